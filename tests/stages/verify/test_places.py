"""What is said of a unit's place is held against its standing, where places are shared as well."""

from decimal import Decimal

import pytest

from parsite.model.claim import Verdict
from parsite.stages.verify import places
from parsite.stages.verify.phrase import LAST
from tests.stages.rank.province import province
from tests.stages.verify.saying import judged, said

TRUE, OPEN = (Verdict.TRUE, "", ""), (Verdict.OPEN, "", "")
NOI_VU, TAI_CHINH, Y_TE, TU_PHAP = "so-noi-vu", "so-tai-chinh", "so-y-te", "so-tu-phap"
THANH_TRA = "thanh-tra"


@pytest.mark.parametrize(
    ("marked", "place", "right"),
    [
        ("[Sở Tài chính] ‹xếp thứ 2›", 2, ""),
        ("[Sở Tài chính] xếp thứ ‹ba›", 3, "Sở Tài chính xếp thứ 2"),
        ("[Sở Tài chính] xếp thứ ‹03›", 3, "Sở Tài chính xếp thứ 02"),
        ("[Sở Tài chính] ‹đứng đầu›", 1, "Sở Tài chính xếp thứ 2"),
        ("[Sở Tài chính] ‹đứng cuối›", LAST, "Sở Tài chính xếp thứ 2"),
    ],
)
def test_a_place_is_put_right_as_it_was_written(marked: str, place: int, right: str) -> None:
    found = judged(places.rank, marked, said("rank", Decimal(place), TAI_CHINH, "R"))
    assert found == ((Verdict.FALSE, "thứ 2", right) if right else TRUE)


@pytest.mark.parametrize("place", [3, 4])
def test_those_who_share_a_place_have_that_one_alone(place: int) -> None:
    one = said("rank", Decimal(place), TU_PHAP, "R")
    assert (judged(places.rank, f"[Sở Tư pháp] xếp thứ ‹{place}›", one) == TRUE) is (place == 3)


def test_last_is_whoever_the_data_has_last() -> None:
    one = said("rank", Decimal(LAST), THANH_TRA, "R")
    assert judged(places.rank, "[Thanh tra tỉnh] ‹đứng cuối›", one) == TRUE


def test_the_highest_score_is_not_the_first_place() -> None:
    rows = "unit;score;rank\nA;88;1\nB;90;2"
    given = province(rows, "blocks: {so: {ranks: published}}")
    one = said("rank", "1", "b", "R")
    assert judged(places.rank, "[B] có ‹điểm cao nhất›", one, given) == TRUE
    assert judged(places.rank, "[B] ‹đứng đầu›", one, given)[0] is Verdict.FALSE


@pytest.mark.parametrize(
    ("marked", "after", "unit", "group", "found"),
    [
        ("[Sở Tài chính]", 1, TAI_CHINH, (NOI_VU, TAI_CHINH), TRUE),
        ("[Sở Y tế]", 1, Y_TE, (NOI_VU, Y_TE), (Verdict.FALSE, "thứ 3", "Sở Tài chính")),
        ("[Sở Tư pháp]", 2, TU_PHAP, (TAI_CHINH, Y_TE, TU_PHAP), TRUE),
        ("[Sở Tài chính]", 1, TAI_CHINH, ("so-la", TAI_CHINH), OPEN),
    ],
    ids=["next", "another is next", "two share what is next", "after nobody known"],
)
def test_who_comes_next_is_counted_from_whom(
    marked: str, after: int, unit: str, group: tuple[str, ...], found: tuple[Verdict, str, str]
) -> None:
    assert judged(places.behind, marked, said("behind", after, unit, "e", group=group)) == found


@pytest.mark.parametrize(
    ("marked", "size", "unit", "right"),
    [
        ("[Sở Y tế] trong tốp ‹3›", "3", Y_TE, ""),
        ("[Thanh tra tỉnh] trong tốp ‹4›", "4", THANH_TRA, "Thanh tra tỉnh trong tốp 5"),
        ("[Thanh tra tỉnh] trong ‹2› đơn vị cuối", "-2", THANH_TRA, ""),
        (
            "[Sở Tài chính] trong ‹2› đơn vị cuối",
            "-2",
            TAI_CHINH,
            "Sở Tài chính trong 4 đơn vị cuối",
        ),
    ],
)
def test_among_the_first_or_the_last_so_many(marked: str, size: str, unit: str, right: str) -> None:
    verdict, _, text = judged(places.top, marked, said("top", size, unit, "T"))
    assert (verdict, text) == (Verdict.FALSE if right else Verdict.TRUE, right)


def test_in_a_list_of_the_first_the_one_left_out_stands_for_the_one_too_many() -> None:
    one = said("top", "2", THANH_TRA, "T", group=(THANH_TRA, NOI_VU))
    text = judged(places.top, "Tốp 2 gồm [Thanh tra tỉnh] và Sở Nội vụ", one)[2]
    assert text == "Tốp 2 gồm Sở Tài chính và Sở Nội vụ"


def test_a_place_is_out_of_those_ranked_or_assessed() -> None:
    rows = "unit;score;rank\nA;90;1\nB;80;2"
    partly = province(rows, "blocks: {so: {published: partial, assessed: 9}}")
    for given, size, verdict in (
        (None, "5", Verdict.TRUE),
        (None, "6", Verdict.FALSE),
        (partly, "9", Verdict.TRUE),
        (partly, "8", Verdict.FALSE),
        (partly, "2", Verdict.OPEN),
    ):
        one = said("total", size, TAI_CHINH if given is None else "a", "R")
        assert judged(places.total, f"[A] xếp 2/‹{size}›", one, given)[0] is verdict
