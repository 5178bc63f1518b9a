"""Columns: which field each holds, which are parts of the score, and which are left out."""

from pathlib import Path
from typing import Any

import pytest

from parsite.stages.ingest.headings import heading, is_unit
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import Office, cells, drawn, ods, told, xlsx

UNITS = ("Sở Nội vụ", "Sở Y tế", "Sở KH&CN")


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


def table(headings: list[str], *columns: list[Any]) -> dict[str, list[list[Any]]]:
    """A sheet of three units: the columns' headings, and what they hold."""
    rows = [list(row) for row in zip(UNITS, *columns, strict=True)]
    return {"Sở, ban, ngành": [["Đơn vị", *headings], *rows]}


def taken(office: Office, sheets: dict[str, list[list[Any]]]) -> list[str]:
    """The table's heading and first row as an import writes them, without block and unit."""
    intake = office.understood("2024.xlsx", xlsx(sheets))
    lines = intake.files["data/2024.csv"].decode("utf-8-sig").splitlines()
    return [line.split(";", 2)[2] for line in lines[:2]]


@pytest.mark.parametrize(
    ("text", "field", "year", "most"),
    [
        ("Tổng điểm (100)", "score", None, "100"),
        ("Điểm (tối đa 100 điểm)", "score", None, "100"),
        ("Điểm/100", "score", None, "100"),
        ("Điểm (5)=(3)+(4)", "score", None, ""),
        ("Tổng điểm (5)", "score", None, ""),
        ("ĐIỂM SỐ", "score", None, ""),
        ("Điểm năm 2017", "score", 2017, ""),
        ("chi_so", "index", None, ""),
        ("Chỉ số CCHC (%)", "index", None, ""),
        ("prev_rank", "previous_rank", None, ""),
        ("Xếp hạng năm 2016", "rank", 2016, ""),
        ("Tăng/giảm so với năm 2016", "change", 2016, ""),
        ("So với năm 2016", "change", 2016, ""),
        ("Số TT", "numbering", None, ""),
        ("Xep loai", "grade", None, ""),
        ("Điểm thẩm định (65 điểm)", "", None, "65"),
        ("diem_tham_dinh_65", "", None, "65"),
        ("Thẩm định (65)", "", None, "65"),
        ("Cơ quan chủ quản", "", None, ""),
    ],
)
def test_what_a_heading_says(text: str, field: str, year: int | None, most: str) -> None:
    found = heading(text)
    assert (found.field, found.year, found.most) == (field, year, most)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Điểm thẩm định (65 điểm)", "Điểm thẩm định"),
        ("Điểm ĐTXHH (35)", "Điểm ĐTXHH"),
        ("diem_tham_dinh_65", "Điểm thẩm định"),
        ("Công tác chỉ đạo, điều hành (tối đa: 10,5)", "Công tác chỉ đạo, điều hành"),
        ("Thể chế (4)", "Thể chế"),
    ],
)
def test_a_component_is_called_as_its_heading_without_figures(text: str, name: str) -> None:
    assert heading(text).name == name


def test_which_headings_are_those_of_units() -> None:
    units = ["Đơn vị", "Tên cơ quan, đơn vị", "Huyện, thị xã", "Đơn vị được đánh giá", "unit"]
    assert [text for text in units if not is_unit(text)] == []
    others = ["Đơn vị tính", "Tên tiêu chí", "Đơn vị chủ trì", "Điểm", "Khối", "Ghi chú"]
    others += ["Trưởng đơn vị ký tên, đóng dấu ở dưới này"]
    assert [text for text in others if is_unit(text)] == []


