"""Grades from edges and as written, and how many units bear each."""

import pytest

from tests.stages.rank.province import province


@pytest.mark.parametrize(
    ("counts", "published", "code"),
    [
        ("tốt: 2", "full", None),
        ("tốt: 1", "full", "grade-count-contradicts"),
        ("tốt: 3", "full", "grade-count-contradicts"),
        ("tốt: 3", "partial", None),
        ("tốt: 1", "partial", "grade-count-contradicts"),
        ("tốt: 2, khá: 0", "full", None),
        ("tốt: 2, khá: 1", "full", "grade-count-contradicts"),
    ],
)
def test_as_many_units_bear_a_grade_as_its_number_says(
    counts: str, published: str, code: str | None
) -> None:
    said = f"blocks: {{so: {{published: {published}, grade_counts: {{{counts}}}}}}}"
    found = province("unit;score;grade\nA;90;tốt\nB;80;Tốt", said)
    assert found.codes == [code] * bool(code)


EDGES = """
grades:
  - {name: Xuất sắc, from: 90}
  - {name: Tốt, above: 80}
  - {name: Khá, from: 65}
  - {name: Yếu}
"""


def test_a_grade_is_told_by_the_edge_that_a_score_is_on_or_above() -> None:
    found = province("unit;score\nA;90\nB;89,99\nC;80,01\nD;80,00\nE;65\nF;64,99", EDGES)
    assert found.codes == []
    assert {s.name: s.result.grade for s in found.ranking.standings} == {
        "A": "Xuất sắc",
        "B": "Tốt",
        "C": "Tốt",
        "D": "Khá",
        "E": "Khá",
        "F": "Yếu",
    }


@pytest.mark.parametrize(
    ("grade", "codes"),
    [
        ("tốt", []),
        ("Xuất sắc", ["grade-contradicts"]),
        ("Khá", ["grade-contradicts"]),
        ("Yếu", ["grade-contradicts"]),
        ("Giỏi", ["grade-unknown"]),
    ],
)
def test_a_written_grade_is_the_one_its_score_has(grade: str, codes: list[str]) -> None:
    assert province(f"unit;score;grade\nA;85;{grade}", EDGES).codes == codes


def test_where_two_grades_have_no_edge_the_table_says_which_it_is() -> None:
    said = "grades: [{name: tốt, above: 80}, {name: khá}, {name: trung bình}]"
    found = province("unit;score;grade\nA;81;\nB;70;khá\nC;60;trung bình\nD;50;", said)
    assert [s.result.grade for s in found.ranking.standings] == ["tốt", "khá", "trung bình", ""]
    assert found.codes == []
    assert province("unit;score;grade\nA;80,00;tốt", said).codes == ["grade-contradicts"]


def test_grades_go_by_the_index_where_units_are_ranked_by_it() -> None:
    said = "grades: [{name: tốt, from: 80}, {name: khá}]"
    found = province("unit;score;max\nA;45;50\nB;79;100", said)
    assert [(s.name, s.result.grade) for s in found.ranking.standings] == [
        ("A", "tốt"),
        ("B", "khá"),
    ]
