"""Each unit's place in the year compared with and now, joined by a line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise, zip_longest
from typing import Literal

from parsite.model.standing import Ranking, Standing
from parsite.stages.render.charts.labels import (
    ABOVE,
    INSET,
    LINE,
    NARROW,
    WIDE,
    Anchor,
    Label,
    Spot,
    centred,
    digits,
    lines,
    tall,
)

_FEWEST = 3
_MOST_APART = 40
_MOST_EACH_WAY = 10
"""Of more units than can be told apart, so many risers and so many fallers are drawn."""
_GAP = 0.4
_RADIUS = 0.35
_SPACE = 0.4
"""Ems between two rows."""
_STEEP = 4.0
"""Ems across which a phone's lines rise and fall."""
_LEFT, _RIGHT = 34.0, 60.0
"""Percent between which a wide page's lines do."""
_SHORT_WORD, _MARK = 2.3, 1.0
"""Ems for `mới`, and for the mark of a rise or fall before its number."""

Way = Literal["narrow", "wide"]
Turn = Literal["rose", "fell", "kept", "none"]


@dataclass(frozen=True, slots=True)
class End:
    """Where a unit stands on one side, in ems down; its place, and its name where there is room."""

    y: float
    rank: Label
    name: Label | None


@dataclass(frozen=True, slots=True)
class Path:
    """A unit's way from one side to the other; no beginning where its place then is not known."""

    standing: Standing
    turn: Turn
    before: End | None
    now: End
    change: Spot


@dataclass(frozen=True, slots=True)
class Picture:
    """One way of arranging them, `height` ems tall; lines run from `left` to `right` percent."""

    way: Way
    height: float
    left: float
    right: float
    before: Spot
    now: Spot
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Slope:
    """Places then and now, drawn once for phones and once for wide pages.

    `moved` are the units whose change is known, `fresh` the others; `drawn` are all of them, or of
    a large block those who rose and fell the most.
    """

    moved: tuple[Standing, ...]
    fresh: tuple[Standing, ...]
    drawn: tuple[Standing, ...]
    pictures: tuple[Picture, ...]

    def biggest(self, way: int) -> tuple[Standing, ...]:
        """Give those who rose the most (`way` 1) or fell the most (-1); nobody where none did."""
        most = max(standing.change * way for standing in self.moved if standing.change is not None)
        return tuple(s for s in self.moved if most > 0 and s.change == most * way)


def slope(ranking: Ranking) -> Slope | None:
    """Draw who rose and who fell; None where hardly any change is known, or nobody moved much."""
    placed = [standing for standing in ranking.standings if standing.rank is not None]
    moved = tuple(standing for standing in placed if standing.change is not None)
    if len(moved) < _FEWEST or not any(standing.change for standing in moved):
        return None
    drawn = placed if len(placed) <= _MOST_APART else [*_movers(moved, 1), *_movers(moved, -1)]
    if not drawn:
        return None
    slots = tuple(_slots(drawn))
    pictures = tuple(_picture(slots, frame) for frame in _frames(slots))
    return Slope(moved, tuple(s for s in placed if s.change is None), tuple(drawn), pictures)


def _movers(moved: Iterable[Standing], way: int) -> list[Standing]:
    """Give those who rose (`way` 1) or fell (-1) the most, without parting any who moved alike."""
    by_steps: dict[int, list[Standing]] = defaultdict(list)
    for standing in moved:
        by_steps[(standing.change or 0) * way].append(standing)
    found: list[Standing] = []
    for steps in sorted(by_steps, reverse=True):
        if steps <= 0 or len(found) + len(by_steps[steps]) > _MOST_EACH_WAY:
            break
        found += by_steps[steps]
    return found


@dataclass(frozen=True, slots=True)
class _Slot:
    """A row of one place, for one unit on either side."""

    rank: int
    before: Standing | None
    now: Standing | None


