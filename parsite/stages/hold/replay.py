"""Ranking a year again as it was: what changed since is undone, and all the rest follows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.place import Problem
from parsite.model.published import Figure, Published
from parsite.model.standing import Ranking
from parsite.model.unit import Unit
from parsite.model.year import BlockResults, Year
from parsite.stages.hold.course import Course, Courses, Figures
from parsite.stages.hold.undo import Then, undone

Rankings = Mapping[tuple[int, str], Ranking]
Rank = Callable[[Dataset, Rankings], tuple[Rankings, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True)
class Replay:
    """The dataset and its rankings as they are now, and what ranks."""

    dataset: Dataset
    rankings: Rankings
    rank: Rank

    def at(self, course: Course, day: Day | None, courses: Courses) -> Figures:
        """Give a year's figures at a day's end, or (None) as it was when it was released."""
        values = course.before(day)
        return self.with_values(course, values, courses, day or course.seen)

    def with_values(self, course: Course, values: Figures, courses: Courses, day: Day) -> Figures:
        """Give a year's figures with some as they were, seen from a day's end."""
        year = self._undone(course, values)
        before = courses.get(year.compared_with)
        past = self._past(year, before, before.before(day) if before else {})
        return {**Published.of(year, self._ranked(year, past)).flat(), **values}

    def _past(self, year: Year, before: Course | None, earlier: Figures) -> Year | None:
        """Give the year that one looks back to, as it was, in those blocks that it tells of."""
        now = self.dataset.years.get(year.compared_with)
        if now is None:
            return None
        blocks = now.blocks
        if before and earlier:
            followed = {block.block for block in before.year.blocks}
            kept = (block for block in blocks if block.block not in followed)
            blocks = (*kept, *self._undone(before, earlier).blocks)
        return replace(now, blocks=tuple(block for block in blocks if _is_told(block, year)))

    def _ranked(self, year: Year, past: Year | None) -> list[Ranking]:
        """Rank a year after the one that it looks back to; where that is as it is now, by what it
        came to.
        """
        known = {}
        years = {year.year: year}
        if past is not None:
            years[past.year] = past
            own = {id(block) for block in self.dataset.years[past.year].blocks}
            if all(id(block) in own for block in past.blocks):
                keys = [(past.year, block.block) for block in past.blocks]
                known = {key: self.rankings[key] for key in keys}
        units = self._units(years.values())
        dataset = replace(self.dataset, years=dict(sorted(years.items())), units=units)
        ranked, _ = self.rank(dataset, known)
        return [ranking for (of, _), ranking in ranked.items() if of == year.year]

    def _undone(self, course: Course, values: Figures) -> Year:
        of_year = {b: r for (y, b), r in self.rankings.items() if y == course.year.year}
        return undone(course.year, of_year, Then.of(values, course.frozen))

    def _units(self, years: Iterable[Year]) -> Mapping[str, Unit]:
        """Give the units, and in place of those that are no more, their ids."""
        units = dict(self.dataset.units)
        for year in years:
            for block in year.blocks:
                for result in block.results:
                    if result.unit not in units:
                        units[result.unit] = Unit(result.unit, block.block, result.unit)
        return units


def home_of(figure: Figure, course: Course) -> str:
    """Give the block that a figure stands in, or nothing: now, or when it was released."""
    if not figure.unit:
        return figure.block
    home = Figure("block", figure.unit)
    return course.now.get(home) or course.then.get(home, "")


def _is_told(block: BlockResults, year: Year) -> bool:
    return any(own.block == block.block for own in year.blocks)
