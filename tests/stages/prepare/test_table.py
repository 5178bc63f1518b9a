"""A year's table as Excel opens it: texts are texts, and what is read back is what was written."""

import pytest

from parsite.stages.prepare.roster import Form, Line
from parsite.stages.prepare.table import table
from parsite.stages.read.table import table as read_table
from parsite.stages.read.text import decode


def form(*rows: dict[str, str]) -> Form:
    headings = {"block": "Khối", "unit": "Đơn vị", "score": "Điểm"}
    return Form(2025, headings, tuple(Line(row, {}) for row in rows), {})


def cells(content: bytes) -> list[list[str]]:
    """A table as parsite itself reads it."""
    text, wrong = decode(content, "data/2025.csv")
    made, unsound = read_table(text, "data/2025.csv")
    assert not wrong
    assert not unsound
    assert made
    return [[cell.text for cell in row] for row in (made.headings, *made.rows)]


def test_a_table_is_what_excel_here_takes_for_one() -> None:
    written = table(form({"block": "Các sở", "unit": "Sở Y tế"}))
    assert written == "\ufeffKhối;Đơn vị;Điểm\r\nCác sở;Sở Y tế;\r\n".encode()


def test_marks_in_names_are_kept() -> None:
    names = ["Sở A; B", 'Sở "C"', "Sở D, E"]
    rows = cells(table(form(*({"block": "so", "unit": name} for name in names))))
    assert [row[1] for row in rows[1:]] == names


@pytest.mark.parametrize("name", ["=1+1", "+84", "-Sở", "@Sở"])
def test_no_text_is_a_formula_and_it_is_read_again_as_it_was(name: str) -> None:
    content = table(form({"block": "so", "unit": name}))
    assert f";'{name};" in content.decode()
    [_, [_, cell, _]] = cells(content)
    assert cell == name
