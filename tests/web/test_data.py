"""What machines read: JSON-LD against schema.org's types, the data package against its tables."""

import json
import re
from pathlib import Path

import pytest

from tests.folders import python
from tests.web.server import Server
from tests.web.sites import SITES, kind_of
from tests.web.tools import MODULES, node
from tests.webpages import read

EACH_SITE = pytest.mark.parametrize("site", SITES)
TYPED = {"home", "year", "unit", "block", "data"}
"""The kinds of pages that tell machines what they are."""

CHECK = """\
import type {{ Graph, Thing, WithContext }} from "schema-dts";
export const page: {kind} = {data};
"""
CONFIG = {
    "compilerOptions": {
        "strict": True,
        "noEmit": True,
        "target": "es2022",
        "module": "nodenext",
        "types": [],
    },
    "include": ["*.ts"],
}


def linked_data(page: Path) -> list[str]:
    """The JSON-LD of a page, as it stands there."""
    tree = read(page.read_text(encoding="utf-8"))
    kind = "application/ld+json"
    return [e.text or "" for e in tree.iter("script") if e.get("type") == kind]


def typed(data: str) -> str:
    """A program that is right where schema.org knows every type and property in the data."""
    kind = "Graph" if "@graph" in json.loads(data) else "WithContext<Thing>"
    return CHECK.format(kind=kind, data=data)


def compile_all(programs: dict[str, str], folder: Path) -> str:
    """Everything that the compiler says of some programs."""
    for name, program in programs.items():
        (folder / f"{name}.ts").write_text(program, encoding="utf-8")
    (folder / "tsconfig.json").write_text(json.dumps(CONFIG))
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "node_modules").symlink_to(MODULES)
    return node(
        "typescript/bin/tsc", "--project", folder / "tsconfig.json", "--pretty", "false"
    ).stdout


@EACH_SITE
def test_linked_data_is_as_schema_org_defines_it(site: str, server: Server, tmp_path: Path) -> None:
    folder = server.folders[site]
    pages = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.html")}
    found = {path: linked_data(file) for path, file in pages.items()}
    silent = [path for path, data in found.items() if kind_of(path) in TYPED and not data]
    assert silent == []
    programs = {
        f"{re.sub('[^a-z0-9]+', '-', path)}-{number}": typed(text)
        for path, texts in found.items()
        for number, text in enumerate(texts)
    }
    assert compile_all(programs, tmp_path) == ""


def test_linked_data_that_schema_org_does_not_know_is_found(tmp_path: Path) -> None:
    wrong = {"@context": "https://schema.org", "@type": "NewsArticle", "heading": "a"}
    right = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "a"}
    programs = {"wrong": typed(json.dumps(wrong)), "right": typed(json.dumps(right))}
    said = compile_all(programs, tmp_path)
    assert "wrong.ts" in said
    assert "right.ts" not in said


@EACH_SITE
def test_the_data_package_is_valid_and_so_is_every_table(site: str, server: Server) -> None:
    package = server.folders[site] / "du-lieu" / "datapackage.json"
    assert package.is_file(), package
    done = python("-m", "frictionless", "validate", package, "--json", cwd=package.parent)
    report = json.loads(done.stdout)
    assert report["valid"], json.dumps(report, ensure_ascii=False, indent=1)[:4000]
    assert report["stats"]["tasks"] > 0
