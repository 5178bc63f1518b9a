"""What a block's figures amount to, held against Python's statistics and exact fractions."""

import statistics as python
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.statistics import Movement, Statistics
from parsite.model.vietnamese import number
from tests.stages.rank.province import Province, province

NAMES = [f"Sở {n:02}" for n in range(60)]


def rows(figures: list[str], heading: str = "unit;score") -> str:
    return "\n".join([heading, *(f"{n};{f}" for n, f in zip(NAMES, figures, strict=False))])


def of(made: Province) -> Statistics:
    assert made.codes == []
    assert made.ranking.statistics is not None
    return made.ranking.statistics


def mean(*figures: str) -> str:
    return number(of(province(rows(list(figures)))).mean)


def median(*figures: str) -> str:
    return number(of(province(rows(list(figures)))).median)


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        (["78,38", "78,39"], "78,39"),
        (["78,37", "78,40"], "78,39"),
        (["78,37", "78,38", "78,39"], "78,38"),
        (["0,01", "0"], "0,01"),
        (["0,01", "0", "0"], "0,00"),
        (["90"], "90,00"),
        (["90,1234", "90,1235"], "90,1235"),
        (["1", "1", "2"], "1,33"),
        (["1", "2", "2"], "1,67"),
        (["999999999,999999", "999999999,999998"], "999.999.999,999999"),
        (["0,000001", "0,000002"], "0,000002"),
    ],
)
def test_a_mean_is_rounded_half_up_to_the_figures_decimals_or_to_two(
    figures: list[str], written: str
) -> None:
    assert mean(*figures) == written


@pytest.mark.parametrize(
    ("figures", "written"),
    [
        (["3"], "3,00"),
        (["1", "9", "3"], "3,00"),
        (["1", "9", "3", "4"], "3,50"),
        (["78,38", "78,39"], "78,39"),
        (["78,36", "78,39"], "78,38"),
        (["0", "100", "100", "100"], "100,00"),
        (["80,5", "80,50", "80,500000", "1"], "80,500000"),
    ],
)
def test_a_median_is_the_middle_or_halfway_between_two(figures: list[str], written: str) -> None:
    assert median(*figures) == written


FIGURES = st.lists(st.integers(0, 10**9 - 1), min_size=1, max_size=40)


def half_up(value: Fraction, places: int) -> Decimal:
    whole = (2 * value.numerator * 10**places + value.denominator) // (2 * value.denominator)
    return Decimal(whole).scaleb(-places)


@settings(max_examples=150)
@given(FIGURES, st.sampled_from([0, 1, 2, 4, 5, 6]))
def test_the_middle_and_the_ends_are_those_of_exact_fractions(
    figures: list[int], places: int
) -> None:
    exact = [Fraction(n, 10**places) for n in figures]
    texts = [f"{n // 10**places},{n % 10**places:0{places}}" if places else f"{n}" for n in figures]
    found = of(province(rows(texts)))
    shown = max(2, places)
    assert found.mean == half_up(sum(exact, Fraction(0)) / len(exact), shown)
    assert found.mean == half_up(Fraction(python.mean(exact)), shown)
    assert found.median == half_up(Fraction(python.median(exact)), shown)
    assert (found.highest, found.lowest) == (
        half_up(max(exact), places),
        half_up(min(exact), places),
    )
    assert (found.number, found.spread) == (len(exact), found.highest - found.lowest)


def test_figures_are_those_that_rank_as_the_page_shows_them() -> None:
    """33,33 and 33,34 twice each; the exact ratios behind them have a mean of 33,3348."""
    found = of(province("unit;score;max\nA;1;3\nB;1;3\nC;16,6681;50\nD;16,6681;50"))
    assert (number(found.mean), number(found.highest)) == ("33,34", "33,34")


def test_declared_decimals_round_the_figures_before_their_mean() -> None:
    found = of(province("unit;score\nA;0,4\nB;0,4\nC;0,4", "decimals: 0"))
    assert {found.mean, found.highest} == {Decimal(0)}
    assert of(province("unit;score\nA;0,4\nB;0,5", "decimals: 0")).mean == Decimal("0.5")


@pytest.mark.parametrize(
    "made",
    [
        province("unit;score;rank\nA;9;1\nB;8;2", "blocks: {so: {published: partial}}"),
        province("unit;rank;score\nA;1;9\nB;2;", "ranks: published"),
        province("unit;status;score\nA;không đánh giá;\nB;không xếp hạng;7"),
        province("unit;score;index\nA;9;\nB;;8%", "rank_by: score"),
    ],
    ids=["in part", "a score is missing", "nobody is ranked", "a figure of another kind"],
)
def test_where_not_all_figures_are_known_there_are_none(made: Province) -> None:
    assert made.ranking.statistics is None


def test_who_is_outside_the_ranking_does_not_count() -> None:
    found = of(province("unit;score;status\nA;9;\nB;1;không xếp hạng\nC;;không đánh giá\nD;8;"))
    assert (found.number, found.mean, found.lowest) == (2, Decimal("8.50"), Decimal(8))


