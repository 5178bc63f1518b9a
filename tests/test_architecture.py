"""The shape of the house, read from its own code: no list of exceptions."""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import ROOT, python

LAYERS = [
    *("model", "archive engine files lock seal stamp", "bytecode", "theme", "memory trace"),
    *("stages", "pipeline", "editing", "report", "serve", "commands", "cli", "__main__"),
]
"""Imports go down only: a module may use those of the lines before its own."""

BORDERS = {
    "pandas": ["parsite.stages.rank"],
    "yaml": ["parsite.stages.read"],
    "csv": [
        *("parsite.stages.read", "parsite.stages.prepare", "parsite.stages.ingest"),
        "parsite.stages.render.tables",
    ],
    "tomllib": ["parsite.report"],
    "openpyxl": ["parsite.stages.ingest.workbook"],
    "python_calamine": ["parsite.stages.ingest.apart"],
    "xlsxwriter": ["parsite.stages.prepare", "parsite.stages.render.workbooks"],
    "jinja2": ["parsite.theme", "parsite.bytecode", "parsite.stages.render"],
    "markupsafe": ["parsite.stages.render"],
    "markdown": ["parsite.stages.render.markup"],
    "nh3": ["parsite.stages.render.markup"],
    "PIL": ["parsite.stages.render.photos", "parsite.stages.check.sizes"],
    "livereload": ["parsite.serve"],
    "resvg_py": ["parsite.stages.render.drawing"],
    "tornado": ["parsite.serve"],
    "watchfiles": ["parsite.serve"],
}
"""One library, one border: the only places that may import each."""

