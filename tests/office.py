"""The workbooks of `docs/huong-dan.md`, of a province that does not exist, as offices make theirs.

`python -m tests.office` writes them anew.
"""

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import xlsxwriter

from tests.folders import ROOT

FOLDER = ROOT / "docs" / "huong-dan"

Results = list[tuple[Any, ...]]
DEPARTMENTS: Results = [
    ("Sở Tài chính", 61.5, "30,75", 92.25, 1, ""),
    ("Sở Nội vụ", 60.25, "31,25", 91.5, 2, ""),
    ("Văn phòng UBND tỉnh", 59.75, "30,50", 90.25, 3, ""),
    ("Sở Tư pháp", 58.5, "30,00", 88.5, 4, ""),
    ("Sở Khoa học và Công nghệ", 57.25, "30,50", 87.75, 5, ""),
    ("Sở Công Thương", 58.25, "29,50", 87.75, 5, ""),
    ("Sở Y tế", 55.5, "28,75", 84.25, 7, ""),
    ("Sở Xây dựng", 52, "27,40", 79.4, 8, "Chậm gửi báo cáo quý IV"),
    ("Thanh tra tỉnh", None, "-", None, "-", "Không xếp hạng (mới sắp xếp lại)"),
]
COMMUNES: Results = [
    ("Phường Bến Mơ", 58.75, "31,50", 90.25, 1, ""),
    ("Xã Đồi Thông", 57.5, "30,25", 87.75, 2, ""),
    ("Xã Suối Vắt", 55.25, "30,80", 86.05, 3, ""),
    ("Phường Chợ Mây", 54.5, "29,65", 84.15, 4, ""),
    ("Xã Đồng Chiêm Bao", 50.25, "26,50", 76.75, 5, ""),
]
"""What a row of 2025 holds: name, appraisal, survey (typed as text), score, place, remark."""

DEPARTMENTS_BEFORE: Results = [
    ("Sở Nội vụ", 90.75, 1),
    ("Sở Tài chính", 89.5, 2),
    ("Sở Tư Pháp", 88.25, 3),
    ("Sở KH & CN", 86.5, 4),
    ("Văn phòng UBND tỉnh", 86, 5),
    ("Sở Xây dưng", 84.75, 6),
    ("Sở Công Thương", 83.5, 7),
    ("Sở Y tế", 80.25, 8),
    ("Thanh tra tỉnh", 79, 9),
]
COMMUNES_BEFORE: Results = [
    ("Xã Suối Vắt", 86.75, 1),
    ("Phường Bến Mơ", 85.5, 2),
    ("Xã Đồi Thông", 84.25, 3),
    ("Xã Đồng Chiêm Bao", 80.75, 4),
    ("Phường Chợ Mây", 78.5, 5),
]
"""What a row of 2024 holds: name, score, place; one name is misspelt, one shortened."""

HEADINGS = ("Điểm thẩm định\n(tối đa 65)", "Điểm điều tra xã hội học\n(tối đa 35)")


def this_year(sheet: Any, bold: Any, head: Any) -> None:
    """Letterhead, merged headings, two blocks in one sheet, remarks, signatures."""
    for column, width in {"A:A": 6, "B:B": 32, "C:F": 14, "G:G": 34}.items():
        sheet.set_column(column, width)
    above = {
        "A1:C1": "UBND TỈNH THÍ DỤ\nSỞ NỘI VỤ",
        "D1:G1": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "A3:G3": "BẢNG TỔNG HỢP CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025",
        "A4:G4": "(Kèm theo Tờ trình của Sở Nội vụ)",
    }
    names = {
        "A6:A7": "TT",
        "B6:B7": "Cơ quan, đơn vị",
        "C6:D6": "Điểm thành phần",
        "E6:E7": "Tổng điểm",
        "F6:F7": "Xếp hạng",
        "G6:G7": "Ghi chú",
    }
    for cells, text in above.items():
        sheet.merge_range(cells, text, bold)
    for cells, text in names.items():
        sheet.merge_range(cells, text, head)
    sheet.write_row("C7", HEADINGS, head)
    row = _block(sheet, 7, "I. KHỐI SỞ, BAN, NGÀNH", DEPARTMENTS, head)
    row = _block(sheet, row, "II. KHỐI XÃ, PHƯỜNG, ĐẶC KHU", COMMUNES, head)
    sheet.merge_range(row + 1, 4, row + 1, 6, "Ngày 02 tháng 3 năm 2026", bold)
    sheet.merge_range(row + 2, 0, row + 2, 1, "NGƯỜI LẬP BIỂU", bold)
    sheet.merge_range(row + 2, 4, row + 2, 6, "GIÁM ĐỐC", bold)


def last_year(sheet: Any, bold: Any, head: Any) -> None:
    """A plain table, with a name misspelt and one shortened."""
    sheet.set_column("B:B", 32)
    sheet.merge_range("A1:D1", "KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024", bold)
    sheet.write_row("A3", ["TT", "Tên đơn vị", "Điểm", "Xếp hạng"], head)
    row = _block(sheet, 3, "I. Khối sở, ban, ngành", DEPARTMENTS_BEFORE, head)
    _block(sheet, row, "II. Khối xã, phường, đặc khu", COMMUNES_BEFORE, head)


def _block(sheet: Any, row: int, title: str, results: Results, head: Any) -> int:
    """Write a block below its title; give the row that follows."""
    sheet.merge_range(row, 0, row, len(results[0]), title, head)
    for number, result in enumerate(results, 1):
        sheet.write_row(row + number, 0, [number, *result])
    return row + len(results) + 1


BOOKS: Mapping[str, Callable[[Any, Any, Any], None]] = {
    "ket-qua-2025.xlsx": this_year,
    "ket-qua-2024.xlsx": last_year,
}


def made(name: str) -> bytes:
    """Make a workbook, of one sheet."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 2, 2)})
        centred = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        formats = book.add_format(centred), book.add_format(centred | {"border": 1})
        BOOKS[name](book.add_worksheet("Tong hop"), *formats)
    return stream.getvalue()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for book in BOOKS:
        (FOLDER / book).write_bytes(made(book))
