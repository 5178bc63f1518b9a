"""Workbooks as they come from offices, each with its traps, and the very table each becomes."""

import unicodedata
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from parsite import pipeline
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import Office, cells, drawn, ods, told, xls, xlsx


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


def test_a_heading_of_two_rows_with_merged_cells_and_everything_around_the_table(
    office: Office,
) -> None:
    def draw(book: Any) -> None:
        sheet = book.add_worksheet("Phụ lục")
        two = book.add_format({"num_format": "0.00"})
        sheet.merge_range("A1:F1", "ỦY BAN NHÂN DÂN TỈNH BẮC NAM")
        sheet.merge_range("A3:F3", "KẾT QUẢ CCHC NĂM 2017 CỦA CÁC SỞ, BAN, NGÀNH")
        sheet.write("A4", "(Kèm theo Quyết định số 474/QĐ-UBND ngày 08 tháng 3 năm 2018)")
        sheet.merge_range("A6:A7", "STT")
        sheet.merge_range("B6:B7", "Tên đơn vị")
        sheet.merge_range("C6:E6", "Kết quả (điểm)")
        sheet.merge_range("F6:F7", "Xếp hạng")
        heading = [None, None, "Điểm thẩm định (65)", "Điểm ĐTXHH (35)", "Tổng điểm (100)"]
        cells(sheet, [heading, ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)", "(6)"]], 6)
        rows = [
            [1, "Sở Nội vụ", 55.5, 30.08, 85.58, 1],
            [2, "Sở Y tế", 50.25, 30, 80.25, 2],
            [3, "Sở KH&CN", 50, 29.999, 79.999, 3],
        ]
        cells(sheet, rows, 8, two)
        below = [
            [None, "Trung bình", 51.9, 30, 81.9],
            [None, "Nơi nhận:", None, None, "TM. ỦY BAN NHÂN DÂN"],
            [None, "- Như trên;", None, None, "CHỦ TỊCH"],
            ["* Ghi chú: điểm đã làm tròn"],
        ]
        cells(sheet, below, 12)

    assert office.taken("Phụ lục.xlsx", drawn(draw)) == (
        "Khối;Đơn vị;Điểm;Điểm thẩm định;Điểm ĐTXHH;Điểm tối đa;Xếp hạng\n"
        "Sở, ban, ngành;Sở Nội vụ;85,58;55,50;30,08;100;1\n"
        "Sở, ban, ngành;Sở Y tế;80,25;50,25;30,00;100;2\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;80,00;50,00;30,00;100;3\n"
    )
    assert office.read("data/2017.yaml") == (
        "components:\n"
        "  diem-tham-dinh:\n    name: Điểm thẩm định\n    max: 65\n"
        "  diem-dtxhh:\n    name: Điểm ĐTXHH\n    max: 35\n"
    )
    intake = office.understood("Phụ lục.xlsx", drawn(draw))
    assert told(intake, "rounded") == ["Phụ lục!E11, D11"]
    assert told(intake, "row-numbers") == ["Phụ lục!A8"]
    assert told(intake, "row-total") == ["Phụ lục!B13"]
    assert told(intake, "row-signature") == ["Phụ lục!B14:B15"]
    assert told(intake, "row-below") == ["Phụ lục!A16"]
    assert told(intake, "row-title") == ["Phụ lục!A1", "Phụ lục!A3", "Phụ lục!A4"]
    pipeline.build(office.site)


STACKED = [
    ["BẢNG XẾP HẠNG NĂM 2023"],
    ["STT", "Đơn vị", "Điểm", "Chỉ số CCHC (%)", "Xếp hạng", "Xếp loại"],
    ["I", "Khối sở, ban, ngành"],
    [None, "Nhóm Tốt"],
    [1, "Sở Nội vụ", "96,17/100", None, "01"],
    [2, "Sở Y tế", "90,5/100", None, "02"],
    [None, "Nhóm Khá"],
    [3, "Sở Khoa học và công nghệ", "80/100", None, "03"],
    ["STT", "Đơn vị", "Điểm", "Chỉ số CCHC (%)", "Xếp hạng", "Xếp loại"],
    ["II", "Khối huyện, thị xã"],
    [1, "Huyện Đông", 84.58000000000001, None, 1],
    [],
    [2, "TX. Tây", 80, None, 2],
    [3, "Huyện Bắc", 70, None, 3],
    ["MAX", None, 84.58],
    ["MIN", None, 70],
]


def test_blocks_stacked_in_one_sheet_with_grades_as_rows_and_the_heading_on_each_page(
    office: Office,
) -> None:
    def draw(book: Any) -> None:
        sheet = book.add_worksheet("Tổng hợp")
        cells(sheet, STACKED)
        percent = book.add_format({"num_format": "0.00%"})
        for row, value in ((10, 0.8458), (12, 0.8), (13, 0.7)):
            sheet.write(row, 3, value, percent)

    assert office.taken("b.xlsx", drawn(draw)) == (
        "Khối;Đơn vị;Điểm;Điểm tối đa;Chỉ số;Xếp hạng;Xếp loại\n"
        "Sở, ban, ngành;Sở Nội vụ;96,17;100;;1;Tốt\n"
        "Sở, ban, ngành;Sở Y tế;90,5;100;;2;Tốt\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;80;100;;3;Khá\n"
        "Huyện, thành, thị;Huyện Đông;84,58;;84,58%;1;\n"
        "Huyện, thành, thị;Thị xã Tây;80;;80,00%;2;\n"
        "Huyện, thành, thị;Huyện Bắc;70;;70,00%;3;\n"
    )
    intake = office.understood("b.xlsx", drawn(draw))
    assert told(intake, "row-heading-again") == ["Tổng hợp!A9"]
    assert told(intake, "row-total") == ["Tổng hợp!A15", "Tổng hợp!A16"]
    assert "  huyen-bac:\n    block: cap-huyen\n    name: Huyện Bắc\n\n# Hết.\n" in office.read(
        "data/units.yaml"
    )
    pipeline.build(office.site)


def test_one_block_a_sheet_among_hidden_charted_empty_and_other_sheets(office: Office) -> None:
    def draw(book: Any) -> None:
        first = book.add_worksheet("Sở, ban, ngành")
        rows = [["TT", "Cơ quan, đơn vị", "Điểm tự chấm", "Tổng điểm", "Hạng"]]
        rows += [[1, "Sở Nội vụ", 99, 90.5, 1], [2, "Sở Y tế", 98, 88, 2], [3, "Sở Cũ", 1, 1, 3]]
        cells(first, [["Kết quả năm 2024"], [], *rows])
        first.set_column("C:C", None, None, {"hidden": True})
        first.set_row(5, None, None, {"hidden": True})
        cells(book.add_worksheet("Cấp huyện"), [["Đơn vị", "Điểm"], ["Huyện Đông", 70.25]])
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='Cấp huyện'!$B$2:$B$2"})
        book.add_chartsheet("Biểu đồ").set_chart(chart)
        cells(book.add_worksheet("Nhật ký"), [["Ngày", "Việc"], ["1/2", "in"]])
        book.add_worksheet("Trống")
        hidden = book.add_worksheet("Nháp")
        cells(hidden, [["Đơn vị", "Điểm"], ["Sở Nội vụ", 1]])
        hidden.hide()

    assert office.taken("kq-2024.xlsx", drawn(draw)) == (
        "Khối;Đơn vị;Điểm;Xếp hạng\n"
        "Sở, ban, ngành;Sở Nội vụ;90,5;1\n"
        "Sở, ban, ngành;Sở Y tế;88;2\n"
        "Huyện, thành, thị;Huyện Đông;70,25;\n"
    )
    intake = office.understood("kq-2024.xlsx", drawn(draw))
    assert told(intake, "row-hidden") == ["Sở, ban, ngành!6"]
    assert told(intake, "column-hidden") == ["Sở, ban, ngành!C"]
    assert told(intake, "sheet-chart") == ["Biểu đồ"]
    assert told(intake, "sheet-no-table") == ["Nhật ký"]
    assert told(intake, "sheet-empty") == ["Trống"]
    assert told(intake, "sheet-hidden") == ["Nháp"]
    pipeline.build(office.site)


def test_what_a_merged_cell_says_once_holds_for_each_of_its_rows(office: Office) -> None:
    def draw(book: Any) -> None:
        sheet = book.add_worksheet("KQ")
        heading = ["Khối", "Đơn vị", "Tổng điểm", "Xếp hạng", "Xếp loại", "Ghi chú", "Năm đánh giá"]
        units = [("Sở Nội vụ", 90), ("Sở Y tế", 90), ("Sở KH&CN", 70.5)]
        cells(sheet, [heading, *([None, u, p, None, None, None, 2024] for u, p in units)])
        sheet.merge_range("A2:A4", "Sở, ban, ngành")
        sheet.merge_range("D2:D3", 1)
        sheet.write("D4", 3)
        sheet.merge_range("E2:E3", "Tốt")
        sheet.write("E4", "Khá")
        sheet.write_string("F3", "=1+1")
        sheet.write_string("F4", "- xem phụ lục; trang 2")

    assert office.taken("a.xlsx", drawn(draw)) == (
        "Khối;Đơn vị;Điểm;Xếp hạng;Xếp loại;Ghi chú\n"
        "Sở, ban, ngành;Sở Nội vụ;90;1;Tốt;\n"
        "Sở, ban, ngành;Sở Y tế;90;1;Tốt; =1+1\n"
        'Sở, ban, ngành;Sở Khoa học và Công nghệ;70,5;3;Khá;" - xem phụ lục; trang 2"\n'
    )
    intake = office.understood("a.xlsx", drawn(draw))
    assert told(intake, "cell-merged") == ["KQ!D3, E3"]
    assert told(intake, "column-year") == ["KQ!G"]
    pipeline.build(office.site)


def test_errors_and_formulas_without_a_result_are_left_blank_and_told(office: Office) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["STT", "Đơn vị", "Điểm"], [1, "Sở Nội vụ", 90], [2, "Sở Y tế"], [3, "Sở KH&CN"]):
        sheet.append(row)
    sheet["C3"].value, sheet["C3"].data_type = "#DIV/0!", "e"
    sheet["C4"] = "=SUM(A1:A2)"
    file = office.folder / "made.xlsx"
    book.save(file)
    content = file.read_bytes()
    assert office.taken("Năm 2024.xlsx", content) == (
        "Khối;Đơn vị;Điểm\n"
        "Sở, ban, ngành;Sở Nội vụ;90\n"
        "Sở, ban, ngành;Sở Y tế;\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;\n"
    )
    intake = office.understood("Năm 2024.xlsx", content)
    assert told(intake, "cell-error") == ["Sheet!C3"]
    assert told(intake, "cell-uncalculated") == ["Sheet!C4"]


