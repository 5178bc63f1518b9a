"""Where a rank is made: places by score, equal figures sharing the better place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from parsite.model.rules import Part, Rules, Ties
from parsite.model.year import BlockResults, Result

Key = tuple[int, str, str]
"""A year, a block's id, a unit's id."""

Placed = dict[Key, tuple[int, bool]]
"""The place from 1 and whether it is shared, of each unit that is ranked."""

Strength = tuple[Decimal, ...]
"""What a unit has to show against others of its block: its figure, then its tie-breaks."""


def places(sheets: Iterable[tuple[int, BlockResults]]) -> Placed:
    """Rank the units of every block whose places are made from its figures, all in one frame.

    Competition ranks (1, 2, 2, 4) or dense ones (1, 2, 2, 3), as the block's rules say. A tie is
    equality of the figures as written: they are put in order as they are, and pandas ranks their
    numbers in that order, so that no float comes near them.
    """
    rows = list(_rows(sheets))
    if not rows:
        return {}
    import pandas as pd  # here, so that a build that ranks nothing does not wait for it

    order = {strength: n for n, strength in enumerate(sorted({s for *_, s in rows}))}
    frame = pd.DataFrame(
        [(*key[:2], is_dense, order[strength]) for key, is_dense, strength in rows],
        columns=["year", "block", "is_dense", "strength"],
    )
    in_block = frame.groupby(["year", "block"], sort=False)["strength"]
    competition = in_block.rank(method="min", ascending=False).astype("int64")
    dense = in_block.rank(method="dense", ascending=False).astype("int64")
    ranks = competition.where(~frame["is_dense"], dense)
    ties = frame.groupby(["year", "block", "strength"])["strength"].transform("size") > 1
    keys = (key for key, *_ in rows)
    return dict(zip(keys, zip(ranks.tolist(), ties.tolist(), strict=True), strict=True))


def places_of_few(sheets: Iterable[tuple[int, BlockResults]]) -> Placed:
    """Rank units as `places` does, for the blocks of a year that was edited.

    Nearly half a second goes by before pandas has ranked anything; a few blocks are put in order
    before that. That both rank alike is held by tests, and by every edit that is compared with a
    clean build.
    """
    placed: Placed = {}
    by_block = groupby(_rows(sheets), key=lambda row: row[0][:2])
    for _, rows in by_block:
        listed = list(rows)
        sharing = Counter(strength for *_, strength in listed)
        rank = 1
        ranks: dict[Strength, int] = {}
        for strength in sorted(sharing, reverse=True):
            ranks[strength] = rank
            rank += 1 if listed[0][1] else sharing[strength]
        placed |= {key: (ranks[own], sharing[own] > 1) for key, _, own in listed}
    return placed


def _rows(sheets: Iterable[tuple[int, BlockResults]]) -> Iterator[tuple[Key, bool, Strength]]:
    """Give each unit that competes for a place, whether places are dense, and what it has."""
    for year, block in sheets:
        if block.partial or block.rules.published:
            continue
        is_dense = block.rules.ties is Ties.DENSE
        for result in block.results:
            if result.takes_part and result.measure is not None:
                strength = result.measure, *tie_breaks(result, block.rules)
                yield (year, block.block, result.unit), is_dense, strength


def tie_breaks(result: Result, rules: Rules) -> Iterator[Decimal]:
    """Give a unit's components that part equal figures, so that more is better.

    One that is not written counts for nothing here; that it is missing is told where it matters.
    """
    for id in rules.tie_breaks:
        component, value = rules.component(id), result.components.get(id, Decimal(0))
        yield -value if component.kind is Part.DEDUCTION else value
