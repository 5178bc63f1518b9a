"""Figures as dots: every unit in a row of its own, the scale told, the mean marked."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.standing import Ranking
from parsite.model.year import Status
from parsite.stages.render.charts.dots import Dots, Picture, dots
from parsite.stages.render.charts.labels import Box, room
from tests.stages.render.charts.pictures import (
    FIGURES,
    NAMES,
    PAGES,
    PHONES,
    problems,
    ranking,
    scored,
    standing,
)

WIDTHS = {"narrow": PHONES, "compact": PHONES, "wide": PAGES, "dense": PAGES}


def boxes(picture: Picture, across: float) -> list[Box]:
    """What its labels cover, the mean's with its word."""
    labels = [label for row in picture.rows for label in (row.rank, row.name, row.figure) if label]
    mean = [picture.mean.label.box(across, room("Trung bình "))] if picture.mean else []
    return [label.box(across) for label in (picture.low, picture.high, *labels)] + mean


def drawn(of: Ranking) -> Dots:
    found = dots(of)
    assert found is not None
    return found


@settings(max_examples=40)
@given(
    st.lists(st.tuples(NAMES, FIGURES), min_size=3, max_size=120),
    st.booleans(),
    st.integers(1, 3),
)
def test_no_label_meets_another_and_all_are_within(
    units: list[tuple[str, Decimal]], has_mean: bool, tied: int
) -> None:
    best_first = sorted(units, key=lambda unit: -unit[1])
    rows = (standing(n, i // tied + 1, score=s) for i, (n, s) in enumerate(best_first))
    mean = round(sum(s for _, s in units) / len(units), 2) if has_mean else ""
    for picture in drawn(ranking(*rows, mean=mean)).pictures:
        for across in WIDTHS[picture.way]:
            assert problems(boxes(picture, across), across, picture.height) == []


def test_names_of_every_length_keep_clear_of_figures() -> None:
    names = {("Văn phòng Hội đồng " * 5)[:n].strip() for n in range(1, 91)}
    for number in (30, 90):
        rows = [
            standing(name, n, score=Decimal("99999.99"))
            for n, name in enumerate(sorted(names)[:number], 1)
        ]
        for picture in drawn(ranking(*rows)).pictures:
            across = WIDTHS[picture.way][0]
            assert problems(boxes(picture, across), across, picture.height) == []


@settings(max_examples=20)
@given(st.lists(NAMES, min_size=41, max_size=60))
def test_dots_stay_clear_of_names_and_figures(names: list[str]) -> None:
    """Also where a row has many lines: a dot is below its name or between name and figure."""
    every = ranking(*(standing(n, i, score=Decimal(99)) for i, n in enumerate(names, 1)))
    for picture in drawn(every).pictures:
        for across in WIDTHS[picture.way]:
            for place, row in enumerate(picture.rows):
                x = row.x * across / 100
                dot = Box(x - 0.35, row.y - 0.35, x + 0.35, row.y + 0.35)
                rows = picture.rows[max(place - 1, 0) : place + 2]
                labels = [label for r in rows for label in (r.name, r.figure, r.rank) if label]
                near = [label.box(across) for label in labels]
                assert not any(dot.meets(box) for box in near)


def test_a_few_units_are_drawn_for_phones_with_names_above_and_for_pages_with_names_beside() -> (
    None
):
    phone, page = drawn(scored(A="90", B="80", C="70")).pictures
    assert (phone.way, page.way) == ("narrow", "wide")
    assert phone.rows[0].y > phone.rows[0].name.at.y + 0.3
    assert page.rows[0].y < page.rows[0].name.at.y
    assert page.left > 30 > phone.left


def test_many_units_are_drawn_tightly() -> None:
    many = drawn(scored(**{f"Xã {n}": str(90 - n / 4) for n in range(92)}))
    assert [picture.way for picture in many.pictures] == ["compact", "dense"]
    assert all(picture.height < 92 * 1.6 + 4 for picture in many.pictures)


def test_many_units_with_figures_too_long_for_that_are_drawn_one_below_the_other() -> None:
    many = drawn(scored(**{f"Xã {n}": f"{999999999 - n}.123456" for n in range(92)}))
    assert [picture.way for picture in many.pictures] == ["narrow", "wide"]


def test_the_scales_ends_stand_one_below_the_other_where_they_are_long() -> None:
    compact = drawn(scored(**{f"Xã {n}": str(84900 - n) for n in range(92)})).pictures[0]
    assert compact.way == "compact"
    assert compact.low.at.y < compact.high.at.y
    assert problems(boxes(compact, PHONES[0]), PHONES[0], compact.height) == []


def test_units_stand_in_the_order_of_the_ranking_where_their_figures_are_on_the_scale() -> None:
    found = drawn(ranking(*scored(A="95", B="85", C="85", D="75").standings, mean="85"))
    page = found.pictures[1]
    assert (found.low, found.high, found.most, found.least) == (75, 95, 95, 75)
    assert found.having(Decimal(85)) == ("B", "C")
    assert page.mean
    assert [row.x for row in page.rows] == [page.right, page.mean.x, page.mean.x, page.left]
    assert [row.y for row in page.rows] == sorted(row.y for row in page.rows)
    assert [row.rank and row.rank.lines for row in page.rows] == [("1",), ("2",), ("3",), ("4",)]


def test_the_mean_is_drawn_through_all_rows_but_never_through_a_name_above_a_dot() -> None:
    phone, page = drawn(ranking(*scored(A="95", B="85", C="75").standings, mean="85")).pictures
    assert page.mean
    assert page.mean.strokes == ((pytest.approx(page.rows[0].y - 1.2, abs=0.5), page.height),)
    assert phone.mean
    names = [row.name.box(21.5) for row in phone.rows]
    for top, bottom in phone.mean.strokes:
        assert not any(Box(0, top, 21.5, bottom).meets(name) for name in names)
    assert all(
        any(top < row.y < bottom for top, bottom in phone.mean.strokes) for row in phone.rows
    )


def test_without_statistics_no_mean_is_drawn() -> None:
    assert drawn(scored(A="95", B="85", C="75")).pictures[0].mean is None


def test_indexes_are_drawn_where_these_rank() -> None:
    rows = (standing(n, 1, score=Decimal(9), index=Decimal(i)) for n, i in ("A5", "B4", "C3"))
    found = drawn(ranking(*rows, by_index=True))
    assert [figure for _, figure in found.figures] == [5, 4, 3]


def test_units_without_a_figure_and_those_not_ranked_are_left_out_and_named() -> None:
    found = drawn(
        ranking(
            *scored(A="95", B="85", C="75").standings,
            standing("D"),
            standing("E", score=Decimal(99), status=Status.NOT_RANKED),
        )
    )
    assert found.left_out == ("D", "E")
    assert [standing.name for standing, _ in found.figures] == ["A", "B", "C"]


def test_fewer_than_three_figures_are_not_drawn() -> None:
    assert dots(scored(A="95", B="85")) is None
    assert dots(ranking(standing("A", 1), standing("B", 2), standing("C", 3))) is None
