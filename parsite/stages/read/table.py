"""Tables as Excel saves them here: `;`, tab or comma between cells, every row as long."""

import csv
import io
from collections.abc import Iterator

from parsite.model.node import Scalar, Table
from parsite.model.place import Place, Problem, problem


def table(text: str, path: str) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a table; rows and trailing columns that are blank throughout are passed over.

    A row with more or fewer cells than the heading is a mistake: cells moved by one would give
    one unit another's figures.
    """
    delimiter = _delimiter(text)
    try:
        rows = list(_rows(text, path, delimiter))
    except csv.Error as error:
        return None, (_broken(text, path, delimiter, error),)
    if not rows:
        return None, (problem(Place(path), "file-empty"),)
    headings, *body = rows
    width = max((n for n, cell in enumerate(headings, 1) if cell.text), default=0)
    kept, problems = _fit(body, width)
    return Table(headings[:width], kept, Place(path)), problems


def _delimiter(text: str) -> str:
    """Find what stands between the cells of the heading."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(";\t,", key=heading.count)


def _rows(text: str, path: str, delimiter: str) -> Iterator[tuple[Scalar, ...]]:
    """Read the rows that are not blank, each cell with its place."""
    lines = text.splitlines()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            columns = _columns(lines[line - 1], delimiter)
            places = columns + [1] * (len(cells) - len(columns))
            yield tuple(
                Scalar(cell.strip(), Place(path, line, column))
                for cell, column in zip(cells, places, strict=False)
            )
        line = reader.line_num + 1


def _columns(line: str, delimiter: str) -> list[int]:
    """Find the column where each cell of a line begins."""
    columns, quoted = [1], False
    for number, character in enumerate(line, 1):
        quoted ^= character == '"'
        if character == delimiter and not quoted:
            columns.append(number + 1)
    return columns


def _fit(
    rows: list[tuple[Scalar, ...]], width: int
) -> tuple[tuple[tuple[Scalar, ...], ...], tuple[Problem, ...]]:
    """Keep the rows of the right width; blank cells beyond it are no cells."""
    kept, problems = [], []
    for row in rows:
        if len(row) < width or any(cell.text for cell in row[width:]):
            count = max(len(row), width + 1) if len(row) > width else len(row)
            problems.append(problem(row[0].place, "row-width", found=count, expected=width))
        else:
            kept.append(row[:width])
    return tuple(kept), tuple(problems)


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
