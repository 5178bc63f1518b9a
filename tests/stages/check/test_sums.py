"""A row's figures: what a score is out of, its components, and the sum that they make."""

import pytest

from parsite.model.vietnamese import number
from tests.stages.rank.province import Province, province

PARTS = """
components:
  tham-dinh: {name: Điểm thẩm định, max: 65}
  khao-sat: {name: Khảo sát, max: 50, weight: 70%}
  thuong: {name: Điểm thưởng, kind: bonus, max: 3}
  tru: {name: Điểm trừ, kind: deduction}
"""
HEADING = "unit;score;Điểm thẩm định;Khảo sát;Điểm thưởng;Điểm trừ"


def row(figures: str, said: str = PARTS) -> Province:
    return province(f"{HEADING}\nSở A;{figures}", said)


def sum_of(figures: str, said: str = PARTS) -> str:
    made = row(figures, said)
    assert made.codes == []
    score = made.of("Sở A").result.score
    return "" if score is None else number(score)


def only(made: Province) -> tuple[str, str, dict[str, str]]:
    """The one problem: its code, its line and column, its facts."""
    (found,) = made.problems
    return found.code, f"{found.place.line}:{found.place.column}", dict(found.facts)


@pytest.mark.parametrize(
    ("figures", "score"),
    [
        (";60;50;;", "95"),
        (";60,25;40;;", "88,25"),
        (";60;50;2,5;", "97,5"),
        (";60;50;;4", "91"),
        (";60;50;3;0,75", "97,25"),
        *((";0;0;;", "0"), (";1;0;;1", "0")),
    ],
)
def test_a_score_left_blank_is_what_its_parts_add_up_to(figures: str, score: str) -> None:
    assert sum_of(figures) == score


def test_no_float_comes_near_a_sum() -> None:
    said = "components: {a: {name: A1}, b: {name: B1}}"
    made = province("unit;score;A1;B1\nSở A;;0,1;0,2\nSở B;0,3;0,1;0,2", said)
    assert made.codes == []
    assert made.places == {"Sở A": 1, "Sở B": 1}


def test_a_written_score_is_the_sum_of_its_parts() -> None:
    assert sum_of("97,25;60;50;3;0,75") == "97,25"
    assert sum_of("97,2500;60;50;3;0,7500") == "97,2500"
    facts = {
        "score": "97,26",
        "sum": "97,25",
        "parts": "Điểm thẩm định 60 + Khảo sát 50 × 0,7 + Điểm thưởng 3 − Điểm trừ 0,75",
    }
    assert only(row("97,26;60;50;3;0,75")) == ("sum-contradicts-score", "2:9", facts)


@pytest.mark.parametrize("figures", ["90;60;;;", "90;;50;2;", "90;;;2;1", "90;;;;"])
def test_a_score_beside_some_of_its_parts_is_not_judged(figures: str) -> None:
    assert sum_of(figures) == "90"


@pytest.mark.parametrize(
    ("figures", "place", "name"),
    [(";60;;;", "2:13", "Khảo sát"), (";;50;;", "2:10", "Điểm thẩm định")],
)
def test_a_sum_cannot_be_made_without_one_of_its_parts(figures: str, place: str, name: str) -> None:
    made = row(figures)
    assert only(made) == ("component-missing", place, {"name": name})
    assert made.of("Sở A").rank is None


def test_what_a_sum_lacks_is_a_part_and_no_bonus_declared_before_it() -> None:
    said = "components: {c: {name: C1, kind: bonus}, a: {name: A1}, b: {name: B1}}"
    made = province("unit;score;C1;A1;B1\nSở A;;;1;", said)
    assert only(made)[2] == {"name": "B1"}


def test_who_is_outside_the_ranking_need_not_have_all_parts() -> None:
    heading = HEADING.replace("unit;", "unit;status;")
    rows = f"{heading}\nSở A;không xếp hạng;;60;;;\nSở B;;;60;50;;"
    assert province(rows, PARTS).codes == []


@pytest.mark.parametrize(
    ("score", "decimals", "codes"),
    [
        *(("71,85", "", ["sum-unrounded"]), ("71,8", "", ["sum-unrounded"])),
        *(("72", "", ["sum-unrounded"]), ("71,84", "", ["sum-contradicts-score"])),
        ("71,8450", "", []),
        ("71,85", "decimals: 2", []),
        ("71,9", "decimals: 1", ["sum-contradicts-score"]),
        ("71,8", "decimals: 1", []),
        ("71,84", "decimals: 2", ["sum-contradicts-score"]),
        ("71,845", "decimals: 3", []),
        ("71,85", "decimals: 3", ["sum-contradicts-score"]),
        ("71,8450", "decimals: 2", []),
    ],
)
def test_a_score_is_its_sum_rounded_half_up_as_the_year_says(
    score: str, decimals: str, codes: list[str]
) -> None:
    """Its parts add up to 71,845."""
    said = f"components: {{a: {{name: A1}}, b: {{name: B1}}}}\n{decimals}"
    assert province(f"unit;score;A1;B1\nSở A;{score};60,0450;11,80", said).codes == codes


def test_the_rounding_that_would_settle_it_is_told() -> None:
    code, place, facts = only(row("95,1;60,05;50;;"))
    assert (code, place) == ("sum-unrounded", "2:9")
    assert facts == {"score": "95,1", "sum": "95,05", "decimals": "1"}


