"""Workbooks: numbers are numbers, texts are texts, and the bytes are the same each time."""

import errno
import io
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook
from xlsxwriter.exceptions import FileCreateError

from parsite.stages.render import workbooks
from tests.conftest import MakeSite
from tests.rich import FILES
from tests.stages.published import planned, published

ALL = "du-lieu/cchc.xlsx"


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def by_heading(sheet: Worksheet, row: int = 2) -> dict[str, Any]:
    return {str(heading.value): cell for heading, cell in zip(sheet[1], sheet[row], strict=True)}


def test_a_year_has_a_sheet_for_each_block_and_one_of_notes(make_site: MakeSite) -> None:
    book = opened(published(make_site(FILES))["2024/cchc-2024.xlsx"])
    assert book.sheetnames == ["Sở, ban, ngành", "Huyện", "Về số liệu"]
    sheet = book["Sở, ban, ngành"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", f"A1:{sheet.dimensions[3:]}")
    assert all(cell.font.bold for cell in sheet[1])


def test_figures_are_numbers_with_the_decimals_they_are_published_with(make_site: MakeSite) -> None:
    book = opened(published(make_site(FILES))["2024/cchc-2024.xlsx"])
    told = by_heading(book["Sở, ban, ngành"])
    assert (told["Điểm"].value, told["Điểm"].number_format) == (90.5, "0.00")
    assert (told["Xếp hạng"].value, told["Xếp hạng"].number_format) == (1, "0")
    assert (told["Tăng giảm"].value, told["Tăng giảm"].number_format) == (0, "+0;-0;0")
    assert told["Điểm thẩm định"].value == 60.5
    kinds = {name: told[name].data_type for name in ("Điểm", "Xếp hạng", "Đơn vị", "Đồng hạng")}
    assert kinds == {"Điểm": "n", "Xếp hạng": "n", "Đơn vị": "s", "Đồng hạng": "s"}


def test_a_figure_is_written_digit_for_digit(make_site: MakeSite) -> None:
    rows = "max: 1000\nblocks: {so: {results: [{unit: Sở Y tế, score: '85,600001'}]}}"
    content = published(make_site({"data/2024.yaml": rows}))["2024/cchc-2024.xlsx"]
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert b"<v>85.600001</v>" in sheet


HOSTILE = [
    *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a";"b")', "{=1}", "'=1", "12,5", "1E9"),
    *("https://mau.example/", "mailto:a", "<b>&amp;</b>", "_x0041_", "a\tb", "\u202egnah", "\x01"),
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_is_a_text_whatever_it_looks_like(
    make_site: MakeSite, hostile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = planned(make_site())["2024/cchc-2024.xlsx"]
    values = {name: value.value for name, value in page.given.items()}
    monkeypatch.setattr(workbooks, "_of_site", lambda site, say: iter([("", hostile)]))
    content = workbooks.year(values)
    cell = opened(content)["Về số liệu"]["B1"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    read = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Về số liệu")
    assert read.to_python()[0] == ["", hostile]


def test_names_and_notes_that_look_like_formulas_stay_texts(make_site: MakeSite) -> None:
    table = "Khối;Đơn vị;Điểm;Ghi chú\nso;so-y-te;90;=1+1\nso;so-noi-vu;80;+84 123\n"
    files = {"data/2024.csv": table, "data/2024.yaml": "max: 100"}
    made = published(make_site(files))
    for path in ("2024/cchc-2024.xlsx", ALL):
        sheet = opened(made[path]).worksheets[0]
        notes = [by_heading(sheet, row)["Ghi chú"] for row in (2, 3)]
        assert [(c.value, c.data_type) for c in notes] == [("=1+1", "s"), ("+84 123", "s")]
        read = CalamineWorkbook.from_filelike(io.BytesIO(made[path])).get_sheet_by_index(0)
        rows = read.to_python()
        assert [row[rows[0].index("Ghi chú")] for row in rows[1:]] == ["=1+1", "+84 123"]
        assert [row[rows[0].index("Điểm")] for row in rows[1:]] == [90, 80]


def test_all_years_stand_in_one_sheet(make_site: MakeSite) -> None:
    book = opened(published(make_site(FILES))[ALL])
    assert book.sheetnames == ["Kết quả", "Về số liệu"]
    years = [row[0].value for row in book["Kết quả"].iter_rows(min_row=2)]
    assert years == [2023] * 6 + [2024] * 6
    assert by_heading(book["Kết quả"], 5)["Tình trạng"].value == "không đánh giá"


def test_the_notes_say_whose_figures_they_are_and_that_they_are_invented(
    make_site: MakeSite,
) -> None:
    licence = "licence: {name: CC BY 4.0, link: https://giay-phep.example/}\n"
    site = FILES["content/site.yaml"] + licence
    made = published(make_site({**FILES, "content/site.yaml": site}))
    for path in ("2024/cchc-2024.xlsx", ALL):
        notes = opened(made[path])["Về số liệu"]
        told = {a.value: b.value for a, b in notes.iter_rows(max_col=2)}
        assert told["Lưu ý"] == "Tỉnh không có thật."
        assert told["Cơ quan công bố"] == "Tỉnh Mẫu"
        assert told["Giấy phép"] == "CC BY 4.0 (https://giay-phep.example/)"
        assert told["Quyết định"].startswith("474/QĐ-UBND; 08/03/2025; Nguyễn Văn A; https://")
        assert told["Nguồn số liệu"] == "Cổng thông tin; https://mau.example/tin"


@pytest.mark.parametrize(
    ("names", "sheets"),
    [
        (["[a]:b/c\\d?*"], ["a  b c d"]),
        (["'x'"], ["x"]),
        (["[]"], ["…"]),
        (["History"], ["History (2)"]),
        (["Về số liệu"], ["Về số liệu (2)"]),
        (["Xã " * 20, "xã " * 20], [("Xã " * 20)[:31].strip(), ("xã " * 20)[:26].strip() + " (2)"]),
        (["a\x01b"], ["ab"]),
        (["👍" * 20], ["👍" * 15]),  # two units of UTF-16 each
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(names: list[str], sheets: list[str]) -> None:
    taken = {"history", "về số liệu"}
    made = [workbooks._sheet_name(name, taken) for name in names]
    assert made == sheets
    assert all(0 < len(name.encode("utf-16-le")) <= 62 for name in made)


def test_a_text_longer_than_a_cell_ends_in_an_ellipsis(make_site: MakeSite) -> None:
    rows = "blocks: {so: {results: [{unit: Sở Y tế, score: 1, note: %s}]}}" % ("dài " * 9000)
    content = published(make_site({"data/2024.yaml": rows}))["2024/cchc-2024.xlsx"]
    note = by_heading(opened(content).worksheets[0])["Ghi chú"].value
    assert (len(note), note[-1]) == (32767, "…")


def test_a_workbook_says_of_every_day_that_it_was_made_on_one(make_site: MakeSite) -> None:
    made = published(make_site(FILES))
    for path in ("2024/cchc-2024.xlsx", ALL):
        files = zipfile.ZipFile(io.BytesIO(made[path])).infolist()
        assert {file.date_time[0] for file in files} == {1980}
        assert opened(made[path]).properties.created.isoformat() == "2000-01-01T00:00:00"


def test_what_a_full_disk_says_is_told_as_it_said_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """XlsxWriter, which has files of its own on the way, wraps it in something else."""

    def full(*_: object) -> bytes:
        raise FileCreateError(OSError(errno.ENOSPC, "No space left on device"))

    monkeypatch.setattr(workbooks, "_written", full)
    with pytest.raises(OSError, match="No space left on device"):
        workbooks._workbook([], "Về số liệu", [])
