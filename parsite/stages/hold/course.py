"""A released year's course: its figures as they were on any day since its release."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.published import Figure, Published
from parsite.model.revision import Revision
from parsite.model.year import Year

Figures = Mapping[Figure, str]
Chains = Mapping[Figure, tuple[Revision, ...]]


@dataclass(frozen=True, slots=True)
class Course:
    """A year's figures `then`, when it was released, and `now`; and what was revised, by date.

    `silent`: what figures were then that have changed without a word. `seen`: the day up to whose
    end it had seen what was revised of the year that it looks back to.
    """

    year: Year
    frozen: Frozen
    then: Figures
    now: Figures
    chains: Chains
    seen: Day
    silent: Figures = field(default_factory=dict)

    def before(self, day: Day | None) -> dict[Figure, str]:
        """Give what figures were at a day's end that are not so any more; None: when released."""
        values = dict(self.silent)
        for figure, chain in self.chains.items():
            later = [r for r in chain if day is None or r.date.start > day.start]
            if len(later) == len(chain):
                values[figure] = self.then.get(figure, "")
            elif later:
                values[figure] = later[0].before
        return values

    @property
    def eve(self) -> Day:
        """The day before the release."""
        before = date(*self.frozen.day.start) - timedelta(1)
        return Day(before.year, before.month, before.day)

    @property
    def days(self) -> tuple[Day, ...]:
        """The days on which something was revised."""
        return tuple(sorted({r.date for chain in self.chains.values() for r in chain}))


Courses = dict[int, Course]
"""The courses of the years that did not stay as they were, by year."""


def concerned(year: Year, now: Published, frozen: Frozen, courses: Courses) -> set[str]:
    """Give the blocks of a year that are not as they were, or of which anything was revised, be it
    in the year looked back to.
    """
    then = frozen.published
    every = {**then.blocks, **now.blocks}
    before = courses.get(year.compared_with)
    revised = [*year.revisions, *(before.year.revisions if before else ())]
    if any(not (r.unit or r.block) for r in revised):
        return set(every)
    homes = then.homes(), now.homes()
    found = {id for id in every if then.blocks.get(id) != now.blocks.get(id)}
    named = {id for r in revised for id in (r.block, *(of.get(r.unit, "") for of in homes))}
    return found | named - {""}
