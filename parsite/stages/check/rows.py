"""A table's rows, its headings in Vietnamese or English, by block."""

from collections.abc import Mapping

from parsite.model.fields import ROW, Field
from parsite.model.node import Keyed, Scalar, Table
from parsite.model.place import Problem, problem
from parsite.model.unit import Block
from parsite.model.vietnamese import name_key
from parsite.stages.check.decode import Filled, fill
from parsite.stages.check.names import nearest

_FIELDS = {name_key(h): f for f in ROW.fields for h in (f.name, *f.headings)}
_MEASURES = {"score", "index", "rank", "status"}

Problems = tuple[Problem, ...]


def rows(
    table: Table, blocks: Mapping[str, Block]
) -> tuple[dict[str, tuple[Filled, ...]], Problems]:
    """Read a table's rows and sort them by the id of their block."""
    columns, problems = _columns(table)
    if problems:
        return {}, problems
    by_block: dict[str, tuple[Filled, ...]] = {}
    ids = {name_key(name): block.id for block in blocks.values() for name in (block.id, block.name)}
    for cells in table.rows:
        filled, wrong = fill(_keyed(columns, cells), ROW)
        problems += wrong
        name = filled.text("block")
        block = ids.get(name_key(name), "")
        if block:
            by_block[block] = (*by_block.get(block, ()), filled)
        elif name:
            close = nearest(name, [*blocks, *(b.name for b in blocks.values())])
            facts = {"name": name, "nearest": close}
            problems += (problem(filled.at("block"), "unknown-block", **facts),)
    return by_block, problems


def _columns(table: Table) -> tuple[tuple[tuple[Field, Scalar], ...], Problems]:
    """Tell which field each column holds."""
    found: dict[str, tuple[Field, Scalar]] = {}
    problems: list[Problem] = []
    for heading in table.headings:
        known = _FIELDS.get(name_key(heading.text))
        if known is None:
            close = nearest(heading.text, [h for f in ROW.fields for h in (f.name, *f.headings)])
            problems.append(
                problem(heading.place, "unknown-column", name=heading.text, nearest=close)
            )
        elif known.name in found:
            problems.append(problem(heading.place, "column-twice", name=heading.text))
        else:
            found[known.name] = known, heading
    wanted = [f for f in ROW.fields if f.required and f.name not in found]
    if not _MEASURES & set(found):
        wanted += [f for f in ROW.fields if f.name == "score"]
    problems += [
        problem(table.place, "missing-column", name=f.name, heading=f.headings[0]) for f in wanted
    ]
    return tuple(found.values()), tuple(problems)


def _keyed(columns: tuple[tuple[Field, Scalar], ...], cells: tuple[Scalar, ...]) -> Keyed:
    """Make of a row what a YAML file would hold: its cells by field."""
    entries = tuple(
        (Scalar(known.name, heading.place), cell)
        for (known, heading), cell in zip(columns, cells, strict=True)
    )
    return Keyed(entries, cells[0].place)