def test_an_old_workbook_in_tcvn3(office: Office) -> None:
    rows = [
        ["B¶ng xÕp h¹ng n¨m 2009"],
        ["Sè TT", "Tªn ®¬n vÞ", "§iÓm", "XÕp h¹ng"],
        [1, "Së Khoa häc vµ C«ng nghÖ", 88.25, 1],
        [2, "Së Néi vô", 80.10000000000001, 2],
        [3, "Së Giao th«ng vËn t¶i", 79, 3],
    ]
    assert office.taken("cu.xls", xls({"Sheet1": rows})) == (
        "Khối;Đơn vị;Điểm;Xếp hạng\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;88,25;1\n"
        "Sở, ban, ngành;Sở Nội vụ;80,1;2\n"
        "Sở, ban, ngành;Sở Giao thông vận tải;79;3\n"
    )
    intake = office.understood("cu.xls", xls({"Sheet1": rows}))
    assert told(intake, "legacy") == ["Sheet1!A1:A2, B2, C2, D2, B3:B5"]
    assert told(intake, "formats-unseen") == [""]
    pipeline.build(office.site)


def test_a_sheet_in_vni_of_units_of_two_blocks(office: Office) -> None:
    rows = [["Soá TT", "Teân ñôn vò", "Ñieåm"], [1, "Sôû Noäi vuï", 90], [2, "Huyeän Ñoâng", 71]]
    assert office.taken("vni 2008.xlsx", xlsx({"S": rows})) == (
        "Khối;Đơn vị;Điểm\nSở, ban, ngành;Sở Nội vụ;90\nHuyện, thành, thị;Huyện Đông;71\n"
    )


