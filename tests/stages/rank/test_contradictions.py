"""What the data states and its own figures deny: every code, and what is no contradiction."""

import pytest

from parsite.model.place import Problem
from tests.stages.rank.province import Province, province


def partly(rows: str, said: str = "") -> Province:
    return province(rows, f"blocks: {{so: {{published: partial{said and ', '}{said}}}}}")


def only(made: Province) -> tuple[str, str, dict[str, str]]:
    """The one problem: its code, its line and column, its facts."""
    (found,) = (p for p in made.problems if not p.is_warning)
    return found.code, f"{found.place.line}:{found.place.column}", dict(found.facts)


def told(problem: Problem) -> tuple[str, int]:
    return problem.code, problem.place.line


def test_a_stated_rank_is_the_one_that_the_scores_give() -> None:
    made = province("unit;score;rank\nSở A;90,5;1\nSở B;80;3\nSở C;70;3")
    facts = {"name": "Sở B", "stated": "3", "true": "2", "score": "80"}
    assert only(made) == ("rank-contradicts-score", "3:12", facts)


def test_a_stated_rank_may_agree_or_be_left_out() -> None:
    assert province("unit;score;rank\nSở A;90;01\nSở B;80;\nSở C;80;2\nSở D;70;last").codes == []


@pytest.mark.parametrize("rank", ["1", "3"])
def test_those_who_share_a_place_cannot_be_told_apart(rank: str) -> None:
    made = province(f"unit;score;rank\nSở A;90;1\nSở B;80;2\nSở C;80;{rank}")
    assert only(made)[:2] == ("rank-contradicts-score", "4:12")


def test_in_a_block_known_in_full_only_the_last_is_last() -> None:
    made = province("unit;score;rank\nSở A;90;\nSở B;80;last\nSở C;70;")
    facts = {"name": "Sở B", "stated": "last", "true": "2", "score": "80"}
    assert only(made) == ("rank-contradicts-score", "3:12", facts)
    assert [s.name for s in made.ranking.last] == ["Sở C"]


def test_a_better_score_cannot_stand_behind() -> None:
    made = partly("unit;score;rank\nSở A;80;1\nSở B;90,5;2")
    facts = {"name": "Sở A", "score": "80", "stated": "1", "other": "Sở B", "other_score": "90,5"}
    assert only(made) == ("rank-denied", "2:12", facts)


def test_equal_scores_cannot_stand_apart() -> None:
    made = partly("unit;score;rank\nSở A;80;1\nSở B;80,0;2")
    assert [told(p) for p in made.problems] == [("rank-denied", 2)]


def test_different_scores_cannot_share_a_place() -> None:
    made = partly("unit;score;rank\nSở A;90;1\nSở B;80;2\nSở C;80,5;2")
    assert only(made)[:2] == ("rank-denied", "3:12")


def test_who_is_first_has_nobody_better_even_without_a_place() -> None:
    made = partly("unit;score;rank\nSở A;80;1\nSở B;90,5;")
    assert only(made)[:2] == ("rank-denied", "2:12")


def test_a_place_has_room_for_those_who_are_better() -> None:
    rows = "unit;score;rank\nSở A;90;\nSở B;85;\nSở C;80;{}"
    assert [partly(rows.format(rank)).codes for rank in (1, 2, 3, 4)] == [
        ["rank-denied"],
        ["rank-crowded"],
        [],
        [],
    ]


def test_who_is_last_has_nobody_worse() -> None:
    made = partly("unit;score;rank\nSở A;66,04;last\nSở B;61,33;")
    facts = {"name": "Sở A", "score": "66,04", "stated": "last", "other": "Sở B"}
    assert only(made) == ("rank-denied", "2:15", facts | {"other_score": "61,33"})


