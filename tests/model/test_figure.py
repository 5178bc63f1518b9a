"""Figures as people write them: what has one reading, what has two, what has none."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.figure import change, readings, whole
from parsite.model.vietnamese import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85,60", "85.60"),
        ("85.60", "85.60"),
        ("85,6", "85.6"),
        ("0", "0"),
        ("0,5", "0.5"),
        ("0.05", "0.05"),
        ("06", "6"),
        ("100", "100"),
        ("0,578", "0.578"),
        ("0.578", "0.578"),
        ("1000", "1000"),
        ("1234,567", "1234.567"),
        ("746.305,5", "746305.5"),
        ("746,305.5", "746305.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("1.234,567", "1234.567"),
        ("85,6000", "85.6000"),
    ],
)
def test_one_reading(text: str, value: str) -> None:
    (only,) = readings(text)
    assert str(only) == value


@pytest.mark.parametrize(
    ("text", "as_fraction", "as_thousands"),
    [
        ("746.305", "746.305", "746305"),
        ("746,305", "746.305", "746305"),
        ("1.000", "1.000", "1000"),
        ("1,234", "1.234", "1234"),
        ("67.770", "67.770", "67770"),
    ],
)
def test_two_readings(text: str, as_fraction: str, as_thousands: str) -> None:
    assert [str(value) for value in readings(text)] == [as_fraction, as_thousands]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ",", ".", "85,", ",60", "85,60 ", " 85", "85 60", "85,,60", "85;60", "85'60"),
        *("-1", "+1", "−1", "1e3", "1E3", "85%", "13/22", "1/2", "nan", "inf", "0x10", "1_000"),
        *("1.234.56", "1,234,56", "12.34.567", "1.234,567.8", "1.234,567,8", "1234.567.890"),
        *("0.000.000", "01.234.567", "tám", "85,6O", "8S", "l00", "½", "²"),
    ],
)
def test_no_reading(text: str) -> None:
    assert readings(text) == ()


def written_figures() -> st.SearchStrategy[Decimal]:
    """Figures as the data holds them: 0 or more, at most six decimals, less than a thousand m."""
    return st.builds(
        lambda digits, places: Decimal(digits).scaleb(-places),
        st.integers(0, 10**12),
        st.integers(0, 6),
    )


@given(written_figures(), st.integers(0, 6))
def test_what_is_written_is_read_back(value: Decimal, places: int) -> None:
    """As the only reading, unless it looks like `746.305`."""
    text = number(value, places)
    assert value in readings(text)
    assert len(readings(text)) == (2 if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text) else 1)


@given(st.text("0123456789.,", max_size=12))
def test_a_text_is_a_figure_its_thousands_or_nothing(text: str) -> None:
    found = readings(text)
    assert len(found) <= 2
    assert all(value.is_finite() and value >= 0 for value in found)
    digits = text.replace(".", "").replace(",", "").lstrip("0")
    assert {str(v).replace(".", "").lstrip("0") for v in found} <= {digits}
    assert len(set(found)) == len(found) or set(found) == {0}


@given(st.text(max_size=8))
def test_any_text_at_all_can_be_asked(text: str) -> None:
    readings(text)
    whole(text)
    change(text)


@pytest.mark.parametrize(("text", "value"), [("6", 6), ("06", 6), ("0", 0), ("123456", 123456)])
def test_whole(text: str, value: int) -> None:
    assert whole(text) == value


@pytest.mark.parametrize(
    "text", ["", " 6", "6 ", "-1", "+6", "6,0", "6.0", "1.000", "1234567", "²"]
)
def test_not_whole(text: str) -> None:
    assert whole(text) is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("+6", 6),
        ("+ 06", 6),
        ("-1", -1),
        ("−1", -1),
        ("–1", -1),
        ("0", 0),
        ("+0", 0),
        ("-0", 0),
        ("tăng 06 bậc", 6),
        ("Tăng 6 bậc", 6),
        ("TĂNG 6", 6),
        ("giảm 01 bậc", -1),
        ("giảm  4 bậc", -4),
        ("giữ nguyên", 0),
        ("Giữ nguyên thứ hạng", 0),
        ("giữ nguyên vị trí", 0),
        ("không đổi", 0),
    ],
)
def test_change(text: str, places: int) -> None:
    assert change(text) == places


@pytest.mark.parametrize(
    "text", ["6", "06", "", "+", "tăng", "tăng bậc", "tăng -6 bậc", "6 bậc", "+1,5", "lên 6", "±1"]
)
def test_no_change_without_a_direction(text: str) -> None:
    assert change(text) is None
