"""Places as published: each unit has one, in the order of the scores, one after another."""

import pytest

from parsite.model.place import Problem
from tests.stages.rank.province import Province, province


def places(made: Province) -> dict[str, int | None]:
    assert made.codes == []
    return made.places


def only(made: Province) -> Problem:
    (found,) = made.problems
    return found


def published(rows: str, said: str = "") -> Province:
    return province(f"unit;score;rank\n{rows}", f"{{ranks: published{said and ', '}{said}}}")


@pytest.mark.parametrize(
    ("rows", "said", "ranks"),
    [
        ("A;90;1\nB;80;2\nC;80;2\nD;70;4", "", [1, 2, 2, 4]),
        ("A;90;1\nB;80;2\nC;80;3\nD;70;4", "", [1, 2, 3, 4]),
        ("A;90;1\nB;80;2\nC;80;2\nD;70;3", "ties: dense", [1, 2, 2, 3]),
        ("A;90;1\nB;80;2\nC;80;3\nD;70;4", "ties: ordinal", [1, 2, 3, 4]),
        ("A;90;1\nB;80;2\nC;80;2\nD;70;last", "", [1, 2, 2, 4]),
        ("A;90;1\nB;80;2\nC;70;last\nD;70;last", "", [1, 2, 3, 3]),
        ("A;90;1\nB;80;2\nC;70;last\nD;70;last", "ties: dense", [1, 2, 3, 3]),
        ("A;90;1\nB;90;1\nC;80;last", "ties: dense", [1, 1, 2]),
        ("A;90;last\nB;90;last", "", [1, 1]),
    ],
)
def test_published_places_are_those_stated(rows: str, said: str, ranks: list[int]) -> None:
    made = published(rows, said)
    assert [*places(made).values()] == ranks
    assert [s.is_tied for s in made.ranking.standings] == [ranks.count(n) > 1 for n in ranks]
    assert {s.rank for s in made.ranking.last} == {max(ranks)}


@pytest.mark.parametrize(
    ("rows", "said", "code", "place", "facts"),
    [
        ("A;90;1\nB;80;", "", "rank-missing", "3:9", {"name": "B"}),
        ("A;90;1\nB;80;3", "", "rank-out-of-row", "3:9", {"name": "B", "stated": "3", "true": "2"}),
        ("A;90;2\nB;80;3", "", "rank-out-of-row", "2:9", {"name": "A", "stated": "2", "true": "1"}),
        (
            *("A;90;1\nB;80;2\nC;80;2\nD;70;3", "", "rank-out-of-row", "5:9"),
            {"name": "D", "stated": "3", "true": "4"},
        ),
        (
            *("A;90;1\nB;80;2\nC;80;2\nD;70;4", "ties: dense", "rank-out-of-row", "5:9"),
            {"name": "D", "stated": "4", "true": "3"},
        ),
        (
            *("A;90;1\nB;80;2\nC;80;2\nD;70;4", "ties: ordinal", "rank-shared", "4:9"),
            {"rank": "2", "name": "C"},
        ),
    ],
)
def test_published_places_come_one_after_another_and_each_unit_has_one(
    rows: str, said: str, code: str, place: str, facts: dict[str, str]
) -> None:
    found = only(published(rows, said))
    at = f"{found.place.line}:{found.place.column}"
    assert (found.code, at, found.facts) == (code, place, facts)


def test_of_places_out_of_row_the_first_is_told() -> None:
    assert only(published("A;90;2\nB;80;4\nC;70;6")).facts["name"] == "A"


def test_published_places_are_not_judged_by_their_row_where_one_is_missing() -> None:
    assert published("A;90;1\nB;80;\nC;70;3\nD;60;").codes == ["rank-missing", "rank-missing"]
    assert published("A;90;1\nB;80;\nC;70;4").codes == ["rank-missing"]


@pytest.mark.parametrize(
    ("rows", "denied", "other"),
    [
        ("A;80;1\nB;90;2", "A", "B"),
        ("A;90;1\nB;80;1", "B", "A"),
        ("A;90;1\nB;85;2\nC;80;2\nD;70;4", "C", "B"),
    ],
)
def test_published_places_are_in_the_order_of_the_scores(
    rows: str, denied: str, other: str
) -> None:
    found = only(published(rows))
    assert (found.code, found.facts["name"], found.facts["other"]) == ("rank-denied", denied, other)


def test_places_that_scores_deny_are_not_judged_by_their_row_as_well() -> None:
    found = only(published("A;90;1\nB;70;3\nC;80;4"))
    assert (found.code, found.facts["name"]) == ("rank-denied", "B")


def test_who_is_outside_needs_no_published_place() -> None:
    rows = "unit;score;rank;status\nA;90;1;\nB;95;;không xếp hạng\nC;80;last;"
    assert places(province(rows, "ranks: published")) == {"A": 1, "C": 2, "B": None}


def test_published_places_go_by_index_where_scores_are_out_of_different_maxima() -> None:
    rows = "unit;score;max;rank\nA;45;50;1\nB;80;100;2"
    assert places(province(rows, "ranks: published")) == {"A": 1, "B": 2}
    found = only(
        province(rows.replace(";1\n", ";2\n").replace("100;2", "100;1"), "ranks: published")
    )
    assert (found.code, found.facts["name"]) == ("rank-denied", "B")


def test_two_in_each_others_places_are_one_mistake() -> None:
    assert published("A;90;1\nB;70;2\nC;80;last").codes == ["rank-denied"]
