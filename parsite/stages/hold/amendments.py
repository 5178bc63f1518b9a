"""What was amended of a released year, day by day: what revisions name, and what followed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from parsite.model.day import Day
from parsite.model.published import Figure
from parsite.model.revision import Amended, Revision
from parsite.model.standing import Ranking
from parsite.stages.hold.course import Course, Courses
from parsite.stages.hold.replay import Rankings, Replay
from parsite.stages.hold.silent import differing

_FOLLOWING = {"score", "index", "rank", "change", "grade", "status"}
"""What of a unit is told where it only followed from a revision."""


def amendments(
    course: Course, rankings: Rankings, courses: Courses, replay: Replay
) -> dict[tuple[int, str], Ranking]:
    """Give a year's rankings, each standing with what was amended of it."""
    by_unit: dict[str, list[Amended]] = defaultdict(list)
    before = course.year.compared_with
    earlier = courses[before].days if before in courses else ()
    days = sorted({*course.days, *(d for d in earlier if d.start > course.seen.start)})
    was = course.then
    for day in days:
        now = course.now if day == days[-1] else replay.at(course, day, courses)
        named = _named(course, day)
        changed = differing(was, now)
        moved = {figure.unit for figure in changed if figure.name == "rank"}
        for figure in (f for f in changed if f.unit):
            cause = named.get(figure) or _cause(figure, day, course, courses)
            is_told = figure in named or figure.name in _FOLLOWING
            if cause and is_told and not (figure.name == "change" and figure.unit in moved):
                texts = was.get(figure, ""), now.get(figure, "")
                told = Amended(figure.name, *texts, *cause, is_named=figure in named)
                by_unit[figure.unit].append(told)
        was = now
    return {
        key: _with(ranking, by_unit)
        for key, ranking in rankings.items()
        if any(standing.unit in by_unit for standing in ranking.standings)
    }


def _with(ranking: Ranking, by_unit: Mapping[str, list[Amended]]) -> Ranking:
    standings = (
        replace(s, amended=tuple(by_unit[s.unit])) if s.unit in by_unit else s
        for s in ranking.standings
    )
    return replace(ranking, standings=tuple(standings))


def _named(course: Course, day: Day) -> dict[Figure, tuple[Revision, int]]:
    year = course.year.year
    return {
        figure: (revision, year)
        for figure, chain in course.chains.items()
        for revision in chain
        if revision.date == day
    }


def _cause(
    figure: Figure, day: Day, course: Course, courses: Courses
) -> tuple[Revision, int] | None:
    """Find the revision of a day that a figure can have followed from: of its unit, of its block,
    of its year, or of the year looked back to.
    """
    home = course.now.get(Figure("block", figure.unit), "")
    for of in (course, courses.get(course.year.compared_with)):
        on_day = [r for chain in (of.chains if of else {}).values() for r in chain if r.date == day]
        if of is None or not on_day:
            continue
        of_unit = [r for r in on_day if r.unit == figure.unit]
        homes = {r: r.block or of.now.get(Figure("block", r.unit), "") for r in on_day}
        of_block = [r for r in on_day if homes[r] == home]
        of_year = [r for r in on_day if not homes[r]]
        return next(iter((*of_unit, *of_block, *of_year, *on_day))), of.year.year
    return None
