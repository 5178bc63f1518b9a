"""How many of a block's units are of each grade, as bars."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise

from parsite.model.standing import Ranking
from parsite.stages.render.charts.labels import (
    INSET,
    NARROW,
    Figure,
    Label,
    Spot,
    centred,
    digits,
    lines,
    room,
    tall,
)

_FEWEST, _FEWEST_GRADES = 3, 2
_GAP = 0.6
_SPACE = 0.6
_THICK = 1.1
_MOST_NAME = 9.0
"""Ems that the longest grade's name may take before it is broken into lines."""


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and its number of units; its bar is `width` percent long, from `top` ems down."""

    name: Label
    count: Figure
    width: float
    top: float


@dataclass(frozen=True, slots=True)
class Bands:
    """Bars from 0, all from `left` ems, `thick` ems each, in a picture `height` ems tall."""

    counts: tuple[tuple[str, int], ...]
    height: float
    left: float
    thick: float
    bars: tuple[Band, ...]

    @property
    def total(self) -> int:
        """How many units there are in all."""
        return sum(count for _, count in self.counts)

    @property
    def most(self) -> int:
        """The number of units of the most frequent grade."""
        return max(count for _, count in self.counts)

    def having(self, number: int) -> tuple[str, ...]:
        """Name the grades with so many units."""
        return tuple(name for name, count in self.counts if count == number)


def bands(ranking: Ranking) -> Bands | None:
    """Draw a block's units by grade, the best first; None where there is hardly anything to see.

    Nor is anything drawn where not all units are known to be counted: bars would be of a part.
    """
    counts = _counts(ranking)
    if not _are_whole(dict(counts), ranking):
        return None
    if len(counts) < _FEWEST_GRADES or sum(count for _, count in counts) < _FEWEST:
        return None
    names = [lines(name, _MOST_NAME) for name, _ in counts]
    left = max(room(line) for name in names for line in name) + _GAP
    most = max(count for _, count in counts)
    longest = NARROW - left - _GAP - digits(Decimal(most)) - INSET
    edges = accumulate((tall(len(name)) + _SPACE for name in names), initial=0.0)
    middles = [(top + bottom) / 2 for top, bottom in pairwise(edges)]
    bars = tuple(
        _bar(name, count, y, (left, longest * count / most))
        for name, (_, count), y in zip(names, counts, middles, strict=True)
    )
    height = sum(tall(len(name)) + _SPACE for name in names)
    return Bands(counts, round(height, 2), round(left, 2), _THICK, bars)


def _counts(ranking: Ranking) -> tuple[tuple[str, int], ...]:
    """Give the grades in the order of the rules; one that these do not name comes after."""
    found = ranking.statistics.grades if ranking.statistics else {}
    counts = found or ranking.grade_counts
    order = {grade.name: place for place, grade in enumerate(ranking.rules.grades)}
    return tuple(sorted(counts.items(), key=lambda item: order.get(item[0], len(order))))


def _are_whole(counts: Mapping[str, int], ranking: Ranking) -> bool:
    """Whether published counts leave out neither a unit's own grade nor a unit assessed."""
    borne = Counter(s.result.grade for s in ranking.standings if s.result.grade)
    is_all = ranking.assessed is None or not ranking.partial
    return (is_all or sum(counts.values()) == ranking.assessed) and all(
        counts.get(grade, 0) >= number for grade, number in borne.items()
    )


def _bar(name: tuple[str, ...], count: int, y: float, stretch: tuple[float, float]) -> Band:
    """Draw a bar around `y`, from and for so many ems in the narrowest picture."""
    left, long = stretch
    width = round(long * 100 / NARROW, 2)
    return Band(
        Label(Spot(0, round(centred(y, len(name)), 2)), name),
        Figure(Spot(width, round(centred(y, 1), 2), round(left + _GAP, 2)), Decimal(count)),
        width,
        round(y - _THICK / 2, 2),
    )
