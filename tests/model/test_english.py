"""Numbers, dates and names as they are written in English."""

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.day import Day
from parsite.model.english import (
    GRADES,
    count,
    long_date,
    lowered,
    number,
    ordinal,
    raised,
    short_date,
    within,
)
from parsite.model.vietnamese import plain

FIGURES = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(0, 10**13),
    st.integers(0, 6),
)


@given(FIGURES, st.integers(0, 6))
def test_numbers_are_written_as_babel_writes_them(value: Decimal, places: int) -> None:
    decimals = max(places, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    assert number(value, places) == format_decimal(value, pattern, locale="en")


def test_digits_are_added_and_never_dropped() -> None:
    assert number(Decimal("85.6"), 2) == "85.60"
    assert number(Decimal("85.604"), 2) == "85.604"
    assert number(Decimal("85.600"), 2) == "85.600"
    assert number(Decimal(746305)) == "746,305"
    assert number(Decimal("1234.5")) == "1,234.5"


@pytest.mark.parametrize("padded", [True, False])
def test_counts_have_no_zero_in_front_whatever_the_sites_style(padded: bool) -> None:
    assert [count(n, padded) for n in (0, 6, 10, 4012)] == ["0", "6", "10", "4,012"]


DATES = st.dates(min_value=date(1900, 1, 1))


@given(DATES)
def test_dates_in_full_are_written_as_babel_writes_them(day: date) -> None:
    written = long_date(Day(day.year, day.month, day.day))
    assert written == format_date(day, "d MMMM y", locale="en_GB")
    assert written.endswith(long_date(Day(day.year, day.month)))


@given(DATES)
def test_short_dates_are_written_as_babel_writes_them(day: date) -> None:
    """Every month in three letters, September among them, so that columns of dates are even."""
    written = short_date(Day(day.year, day.month, day.day))
    assert written == format_date(day, "d MMM y", locale="en")
    assert written.endswith(short_date(Day(day.year, day.month)))


def test_dates() -> None:
    days = [Day(2018, 3, 8), Day(2018, 9, 11), Day(2023, 12)]
    assert [long_date(day) for day in days] == [
        "8 March 2018",
        "11 September 2018",
        "December 2023",
    ]
    assert [short_date(day) for day in days] == ["8 Mar 2018", "11 Sep 2018", "Dec 2023"]


@pytest.mark.parametrize(
    ("name", "in_sentence"),
    [
        ("Department of Finance", "the Department of Finance"),
        ("Provincial Inspectorate", "the Provincial Inspectorate"),
        ("Industrial Zones Management Board", "the Industrial Zones Management Board"),
        (
            "People's Committee of Phú Lương District",
            "the People's Committee of Phú Lương District",
        ),
        ("Phú Lương District", "Phú Lương District"),
        ("Phổ Yên City", "Phổ Yên City"),
        ("Ward 10", "Ward 10"),
        ("Officers' Ward", "Officers' Ward"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_offices_take_an_article_inside_a_sentence_and_places_do_not(
    name: str, in_sentence: str
) -> None:
    assert within(name) == in_sentence


def test_places_in_an_order() -> None:
    orders = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 1002]
    assert " ".join(map(ordinal, orders)) == (
        "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th 1,002nd"
    )


@pytest.mark.parametrize("name", GRADES)
def test_grades_have_other_names_in_english(name: str) -> None:
    """And none of two, but for the two highest below excellent, which provinces never mix."""
    assert plain(GRADES[name]) == GRADES[name].casefold() != plain(name)


def test_a_text_begins_with_a_small_letter_or_a_capital() -> None:
    assert [lowered("Departments and agencies"), lowered("A"), lowered("PAR index")] == [
        "departments and agencies",
        "A",
        "PAR index",
    ]
    assert [raised("ranked first"), raised("")] == ["Ranked first", ""]
