"""Changes since the year compared with."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.rank.province import Province, province

BEFORE = "unit;score\nSở A;90\nSở B;80\nSở C;70"
IN_PART = {2023: "blocks: {so: {published: một phần}}"}
BOTH_IN_PART = {**IN_PART, 2024: "blocks: {so: {published: một phần}}"}


def changes(made: Province) -> dict[str, int | None]:
    assert made.codes == []
    return {s.name: s.change for s in made.ranking.standings}


def test_rising_is_positive_and_falling_negative() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở C;99\nSở A;88\nSở B;77"})
    assert changes(made) == {"Sở C": 2, "Sở A": -1, "Sở B": -1}
    assert [s.is_new for s in made.ranking.standings] == [False] * 3


def test_the_earlier_place_is_told_where_it_is_known() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở C;99\nSở A;88\nSở D;77"})
    told = {s.name: s.previous_rank for s in made.ranking.standings}
    assert told == {"Sở C": 3, "Sở A": 1, "Sở D": None}


def test_sharing_a_place_is_being_in_it() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở C;88\nSở A;88\nSở B;77"})
    assert changes(made) == {"Sở A": 0, "Sở C": 2, "Sở B": -1}


def test_years_are_joined_by_the_unit_whatever_it_was_called() -> None:
    units = """
blocks: {so: {name: "Sở, ban, ngành"}}
units:
  a: {block: so, name: Sở Mới, names: [{name: Sở Cũ, until: 2024-02-28}]}
  b: {block: so, name: Sở B}
"""
    years = {2023: "unit;score\nSở Cũ;70\nSở B;80", 2024: "unit;score\nSở Mới;90\nSở B;80"}
    assert changes(province(years, units=units)) == {"Sở Mới": 1, "Sở B": -1}


def test_a_unit_that_was_not_there_is_new_and_has_no_change() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở A;90\nSở D;85\nSở B;80"})
    assert changes(made) == {"Sở A": 0, "Sở D": None, "Sở B": -1}
    assert [s.name for s in made.ranking.standings if s.is_new] == ["Sở D"]


@pytest.mark.parametrize(("heading", "written"), [("change", "tăng 1 bậc"), ("previous_rank", "3")])
def test_a_unit_that_was_not_there_is_compared_where_the_year_says_so(
    heading: str, written: str
) -> None:
    rows = f"unit;score;{heading}\nSở A;90;\nSở D;85;{written}\nSở B;80;"
    made = province({2023: BEFORE, 2024: rows})
    assert changes(made) == {"Sở A": 0, "Sở D": 1, "Sở B": -1}
    assert not made.of("Sở D").is_new


def test_a_unit_that_was_there_without_a_place_is_not_new() -> None:
    before = "unit;score;status\nSở A;90;\nSở B;;không đánh giá"
    made = province({2023: before, 2024: "unit;score\nSở A;90\nSở B;80"})
    assert changes(made) == {"Sở A": 0, "Sở B": None}
    assert not made.of("Sở B").is_new


@pytest.mark.parametrize("years", [{}, {2021: BEFORE}, {2022: BEFORE}])
def test_without_the_year_before_nothing_can_be_said(years: dict[int, str]) -> None:
    made = province({**years, 2024: "unit;score\nSở A;90\nSở B;80"})
    assert changes(made) == {"Sở A": None, "Sở B": None}
    assert not any(s.is_new for s in made.ranking.standings)


def test_another_block_is_not_the_year_before() -> None:
    before = "block;unit;score\nhuyen;Huyện A;90"
    made = province({2023: before, 2024: "unit;score\nSở A;90"})
    assert changes(made) == {"Sở A": None}
    assert not made.of("Sở A").is_new


def test_the_year_can_say_which_year_it_is_compared_with() -> None:
    years = {2021: BEFORE, 2023: "unit;score\nSở B;9\nSở A;8", 2024: "unit;score\nSở B;9\nSở A;8"}
    made = province(years, "compared_with: 2021")
    assert changes(made) == {"Sở B": 1, "Sở A": -1}
    assert made.ranking.heading.compared_with == 2021


def test_from_a_year_known_in_part_only_stated_places_are_compared() -> None:
    before = "unit;score;rank\nSở A;90;1\nSở B;80;\nSở C;;last"
    made = province({2023: before, 2024: "unit;score\nSở B;95\nSở A;90\nSở C;88\nSở D;80"}, IN_PART)
    assert changes(made) == {"Sở B": None, "Sở A": -1, "Sở C": None, "Sở D": None}
    assert not any(s.is_new for s in made.ranking.standings)


def test_an_earlier_place_can_be_stated_where_the_data_has_none() -> None:
    made = province("unit;score;previous_rank\nSở A;90;7\nSở B;80;\nSở C;70;3")
    assert changes(made) == {"Sở A": 6, "Sở B": None, "Sở C": 0}


def test_an_earlier_place_can_be_stated_of_a_unit_listed_without_one() -> None:
    years = {2023: "unit;score\nSở A;60", 2024: "unit;score;previous_rank\nSở A;90;7"}
    assert changes(province(years, IN_PART)) == {"Sở A": 6}


def test_an_earlier_place_stated_and_known_may_agree() -> None:
    years = {2023: BEFORE, 2024: "unit;score;previous_rank\nSở A;90;1\nSở B;80;2\nSở C;70;3"}
    assert changes(province(years)) == {"Sở A": 0, "Sở B": 0, "Sở C": 0}


@pytest.mark.parametrize(
    ("written", "change"),
    [("tăng 06 bậc", 6), ("+6", 6), ("giữ nguyên", 0), ("0", 0), ("", None)],
)
def test_a_change_can_be_stated(written: str, change: int | None) -> None:
    assert changes(province(f"unit;score;change\nSở A;90;{written}")) == {"Sở A": change}


def test_a_change_of_who_is_last_of_an_unknown_number_can_only_be_stated() -> None:
    rows = "unit;rank;change\nSở A;1;tăng 06 bậc\nSở B;last;giảm 01 bậc"
    made = province({2024: rows}, {2024: BOTH_IN_PART[2024]})
    assert changes(made) == {"Sở A": 6, "Sở B": -1}


def test_last_of_known_numbers_can_be_compared() -> None:
    rows = "unit;score;rank\nSở A;66,04;last"
    said = {2023: "assessed: 20", 2024: "assessed: 22"}
    of_block = {y: f"blocks: {{so: {{published: partial, {text}}}}}" for y, text in said.items()}
    assert changes(province({2023: rows, 2024: rows}, of_block)) == {"Sở A": -2}


SCORES = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(0, 5), min_size=1)


@settings(max_examples=60)
@given(SCORES, SCORES)
def test_a_change_is_the_earlier_place_less_the_later(
    before: dict[str, int], after: dict[str, int]
) -> None:
    years = {
        year: "\n".join(["unit;score", *(f"Sở {name};{score}" for name, score in of.items())])
        for year, of in ((2023, before), (2024, after))
    }
    made = province(years)

    def place(name: str, of: dict[str, int]) -> int:
        return 1 + sum(score > of[name] for score in of.values())

    assert changes(made) == {
        f"Sở {n}": place(n, before) - place(n, after) if n in before else None for n in after
    }
    assert {s.name[-1] for s in made.ranking.standings if s.is_new} == after.keys() - before.keys()
