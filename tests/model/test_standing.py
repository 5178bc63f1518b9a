"""Standings and tables of them."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.year import Result


def standing(unit: str, rank: int | None = None, **more: object) -> Standing:
    of_result = {name: more.pop(name) for name in ("score", "index", "grade", "note") & more.keys()}
    return Standing(unit, f"Sở {unit}", f"don-vi/{unit}/", Result(unit, **of_result), rank, **more)


def ranking(standings: Iterable[Standing], **grade_counts: int) -> Ranking:
    heading = RankingHeading(2024, "so", "Sở, ban, ngành", 2023)
    return Ranking(heading, tuple(standings), False, None, grade_counts)


def test_those_who_share_a_place_stand_together() -> None:
    table = ranking([standing(u, r) for u, r in zip("abcde", [1, 2, 2, 4, None], strict=True)])
    assert [[s.unit for s in group] for group in table.groups] == [["a"], ["b", "c"], ["d"]]


def test_first_and_last_may_be_several_or_unknown() -> None:
    tied = ranking([standing("a", 1), standing("b", 1), standing("c", is_last=True)])
    assert [s.unit for s in tied.first] == ["a", "b"]
    assert [s.unit for s in tied.last] == ["c"]
    assert (ranking([standing("a")]).first, ranking([standing("a")]).last) == ((), ())


def test_something_is_known_of_a_place_by_its_rank_or_its_end() -> None:
    assert standing("a", 3).is_placed
    assert standing("a", is_last=True).is_placed
    assert not standing("a").is_placed


def test_figures_of_a_table_share_the_decimals_of_the_longest() -> None:
    scores = [Decimal("85.6"), Decimal("85.604"), Decimal(85)]
    table = ranking(standing(str(n), score=score) for n, score in enumerate(scores))
    assert (table.score_places, table.index_places) == (3, 0)


def test_a_table_has_the_columns_that_any_row_fills() -> None:
    table = ranking([standing("a", 1, score=Decimal(9)), standing("b", 2, note="mới lập")])
    assert table.has("score")
    assert table.has("note")
    assert table.has("grade", "note")
    assert not table.has("index")
    assert not table.has("change", "is_new")


@pytest.mark.parametrize("more", [{"change": 0}, {"score": Decimal("0.00")}, {"index": Decimal(0)}])
def test_nought_fills_a_column(more: dict[str, object]) -> None:
    """Where every unit kept its place, that is known and worth telling."""
    assert ranking([standing("a", 1, **more)]).has(*more)


def test_being_new_fills_a_column_and_not_being_new_does_not() -> None:
    assert ranking([standing("a", is_new=True)]).has("change", "is_new")
    assert not ranking([standing("a", is_new=False)]).has("is_new")


def test_the_only_one_of_a_grade_is_known_where_the_counts_say_so() -> None:
    table = ranking(
        [standing("a", grade="Tốt"), standing("b", grade="Khá"), standing("c", grade="Yếu")],
        Tốt=1,
        Khá=2,
    )
    assert [s.unit for s in table.sole_in_grade] == ["a"]
    placed = ranking([standing("a", 1, grade="Tốt")], Tốt=1)
    assert placed.sole_in_grade == ()


def test_a_ranking_is_found_at_its_years_announcement() -> None:
    assert ranking([]).heading.url == "2024/"
