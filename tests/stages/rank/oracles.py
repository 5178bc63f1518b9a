"""Places from their definition, twice: in exact fractions, and as SQLite ranks whole numbers."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor, lcm

from parsite.model.rules import Ties
from parsite.model.year import Status
from tests.stages.rank.tables import Key, Row, Table, millionths

Places = dict[str, int]


def by_fractions(table: Table) -> Places:
    """One more than those who are better, or than the different figures that are better."""
    figures = {row.unit: _exact(row, table) for row in _competing(table)}
    counts = Counter(figures.values())
    if table.ties is Ties.DENSE:
        counts = Counter(counts.keys())
    better = {figure: sum(n for f, n in counts.items() if f > figure) for figure in counts}
    return {unit: 1 + better[figure] for unit, figure in figures.items()}


def _competing(table: Table) -> list[Row]:
    return [row for row in table.rows if row.status is Status.RANKED]


def goes_by_index(table: Table) -> bool:
    """Where no rule says: where an index is written, or where maximum scores differ."""
    rows = _competing(table)
    differs = any(r.index for r in rows) or len({_fraction(r.max or "0") for r in rows}) > 1
    return {"by score": False, "by index": True}.get(table.kind, differs)


def _exact(row: Row, table: Table) -> tuple[Fraction, ...]:
    broken = (_fraction(row.components.get(id, "0")) for id in table.tie_breaks)
    breaks = [
        -b if id == "deduction" else b for id, b in zip(table.tie_breaks, broken, strict=True)
    ]
    return _figure(row, table), *breaks


def _figure(row: Row, table: Table) -> Fraction:
    if not goes_by_index(table):
        return _half_up(_fraction(row.score), table.decimals)
    if row.index:
        return _half_up(_fraction(row.index), table.decimals)
    ratio = _half_up(_fraction(row.score), table.decimals) / _fraction(row.max) * 100
    is_mixed = any(row.index for row in _competing(table))
    return _half_up(ratio, 2 if is_mixed and table.decimals is None else table.decimals)


def _fraction(figure: str) -> Fraction:
    return Fraction(figure.replace(",", "."))


def _half_up(figure: Fraction, decimals: int | None) -> Fraction:
    if decimals is None:
        return figure
    return Fraction(floor(figure * 10**decimals + Fraction(1, 2)), 10**decimals)


def by_sqlite(tables: Mapping[Key, Table]) -> dict[Key, Places]:
    """Let SQLite rank whole numbers: all tables at once, each for itself."""
    with sqlite3.connect(":memory:") as base:
        base.execute("CREATE TABLE result (year, block, unit, figure INTEGER, a, b, c)")
        base.executemany("INSERT INTO result VALUES (?,?,?,?,?,?,?)", _scaled(tables))
        over = "OVER (PARTITION BY year, block ORDER BY figure DESC, a DESC, b DESC, c DESC)"
        ranks = base.execute(
            f"SELECT year, block, unit, RANK() {over}, DENSE_RANK() {over} FROM result"
        )
        found: dict[Key, Places] = {key: {} for key in tables}
        for year, block, unit, competition, dense in ranks:
            is_dense = tables[year, block].ties is Ties.DENSE
            found[year, block][unit] = dense if is_dense else competition
        return found


def _scaled(tables: Mapping[Key, Table]) -> Iterator[tuple[object, ...]]:
    for key, table in tables.items():
        rows = _competing(table)
        whole = lcm(*(millionths(row.max) for row in rows if row.max)) if rows else 1
        for row in rows:
            given = [millionths(row.components.get(id, "0")) for id in table.tie_breaks]
            signed = [
                -n if id == "deduction" else n
                for id, n in zip(table.tie_breaks, given, strict=True)
            ]
            yield *key, row.unit, _whole(row, table, whole), *[*signed, 0, 0, 0][:3]


def _whole(row: Row, table: Table, whole: int) -> int:
    """Give a figure as a whole number that is in proportion to it within its table."""
    if not goes_by_index(table):
        return _cut(millionths(row.score), table.decimals)
    if row.index:
        return _cut(millionths(row.index), table.decimals)
    score, maximum = _cut(millionths(row.score), table.decimals), millionths(row.max)
    decimals = table.decimals
    if any(other.index for other in _competing(table)) and decimals is None:
        decimals = 2
    if decimals is None:
        return score * (whole // maximum)
    hundredfold: int = 100 * 10**decimals
    step: int = 10 ** (6 - decimals)
    return (2 * score * hundredfold + maximum) // (2 * maximum) * step


def _cut(figure: int, decimals: int | None) -> int:
    """Round millionths half up, in whole numbers."""
    step: int = 10 ** (6 - decimals) if decimals is not None else 1
    return (2 * figure + step) // (2 * step) * step