def test_a_workbook_of_libreoffice_with_changes_in_words_and_signs(office: Office) -> None:
    rows = [
        ["TT", "Huyện, thị xã", "Điểm", "Thứ hạng", "So sánh"],
        [1, "Huyện Đông", 84.58000000000001, 1, "tăng 02 bậc"],
        [2, "Thị xã Tây", 80, 2, "-1"],
        [None, "Cao nhất", 84.58],
    ]
    assert office.taken("Kết quả 2021.ods", ods({"Huyện": rows})) == (
        "Khối;Đơn vị;Điểm;Xếp hạng;Tăng giảm\n"
        "Huyện, thành, thị;Huyện Đông;84,58;1;tăng 2 bậc\n"
        "Huyện, thành, thị;Thị xã Tây;80;2;giảm 1 bậc\n"
    )


def test_two_years_side_by_side_in_one_table(office: Office) -> None:
    rows = [
        ["BẢNG SO SÁNH KẾT QUẢ NĂM 2016 VÀ NĂM 2017"],
        ["STT", "Đơn vị", "Năm 2016", None, "Năm 2017", None, "Tăng/giảm"],
        [None, None, "Điểm", "Xếp hạng", "Điểm", "Xếp hạng"],
        [1, "Sở Nội vụ", 70, 3, 90, 1, 2],
        [2, "Sở Y tế", 80, 1, 85, 2, -1],
        [3, "Sở KH&CN", 75, 2, 80, 3, -1],
    ]
    assert office.taken("so-sanh.xlsx", xlsx({"Tỉnh": rows})) == (
        "Khối;Đơn vị;Điểm;Xếp hạng;Hạng năm trước;Tăng giảm\n"
        "Sở, ban, ngành;Sở Nội vụ;90;1;3;tăng 2 bậc\n"
        "Sở, ban, ngành;Sở Y tế;85;2;1;giảm 1 bậc\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;80;3;2;giảm 1 bậc\n"
    )
    intake = office.understood("so-sanh.xlsx", xlsx({"Tỉnh": rows}))
    assert told(intake, "column-other-year") == ["Tỉnh!C"]
    pipeline.build(office.site)


