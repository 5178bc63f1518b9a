"""What a form found in a sentence tells of a block."""

from collections.abc import Callable, Iterator

import pytest

from parsite.stages.verify import tallying
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement
from parsite.stages.verify.telling import Found
from tests.stages.verify.saying import YEAR, found

Tell = Callable[[Found], Iterator[Statement]]


def stated(tell: Tell, form: str, text: str) -> list[tuple[str, str, int]]:
    """Of each statement its kind, its value and its year."""
    return [(s.kind, str(s.value.value), s.frame.year) for s in tell(found(form, text))]


def test_numbers_are_each_of_their_own_block() -> None:
    form, text = "(?P<numbers>N;N)", "5 sở, ban, ngành; 3 huyện, thành phố"
    told = list(tallying.numbers(found(form, text)))
    assert [(s.value.value, s.frame.blocks) for s in told] == [(5, ("so",)), (3, ("huyen",))]


@pytest.mark.parametrize(("place", "rank"), [("đứng đầu", 1), ("xếp cuối", LAST), ("thứ ba", 3)])
def test_a_figure_may_be_of_whoever_has_a_place(place: str, rank: int) -> None:
    [one] = tallying.nobody(found("(?P<lead>nR)(?P<figure>F)", f"đơn vị {place} được 80,50 điểm"))
    assert (one.kind, one.unit, one.name and one.name.value) == ("at", (), rank)


@pytest.mark.parametrize(
    ("tell", "form", "text", "kind"),
    [
        (
            tallying.nobody_way,
            "(?P<lead>R)(?P<figure>Q)",
            "điểm cao nhất tăng từ 9,00 lên 9,20 điểm",
            "at",
        ),
        (
            tallying.mean_way,
            "M(?P<figure>Q)",
            "điểm trung bình tăng từ 9,00 lên 9,20 điểm",
            "mean",
        ),
        (
            tallying.spread_way,
            "W(?P<figure>Q)",
            "chênh lệch mở rộng từ 9,00 lên 9,20 điểm",
            "spread",
        ),
    ],
    ids=["of a place", "the mean", "the spread"],
)
def test_a_way_is_from_the_year_before_to_this_one(
    tell: Tell, form: str, text: str, kind: str
) -> None:
    assert stated(tell, form, text) == [(kind, "9.20", YEAR), (kind, "9.00", -YEAR)]


def test_a_mean_comes_with_its_change_and_with_that_of_another_year() -> None:
    form = r"M=(?P<figure>F)(?P<more>\(Ds\))"
    text = "điểm trung bình là 87,06 điểm (tăng 1,04 điểm so với năm 2023)"
    told = [("mean", "87.06", YEAR), ("mean-change", "1.04", YEAR), ("since", "2023", YEAR)]
    assert stated(tallying.mean, form, text) == told
    form, text = "M=(?P<figure>F)(?P<then>,Y=F)", "trung bình là 87,06 điểm, năm 2023 là 86,02 điểm"
    assert stated(tallying.mean, form, text) == [("mean", "87.06", YEAR), ("mean", "86.02", 2023)]


def test_lowest_and_highest_are_the_figures_of_the_last_and_the_first() -> None:
    told = list(tallying.lowest_highest(found("(?P<figure>L)", "dao động từ 80,50 đến 92,00 điểm")))
    assert [s.name and s.name.value for s in told] == [LAST, 1]
    assert [s.is_certain for s in told] == [True, False]  # a round one may be a bound


def test_fewer_of_a_grade_are_fewer_of_each_that_follows() -> None:
    form, text = "(?P<first>J)(?P<grades>G&NG)", "giảm 2 đơn vị loại tốt và 1 đơn vị loại khá"
    told = list(tallying.grades_moved(found(form, text)))
    assert [(s.value.value, s.name and s.name.value) for s in told] == [(-2, "Tốt"), (-1, "Khá")]


@pytest.mark.parametrize(
    ("who", "kinds"), [("đứng cuối", ["spread"]), ("đứng thứ ba", [])], ids=["the ends", "others"]
)
def test_first_over_last_is_the_spread(who: str, kinds: list[str]) -> None:
    form = "(?P<ends>nRhnR)(?P<figure>F)"
    text = f"đơn vị đứng đầu hơn đơn vị {who} 10,70 điểm"
    assert [s.kind for s in tallying.ends(found(form, text))] == kinds


@pytest.mark.parametrize(
    ("form", "text", "told"),
    [
        (
            r"(?P<number>N)(?P<what>G)(?P<more>\(J\))",
            "4 đơn vị xếp loại tốt (tăng 01 đơn vị)",
            [("count", "4", True), ("count-change", "1", True)],
        ),
        ("(?P<block>B)=(?P<number>N)", "khối huyện gồm 3 đơn vị", [("number", "3", True)]),
        ("(?P<block>B)(?P<number>N)", "khối huyện có 3 đơn vị", [("number", "3", False)]),
        (
            r"(?P<number>N)(?P<what>G):(?P<units>U\(F\)&U)",
            "2 đơn vị xếp loại khá: Sở Y tế (80,00 điểm) và Thanh tra tỉnh",
            [
                ("count", "2", True),
                ("grade", "Khá", True),
                ("score", "80.00", True),
                ("grade", "Khá", True),
            ],
        ),
    ],
)
def test_so_many_have_a_grade_or_are_all_there_are(
    form: str, text: str, told: list[tuple[str, str, bool]]
) -> None:
    made = tallying.count(found(form, text))
    assert [(s.kind, str(s.value.value), s.is_certain) for s in made] == told


@pytest.mark.parametrize(("moved", "of"), [("tăng hạng", "rank"), ("tăng điểm", "score")])
def test_those_that_kept_kept_what_the_others_changed(moved: str, of: str) -> None:
    text = f"3 đơn vị {moved}, 2 đơn vị giữ nguyên"
    [one] = tallying.count(found("NV,(?P<number>N)(?P<what>V)", text))
    assert one.name is not None
    assert one.name.value == (of, 0)


def test_who_moved_is_counted_and_named() -> None:
    form, text = (
        "(?P<lead>N)(?P<way>V)=(?P<units>U&U)",
        "2 đơn vị tăng hạng gồm Sở Nội vụ và Sở Y tế",
    )
    told = [(s.kind, s.unit) for s in tallying.moved(found(form, text))]
    assert told == [("count", ()), ("moved", ("so-noi-vu",)), ("moved", ("so-y-te",))]
