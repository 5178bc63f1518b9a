"""What is said of a unit's figures is true, false or open; what is false is put right."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parsite.model.claim import Verdict
from parsite.stages.verify import units
from parsite.stages.verify.phrase import LAST, Value
from parsite.stages.verify.statements import Statement
from tests.stages.verify.saying import judged, said

TRUE, OPEN = (Verdict.TRUE, "", ""), (Verdict.OPEN, "", "")
NOI_VU, TAI_CHINH, Y_TE = "so-noi-vu", "so-tai-chinh", "so-y-te"


@pytest.mark.parametrize(("figure", "year"), [("91,20", 2024), ("91,2", 2024), ("88,10", 2023)])
def test_a_score_is_true_as_far_as_it_is_told_and_in_its_year(figure: str, year: int) -> None:
    one = said("score", figure.replace(",", "."), NOI_VU, unit="p", year=year)
    assert judged(units.score, f"[Sở Nội vụ] đạt ‹{figure} điểm›", one) == TRUE


@pytest.mark.parametrize(
    ("marked", "right"),
    [
        ("[Sở Nội vụ] đạt ‹92,10 điểm›", "Sở Nội vụ đạt 91,20 điểm"),
        ("[Sở Nội vụ] đạt ‹92.10 điểm›", "Sở Nội vụ đạt 91.20 điểm"),
        ("[Sở Nội vụ] đạt ‹điểm số 92,10›", "Sở Nội vụ đạt điểm số 91,20"),
    ],
)
def test_a_score_is_put_right_with_the_mark_it_was_written_with(marked: str, right: str) -> None:
    verdict, _, text = judged(units.score, marked, said("score", "92.10", NOI_VU, unit="p"))
    assert (verdict, text) == (Verdict.FALSE, right)


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("45,5 điểm", said("score", "45.5", NOI_VU, unit="p")),
        ("gần 90 điểm", said("score", "90", NOI_VU, unit="p", is_loose=True)),
        ("92,10%", said("score", "92.10", NOI_VU, unit="%")),
        ("92,10 điểm", said("score", "92.10", "so-cua-tinh-khac", unit="p")),
        ("92,10 điểm", said("score", "92.10", NOI_VU, unit="p", year=2020)),
        ("? điểm", said("score", None, NOI_VU, unit="p")),
    ],
    ids=["half as much", "about", "percent", "unknown unit", "unknown year", "two readings"],
)
def test_what_may_be_another_figure_is_no_wrong_score(written: str, one: Statement) -> None:
    assert judged(units.score, f"[Sở Nội vụ] đạt ‹{written}›", one) == OPEN


def test_a_gap_has_no_direction() -> None:
    text = "giữa [Sở Tài chính] và Sở Nội vụ là ‹1,60 điểm›"
    assert judged(units.gap, text, _of_two("gap", "1.60")) == TRUE
    wrong = judged(units.gap, text.replace("1,60", "1,06"), _of_two("gap", "1.06"))
    assert wrong[2] == "giữa Sở Tài chính và Sở Nội vụ là 1,60 điểm"


def _of_two(kind: str, value: object) -> Statement:
    return said(kind, value, TAI_CHINH, unit="p", group=(NOI_VU,))


def test_an_order_is_turned_where_it_is_the_other_way_and_open_between_equals() -> None:
    above, below = "[Sở Tài chính] ‹xếp trên› Sở Nội vụ", "[Sở Tài chính] ‹xếp dưới› Sở Nội vụ"
    assert judged(units.order, below, _of_two("order", -1)) == TRUE
    turned = (Verdict.FALSE, "xếp dưới", "Sở Tài chính xếp dưới Sở Nội vụ")
    assert judged(units.order, above, _of_two("order", 1)) == turned
    tied = said("order", 1, Y_TE, group=("so-tu-phap",))
    assert judged(units.order, "[Sở Y tế] ‹xếp trên› Sở Tư pháp", tied) == OPEN
    apart = said("order", 1, Y_TE, group=("tay",))
    assert judged(units.order, "[Sở Y tế] ‹xếp trên› huyện Tây Thạch", apart) == OPEN


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("khá", TRUE),
        ("KHÁ", TRUE),
        ("tốt", (Verdict.FALSE, "khá", "Thanh tra tỉnh xếp loại khá")),
        ("xuất sắc", (Verdict.FALSE, "khá", "Thanh tra tỉnh xếp loại khá")),
        ("A", OPEN),
    ],
)
def test_a_grade_is_held_against_those_that_grades_are(
    stated: str, found: tuple[Verdict, str, str]
) -> None:
    one = said("grade", None, "thanh-tra", "G")
    one = replace(one, value=Value(stated, 0, 0))
    assert judged(units.grade, f"[Thanh tra tỉnh] xếp loại ‹{stated}›", one) == found


def test_a_lead_has_a_direction() -> None:
    behind = "[Sở Tài chính] ‹kém Sở Nội vụ 1,60 điểm›"
    assert judged(units.lead, behind, _of_two("lead", "-1.60")) == TRUE
    ahead = behind.replace("kém", "hơn")
    turned = (Verdict.FALSE, "thấp hơn 1,60 điểm", "")
    assert judged(units.lead, ahead, _of_two("lead", "1.60")) == turned
    far = behind.replace("1,60", "61,60")
    assert judged(units.lead, far, _of_two("lead", "-61.60")) == OPEN


@pytest.mark.parametrize(
    ("place", "value", "verdict"),
    [
        (1, "-1.60", Verdict.TRUE),
        (LAST, "9.10", Verdict.TRUE),
        (LAST, "9.01", Verdict.FALSE),
        (3, "2.60", Verdict.TRUE),
        (4, "2.60", Verdict.OPEN),
    ],
)
def test_a_lead_may_be_over_whoever_has_a_place(place: int, value: str, verdict: Verdict) -> None:
    one = said("lead-place", value, TAI_CHINH, unit="p")
    one = replace(one, name=Value(Decimal(place), 0, 0))
    written = value.lstrip("-").replace(".", ",")
    assert judged(units.lead_place, f"Sở Tài chính cách ‹{written} điểm›", one)[0] is verdict
