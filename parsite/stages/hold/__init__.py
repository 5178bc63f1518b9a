"""Holding: a released year stays as it was published, but for what its revisions name.

What a year has now is held against what was frozen when it was released. Where they differ, its
revisions are undone and the year is ranked again by the rules in force: that must give what was
frozen, so that whatever moved follows from what was named.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from parsite.model.dataset import Dataset
from parsite.model.frozen import Frozen
from parsite.model.place import Place, Problem, problem
from parsite.model.provenance import RECORDS
from parsite.model.published import Published
from parsite.model.year import Year
from parsite.stages.hold.amendments import amendments
from parsite.stages.hold.course import Course, Courses, concerned
from parsite.stages.hold.named import chained
from parsite.stages.hold.replay import Rank, Rankings, Replay
from parsite.stages.hold.silent import silent, told


def held(dataset: Dataset, rankings: Rankings, rank: Rank) -> tuple[Rankings, tuple[Problem, ...]]:
    """Hold every released year against what was frozen; give the rankings with what was amended.

    `rank` makes rankings of a dataset, as they were made. Years known from an earlier run have
    nothing frozen in the dataset: they were held then.
    """
    if not dataset.released:
        return rankings, ()
    replay = Replay(dataset, rankings, rank)
    courses: Courses = {}
    amended = dict(rankings)
    problems: list[Problem] = []
    for year in dataset.years.values():
        frozen = dataset.released.get(year.year)
        if frozen is None or not all(block.sound for block in year.blocks):
            continue
        of_year = {key: ranking for key, ranking in rankings.items() if key[0] == year.year}
        now = Published.of(year, of_year.values())
        if _is_as_released(year, now, frozen, courses):
            continue
        course, wrong = _course(year, now, frozen, courses, replay)
        courses[year.year] = course
        problems += wrong
        if not wrong:
            amended |= amendments(course, of_year, courses, replay)
    return amended, tuple(problems)


def _is_as_released(year: Year, now: Published, frozen: Frozen, courses: Courses) -> bool:
    """Whether a year tells what it told then, and nothing was revised that it tells of."""
    is_quiet = not year.revisions and year.compared_with not in courses
    return is_quiet and now == frozen.published


def _course(
    year: Year, now: Published, frozen: Frozen, courses: Courses, replay: Replay
) -> tuple[Course, tuple[Problem, ...]]:
    """Follow a year from its release to now: what was named, and what changed in silence.

    Blocks that are as they were, and of which nothing was revised, are left out of it.
    """
    blocks = concerned(year, now, frozen, courses)
    frozen = replace(frozen, published=frozen.published.of_blocks(blocks))
    then, present = frozen.published.flat(), now.of_blocks(blocks).flat()
    kept = replace(year, blocks=tuple(b for b in year.blocks if b.block in blocks))
    chains, wrong = chained(kept, present, frozen)
    course = Course(kept, frozen, then, present, chains, seen=frozen.day)
    found = silent(course, courses, replay)
    before = courses.get(year.compared_with)
    if found and before and frozen.day in before.days:  # nobody knows which was first that day
        early = replace(course, seen=course.eve)
        others = silent(early, courses, replay)
        course, found = (early, others) if len(others) < len(found) else (course, found)
    unnamed = {figure: course.then.get(figure, "") for figure in found}
    return replace(course, silent=unnamed), (*wrong, *told(course, found, replay))


def gone(
    before: Collection[str], now: Collection[str], waiting: Collection[int]
) -> Iterator[Problem]:
    """Tell the frozen figures that a live site was made from, by the paths of its files, and that
    are not there `now`; those of years that are `waiting` again are not missed.
    """
    for path in sorted(before):
        year = path.removeprefix(f"{RECORDS}/").removesuffix(".yaml")
        is_record = path.startswith(f"{RECORDS}/") and year.isdecimal()
        if is_record and path not in now and int(year) not in waiting:
            yield problem(Place(path), "released-gone", year=year)


__all__ = ["Rankings", "gone", "held"]
