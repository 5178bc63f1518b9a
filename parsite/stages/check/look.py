"""`theme.yaml`: what the site's themes settle of how its pages look."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from parsite.model.directory import nearest
from parsite.model.fields import THEME
from parsite.model.node import Node
from parsite.model.page import Asset
from parsite.model.place import Place, Problem, problem
from parsite.model.settings import Logo, Look, Menu
from parsite.stages.check.decode import Filled, fill

_UNDER = {"accent": "#ffffff", "accent_dark": "#12171f"}
"""What the base theme lays each colour of text on."""
_INKS = {"accent_ink": "accent", "accent_ink_dark": "accent_dark"}
"""Colours of text that lies on another of the colours."""
LEAST_CONTRAST = 4.5
"""What WCAG 2.2 (1.4.3, level AA) asks of text."""


def look(nodes: tuple[Node, ...], assets: tuple[Asset, ...]) -> tuple[Look, tuple[Problem, ...]]:
    """Lay what each theme of the chain settles over its parents', the site's own theme first."""
    read = [fill(node, THEME) for node in nodes]
    known = [filled for filled, _ in read]
    colours = _colours(known)
    logo = next((filled.get("logo") for filled in known if filled.get("logo")), None)
    made = Look(
        colours=colours.values,
        logo=logo and Logo(logo.text("file"), logo.text("alt")),
        header_links=_menu(known, "header"),
        footer_links=_menu(known, "footer"),
    )
    of_logo = _missing(logo, assets) if logo else ()
    return made, (*(p for _, wrong in read for p in wrong), *_faint(colours), *of_logo)


@dataclass(frozen=True, slots=True)
class _Colours:
    """Colours by name, and where each is settled."""

    values: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


def _colours(known: list[Filled]) -> _Colours:
    made = _Colours()
    for filled in reversed(known):
        own = filled.get("colours")
        if own is not None:
            made.values.update(own.values)
            made.places.update(own.places)
    return made


def _menu(known: list[Filled], name: str) -> tuple[Menu, ...]:
    """Give the links of the nearest theme that has any."""
    links = next((filled.get(name) for filled in known if filled.get(name)), ())
    return tuple(Menu(link.text("link"), link.text("text")) for link in links)


def _missing(logo: Filled, assets: tuple[Asset, ...]) -> Iterator[Problem]:
    """A logo lies among the theme's assets."""
    files = [a.path.removeprefix("assets/") for a in assets if a.path.startswith("assets/")]
    name = logo.text("file")
    if name and name not in files:
        yield problem(logo.at("file"), "logo-missing", name=name, nearest=nearest(name, files))


def _faint(colours: _Colours) -> Iterator[Problem]:
    """Text in the theme's colours can be read by those who see little contrast."""
    for name, value in colours.values.items():
        under = _UNDER.get(name) or colours.values.get(_INKS.get(name, ""))
        found = _contrast(value, under) if under else LEAST_CONTRAST
        if found < LEAST_CONTRAST:
            facts = {"colour": value, "under": under, "found": f"{found:.2f}".replace(".", ",")}
            yield problem(colours.places[name], "colour-contrast", **facts)


def _contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Give a colour's relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
