"""A year that was released as one telling has it and that another tells now."""

from dataclasses import replace

from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.place import Place
from parsite.model.published import Published
from parsite.model.revision import Amending, Revision
from parsite.stages import rank
from parsite.stages.hold.course import Course
from parsite.stages.hold.named import chained
from parsite.stages.hold.replay import Replay
from tests.stages.rank.province import Province

RELEASED, MAY, JUNE = Day(2025, 3, 6), Day(2025, 5, 12), Day(2025, 6, 1)
FILE = Place("data/2024.yaml", 9, 3)


def published(told: Province, year: int = 2024) -> Published:
    """What a province's year publishes."""
    of_year = (ranking for (of, _), ranking in told.rankings.items() if of == year)
    return Published.of(told.dataset.years[year], of_year)


def revision(
    figure: str, before: str, after: str, unit: str = "", block: str = "", day: Day = MAY
) -> Revision:
    """A revision that stands in the year's file, its values one line below the other."""
    places = {name: Place(FILE.path, line, 5) for line, name in enumerate(("date", "from", "to"))}
    made = Revision(Amending.CORRECTION, day, "Nhập nhầm", figure, before, after, unit, block)
    return replace(made, place=FILE, places=places)


def course(then: Province, now: Province, *revisions: Revision, year: int = 2024) -> Course:
    """A year's course from its release to now; its revisions fit."""
    assert not then.codes
    assert not now.codes
    frozen = Frozen(year, RELEASED, published(then, year))
    revised = replace(now.dataset.years[year], revisions=revisions)
    present = published(now, year).flat()
    chains, wrong = chained(revised, present, frozen)
    assert not wrong
    return Course(revised, frozen, frozen.published.flat(), present, chains, seen=RELEASED)


def replay(now: Province) -> Replay:
    """A province as it is now, and what ranks it."""
    return Replay(now.dataset, now.rankings, rank.rankings)
