"""Sheets made legible: Unicode in place of older encodings, no invisible characters."""

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import replace

from parsite.model.vietnamese import clean
from parsite.stages.ingest.legacy import converted, encoding
from parsite.stages.ingest.sheet import Cell, Sheet, a1, note


def legible(sheet: Sheet, known: Set[str]) -> Sheet:
    """Write every text of a sheet as it was meant; `known` holds the keys of names to look for."""
    used = encoding((cell.text for _, _, cell in _cells(sheet)), known)

    def meant(text: str) -> str:
        return tidy(converted(text, used, known))

    rows = {
        row: {n: replace(c, text=meant(c.text), spread=meant(c.spread)) for n, c in cells.items()}
        for row, cells in sheet.rows.items()
    }
    kept = {row: {n: c for n, c in cells.items() if _says(c)} for row, cells in rows.items()}
    turned = [a1(r, n) for r, n, c in _cells(sheet) if converted(c.text, used, known) != c.text]
    notes = (note("legacy", sheet.name, turned, encoding=used),)
    told = sheet.notes + (notes if turned else ())
    return replace(sheet, rows={row: cells for row, cells in kept.items() if cells}, notes=told)


def tidy(text: str) -> str:
    """Clean a text of what nobody sees: control characters, odd spaces, line breaks, NFD."""
    spaced = re.sub(r"_x00[01][0-9A-Fa-f]_", " ", text)
    return clean("".join(" " if unicodedata.category(c) == "Cc" else c for c in spaced))


def _says(cell: Cell) -> bool:
    return bool(cell.shown or cell.error)


def _cells(sheet: Sheet) -> Iterator[tuple[int, int, Cell]]:
    for row, cells in sheet.rows.items():
        yield from ((row, column, cell) for column, cell in cells.items())