def years(before: str, after: str, said: dict[int, str] | str = "") -> Statistics:
    return of(province({2023: before, 2024: after}, said))


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("A;70\nB;80", "A;75\nB;80", "2.50"),
        ("A;70\nB;80", "A;70\nB;79,99", "0.00"),
        ("A;70\nB;80,01", "A;70\nB;80", "-0.01"),
        ("A;70\nB;80", "A;70\nB;80", "0.00"),
        ("A;70", "A;70,0000\nB;70,0001", "0.0001"),
    ],
)
def test_a_mean_is_compared_as_both_are_shown(before: str, after: str, change: str) -> None:
    found = years(f"unit;score\n{before}", f"unit;score\n{after}")
    assert found.mean_change == Decimal(change)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("unit;score;max\nA;0;50", "unit;score;max\nA;0;100"),
        ("unit;score;max\nA;9;50", "unit;score;max\nA;9;100"),
        ("unit;score\nA;9", "unit;score;max\nA;9;100"),
        ("unit;score;max\nA;9;100", "unit;index\nA;9%"),
        ("unit;status;score\nA;không đánh giá;", "unit;score\nA;9"),
    ],
)
def test_means_of_different_kinds_are_not_compared(before: str, after: str) -> None:
    assert years(before, after).mean_change is None


def test_means_of_indexes_are_compared_whatever_the_maxima() -> None:
    before, after = "unit;score;max\nA;9;10\nB;8;20", "unit;score;max\nA;9;10\nB;9;20"
    assert years(before, after).mean_change == Decimal("2.50")


BEFORE = "unit;score\nA;90\nB;80\nC;70\nD;60"


def test_who_moved_is_counted_and_all_who_moved_the_most_are_named() -> None:
    found = years(BEFORE, "unit;score\nC;95\nD;94\nA;93\nB;92")
    assert found.ranks == Movement(2, 2, 0, Decimal(2), Decimal(2), ("C", "D"), ("A", "B"))
    assert found.scores == Movement(4, 0, 0, Decimal(34), None, ("D",), ())


def test_all_who_share_the_biggest_rise_are_named_in_the_order_of_the_table() -> None:
    found = years(BEFORE, "unit;score\nA;95\nB;85\nC;74\nD;60")
    assert found.scores == Movement(3, 0, 1, Decimal(5), None, ("A", "B"), ())
    assert found.ranks == Movement(0, 0, 4)
    assert found.ranks.total == 4


@pytest.mark.parametrize(
    ("after", "rise", "fall"),
    [
        ("A;89,5\nB;80\nC;70,5\nD;60", "0.5", "0.5"),
        ("A;90\nB;80\nC;70\nD;60", None, None),
        ("A;90,000001\nB;80\nC;70\nD;60", "0.000001", None),
        ("A;90\nB;80\nC;70\nD;59", None, "1"),
    ],
)
def test_where_nobody_moved_that_way_nobody_moved_the_most(
    after: str, rise: str | None, fall: str | None
) -> None:
    scores = years(BEFORE, f"unit;score\n{after}").scores
    assert scores is not None
    assert (scores.rise, scores.fall) == (rise and Decimal(rise), fall and Decimal(fall))
    assert bool(scores.risers) == (rise is not None)
    assert bool(scores.fallers) == (fall is not None)


def test_who_is_new_has_moved_nowhere() -> None:
    found = years(BEFORE, "unit;score\nE;99\nA;91\nB;81\nC;71\nD;61")
    assert found.ranks is not None
    assert (found.ranks.fell, found.ranks.total) == (4, 4)
    assert found.scores == Movement(4, 0, 0, Decimal(1), None, ("A", "B", "C", "D"), ())


def test_without_an_earlier_year_nobody_moved() -> None:
    found = of(province(BEFORE))
    assert (found.mean_change, found.ranks, found.scores) == (None, None, None)


def test_stated_changes_count_as_movements_of_rank() -> None:
    found = of(province("unit;score;change\nA;90;+2\nB;80;0\nC;70;-2\nD;60;"))
    assert found.ranks == Movement(1, 1, 1, Decimal(2), Decimal(2), ("A",), ("C",))


GRADED = "unit;score;grade\nA;90;Tốt\nB;80;Khá\nC;70;Khá"
EDGES = "grades: [{name: Tốt, from: 85}, {name: Khá, from: 75}, {name: Yếu}]"


def test_grades_are_counted_in_their_order_none_of_them_left_out() -> None:
    found = of(province("unit;score\nA;90\nB;86\nC;70", EDGES)).grades
    assert list(found.items()) == [("Tốt", 2), ("Khá", 0), ("Yếu", 1)]


def test_grades_that_are_not_declared_are_counted_as_the_table_bears_them() -> None:
    assert of(province(GRADED)).grades == {"Tốt": 1, "Khá": 2}
    assert of(province(BEFORE)).grades == {}


def test_published_numbers_of_grades_are_taken_as_they_are() -> None:
    said = "blocks: {so: {grade_counts: {Khá: 2, Tốt: 1, Yếu: 0}}}"
    assert list(of(province(GRADED, said)).grades) == ["Khá", "Tốt", "Yếu"]


def test_numbers_of_grades_are_compared_with_a_year_of_the_same_grades() -> None:
    before, after = "unit;score\nA;90\nB;70\nC;70", "unit;score\nA;90\nB;86\nC;76"
    found = years(before, after, {2023: EDGES, 2024: EDGES})
    assert found.grade_changes == {"Tốt": 1, "Khá": 1, "Yếu": -2}
    others = EDGES.replace("85", "86")
    assert years(before, after, {2023: others, 2024: EDGES}).grade_changes == {}
    assert years(before, after, {2024: EDGES}).grade_changes == {}
