"""What is said of a block is held against its ranking, or the sum over all blocks."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parsite.model.claim import Verdict
from parsite.stages.verify import blocks
from parsite.stages.verify.phrase import LAST, Value
from parsite.stages.verify.statements import Statement
from tests.stages.rank.province import province
from tests.stages.verify.saying import judged, said

TRUE, OPEN = (Verdict.TRUE, "", ""), (Verdict.OPEN, "", "")


def of(kind: str, value: str, block: str = "so", **more: object) -> Statement:
    return said(kind, value, block=block, **more)


@pytest.mark.parametrize(
    ("figure", "block", "found"),
    [
        ("87,06", "so", TRUE),
        ("81,58", "huyen", TRUE),
        ("81,583", "huyen", TRUE),
        ("82", "huyen", TRUE),
        ("86,07", "so", (Verdict.FALSE, "87,06 điểm", "Trung bình 87,06 điểm")),
        ("86,07", "", OPEN),
        ("30,00", "so", OPEN),
    ],
)
def test_a_mean_is_rounded_as_the_article_rounds_it(
    figure: str, block: str, found: tuple[Verdict, str, str]
) -> None:
    one = of("mean", figure.replace(",", "."), block, unit="p")
    assert judged(blocks.mean, f"Trung bình ‹{figure} điểm›", one) == found


def test_a_mean_of_figures_not_all_known_is_open() -> None:
    given = province("unit;score;rank\nA;90;1\nB;;2", "blocks: {so: {published: partial}}")
    assert judged(blocks.mean, "Trung bình ‹80 điểm›", of("mean", "80"), given) == OPEN


@pytest.mark.parametrize(
    ("written", "value", "more", "found"),
    [
        ("tăng 1,04 điểm", "1.04", {"unit": "p"}, TRUE),
        ("giảm 1,04 điểm", "-1.04", {"unit": "p"}, (Verdict.FALSE, *["tăng 1,04 điểm"] * 2)),
        ("tăng 1,40 điểm", "1.40", {"unit": "p"}, (Verdict.FALSE, *["tăng 1,04 điểm"] * 2)),
        ("tăng 1,21%", "1.21", {"unit": "%"}, OPEN),
        ("tăng 1,40 điểm", "1.40", {"unit": "p", "since": 2020}, OPEN),
    ],
)
def test_a_mean_moves_in_points_since_the_year_compared_with(
    written: str, value: str, more: dict[str, object], found: tuple[Verdict, str, str]
) -> None:
    one = of("mean-change", value, symbol="D", **more)
    assert judged(blocks.mean_change, f"‹{written}›", one) == found


def test_a_spread_is_from_the_highest_to_the_lowest() -> None:
    assert judged(blocks.spread, "Cách nhau ‹10,7 điểm›", of("spread", "10.7")) == TRUE
    wrong = judged(blocks.spread, "Cách nhau ‹11,70 điểm›", of("spread", "11.70"))
    assert wrong == (Verdict.FALSE, "10,70 điểm", "Cách nhau 10,70 điểm")


@pytest.mark.parametrize(
    ("place", "figure", "year", "right"),
    [
        (1, "91,20", 2024, ""),
        (LAST, "80,5", 2024, ""),
        (3, "87,00", 2024, ""),
        (1, "90,00", -2024, ""),
        (1, "92,10", 2024, "91,20"),
        (1, "90,50", -2024, "90,00"),
        (4, "85,00", 2024, None),
    ],
)
def test_the_figure_of_a_place_is_of_whoever_has_it(
    place: int, figure: str, year: int, right: str | None
) -> None:
    one = of("at", figure.replace(",", "."), year=year, unit="p")
    one = replace(one, name=Value(Decimal(place), 0, 0))
    found = judged(blocks.at, f"‹{figure} điểm›", one)
    if right is None:
        assert found == OPEN
    else:
        assert found == ((Verdict.FALSE, *[f"{right} điểm"] * 2) if right else TRUE)


@pytest.mark.parametrize(
    ("marked", "value", "block", "found"),
    [
        ("‹5 đơn vị›", "5", "so", TRUE),
        ("‹06› đơn vị", "6", "so", (Verdict.FALSE, "05", "05 đơn vị")),
        ("‹4› sở", "4", "so", OPEN),
        ("‹4› sở, ban, ngành", "4", "so", (Verdict.FALSE, "5", "5 sở, ban, ngành")),
        ("‹8› đơn vị", "8", "", TRUE),
        ("‹9› đơn vị", "9", "", OPEN),
    ],
    ids=["so", "padded", "a part of them", "all kinds", "in all blocks", "in some blocks"],
)
def test_a_block_has_so_many_units(
    marked: str, value: str, block: str, found: tuple[Verdict, str, str]
) -> None:
    assert judged(blocks.number, marked, of("number", value, block, symbol="N")) == found


@pytest.mark.parametrize(
    ("symbol", "what", "counted", "wrong"),
    [
        ("G", "Tốt", "4", "5"),
        ("G", "TỐT", "4", "5"),
        ("V", ("rank", 1), "3", "4"),
        ("V", ("rank", -1), "2", "3"),
        ("V", ("score", 1), "3", "2"),
        ("V", ("mean", 1), "2", "1"),
    ],
)
def test_units_are_counted_by_grade_by_move_or_by_the_mean(
    symbol: str, what: object, counted: str, wrong: str
) -> None:
    for value, verdict in ((counted, Verdict.TRUE), (wrong, Verdict.FALSE)):
        one = replace(of("count", value, symbol=symbol), name=Value(what, 0, 0))
        found = judged(blocks.count, f"‹{value} đơn vị›", one)
        assert found[0] is verdict
        assert found[1] == ("" if verdict is Verdict.TRUE else counted)
    later = replace(of("count", wrong, symbol="V", since=2020), name=Value(("rank", 1), 0, 0))
    assert judged(blocks.count, f"‹{wrong} đơn vị›", later) == OPEN


def test_more_or_fewer_have_a_grade_than_the_year_before() -> None:
    for value, written, found in (
        ("1", "tăng ‹01 đơn vị›", TRUE),
        ("2", "tăng ‹02 đơn vị›", (Verdict.FALSE, "01", "tăng 01 đơn vị")),
        ("-1", "giảm ‹1 đơn vị›", (Verdict.FALSE, "+1", "")),
    ):
        one = replace(of("count-change", value, symbol="J"), name=Value("Tốt", 0, 0))
        assert judged(blocks.count_change, written, one) == found
