"""Tables as text, as Excel opens them here, and parsite itself.

UTF-8 with a mark, `;` between cells, decimal commas, lines that end as on Windows. Nothing in them
is a formula: a text that begins as one does has an apostrophe before it, which a spreadsheet shows,
which parsite takes off again, and which other programs find described in `datapackage.json`. (A tab
or a space in its place is dropped by some spreadsheets; anything invisible would spoil a search.)

A year's table, put in place of its `data/<year>.csv`, gives the same rankings, with one reserve:
units ranked by ratios that nobody rounded have them here as the page has them, rounded.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from parsite.model.column import IN_WORDS, YES_OR_NO, Cell, Kind
from parsite.model.download import (
    Announcement,
    Extract,
    of_all,
    of_components,
    of_revisions,
    of_year,
)
from parsite.model.figure import readings
from parsite.model.guard import guarded
from parsite.model.year import Status

Given = Mapping[str, Any]


def year(given: Given) -> bytes:
    """Write a year's table."""
    [told] = Announcement.given(given)
    return table(of_year(told))


def results(given: Given) -> bytes:
    """Write the table of all years."""
    return table(of_all(Announcement.given(given)))


def components(given: Given) -> bytes:
    """Write the table of all components."""
    return table(of_components(Announcement.given(given)))


def revisions(given: Given) -> bytes:
    """Write the table of all revisions."""
    return table(of_revisions(Announcement.given(given)))


def table(extract: Extract) -> bytes:
    """Write a table, its headings first."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(guarded(column.title) for column in extract.columns)
    kinds = [column.kind for column in extract.columns]
    writer.writerows(_texts(row, kinds) for row in extract.rows)
    return stream.getvalue().encode("utf-8-sig")


def _texts(row: Iterable[Cell], kinds: Iterable[Kind]) -> list[str]:
    return [text(cell, kind) for cell, kind in zip(row, kinds, strict=True)]


def text(cell: Cell, kind: Kind) -> str:
    """Write a cell: a change with its sign, for without it parsite knows no direction."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return YES_OR_NO[cell]
    if isinstance(cell, Status):
        return IN_WORDS.get(cell, "")
    if isinstance(cell, Decimal):
        return _figure(cell)
    if isinstance(cell, int):
        return f"{cell:+}" if kind is Kind.CHANGE and cell else str(cell)
    return guarded(cell)


def _figure(figure: Decimal) -> str:
    """Write a figure that can be read in one way: 84,500 might be thousands, 84,5000 is not."""
    written = f"{figure:f}".replace(".", ",")
    return written if len(readings(written)) == 1 else f"{written}0"
