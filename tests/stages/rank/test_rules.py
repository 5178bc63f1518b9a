"""Places by the rules declared: which are shared, and what breaks a tie."""

import pytest

from parsite.model.place import Problem
from tests.stages.rank.province import Province, province

TIED = "unit;score\nA;90\nB;80\nC;80,0\nD;80,00\nE;70\nF;70"
PARTS = """
components:
  a: {name: Thẩm định}
  b: {name: Khảo sát}
  thuong: {name: Thưởng, kind: bonus}
  tru: {name: Phạt, kind: deduction}
"""


def places(made: Province) -> dict[str, int | None]:
    assert made.codes == []
    return made.places


def told(made: Province) -> list[tuple[str, str, dict[str, str]]]:
    """Each problem's code, its line and column, and its facts."""
    return [(p.code, f"{p.place.line}:{p.place.column}", dict(p.facts)) for p in made.problems]


def only(made: Province) -> Problem:
    (found,) = made.problems
    return found


@pytest.mark.parametrize(
    ("ties", "ranks", "last"),
    [
        ("competition", [1, 2, 2, 2, 5, 5], ["E", "F"]),
        ("dense", [1, 2, 2, 2, 3, 3], ["E", "F"]),
    ],
)
def test_after_a_tie_comes_the_next_place_or_the_one_after_all_who_share(
    ties: str, ranks: list[int], last: list[str]
) -> None:
    made = province(TIED, f"ties: {ties}")
    assert [*places(made).values()] == ranks
    assert [s.is_tied for s in made.ranking.standings] == [False, *[True] * 5]
    assert [s.name for s in made.ranking.last] == last


def test_each_block_has_its_own_rule_for_ties() -> None:
    rows = "block;unit;score\nso;A;9\nso;B;9\nso;C;8\nhuyen;D;9\nhuyen;E;9\nhuyen;F;8"
    made = province(rows, "{ties: dense, blocks: {huyen: {ties: competition}}}")
    ranks = {key[1]: [s.rank for s in r.standings] for key, r in made.rankings.items()}
    assert ranks == {"so": [1, 1, 2], "huyen": [1, 1, 3]}


def test_where_no_place_is_shared_a_tie_must_be_broken() -> None:
    made = province(TIED, "ties: ordinal")
    assert told(made) == [
        ("tie-unbroken", "4:4", {"name": "B", "other": "C", "rank": "2"}),
        ("tie-unbroken", "7:4", {"name": "E", "other": "F", "rank": "5"}),
    ]
    assert told(province("unit;score\nA;9\nB;8", "ties: ordinal")) == []


def broken(breaks: str, rows: str, ties: str = "ordinal") -> Province:
    heading = "unit;score;Thẩm định;Khảo sát;Thưởng;Phạt"
    return province(f"{heading}\n{rows}", f"ties: {ties}\ntie_breaks: [{breaks}]{PARTS}")


@pytest.mark.parametrize(
    ("breaks", "order"),
    [("a", "CBA"), ("b", "ABC"), ("a, b", "CBA"), ("thuong", "BAC"), ("tru", "ACB")],
)
def test_ties_are_broken_by_components_of_which_more_is_better_but_of_a_deduction(
    breaks: str, order: str
) -> None:
    rows = "A;90;40;49;1;0\nB;90;45;46;2;3\nC;90;50;42;0;2"
    assert [*places(broken(breaks, rows)).items()] == [(name, n) for n, name in enumerate(order, 1)]


def test_the_second_break_counts_where_the_first_is_equal_too() -> None:
    rows = "A;90;45;45;;\nB;90;45;45,0;;\nC;90;40;50;;\nD;90;45;46;1;2"
    assert places(broken("a, b", rows, "competition")) == {"D": 1, "A": 2, "B": 2, "C": 4}
    assert places(broken("b, a", rows, "competition")) == {"C": 1, "D": 2, "A": 3, "B": 3}
    assert places(broken("a, b", rows, "dense")) == {"D": 1, "A": 2, "B": 2, "C": 3}


def test_ties_broken_are_no_ties() -> None:
    made = broken("a", "A;90;40;50;;\nB;90;50;40;;", "competition")
    assert [s.is_tied for s in made.ranking.standings] == [False, False]
    assert [s.name for s in made.ranking.last] == ["A"]


def test_a_break_never_lifts_anyone_above_a_better_score() -> None:
    assert [*places(broken("b", "A;80;30;50;;\nB;81;41;40;;"))] == ["B", "A"]


@pytest.mark.parametrize("ties", ["ordinal", "competition", "dense"])
def test_a_tie_that_no_component_breaks_stays_one(ties: str) -> None:
    made = broken("a", "A;90;45;45;;\nB;90;45;45;;", ties)
    assert made.codes == (["tie-unbroken"] if ties == "ordinal" else [])
    assert [*made.places.values()] == [1, 1]


