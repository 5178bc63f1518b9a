"""A year's table as a workbook: what it holds, and what it takes from whoever fills it in."""

import io
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from parsite.stages.prepare.roster import Form, Line
from parsite.stages.prepare.workbook import workbook

HEADINGS = {
    "block": "Khối",
    "unit": "Đơn vị",
    "score": "Điểm",
    "tham-dinh": "Thẩm định",
    "max": "Điểm tối đa",
    "rank": "Xếp hạng",
    "status": "Tình trạng",
    "note": "Ghi chú",
}
NAMES = tuple(f"Sở thứ {n}" for n in range(300))


def form(*limits: dict[str, int | str], decimals: int | None = None) -> Form:
    lines = []
    for number, limit in enumerate(limits):
        own = {"max": str(limit["score"])} if "score" in limit else {}
        exact = {name: Decimal(value) for name, value in limit.items()}
        lines.append(Line({"block": "Các sở", "unit": NAMES[number]} | own, exact))
    names = {"block": ("Các sở", "Các xã"), "unit": NAMES}
    return Form(2025, HEADINGS, tuple(lines), names, decimals)


def opened(made: Form) -> Workbook:
    return load_workbook(io.BytesIO(workbook(made)))


def rules(made: Form, column: str) -> list[Any]:
    """What may be written in a column, with the cells it holds for."""
    sheet: Any = opened(made).worksheets[0]
    return [r for r in sheet.data_validations.dataValidation if str(r.sqref).startswith(column)]


def test_the_same_table_is_the_same_file() -> None:
    assert workbook(form({"score": 100})) == workbook(form({"score": 100}))
    assert opened(form({})).properties.created == datetime(2000, 1, 1)


def test_the_sheet_is_named_by_its_year_and_holds_the_table_alone() -> None:
    sheet, lists = opened(form({"score": 110}, {})).worksheets
    assert (sheet.title, lists.sheet_state) == ("Năm 2025", "hidden")
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_col=5)] == [
        ["Khối", "Đơn vị", "Điểm", "Thẩm định", "Điểm tối đa"],
        ["Các sở", "Sở thứ 0", None, None, 110],
        ["Các sở", "Sở thứ 1", None, None, None],
    ]


def test_the_heading_and_the_names_never_scroll_away() -> None:
    assert opened(form({})).worksheets[0].freeze_panes == "C2"


def test_units_and_blocks_are_chosen_from_lists_however_long() -> None:
    book = opened(form({}))
    [unit], [block] = rules(form({}), "B"), rules(form({}), "A")
    assert (unit.type, unit.formula1) == ("list", "'Danh mục'!$B$1:$B$300")
    assert (block.type, block.formula1) == ("list", "'Danh mục'!$A$1:$A$2")
    assert [row[1].value for row in book["Danh mục"].iter_rows()] == [*NAMES]
    assert str(unit.sqref) == "B2:B52"


def test_figures_stay_within_their_maximum_and_the_cell_says_so() -> None:
    first, second, rest = rules(form({"score": 100}, {"score": 100}, {"score": "62.5"}), "C")
    assert (str(first.sqref), first.type, first.formula1, first.formula2) == (
        "C2:C3",
        "decimal",
        "0",
        "100",
    )
    assert (str(second.sqref), second.formula2) == ("C4", "62.5")
    assert "từ 0 đến 62,5" in second.prompt
    assert "từ 0 đến 62,5" in second.error
    assert (str(rest.sqref), rest.operator, rest.formula1) == ("C5:C54", "greaterThanOrEqual", "0")


def test_a_component_has_its_own_bounds_and_a_status_its_words() -> None:
    assert rules(form({"tham-dinh": 60}), "D")[0].formula2 == "60"
    [status] = rules(form({}), "G")
    assert status.formula1 == '"không xếp hạng,không đánh giá,chưa công bố"'


def test_ranks_are_whole_and_notes_are_free() -> None:
    assert rules(form({}), "F")[0].type == "whole"
    assert rules(form({}), "H") == []


@pytest.mark.parametrize(("decimals", "shown"), [(None, "General"), (0, "General"), (2, "0.00")])
def test_figures_are_shown_with_the_decimals_that_are_declared(
    decimals: int | None, shown: str
) -> None:
    sheet = opened(form({}, decimals=decimals)).worksheets[0]
    assert sheet.column_dimensions["C"].number_format == shown


def test_no_text_is_a_formula() -> None:
    names = {"unit": ("=1+1",)}
    book = opened(Form(2025, {"unit": "Đơn vị"}, (Line({"unit": "=1+1"}, {}),), names))
    for cell in (book.worksheets[0]["A2"], book.worksheets[1]["A1"]):
        assert (cell.value, cell.data_type) == ("=1+1", "s")