def test_who_is_outside_the_ranking_denies_nobodys_place() -> None:
    rows = "unit;score;rank;status\nSở A;90;1;\nSở B;60;last;\nSở C;95;;{0}\nSở D;50;;{0}"
    made = partly(rows.format("không xếp hạng"))
    assert made.codes == []


def test_after_two_on_place_two_comes_place_four() -> None:
    made = partly("unit;rank\nSở A;1\nSở B;2\nSở C;2\nSở D;3")
    facts = {"rank": "3", "shared": "2", "count": "2", "next": "4"}
    assert only(made) == ("rank-after-tie", "5:9", facts)
    assert partly("unit;rank\nSở A;1\nSở B;2\nSở C;2\nSở D;4").codes == []


def test_nobody_is_beyond_the_number_assessed() -> None:
    made = partly("unit;rank\nSở A;1\nSở B;23", "assessed: 22")
    code, place, facts = only(made)
    assert (code, place) == ("rank-beyond-assessed", "3:9")
    assert (facts["rank"], facts["assessed"]) == ("23", "22")
    assert partly("unit;rank\nSở A;1\nSở B;22", "assessed: 22").codes == []


def test_two_on_the_very_last_place_are_one_too_many() -> None:
    """Of three, two who share the end are both second."""
    assert partly("unit;rank\nSở A;1\nSở B;3\nSở C;3", "assessed: 3").codes != []
    assert partly("unit;rank\nSở A;1\nSở B;last\nSở C;3", "assessed: 3").codes != []


def test_an_earlier_rank_is_that_of_the_earlier_data() -> None:
    before = "unit;score\nSở A;90\nSở B;80"
    made = province({2023: before, 2024: "unit;score;previous_rank\nSở A;90;1\nSở B;80;5"})
    facts = {"name": "Sở B", "year": "2023", "stated": "5", "true": "2"}
    assert only(made) == ("previous-rank-contradicts", "3:12", facts)


def test_nobody_was_in_place_nought() -> None:
    assert province("unit;score;previous_rank\nSở A;90;0").codes != []


def test_a_change_follows_from_both_places() -> None:
    before = "unit;score\nSở A;90\nSở B;80\nSở C;70"
    made = province({2023: before, 2024: "unit;score;change\nSở C;99;tăng 1 bậc\nSở A;90;giảm 1"})
    facts = {"name": "Sở C", "year": "2023", "stated": "+1", "true": "+2"}
    places = {"before": "3", "rank": "1"}
    assert only(made) == ("change-contradicts", "2:12", facts | places)


def test_a_change_follows_from_a_stated_earlier_rank() -> None:
    rows = "unit;score;previous_rank;change\nSở A;90;7;{}\nSở B;80;;"
    assert province(rows.format("+6")).codes == []
    assert only(province(rows.format("+7")))[:2] == ("change-contradicts", "2:14")


def test_nobody_falls_from_before_the_first_place() -> None:
    made = province("unit;score;change\nSở A;90;giảm 01 bậc\nSở B;80;giảm 01 bậc")
    facts = {"name": "Sở A", "year": "2023", "stated": "-1", "rank": "1"}
    assert only(made) == ("change-impossible", "2:12", facts)


def test_in_a_block_with_other_mistakes_ranks_are_not_judged() -> None:
    made = province("unit;score;rank\nSở A;9o;1\nSở B;80;2")
    assert "rank-contradicts-score" not in made.codes


def test_all_contradictions_are_told_at_once_where_they_stand() -> None:
    before = "unit;score\nSở A;90\nSở B;80\nSở C;70"
    rows = "unit;score;rank;previous_rank;change\nSở A;90;2;1;0\nSở B;80;2;3;\nSở C;70;3;;+2"
    made = province({2023: before, 2024: rows})
    assert [told(p) for p in made.problems] == [
        ("rank-contradicts-score", 2),
        ("previous-rank-contradicts", 3),
        ("change-contradicts", 4),
    ]
    assert {p.place.path for p in made.problems} == {"data/2024.csv"}