INPUT_AND_OUTPUT = {
    *("open", "print", "input", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir"),
    *("glob", "rglob", "mkdir", "unlink", "rename", "stat", "exists", "is_file", "is_dir"),
    *("now", "today", "resolve", "absolute", "urlopen"),
}
WORLDLY = {
    *("os", "sys", "io", "subprocess", "shutil", "socket", "tempfile", "time", "random", "logging"),
    *("urllib.request", "threading", "asyncio", "importlib", "ctypes"),
}
VAGUE = {"utils", "util", "helpers", "base", "manager", "context", "common", "misc", "core"}
HEAVY = {
    *("pandas", "numpy", "jinja2", "markdown", "nh3", "yaml", "livereload", "tornado"),
    *("resvg_py", "PIL"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef
FILES = sorted((ROOT / "parsite").rglob("*.py"))


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(file): ast.parse(file.read_text(encoding="utf-8")) for file in FILES}


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a tree imports, by its full name, also where only types need it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def own_imports() -> Iterator[tuple[str, str]]:
    for name, tree in MODULES.items():
        yield from ((name, used) for used in imports(tree) if used in MODULES)


def layer(name: str) -> int:
    """The height of a module in the house; the package itself, which knows nothing, is below."""
    parts = name.split(".")
    if parts == ["parsite"]:
        return -1
    return next(height for height, line in enumerate(LAYERS) if parts[1] in line.split())


def functions(tree: ast.AST) -> Iterator[Function]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: Function) -> int:
    assert function.end_lineno
    return function.end_lineno - function.lineno + 1


def everything() -> list[tuple[str, Function]]:
    return [(f"{name}.{f.name}", f) for name, tree in MODULES.items() for f in functions(tree)]


def within(name: str, homes: list[str]) -> bool:
    return any(name == home or name.startswith(f"{home}.") for home in homes)


def test_imports_go_down_only() -> None:
    """A module uses lower ones, and its own package's; two that stand side by side are apart."""
    up = [
        f"{name} uses {used}"
        for name, used in own_imports()
        if layer(used) >= layer(name) and name.split(".")[1] != used.split(".")[1]
    ]
    assert up == []


def test_stages_never_import_each_other() -> None:
    stages = [(n, u) for n, u in own_imports() if n.count(".") > 1 and ".stages." in n]
    across = [(n, u) for n, u in stages if u.startswith("parsite.stages")]
    assert [(n, u) for n, u in across if n.split(".")[2] != [*u.split("."), ""][2]] == []


@pytest.mark.parametrize("name", [name for name in MODULES if within(name, ["parsite.model"])])
def test_the_model_knows_the_standard_library_and_itself_and_touches_nothing(name: str) -> None:
    used = set(imports(MODULES[name]))
    strange = {u for u in used if u.split(".")[0] not in sys.stdlib_module_names}
    assert {u for u in strange if not within(u, ["parsite.model"])} == set()
    assert {u for u in used if u in WORLDLY or u.split(".")[0] in WORLDLY} == set()
    calls = (node.func for node in ast.walk(MODULES[name]) if isinstance(node, ast.Call))
    called = {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in calls}
    assert called & INPUT_AND_OUTPUT == set()


@pytest.mark.parametrize("library", BORDERS)
def test_a_library_is_used_behind_one_border(library: str) -> None:
    users = [n for n, tree in MODULES.items() for u in imports(tree) if within(u, [library])]
    assert [name for name in users if not within(name, BORDERS[library])] == []


def test_every_library_has_a_border() -> None:
    used = {u.split(".")[0] for tree in MODULES.values() for u in imports(tree)}
    assert used - sys.stdlib_module_names - {"parsite"} - BORDERS.keys() == set()


def test_only_the_report_prints() -> None:
    printing = [
        name
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "print"
    ]
    assert {*printing} == {"parsite.report"}


def test_files_are_short() -> None:
    lines = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {name: count for name, count in lines.items() if count > 250} == {}


def test_functions_are_short() -> None:
    assert {name: length(f) for name, f in everything() if length(f) > 40} == {}
    assert median(length(f) for _, f in everything()) < 8


def test_functions_take_few_things() -> None:
    def parameters(of: ast.arguments) -> int:
        names = [a.arg for a in (*of.posonlyargs, *of.args, *of.kwonlyargs)]
        return len([name for name in names if name not in {"self", "cls"}])

    many = {name: parameters(f.args) for name, f in everything() if parameters(f.args) > 5}
    assert many == {}


def test_the_recipe_is_one_function_that_reads_aloud() -> None:
    recipe = next(f for f in functions(MODULES["parsite.pipeline"]) if f.name == "build")
    assert length(recipe) <= 25


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_a_noun_or_a_verb(name: str) -> None:
    assert not VAGUE & set(name.split("."))


def public(tree: ast.Module | ast.ClassDef, name: str) -> Iterator[tuple[str, ast.AST]]:
    """A module or class, and what in it others may use."""
    yield name, tree
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            inner = f"{name}.{node.name}"
            yield from public(node, inner) if isinstance(node, ast.ClassDef) else [(inner, node)]


@pytest.mark.parametrize("name", MODULES)
def test_whatever_others_may_use_has_a_docstring(name: str) -> None:
    silent = [n for n, node in public(MODULES[name], name) if not ast.get_docstring(node)]  # type: ignore[arg-type]
    assert silent == []


def loaded_by(code: str) -> set[str]:
    """The heavy libraries in memory once a fresh Python has run some code."""
    done = python("-c", f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))")
    assert done.returncode == 0, done.stderr
    return HEAVY & set(json.loads(done.stdout.splitlines()[-1]))


def test_starting_loads_nothing_heavy() -> None:
    assert loaded_by("import parsite.cli") == set()


def loaded_by_a_build(site: Site) -> set[str]:
    """What a build of a site loads."""
    words = ["--site", str(site.root)]
    return loaded_by(f"from parsite.cli import main\nassert main({words}) == 0")


def test_a_build_with_nothing_to_do_loads_nothing_heavy(make_site: MakeSite) -> None:
    site = make_site()
    assert "jinja2" in loaded_by_a_build(site)
    assert loaded_by_a_build(site) == set()


def test_a_build_that_ranks_nothing_loads_no_pandas(make_site: MakeSite) -> None:
    in_part = "blocks: {so: {published: một phần, results: [{unit: Sở Y tế, rank: 1}]}}"
    loaded = loaded_by_a_build(make_site({"data/2024.yaml": in_part}))
    assert "yaml" in loaded
    assert loaded & {"pandas", "numpy"} == set()
