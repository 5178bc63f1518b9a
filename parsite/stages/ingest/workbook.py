"""Workbooks to sheets: openpyxl tells all of an .xlsx, calamine reads what openpyxl cannot.

openpyxl knows formats, merged and hidden cells, and errors; calamine reads .xls and .ods too, and
workbooks that break some rule that openpyxl insists on.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from parsite.model.place import Halt
from parsite.stages.ingest import apart
from parsite.stages.ingest.sheet import Book, Cell, Note, Row, Sheet, letters, note
from parsite.stages.ingest.shown import shown

DATA = 65
MOST_CELLS = 100_000
"""As many cells as one sheet is read with: a province's tables have some thousands."""
MOST_BYTES = 100_000_000
"""As much as a workbook may hold once it is unpacked."""
MOST_MERGED = 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = {".csv", ".txt", ".tsv"}


def kind(content: bytes, name: str) -> str:
    """Tell what a file is by what it holds: `xlsx`, `xls`, `ods` or `text`; Halt for all else."""
    if content.startswith(b"PK"):
        return _packed(content, name)
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Halt("import-locked", DATA, file=name)
        if "WordDocument".encode("utf-16-le") not in content:
            return "xls"
    elif Path(name).suffix.lower() in _TEXTS and content.strip():
        return "text"
    raise Halt("import-not-a-workbook", DATA, file=name)


def _packed(content: bytes, name: str) -> str:
    """Look into a zip file before any of it is unpacked in earnest."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = {info.filename: info.file_size for info in archive.infolist()}
            if sum(files.values()) > MOST_BYTES:
                raise Halt("import-too-big", DATA, file=name, limit=MOST_BYTES // 1_000_000)
            sheets = [f for f in files if f.startswith("xl/worksheets/") and f.endswith(".xml")]
            if sum(_merged(archive.read(sheet)) for sheet in sheets) > MOST_MERGED:
                raise Halt("import-too-big", DATA, file=name, limit=MOST_BYTES // 1_000_000)
            form = archive.read("mimetype") if "mimetype" in files else b""
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Halt("import-damaged", DATA, file=name, detail=error) from error
    if "xl/workbook.xml" in files:
        return "xlsx"
    if b"opendocument.spreadsheet" in form:
        return "ods"
    raise Halt("import-not-a-workbook", DATA, file=name)


def _merged(sheet: bytes) -> int:
    """Count the cells that a sheet's merged cells cover: openpyxl makes every one of them."""
    total = 0
    for left, top, right, bottom in re.findall(rb'ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"', sheet):
        total += (_column(right) - _column(left) + 1) * (int(bottom) - int(top) + 1)
    return total


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number


def workbook(content: bytes, kind: str, name: str) -> Book:
    """Read a workbook's sheets; Halt where it is damaged or locked."""
    if kind == "xlsx":
        try:
            return _by_openpyxl(content, name)
        except (SyntaxError, zipfile.BadZipFile) as error:  # calamine would read half of it
            raise Halt("import-damaged", DATA, file=name, detail=error) from error
        except Exception:  # whatever openpyxl stumbles over, calamine may pass by
            pass
    return _by_calamine(content, kind, name)


def _by_openpyxl(content: bytes, name: str) -> Book:
    from openpyxl import load_workbook
    from openpyxl.chartsheet import Chartsheet

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(content), data_only=True)
        formulas = load_workbook(io.BytesIO(content)) if _calculates(content) else None
    if not book.sheetnames:
        raise ValueError(name)
    sheets, notes = [], []
    for title in book.sheetnames:
        sheet: Any = book[title]
        if isinstance(sheet, Chartsheet):
            notes.append(note("sheet-chart", title))
        elif sheet.sheet_state != "visible":
            notes.append(note("sheet-hidden", title))
        elif len(sheet._cells) > 20 * MOST_CELLS or _filled(sheet) > MOST_CELLS:
            notes.append(note("sheet-too-big", title, limit=MOST_CELLS))
        else:
            sheets.append(_sheet(sheet, formulas[title] if formulas else None))
    return Book(name, tuple(sheets), tuple(notes))


