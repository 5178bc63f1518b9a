"""Rows of a sheet: results, titles, and all else, each told for what it is."""

from typing import Any

import pytest

from parsite.stages.ingest.scan import tables
from parsite.stages.ingest.sections import block_name, grade_in, is_block_title
from parsite.stages.ingest.sheet import Sheet, gathered
from parsite.stages.ingest.shown import shown

HEADING = ["STT", "Đơn vị", "Điểm"]
KNOWN = {"Sở Nội vụ", "Sở Y tế", "Xã Cộng"}


def scanned(*rows: list[Any]) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """The names that rows of results hold, each with its grade, and what the other rows are."""
    cells = {
        n: {m: shown(value) for m, value in enumerate(row, 1) if value is not None}
        for n, row in enumerate(rows, 1)
    }
    found, notes = tables(
        Sheet("S", {n: row for n, row in cells.items() if row}), KNOWN.__contains__
    )
    lines = [(line.cells[t.unit].text, line.grade) for t in found for line in t.lines]
    return lines, {note.code: note.where for note in gathered(notes)}


@pytest.mark.parametrize(
    "numbers",
    [
        ["(1)", "(2)", "(3)"],
        [1, 2, 3],
        ["A", "B", 1],
        ["(1)", "(2)", "(3)=(1)+(2)"],
        ["(A)", "(B)", "(C)"],
    ],
)
def test_a_row_that_numbers_the_columns_is_no_unit(numbers: list[Any]) -> None:
    lines, told = scanned(HEADING, numbers, [1, "Sở Lạ", 90])
    assert lines == [("Sở Lạ", "")]
    assert told == {"row-numbers": "S!A2"}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([None, "Trung bình", 85], "row-total"),
        (["Tổng cộng", None, 85], "row-total"),
        ([None, "GIÁ TRỊ TRUNG BÌNH", 85], "row-total"),
        ([None, "Cộng:", 85], "row-total"),
        ([None, "Max", 85], "row-total"),
        ([None, "Điểm trung bình của khối", 85], "row-total"),
        (["Nơi nhận:", None, "KT. CHỦ TỊCH"], "row-signature"),
        ([None, None, "Bắc Nam, ngày 08 tháng 3 năm 2018"], "row-signature"),
        (["Bắc Nam, ngày     tháng   năm 2018"], "row-signature"),
        (["Ghi chú: đã làm tròn"], "row-below"),
        (["(*) Đơn vị mới thành lập"], "row-below"),
        ([None, None, 85], "row-no-unit"),
        (["Ban hành kèm theo Quyết định này"], "row-below"),
    ],
)
def test_a_row_that_is_no_result_is_told(row: list[Any], code: str) -> None:
    lines, told = scanned(HEADING, [1, "Sở Nội vụ", 90], row)
    assert lines == [("Sở Nội vụ", "")]
    assert told == {code: f"S!{'ABC'[[v is not None for v in row].index(True)]}3"}


def test_a_unit_called_like_a_total_is_a_unit_where_it_is_known() -> None:
    assert scanned(HEADING, [1, "Xã Cộng", 90])[0] == [("Xã Cộng", "")]
    assert scanned(HEADING, [1, "Cộng Hòa", 90])[0] == [("Cộng Hòa", "")]


def test_a_unit_without_figures_is_a_result_where_it_is_numbered_or_known() -> None:
    lines, told = scanned(HEADING, [1, "Sở Lạ", 90], [2, "Sở Quen"], [None, "Sở Y tế"])
    assert [name for name, _ in lines] == ["Sở Lạ", "Sở Quen", "Sở Y tế"]
    assert told == {}


def test_below_the_signature_no_unit_is_a_result_until_there_is_a_heading_again() -> None:
    rows = [HEADING, [1, "Sở Lạ", 90], ["Nơi nhận:"], [None, "Sở Nội vụ"], HEADING]
    lines, told = scanned(*rows, [2, "Sở Y tế", 80])
    assert [name for name, _ in lines] == ["Sở Lạ", "Sở Y tế"]
    assert told["row-below"] == "S!B4"
    assert told["row-heading-again"] == "S!A5"


def test_a_grade_heads_rows_until_another_or_a_block_or_another_table_does() -> None:
    lines, _ = scanned(
        HEADING,
        ["Nhóm Tốt"],
        [1, "A1", 90],
        HEADING,
        [2, "A2", 85],
        [None, "Loại khá (từ 70 đến dưới 80 điểm)"],
        [3, "A3", 75],
        ["II. Khối huyện"],
        [1, "B1", 90],
        ["Xếp loại: Tốt"],
        [2, "B2", 95],
        ["TT", "Tên đơn vị", "Chỉ số"],
        [1, "C1", 90],
        ["Nhóm Khá"],
        ["TT", "Tên đơn vị", "Điểm"],
        [1, "D1", 90],
    )
    grades = {"A1": "Tốt", "A2": "Tốt", "A3": "Khá", "B1": "", "B2": "Tốt", "C1": "", "D1": "Khá"}
    assert dict(lines) == grades


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Nhóm Tốt", "Tốt"),
        ("1. Xếp loại KHÁ (5 đơn vị)", "Khá"),
        ("Các đơn vị đạt loại trung bình", "Trung bình"),
        ("Khối tốt bụng", ""),
        ("Trung bình", ""),
        ("Nhóm A", ""),
    ],
)
def test_which_rows_head_a_grade(text: str, grade: str) -> None:
    assert grade_in(text) == grade


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("I. KHỐI SỞ, BAN, NGÀNH", "Sở, ban, ngành"),
        ("II Huyện, thị xã, thành phố:", "Huyện, thị xã, thành phố"),
        ("A. Các sở", "Sở"),
        ("Cấp huyện", "Cấp huyện"),
        ("XẾP HẠNG CHỈ SỐ CCHC CÁC XÃ, PHƯỜNG NĂM 2024", "Xã, phường"),
        ("Kết quả của các cơ quan tỉnh Bắc Nam", "Cơ quan"),
    ],
)
def test_a_block_is_called_as_its_title_says(title: str, name: str) -> None:
    assert is_block_title(title)
    assert block_name(title) == name


@pytest.mark.parametrize(
    "text", ["SỞ NỘI VỤ", "Huyện Phú Lương", "UBND CÁC HUYỆN", "Bảng xếp hạng năm 2024", "Năm 2024"]
)
def test_what_names_no_block(text: str) -> None:
    assert not is_block_title(text)