def test_columns_that_add_up_to_the_score_are_its_components(office: Office) -> None:
    headings = ["Số phiếu", "Tự chấm", "Thẩm định (60)", "ĐTXHH (40)", "Thưởng", "Trừ", "Điểm"]
    columns = [[900, 800, 700], [61, 55, 44], [50.5, 50, 40], [30, 29.5, 20], [1, 0, 0], [0, 2, 0]]
    sheets = table(headings, *columns, [81.5, 77.5, 60])
    assert taken(office, sheets) == [
        "Điểm;Thẩm định;ĐTXHH;Thưởng;Trừ",
        "81,5;50,5;30;1;0",
    ]
    intake = office.understood("2024.xlsx", xlsx(sheets))
    assert [(c.id, c.most, c.kind) for c in intake.components] == [
        ("tham-dinh", "60", "part"),
        ("dtxhh", "40", "part"),
        ("thuong", "", "bonus"),
        ("tru", "", "deduction"),
    ]
    assert told(intake, "column-figures") == ["Sở, ban, ngành!B", "Sở, ban, ngành!C"]


def test_a_sum_that_is_rounded_declares_its_decimals(office: Office) -> None:
    sheets = table(["A", "B", "Điểm"], [50.123, 40.5, 30], [30.004, 20, 10], [80.13, 60.5, 40])
    intake = office.understood("2024.xlsx", xlsx(sheets))
    assert intake.files["data/2024.yaml"].decode() == (
        "decimals: 2\ncomponents:\n  a:\n    name: A\n  b:\n    name: B\n"
    )
    assert taken(office, sheets) == ["Điểm;A;B", "80,13;50,1230;30,0040"]


def test_one_wrong_sum_is_told_and_many_are_no_sum(office: Office) -> None:
    many = {"Sở, ban, ngành": [["Đơn vị", "A", "B", "Điểm"]]}
    many["Sở, ban, ngành"] += [[f"Sở {n * 7}", n, 10, n + 10] for n in range(1, 10)]
    many["Sở, ban, ngành"][4][3] = 99
    intake = office.understood("2024.xlsx", xlsx(many))
    assert told(intake, "sum-denied") == ["Sở, ban, ngành!D5"]
    many["Sở, ban, ngành"][6][3] = 99
    intake = office.understood("2024.xlsx", xlsx(many))
    assert (intake.components, told(intake, "sum-denied")) == ((), [])
    none = table(["A", "B", "Điểm"], [1, 2, 3], [1, 2, 3], [9, 8, 7])
    intake = office.understood("2024.xlsx", xlsx(none))
    assert intake.components == ()
    assert told(intake, "column-figures") == ["Sở, ban, ngành!B", "Sở, ban, ngành!C"]


def test_parts_under_one_heading_each_are_called_as_that(office: Office) -> None:
    rows = [
        ["STT", "Đơn vị", "Thẩm định", None, "Điều tra XHH", None, "Tổng", None],
        [None, None, "Điểm", "Hạng", "Điểm", "Hạng", "Điểm", "Hạng"],
        [1, "Sở Nội vụ", 50, 1, 30, 2, 80, 1],
        [2, "Sở Y tế", 40, 2, 35, 1, 75, 2],
    ]
    sheets = {"Sở, ban, ngành": rows}
    assert taken(office, sheets) == ["Điểm;Thẩm định;Điều tra XHH;Xếp hạng", "80;50;30;1"]
    intake = office.understood("2024.xlsx", xlsx(sheets))
    assert told(intake, "column-same") == ["Sở, ban, ngành!D"]
    assert told(intake, "column-figures") == ["Sở, ban, ngành!F"]


def test_of_two_columns_of_one_field_that_nobody_can_tell_apart_none_is_taken(
    office: Office,
) -> None:
    sheets = table(["Xếp hạng", "Xếp hạng", "Điểm"], [1, 2, 3], [3, 2, 1], [9, 8, 7])
    assert taken(office, sheets) == ["Điểm", "9"]
    intake = office.understood("2024.xlsx", xlsx(sheets))
    assert told(intake, "column-twice") == ["Sở, ban, ngành!B, C"]


def test_an_index_without_a_percent_sign_anywhere_is_not_guessed(office: Office) -> None:
    sheets = table(["Điểm", "Chỉ số"], [90, 80, 70], [0.9, 0.8, 0.7])
    intake = office.understood("2024.ods", ods(sheets))
    assert told(intake, "column-share") == ["Sở, ban, ngành!C"]
    assert [row.values.get("index") for row in intake.rows] == [None] * 3
    sheets = table(["Điểm", "Chỉ số (%)"], [90, 80, 70], [0.9, 0.8, 0.7])
    intake = office.understood("2024.ods", ods(sheets))
    assert [row.values["index"] for row in intake.rows] == ["90", "80", "70"]


