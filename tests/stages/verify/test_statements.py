"""Which unit a figure is said of, where a list of units and a list of figures meet."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parsite.stages.verify import statements
from parsite.stages.verify.attributes import Attribute, attributes
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Frame
from tests.stages.verify.saying import YEAR, Told, member, parts, told

FRAME = Frame(YEAR)
NOI_VU, TAI_CHINH = member("Sở Nội vụ"), member("Sở Tài chính")


def said(text: str) -> tuple[Attribute, ...]:
    return attributes(parts(text))


@pytest.mark.parametrize(
    ("inside", "stated"),
    [
        ("91,20 điểm", [("score", "91.20")]),
        (
            "xếp thứ 2/5, đạt 91,20 điểm",
            [("rank", "2"), ("total", "5"), ("score", "91.20")],
        ),
        ("giữ nguyên thứ hạng so với năm 2023", [("change", "0"), ("since", 2023)]),
        ("tăng 3,10 điểm so với năm 2023", [("difference", "3.10"), ("since", 2023)]),
        ("từ hạng 3 xuống hạng 5", [("rank", "5"), ("rank", "3")]),
        ("hơn Sở Tài chính 1,60 điểm", [("lead", "1.60")]),
        ("kém đơn vị dẫn đầu 1,60 điểm", [("lead-place", "-1.60")]),
        ("tốp 3", [("top", "3")]),
        ("xếp loại tốt", [("grade", "Tốt")]),
    ],
)
def test_what_stands_in_brackets_is_said_of_the_unit_before_them(
    inside: str, stated: list[tuple[str, object]]
) -> None:
    one = member("Sở Nội vụ", inside)
    expected = [(kind, "so-noi-vu", value) for kind, value in stated]
    assert told(statements.of_member(one, FRAME)) == expected


def test_a_place_come_from_is_of_the_year_before_or_of_the_year_named() -> None:
    way = statements.of_member(member("Sở Nội vụ", "từ hạng 3 lên hạng 1"), FRAME)
    assert [one.frame.year for one in way] == [YEAR, -YEAR]
    named = member("Sở Nội vụ", "từ hạng 3 năm 2022 lên hạng 1")
    assert [one.frame.year for one in statements.of_member(named, FRAME)] == [YEAR, 2022]


def test_a_list_has_its_figures_one_by_one_where_there_are_as_many() -> None:
    found = statements.of_all([NOI_VU, TAI_CHINH], said("91,20 và 89,60 điểm"), FRAME)
    assert told(found) == [("score", "so-noi-vu", "91.20"), ("score", "so-tai-chinh", "89.60")]


def test_one_figure_of_a_list_is_doubtful_unless_it_is_said_of_each() -> None:
    units = [NOI_VU, TAI_CHINH]
    for text, is_certain in (("91,20 điểm", False), ("đều đạt 91,20 điểm", True)):
        found = list(statements.of_all(units, said(text), FRAME))
        assert told(found) == [("score", id, "91.20") for id in ("so-noi-vu", "so-tai-chinh")]
        assert {one.is_certain for one in found} == {is_certain}


def test_as_many_figures_as_nobody_is_are_said_of_nobody() -> None:
    figures = said("91,20, 89,60 và 87,00 điểm")
    assert told(statements.of_all([NOI_VU, TAI_CHINH], figures, FRAME)) == []


def test_a_range_of_places_is_of_a_list_as_long() -> None:
    (lead,) = parts("từ thứ 2 đến thứ 3")
    both = told(statements.between([NOI_VU, TAI_CHINH], lead, FRAME))
    assert both == [("rank", "so-noi-vu", "2"), ("rank", "so-tai-chinh", "3")]
    assert told(statements.between([NOI_VU], lead, FRAME)) == []


@pytest.mark.parametrize(
    ("lead", "after", "stated"),
    [
        ("đứng thứ hai và thứ ba", None, ["2", "3"]),
        ("tiếp theo", 1, ["2", "3"]),
        ("tiếp theo", None, [None, None]),
        ("đứng đầu", None, ["1", "1"]),
    ],
)
def test_a_place_said_before_a_list_is_counted_on_where_it_is_known(
    lead: str, after: int | None, stated: list[str | None]
) -> None:
    phrase = next(p for p in parts(lead) if p.symbol in "Re")
    found: Told = told(
        statements.in_order([NOI_VU, TAI_CHINH], phrase, Frame(YEAR, after=after), True)
    )
    assert [value for _, _, value in found] == stated


def test_what_comes_next_follows_the_last_place_told_and_all_who_share_it() -> None:
    def after(*ranks: int | None) -> int | None:
        stated = statements.of_member(NOI_VU, FRAME)
        for rank in ranks:
            one = next(statements.of_member(member("Sở Nội vụ", "thứ 9"), FRAME))
            value = replace(one.value, value=None if rank is None else Decimal(rank))
            stated = (*stated, replace(one, value=value))
        return statements.place_after(tuple(stated), 7)

    assert [after(), after(1), after(1, 2), after(2, 2)] == [7, 1, 2, 3]
    assert [after(LAST), after(1, None)] == [None, None]
