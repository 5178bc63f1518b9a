"""Where a rank is made: places by score, equal figures sharing the better place."""

from collections.abc import Iterable
from decimal import Decimal

from parsite.model.year import BlockResults, Result, Status

Key = tuple[int, str, str]
"""A year, a block's id, a unit's id."""

Placed = dict[Key, tuple[int, bool]]
"""The place from 1 and whether it is shared, of each unit that is ranked."""


def places(sheets: Iterable[tuple[int, BlockResults]]) -> Placed:
    """Rank the units of every block known in full, all in one frame.

    Competition ranks: 1, 2, 2, 4. A tie is equality of the figures as written, so they are ranked
    as whole numbers of their smallest decimal and no float comes near them.
    """
    rows = [
        (year, block.block, result.unit, result.measure)
        for year, block in sheets
        if not block.partial
        for result in block.results
        if takes_part(result) and result.measure is not None
    ]
    if not rows:
        return {}
    import pandas as pd  # here, so that a build that ranks nothing does not wait for it

    decimals = max(-int(figure.as_tuple().exponent) for *_, figure in rows)
    frame = pd.DataFrame(
        [(year, block, _scaled(figure, decimals)) for year, block, _, figure in rows],
        columns=["year", "block", "figure"],
    )
    in_block = frame.groupby(["year", "block"], sort=False)["figure"]
    ranks = in_block.rank(method="min", ascending=False).astype("int64")
    ties = frame.groupby(["year", "block", "figure"])["figure"].transform("size") > 1
    keys = ((year, block, unit) for year, block, unit, _ in rows)
    return dict(zip(keys, zip(ranks.tolist(), ties.tolist(), strict=True), strict=True))


def takes_part(result: Result) -> bool:
    """Whether a result competes for a place."""
    return result.status is Status.RANKED


def _scaled(figure: Decimal, decimals: int) -> int:
    return int(figure.scaleb(decimals))
