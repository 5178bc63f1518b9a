"""What a year publishes as texts, and what texts mean the same."""

from decimal import Decimal

import pytest

from parsite.model.day import Day
from parsite.model.published import Figure, Published, meanings, same
from parsite.model.rules import Component, Grade, Part, Rules
from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.year import Decision, Result, Status, Year


def ranking(*standings: Standing, **of: object) -> Ranking:
    facts = {"partial": False, "assessed": None, "grade_counts": {}} | of
    return Ranking(RankingHeading(2024, "so", "Sở", 2023), standings, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("score", "85,6", "85.60"),
        ("khao-sat", "34,2500", "34.25"),
        ("rank", "06", "6"),
        ("change", "+2", "tăng 02 bậc"),
        ("announced", "06/03/2025", "2025-3-6"),
        ("status", "không xếp hạng", "not-ranked"),
        ("status", "", "xếp hạng"),
        ("ties", "dense", "đồng hạng, không bỏ hạng"),
        ("score", "", "không có"),
        ("score", "–", ""),
        ("decision", "12/QĐ-UBND", "12/qđ-ubnd"),
    ],
)
def test_texts_that_say_the_same(name: str, one: str, other: str) -> None:
    assert same(name, one, other)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("score", "85,60", "85,61"),
        ("score", "0", ""),
        ("change", "+2", "-2"),
        ("change", "+2", "2"),
        ("rank", "1", "10"),
        ("decision", "12/QĐ-UBND", "1/2QĐ-UBND"),
        ("grade", "Tốt", "Khá"),
        ("status", "", "không xếp hạng"),
        ("announced", "3/2025", "1/3/2025"),
    ],
)
def test_texts_that_do_not(name: str, one: str, other: str) -> None:
    assert not same(name, one, other)


def test_a_text_that_may_mean_two_figures_is_the_same_as_either() -> None:
    assert meanings("score", "746.305") == {Decimal("746.305"), Decimal(746305)}
    assert same("score", "746.305", "746305")
    assert same("score", "746.305", "746,305")


def test_figures_are_written_as_the_page_has_them() -> None:
    rules = Rules(
        decimals=2,
        components=(
            Component("a", "A", max=Decimal(60), weight=Decimal("0.65")),
            Component("b", "B", kind=Part.BONUS),
            Component("c", "C", kind=Part.DEDUCTION),
        ),
        grades=(Grade("Tốt", Decimal(85)), Grade("Khá", Decimal(70), is_closed=False)),
    )
    first = Result("so-a", score=Decimal("85.6"), max=Decimal(100), grade="Tốt")
    other = Result("so-b", status=Status.NOT_RANKED, reason="Mới lập")
    table = ranking(
        Standing("so-a", "A", "", first, rank=1, change=-2, previous_rank=3),
        Standing("so-b", "B", "", other),
        rules=rules,
    )
    year = Year(2024, (), 2023, Day(2025, 3, 6), Decision("12/QĐ", Day(2025, 3)))
    told = Published.of(year, [table])
    assert told.figures == {
        "announced": "06/03/2025",
        "decision": "12/QĐ",
        "decision_date": "03/2025",
        "compared_with": "2023",
    }
    block = told.blocks["so"]
    assert block.figures["components"] == "a × 0,65 / 60; +b × 1; -c × 1"
    assert block.figures["grades"] == "Tốt ≥ 85; Khá > 70"
    assert block.units == {
        "so-a": {
            "score": "85,60",
            "max": "100",
            "rank": "1",
            "previous_rank": "3",
            "change": "-2",
            "grade": "Tốt",
        },
        "so-b": {"status": "không xếp hạng", "reason": "Mới lập"},
    }
    flat = told.flat()
    assert flat[Figure("block", "so-b")] == "so"
    assert flat[Figure("units", block="so")] == "2"
    assert flat[Figure("compared_with")] == "2023"
