"""A table's rows, its headings in Vietnamese or English, by block."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from parsite.model.fields import ROW, Field, Kind
from parsite.model.node import Keyed, Scalar, Table
from parsite.model.place import Problem, problem
from parsite.model.unit import Block
from parsite.model.vietnamese import name_key
from parsite.stages.check.decode import Filled, fill
from parsite.stages.check.names import nearest

_HEADINGS = {heading: f for f in ROW.fields for heading in (f.name, *f.headings)}
_FIELDS = {name_key(heading): f for heading, f in _HEADINGS.items()}
_IGNORED = {name_key(heading) for heading in ("STT", "TT", "Số TT", "Số thứ tự")}
"""Columns that number the rows: in most tables, and of no use."""
_MEASURES = {"score", "index", "rank", "grade", "status"}

Problems = tuple[Problem, ...]


def rows(table: Table, blocks: Mapping[str, Block]) -> tuple[Mapping[str, list[Filled]], Problems]:
    """Read a table's rows and sort them by the id of their block."""
    fields = [_FIELDS.get(name_key(heading.text)) for heading in table.headings]
    wrong = tuple(_wrong_headings(table, fields))
    if wrong:
        return {}, wrong
    by_block: dict[str, list[Filled]] = defaultdict(list)
    ids = {name_key(name): block.id for block in blocks.values() for name in (block.id, block.name)}
    problems: list[Problem] = []
    for cells in table.rows:
        filled, unsound = fill(_keyed(fields, cells), ROW)
        name = filled.text("block")
        block = ids.get(name_key(name), "")
        if block:
            by_block[block].append(filled)
            problems += (*map(_as_cell, unsound), *_split_figures(fields, cells))
        elif name:
            close = nearest(name, [*blocks, *(b.name for b in blocks.values())])
            facts = {"name": name, "nearest": close}
            problems.append(problem(filled.at("block"), "unknown-row-block", **facts))
        else:  # whatever else is wrong with a row of no block, it may be no result at all
            problems.append(
                problem(cells[0].place, "blank-cell", heading=ROW.fields[0].headings[0])
            )
    return by_block, tuple(problems)


def _wrong_headings(table: Table, fields: list[Field | None]) -> Iterator[Problem]:
    """Find what is wrong with a table's first row; one that is no heading at all is one mistake."""
    names = {known.name for known in fields if known is not None}
    strays = [heading for heading, known in zip(table.headings, fields, strict=True) if not known]
    named = (heading for heading in strays if name_key(heading.text) not in _IGNORED)
    meant = {heading.place: nearest(heading.text, _HEADINGS) for heading in named}
    hoped = names | {_HEADINGS[close].name for close in meant.values() if close}
    if not {"block", "unit"} & hoped:
        yield problem(table.headings[0].place, "no-heading")
        return
    for heading in strays:
        if name_key(heading.text) in _IGNORED:
            continue
        if heading.text:
            facts = {"name": heading.text, "nearest": meant[heading.place]}
            yield problem(heading.place, "unknown-column", **facts)
        elif any(row[table.headings.index(heading)].text for row in table.rows):
            yield problem(heading.place, "blank-heading")
    yield from _twice(table, fields)
    yield from _missing(table, hoped)


def _twice(table: Table, fields: list[Field | None]) -> Iterator[Problem]:
    for n, known in enumerate(fields):
        if known is not None and known in fields[:n]:
            heading = table.headings[n]
            yield problem(heading.place, "column-twice", name=heading.text)


def _missing(table: Table, hoped: set[str]) -> Iterator[Problem]:
    """Tell the columns a table needs and has not, not even misspelt."""
    wanted = [f for f in ROW.fields if f.required and f.name not in hoped]
    if not _MEASURES & hoped:
        wanted += [f for f in ROW.fields if f.name == "score"]
    for known in wanted:
        facts = {"name": known.name, "heading": known.headings[0]}
        yield problem(table.place, "missing-column", **facts)


def _as_cell(found: Problem) -> Problem:
    """Tell a missing entry as what it is in a table: a blank cell."""
    field = ROW.get(found.facts.get("name", "")) if found.code == "missing-key" else None
    if field is None:
        return found
    return problem(found.place, "blank-cell", heading=field.headings[0])


def _split_figures(fields: list[Field | None], cells: tuple[Scalar, ...]) -> Iterator[Problem]:
    """Find figures that a comma between cells cut in two: 90 as the score, 50 as the note."""
    for n in range(1, len(cells)):
        before, field = fields[n - 1], fields[n]
        is_figure = before is not None and before.kind in {Kind.FIGURE, Kind.PERCENT}
        is_text = field is not None and field.kind is Kind.TEXT
        whole, part = cells[n - 1].text, cells[n].text
        if is_figure and is_text and whole.isdecimal() and part.isdecimal():
            yield problem(cells[n].place, "split-figure", whole=whole, part=part)


def _keyed(fields: list[Field | None], cells: tuple[Scalar, ...]) -> Keyed:
    """Make of a row what a YAML file would hold: its cells by field."""
    entries = tuple(
        (Scalar(known.name, cell.place), cell)
        for known, cell in zip(fields, cells, strict=True)
        if known is not None
    )
    return Keyed(entries, cells[0].place)