def test_a_sum_is_rounded_half_up() -> None:
    said = f"{PARTS}decimals: 1"
    assert sum_of(";60,05;50;;", said) == "95,1"
    assert sum_of(";60,0499;50;;", said) == "95,0"
    assert sum_of(";60;50;2;0,04", said) == "97,0"


def test_a_sum_below_nought_is_told_at_what_is_taken_from_it() -> None:
    made = row(";1;0;;1,5")
    assert only(made) == ("sum-below-nought", "2:15", {"sum": "-0,5"})
    assert made.of("Sở A").rank is None


def test_a_sum_with_more_decimals_than_any_figure_needs_rounding() -> None:
    facts = {"sum": "60,0000035", "decimals": "6"}
    assert only(row(";60;0,000005;;"))[::2] == ("sum-too-long", facts)
    assert sum_of(";60;0,000005;;", f"{PARTS}decimals: 6") == "60,000004"


@pytest.mark.parametrize(("part", "codes"), [("999999998", []), ("999999999", ["sum-too-long"])])
def test_a_sum_is_below_the_highest_figure_there_is(part: str, codes: list[str]) -> None:
    said = "components: {a: {name: A1}, b: {name: B1}}"
    assert province(f"unit;score;A1;B1\nSở A;;{part};1", said).codes == codes


@pytest.mark.parametrize(
    ("figures", "place", "facts"),
    [
        (";65,01;50;;", "2:10", {"name": "Điểm thẩm định", "value": "65,01", "max": "65"}),
        (";60;50,5;;", "2:13", {"name": "Khảo sát", "value": "50,5", "max": "50"}),
        (";60;50;4;", "2:16", {"name": "Điểm thưởng", "value": "4", "max": "3"}),
    ],
)
def test_a_component_is_at_most_its_maximum(
    figures: str, place: str, facts: dict[str, str]
) -> None:
    assert only(row(figures)) == ("component-too-high", place, facts)


def test_a_component_may_be_its_maximum_and_one_without_may_be_any() -> None:
    assert sum_of(";65;50;3;40") == "63"


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        (";65;50;3;;100", []),
        (";65;50;3;;99", ["score-too-high"]),
        (";65;50;;;99", ["score-too-high"]),
        ("101;;;3;;98", []),
        ("101;;;2;;98", ["score-too-high"]),
    ],
)
def test_a_bonus_may_lift_a_score_above_its_maximum(figures: str, codes: list[str]) -> None:
    assert province(f"{HEADING};max\nSở A;{figures}", PARTS).codes == codes


@pytest.mark.parametrize(
    ("score", "max", "said", "out_of"),
    [
        *(("90", "", "", None), ("90", "", "max: 100", "100")),
        ("90", "95", "max: 100", "95"),
        ("90/95", "", "", "95"),
        ("90/95,0", "95", "", "95,0"),
        ("90%", "", "max: 100", "100"),
        ("90 điểm", "", "", None),
    ],
)
def test_a_score_is_out_of_what_its_text_its_row_or_its_block_says(
    score: str, max: str, said: str, out_of: str | None
) -> None:
    made = province(f"unit;score;max\nSở A;{score};{max}", said)
    assert made.codes == []
    found = made.of("Sở A").result.max
    assert (found if found is None else number(found)) == out_of


@pytest.mark.parametrize(
    ("score", "max", "said", "facts"),
    [
        ("90/95", "100", "", {"stated": "95", "max": "100"}),
        ("90/95", "", "max: 100", {"stated": "95", "max": "100"}),
        ("90%", "95", "max: 100", {"stated": "100", "max": "95"}),
    ],
)
def test_what_a_score_is_out_of_is_said_in_one_way(
    score: str, max: str, said: str, facts: dict[str, str]
) -> None:
    made = province(f"unit;score;max\nSở A;{score};{max}", said)
    assert only(made) == ("max-contradicts", "2:9", facts)


def test_nothing_is_out_of_nought() -> None:
    assert only(province("unit;score;max\nSở A;90;0\nSở B;80;100"))[:2] == ("max-nought", "2:12")


def test_components_in_yaml_are_told_like_those_in_a_table() -> None:
    text = f"""{PARTS}
blocks:
  huyen:
    results:
      - {{unit: Huyện A, tham-dinh: 60, khao-sat: 50}}
      - {{unit: Huyện B, score: 90, tham-dinh: 60, khao-sat: 50}}
"""
    units = """
blocks: {so: {name: S}, huyen: {name: H}}
units:
  a: {block: so, name: Sở A}
  b: {block: huyen, name: Huyện A}
  c: {block: huyen, name: Huyện B}
"""
    made = province("unit;score\nSở A;90", text, units=units)
    assert only(made)[:2] == ("sum-contradicts-score", "12:32")
    found = made.rankings[2024, "huyen"].standings[0].result
    assert (found.unit, found.score and number(found.score)) == ("b", "95")


@pytest.mark.parametrize("written", ["2", "-2", "−2"])
def test_a_deduction_is_taken_off_with_its_sign_or_without(written: str) -> None:
    assert sum_of(f";60;50;;{written}") == "93"
    assert row(f";60;50;-2;{written}").codes == ["not-a-figure"]


def test_a_table_of_components_needs_no_column_of_scores() -> None:
    heading = HEADING.replace("score;", "")
    made = province(f"{heading}\nSở A;60;50;;\nSở B;60,5;50;;", PARTS)
    assert (made.codes, made.places) == ([], {"Sở B": 1, "Sở A": 2})
