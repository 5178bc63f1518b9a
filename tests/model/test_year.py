"""Results as a year's data says them."""

from decimal import Decimal

from parsite.model.place import Place
from parsite.model.year import Result


def test_a_unit_is_ranked_by_its_index_and_without_one_by_its_score() -> None:
    score, index = Decimal("48.00"), Decimal("96.00")
    assert Result("a", score=score).measure == score
    assert Result("a", index=index).measure == index
    assert Result("a", score=score, index=index).measure == index
    assert Result("a").measure is None


def test_nought_is_a_figure_like_any_other() -> None:
    assert Result("a", score=Decimal(0)).measure == 0
    assert Result("a", score=Decimal(5), index=Decimal(0)).measure == 0


def test_a_field_that_is_not_written_is_told_at_its_unit() -> None:
    unit, score = Place("data/2024.csv", 2, 4), Place("data/2024.csv", 2, 12)
    result = Result("a", place=unit, places={"score": score})
    assert (result.at("score"), result.at("rank")) == (score, unit)


def test_where_it_is_written_is_no_part_of_a_result() -> None:
    assert Result("a", place=Place("a.csv", 2)) == Result("a", place=Place("a.yaml", 9))
