"""What is said of how a unit moved is held against its year and the years before."""

from dataclasses import replace
from decimal import Decimal

import pytest

from parsite.model.claim import Verdict
from parsite.stages.verify import changes
from parsite.stages.verify.phrase import Phrase, Value
from tests.stages.rank.province import province
from tests.stages.verify.saying import facts_of, judged, said

TRUE, OPEN = (Verdict.TRUE, "", ""), (Verdict.OPEN, "", "")
THANH_TRA, NOI_VU, Y_TE = "thanh-tra", "so-noi-vu", "so-y-te"


@pytest.mark.parametrize(
    ("written", "value", "found"),
    [
        ("giảm 2 bậc", "-2", TRUE),
        ("giảm 03 bậc", "-3", (Verdict.FALSE, "giảm 02 bậc", "X giảm 02 bậc")),
        ("tăng 2 bậc", "2", (Verdict.FALSE, "giảm 2 bậc", "X giảm 2 bậc")),
        ("tăng ba hạng", "3", (Verdict.FALSE, "giảm 2 bậc", "X giảm 2 bậc")),
    ],
)
def test_a_change_of_places_is_put_right_in_size_and_in_way(
    written: str, value: str, found: tuple[Verdict, str, str]
) -> None:
    one = said("change", value, THANH_TRA, "C")
    assert judged(changes.change, f"[X] ‹{written}›", one) == found


def test_a_unit_that_kept_its_place_did_not_rise() -> None:
    two_years = {2023: "unit;score\nA;90\nB;80", 2024: "unit;score\nA;91\nB;81"}
    found = judged(
        changes.change, "[A] ‹tăng 1 bậc›", said("change", "1", "a", "C"), province(two_years)
    )
    assert found == (Verdict.FALSE, "giữ nguyên thứ hạng", "A giữ nguyên thứ hạng")


def test_a_change_since_a_year_that_nobody_knows_is_open() -> None:
    one = said("change", "9", THANH_TRA, "C", since=2020)
    assert judged(changes.change, "[Thanh tra tỉnh] ‹tăng 9 bậc› so với năm 2020", one) == OPEN


def test_steps_without_a_way_are_never_false() -> None:
    for size, verdict in (("2", Verdict.TRUE), ("3", Verdict.OPEN)):
        one = said("steps", size, THANH_TRA, "S")
        assert judged(changes.steps, f"[Thanh tra tỉnh] (‹{size} bậc›)", one)[0] is verdict


@pytest.mark.parametrize(
    ("written", "value", "unit", "found"),
    [
        ("tăng 5,00 điểm", "5.00", "p", TRUE),
        ("tăng 5 điểm", "5", "p", TRUE),
        ("tăng 6,1%", "6.1", "%", TRUE),
        ("tăng 4,00 điểm", "4.00", "p", (Verdict.FALSE, "tăng 5,00 điểm", "Y tăng 5,00 điểm")),
        ("giảm 5,00 điểm", "-5.00", "p", (Verdict.FALSE, "tăng 5,00 điểm", "Y tăng 5,00 điểm")),
        ("tăng 87 điểm", "87", "p", OPEN),
    ],
)
def test_a_difference_may_be_in_points_or_in_percent(
    written: str, value: str, unit: str, found: tuple[Verdict, str, str]
) -> None:
    one = said("difference", value, Y_TE, "D", unit=unit)
    assert judged(changes.difference, f"[Y] ‹{written}›", one) == found


@pytest.mark.parametrize(
    ("year", "size", "verdict"),
    [
        (2023, "-2", Verdict.TRUE),
        (2022, "-2", Verdict.FALSE),
        (2012, "-2", Verdict.OPEN),
        (2022, "-1", Verdict.OPEN),
    ],
    ids=["its own", "mistyped", "too far off", "of another change"],
)
def test_a_year_is_mistyped_where_the_change_is_that_of_its_own(
    year: int, size: str, verdict: Verdict
) -> None:
    text = f"Thanh tra tỉnh giảm {size[1:]} bậc so với năm {year}"
    at = text.index(str(year))
    one = said("since", year, THANH_TRA, "C", since=year)
    phrase = Phrase("C", 0, at, (Value(Decimal(size), 20, 21),))
    one = replace(one, value=Value(year, at, at + 4), phrase=phrase)
    found = changes.since(one, facts_of(text))
    assert found.verdict is verdict
    assert found.edits == (((at, at + 4, "2023"),) if verdict is Verdict.FALSE else ())


@pytest.mark.parametrize(
    ("unit", "how", "named", "found"),
    [
        (NOI_VU, ("rank", 1), (), TRUE),
        (NOI_VU, ("", 1), (), TRUE),
        (
            THANH_TRA,
            ("rank", 1),
            (THANH_TRA, NOI_VU, Y_TE),
            (Verdict.FALSE, "giảm 2 bậc", "Sở Tư pháp tăng"),
        ),
        (THANH_TRA, ("score", 1), (), (Verdict.FALSE, "", "")),
        ("so-la", ("rank", 1), (), OPEN),
    ],
    ids=["so", "in either", "one not named did", "several not named did", "unknown"],
)
def test_who_did_not_move_so_is_put_for_the_one_who_did(
    unit: str, how: tuple[str, int], named: tuple[str, ...], found: tuple[Verdict, str, str]
) -> None:
    one = said("moved", how, unit, "V", group=named)
    assert judged(changes.moved, "[Ai đó] tăng", one) == found


@pytest.mark.parametrize(
    ("marked", "way", "found"),
    [
        ("[Sở Y tế] ‹tăng hạng nhiều nhất›", 1, TRUE),
        ("[Sở Y tế] ‹giảm điểm nhiều nhất›", -1, "Thanh tra tỉnh giảm điểm nhiều nhất"),
        ("[Sở Y tế] ‹tụt bậc nhiều nhất›", -1, "Thanh tra tỉnh tụt bậc nhiều nhất"),
    ],
)
def test_who_moved_the_most_is_named(
    marked: str, way: int, found: tuple[Verdict, str, str] | str
) -> None:
    told = judged(changes.most, marked, said("most", way, Y_TE, "X"))
    assert told == (found if isinstance(found, tuple) else (Verdict.FALSE, "", found))
