"""The same paragraphs in English, as a reader of the English edition would read them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.language import ENGLISH
from parsite.model.phrase import Phrases
from parsite.stages.check.settings import phrases
from parsite.stages.narrate import figures, summary
from parsite.stages.narrate.rules import in_force
from tests.folders import ROOT
from tests.stages.rank.province import Province, node, province

ENGLISH_WORDS = (ROOT / "themes/base/languages/en.yaml").read_text(encoding="utf-8")
SAY: Phrases = phrases((node(ENGLISH_WORDS, "en.yaml"),), ENGLISH)[0]
BLOCK = "blocks: {so: {name: Departments and agencies}}"
IN_PART = "blocks: {so: {name: Departments and agencies, published: partial}}"
BEFORE = "unit;score\nUnit A;90\nUnit B;80\nUnit C;70\nUnit D;60"


def told(made: Province) -> str:
    assert made.codes == []
    return summary(made.ranking, SAY, padded=True)


def of_scores(*scores: str) -> str:
    """What is told of Unit A, Unit B, Unit C ... with these scores."""
    rows = (f"Unit {name};{score}" for name, score in zip("ABCDEFGHIJ", scores, strict=False))
    return told(province("\n".join(["unit;score", *rows]), BLOCK))


def in_years(before: str, after: str) -> Province:
    return province({2023: before, 2024: after}, {2024: BLOCK})


def test_who_is_first_who_is_next_and_who_is_last() -> None:
    rows = (
        "unit;score\nDepartment of Finance;90,5\nDepartment of Culture, Sports and Tourism;88,25\n"
        "Provincial Inspectorate;79\nĐại Từ District;70"
    )
    assert told(province(rows, BLOCK)) == (
        "The Department of Finance ranked first among departments and agencies with 90.50 points. "
        "Next came the Department of Culture, Sports and Tourism (88.25 points) and the Provincial "
        "Inspectorate (79.00 points). Đại Từ District ranked last with 70.00 points."
    )


def test_one_unit() -> None:
    assert of_scores("90,5") == (
        "The only unit ranked among departments and agencies was Unit A with 90.5 points."
    )


@pytest.mark.parametrize(
    ("scores", "sentence"),
    [
        (
            ["90", "90", "70"],
            "Unit A and Unit B shared first place among departments and agencies with 90 points.",
        ),
        (
            ["90"] * 5 + ["70"],
            "First place among departments and agencies was shared by 5 units with 90 points.",
        ),
        (["90"] * 3, "All 3 departments and agencies shared first place with 90 points."),
        (["90", "70", "70"], "Unit B and Unit C shared last place with 70 points."),
        (["90", *["70"] * 6], "Last place was shared by 6 units with 70 points."),
        (["90", "85", "85", "9"], "Next came Unit B and Unit C (sharing 2nd place, 85 points)."),
        (["90", *["85"] * 5, "9"], "Next came 5 units (sharing 2nd place, 85 points)."),
        (
            ["90", "88", "85", "85", "9"],
            "Next came Unit B (88 points); Unit C and Unit D (sharing 3rd place, 85 points).",
        ),
    ],
)
def test_those_who_share_a_place(scores: list[str], sentence: str) -> None:
    assert sentence in of_scores(*scores)


def test_figures_over_a_thousand_and_of_one() -> None:
    assert of_scores("1234,5", "1") == (
        "Unit A ranked first among departments and agencies with 1,234.5 points. "
        "Unit B ranked last with 1.0 points."
    )
    assert of_scores("2", "1").endswith("Unit B ranked last with 1 point.")


def test_indexes() -> None:
    assert told(province("unit;index\nUnit A;90,5%\nUnit B;88%\nUnit C;70%", BLOCK)) == (
        "Unit A ranked first among departments and agencies with an index of 90.5%. "
        "Next came Unit B (88.0%). Unit C ranked last with an index of 70.0%."
    )


def test_places_that_do_not_follow_each_other_are_told_by_number() -> None:
    rows = "unit;score;rank\nUnit B;88;2\nUnit C;80;3\nUnit D;80;3"
    assert told(province(rows, IN_PART)) == (
        "Among departments and agencies, Unit B ranked 2nd with 88 points; "
        "Unit C and Unit D shared 3rd place with 80 points."
    )


def test_only_the_last_is_known() -> None:
    assert told(province("unit;score;rank\nUnit D;66,04;last", IN_PART)) == (
        "Among departments and agencies, Unit D ranked last with 66.04 points."
    )


def test_moving_up_moving_down_and_staying() -> None:
    made = in_years(BEFORE, "unit;score\nUnit C;95\nUnit B;90\nUnit A;85\nUnit D;50")
    assert told(made) == (
        "Unit C ranked first among departments and agencies with 95 points, up 2 places from 2023. "
        "Next came Unit B (90 points; rank unchanged) and Unit A (85 points; down 2 places). "
        "Unit D remained last with 50 points."
    )


def test_one_place_is_one_place() -> None:
    made = in_years(BEFORE, "unit;score\nUnit B;95\nUnit A;90\nUnit D;85\nUnit C;50")
    assert told(made) == (
        "Unit B ranked first among departments and agencies with 95 points, up 1 place from 2023. "
        "Next came Unit A (90 points; down 1 place) and Unit D (85 points; up 1 place). "
        "Unit C ranked last with 50 points, down 1 place from 2023."
    )


def test_who_stays_first_and_who_is_last_of_fewer() -> None:
    assert told(in_years(BEFORE, "unit;score\nUnit A;90\nUnit B;85\nUnit C;80")) == (
        "Unit A remained first among departments and agencies with 90 points. "
        "Next came Unit B (85 points; rank unchanged from 2023). "
        "Unit C ranked last with 80 points, having ranked 3rd in 2023."
    )


def test_each_of_those_who_share_a_place_has_its_own_change() -> None:
    text = told(in_years(BEFORE, "unit;score\nUnit A;95\nUnit B;95\nUnit C;40\nUnit D;40"))
    assert "Unit A (rank unchanged from 2023) and Unit B (up 1 place) shared first place" in text
    assert "Unit C (having ranked 3rd in 2023) and Unit D (also last in 2023) shared last" in text


UNITS = """
blocks: {so: {name: Departments and agencies}}
units:
  x: {block: so, name: Department of Construction, until: 2024-06-30}
  gt: {block: so, name: Department of Transport, until: 2024-06-30}
  moi: {block: so, name: Department of Construction, since: 2024-07-01, succeeds: [x, gt]}
  y: {block: so, name: Department of Health}
  z: {block: so, name: Department of Justice}
