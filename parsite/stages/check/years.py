"""`data/<year>.yaml` and `data/<year>.csv`: a year's results, its units found by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from parsite.model.dataset import Sources
from parsite.model.directory import Directory, nearest
from parsite.model.fields import RESULT, ROW, YEAR
from parsite.model.frozen import Frozen
from parsite.model.node import Table
from parsite.model.place import Place, Problem, problem
from parsite.model.rules import Component, Part, Rules
from parsite.model.shape import Field, Kind, Shape
from parsite.model.unit import Block
from parsite.model.year import BlockResults, Decision, Result, Source, Status, Year
from parsite.stages.check.decode import Filled, fill
from parsite.stages.check.revisions import Reference, revisions
from parsite.stages.check.rows import Homes, rows
from parsite.stages.check.rules import rules
from parsite.stages.check.sums import figures_of


@dataclass(frozen=True, slots=True)
class Register:
    """The blocks and units that a year's rows may name."""

    blocks: Mapping[str, Block]
    directory: Directory
    released: Mapping[int, Frozen] = field(default_factory=dict)


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
    is_doubted = bool(problems)
    parts = filled.get("blocks", {})
    in_force = {id: rules(parts.get(id, Filled(place)), filled) for id in register.blocks}
    problems += _told_once(p for _, wrong in in_force.values() for p in wrong)
    names = {id: part.text("name") for id, part in parts.items() if id in register.blocks}
    listed, wrong = _listed(table, in_force, register, names) if table else ({}, ())
    problems += wrong + _strays(parts, register)
    damaged = not sources.damaged.isdisjoint({f"data/{year}.yaml", f"data/{year}.csv"})
    blocks = []
    for block in register.blocks.values():
        part = parts.get(block.id)
        if part is None and block.id not in listed:
            continue
        written = tuple(listed.get(block.id, ()))
        part = part or Filled(place)
        sheet = _Sheet(year, block, part, in_force[block.id][0], written, is_doubted)
        made, wrong = sheet.results(register, damaged=damaged or bool(problems))
        blocks.append(made)
        problems += wrong
    if not damaged and not problems and not any(block.results for block in blocks):
        problems += (problem(filled.place, "year-empty", year=year),)
    components = tuple(c for rules, _ in in_force.values() for c in rules.components)
    known = Reference(year, register.blocks, register.directory, components)
    revised, wrong = revisions(filled, known, sources, register.released.get(year))
    return replace(_made(year, tuple(blocks), filled), revisions=revised), problems + wrong


def _listed(
    table: Table,
    in_force: Mapping[str, tuple[Rules, Problems]],
    register: Register,
    names: Mapping[str, str],
) -> tuple[Mapping[str, list[Filled]], Problems]:
    """Read the year's table, the rows of each block by the rules in force for it."""
    shapes = {id: _shape(ROW, made) for id, (made, _) in in_force.items()}
    return rows(table, Homes(register.blocks, shapes, names))


def _shape(shape: Shape, made: Rules) -> Shape:
    """Give the shape of a block's rows: with its components, its decimals telling what marks are.

    Three decimals or more are declared where a mark before three digits can be no other.
    """
    columns = (_column(component) for component in made.components)
    return shape.counting(columns, is_fraction=(made.decimals or 0) >= 3)


def _column(component: Component) -> Field:
    """Give the field that holds a component's values."""
    kind = Kind.DEDUCTION if component.kind is Part.DEDUCTION else Kind.FIGURE
    return Field(component.id, kind, headings=(component.name,))


def _told_once(problems: Iterable[Problem]) -> Problems:
    """Leave out what is told again: a rule of the year's is in force for many blocks."""
    found: list[Problem] = []
    for wrong in problems:
        if wrong not in found:
            found.append(wrong)
    return tuple(found)


def _strays(parts: Mapping[str, Filled], register: Register) -> Problems:
    return tuple(
        problem(part.place, "unknown-block", name=id, nearest=nearest(id, register.blocks))
        for id, part in parts.items()
        if id not in register.blocks
    )