def test_two_tables_side_by_side_on_one_page(office: Office) -> None:
    rows = [
        ["XẾP HẠNG NĂM 2024"],
        ["TT", "Sở, ban, ngành", "Điểm", None, "TT", "Huyện, thị xã", "Điểm"],
        [1, "Sở Nội vụ", 90, None, 1, "Huyện Đông", 80],
        [2, "Sở Y tế", 85, None, 2, "Thị xã Tây", 70],
    ]
    assert office.taken("hai-bang.xlsx", xlsx({"S": rows})) == (
        "Khối;Đơn vị;Điểm\n"
        "Sở, ban, ngành;Sở Nội vụ;90\n"
        "Sở, ban, ngành;Sở Y tế;85\n"
        "Huyện, thành, thị;Huyện Đông;80\n"
        "Huyện, thành, thị;Thị xã Tây;70\n"
    )


def test_texts_as_different_programs_write_the_same_letters(office: Office) -> None:
    heading = [unicodedata.normalize("NFD", "Đơn\nvị"), "Điểm\u00a0số", "X\u200bếp hạng"]
    rows = [heading, ["Sở\u00a0Nội\nvụ", 90, 1], [" SỞ  Y TẾ ", 80, 2]]
    assert office.taken("n2024.xlsx", xlsx({"Sở": rows})) == (
        "Khối;Đơn vị;Điểm;Xếp hạng\nSở, ban, ngành;Sở Nội vụ;90;1\nSở, ban, ngành;Sở Y tế;80;2\n"
    )


