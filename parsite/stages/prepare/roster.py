"""Which units a year to come will tell of, and what its table asks of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from parsite.model.dataset import Dataset
from parsite.model.directory import Directory
from parsite.model.fields import ROW
from parsite.model.figure import readings
from parsite.model.rules import Rules
from parsite.model.unit import Block, Unit
from parsite.model.vietnamese import name_key
from parsite.model.year import BlockResults, Year


@dataclass(frozen=True, slots=True)
class Listed:
    """A block that will be ranked, its units in the order of their rows, and its year before."""

    block: Block
    units: tuple[Unit, ...]
    before: BlockResults | None = None

    @property
    def rules(self) -> Rules:
        """The rules of the year before, which go on until somebody changes them."""
        return self.before.rules if self.before else Rules()


@dataclass(frozen=True, slots=True)
class Line:
    """A row to fill in: what stands in it by field, and how high its figures can be."""

    texts: Mapping[str, str]
    limits: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Form:
    """A table to fill in: its headings by field, its rows, and the names that rows may hold.

    `decimals`: how many its figures are rounded to, where every block declares the same.
    """

    year: int
    headings: Mapping[str, str]
    lines: tuple[Line, ...]
    names: Mapping[str, tuple[str, ...]]
    decimals: int | None = None


def earlier(dataset: Dataset, year: int) -> Year | None:
    """Give the latest of the years before one; None where there is none."""
    return max(
        (y for y in dataset.years.values() if y.year < year), key=lambda y: y.year, default=None
    )


def roster(dataset: Dataset, year: int) -> tuple[Listed, ...]:
    """List the units there at a year's end by block, as the year before has them.

    A unit that ended gives its row to those that succeed it; units that are new come after. A block
    of which the year before tells only in part, or nothing, is filled up from all its units.
    """
    before = earlier(dataset, year)
    known = {block.block: block for block in before.blocks} if before else {}
    blocks = [b for b in dataset.blocks.values() if not _ended(b, year)]
    listed = (Listed(b, tuple(_units(dataset, b, year)), known.get(b.id)) for b in blocks)
    return tuple(block for block in listed if block.units)


def _ended(block: Block, year: int) -> bool:
    return block.until is not None and block.until.end < (year, 12, 31)


def _units(dataset: Dataset, block: Block, year: int) -> Iterator[Unit]:
    there = [u for u in dataset.units.values() if u.block == block.id and u.outlived(year)]
    before = earlier(dataset, year)
    told = next((b for b in before.blocks if b.block == block.id), None) if before else None
    ids = [result.unit for result in told.results] if told else []
    in_full = before if told and not told.partial else None
    rows = [u for id in ids for u in there if u.id == id or id in u.succeeds]
    rest = [u for u in there if in_full is None or not u.outlived(in_full.year)]
    yield from {unit.id: unit for unit in (*rows, *rest)}.values()


def form(dataset: Dataset, year: int) -> Form:
    """Make the table of a year to come: no figure in it but maxima that go on."""
    listed = roster(dataset, year)
    headings = {name: text for block in listed for name, text in _columns(block).items()}
    order = [f.name for f in ROW.fields]
    components = order.index("score") + 0.5
    place = {name: order.index(name) if name in order else components for name in headings}
    namer = _Namer(dataset.blocks, Directory.of(dataset.units), year)
    decimals = {block.rules.decimals for block in listed}
    return Form(
        year=year,
        headings={name: headings[name] for name in sorted(headings, key=lambda n: place[n])},
        lines=tuple(namer.line(block, unit) for block in listed for unit in block.units),
        names={
            "block": tuple(map(namer.block, listed)),
            "unit": tuple(map(namer.unit, _there(dataset, listed, year))),
        },
        decimals=next(iter(decimals)) if len(decimals) == 1 else None,
    )


def _there(dataset: Dataset, listed: Iterable[Listed], year: int) -> list[Unit]:
    """List all units of some blocks that are there at a year's end, those with rows first."""
    ids = {block.block.id for block in listed}
    rows = [unit for block in listed for unit in block.units]
    rest = [u for u in dataset.units.values() if u.block in ids and u.outlived(year)]
    return list({unit.id: unit for unit in (*rows, *rest)}.values())


def _columns(block: Listed) -> dict[str, str]:
    """Give the columns a block's rows need, by field."""
    results = block.before.results if block.before else ()
    by_index = bool(results) and all(r.score is None for r in results)
    needed = {
        "block": True,
        "unit": True,
        "score": not (by_index and any(r.index is not None for r in results)),
        "max": any(_own_maximum(r.max, block) for r in results),
        "index": any(r.index is not None and r.max is None for r in results),
        "rank": block.rules.published,
        "grade": any(r.grade for r in results) and not block.rules.edges,
        "status": True,
        "note": True,
    }
    own = {f.name: f.headings[0] for f in ROW.fields if needed.get(f.name)}
    return own | {c.id: c.name for c in block.rules.components}


def _own_maximum(value: Decimal | None, block: Listed) -> bool:
    return value is not None and value != block.rules.max


def _maximum(unit: Unit, block: Listed) -> Decimal | None:
    """Give a unit's maximum as of the year before: a new one's where all had the same."""
    results = block.before.results if block.before else ()
    maxima = {r.unit: r.max for r in results if r.max is not None}
    alike = next(iter(maxima.values())) if len({*maxima.values()}) == 1 else block.rules.max
    return maxima.get(unit.id, alike)


def _written(value: Decimal) -> str:
    """Write a figure so that it can be read in one way only."""
    text = f"{value:f}".replace(".", ",")
    return text if len(readings(text)) == 1 else f"{text}0"


@dataclass(frozen=True, slots=True)
class _Namer:
    """Writes rows, with blocks and units named as nothing else is that year."""

    blocks: Mapping[str, Block]
    directory: Directory
    year: int

    def line(self, block: Listed, unit: Unit) -> Line:
        """Write a unit's row."""
        most = _maximum(unit, block)
        own = {"max": _written(most)} if most is not None and _own_maximum(most, block) else {}
        limits = {"score": most} | {c.id: c.max for c in block.rules.components}
        limits["index"] = Decimal(100)
        known = {name: value for name, value in limits.items() if value is not None}
        return Line({"block": self.block(block), "unit": self.unit(unit)} | own, known)

    def block(self, block: Listed) -> str:
        """Name a block, by its id where another is called the same."""
        key = name_key(block.block.name)
        others = (b for b in self.blocks.values() if b.id != block.block.id)
        taken = any(key in (name_key(b.name), name_key(b.id)) for b in others)
        return block.block.id if taken else block.block.name

    def unit(self, unit: Unit) -> str:
        """Name a unit as it is called that year, by its id where the name may mean another."""
        name = unit.name_in(self.year)
        return name if self.directory.find(name, self.year) == (unit.id,) else unit.id
