"""Pictures that are shown where a page is shared: what each tells, and what it is drawn with."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from parsite.model.year import Status

WIDTH, HEIGHT = 1200, 630
"""In pixels: what Facebook and Zalo show whole, and large."""


@dataclass(frozen=True, slots=True)
class Font:
    """A file that letters are drawn from, known by its theme's name for it and its SHA-256."""

    name: str
    digest: str
    file: Path = field(compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """Who tells it: the site's title, whose site it is, and what it says on every page.

    `padded_counts`: counts under ten as `06`.
    """

    title: str
    organisation: str
    notice: str = ""
    padded_counts: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure that units are ranked by, and the decimals that its table shares."""

    value: Decimal
    places: int
    is_index: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """Who is first in a block, and with what; `figure` is missing where it was not published."""

    block: str
    units: tuple[str, ...]
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class YearPicture:
    """An announcement at a glance: `blocks` are the names of all, `units` how many it tells of.

    `amended` says that its figures were changed since they were published, and when.
    """

    source: Source
    year: int
    title: str
    blocks: tuple[str, ...]
    units: int
    leads: tuple[Lead, ...]
    amended: str = ""


@dataclass(frozen=True, slots=True)
class UnitPicture:
    """A unit's latest result at a glance.

    `rank` is missing where it is not known or there is none; then `is_last` and `status` say why.
    `among`: the number of units ranked, where known. `change`: places risen (+) or fallen (-) since
    the year `compared_with`. `amended` says that it was changed since it was published, and when.
    """

    source: Source
    name: str
    block: str
    year: int
    rank: int | None = None
    among: int | None = None
    is_last: bool = False
    status: Status = Status.RANKED
    figure: Figure | None = None
    change: int | None = None
    compared_with: int | None = None
    amended: str = ""