"""
OLD = "unit;score\nx;90\ngt;80\ny;70\nz;60"


def test_a_new_unit_and_what_it_was_made_from() -> None:
    made = province({2023: OLD, 2024: "unit;score\nmoi;95\nz;70\ny;60"}, units=UNITS)
    assert told(made) == (
        "The Department of Construction (new unit formed by the merger of the Department of "
        "Construction (former) and the Department of Transport) ranked first among departments and "
        "agencies with 95 points. Next came the Department of Justice (70 points; up 2 places from "
        "2023). The Department of Health ranked last with 60 points, having ranked 3rd in 2023."
    )


def test_a_new_unit_compared_with_the_one_before_it() -> None:
    years = {2023: OLD, 2024: "unit;score\nmoi;95\ny;70\nz;60"}
    made = province(years, {2024: "comparable: {moi: gt}"}, units=UNITS)
    assert told(made).startswith(
        "The Department of Construction ranked first among departments and agencies with 95 "
        "points, up 1 place compared with the Department of Transport in 2023."
    )


def test_who_was_not_in_the_earlier_table() -> None:
    text = told(in_years(BEFORE, "unit;score\nUnit E;99\nUnit A;95\nUnit F;94\nUnit B;80"))
    assert "with 99 points, not in the 2023 ranking. Next came Unit A (95 points; down 1" in text
    assert "Unit F (94 points; not in the 2023 ranking)." in text


def test_grades_of_none_of_one_and_of_many() -> None:
    rows = "unit;score;grade\nUnit A;95;Good\nUnit B;90;Good\nUnit C;80;Fairly good\nUnit D;60;A"
    said = (
        "blocks: {so: {name: Departments and agencies,"
        " grade_counts: {Good: 2, Fairly good: 1, A: 1, Average: 0, Weak: 0}}}"
    )
    assert (
        "2 units were graded good; 1 unit was graded fairly good; 1 unit was graded A. "
        "No unit was graded average or weak. Unit D ranked last"
    ) in told(province(rows, said))


def test_three_grades_that_nobody_got() -> None:
    said = (
        "blocks: {so: {name: Departments, grade_counts: {Good: 2, Average: 0, Weak: 0, Poor: 0}}}"
    )
    text = told(province("unit;score;grade\nA;95;Good\nB;90;Good", said))
    assert "No unit was graded average, weak or poor." in text


def test_published_counts_of_grades_and_who_is_alone_in_one() -> None:
    said = IN_PART.replace("partial", "partial, grade_counts: {Good: 1, Fair: 7, Average: 2}")
    rows = (
        "unit;score;grade\nUnit A;81;Good\nUnit B;79;Fair\nUnit C;66;Average\nUnit D;61,5;Average"
    )
    assert told(province(rows, said)) == (
        "Among departments and agencies, Unit A (81.0 points) was the only unit graded good. "
        "7 units were graded fair; 2 units were graded average: Unit C (66.0 points) and "
        "Unit D (61.5 points)."
    )


def test_grades_that_more_and_fewer_got() -> None:
    made = in_years(
        "unit;score;grade\nA;90;Good\nB;80;Fair\nC;70;Fair",
        "unit;score;grade\nA;90;Good\nB;85;Good\nC;70;Fair",
    )
    assert "2 units were graded good (1 more); 1 unit was graded fair (1 fewer)." in told(made)


def test_the_mean_with_its_change_and_who_moved() -> None:
    before = "unit;score\nA;90\nB;80\nC;70\nD;60"
    made = in_years(before, "unit;score\nA;80\nB;85\nC;95\nD;60")
    assert figures(made.ranking, SAY, padded=True) == (
        "The average score was 80.00 points, up 5.00 points from 2023; "
        "the gap between the highest and the lowest was 35 points. "
        "Compared with 2023, 2 units scored higher, 1 unit scored lower and 1 unit scored the "
        "same, with the largest rise by C (25 points) and the largest fall by A (10 points); "
        "1 unit moved up, 1 unit moved down and 2 units stayed in place, "
        "with the largest rise by C (2 places) and the largest fall by A (2 places)."
    )


def test_the_mean_of_indexes_and_those_who_share_the_farthest_way() -> None:
    made = in_years("unit;index\nA;90%\nB;80%\nC;70%", "unit;index\nB;81%\nC;71%\nA;70,5%")
    assert figures(made.ranking, SAY, padded=True) == (
        "The average index was 74.17%, down 5.83 percentage points from 2023; "
        "the gap between the highest and the lowest was 10.5 percentage points. "
        "Compared with 2023, 2 units had a higher index and 1 unit had a lower index, with the "
        "largest rises by B and C (1.0 percentage points each) and the largest fall by A "
        "(19.5 percentage points); 2 units moved up and 1 unit moved down, with the largest rises "
        "by B and C (1 place each) and the largest fall by A (2 places)."
    )


def test_some_of_the_units_can_be_compared() -> None:
    made = in_years(BEFORE, "unit;score\nUnit A;95\nUnit E;94\nUnit B;80")
    assert "Of the 2 units that can be compared with 2023, 1 unit scored higher" in figures(
        made.ranking, SAY, padded=True
    )


def rules(rows: str, said: str = "") -> str:
    made = province(rows, said)
    assert made.codes == []
    return in_force(made.ranking, SAY)


SCORES = "unit;score\nA;90\nB;80"
SKIPPED = "share a rank, and the ranks they would otherwise have taken are skipped"


@pytest.mark.parametrize(
    ("rows", "said", "sentence"),
    [
        (SCORES, "", f"Units are ranked by score; units that are equal {SKIPPED}."),
        (
            SCORES,
            "ties: dense",
            "Units are ranked by score; units that are equal share a rank, and no rank is skipped.",
        ),
        (SCORES, "ties: ordinal", "Units are ranked by score; no two units share a rank."),
        ("unit;rank\nA;1", "blocks: {so: {published: partial}}", "Ranks are given as published."),
        (
            "unit;score;max\nA;45;50\nB;80;100",
            "",
            "Units are ranked by index, the score as a percentage of the maximum score; "
            f"units that are equal {SKIPPED}.",
        ),
    ],
)
def test_by_which_rules_a_block_is_ranked(rows: str, said: str, sentence: str) -> None:
    assert rules(rows, said) == sentence


def test_rules_with_weights_a_bonus_and_grades() -> None:
    said = """
