"""Units by grade: bars from nought, as long as their numbers, each with its number."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.standing import Ranking
from parsite.stages.render.charts.bands import Bands, bands
from tests.stages.render.charts.pictures import (
    NAMES,
    PAGES,
    PHONES,
    graded,
    problems,
    ranking,
    scored,
)


def drawn(of: Ranking) -> Bands:
    found = bands(of)
    assert found is not None
    return found


@given(st.dictionaries(NAMES, st.integers(0, 999_999), min_size=2, max_size=12))
def test_no_label_meets_another_and_all_are_within(counts: dict[str, int]) -> None:
    found = drawn(graded({**counts, "Tốt": 3}))
    for across in (*PHONES, *PAGES):
        boxes = [box for bar in found.bars for box in (bar.name.box(across), bar.count.box(across))]
        assert problems(boxes, across, found.height) == []
        assert all(bar.name.box(across).right < found.left for bar in found.bars)


def test_a_bar_is_as_long_as_its_number() -> None:
    tot, kha, yeu = drawn(graded({"Tốt": 8, "Khá": 2, "Yếu": 0})).bars
    assert (tot.width, yeu.width) == (pytest.approx(4 * kha.width, abs=0.05), 0)
    assert [bar.count.value for bar in (tot, kha, yeu)] == [8, 2, 0]


def test_grades_stand_in_the_order_of_the_rules() -> None:
    found = drawn(graded({"Khá": 2, "Lạ": 1, "Tốt": 8}, "Tốt", "Khá"))
    assert [name for name, _ in found.counts] == ["Tốt", "Khá", "Lạ"]
    assert (found.total, found.most, found.having(8)) == (11, 8, ("Tốt",))


def test_the_statistics_count_where_there_are_any() -> None:
    counted = ranking(mean="1", grade_counts={"Tốt": 2, "Khá": 1})
    assert drawn(counted).counts == (("Tốt", 2), ("Khá", 1))


def test_hardly_any_units_and_a_single_grade_are_not_drawn() -> None:
    assert bands(graded({"Tốt": 1, "Khá": 1})) is None
    assert bands(graded({"Tốt": 9})) is None
    assert bands(graded({})) is None


def test_counts_that_leave_out_somebody_are_not_drawn() -> None:
    """A newspaper printed how many are fair and average, and named some that are good."""
    some = graded({"Khá": 7, "Trung bình": 2})
    named = scored(A="89", B="87").standings
    good = tuple(replace(s, result=replace(s.result, grade="Tốt")) for s in named)
    assert bands(some) is not None
    assert bands(replace(some, standings=good)) is None
    assert bands(replace(some, partial=True, assessed=9)) is not None
    assert bands(replace(some, partial=True, assessed=12)) is None
