"""A scale is from one round figure to another, and says where between them a figure stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.stages.render.charts.scale import Scale, ends
from tests.stages.render.charts.pictures import FIGURES


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (["77.20", "93.10"], "75 95"),
        (["84.21", "84.97"], "84.2 85"),
        (["12", "96"], "0 100"),
        (["0", "0"], "0 0.5"),
        (["88.5", "88.5"], "85 90"),
        (["83924.87", "84969.41"], "83500 85000"),
        (["40", "100"], "40 100"),
    ],
)
def test_its_ends_are_round(figures: list[str], expected: str) -> None:
    low, high = ends([Decimal(figure) for figure in figures])
    assert f"{low:f} {high:f}" == expected


@given(st.lists(FIGURES, min_size=1))
def test_every_figure_is_between_its_ends(figures: list[Decimal]) -> None:
    low, high = ends(figures)
    scale = Scale(low, high, 10, 90)
    assert low < high
    assert all(10 <= scale.at(figure) <= 90 for figure in figures)


def test_a_figure_stands_where_its_share_of_the_scale_is() -> None:
    scale = Scale(Decimal(60), Decimal(100), 40, 80)
    assert [scale.at(Decimal(n)) for n in (60, 70, 100)] == [40, 50, 80]
