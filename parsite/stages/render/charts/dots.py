"""A block's figures as dots in a row each, best first, beside the mean of them all."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate
from typing import Literal

from parsite.model.standing import Ranking, Standing
from parsite.stages.render.charts.labels import (
    ABOVE,
    BELOW,
    INSET,
    LINE,
    NARROW,
    WIDE,
    Anchor,
    Figure,
    Label,
    Spot,
    centred,
    digits,
    lines,
    tall,
)
from parsite.stages.render.charts.scale import Scale, ends

_FEWEST = 3
_MOST_APART = 40
"""With more units than these, a name above each dot would make a phone's picture endless."""
_LEAST_NAME = 7.0
_GAP = 0.6
_RADIUS = 0.4
_WORD = 7.0
"""Ems for the words that stand with the mean, such as `Trung bình`."""

Way = Literal["narrow", "wide", "compact", "dense"]
_DOTS_TAKE = {"wide": 48.0, "dense": 48.0, "compact": 24.0}
"""Percent of the width in which the dots stand beside their names."""


@dataclass(frozen=True, slots=True)
class Row:
    """A unit's name and figure, and its dot at `x` percent and `y` ems down."""

    x: float
    y: float
    name: Label
    figure: Figure
    rank: Label | None


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean's place in percent, its label, and the stretches down through which it is drawn."""

    x: float
    label: Figure
    strokes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One way of arranging the dots, `height` ems tall; its scale from `left` to `right` percent.

    For phones: `narrow`, names above the dots; `compact`, beside them. For wide pages: `wide`, and
    `dense` where rows are many.
    """

    way: Way
    height: float
    left: float
    right: float
    low: Figure
    high: Figure
    mean: Mean | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """A block's figures, drawn once for phones and once for wide pages.

    `figures` are the units with theirs, best first, each of `places` decimals or more; `low` and
    `high` are the scale's ends; `left_out` are the names of units that are not in the picture.
    """

    figures: tuple[tuple[Standing, Decimal], ...]
    places: int
    low: Decimal
    high: Decimal
    mean: Decimal | None
    left_out: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()

    @property
    def most(self) -> Decimal:
        """The highest figure."""
        return max(figure for _, figure in self.figures)

    @property
    def least(self) -> Decimal:
        """The lowest figure."""
        return min(figure for _, figure in self.figures)

    def having(self, figure: Decimal) -> tuple[str, ...]:
        """Name those with a figure."""
        return tuple(standing.name for standing, own in self.figures if own == figure)


def dots(ranking: Ranking) -> Dots | None:
    """Draw a block's scores, or indexes where these rank it; None where there are hardly any."""
    figures = tuple(_figures(ranking))
    if len(figures) < _FEWEST:
        return None
    places = ranking.index_places if ranking.by_index else ranking.score_places
    mean = ranking.statistics.mean if ranking.statistics else None
    known = [figure for _, figure in figures]
    low, high = ends(known if mean is None else [*known, mean])
    drawn = {standing.unit for standing, _ in figures}
    left_out = tuple(s.name for s in ranking.standings if s.unit not in drawn)
    made = Dots(figures, places, low, high, mean, left_out)
    return replace(made, pictures=tuple(_picture(made, frame) for frame in _frames(made)))


def _figures(ranking: Ranking) -> Iterator[tuple[Standing, Decimal]]:
    for standing in ranking.standings:
        result = standing.result
        figure = result.index if ranking.by_index else result.score
        if result.takes_part and figure is not None:
            yield standing, figure


@dataclass(frozen=True, slots=True)
class _Frame:
    """The columns of an arrangement: names from so many ems, in so much room; then the dots."""

    way: Way
    across: float
    left: float
    right: float
    name_from: float
    name_room: float


def _frames(made: Dots) -> Iterator[_Frame]:
    """Choose an arrangement for phones and one for wide pages, tight where units are many."""
    ranks = [standing.rank for standing, _ in made.figures if standing.rank is not None]
    first = digits(Decimal(max(ranks))) + _GAP if ranks else 0.0
    last = max(digits(figure, made.places) for _, figure in made.figures) + _GAP + INSET
    compact = _beside("compact", NARROW, first, last)
    if len(made.figures) > _MOST_APART and compact.name_room >= _LEAST_NAME:
        yield compact
        yield _beside("dense", WIDE, first, last)
    else:
        yield _Frame("narrow", NARROW, 2, 98, first, NARROW - first - last)
        yield _beside("wide", WIDE, first, last)


