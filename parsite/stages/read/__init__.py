"""Reading: the site's files as texts, trees and tables, each with its places.

Here is all the reading of a build; what comes later takes values.
"""

import re
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from parsite.files import below
from parsite.model.dataset import Sources, Text
from parsite.model.node import Node, Table
from parsite.model.place import Place, Problem, problem
from parsite.model.provenance import RECORDS
from parsite.model.site import Site
from parsite.stages.read import text as texts
from parsite.stages.read.desk import Desk
from parsite.stages.read.table import table
from parsite.stages.read.themes import assets, fonts, languages, templates, themes

_YEAR = re.compile(r"[12]\d{3}")
_DATA_FILES = {
    *(".yaml", ".yml", ".json", ".csv", ".tsv", ".txt"),
    *(".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".docx", ".doc", ".pdf"),
}
"""What in `data/` looks like data, and so must not be passed over in silence."""


def sources(site: Site, known: Container[int] = ()) -> tuple[Sources, tuple[Problem, ...]]:
    """Read a site's files; what cannot be read is left out and told in the problems.

    Of years that are known, only the text is read.
    """
    desk = Desk(site.root)
    settings = desk.required("content/site.yaml")
    chain, looks = themes(desk, settings)
    read = Sources(
        settings=settings,
        units=desk.required("data/units.yaml"),
        years=_years(desk, known),
        tables=_tables(desk, known),
        released=_released(desk, known),
        articles=_articles(desk),
        themes=chain,
        looks=looks,
        languages=languages(desk, chain, settings),
        templates=templates(desk, chain),
        assets=assets(desk, chain),
        fonts=fonts(desk, chain),
        texts=desk.texts,
        digests=desk.digests,
    )
    damaged = frozenset(found.place.path for found in desk.problems)
    return replace(read, damaged=damaged), tuple(desk.problems)


def _years(desk: Desk, known: Container[int]) -> dict[int, Node]:
    years = {}
    for file in desk.files("data"):
        path = f"data/{file.name}"
        if file.suffix == ".yaml" and _YEAR.fullmatch(file.stem):
            year = int(file.stem)
            node = desk.tree(path) if year not in known else None
            if year in known:
                desk.text(path)
            if node is not None:
                years[year] = node
        elif file.suffix.lower() in _DATA_FILES and not _is_expected(file):
            desk.problems.append(problem(Place(path), "stray-file", name=file.name))
    return years


def _is_expected(file: Path) -> bool:
    is_table = file.suffix == ".csv" and _YEAR.fullmatch(file.stem)
    return bool(is_table) or file.name == "units.yaml"


def _tables(desk: Desk, known: Container[int]) -> dict[int, Table]:
    tables = {}
    for file in desk.files("data", ".csv"):
        if not _YEAR.fullmatch(file.stem):
            continue
        path = f"data/{file.name}"
        text = desk.text(path)
        if text and int(file.stem) not in known:
            read, problems = table(text, path)
            desk.problems += problems
            if read is not None:
                tables[int(file.stem)] = read
    return tables


def _released(desk: Desk, known: Container[int]) -> dict[int, str]:
    """Read the texts in which years are frozen; what makes figures of them is not read here."""
    texts_found: dict[int, str] = {}
    for file in desk.files(RECORDS):
        path = f"{RECORDS}/{file.name}"
        if file.suffix == ".yaml" and _YEAR.fullmatch(file.stem):
            text, year = desk.text(path), int(file.stem)
            texts_found |= {} if year in known else {year: text}
        elif file.suffix.lower() in _DATA_FILES:
            desk.problems.append(problem(Place(path), "stray-file", name=file.name))
    return texts_found


_TEXT_FILES = {".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".doc", ".odt", ".pdf"}


def _stray_articles(desk: Desk) -> list[Problem]:
    """Tell the texts in `content/` that would be passed over in silence."""
    content = desk.root / "content"
    shown = (file for file in below(content) if not file.name.startswith("."))
    texts_found = [file for file in shown if file.suffix.lower() in _TEXT_FILES]
    paths = [f.relative_to(content) for f in texts_found]
    own = [p for p in paths if p.parts[0] != "media" and (len(p.parts) > 1 or p.suffix != ".md")]
    return [problem(Place(f"content/{p.as_posix()}"), "stray-article", name=p.name) for p in own]


def _articles(desk: Desk) -> dict[str, Text]:
    articles = {}
    desk.problems += _stray_articles(desk)
    for file in desk.files("content", ".md"):
        path = f"content/{file.name}"
        if text := desk.text(path):
            read, problems = texts.article(text, path)
            desk.problems += problems
            if read is not None:
                articles[file.stem] = read
    return articles