def test_control_characters_are_nobodys_names(office: Office) -> None:
    text = "Các sở, ban, ngành;\nĐơn vị;Điểm\nSở\x07 Nội\x0bvụ;90\nSở Lạ\x07;80\n"
    table = office.taken("2024.csv", text.encode()).splitlines()
    assert table[1:] == ["Sở, ban, ngành;Sở Nội vụ;90", "Sở, ban, ngành;Sở Lạ;80"]
    rows = [["Đơn vị", "Điểm"], ["Sở _x000D_\nTư pháp\x1f", 90]]
    intake = office.understood("2023.xlsx", xlsx({"Các sở, ban, ngành": rows}))
    assert [unit.name for unit in intake.additions.units] == ["Sở Tư pháp"]


def test_three_decimals_are_declared_and_shares_become_percentages(office: Office) -> None:
    rows = [
        ["Đơn vị", "Điểm", "Chỉ số (%)"],
        ["Sở Nội vụ", 80.125, 0.8013],
        ["Sở Y tế", 79.25, 0.7925],
    ]
    assert office.taken("t2024.xlsx", xlsx({"Sở": rows})) == (
        "Khối;Đơn vị;Điểm;Chỉ số\n"
        "Sở, ban, ngành;Sở Nội vụ;80,125;80,13\n"
        "Sở, ban, ngành;Sở Y tế;79,25;79,25\n"
    )
    assert office.read("data/2024.yaml") == "decimals: 3\n"
    pipeline.build(office.site)


def test_words_and_dashes_in_place_of_figures(office: Office) -> None:
    rows = [
        ["STT", "Đơn vị", "Điểm", "Xếp hạng", "Ghi chú"],
        [1, "Sở Nội vụ", 80.5, 1],
        [2, "Sở Y tế", "Không đánh giá", "-", "mới lập"],
        [3, "Sở KH&CN", "chưa có", "x"],
    ]
    assert office.taken("s2024.xlsx", xlsx({"Sở": rows})) == (
        "Khối;Đơn vị;Điểm;Xếp hạng;Tình trạng;Ghi chú\n"
        "Sở, ban, ngành;Sở Nội vụ;80,5;1;;\n"
        "Sở, ban, ngành;Sở Y tế;;;không đánh giá;mới lập\n"
        "Sở, ban, ngành;Sở Khoa học và Công nghệ;chưa có;;;\n"
    )
    intake = office.understood("s2024.xlsx", xlsx({"Sở": rows}))
    assert told(intake, "cell-dash") == ["Sở!D3:D4"]
    assert told(intake, "cell-not-understood") == ["Sở!C4"]


