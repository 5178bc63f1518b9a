"""One result put back to what it was: what its figures say of each other goes along."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parsite.model.rules import Component, Grade, Part, Rules
from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.year import Result, Status
from parsite.stages.hold.results import Change, Texts, published, result_of, ungraded

D = Decimal
PARTS = (Component("a", "A"), Component("b", "B"), Component("tru", "Trừ", kind=Part.DEDUCTION))
RULES = Rules(decimals=2, components=PARTS)
SUMMED = Result("so-y-te", score=D("79.00"), components={"a": D("50.00"), "b": D("29.00")})
RATIO = Result("so-y-te", score=D("80"), max=D("110"), index=D("72.73"))
SAME = Change(RULES, RULES)
PLAIN = Change(Rules(), Rules())


def test_a_score_that_is_the_sum_of_its_parts_is_added_up_again() -> None:
    was = result_of(SUMMED, SAME, {"b": "30,00"})
    assert (was.components["b"], was.score) == (D("30.00"), D("80.00"))


def test_a_score_stated_beside_parts_that_do_not_make_it_stays() -> None:
    stated = replace(SUMMED, score=D("78.00"))
    assert result_of(stated, SAME, {"b": "30,00"}).score == D("78.00")


def test_a_score_that_was_named_itself_is_what_it_was_whatever_its_parts() -> None:
    assert result_of(SUMMED, SAME, {"b": "30,00", "score": "79,50"}).score == D("79.50")


@pytest.mark.parametrize(
    ("texts", "parts", "score"),
    [
        ({"tru": "1,50"}, {"a", "b", "tru"}, "77.50"),
        ({"b": ""}, {"a"}, "79.00"),
        ({"khao-sat-cu": "3,00"}, {"a", "b", "khao-sat-cu"}, "79.00"),
    ],
)
def test_a_part_comes_and_goes(texts: Texts, parts: set[str], score: str) -> None:
    """Where a part that counts is missing there is no sum, and the score stays as it is."""
    was = result_of(SUMMED, SAME, texts)
    assert ({*was.components}, was.score) == (parts, D(score))


def test_the_same_parts_by_other_rules_make_another_score() -> None:
    heavier = (PARTS[0], replace(PARTS[1], weight=D("0.5")), PARTS[2])
    then = Rules(decimals=1, components=heavier)
    odd = replace(SUMMED, components={"a": D("50.00"), "b": D("29.11")}, score=D("79.11"))
    assert result_of(odd, Change(RULES, then), {}).score == D("64.6")


def test_an_index_that_is_a_ratio_is_made_again_with_its_decimals() -> None:
    assert result_of(RATIO, PLAIN, {"score": "55"}).index == D("50.00")
    assert result_of(RATIO, PLAIN, {"max": "100"}).index == D("80.00")
    assert result_of(RATIO, PLAIN, {"score": "55", "index": "49,9"}).index == D("49.9")
    assert result_of(RATIO, PLAIN, {"score": ""}).index == RATIO.index


def test_an_index_that_is_no_ratio_stays() -> None:
    other = replace(RATIO, index=D("72.74"))
    assert result_of(other, PLAIN, {"score": "55"}).index == D("72.74")


@pytest.mark.parametrize(
    ("texts", "was"),
    [
        ({"rank": "06"}, Result("a", rank=6)),
        ({"rank": "không có"}, Result("a")),
        ({"rank": "", "is_last": "có"}, Result("a", rank="last")),
        ({"rank": "3", "is_last": "có"}, Result("a", rank=3)),
        ({"change": "-1", "previous_rank": "2"}, Result("a", rank=5, change=-1, previous_rank=2)),
        ({"change": "0", "is_tied": "có"}, Result("a", rank=5, change=0)),
        ({"status": "không xếp hạng"}, Result("a", rank=5, status=Status.NOT_RANKED)),
        ({"status": ""}, Result("a", rank=5)),
        ({"grade": "Tốt", "reason": "Mới lập"}, Result("a", rank=5, grade="Tốt", reason="Mới lập")),
        ({"block": "huyen"}, Result("a", rank=5)),
    ],
)
def test_each_figure_is_put_back_from_its_text(texts: Texts, was: Result) -> None:
    assert result_of(Result("a", rank=5), PLAIN, texts) == was


def test_a_grade_that_the_edges_tell_is_left_to_them() -> None:
    graded = Rules(grades=(Grade("Tốt", D(85)), Grade("Khá", D(70)), Grade("Yếu")))
    result = Result("a", score=D(79), index=D(90), grade="Khá")
    standing = Standing("a", "A", "a/", result)
    by_score = Ranking(RankingHeading(2024, "so", "Sở", 2023), (), False, None, {}, graded)
    by_index = replace(by_score, by_index=True)
    assert ungraded(result, standing, by_score).grade == ""
    assert ungraded(result, standing, by_index).grade == "Khá"
    assert ungraded(result, standing, replace(by_score, rules=Rules())).grade == "Khá"


@pytest.mark.parametrize(
    ("index", "decimals", "kept"),
    [("72,73", None, None), ("72,7", 1, None), ("72,7", 2, "72.7"), ("72,70", None, "72.70")],
)
def test_of_what_was_published_an_index_that_its_score_makes_is_left_to_it(
    index: str, decimals: int | None, kept: str | None
) -> None:
    told = {"score": "80", "max": "110", "index": index, "a": "9", "rank": "1", "is_tied": "có"}
    made = published("so-cu", told, decimals)
    assert made.index == (None if kept is None else D(kept))
    assert replace(made, index=None) == Result(
        "so-cu", score=D(80), max=D(110), components={"a": D(9)}, rank=1
    )
