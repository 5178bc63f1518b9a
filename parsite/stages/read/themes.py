"""Reading a site's themes: their chain, what they settle, words, templates and assets."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from parsite.engine import PACKAGED
from parsite.files import below, is_file
from parsite.model.fields import SITE
from parsite.model.language import LANGUAGES, VIETNAMESE
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.page import Asset
from parsite.model.picture import Font
from parsite.model.place import Place, problem
from parsite.model.settings import ThemeFolder
from parsite.model.vietnamese import name_key
from parsite.stages.read.desk import Desk
from parsite.theme import find


def themes(desk: Desk, settings: Node | None) -> tuple[tuple[ThemeFolder, ...], tuple[Node, ...]]:
    """Follow the chain of themes from the site's own up to the one without a parent.

    Gives their folders, and what their `theme.yaml` say, of those that have one.
    """
    wanted = settings.get("theme") if isinstance(settings, Keyed) else None
    place, name = Place("content/site.yaml"), "base"
    if isinstance(wanted, Scalar) and not wanted.is_empty:
        place, name = wanted.place, wanted.text
    chain: list[ThemeFolder] = []
    looks: list[Node] = []
    while name:
        folder = find(desk.root, name)
        if folder is None or name in {theme.name for theme in chain}:
            code = "theme-unknown" if folder is None else "theme-circle"
            desk.problems.append(problem(place, code, name=name))
            break
        path, file = f"themes/{name}/theme.yaml", folder / "theme.yaml"
        look = desk.tree(path, file) if is_file(file) else None
        looks += [look] if look is not None else []
        place, parent = _parent(look, name, Place(path))
        chain.append(ThemeFolder(name, folder, parent))
        name = parent
    return tuple(chain), tuple(looks)


def _parent(look: Node | None, name: str, place: Place) -> tuple[Place, str]:
    """Tell which theme one builds on, and where it says so: `base` where it does not say."""
    parent = look.get("parent") if isinstance(look, Keyed) else None
    if isinstance(parent, Scalar) and not parent.is_empty:
        return parent.place, parent.text
    return place, "" if name == "base" else "base"


def languages(
    desk: Desk, chain: tuple[ThemeFolder, ...], settings: Node | None
) -> dict[str, tuple[Node, ...]]:
    """Read the wordings of each of the site's languages, the site's own theme first."""
    return {code: tuple(_wordings(desk, chain, code)) for code in _wanted(settings)}


def _wanted(settings: Node | None) -> list[str]:
    """Name the languages that a site asks for, and that of its data in any case."""
    named = settings.get("languages") if isinstance(settings, Keyed) else None
    items = named.items if isinstance(named, Listing) else ()
    words = {name_key(item.text) for item in items if isinstance(item, Scalar)}
    field = SITE.get("languages")
    choices = field.choices if field else ()
    asked = {code for word, code in choices if name_key(word) in words}
    return [code for code in LANGUAGES if code == VIETNAMESE.code or code in asked]


def _wordings(desk: Desk, chain: tuple[ThemeFolder, ...], code: str) -> Iterator[Node]:
    """Read the wordings of a chain of themes; what none of them says, parsite's own base says."""
    base = ThemeFolder("base", PACKAGED / "base")
    own = () if any(theme.folder == base.folder for theme in chain) else (base,)
    for theme in (*chain, *own):
        file = theme.folder / "languages" / f"{code}.yaml"
        path = f"themes/{theme.name}/languages/{code}.yaml"
        node = desk.tree(path, file) if is_file(file) else None
        if node is not None:
            yield node


def _inside(home: Path, *names: str) -> list[tuple[str, Path]]:
    """List the files of a folder below `home`; links that lead out of it are not followed."""
    top, folder = home.resolve().joinpath(*names), home.joinpath(*names)
    shown = (file for file in below(folder) if not file.name.startswith("."))
    own = (file for file in shown if file.resolve().is_relative_to(top))
    named = ((_name(file.relative_to(folder)), file) for file in own)
    return [(name, file) for name, file in named if name]


def _name(path: Path) -> str:
    """Give a path as addresses write it (NFC), whichever system wrote it; nothing for no text."""
    name = unicodedata.normalize("NFC", path.as_posix())
    return name if name.isprintable() else ""


def templates(desk: Desk, chain: tuple[ThemeFolder, ...]) -> dict[str, str]:
    """Read every template of the chain, named `theme!path`."""
    return {
        f"{theme.name}!{path}": desk.text(f"themes/{theme.name}/templates/{path}", file)
        for theme in chain
        for path, file in _inside(theme.folder, "templates")
    }


def assets(desk: Desk, chain: tuple[ThemeFolder, ...]) -> tuple[Asset, ...]:
    """Read the themes' assets, nearer themes' instead of their parents', and the site's media."""
    found: dict[str, bytes] = {}
    for theme in reversed(chain):
        for path, file in _inside(theme.folder, "assets"):
            found[f"assets/{path}"] = desk.content(f"themes/{theme.name}/assets/{path}", file)
    for path, file in _inside(desk.root, "content", "media"):
        found[f"media/{path}"] = desk.content(f"content/media/{path}", file)
    return tuple(Asset(path, content) for path, content in sorted(found.items()))


def fonts(desk: Desk, chain: tuple[ThemeFolder, ...]) -> tuple[Font, ...]:
    """Find what pictures' letters are drawn from, the nearest theme's first; none is published."""
    found = [
        (f"themes/{theme.name}/fonts/{path}", file)
        for theme in chain
        for path, file in _inside(theme.folder, "fonts")
        if file.suffix.lower() in {".ttf", ".otf"}
    ]
    for name, file in found:
        desk.content(name, file)
    return tuple(Font(name, desk.digests[name], file) for name, file in found)
