"""Workbooks as offices make them, written by four libraries, and what an import makes of one."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import odf.opendocument
import odf.table
import odf.text
import xlsxwriter
import xlwt

from parsite import editing
from parsite.model.site import Site
from parsite.stages.ingest.intake import Intake
from tests.conftest import MakeSite

Rows = Sequence[Sequence[Any]]
UNITS = """\
# Các khối và đơn vị của tỉnh.
blocks:
  so-ban-nganh:
    name: Sở, ban, ngành
  cap-huyen:
    name: Huyện, thành, thị   # cấp huyện

units:
  so-noi-vu:
    block: so-ban-nganh
    name: Sở Nội vụ
  so-y-te:
    block: so-ban-nganh
    name: Sở Y tế
  so-khcn:
    block: so-ban-nganh
    name: Sở Khoa học và Công nghệ
    short: Sở KH&CN
  huyen-dong:
    block: cap-huyen
    name: Huyện Đông
  thi-xa-tay:
    block: cap-huyen
    name: Thị xã Tây

# Hết.
"""
MakeBook = Callable[..., Path]


def cells(sheet: Any, rows: Rows, first: int = 0, format: Any = None) -> None:
    """Write rows into a sheet of xlsxwriter's or xlwt's; None leaves a cell out."""
    for row, values in enumerate(rows, first):
        for column, value in enumerate(values):
            if value is not None:
                more = () if format is None else (format,)
                sheet.write(row, column, value, *more)


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """Make an .xlsx of sheets that hold nothing but values."""
    return drawn(lambda book: [cells(book.add_worksheet(n), rows) for n, rows in sheets.items()])


def drawn(draw: Callable[[Any], object]) -> bytes:
    """Make an .xlsx that is drawn with xlsxwriter."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        draw(book)
    return stream.getvalue()


def xls(sheets: Mapping[str, Rows]) -> bytes:
    """Make an .xls of Excel 97."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        cells(book.add_sheet(name), rows)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """Make an .ods as LibreOffice saves it."""
    book = odf.opendocument.OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = odf.table.Table(name=name)
        for values in rows:
            row = odf.table.TableRow()
            for value in values:
                row.addElement(_ods_cell(value))
            table.addElement(row)
        book.spreadsheet.addElement(table)
    stream = io.BytesIO()
    book.write(stream)
    return stream.getvalue()


def _ods_cell(value: Any) -> Any:
    if value is None:
        return odf.table.TableCell()
    is_number = isinstance(value, int | float)
    kind = {"valuetype": "float", "value": str(value)} if is_number else {"valuetype": "string"}
    cell = odf.table.TableCell(**kind)
    cell.addElement(odf.text.P(text=str(value)))
    return cell


class Office:
    """A site with its units declared, into which workbooks are taken."""

    def __init__(self, make_site: MakeSite, folder: Path, units: str | None = UNITS) -> None:
        files = {"data/2024.yaml": None, "content/2024.md": None, "data/units.yaml": units}
        self.site: Site = make_site(files)
        self.folder = folder

    def file(self, name: str, content: bytes) -> Path:
        """Save a workbook outside the site."""
        path = self.folder / name
        path.write_bytes(content)
        return path

    def understood(self, name: str, content: bytes, **asked: Any) -> Intake:
        """Read a workbook and write nothing."""
        return editing.take_in(self.site, self.file(name, content), **asked)

    def taken(self, name: str, content: bytes, **asked: Any) -> str:
        """Take a workbook in; give the table that it became."""
        intake = self.understood(name, content, **asked)
        editing.put_down(self.site, intake)
        return self.read(f"data/{intake.year}.csv")

    def read(self, path: str) -> str:
        """Give the text of one of the site's files, without a mark in front."""
        return (self.site.root / path).read_bytes().decode("utf-8-sig")


def told(intake: Intake, code: str) -> list[str]:
    """Where a thing is told to hold."""
    return [note.where for note in intake.notes if note.code == code]
