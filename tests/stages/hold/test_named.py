"""What revisions name: a chain from what was published to what is there now."""

import pytest

from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.published import BlockPublished, Figure, Published
from parsite.model.revision import Revision
from parsite.model.year import Year
from parsite.stages.hold.course import Chains
from parsite.stages.hold.named import chained, shown
from tests.stages.hold.courses import JUNE, MAY, RELEASED, revision

SCORE = Figure("score", "so-y-te")
Facts = tuple[str, int, str, str]


def once(score: str, **blocks: str) -> Published:
    """A unit's score, and of each block a rule for ties."""
    so = BlockPublished({"units": "1"}, {"so-y-te": {"score": score} if score else {}})
    others = {id: BlockPublished({"units": "1", "ties": ties}) for id, ties in blocks.items()}
    return Published({}, {"so": so, **others})


def follow(then: Published, now: Published, *found: Revision) -> tuple[Chains, list[Facts]]:
    year = Year(2024, (), 2023, revisions=found)
    chains, wrong = chained(year, now.flat(), Frozen(2024, RELEASED, then))
    facts = ((p.facts.get("stated", ""), p.facts.get("true", "")) for p in wrong)
    return chains, [(p.code, p.place.line, *f) for p, f in zip(wrong, facts, strict=True)]


def scored(before: str, after: str, day: Day = MAY) -> Revision:
    return revision("score", before, after, "so-y-te", day=day)


def test_revisions_of_a_figure_are_put_in_the_order_of_their_dates() -> None:
    second, first = scored("79,50", "80,50", JUNE), scored("79", "79.5")
    assert follow(once("79,00"), once("80,50"), second, first) == ({SCORE: (first, second)}, [])


def test_of_one_day_they_follow_each_other_as_they_are_written() -> None:
    first, second = scored("79,00", "79,50"), scored("79,50", "80,50")
    assert follow(once("79,00"), once("80,50"), first, second)[1] == []
    assert follow(once("79,00"), once("80,50"), second, first)[1] == [
        ("revision-from", 1, "79,50", "79,00")
    ]


@pytest.mark.parametrize(
    ("then", "found", "told"),
    [
        ("78,00", [scored("79,00", "80,50")], [("revision-from", 1, "79,00", "78,00")]),
        ("79,00", [scored("79,00", "80,00")], [("revision-to", 2, "80,00", "80,50")]),
        ("80,50", [scored("80,50", "80.5")], [("revision-nothing", 2, "", "")]),
        ("", [scored("79,00", "80,50")], [("revision-from", 1, "79,00", "không có")]),
        ("79,00", [scored("79,00", "")], [("revision-to", 2, "không có", "80,50")]),
        (
            "79,00",
            [scored("79,00", "79,50"), scored("79,60", "80,50", JUNE)],
            [("revision-from", 1, "79,60", "79,50")],
        ),
    ],
)
def test_the_first_link_that_does_not_fit_is_told_where_it_stands(
    then: str, found: list[Revision], told: list[Facts]
) -> None:
    assert follow(once(then), once("80,50"), *found)[1] == told


def test_of_what_was_not_there_a_blank_and_a_word_say_the_same() -> None:
    for nothing in ("", "không có", "Không có", "none"):
        assert follow(once(""), once("80,50"), scored(nothing, "80,50"))[1] == []


def test_nothing_is_revised_before_it_is_released_but_on_the_day_itself_it_may_be() -> None:
    eve = Day(RELEASED.year, RELEASED.month, RELEASED.day - 1)
    then, now = once("79,00"), once("80,50")
    assert follow(then, now, scored("79,00", "80,50", eve))[1] == [("revision-early", 0, "", "")]
    assert follow(then, now, scored("79,00", "80,50", RELEASED))[1] == []


def test_a_rule_of_the_year_is_that_of_each_block_in_which_it_changed() -> None:
    then = once("79,00", huyen="đồng hạng, bỏ hạng sau", xa="đồng hạng, bỏ hạng sau", bo="x")
    now = once("79,00", huyen="không đồng hạng", xa="không đồng hạng", moi="x")
    told = revision("ties", "đồng hạng, bỏ hạng sau", "không đồng hạng")
    chains, wrong = follow(then, now, told)
    assert ({*chains}, wrong) == ({Figure("ties", block=id) for id in ("huyen", "xa")}, [])


def test_a_false_rule_of_the_year_is_told_once_for_all_its_blocks() -> None:
    then, now = once("79,00", huyen="a", xa="a"), once("79,00", huyen="c", xa="c")
    assert follow(then, now, revision("ties", "a", "b"))[1] == [("revision-to", 2, "b", "c")]


def test_what_is_nothing_is_shown_by_a_word_and_of_a_status_by_its_own() -> None:
    assert (shown("score", "79,00"), shown("score", "")) == ("79,00", "không có")
    assert shown("status", "") == "xếp hạng"
