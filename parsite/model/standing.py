"""What the engine makes of results: places, ties, changes, and tables of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cached_property
from itertools import groupby

from parsite.model.figure import decimals
from parsite.model.revision import Amended
from parsite.model.rules import Component, Rules
from parsite.model.statistics import Statistics
from parsite.model.year import Result, Status


class Descent(Enum):
    """How a new unit came from others: made of several, of a part of one, or in place of one."""

    MERGED = "merged"
    SPLIT = "split"
    FOLLOWED = "followed"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a new unit was made from, the others by the names they last bore."""

    descent: Descent
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One unit's place in one ranking.

    `rank` counts from 1; None where it is not known or there is none. `is_last` holds also where
    the number of places is not known. `change`: places risen (+) or fallen (-) since the year
    compared with; None where that cannot be said.
    `score_change`: what its figure rose or fell by since then. `is_new`: the unit was not in that
    year's ranking, which is known in full, or was not there yet; `origin`: what it was made from.
    `compared_to`: the name of the unit it succeeds and is compared with, where the year says so.
    `previous_rank`, `was_last`, `earlier_status`: what is known of it then. `amended`: what changed
    of it since its release, the latest last.
    """

    unit: str
    name: str
    url: str
    result: Result
    rank: int | None = None
    is_last: bool = False
    is_tied: bool = False
    change: int | None = None
    score_change: Decimal | None = None
    is_new: bool = False
    origin: Origin | None = None
    compared_to: str = ""
    was_last: bool = False
    earlier_status: Status | None = None
    previous_rank: int | None = None
    amended: tuple[Amended, ...] = ()

    @property
    def is_placed(self) -> bool:
        """Whether anything is known of the unit's place."""
        return self.rank is not None or self.is_last


@dataclass(frozen=True, slots=True)
class RankingHeading:
    """Which ranking it is: of which block, in which year, looking back to which."""

    year: int
    block: str
    name: str
    compared_with: int

    @property
    def url(self) -> str:
        """The address of the year's announcement, from the site's root."""
        return f"{self.year}/"


@dataclass(frozen=True)
class Ranking:
    """One block's standings in one year, best first, those without a place by score after.

    `by_index`: units are ranked by their indexes, not by their scores. `score_places` and
    `index_places` are the decimals that the table's figures share. `statistics` are of the units
    ranked; None where not all of their figures are known.
    """

    heading: RankingHeading
    standings: tuple[Standing, ...]
    partial: bool
    assessed: int | None
    grade_counts: Mapping[str, int]
    rules: Rules = field(default_factory=Rules)
    by_index: bool = False
    statistics: Statistics | None = None
    note: str = ""

    @cached_property
    def groups(self) -> tuple[tuple[Standing, ...], ...]:
        """The standings with a known rank, those that share one together, best first."""
        ranked = [s for s in self.standings if s.rank is not None]
        return tuple(tuple(group) for _, group in groupby(ranked, key=lambda s: s.rank))

    @property
    def first(self) -> tuple[Standing, ...]:
        """Those in first place."""
        return tuple(s for s in self.standings if s.rank == 1)

    @property
    def last(self) -> tuple[Standing, ...]:
        """Those in last place."""
        return tuple(s for s in self.standings if s.is_last)

    @property
    def sole_in_grade(self) -> tuple[Standing, ...]:
        """Those without a known place who are published as the only one of their grade."""
        return tuple(
            s
            for s in self.standings
            if not s.is_placed and self.grade_counts.get(s.result.grade) == 1
        )

    @cached_property
    def score_places(self) -> int:
        """Decimals of the score written with the most, and no fewer than are declared."""
        return max(_decimals(s.result.score for s in self.standings), self.rules.decimals or 0)

    @cached_property
    def index_places(self) -> int:
        """Decimals of the index written with the most, and no fewer than are declared."""
        return max(_decimals(s.result.index for s in self.standings), self.rules.decimals or 0)

    @property
    def maxima_differ(self) -> bool:
        """Whether scores are out of different maximum scores, so that each needs its own told."""
        return len({s.result.max for s in self.standings if s.result.score is not None}) > 1

    @cached_property
    def components(self) -> tuple[Component, ...]:
        """The components that any unit has a value of."""
        had = {id for s in self.standings for id in s.result.components}
        return tuple(component for component in self.rules.components if component.id in had)

    def component_places(self, id: str) -> int:
        """Decimals of the component's value written with the most."""
        return _decimals(s.result.components.get(id) for s in self.standings)

    def has(self, *names: str) -> bool:
        """Whether any standing or its result holds one of these: is there such a column?"""
        return any(_holds(s, name) for s in self.standings for name in names)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A ranking in words: its places, what its figures amount to, the rules in force."""

    ranking: Ranking
    summary: str
    figures: str = ""
    rules: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A unit's standing in one of the rankings it appears in, and how that writes its figures.

    `among`: the number of units ranked there; None where it is not known. `components`: those that
    its scores are made of.
    """

    heading: RankingHeading
    standing: Standing
    score_places: int
    index_places: int
    by_index: bool = False
    among: int | None = None
    components: tuple[Component, ...] = ()


def _holds(standing: Standing, name: str) -> bool:
    of = standing if hasattr(standing, name) else standing.result
    value = getattr(of, name)
    return value is not None and value is not False and value != ""


def _decimals(figures: Iterable[Decimal | None]) -> int:
    return max((decimals(figure) for figure in figures if figure is not None), default=0)