def _made(year: int, blocks: tuple[BlockResults, ...], filled: Filled) -> Year:
    decision, source = filled.get("decision"), filled.get("source")
    comparable = filled.get("comparable", Filled(filled.place))
    return Year(
        year=year,
        blocks=blocks,
        compared_with=filled.get("compared_with", year - 1),
        announced=filled.get("announced"),
        decision=decision and Decision(**decision.values),
        source=source and Source(**source.values),
        comparable=comparable.values,
        note=filled.text("note"),
        draft=bool(filled.get("draft")),
        release_at=filled.get("release_at"),
        place=filled.place,
        places={**filled.places, **{f"comparable {k}": p for k, p in comparable.places.items()}},
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One block's part of a year's files: what is said of it, its rules, and its rows.

    `is_doubted`: something said of the year could not be read, so no figure is held against it.
    """

    year: int
    block: Block
    part: Filled
    rules: Rules
    rows: tuple[Filled, ...]
    is_doubted: bool

    def results(self, register: Register, damaged: bool) -> tuple[BlockResults, Problems]:
        """Read the rows; `damaged` tells that some may be missing for mistakes already found."""
        own, problems = self._own_rows()
        if own and self.rows:
            problems += (problem(self.part.at("results"), "results-twice", name=self.block.name),)
        found = [self._result(row, register) for row in own or self.rows]
        problems += tuple(p for _, wrong in found for p in wrong)
        results = [result for result, _ in found if result is not None]
        problems += _twice(results, register.directory)
        counts = self.part.get("grade_counts", Filled(self.part.place))
        made = BlockResults(
            block=self.block.id,
            name=self.part.text("name") or self.block.name,
            name_en=self.part.text("name_en"),
            results=tuple(results),
            rules=self.rules,
            partial=self.part.get("published") == "partial",
            assessed=self.part.get("assessed"),
            grade_counts=counts.values,
            note=self.part.text("note"),
            sound=not problems and not damaged,
            place=self.part.place,
            places={**self.part.places, **counts.places},
        )
        return made, problems

    def _own_rows(self) -> tuple[list[Filled], Problems]:
        """Read the rows that stand in the year's YAML file."""
        node = self.part.get("results")
        filled = [fill(item, _shape(RESULT, self.rules)) for item in (node.items if node else ())]
        return [row for row, _ in filled], tuple(p for _, wrong in filled for p in wrong)

    def _result(self, row: Filled, register: Register) -> tuple[Result | None, Problems]:
        """Read one row; None where its unit cannot be told."""
        if not row.text("unit"):
            return None, ()
        unit, problems = self._unit(row, register)
        if unit is None:
            return None, problems
        figures, wrong = figures_of(row, self.rules)
        if self.is_doubted or not row.sound:
            wrong = ()
        given = {name: row.get(name) for name in _AS_WRITTEN if name in row.values}
        status = Status(row.get("status", "ranked"))
        sound = row.sound and not self.is_doubted and not problems and not wrong
        made = Result(
            unit=unit,
            status=status,
            place=row.at("unit"),
            sound=sound,
            places=row.places,
            **figures,
            **given,
        )
        return made, problems + wrong

    def _unit(self, row: Filled, register: Register) -> tuple[str | None, Problems]:
        name, place, directory = row.text("unit"), row.at("unit"), register.directory
        ids = directory.find(name, self.year)
        if len(ids) > 1:
            shared = ", ".join(ids)
            return None, (problem(place, "unit-ambiguous", name=name, known=shared),)
        if not ids:
            close = directory.nearest(name)
            facts = {"nearest": close.name, "id": close.id} if close else {"nearest": ""}
            return None, (problem(place, "unknown-unit", name=name, **facts),)
        unit = directory.units[ids[0]]
        if unit.block != self.block.id:
            home = register.blocks.get(unit.block, self.block).name
            facts = {"name": name, "block": self.block.name, "home": home}
            return unit.id, (problem(place, "unit-in-other-block", **facts),)
        return unit.id, ()


_AS_WRITTEN = ("index", "rank", "previous_rank", "change", "grade", "reason", "note")


def _twice(results: Iterable[Result], directory: Directory) -> Problems:
    first: dict[str, Result] = {}
    problems = []
    for result in results:
        earlier = first.setdefault(result.unit, result)
        if earlier is not result:
            name = directory.units[result.unit].name
            problems.append(problem(result.place, "unit-twice", name=name, line=earlier.place.line))
    return tuple(problems)