def test_whoever_ties_needs_the_part_that_breaks_it() -> None:
    made = broken("a", "A;90;45;45;;\nB;90;;45;;\nC;90;;;;\nD;80;;;;", "competition")
    assert told(made) == [
        ("tie-break-missing", "3:9", {"name": "B", "component": "Thẩm định"}),
        ("tie-break-missing", "4:9", {"name": "C", "component": "Thẩm định"}),
    ]


def test_who_lacks_several_parts_is_told_the_first() -> None:
    found = only(broken("b, a", "A;90;45;45;;\nB;90;;;;", "competition"))
    assert (found.code, found.facts["component"]) == ("tie-break-missing", "Khảo sát")


@pytest.mark.parametrize(("breaks", "order"), [("thuong", "BAC"), ("tru", "CAB")])
def test_a_bonus_or_deduction_that_is_not_there_is_none(breaks: str, order: str) -> None:
    rows = "A;90;45;45,5;;0,5\nB;90;45;46;1;2\nC;90;45;45;;"
    if breaks == "thuong":
        rows = "A;90;45;44,5;0,5;\nB;90;45;44;1;\nC;90;45;45;;"
    assert [*places(broken(breaks, rows))] == [*order]


def test_ties_are_broken_where_ranks_go_by_index_too() -> None:
    said = f"tie_breaks: [a]{PARTS}"
    made = province("unit;score;max;Thẩm định\nA;45;50;10\nB;90;100;20\nC;80;100;30", said)
    assert places(made) == {"B": 1, "A": 2, "C": 3}


def test_where_any_index_is_written_units_are_ranked_by_index() -> None:
    made = province("unit;score;max;index\nA;90;100;\nB;;100;95%\nC;80;100;80%")
    assert places(made) == {"B": 1, "A": 2, "C": 3}


def test_an_index_that_is_written_is_rounded_as_declared_and_then_ranks() -> None:
    made = province("unit;index\nA;80,44%\nB;80,36%\nC;80,34%", "decimals: 1")
    assert places(made) == {"A": 1, "B": 1, "C": 3}


OUTSIDE = {
    "maximum": "decimals: 2|A;150,01;200;;|B;150,02;200;;|C;50;100;;không xếp hạng",
    "index": "note: x|A;85,6040;100;;|B;85,6050;100;;|C;60;95;;|D;;;50%;không xếp hạng",
}


@pytest.mark.parametrize("of", OUTSIDE)
def test_the_figures_of_who_is_outside_say_nothing_of_how_others_are_ranked(of: str) -> None:
    said, *rows = OUTSIDE[of].split("|")
    made = province("\n".join(["unit;score;max;index;status", *rows]), said)
    assert made.codes == []
    assert (made.places["B"], made.places["A"]) == (1, 2)


@pytest.mark.parametrize(
    ("rank", "ties", "codes"),
    [
        ("2", "dense", []),
        ("3", "dense", ["rank-contradicts-score"]),
        ("3", "competition", []),
        ("2", "competition", ["rank-contradicts-score"]),
    ],
)
def test_a_stated_rank_agrees_with_the_rule_for_ties(
    rank: str, ties: str, codes: list[str]
) -> None:
    rows = f"unit;score;rank\nA;90;1\nB;90;1\nC;80;{rank}"
    assert province(rows, f"ties: {ties}").codes == codes


@pytest.mark.parametrize(("ties", "codes"), [("dense", []), ("competition", ["rank-after-tie"])])
def test_in_a_block_known_in_part_the_place_after_a_tie_goes_by_the_rule(
    ties: str, codes: list[str]
) -> None:
    said = f"{{ties: {ties}, blocks: {{so: {{published: partial}}}}}}"
    assert province("unit;rank\nA;1\nB;2\nC;2\nD;3", said).codes == codes


def test_in_a_block_known_in_part_and_dense_nobody_knows_which_place_is_the_last() -> None:
    said = "{ties: dense, blocks: {so: {published: partial, assessed: 3}}}"
    made = province("unit;rank\nA;1\nB;1\nC;last", said)
    assert places(made) == {"A": 1, "B": 1, "C": None}
    assert [s.name for s in made.ranking.last] == ["C"]


def test_dense_places_leave_room_for_any_number_of_better_units() -> None:
    said = "{ties: dense, blocks: {so: {published: partial}}}"
    assert province("unit;score;rank\nA;90;1\nB;90;\nC;80;2", said).codes == []
    crowded = province(
        "unit;score;rank\nA;90;1\nB;90;\nC;80;2", said.replace("dense", "competition")
    )
    assert [(p.code, p.facts["name"]) for p in crowded.problems] == [("rank-crowded", "C")]
