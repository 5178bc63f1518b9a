"""Ranking a year again as it was: what changed since is undone, and all the rest follows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.place import Problem
from parsite.model.published import Figure, Published
from parsite.model.standing import Ranking
from parsite.model.unit import Unit
from parsite.model.year import Year
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
        earlier = before.before(day) if before else {}
        concerned = _concerned(course, values)
        if before and earlier:
            concerned |= _concerned(before, earlier)
        if Figure("compared_with") in values or Figure("comparable") in values:
            concerned |= {b.block for b in year.blocks}
        year = replace(year, blocks=tuple(b for b in year.blocks if b.block in concerned))
        made = Published.of(year, self._ranked(year, before, earlier))
        rest = {f: text for f, text in course.now.items() if home_of(f, course) not in concerned}
        return {**rest, **made.flat(), **values}

    def _ranked(self, year: Year, before: Course | None, earlier: Figures) -> list[Ranking]:
        """Rank a year after the one that it looks back to."""
        years = {year.year: year}
        known = {}
        if before and earlier:
            blocks = {block.block for block in year.blocks}
            past = self._undone(before, earlier)
            kept = tuple(b for b in past.blocks if b.block in blocks)
            years[past.year] = replace(past, blocks=kept)
        elif year.compared_with in self.dataset.years:
            past = self.dataset.years[year.compared_with]
            years[past.year] = past
            known = {key: r for key, r in self.rankings.items() if key[0] == past.year}
        dataset = replace(
            self.dataset, years=dict(sorted(years.items())), units=self._units(years.values())
        )
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


def _concerned(course: Course, values: Figures) -> set[str]:
    """Give the blocks in which figures are not as they are now."""
    found = {home_of(figure, course) for figure in values}
    found |= {text for figure, text in values.items() if figure.name == "block"}
    return found - {""}