def _slots(placed: Iterable[Standing]) -> Iterator[_Slot]:
    """Give each place as many rows as units share it on the fuller side, those who kept it first.

    So equal heights are equal places, and who kept a place has a level line.
    """
    now: dict[int, list[Standing]] = defaultdict(list)
    before: dict[int, list[Standing]] = defaultdict(list)
    for standing in sorted(placed, key=lambda standing: standing.change != 0):
        rank = standing.rank or 0
        now[rank].append(standing)
        if standing.change is not None:
            before[rank + standing.change].append(standing)
    for rank in sorted({*now, *before}):
        for left, right in zip_longest(before[rank], now[rank]):
            yield _Slot(rank, left, right)


@dataclass(frozen=True, slots=True)
class _Side:
    """One side's columns: at `x` percent, ranks and names so many ems beside it, in so much room.

    No room: no names.
    """

    x: float
    ranks: float
    names: float
    anchor: Anchor
    room: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """An arrangement's two sides."""

    way: Way
    before: _Side
    now: _Side


def _frames(slots: tuple[_Slot, ...]) -> Iterator[_Frame]:
    """Leave out the names on the left where there is no room for them."""
    rank = digits(Decimal(max(slot.rank for slot in slots)))
    names = _RADIUS + _GAP + rank + _GAP
    left, right = names - _GAP, names - _GAP + _STEEP
    room = NARROW - right - names - _last(slots)
    yield _Frame(
        "narrow",
        _Side(_percent(left), -_RADIUS - _GAP, 0, "end", 0),
        _Side(_percent(right), names - _GAP, names, "start", room),
    )
    room = (100 - _RIGHT) * WIDE / 100 - names - _last(slots)
    yield _Frame(
        "wide",
        _Side(_LEFT, -_RADIUS - _GAP, -names, "end", _LEFT * WIDE / 100 - names),
        _Side(_RIGHT, names - _GAP, names, "start", room),
    )


def _last(slots: Iterable[_Slot]) -> float:
    """Give the ems of the column that tells by how much each moved."""
    most = max(abs(slot.now.change or 0) for slot in slots if slot.now)
    return max(_SHORT_WORD, _MARK + digits(Decimal(most))) + _GAP + INSET


def _percent(ems: float) -> float:
    return round(ems * 100 / NARROW, 2)


def _picture(slots: tuple[_Slot, ...], frame: _Frame) -> Picture:
    """Stand every row below the one before it, as tall as its names are."""
    before, now = frame.before, frame.now
    counts = [max(_count(s.before, before), _count(s.now, now)) for s in slots]
    edges = list(accumulate((tall(n) + _SPACE for n in counts), initial=LINE + _SPACE))
    middles = [(top + bottom) / 2 for top, bottom in pairwise(edges)]
    rows = list(zip(slots, middles, strict=True))
    begun = {s.before.unit: _end(s.before, s.rank, y, before) for s, y in rows if s.before}
    paths = tuple(
        Path(
            s.now,
            _turn(s.now),
            begun.get(s.now.unit),
            end,
            Spot(100, end.rank.at.y, -INSET, "end"),
        )
        for s, y in rows
        if s.now
        for end in [_end(s.now, s.rank, y, now)]
    )
    then = Spot(before.x, ABOVE, _RADIUS, "end") if before.room else Spot(0, ABOVE)
    headings = then, Spot(now.x, ABOVE, -_RADIUS)
    return Picture(frame.way, round(edges[-1], 2), before.x, now.x, *headings, paths)


def _count(standing: Standing | None, side: _Side) -> int:
    """Count the lines that a unit's name takes on a side."""
    return len(lines(standing.name, side.room)) if standing and side.room else 1


def _end(standing: Standing, rank: int, y: float, side: _Side) -> End:
    label = Label(Spot(side.x, round(centred(y, 1), 2), round(side.ranks, 2), "end"), (str(rank),))
    if not side.room:
        return End(round(y, 2), label, None)
    name = lines(standing.name, side.room)
    first = round(centred(y, len(name)), 2)
    return End(round(y, 2), label, Label(Spot(side.x, first, side.names, side.anchor), name))


def _turn(standing: Standing) -> Turn:
    if standing.change is None:
        return "none"
    return "rose" if standing.change > 0 else "fell" if standing.change else "kept"
