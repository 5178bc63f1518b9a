"""`data/<year>.yaml` and `data/<year>.csv`: a year's results, its units found by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from parsite.model.dataset import Sources
from parsite.model.fields import YEAR
from parsite.model.place import Place, Problem, problem
from parsite.model.unit import Block
from parsite.model.year import BlockResults, Decision, Result, Source, Status, Year
from parsite.stages.check.decode import Filled, fill
from parsite.stages.check.names import Directory, nearest
from parsite.stages.check.rows import rows


@dataclass(frozen=True, slots=True)
class Register:
    """The blocks and units that a year's rows may name."""

    blocks: Mapping[str, Block]
    directory: Directory


Problems = tuple[Problem, ...]


def years(sources: Sources, register: Register) -> tuple[dict[int, Year], Problems]:
    """Read every year, oldest first."""
    found = {}
    problems: Problems = ()
    for year in sorted({*sources.years, *sources.tables}):
        found[year], wrong = _year(year, sources, register)
        problems += wrong
    return found, problems


def _year(year: int, sources: Sources, register: Register) -> tuple[Year, Problems]:
    node = sources.years.get(year)
    table = sources.tables.get(year)
    place = table.place if table else Place("")
    filled, problems = fill(node, YEAR) if node else (Filled(place), ())
    listed, wrong = rows(table, register.blocks) if table else ({}, ())
    parts = filled.get("blocks", {})
    problems += wrong + _strays(parts, register)
    damaged = not sources.damaged.isdisjoint({f"data/{year}.yaml", f"data/{year}.csv"})
    blocks = []
    for block in register.blocks.values():
        part = parts.get(block.id)
        if part is None and block.id not in listed:
            continue
        sheet = _Sheet(
            block, part or Filled(place), tuple(listed.get(block.id, ())), filled.get("max")
        )
        made, wrong = sheet.results(register.directory, damaged=damaged or bool(problems))
        blocks.append(made)
        problems += wrong
    if not damaged and not problems and not any(block.results for block in blocks):
        problems += (problem(filled.place, "year-empty", year=year),)
    return _made(year, tuple(blocks), filled), problems


def _strays(parts: Mapping[str, Filled], register: Register) -> Problems:
    return tuple(
        problem(part.place, "unknown-block", name=id, nearest=nearest(id, register.blocks))
        for id, part in parts.items()
        if id not in register.blocks
    )


def _made(year: int, blocks: tuple[BlockResults, ...], filled: Filled) -> Year:
    decision, source = filled.get("decision"), filled.get("source")
    return Year(
        year=year,
        blocks=blocks,
        compared_with=filled.get("compared_with", year - 1),
        announced=filled.get("announced"),
        decision=decision and Decision(**decision.values),
        source=source and Source(**source.values),
        note=filled.text("note"),
        place=filled.place,
        places=filled.places,
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One block's part of a year's files: what is said of it, and its rows."""

    block: Block
    part: Filled
    rows: tuple[Filled, ...]
    year_max: Decimal | None

    def results(self, directory: Directory, damaged: bool) -> tuple[BlockResults, Problems]:
        """Read the rows; `damaged` tells that some may be missing for mistakes already found."""
        own = self.part.get("results", ())
        problems: Problems = ()
        if own and self.rows:
            problems += (problem(self.part.at("results"), "results-twice", name=self.block.id),)
        found = [self._result(row, directory) for row in own or self.rows]
        problems += tuple(p for _, wrong in found for p in wrong)
        results = [result for result, _ in found if result is not None]
        problems += _twice(results, directory)
        counts = self.part.get("grade_counts", Filled(self.part.place))
        made = BlockResults(
            block=self.block.id,
            name=self.part.text("name") or self.block.name,
            results=tuple(results),
            partial=self.part.get("published") == "partial",
            assessed=self.part.get("assessed"),
            grade_counts=counts.values,
            note=self.part.text("note"),
            sound=not problems and not damaged,
            place=self.part.place,
            places={**self.part.places, **counts.places},
        )
        return made, problems

    def _result(self, row: Filled, directory: Directory) -> tuple[Result | None, Problems]:
        """Read one row; None where its unit cannot be told."""
        if not row.text("unit"):
            return None, ()
        unit, problems = self._unit(row, directory)
        if unit is None:
            return None, problems
        given = {name: value for name, value in row.values.items() if name not in {"block", "unit"}}
        given["status"] = Status(given.get("status", "ranked"))
        given.setdefault("max", self.part.get("max", self.year_max))
        sound = row.sound and not problems
        return Result(unit, place=row.at("unit"), sound=sound, places=row.places, **given), problems

    def _unit(self, row: Filled, directory: Directory) -> tuple[str | None, Problems]:
        name, place = row.text("unit"), row.at("unit")
        ids = directory.find(name)
        if len(ids) > 1:
            shared = ", ".join(ids)
            return None, (problem(place, "unit-ambiguous", name=name, known=shared),)
        if not ids:
            close = directory.nearest(name)
            facts = {"nearest": close.name, "id": close.id} if close else {"nearest": ""}
            return None, (problem(place, "unknown-unit", name=name, **facts),)
        home = directory.units[ids[0]].block
        if home != self.block.id:
            facts = {"name": name, "block": self.block.id, "home": home}
            return ids[0], (problem(place, "unit-in-other-block", **facts),)
        return ids[0], ()


def _twice(results: Iterable[Result], directory: Directory) -> Problems:
    first: dict[str, Result] = {}
    problems = []
    for result in results:
        earlier = first.setdefault(result.unit, result)
        if earlier is not result:
            name = directory.units[result.unit].name
            problems.append(problem(result.place, "unit-twice", name=name, line=earlier.place.line))
    return tuple(problems)