def test_a_unit_in_two_sheets_is_one_row_unless_they_differ(office: Office) -> None:
    sheets = {
        "Sở": [["Đơn vị", "Điểm"], ["Sở Nội vụ", 90], ["Sở Y tế", 80]],
        "Tổng hợp": [["Đơn vị", "Điểm", "Hạng"], ["Sở Nội vụ", 90, 1], ["Sở Y tế", 81, 2]],
    }
    assert office.taken("2024.xlsx", xlsx(sheets)) == (
        "Khối;Đơn vị;Điểm;Xếp hạng\n"
        "Sở, ban, ngành;Sở Nội vụ;90;1\n"
        "Sở, ban, ngành;Sở Y tế;80;\n"
        "Sở, ban, ngành;Sở Y tế;81;2\n"
    )
    intake = office.understood("2024.xlsx", xlsx(sheets))
    assert told(intake, "unit-again") == ["Tổng hợp!A2"]
    assert told(intake, "unit-twice") == ["Tổng hợp!A3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_saved_as_text_with_titles_above(office: Office, encoding: str) -> None:
    text = "Kết quả năm 2024, các sở\r\n\r\nĐơn vị\tĐiểm\r\nSở Nội vụ\t90,5\r\nSở Y tế\t80\r\n"
    assert office.taken("a.csv", text.encode(encoding)) == (
        "Khối;Đơn vị;Điểm\nSở, ban, ngành;Sở Nội vụ;90,5\nSở, ban, ngành;Sở Y tế;80\n"
    )


def test_a_table_saved_as_text_by_excel_of_a_vietnamese_windows(office: Office) -> None:
    text = unicodedata.normalize("NFC", "Đơn vị;Điểm;Hạng\nSở Nội vụ;90,5;1\nSở Y tế;80;2\n")
    content = b"".join(map(_in_cp1258, text))
    assert office.taken("2024.csv", content) == (
        "Khối;Đơn vị;Điểm;Xếp hạng\nSở, ban, ngành;Sở Nội vụ;90,5;1\nSở, ban, ngành;Sở Y tế;80;2\n"
    )


def _in_cp1258(letter: str) -> bytes:
    """Write a letter as Windows-1258 does: its tone behind it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in parts if c in tones)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones)).encode(
        "cp1258"
    ) + tone.encode("cp1258")


BINH_DUONG = """\
year,block,rank,unit,score,diem_tham_dinh_65,diem_dtxhh_35,chi_so
2017,"huyện, thị xã, thành phố",1,Thành phố Thủ Dầu Một,"84,58","51,75","32,83","84,58%"
2017,"huyện, thị xã, thành phố",2,Thị xã Tân Uyên,"82,00","48,75","33,25","82,00%"
2017,"huyện, thị xã, thành phố",3,Huyện Bàu Bàng,"80,27","47,45","32,82","80,27%"
2017,"huyện, thị xã, thành phố",4,Thị xã Thuận An,"79,04","46,8","32,24","79,04%"
2017,"huyện, thị xã, thành phố",5,Thị xã Dĩ An,"78,06","46,5","31,56","78,06%"
2017,"huyện, thị xã, thành phố",6,Thị xã Bến Cát,"77,83","45,75","32,08","77,83%"
2017,"huyện, thị xã, thành phố",7,Huyện Dầu Tiếng,"76,22",44,"32,22","76,22%"
2017,"huyện, thị xã, thành phố",8,Huyện Phú Giáo,"76,03",46,"30,03","76,03%"
2017,"huyện, thị xã, thành phố",9,Huyện Bắc Tân Uyên,"71,46","40,45","31,01","71,46%"
"""
BINH_DUONG_TAKEN = """\
Khối;Đơn vị;Điểm;Điểm thẩm định;Điểm ĐTXHH;Chỉ số;Xếp hạng
Huyện, thị xã, thành phố;Thành phố Thủ Dầu Một;84,58;51,75;32,83;84,58%;1
Huyện, thị xã, thành phố;Thị xã Tân Uyên;82,00;48,75;33,25;82,00%;2
Huyện, thị xã, thành phố;Huyện Bàu Bàng;80,27;47,45;32,82;80,27%;3
Huyện, thị xã, thành phố;Thị xã Thuận An;79,04;46,8;32,24;79,04%;4
Huyện, thị xã, thành phố;Thị xã Dĩ An;78,06;46,5;31,56;78,06%;5
Huyện, thị xã, thành phố;Thị xã Bến Cát;77,83;45,75;32,08;77,83%;6
Huyện, thị xã, thành phố;Huyện Dầu Tiếng;76,22;44;32,22;76,22%;7
Huyện, thị xã, thành phố;Huyện Phú Giáo;76,03;46;30,03;76,03%;8
Huyện, thị xã, thành phố;Huyện Bắc Tân Uyên;71,46;40,45;31,01;71,46%;9
"""


def test_the_districts_of_binh_duong_2017(make_site: MakeSite, tmp_path: Path) -> None:
    office = Office(make_site, tmp_path, "blocks: \nunits: # chưa có\n")
    assert office.taken("binh-duong.csv", BINH_DUONG.encode()) == BINH_DUONG_TAKEN
    assert office.read("data/2017.yaml") == (
        "components:\n"
        "  diem-tham-dinh:\n    name: Điểm thẩm định\n    max: 65\n"
        "  diem-dtxhh:\n    name: Điểm ĐTXHH\n    max: 35\n"
    )
    pipeline.build(office.site)


EGOV = """\
1 Thừa Thiên - Huế 0,727|2 TP. Đà Nẵng 0,716|3 Lâm Đồng 0,714|4 Quảng Ninh 0,703
5 TP. Hồ Chí Minh 0,688|6 Lào Cai 0,679|7 Khánh Hòa 0,678|8 An Giang 0,677|9 Tiền Giang 0,665
10 Hà Tĩnh 0,662|11 Bình Dương 0,659|12 TP. Hà Nội 0,656|13 Bắc Kạn 0,651|14 Bắc Ninh 0,649
15 Nghệ An 0,648|16 Đồng Nai 0,640|17 Thanh Hóa 0,633|17 Bà Rịa - Vũng Tàu 0,633|19 Phú Thọ 0,624
20 Đồng Tháp 0,623|21 TP. Cần Thơ 0,614|22 Tây Ninh 0,609|23 Hà Giang 0,606|24 Gia Lai 0,602
25 Thái Bình 0,594|26 Bình Định 0,589|27 Bắc Giang 0,588|28 Bình Thuận 0,584|29 Kiên Giang 0,580
30 Thái Nguyên 0,578|31 Hải Dương 0,572|32 Đắk Nông 0,567|32 Quảng Trị 0,567|34 Hà Nam 0,565
35 Vĩnh Long 0,564|36 Vĩnh Phúc 0,561|37 Long An 0,559|38 Hưng Yên 0,558|39 Cà Mau 0,549
40 Ninh Thuận 0,546|40 Tuyên Quang 0,546|42 Quảng Ngãi 0,545|43 Sơn La 0,544|44 TP. Hải Phòng 0,543
45 Quảng Bình 0,540|46 Phú Yên 0,534|47 Yên Bái 0,527|48 Đắk Lắk 0,525|49 Trà Vinh 0,510
50 Ninh Bình 0,504|51 Bạc Liêu 0,490|52 Nam Định 0,485|53 Lạng Sơn 0,476
"""
PROVINCES = [
    (rank, name, score)
    for row in EGOV.replace("\n", "|").strip("|").split("|")
    for rank, _, rest in [row.partition(" ")]
    for name, _, score in [rest.rpartition(" ")]
]
TAKEN_PROVINCES = "Khối;Đơn vị;Điểm;Xếp hạng\n" + "".join(
    f"Tỉnh, thành phố trực thuộc Trung ương;{name};{score};{rank}\n"
    for rank, name, score in PROVINCES
)


def test_the_provinces_of_2017_whose_rank_and_score_are_told_twice(
    make_site: MakeSite, tmp_path: Path
) -> None:
    rows = [
        f'2017,"tỉnh, thành phố trực thuộc Trung ương",{int(rank):02},{name},"{score}",{n},'
        f'"{int(rank):02} ({score})"'
        for n, (rank, name, score) in enumerate(PROVINCES, 1)
    ]
    heading = "year,block,rank,unit,score,stt,cell_as_published"
    content = "\n".join([heading, *rows, ""]).encode()
    office = Office(make_site, tmp_path, None)
    assert len(rows) == 53
    assert office.taken("egov.csv", content) == TAKEN_PROVINCES
    assert told(office.understood("egov.csv", content), "column-pair-again") == ["G"]
    pipeline.build(office.site)


def test_the_provinces_of_2017_with_rank_and_score_in_one_cell(
    make_site: MakeSite, tmp_path: Path
) -> None:
    title = [["Xếp hạng năm 2017 của các tỉnh, thành phố trực thuộc Trung ương"]]
    rows = [[n, name, f"{int(r):02} ({s})"] for n, (r, name, s) in enumerate(PROVINCES, 1)]
    content = xlsx({"Bảng 1": [*title, ["TT", "Tỉnh, thành phố", "Hạng (điểm)"], *rows]})
    assert Office(make_site, tmp_path, None).taken("egov.xlsx", content) == TAKEN_PROVINCES
