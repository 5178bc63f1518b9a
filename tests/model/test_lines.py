"""Lines as a terminal shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.lines import aligned, pointer, window


def test_columns_stand_below_each_other_and_figures_at_their_right_edge() -> None:
    rows = [("Đơn vị", "Điểm", ""), ("Sở Y tế", "7,5", "x"), ("Sở A", "100", "")]
    assert aligned(rows) == ["Đơn vị   Điểm", "Sở Y tế   7,5  x", "Sở A      100"]


def test_a_column_of_words_beside_figures_stands_at_its_left_edge() -> None:
    assert aligned([("a", "b"), ("1", "x"), ("22", "1")]) == [" a  b", " 1  x", "22  1"]


@pytest.mark.parametrize("column", [1, 30, 100])
def test_a_short_line_is_shown_whole(column: int) -> None:
    assert window("x" * 100, column) == ("x" * 100, column)


@given(st.integers(101, 400).flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
def test_of_a_long_line_what_surrounds_the_column_is_shown(drawn: tuple[int, int]) -> None:
    size, column = drawn
    line = "".join(chr(0x4E00 + n) for n in range(size))
    shown, moved = window(line, column)
    assert shown[moved - 1] == line[column - 1]
    assert shown.strip("…") in line
    assert len(shown) <= 102
    assert shown.startswith("…") is not line.startswith(shown[0])
    assert shown.endswith("…") is not line.endswith(shown[-1])


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("abc", 1, "^"),
        ("abc", 3, "  ^"),
        ("\ta: b", 5, "\t   ^"),
        ("Sở Y tế", 4, "   ^"),
        ("So\u031b\u0309 x", 6, "   ^"),  # two marks that a terminal puts on the o
    ],
)
def test_the_mark_stands_below_its_column(line: str, column: int, mark: str) -> None:
    assert pointer(line, column) == mark