def test_changes_are_written_where_their_direction_is_sure(office: Office) -> None:
    def changes(*columns: list[Any]) -> list[str | None]:
        names = ["Xếp hạng", "Hạng năm trước", "Tăng/giảm"][-len(columns) :]
        if len(columns) == 2:
            names = ["Xếp hạng", "Tăng/giảm"]
        sheets = table([*names, "Điểm"], *columns, [9, 8, 7])
        rows = office.understood("2024.xlsx", xlsx(sheets)).rows
        return [row.values.get("change") for row in rows]

    places = [1, 2, 3], [3, 2, 1]
    assert changes(*places, [2, 0, -2]) == ["tăng 2 bậc", "giữ nguyên", "giảm 2 bậc"]
    assert changes(*places, [-2, 0, 2]) == ["-2", "giữ nguyên", "2"]
    assert changes([1, 2, 3], [2, 0, -2]) == ["tăng 2 bậc", "giữ nguyên", "giảm 2 bậc"]
    assert changes([1, 2, 3], [2, 0, 2]) == ["2", "giữ nguyên", "2"]


def test_every_column_that_is_not_taken_is_told(office: Office) -> None:
    headings = ["Điểm", "Người chấm", "Điểm lại", "", "Hạng năm 2020"]
    columns = [[9, 8, 7], ["An", "Ba", "Ca"], [9, 8, 7], ["x", "y", "z"], [1, 2, 3]]
    intake = office.understood("2024.xlsx", xlsx(table(headings, *columns)))
    assert told(intake, "column-unknown") == ["Sở, ban, ngành!C"]
    assert told(intake, "column-same") == ["Sở, ban, ngành!D"]
    assert told(intake, "column-blank-heading") == ["Sở, ban, ngành!E"]
    assert told(intake, "column-other-year") == ["Sở, ban, ngành!F"]


def test_a_unit_whose_name_lies_over_two_columns_is_one_column(office: Office) -> None:
    def draw(book: Any) -> None:
        sheet = book.add_worksheet("Sở, ban, ngành")
        sheet.merge_range("A1:B1", "Đơn vị")
        sheet.merge_range("A2:B2", "Sở Nội vụ")
        sheet.merge_range("A3:B3", "Sở Y tế")
        cells(sheet, [[None, None, "Điểm"], [None, None, 90], [None, None, 80]])

    intake = office.understood("2024.xlsx", drawn(draw))
    assert [row.values["score"] for row in intake.rows] == ["90", "80"]
    assert intake.notes == ()


def test_parts_that_the_year_declares_are_taken_where_the_score_is_left_to_be_added_up(
    make_site: MakeSite, tmp_path: Path
) -> None:
    office = Office(make_site, tmp_path)
    declared = "components: {td: {name: Kết quả thẩm định}, tt: {name: Trực tuyến, kind: bonus}}\n"
    (office.site.root / "data" / "2024.yaml").write_text(declared, encoding="utf-8")
    columns = [None, None, None], [60, 55, 50], [None, 2, None]
    sheets = table(["Điểm", "Kết quả thẩm định", "Trực tuyến"], *map(list, columns))
    assert taken(office, sheets) == ["Kết quả thẩm định;Trực tuyến", "60;"]


def test_a_part_with_a_word_in_it_is_taken_and_the_word_is_told(office: Office) -> None:
    columns = [62, 60, 55], [30, 28, "chưa rõ"]
    headings = ["Điểm thẩm định", "Điểm điều tra XHH"]
    intake = office.understood("2024.xlsx", xlsx(table(headings, *map(list, columns))))
    assert [part.name for part in intake.components] == headings
    assert told(intake, "cell-not-understood") == ["Sở, ban, ngành!C4"]
