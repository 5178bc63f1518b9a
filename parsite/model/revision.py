"""Revisions: what changed in a year's figures after they were released, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from parsite.model.day import Day
from parsite.model.place import Place, Written


class Amending(Enum):
    """Why a released figure changed: for better data, or for an error."""

    REVISION = "revision"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Revision(Written):
    """A change of one released figure, as the year's file names it; texts as they were written.

    It is a unit's, a block's where there is no unit, else the year's. `figure` is one of FIGURES or
    a component's id; `before` and `after` are empty where there was, or is, nothing.
    """

    kind: Amending
    date: Day
    reason: str
    figure: str
    before: str = ""
    after: str = ""
    unit: str = ""
    block: str = ""
    place: Place = field(compare=False, default=Place(""))
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)


@dataclass(frozen=True, slots=True)
class Amended:
    """What became of one figure for a revision: the one it names, or one that follows from it.

    `of_year`: the year whose revision it is.
    """

    figure: str
    before: str
    after: str
    revision: Revision
    of_year: int
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """What pages say of a revision, or of what followed from it: a sentence, and its reason.

    `year`: whose page it is for. `unit` and `block`: what it is of. `reason` is as it was written.
    """

    year: int
    date: Day
    kind: Amending
    text: str
    reason: str = ""
    unit: str = ""
    block: str = ""
    is_named: bool = True
