"""Rules as values: how figures are rounded, added up and graded."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.place import Place
from parsite.model.rules import Component, Grade, Part, Rules

APPRAISED = Component("a", "Thẩm định", Decimal(65), Decimal("0.7"))
SURVEYED = Component("b", "Khảo sát")
BONUS = Component("c", "Thưởng", kind=Part.BONUS)
DEDUCTION = Component("d", "Trừ", weight=Decimal(2), kind=Part.DEDUCTION)
RULES = Rules(components=(APPRAISED, SURVEYED, BONUS, DEDUCTION))


@pytest.mark.parametrize(
    ("figure", "decimals", "rounded"),
    [
        ("85.605", 2, "85.61"),
        ("85.604999", 2, "85.60"),
        ("85.5", 0, "86"),
        ("86.5", 0, "87"),
        ("84.5", 0, "85"),
        ("0.0000005", 6, "0.000001"),
        ("999999999.5", 0, "1000000000"),
        ("85.6", 2, "85.6"),
        ("85", 2, "85"),
        ("85.60", 2, "85.60"),
        ("85.600", 2, "85.60"),
        ("85.6049", None, "85.6049"),
    ],
)
def test_a_figure_is_rounded_half_up_and_no_zeros_are_added(
    figure: str, decimals: int | None, rounded: str
) -> None:
    assert str(Rules(decimals=decimals).rounded(Decimal(figure))) == rounded


@given(st.integers(0, 10**15), st.integers(0, 6), st.integers(0, 6))
def test_rounding_is_the_nearest_and_of_two_the_higher(n: int, places: int, decimals: int) -> None:
    figure = Decimal(n).scaleb(-places)
    found = Fraction(Rules(decimals=decimals).rounded(figure))
    step = Fraction(1, 10**decimals)
    assert -step / 2 < found - Fraction(figure) <= step / 2
    assert (found / step).denominator == 1 or decimals >= places


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ({"a": "10", "b": "20"}, "27.0"),
        ({"a": "10", "b": "20", "c": "1.5"}, "28.5"),
        ({"a": "10", "b": "20", "d": "1.5"}, "24.0"),
        ({"a": "10", "b": "20", "c": "1", "d": "1"}, "26.0"),
        ({"a": "0", "b": "0", "d": "1"}, "-2.0"),
        ({"a": "10", "c": "1"}, None),
        ({"b": "10"}, None),
        ({"c": "1", "d": "1"}, None),
        ({}, None),
    ],
)
def test_a_total_needs_every_part_and_no_bonus_or_deduction(
    values: dict[str, str], total: str | None
) -> None:
    found = RULES.total({id: Decimal(value) for id, value in values.items()})
    assert (found if found is None else str(found)) == total


def test_where_there_are_only_bonuses_they_are_the_total() -> None:
    rules = Rules(components=(BONUS, DEDUCTION))
    assert rules.total({"c": Decimal(3)}) == 3
    assert rules.total({"c": Decimal(3), "d": Decimal(1)}) == 1
    assert rules.total({}) is None


def test_a_component_is_found_by_its_id() -> None:
    assert RULES.component("c") is BONUS


EDGES = Rules(
    grades=(
        Grade("Xuất sắc", Decimal(90)),
        Grade("Tốt", Decimal(80), is_closed=False),
        Grade("Khá", Decimal(80)),
        Grade("Yếu"),
    )
)


@pytest.mark.parametrize(
    ("figure", "grade"),
    [
        ("100", "Xuất sắc"),
        ("90.00", "Xuất sắc"),
        ("89.999999", "Tốt"),
        ("80.000001", "Tốt"),
        ("80", "Khá"),
        ("79.999999", "Yếu"),
        ("0", "Yếu"),
    ],
)
def test_a_figure_on_an_edge_is_in_the_band_that_the_edge_belongs_to(
    figure: str, grade: str
) -> None:
    assert EDGES.grade(Decimal(figure)) == grade


def test_below_all_edges_nobody_can_tell_between_two_grades_or_none() -> None:
    one = Grade("Tốt", Decimal(80))
    assert Rules(grades=(one,)).grade(Decimal(79)) is None
    assert Rules(grades=(one, Grade("Khá"), Grade("Yếu"))).grade(Decimal(79)) is None
    assert Rules(grades=(one, Grade("Khá"), Grade("Yếu"))).grade(Decimal(80)) == "Tốt"
    assert Rules().grade(Decimal(79)) is None
    assert Rules(grades=(Grade("Đạt"),)).grade(Decimal(79)) == "Đạt"


def test_edges_are_the_grades_that_have_one() -> None:
    assert [grade.name for grade in EDGES.edges] == ["Xuất sắc", "Tốt", "Khá"]


def test_a_grade_without_an_edge_holds_every_figure() -> None:
    assert Grade("Yếu").holds(Decimal(0))
    assert not Grade("Tốt", Decimal(80)).holds(Decimal("79.99"))


def test_where_rules_stand_is_no_part_of_what_they_are() -> None:
    assert Rules(places={"max": Place("data/2024.yaml", 3)}) == Rules()


def test_rounding_is_the_same_whatever_is_set_around_it() -> None:
    with localcontext(prec=60, rounding=ROUND_HALF_UP):
        inside = Rules(decimals=1).rounded(Decimal("0.25"))
    assert Rules(decimals=1).rounded(Decimal("0.25")) == inside == Decimal("0.3")
