"""Tables rich in ties, made from a seed, straight as model values: many of them in one dataset."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from parsite.model.dataset import Dataset
from parsite.model.figure import readings
from parsite.model.phrase import Phrases
from parsite.model.rules import Component, Part, Rules, Ties
from parsite.model.settings import Settings
from parsite.model.unit import Block, Unit
from parsite.model.year import BlockResults, Result, Status, Year

MOST_UNITS = 40
MAXIMA = ("20", "25", "40", "50", "60", "66,5", "80", "95", "100", "100.0", "200")
KINDS = (
    *("score", "score rounded", "by score", "index", "ratio"),
    *("by index", "ratio rounded", "index rounded", "mixed"),
)
"""Which figure ranks: the score, the index written, or the exact or rounded ratio of the two."""

COMPONENTS = (
    Component("part", "Điểm thẩm định"),
    Component("bonus", "Điểm thưởng", kind=Part.BONUS),
    Component("deduction", "Điểm trừ", kind=Part.DEDUCTION),
)

Key = tuple[int, str]
"""A year and a block's id."""


@dataclass(frozen=True)
class Row:
    """One unit's figures as texts; nothing where a figure is not written."""

    unit: str
    score: str = ""
    max: str = ""
    index: str = ""
    components: Mapping[str, str] = field(default_factory=dict)
    status: Status = Status.RANKED


@dataclass(frozen=True)
class Table:
    """One block in one year; `decimals`: to how many its figures are rounded, if at all."""

    kind: str
    ties: Ties
    tie_breaks: tuple[str, ...]
    decimals: int | None
    rows: tuple[Row, ...]


def tables(seed: int, years: range, blocks: int) -> dict[Key, Table]:
    """Make a table for each of some blocks in each of some years."""
    random = Random(seed)
    return {(year, f"b{n}"): _table(random) for n in range(blocks) for year in years}


def _table(random: Random) -> Table:
    kind = random.choice(KINDS)
    is_rounded = "rounded" in kind
    breaks = [c.id for c in COMPONENTS] if random.random() < 0.4 else []
    units = random.sample(range(MOST_UNITS), random.randint(1, MOST_UNITS))
    pool = _pool(random, is_ratio="ratio" in kind or kind in ("by index", "mixed"))
    extras = [random.randrange(3 * 10**6) for _ in range(2)]
    rows = [_row(random, kind, f"u{n}", (pool, extras)) for n in units]
    return Table(
        kind,
        random.choice(list(Ties)),
        tuple(random.sample(breaks, random.randint(0, len(breaks)))),
        random.randint(0, 3) if is_rounded else None,
        tuple(_without_doubt(rows)),
    )


def _without_doubt(rows: list[Row]) -> list[Row]:
    """Leave out the figures of who is outside where they alone would say what ranks the others."""
    inside = [row for row in rows if row.status is Status.RANKED]
    if _says(inside) == _says(rows):
        return rows
    return inside + [Row(row.unit, status=row.status) for row in rows if row not in inside]


def _says(rows: list[Row]) -> tuple[bool, bool]:
    """Whether any index is written, and whether maximum scores differ."""
    maxima = {millionths(row.max or "0") for row in rows if row.score or row.index}
    return any(row.index for row in rows), len(maxima) > 1


def _pool(random: Random, is_ratio: bool) -> list[int]:
    """Give few figures from 0 to 100, in millionths, some of them a millionth apart."""
    digits = [random.randint(0, 2 if is_ratio else 6) for _ in range(random.randint(1, 6))]
    figures = [random.randrange(100 * 10**d + 1) * 10 ** (6 - d) for d in digits]
    return figures if is_ratio else figures + [f + 1 for f in figures if random.random() < 0.3]


def _row(random: Random, kind: str, unit: str, pools: tuple[list[int], list[int]]) -> Row:
    figure, maximum = random.choice(pools[0]), random.choice(MAXIMA)
    status = random.choices(list(Status)[:3], [12, 1, 1])[0]
    components = {c.id: text(random, random.choice(pools[1])) for c in COMPONENTS}
    of_unit = {id: value for id, value in components.items() if random.random() < 0.8}
    if status is Status.NOT_ASSESSED:
        return Row(unit, status=status)
    if kind in ("score", "score rounded"):
        return Row(unit, text(random, figure), "100", "", of_unit, status)
    if kind in ("index", "index rounded") or (kind == "mixed" and random.random() < 0.5):
        return Row(unit, "", "", text(random, figure), of_unit, status)
    if kind == "by score":
        return Row(unit, text(random, figure), maximum, "", of_unit, status)
    if kind == "by index":
        maximum = "66,5"
    score = figure * millionths(maximum) // (100 * 10**6) + (random.random() < 0.1)
    return Row(unit, text(random, score), maximum, "", of_unit, status)


def text(random: Random, figure: int) -> str:
    """Write millionths in one of the ways that have one reading."""
    whole, digits = divmod(figure, 10**6)
    least = f"{digits:06}".rstrip("0")
    ends = [least.ljust(n, "0") for n in range(len(least), 7)]
    ways = [f"{whole}{random.choice(',.')}{end}" if end else f"{whole}" for end in ends]
    return random.choice([way for way in ways if len(readings(way)) == 1])


def millionths(figure: str) -> int:
    """Read a figure as whole millionths, without parsite's reader and without fractions."""
    whole, _, digits = figure.replace(",", ".").partition(".")
    return int(whole) * 10**6 + int(digits.ljust(6, "0"))


def dataset(made: Mapping[Key, Table]) -> Dataset:
    """Put all tables into one dataset, each block with units of its own."""
    ids = dict.fromkeys(block for _, block in made)
    years = dict.fromkeys(year for year, _ in made)
    units = [Unit(f"{id}-u{n}", id, f"Đơn vị {n}") for id in ids for n in range(MOST_UNITS)]
    return Dataset(
        settings=Settings("Tỉnh Mẫu", "Tỉnh Mẫu", "https://mau.example/"),
        phrases=Phrases({}),
        blocks={id: Block(id, id, n) for n, id in enumerate(ids)},
        units={unit.id: unit for unit in units},
        years={
            year: Year(
                year, tuple(_results(b, t) for (y, b), t in made.items() if y == year), year - 1
            )
            for year in years
        },
        articles={},
    )


def _results(block: str, table: Table) -> BlockResults:
    declared = {"by score": False, "by index": True}.get(table.kind)
    rules = Rules(
        decimals=table.decimals,
        by_index=declared,
        ties=table.ties,
        tie_breaks=table.tie_breaks,
        components=COMPONENTS,
    )
    return BlockResults(block, block, tuple(_result(block, row) for row in table.rows), rules)


def _result(block: str, row: Row) -> Result:
    return Result(
        unit=f"{block}-{row.unit}",
        score=_read(row.score),
        max=_read(row.max),
        index=_read(row.index),
        components={id: readings(value)[0] for id, value in row.components.items()},
        status=row.status,
    )


def _read(figure: str) -> Decimal | None:
    return readings(figure)[0] if figure else None
