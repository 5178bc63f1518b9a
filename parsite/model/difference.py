"""What differs between two states of a site, as who approves a change asks: figures, places,
sentences, pages.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from parsite.model.download import Line


@dataclass(frozen=True, slots=True)
class Board:
    """What one state tells of a block in a year: a line for each unit by its id, best first.

    `components` are their names by id; `sentences` those of its generated paragraphs.
    """

    name: str
    lines: Mapping[str, Line]
    components: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What one state tells of a year: facts by name, and its blocks by id."""

    facts: Mapping[str, str]
    boards: Mapping[str, Board]


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in an article's file, sentence by sentence."""

    facts: Mapping[str, str]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """One side of a comparison.

    `texts` are articles by file. `pages`: the digests of all that each was made from, by name; None
    where that is not known. `is_read`: it is known by its published files alone, which tell neither
    sentences nor articles. `has_more`: there is more that is not public yet.
    """

    years: Mapping[int, Told]
    texts: Mapping[str, Text]
    pages: Mapping[str, Mapping[str, str] | None]
    is_read: bool = False
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """A text that was and the one in its place: nothing where there was or is none.

    `name` says of which fact, where it is of one.
    """

    before: str
    after: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit's line before and after, None where there is none.

    `columns` and `components`: the names and the ids of the cells that differ.
    """

    unit: str
    before: Line | None
    after: Line | None
    columns: tuple[str, ...] = ()
    components: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the unit is called, now if it is there."""
        line = self.after or self.before
        return str(line.cells["unit"]) if line else self.unit

    @property
    def rise(self) -> int:
        """Places risen (+) or fallen (-); 0 where that cannot be said."""
        ranks = [line.cells["rank"] if line else None for line in (self.before, self.after)]
        before, after = ranks
        return before - after if isinstance(before, int) and isinstance(after, int) else 0


@dataclass(frozen=True, slots=True)
class BoardChange:
    """What differs in a block's results of a year; `was_there`, `is_there`: on which sides it is.

    `number`: how many units it has, on the side that has it.
    """

    block: str
    name: str
    units: tuple[UnitChange, ...]
    turns: tuple[Turn, ...] = ()
    components: Mapping[str, str] = field(default_factory=dict)
    was_there: bool = True
    is_there: bool = True
    number: int = 0


@dataclass(frozen=True, slots=True)
class YearChange:
    """What differs in a year; `facts` are those said of it as a whole."""

    year: int
    facts: tuple[Turn, ...]
    boards: tuple[BoardChange, ...]
    was_there: bool = True
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class TextChange:
    """What differs in an article's file: its facts by name, then its sentences."""

    path: str
    turns: tuple[Turn, ...]
    was_there: bool = True
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class PagesChange:
    """The paths of pages that are new, are gone, tell something else, tell the same of another
    data file (`resourced`), or only look otherwise.

    `unknown`: those on both sides of which nobody knows whether they differ.
    """

    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    resourced: tuple[str, ...] = ()
    restyled: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two states, the latest year first.

    `has_more`: one of them has more that is not public yet, and is not compared.
    """

    years: tuple[YearChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    pages: PagesChange = field(default_factory=PagesChange)
    has_more: bool = False

    @property
    def is_none(self) -> bool:
        """Whether nothing differs, as far as is known."""
        pages = self.pages
        return not (
            *self.years,
            *self.texts,
            *(pages.new + pages.gone + pages.changed + pages.resourced + pages.restyled),
        )


KINDS = (
    ("home", re.compile(r"index\.html")),
    ("year", re.compile(r"\d{4}/index\.html")),
    ("embedded", re.compile(r"\d{4}/(fragment|frame)\.html")),
    ("unit", re.compile(r"don-vi/.*")),
    ("block", re.compile(r"khoi/.*")),
    ("download", re.compile(r"(\d{4}|du-lieu)/.*\.(csv|xlsx|json)")),
    ("picture", re.compile(r"anh/.*")),
    ("file", re.compile(r"(assets|media)/.*")),
    ("machine", re.compile(r"(feed|sitemap)\.xml|robots\.txt|404\.html")),
    ("text", re.compile(r".*")),
)
"""The kinds of pages, the most read first, by what their paths look like."""
_EDITION = re.compile(r"[a-z]{2}/")


def kind_of(path: str) -> str:
    """Tell of which kind a page is, whatever its language."""
    own = _EDITION.sub("", path, count=1) if _EDITION.match(path) else path
    return next(kind for kind, pattern in KINDS if pattern.fullmatch(own))