max: 100
decimals: 2
components:
  tham-dinh: {name: Appraisal, max: 65}
  dtxhh: {name: Social survey, max: 70, weight: 50%}
  thuong: {name: Bonus points, kind: bonus}
  tru: {name: Penalty points, kind: deduction}
tie_breaks: [dtxhh, tham-dinh]
grades: [{name: Good, from: 80}, {name: Fairly good, above: '65,5'}, {name: Weak}]
"""
    rows = "unit;score;tham-dinh;dtxhh;thuong;tru\nA;90,00;60;60;1;1\nB;80;50;60;;"
    assert rules(rows, said) == (
        "Units are ranked by score (out of 100); units with equal scores are separated by social "
        f"survey, then by appraisal; those still equal {SKIPPED}; "
        "the score is the sum of appraisal (maximum 65) and social survey (maximum 70, "
        "weight 50%), plus bonus points if any, minus penalty points if any; "
        "figures are rounded to 2 decimal places, halves upwards; "
        "grades are good from 80 points upwards, fairly good above 65.5 and below 80 points, "
        "weak at 65.5 points or below."
    )


RESULTS = st.lists(
    st.tuples(
        st.sampled_from(["", "1", "60", "70,5", "71.25", "88", "99,9"]),
        st.sampled_from(["", "", "1", "2", "2", "3", "last"]),
        st.sampled_from(["", "", "Good", "Fair"]),
        st.sampled_from(["", "", "", "not-ranked"]),
        st.sampled_from(["", "", "+2", "0"]),
    ),
    min_size=1,
    max_size=7,
)
BROKEN = (
    r"[{}]|  | [.,;)]|\.\.|\( |,,|,\d\d?\b|[^\x00-\x7f]"
    r"|(?<![.\d])1 (?:units|points|places|percentage points)\b|(?<![.\d])0\d"
)


@settings(max_examples=100)
@given(RESULTS, RESULTS, st.sampled_from(["full", "partial"]))
def test_no_sentence_is_broken(
    before: list[tuple[str, ...]], after: list[tuple[str, ...]], published: str
) -> None:
    """Also where the data is wrong; one thing is never many, and nothing is left in Vietnamese."""
    years = {
        year: "\n".join(
            ["unit;score;rank;grade;status;change"]
            + [f"Unit {name};{';'.join(row)}" for name, row in zip("ABCDEFG", rows, strict=False)]
        )
        for year, rows in ((2023, before), (2024, after))
    }
    said = f"blocks: {{so: {{name: Departments, published: {published}}}}}"
    made = province(years, {2024: said})
    text = f"{summary(made.ranking, SAY, padded=True)} {figures(made.ranking, SAY, padded=True)}"
    assert re.findall(BROKEN, text.strip()) == []
    assert text.strip() == "" or re.fullmatch(r"[A-Z1-9].*[^.]\.", text.strip())
