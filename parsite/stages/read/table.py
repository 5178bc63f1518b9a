"""Tables as Excel saves them here: `;`, tab or comma between cells, every row as long."""

import csv
import io
import re
from collections.abc import Iterator

from parsite.model.node import Scalar, Table
from parsite.model.place import Place, Problem, place_in, problem


def table(text: str, path: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a table; rows and trailing columns that are blank throughout are passed over.

    A row with more or fewer cells than the heading is a mistake: cells moved by one would give
    one unit another's figures.
    """
    text = re.sub(r"\Asep=.\r?\n", "\n", text)  # Excel's own word to itself, a line of its own
    delimiter = _delimiter(text)
    try:
        rows = list(_rows(text, path, delimiter))
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


def _rows(text: str, path: str, delimiter: str) -> Iterator[tuple[Scalar, ...]]:
    """Read the rows that are not blank, each cell with its place."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    first = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            row = "".join(lines[first - 1 : reader.line_num])
            places = (place_in(row, n, path, first) for n in _starts(row, delimiter))
            yield tuple(Scalar(c.strip(), p) for c, p in zip(cells, places, strict=False))
        first = reader.line_num + 1


def _starts(row: str, delimiter: str) -> Iterator[int]:
    """Find where each cell of a row begins; only a quote that begins a cell encloses anything."""
    cell = re.compile(rf'(?:"(?:[^"]|"")*")?[^{delimiter}]*')
    start = 0
    while start <= len(row):
        yield start
        found = cell.match(row, start)
        start = found.end() + 1 if found else len(row) + 1


Row = tuple[Scalar, ...]


def _fit(rows: list[Row], headings: Row) -> tuple[list[Row], tuple[Problem, ...]]:
    """Keep the rows that are as long as the heading, with or without its blank end."""
    lengths = {len(headings), _width(headings)}
    if _width(headings) == 1:  # a title alone: that it is no heading is all there is to tell
        return [], ()
    kept = [row for row in rows if len(row) in lengths]
    expected = _width(headings)
    problems = tuple(
        problem(row[0].place, "row-width", found=len(row), expected=expected)
        for row in rows
        if len(row) not in lengths
    )
    return kept, problems


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
