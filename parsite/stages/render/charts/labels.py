"""Labels of a picture, and the room that they take."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, Protocol

from markupsafe import Markup

from parsite.model.figure import decimals
from parsite.model.lettering import LINE_HEIGHT, balanced, width

NARROW = 21.5
"""Ems across the narrowest picture: the stylesheet shrinks the text of a smaller one."""
WIDE = 51.0
"""Ems across the narrowest page for which the stylesheet shows the wide picture."""

INSET = 0.1
"""Ems that a browser's rounding of widths may carry a text past an edge."""
ABOVE, BELOW = 1.05, 0.35
"""How far letters and their marks reach above and below the line they stand on, in ems."""
LINE = ABOVE + BELOW
"""The height of a line that has others above and below it."""
_OTHER_FACE = 1.08
"""A reader without our face may have one that runs wider: the widest usual one by 6 %."""
_DIGIT = 0.72
"""The widest of our face; no usual face has wider ones."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Spot:
    """`x` percent across, `dx` ems beside that, `y` ems down to the line the letters stand on."""

    x: float
    y: float
    dx: float = 0.0
    anchor: Anchor = "start"

    @property
    def across(self) -> Markup:
        """Write where it is from left to right, as attributes."""
        return Markup(f'x="{self.x}%" dx="{self.dx}em"' if self.dx else f'x="{self.x}%"')

    @property
    def place(self) -> Markup:
        """Write all of it as attributes of a text; made once here, since a page has thousands."""
        side = "" if self.anchor == "start" else f' text-anchor="{self.anchor}"'
        return Markup(f'{self.across} y="{self.y}em"{side}')


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a picture, in ems from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two stretches overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def is_within(self, across: float) -> bool:
        """Whether it lies between the edges of a picture so many ems across."""
        return self.left >= 0 and self.right <= across

    def wider(self, by: float) -> "Box":
        """Give the stretch with so many ems more on either side."""
        return Box(self.left - by, self.top, self.right + by, self.bottom)


class Boxed(Protocol):
    """What covers a stretch of a picture."""

    def box(self, across: float) -> Box:
        """Give what it covers in a picture so many ems across."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words in lines, the first of them at a spot."""

    at: Spot
    lines: tuple[str, ...]

    @property
    def line_height(self) -> float:
        """Give the ems from one of its lines to the next."""
        return LINE_HEIGHT

    def box(self, across: float) -> Box:
        """Give what it covers in a picture so many ems across."""
        return _box(self.at, max(room(line) for line in self.lines), len(self.lines), across)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a spot, for the template to write as the page's language does."""

    at: Spot
    value: Decimal
    places: int = 0

    def box(self, across: float, words: float = 0.0) -> Box:
        """Give what it covers in a picture so many ems across, with words so many ems long."""
        return _box(self.at, digits(self.value, self.places) + words, 1, across)


def _box(at: Spot, long: float, lines: int, across: float) -> Box:
    before = {"start": 0.0, "middle": long / 2, "end": long}[at.anchor]
    left = at.x * across / 100 + at.dx - before
    bottom = at.y + (lines - 1) * LINE_HEIGHT + BELOW
    return Box(left, at.y - ABOVE, left + long, bottom)


@lru_cache(1 << 12)
def room(text: str) -> float:
    """Give the ems that a text may take, whichever face the reader has."""
    letters = "".join(character for character in text if not character.isdigit())
    return width(letters, 1) * _OTHER_FACE + (len(text) - len(letters)) * _DIGIT


def digits(value: Decimal, places: int = 0) -> float:
    """Give the ems that a number may take, with its marks between thousands and before decimals."""
    written = f"{value:,.{max(places, decimals(value))}f}"
    return sum(_DIGIT if mark.isdigit() else _DIGIT / 2 for mark in written)


@lru_cache(1 << 15)
def lines(text: str, ems: float) -> tuple[str, ...]:
    """Break a text into lines of even length that fit into so many ems."""
    is_short = width(text, 1) * _OTHER_FACE <= ems
    return (text,) if is_short else balanced(text, 1, ems / _OTHER_FACE)


def centred(y: float, count: int) -> float:
    """Give the first line's place where so many lines are to stand around `y`."""
    return y - (count - 1) * LINE_HEIGHT / 2 + (ABOVE - BELOW) / 2


def tall(count: int) -> float:
    """Give the ems that so many lines of one text take."""
    return LINE + (count - 1) * LINE_HEIGHT
