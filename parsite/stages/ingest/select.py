"""The rows of the year that is meant, of all the years a workbook holds."""

from collections.abc import Sequence
from dataclasses import replace

from parsite.model.figure import whole
from parsite.model.place import Halt
from parsite.stages.ingest.headings import YEAR
from parsite.stages.ingest.scan import Line, Table
from parsite.stages.ingest.sheet import Cell, Note, a1, note
from parsite.stages.ingest.years import USAGE, decided


def of_year(
    found: Sequence[Table], asked: int | None, file: str
) -> tuple[int, tuple[Table, ...], tuple[Note, ...]]:
    """Settle the year and keep its rows; Halt where nobody can say which it is."""
    said = {year for t in found for line in t.lines for year in _years(t, line)}
    headed = {h.year for t in found for h in t.headings.values() if h.year is not None}
    if len(said) > 1 and headed & said and not any(_year_column(t) for t in found):
        said = {max(headed & said)}
    year = decided(asked, said, file, headed)
    kept, notes = [], []
    for table in found:
        own = [line for line in table.lines if year in (_years(table, line) or (year,))]
        kept_rows = {line.row for line in own}
        strays = [a1(line.row, table.unit) for line in table.lines if line.row not in kept_rows]
        if strays:
            notes.append(note("row-other-year", table.sheet, strays, year=year))
        if own:
            kept.append(replace(table, lines=tuple(own)))
    if not kept:
        years = ", ".join(map(str, sorted(said)))
        raise Halt("import-other-years", USAGE, file=file, year=year, years=years)
    return year, tuple(kept), tuple(notes)


def _year_column(table: Table) -> int:
    return next((n for n, h in table.headings.items() if h.field == YEAR), 0)


def _years(table: Table, line: Line) -> tuple[int, ...]:
    """Give the years a row is said to be of: by its own cell, else by the titles over it."""
    own = whole(line.cells.get(_year_column(table), Cell()).shown)
    return (own,) if own else line.years
