"""A unit's places through the years, the best at the top."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsite.model.standing import Appearance
from parsite.stages.render.charts.labels import (
    ABOVE,
    BELOW,
    LINE,
    NARROW,
    WIDE,
    Box,
    Boxed,
    Label,
    Spot,
    centred,
    room,
)

_FEWEST = 3
_LEFT, _RIGHT = 14.0, 93.0
"""Percent between which the years are; outside is room for places and halves of labels."""
_TOP, _FLOOR = 1.9, 9.9
"""Ems down to the best place and to the worst."""
_RADIUS = 0.35
_APART = 0.3
"""Ems between two labels in a row."""
_MARGIN = 1.4
"""Ems beside the latest year that a label may take."""
_LEAST_WORST = 4
"""A scale of fewer places would make one step look like a fall."""


@dataclass(frozen=True, slots=True)
class Point:
    """A year's place: `x` percent, `y` ems down; the last place then is `floor` ems down."""

    year: int
    rank: int
    block: str
    x: float
    y: float
    floor: float | None
    among: int | None

    def box(self, across: float) -> Box:
        """Give what it covers in a picture so many ems across."""
        x = self.x * across / 100
        return Box(x - _RADIUS, self.y - _RADIUS, x + _RADIUS, self.y + _RADIUS)


@dataclass(frozen=True, slots=True)
class Tag:
    """A label; one that is `roomy` is for wide pages only."""

    label: Label
    roomy: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Places as points, the latest first; `segments` join years that follow each other.

    `scale` labels the first place, at `top` ems, and the last of all years where it is known.
    """

    height: float
    points: tuple[Point, ...]
    segments: tuple[tuple[Point, Point], ...]
    ranks: tuple[Tag, ...]
    years: tuple[Tag, ...]
    scale: tuple[Label, ...]
    top: float

    @property
    def highest(self) -> tuple[Point, ...]:
        """The years of the best place."""
        best = min(point.rank for point in self.points)
        return tuple(point for point in self.points if point.rank == best)

    @property
    def lowest(self) -> tuple[Point, ...]:
        """The years of the worst place."""
        worst = max(point.rank for point in self.points)
        return tuple(point for point in self.points if point.rank == worst)


def timeline(history: Sequence[Appearance]) -> Timeline | None:
    """Draw a unit's places, given the latest first; None where hardly any is known.

    Years without a place, years that nothing is known of and a change of block are gaps.
    """
    by_year = {appearance.heading.year: appearance for appearance in reversed(history)}
    ranks = {year: a.standing.rank for year, a in by_year.items() if a.standing.rank is not None}
    if len(ranks) < _FEWEST:
        return None
    sizes = [a.among for a in by_year.values() if a.among is not None]
    scale = _Scale(min(by_year), max(by_year), max(_LEAST_WORST, *ranks.values(), *sizes))
    points = tuple(
        scale.point(by_year[year], rank) for year, rank in sorted(ranks.items(), reverse=True)
    )
    ends = (
        [(_TOP, 1), (_FLOOR, scale.worst)]
        if scale.worst in {*ranks.values(), *sizes}
        else [(_TOP, 1)]
    )
    marks = tuple(Label(Spot(0, round(centred(y, 1), 2)), (str(rank),)) for y, rank in ends)
    below = _FLOOR + _RADIUS + LINE + ABOVE
    years = [Label(Spot(scale.x(n), below, 0, "middle"), (str(n),)) for n in sorted(by_year)]
    return Timeline(
        below + BELOW,
        points,
        tuple(_segments(points)),
        _tags([_around(p, points) for p in _telling_first(points)], [*points, *marks]),
        _tags([(label,) for label in (years[-1], *years[:1], *years[-2:0:-1])], ()),
        marks,
        _TOP,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """The first and the last year across, the places from 1 to the worst down."""

    first: int
    last: int
    worst: int

    def x(self, year: int) -> float:
        """Give a year's place in percent, all of them equally far apart."""
        share = (year - self.first) / (self.last - self.first)
        return round(_LEFT + share * (_RIGHT - _LEFT), 2)

    def y(self, rank: int) -> float:
        """Give a place in ems down."""
        return round(_TOP + (rank - 1) / (self.worst - 1) * (_FLOOR - _TOP), 2)

    def point(self, appearance: Appearance, rank: int) -> Point:
        """Give the point of a year's place."""
        heading, among = appearance.heading, appearance.among
        floor = None if among is None else self.y(max(among, rank))
        return Point(
            heading.year, rank, heading.block, self.x(heading.year), self.y(rank), floor, among
        )


def _segments(points: Iterable[Point]) -> Iterator[tuple[Point, Point]]:
    """Join what is one year apart and in one block: a place in another is of other rivals."""
    for later, earlier in pairwise(points):
        if later.year - earlier.year == 1 and later.block == earlier.block:
            yield earlier, later


def _telling_first(points: Sequence[Point]) -> list[Point]:
    """Sort by who needs a label the most: the latest year, the first, the best, the worst."""
    best = min(points, key=lambda point: point.rank)
    worst = max(points, key=lambda point: point.rank)
    return list(dict.fromkeys([points[0], points[-1], best, worst, *points]))


def _told(point: Point, points: Sequence[Point]) -> str:
    """Write a place; the latest as `5/18` where it is known of how many."""
    is_latest = point == points[0]
    return f"{point.rank}/{point.among}" if is_latest and point.among else str(point.rank)


def _around(point: Point, points: Sequence[Point]) -> tuple[Label, ...]:
    """Give the places for a point's label: above it; below first where lines come from above."""
    words = _told(point, points)
    beside = [p.y for p in points if abs(p.year - point.year) == 1]
    heights = [point.y - _RADIUS - BELOW, point.y + _RADIUS + ABOVE]
    if beside and max(beside) < point.y:
        heights.reverse()
    spots = [Spot(point.x, round(y, 2), 0, "middle") for y in heights]
    if room(words) > 2 * _MARGIN:
        spots = [replace(spot, dx=_MARGIN, anchor="end") for spot in spots]
    return tuple(Label(spot, (words,)) for spot in spots)


def _tags(wanted: Sequence[tuple[Label, ...]], others: Sequence[Boxed]) -> tuple[Tag, ...]:
    """Place what fits on a phone, then what more fits on a wide page, first come first served."""
    placed: list[Tag] = []
    for roomy, across in ((False, NARROW), (True, WIDE)):
        taken = [thing.box(across) for thing in (*others, *(tag.label for tag in placed))]
        waiting = []
        for choices in wanted:
            boxes = ((label, label.box(across)) for label in choices)
            free = [both for both in boxes if not _meets_any(both[1].wider(_APART), taken)]
            placed += [Tag(label, roomy) for label, _ in free[:1]]
            taken += [box for _, box in free[:1]]
            waiting += [] if free else [choices]
        wanted = waiting
    return tuple(placed)


def _meets_any(box: Box, others: Iterable[Box]) -> bool:
    return any(box.meets(other) for other in others)
