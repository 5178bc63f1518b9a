"""What a year's data file says, once it has been found sound."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Literal

from parsite.model.day import Day
from parsite.model.place import Place, Written
from parsite.model.revision import Revision
from parsite.model.rules import Rules

Rank = int | Literal["last"] | None
"""A place as stated: a number, the last of a number not known, or nothing."""


class Status(Enum):
    """What became of a unit in a year's assessment."""

    RANKED = "ranked"
    NOT_RANKED = "not-ranked"
    NOT_ASSESSED = "not-assessed"
    NOT_PUBLISHED = "not-published"


@dataclass(frozen=True, slots=True)
class Result(Written):
    """What one unit got in one year, as the data file says; score, max and index as written.

    `components` are values by component id; a score left blank beside them is their sum. `measure`
    is the figure that ranks the unit, once ranking has settled which that is. `reason` says why a
    unit has no place. `sound`: nothing was wrong with how it was written.
    """

    unit: str
    score: Decimal | None = None
    max: Decimal | None = None
    index: Decimal | None = None
    components: Mapping[str, Decimal] = field(default_factory=dict)
    measure: Decimal | None = None
    rank: Rank = None
    previous_rank: int | None = None
    change: int | None = None
    grade: str = ""
    status: Status = Status.RANKED
    reason: str = ""
    note: str = ""
    place: Place = field(compare=False, default=Place(""))
    sound: bool = field(compare=False, default=True)
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)

    @property
    def has_figure(self) -> bool:
        """Whether there is anything to rank it by: a score or an index."""
        return self.score is not None or self.index is not None

    @property
    def takes_part(self) -> bool:
        """Whether it competes for a place."""
        return self.status is Status.RANKED


@dataclass(frozen=True, slots=True)
class BlockResults(Written):
    """One block's results in one year.

    `partial`: only some units' figures were published, so places are only those stated.
    `assessed`: the number of units assessed, where known. `grade_counts`: units per grade, as
    published. `sound`: no problem was found in its rows.
    """

    block: str
    name: str
    results: tuple[Result, ...]
    rules: Rules = field(default_factory=Rules)
    partial: bool = False
    assessed: int | None = None
    grade_counts: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    name_en: str = ""
    sound: bool = field(compare=False, default=True)
    place: Place = field(compare=False, default=Place(""))
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """The paper that approved a year's figures."""

    number: str
    date: Day | None = None
    signer: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the figures were published."""

    name: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Year(Written):
    """A year assessed; `compared_with` is the year its changes look back to.

    `comparable`: the ids of units whose changes are counted from another unit that they succeed.
    `revisions`: what was changed since its release. `draft`: it is not public yet, nor is it before
    `release_at`, a moment with its offset; no page tells either.
    """

    year: int
    blocks: tuple[BlockResults, ...]
    compared_with: int
    announced: Day | None = None
    decision: Decision | None = None
    source: Source | None = None
    comparable: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    revisions: tuple[Revision, ...] = ()
    draft: bool = field(compare=False, default=False)
    release_at: datetime | None = field(compare=False, default=None)
    place: Place = field(compare=False, default=Place(""))
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)

    def doubted_by(self, paths: Collection[str]) -> "Year":
        """Give the year as it is where one of its files is among those with mistakes in them.

        Its blocks are then not sound: no rank is held against figures that may be the mistake.
        """
        if f"data/{self.year}.yaml" not in paths and f"data/{self.year}.csv" not in paths:
            return self
        return replace(self, blocks=tuple(replace(b, sound=False) for b in self.blocks))
