"""Results as a year's data says them."""

from decimal import Decimal

from parsite.model.place import Place
from parsite.model.year import Result


def test_a_score_or_an_index_is_a_figure_and_nought_is_one_too() -> None:
    assert Result("a", score=Decimal(0)).has_figure
    assert Result("a", index=Decimal("96.00")).has_figure
    assert not Result("a", rank=1).has_figure


def test_a_field_that_is_not_written_is_told_at_its_unit() -> None:
    unit, score = Place("data/2024.csv", 2, 4), Place("data/2024.csv", 2, 12)
    result = Result("a", place=unit, places={"score": score})
    assert (result.at("score"), result.at("rank")) == (score, unit)


def test_where_it_is_written_is_no_part_of_a_result() -> None:
    assert Result("a", place=Place("a.csv", 2)) == Result("a", place=Place("a.yaml", 9))
