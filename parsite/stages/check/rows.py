"""A table's rows, its headings in Vietnamese or English, by block."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from parsite.model.column import TOLD_BESIDES
from parsite.model.directory import nearest
from parsite.model.fields import ROW
from parsite.model.node import Keyed, Scalar, Table
from parsite.model.place import Problem, problem
from parsite.model.shape import Field, Kind, Shape
from parsite.model.unit import Block
from parsite.model.vietnamese import clean, name_key
from parsite.stages.check.decode import Filled, fill

_NUMBERS = ("STT", "TT", "Số TT", "Số thứ tự")
"""Columns that number the rows: in most tables, and of no use."""
_IGNORED = {name_key(heading) for heading in (*_NUMBERS, *TOLD_BESIDES)}
_DASHES = {"-", "–", "—"}
_ALIKE = 0.75
"""How alike headings are that may be meant: many begin with the same word."""
_MEASURES = {"score", "index", "rank", "grade", "status"}

Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Homes:
    """Where rows may belong: the blocks, and the shape that rows of each have in their year."""

    blocks: Mapping[str, Block]
    shapes: Mapping[str, Shape]
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> Mapping[str, str]:
        """The blocks' ids by the keys of all they are called, in their year too."""
        own = {name_key(name): id for id, name in self.names.items() if name}
        blocks = self.blocks.values()
        return (
            own | {name_key(b.name): b.id for b in blocks} | {name_key(b.id): b.id for b in blocks}
        )

    @property
    def fields(self) -> Mapping[str, Field]:
        """Every column that a table of the year may have, by the names it may have."""
        components = (f for shape in self.shapes.values() for f in shape.fields)
        return {name: f for f in (*components, *ROW.fields) for name in (f.name, *f.headings)}


def rows(table: Table, homes: Homes) -> tuple[Mapping[str, list[Filled]], Problems]:
    """Read a table's rows and sort them by the id of their block."""
    by_key = {name_key(name): f for name, f in homes.fields.items()}
    fields = [_meant(heading.text, by_key) for heading in table.headings]
    wrong = tuple(_wrong_headings(table, fields, homes.fields))
    if wrong:
        return {}, wrong
    by_block: dict[str, list[Filled]] = defaultdict(list)
    ids = homes.ids
    problems: list[Problem] = []
    for cells in table.rows:
        row = _keyed(fields, cells)
        cell = row.get("block")
        assert isinstance(cell, Scalar)
        block = ids.get(name_key(cell.text))
        if block is None:
            problems.append(_homeless(cell, homes.blocks))
            continue
        filled, unsound = fill(_without_blanks(row, homes.shapes[block]), homes.shapes[block])
        by_block[block].append(filled)
        problems += (*(_as_cell(p, homes) for p in unsound), *_split_figures(fields, cells))
    return by_block, tuple(_of_one_cause(problems))


_REPEATED = {"blank-block", "unknown-row-block", "component-elsewhere"}
"""What is one mistake, however many rows it stands in: a merged cell, a block nobody knows."""


def _of_one_cause(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Tell once what every row of a table has alike."""
    told = set()
    for found in problems:
        cause = found.code, found.facts.get("name")
        if found.code not in _REPEATED or cause not in told:
            yield found
        told.add(cause)


_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def _meant(heading: str, by_key: Mapping[str, Field]) -> Field | None:
    """Find the column that a heading names, with or without what it adds in brackets."""
    return by_key.get(name_key(heading)) or by_key.get(name_key(_ASIDE.sub("", heading)))


def _homeless(cell: Scalar, blocks: Mapping[str, Block]) -> Problem:
    """Tell a row of no block: whatever else is wrong with it, it may be no result at all."""
    if cell.is_empty:
        return problem(cell.place, "blank-block", heading=ROW.fields[0].headings[0])
    close = nearest(cell.text, [*blocks, *(b.name for b in blocks.values())])
    return problem(cell.place, "unknown-row-block", name=clean(cell.text), nearest=close)


def _without_blanks(row: Keyed, shape: Shape) -> Keyed:
    """Leave out blank cells of columns that only rows of other blocks have."""
    kept = (
        (name, cell)
        for name, cell in row
        if shape.get(name.text) or not (isinstance(cell, Scalar) and cell.is_empty)
    )
    return Keyed(tuple(kept), row.place)


def _wrong_headings(
    table: Table, fields: list[Field | None], known_as: Mapping[str, Field]
) -> Iterator[Problem]:
    """Find what is wrong with a table's first row; one that is no heading at all is one mistake."""
    names = {known.name for known in fields if known is not None}
    strays = [heading for heading, known in zip(table.headings, fields, strict=True) if not known]
    named = (heading for heading in strays if name_key(heading.text) not in _IGNORED)
    meant = {heading.place: nearest(heading.text, known_as, _ALIKE) for heading in named}
    hoped = names | {known_as[close].name for close in meant.values() if close}
    if not {"block", "unit"} & hoped:
        yield problem(table.headings[0].place, "no-heading")
        return
    for heading in strays:
        if name_key(heading.text) in _IGNORED:
            continue
        if heading.text:
            close = meant[heading.place]
            known = known_as[close] if close else None
            if known and known.name not in ROW.names:  # a component's id means nothing to most
                close = known.headings[0]
            yield problem(heading.place, "unknown-column", name=heading.text, nearest=close)
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
    if not _MEASURES & hoped and hoped <= set(ROW.names):
        wanted += [f for f in ROW.fields if f.name == "score"]
    for known in wanted:
        facts = {"name": known.name, "heading": known.headings[0]}
        yield problem(table.place, "missing-column", **facts)


def _as_cell(found: Problem, homes: Homes) -> Problem:
    """Tell a missing entry as what it is in a table: a blank cell; one too many by its heading."""
    if found.code == "unknown-key":
        name = homes.fields[found.facts["name"]].headings[0]
        return problem(found.place, "component-elsewhere", name=name)
    field = ROW.get(found.facts.get("name", "")) if found.code == "missing-key" else None
    if field is None:
        return found
    return problem(found.place, "blank-cell", heading=field.headings[0])


def _split_figures(fields: list[Field | None], cells: tuple[Scalar, ...]) -> Iterator[Problem]:
    """Find figures that a comma between cells cut in two: 90 as the score, 50 as the note."""
    for n in range(1, len(cells)):
        before, field = fields[n - 1], fields[n]
        is_figure = before is not None and before.kind in {Kind.FIGURE, Kind.SCORE, Kind.PERCENT}
        is_text = field is not None and field.kind is Kind.TEXT
        whole, part = cells[n - 1].text, cells[n].text
        if is_figure and is_text and whole.isdecimal() and part.isdecimal():
            yield problem(cells[n].place, "split-figure", whole=whole, part=part)


def _keyed(fields: list[Field | None], cells: tuple[Scalar, ...]) -> Keyed:
    """Make of a row what a YAML file would hold: its cells by field, a lone dash being a blank."""
    entries = tuple(
        (Scalar(known.name, cell.place), Scalar("", cell.place) if cell.text in _DASHES else cell)
        for known, cell in zip(fields, cells, strict=True)
        if known is not None
    )
    return Keyed(entries, cells[0].place)
