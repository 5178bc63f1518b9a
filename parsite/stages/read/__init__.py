"""Reading: the site's files as texts, trees and tables, each with its places.

Here is all the reading of a build; what comes later takes values.
"""

import hashlib
import re
import unicodedata
from dataclasses import replace
from pathlib import Path

from parsite.model.dataset import Sources, Text
from parsite.model.node import Keyed, Node, Scalar, Table
from parsite.model.page import Asset
from parsite.model.place import Place, Problem, problem
from parsite.model.settings import Site, ThemeFolder
from parsite.stages.read import text as texts
from parsite.stages.read.table import table
from parsite.stages.read.tree import tree
from parsite.theme import find

LANGUAGE = "vi"
_YEAR = re.compile(r"[12]\d{3}")
_DATA_FILES = {
    *(".yaml", ".yml", ".json", ".csv", ".tsv", ".txt"),
    *(".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".docx", ".doc", ".pdf"),
}
"""What in `data/` looks like data, and so must not be passed over in silence."""


def sources(site: Site) -> tuple[Sources, tuple[Problem, ...]]:
    """Read a site's files; what cannot be read is left out and told in the problems."""
    desk = _Desk(site.root)
    settings = desk.required("content/site.yaml")
    themes = _themes(desk, settings)
    read = Sources(
        settings=settings,
        units=desk.required("data/units.yaml"),
        years=_years(desk),
        tables=_tables(desk),
        articles=_articles(desk),
        themes=themes,
        languages=_languages(desk, themes),
        templates=_templates(desk, themes),
        assets=_assets(desk, themes),
        texts=desk.texts,
        digests=desk.digests,
    )
    damaged = frozenset(found.place.path for found in desk.problems)
    return replace(read, damaged=damaged), tuple(desk.problems)


class _Desk:
    """What has been read so far; files outside the site are named by their theme."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.problems: list[Problem] = []

    def content(self, path: str, file: Path) -> bytes:
        """Read a file and note its digest."""
        content = file.read_bytes()
        self.digests[path] = hashlib.sha256(content).hexdigest()
        return content

    def text(self, path: str, file: Path | None = None) -> str:
        """Read a file's text; empty where it has none or cannot be decoded."""
        content = self.content(path, file or self.root / path)
        text, problems = texts.decode(content, path)
        self.texts[path] = text or texts.legible(content)
        self.problems += problems
        return text

    def tree(self, path: str, file: Path | None = None) -> Node | None:
        """Read a YAML file."""
        text = self.text(path, file)
        if not text:
            return None
        node, problems = tree(text, Place(path))
        self.problems += problems
        if node is None and not problems:
            self.problems.append(problem(Place(path), "file-empty"))
        return node

    def required(self, path: str) -> Node | None:
        """Read a YAML file that every site has."""
        if (self.root / path).is_file():
            return self.tree(path)
        self.problems.append(problem(Place(path), "file-missing"))
        return None

    def files(self, folder: str, pattern: str = "*") -> list[Path]:
        """List a folder's files by name; hidden ones are nobody's data."""
        found = sorted((self.root / folder).glob(pattern))
        return [file for file in found if file.is_file() and not file.name.startswith((".", "~"))]


def _years(desk: _Desk) -> dict[int, Node]:
    years = {}
    for file in desk.files("data"):
        path = f"data/{file.name}"
        if file.suffix == ".yaml" and _YEAR.fullmatch(file.stem):
            node = desk.tree(path)
            if node is not None:
                years[int(file.stem)] = node
        elif file.suffix.lower() in _DATA_FILES and not _is_expected(file):
            desk.problems.append(problem(Place(path), "stray-file", name=file.name))
    return years


def _is_expected(file: Path) -> bool:
    is_table = file.suffix == ".csv" and _YEAR.fullmatch(file.stem)
    return bool(is_table) or file.name == "units.yaml"


def _tables(desk: _Desk) -> dict[int, Table]:
    tables = {}
    for file in desk.files("data", "*.csv"):
        if not _YEAR.fullmatch(file.stem):
            continue
        path = f"data/{file.name}"
        if text := desk.text(path):
            read, problems = table(text, path)
            desk.problems += problems
            if read is not None:
                tables[int(file.stem)] = read
    return tables


_TEXT_FILES = {".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".doc", ".odt", ".pdf"}


def _stray_articles(desk: _Desk) -> list[Problem]:
    """Tell the texts in `content/` that would be passed over in silence."""
    content = desk.root / "content"
    files = (f for f in sorted(content.rglob("*")) if f.is_file() and not f.name.startswith("."))
    texts_found = [f for f in files if f.suffix.lower() in _TEXT_FILES]
    paths = [f.relative_to(content) for f in texts_found]
    own = [p for p in paths if p.parts[0] != "media" and (len(p.parts) > 1 or p.suffix != ".md")]
    return [problem(Place(f"content/{p.as_posix()}"), "stray-article", name=p.name) for p in own]


def _articles(desk: _Desk) -> dict[str, Text]:
    articles = {}
    desk.problems += _stray_articles(desk)
    for file in desk.files("content", "*.md"):
        path = f"content/{file.name}"
        if text := desk.text(path):
            read, problems = texts.article(text, path)
            desk.problems += problems
            if read is not None:
                articles[file.stem] = read
    return articles


def _themes(desk: _Desk, settings: Node | None) -> tuple[ThemeFolder, ...]:
    """Follow the chain of themes from the site's own up to the one without a parent."""
    wanted = settings.get("theme") if isinstance(settings, Keyed) else None
    place, name = Place("content/site.yaml"), "base"
    if isinstance(wanted, Scalar) and not wanted.is_empty:
        place, name = wanted.place, wanted.text
    chain: list[ThemeFolder] = []
    while name:
        folder = find(desk.root, name)
        if folder is None or name in {theme.name for theme in chain}:
            code = "theme-unknown" if folder is None else "theme-circle"
            desk.problems.append(problem(place, code, name=name))
            break
        place, parent = _parent(desk, name, folder)
        chain.append(ThemeFolder(name, folder, parent))
        name = parent
    return tuple(chain)


def _parent(desk: _Desk, name: str, folder: Path) -> tuple[Place, str]:
    """Read from `theme.yaml` which theme this one builds on: `base` where it does not say."""
    path = f"themes/{name}/theme.yaml"
    node = desk.tree(path, folder / "theme.yaml") if (folder / "theme.yaml").is_file() else None
    parent = node.get("parent") if isinstance(node, Keyed) else None
    if isinstance(parent, Scalar) and not parent.is_empty:
        return parent.place, parent.text
    return Place(path), "" if name == "base" else "base"


def _languages(desk: _Desk, themes: tuple[ThemeFolder, ...]) -> tuple[Node, ...]:
    """Read the wordings of each theme, the site's own theme first."""
    nodes = []
    for theme in themes:
        file = theme.folder / "languages" / f"{LANGUAGE}.yaml"
        if file.is_file():
            nodes.append(desk.tree(f"themes/{theme.name}/languages/{LANGUAGE}.yaml", file))
    return tuple(node for node in nodes if node is not None)


def _inside(home: Path, *below: str) -> list[tuple[str, Path]]:
    """List the files of a folder below `home`; links that lead out of it are not followed."""
    top, folder = home.resolve().joinpath(*below), home.joinpath(*below)
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    own = [f for f in files if f.resolve().is_relative_to(top) and not f.name.startswith(".")]
    named = ((_name(file.relative_to(folder)), file) for file in own)
    return [(name, file) for name, file in named if name]


def _name(path: Path) -> str:
    """Give a path as addresses write it (NFC), whichever system wrote it; nothing for no text."""
    name = unicodedata.normalize("NFC", path.as_posix())
    return name if name.isprintable() else ""


def _templates(desk: _Desk, themes: tuple[ThemeFolder, ...]) -> dict[str, str]:
    """Read every template of the chain, named `theme!path`."""
    return {
        f"{theme.name}!{path}": desk.text(f"themes/{theme.name}/templates/{path}", file)
        for theme in themes
        for path, file in _inside(theme.folder, "templates")
    }


def _assets(desk: _Desk, themes: tuple[ThemeFolder, ...]) -> tuple[Asset, ...]:
    """Read the themes' assets, nearer themes' instead of their parents', and the site's media."""
    found: dict[str, bytes] = {}
    for theme in reversed(themes):
        for path, file in _inside(theme.folder, "assets"):
            found[f"assets/{path}"] = desk.content(f"themes/{theme.name}/assets/{path}", file)
    for path, file in _inside(desk.root, "content", "media"):
        found[f"media/{path}"] = desk.content(f"content/media/{path}", file)
    return tuple(Asset(path, content) for path, content in sorted(found.items()))