def _calculates(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(b"<f" in archive.read(name) for name in sheets)


def _filled(sheet: Any) -> int:
    """Count the cells with something in them; `_cells` has no place for those nobody ever made."""
    return sum(cell.value is not None for cell in sheet._cells.values())


def _sheet(sheet: Any, formulas: Any) -> Sheet:
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in sorted(sheet._cells.items()):
        if cell.value is not None:
            rows.setdefault(row, {})[column] = shown(cell.value, cell.number_format)
        elif formulas and formulas._cells[row, column].data_type == "f":
            rows.setdefault(row, {})[column] = Cell(error="=?")
    for span in sheet.merged_cells.ranges:
        _spread(rows, (span.min_row, span.min_col), (span.max_row, span.max_col))
    hidden_rows, hidden_columns = _hidden(sheet)
    seen = {
        row: {column: cell for column, cell in cells.items() if column not in hidden_columns}
        for row, cells in rows.items()
        if row not in hidden_rows
    }
    return Sheet(sheet.title, seen, tuple(_told(sheet.title, rows, hidden_rows, hidden_columns)))


def _spread(
    rows: dict[int, dict[int, Cell]], first: tuple[int, int], last: tuple[int, int]
) -> None:
    """Let the cells that a merged one covers say what it says, in rows that say anything."""
    anchor = rows.get(first[0], {}).get(first[1])
    if anchor is None:
        return
    for row in range(first[0], last[0] + 1):
        for column in range(first[1], min(last[1], first[1] + 200) + 1):
            if row in rows:
                rows[row].setdefault(column, Cell(spread=anchor.text, error=anchor.error))


def _hidden(sheet: Any) -> tuple[set[int], set[int]]:
    rows = {n for n, row in sheet.row_dimensions.items() if row.hidden or row.height == 0}
    columns = {
        n
        for column in sheet.column_dimensions.values()
        if column.hidden or column.width == 0
        for n in range(column.min or 0, (column.max or 0) + 1)
    }
    return rows, columns


def _told(
    title: str, rows: Mapping[int, Row], hidden_rows: set[int], hidden_columns: set[int]
) -> Iterator[Note]:
    for row in sorted(hidden_rows & rows.keys()):
        if any(cell.text for cell in rows[row].values()):
            yield note("row-hidden", title, [str(row)])
    used = {column for cells in rows.values() for column, cell in cells.items() if cell.text}
    for column in sorted(hidden_columns & used):
        words = [c[column].text for c in rows.values() if column in c and not c[column].is_number]
        yield note("column-hidden", title, [letters(column)], heading=next(filter(None, words), ""))


def _by_calamine(content: bytes, kind: str, name: str) -> Book:
    try:
        read = apart.sheets(content)
    except apart.Failed as failed:
        facts = {"file": name, "detail": failed.detail, "limit": MOST_BYTES // 1_000_000}
        raise Halt(_CODES[failed.code], DATA, **facts) from failed
    sheets = []
    notes = [note("fallback" if kind == "xlsx" else "formats-unseen", kind=f".{kind}")]
    for one in read:
        if not one["is_sheet"]:
            notes.append(note("sheet-chart", one["name"]))
        elif not one["is_visible"]:
            notes.append(note("sheet-hidden", one["name"]))
        elif len(one["cells"]) > MOST_CELLS:
            notes.append(note("sheet-too-big", one["name"], limit=MOST_CELLS))
        else:
            sheets.append(Sheet(one["name"], _plain_rows(one), shows_formats=False))
    return Book(name, tuple(sheets), tuple(notes))


_CODES = {
    apart.LOCKED: "import-locked",
    apart.DAMAGED: "import-damaged",
    apart.TOO_BIG: "import-too-big",
}


def _plain_rows(sheet: Mapping[str, Any]) -> Mapping[int, Row]:
    rows: dict[int, dict[int, Cell]] = {}
    for row, column, value in sheet["cells"]:
        rows.setdefault(row, {})[column] = shown(value)
    for first, last in sheet["merged"]:
        _spread(rows, tuple(first), tuple(last))
    return rows
