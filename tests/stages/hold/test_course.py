"""A released year's figures as they were on any day since."""

from dataclasses import replace

import pytest

from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.published import BlockPublished, Figure, Published
from parsite.model.revision import Revision
from parsite.model.year import Year
from parsite.stages.hold.course import Course, concerned
from tests.stages.hold.courses import JUNE, MAY, RELEASED, revision

SCORE, OTHER, GRADE = Figure("score", "so-a"), Figure("score", "so-b"), Figure("grade", "so-a")
FIRST = revision("score", "79", "79,5", "so-a")
SECOND = revision("score", "79,5", "80,5", "so-a", day=JUNE)
GRADED = revision("grade", "không có", "Khá", "so-a", day=JUNE)


def course(day: Day = RELEASED, year: Year | None = None) -> Course:
    """A score that was revised twice, a grade that was given, and another score as it was."""
    then = {SCORE: "79,00", OTHER: "70,00"}
    now = {SCORE: "80,50", OTHER: "70,00", GRADE: "Khá"}
    chains = {SCORE: (FIRST, SECOND), GRADE: (GRADED,)}
    frozen = Frozen(2024, day, Published({}))
    return Course(year or Year(2024, (), 2023), frozen, then, now, chains, seen=day)


def homes(**units: str) -> Published:
    """Blocks with the scores of their units: `so="so-a 79; so-b 70"`."""
    told = {id: dict(pair.split() for pair in text.split("; ")) for id, text in units.items()}
    return Published(
        {},
        {
            id: BlockPublished({}, {unit: {"score": text} for unit, text in scores.items()})
            for id, scores in told.items()
        },
    )


def of(then: Published, now: Published, *found: Revision, before: Year | None = None) -> set[str]:
    """The blocks concerned; `before` is the year looked back to, where it did not stay."""
    courses = {} if before is None else {2023: course(year=before)}
    frozen = Frozen(2024, RELEASED, then)
    return concerned(Year(2024, (), 2023, revisions=found), now, frozen, courses)


@pytest.mark.parametrize(
    ("day", "was"),
    [
        (None, {SCORE: "79,00", GRADE: ""}),
        (RELEASED, {SCORE: "79,00", GRADE: ""}),
        (Day(2025, 5, 11), {SCORE: "79,00", GRADE: ""}),
        (MAY, {SCORE: "79,5", GRADE: ""}),
        (Day(2025, 5, 31), {SCORE: "79,5", GRADE: ""}),
        (JUNE, {}),
        (Day(2026, 1, 1), {}),
    ],
)
def test_at_a_days_end_all_that_was_revised_on_it_has_been(
    day: Day | None, was: dict[Figure, str]
) -> None:
    assert course().before(day) == was


def test_what_changed_without_a_word_was_as_it_was_on_every_day() -> None:
    silent = replace(course(), silent={OTHER: "71"})
    assert silent.before(None)[OTHER] == silent.before(Day(2026, 1, 1))[OTHER] == "71"


def test_the_days_are_each_told_once_in_their_order() -> None:
    assert course().days == (MAY, JUNE)


@pytest.mark.parametrize(
    ("released", "eve"),
    [
        (Day(2025, 3, 6), Day(2025, 3, 5)),
        (Day(2025, 1, 1), Day(2024, 12, 31)),
        (Day(2024, 3, 1), Day(2024, 2, 29)),
    ],
)
def test_the_eve_of_a_release_may_be_of_another_month_or_year(released: Day, eve: Day) -> None:
    assert course(released).eve == eve


def test_blocks_that_tell_what_they_told_do_not_concern_us() -> None:
    same = homes(so="so-a 79", huyen="huyen-a 70")
    assert of(same, same) == set()
    assert of(same, homes(so="so-a 79", huyen="huyen-a 71")) == {"huyen"}
    assert of(same, homes(so="so-a 79", xa="xa-a 60")) == {"huyen", "xa"}


def test_a_revision_concerns_its_block_and_those_where_its_unit_was_and_is() -> None:
    same = homes(so="so-a 79", huyen="huyen-a 70", xa="xa-a 60")
    assert of(same, same, revision("score", "1", "2", "so-a")) == {"so"}
    assert of(same, same, revision("ties", "a", "b", block="xa")) == {"xa"}
    then, now = homes(so="so-a 79; so-b 70", xa="xa-a 60"), homes(so="so-a 79", xa="so-b 70")
    assert of(then, now, revision("block", "so", "xa", "so-b")) == {"so", "xa"}


def test_a_revision_of_the_year_itself_concerns_every_block_be_it_gone_or_new() -> None:
    then, now = homes(so="so-a 79", huyen="huyen-a 70"), homes(so="so-a 79", xa="xa-a 60")
    assert of(then, now, revision("decision", "12", "21")) == {"so", "huyen", "xa"}


def test_what_was_revised_of_the_year_looked_back_to_concerns_this_one() -> None:
    same = homes(so="so-a 79", huyen="huyen-a 70")
    before = Year(2023, (), 2022, revisions=(revision("score", "1", "2", "huyen-a"),))
    assert of(same, same, before=before) == {"huyen"}
    gone = Year(2023, (), 2022, revisions=(revision("score", "1", "2", "so-cu"),))
    assert of(same, same, before=gone) == set()
