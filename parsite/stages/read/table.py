"""Tables as Excel saves them here: `;`, tab or comma between cells, every row as long."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from parsite.model.guard import unguarded
from parsite.model.node import Scalar, Table
from parsite.model.place import Cell, Place, Problem, place_in, problem

Row = tuple[Scalar, ...]


def table(text: str, path: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a table; rows and trailing columns that are blank throughout are passed over.

    A row with more or fewer cells than the heading is a mistake: cells moved by one would give
    one unit another's figures.
    """
    text, is_told = re.subn(r"\Asep=.\r?\n", "\n", text)  # Excel's word to itself, shown to nobody
    delimiter = _delimiter(text)
    try:
        rows = list(_rows(text, path, delimiter, 1 - is_told))
    except csv.Error as error:
        return None, (_broken(text, path, delimiter, error),)
    if not rows:
        return None, (problem(Place(path), "file-empty"),)
    headings, *body = rows
    kept, problems = _fit(body, headings)
    width = max(_width(row) for row in (headings, *kept))
    padded = tuple(_cut(row, width) for row in kept)
    return Table(headings[:width], padded, Place(path)), problems


def _delimiter(text: str) -> str:
    """Find what stands between the cells of the heading, outside its quotes."""
    heading = next((line for line in text.split("\n") if line.strip()), "")
    bare = re.sub(r'"[^"]*(?:"|$)', "", heading)
    return max(";\t,", key=bare.count)


def _rows(text: str, path: str, delimiter: str, start: int) -> Iterator[Row]:
    """Read the rows that are not blank, each cell with its place; `start` numbers the first."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    first, headings = 1, list[str]()
    for number, cells in enumerate(reader, start):
        if any(cell.strip() for cell in cells):
            row = "".join(lines[first - 1 : reader.line_num])
            starts = _spots(row, first, delimiter)
            places = (
                Place(path, *spot, _cell(n, number, headings)) for n, spot in enumerate(starts)
            )
            yield tuple(
                Scalar(unguarded(c.strip()), p) for c, p in zip(cells, places, strict=False)
            )
            headings = headings or [cell.strip() for cell in cells]
        first = reader.line_num + 1


def _spots(row: str, first: int, delimiter: str) -> Iterator[tuple[int, int]]:
    """Give the line and column of a row's cells; one of several lines is counted through."""
    is_one_line = "\n" not in row.rstrip("\n")
    for offset in _starts(row, delimiter):
        if is_one_line:
            yield first, offset + 1
        else:
            place = place_in(row, offset, "", first)
            yield place.line, place.column


def _cell(column: int, row: int, headings: list[str]) -> Cell:
    """Tell what a place is in a spreadsheet: the cell `C7` below the heading `Điểm`."""
    heading = headings[column] if column < len(headings) else ""
    return Cell(f"{_letters(column)}{row}", heading)


@cache
def _letters(column: int) -> str:
    """Name a column, counted from 0, as spreadsheets do: A to Z, then AA."""
    before, letter = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)


def _starts(row: str, delimiter: str) -> Iterator[int]:
    """Find where each cell of a row begins; only a quote that begins a cell encloses anything."""
    cell = re.compile(rf'(?:"(?:[^"]|"")*")?[^{delimiter}]*')
    start = 0
    while start <= len(row):
        yield start
        found = cell.match(row, start)
        start = found.end() + 1 if found else len(row) + 1


def _fit(rows: list[Row], headings: Row) -> tuple[list[Row], tuple[Problem, ...]]:
    """Keep the rows that are as long as the heading, with or without its blank end."""
    lengths = {len(headings), _width(headings)}
    if _width(headings) == 1:  # a title alone: that it is no heading is all there is to tell
        return [], ()
    kept = [row for row in rows if len(row) in lengths]
    expected = _width(headings)
    unfit = [row for row in rows if len(row) not in lengths]
    if len(unfit) == len(rows):  # what cuts every row alike is one mistake
        unfit = unfit[:1]
    return kept, tuple(_of_width(row, expected) for row in unfit)


def _of_width(row: Row, expected: int) -> Problem:
    line = replace(row[0].place, cell=None)
    return problem(line, "row-width", found=len(row), expected=expected)


def _width(row: Row) -> int:
    """Count a row's cells up to the last that is not blank."""
    return max((n for n, cell in enumerate(row, 1) if cell.text), default=0)


def _cut(row: Row, width: int) -> Row:
    """Cut a row to the table's width, or fill it up with blanks where its own end was left out."""
    return row[:width] + (Scalar("", row[-1].place),) * (width - len(row))


def _broken(text: str, path: str, delimiter: str, error: csv.Error) -> Problem:
    """Say in which line the quotes of a table go wrong."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        pass
    return problem(Place(path, line), "table-broken", detail=error)