def _beside(way: Way, across: float, first: float, last: float) -> _Frame:
    """Lay names, dots and figures side by side, ranks and figures in so many ems."""
    right = round(100 - (last + _RADIUS) * 100 / across, 2)
    left = round(right - _DOTS_TAKE[way], 2)
    return _Frame(way, across, left, right, first, left * across / 100 - first - _GAP - _RADIUS)


def _picture(made: Dots, frame: _Frame) -> Picture:
    """Arrange the rows below the scale's ends and the mean's label."""
    scale = Scale(made.low, made.high, frame.left, frame.right)
    low, high = _ends(scale, frame.across)
    below = high.at.y + BELOW
    top = below + _GAP / 2 + (LINE if made.mean is not None else 0)
    names = [lines(standing.name, frame.name_room) for standing, _ in made.figures]
    *tops, height = accumulate((_height(len(name), frame.way) for name in names), initial=top)
    rows = tuple(
        _row(_Entry(standing.rank, name, figure, made.places), y, frame, scale)
        for (standing, figure), name, y in zip(made.figures, names, tops, strict=True)
    )
    mean = None if made.mean is None else _mean(scale, made.mean, below, frame.across)
    if mean is not None:
        mean = replace(mean, strokes=tuple(_strokes(frame.way, mean.label, rows, height)))
    return Picture(frame.way, round(height, 2), frame.left, frame.right, low, high, mean, rows)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a row shows."""

    rank: int | None
    name: tuple[str, ...]
    figure: Decimal
    places: int


def _height(count: int, way: Way) -> float:
    """Give the ems down that a row with so many lines of a name takes."""
    if way == "narrow":
        return tall(count) + 1.3
    return tall(count) + (0.45 if way == "wide" else 0.1)


def _row(entry: _Entry, top: float, frame: _Frame, scale: Scale) -> Row:
    count = len(entry.name)
    if frame.way == "narrow":
        name = figure = top + ABOVE
        y = top + tall(count) + _RADIUS
    else:
        y = top + _height(count, frame.way) / 2
        name, figure = centred(y, count), centred(y, 1)
    rank = Label(Spot(0, name, frame.name_from - _GAP, "end"), (str(entry.rank),))
    return Row(
        scale.at(entry.figure),
        round(y, 2),
        Label(Spot(0, round(name, 2), frame.name_from), entry.name),
        Figure(Spot(100, round(figure, 2), -INSET, "end"), entry.figure, entry.places),
        rank if entry.rank is not None else None,
    )


def _ends(scale: Scale, across: float) -> tuple[Figure, Figure]:
    """Write the scale's ends above its own; one below the other where both do not fit."""
    low = Figure(Spot(scale.left, ABOVE), scale.low)
    high = Figure(Spot(scale.right, ABOVE, 0, "end"), scale.high)
    if low.box(across).right + _GAP < high.box(across).left:
        return low, high
    return low, replace(high, at=replace(high.at, y=ABOVE + LINE))


def _mean(scale: Scale, mean: Decimal, below: float, across: float) -> Mean:
    """Label the mean above its line, or beside it on the side that has room for the label."""
    x, y = scale.at(mean), round(below + ABOVE, 2)
    anchors: tuple[Anchor, ...] = ("middle", "start", "end")
    labels = [Figure(Spot(x, y, 0, anchor), mean) for anchor in anchors]
    room = [label for label in labels if label.box(across, _WORD).is_within(across)]
    return Mean(x, room[0] if room else Figure(Spot(0, y), mean), ())


def _strokes(
    way: Way, label: Figure, rows: tuple[Row, ...], height: float
) -> Iterator[tuple[float, float]]:
    """Draw the mean through all rows; only between the names where these are above the dots."""
    top = round(label.at.y + BELOW, 2)
    if way != "narrow":
        yield top, round(height, 2)
        return
    yield top, round(top + _GAP / 2, 2)
    yield from ((round(row.y - _RADIUS, 2), round(row.y + _RADIUS, 2)) for row in rows)
