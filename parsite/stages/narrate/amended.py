"""Telling what was changed of released years: the figure, both its values, the day, the reason."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.figure import decimals
from parsite.model.published import CHOICES, meanings
from parsite.model.revision import Amended, Notice, Revision
from parsite.model.standing import Ranking, Standing
from parsite.model.year import Year

MOST_NAMED = 5
"""Of units whose place changed with another's, no more than so many are named."""
Rankings = Mapping[tuple[int, str], Ranking]
Notices = tuple[Notice, ...]


def amended(dataset: Dataset, rankings: Rankings) -> tuple[dict[int, Notices], dict[str, Notices]]:
    """Tell what was amended: by year, and by unit, the latest first."""
    by_year: dict[int, list[Notice]] = defaultdict(list)
    by_unit: dict[str, list[Notice]] = defaultdict(list)
    for year in dataset.years.values():
        of_year = [r for (of, _), r in rankings.items() if of == year.year]
        moved = [(s, a) for r in of_year for s in r.standings for a in s.amended]
        if not (moved or year.revisions):
            continue
        teller = _Teller(dataset, year, {r.heading.block: r for r in of_year})
        by_year[year.year] = [*map(teller.named, year.revisions), *teller.followed(moved)]
        for revision in year.revisions:
            if revision.unit:
                by_unit[revision.unit].append(teller.named(revision))
        for standing, one in moved:
            if not one.is_named:
                by_unit[standing.unit].append(teller.following(standing, one))
    return {key: _latest(told) for key, told in by_year.items()}, {
        key: _latest(told) for key, told in by_unit.items()
    }


def _latest(told: Iterable[Notice]) -> Notices:
    """Put the latest first; of one day, what was named before what followed."""
    return tuple(sorted(told, key=lambda n: (-n.year, _back(n.date), not n.is_named)))


def _back(day: Day) -> tuple[int, ...]:
    return tuple(-part for part in day.start)


@dataclass(frozen=True, slots=True)
class _Teller:
    """A year, and the dataset and rankings it is told from, in one language."""

    dataset: Dataset
    year: Year
    rankings: Mapping[str, Ranking]

    def named(self, revision: Revision) -> Notice:
        """Tell what a revision names."""
        say = self.dataset.phrases
        when = say(f"amended.{revision.kind.value}", date=self._date(revision))
        what = self._what(revision)
        return Notice(
            self.year.year,
            revision.date,
            revision.kind,
            say("amended.told", when=when, what=what),
            revision.reason.rstrip(" ."),
            revision.unit,
            revision.block or self._home_of(revision),
        )

    def _home_of(self, revision: Revision) -> str:
        """Give the block that a revised unit is in, or was in."""
        homes = {s.unit: id for id, r in self.rankings.items() for s in r.standings}
        moved = (revision.before, revision.after) if revision.figure == "block" else ()
        return homes.get(revision.unit) or next(
            (id for id in moved if id in self.dataset.blocks), ""
        )

    def _what(self, revision: Revision) -> str:
        say, name = self.dataset.phrases, revision.figure
        texts = revision.before, revision.after
        if revision.unit and name == "block":
            return self._home(revision.unit, *texts)
        before, after = (self.shown(name, text) for text in texts)
        if name == "units" and not (before and after):
            key = "amended.block_added" if after else "amended.block_taken"
            return say(key, block=self._block(revision.block))
        level = "unit" if revision.unit else "block" if revision.block else "year"
        kind = "" if before and after else "_new" if after else "_gone"
        told = say(
            f"amended.of_{level}{kind}",
            figure=self.figure(name),
            before=before,
            after=after,
            unit=say.language.within(self._unit(revision.unit)),
            block=self._block(revision.block),
        )
        return told if revision.unit or revision.block else say.language.lowered(told)

    def _home(self, unit: str, before: str, after: str) -> str:
        """Tell that a unit came, went, or moved from one block to another."""
        say, name = self.dataset.phrases, self.dataset.phrases.language.within(self._unit(unit))
        was, now = ("" if "" in meanings("block", text) else text for text in (before, after))
        if was and now:
            blocks = {"before": self._block(was), "after": self._block(now)}
            return say("amended.unit_moved", unit=name, **blocks)
        key = "amended.unit_added" if now else "amended.unit_taken"
        return say(key, unit=name, block=self._block(now or was))

    def followed(self, moved: Iterable[tuple[Standing, Amended]]) -> Iterator[Notice]:
        """Tell what changed with what was named: once for each day and kind of figure."""
        groups: dict[tuple[Day, int, str], list[tuple[Standing, Amended]]] = defaultdict(list)
        for standing, one in moved:
            if not one.is_named:
                groups[one.revision.date, one.of_year, one.figure].append((standing, one))
        for (date, _, figure), of_kind in groups.items():
            text = self.dataset.phrases.language.raised(self._together(figure, of_kind))
            kind = of_kind[0][1].revision.kind
            yield Notice(self.year.year, date, kind, text, is_named=False)

    def _together(self, figure: str, moved: list[tuple[Standing, Amended]]) -> str:
        """Tell of which units a figure changed; of many, how many they are."""
        say, facts = self.dataset.phrases, {"cause": self._cause(moved[0][1])}
        facts["figure"] = self.figure(figure)
        if len(moved) > MOST_NAMED:
            return say("amended.many", n=say.language.count(len(moved), self._padded), **facts)
        units = say("summary.semicolon").join(self._moved(s, a) for s, a in moved)
        return say("amended.moved", units=units, **facts)

    @property
    def _padded(self) -> bool:
        return self.dataset.settings.padded_counts

    def _moved(self, standing: Standing, one: Amended) -> str:
        say = self.dataset.phrases
        texts = (self.shown(one.figure, text) for text in (one.before, one.after))
        before, after = (text or say("amended.nothing") for text in texts)
        unit = say.language.within(standing.name)
        return say("amended.unit_changed", unit=unit, before=before, after=after)

    def following(self, standing: Standing, one: Amended) -> Notice:
        """Tell of one unit what changed with what was named."""
        say = self.dataset.phrases
        before, after = (self.shown(one.figure, text) for text in (one.before, one.after))
        kind = "" if before and after else "_new" if after else "_gone"
        told = say(
            f"amended.followed{kind}",
            figure=self.figure(one.figure),
            before=before,
            after=after,
            cause=self._cause(one),
        )
        year, date = self.year.year, one.revision.date
        text = say.language.raised(told)
        return Notice(year, date, one.revision.kind, text, unit=standing.unit, is_named=False)

    def _cause(self, one: Amended) -> str:
        """Say from which revision something followed, and of which year's figures it was, where
        that is another one.
        """
        say, revision = self.dataset.phrases, one.revision
        cause = say(f"amended.cause_{revision.kind.value}", date=self._date(revision))
        if one.of_year == self.year.year:
            return cause
        return self.dataset.phrases("amended.cause_of_year", cause=cause, year=one.of_year)

    def _date(self, revision: Revision) -> str:
        return self.dataset.phrases.language.short_date(revision.date)

    def _unit(self, id: str) -> str:
        unit = self.dataset.units.get(id)
        return unit.name_in(self.year.year) if unit else id

    def _block(self, id: str) -> str:
        """Name a block as it stands inside a sentence."""
        ranking, block = self.rankings.get(id), self.dataset.blocks.get(id)
        name = ranking.heading.name if ranking else block.name if block else id
        return self.dataset.phrases.language.lowered(name)

    def figure(self, name: str) -> str:
        """Name a figure as it stands inside a sentence; a component by its own name."""
        say = self.dataset.phrases
        if f"amended.figure_{name}" in say.by_key:
            return say(f"amended.figure_{name}")
        components = (c for r in self.rankings.values() for c in r.rules.components)
        named = next((c.name for c in components if c.id == name), name)
        return say.language.lowered(named)

    def shown(self, name: str, text: str) -> str:
        """Write a value in the language of the page; nothing where there was none."""
        say = self.dataset.phrases
        found = meanings(name, text)
        value = min(found, key=str)
        if value == "":
            return ""
        if name in CHOICES:
            return say(f"amended.{value}")
        if isinstance(value, Decimal):
            return say.language.number(value, self._places(name, value))
        if isinstance(value, Day):
            return say.language.short_date(value)
        if name == "change" and isinstance(value, int):
            return self._change(value)
        if name in _OF_GRADES:
            text = "; ".join(map(self._grade, text.split("; ")))
        return say("amended.text", text=text) if name in _WRITTEN else text

    def _places(self, name: str, value: Decimal) -> int:
        """Give the decimals that the year's tables write a figure with."""
        tables = self.rankings.values()
        found = {"score": max((r.score_places for r in tables), default=0)}
        found["index"] = max((r.index_places for r in tables), default=0)
        return max(found.get(name, 0), decimals(value))

    def _change(self, value: int) -> str:
        say = self.dataset.phrases
        if value == 0:
            return say("summary.kept")
        count = say.language.count(abs(value), self._padded)
        return say("summary.rose" if value > 0 else "summary.fell", n=count)

    def _grade(self, text: str) -> str:
        """Name a grade, with what stands behind it: its edge, how many bear it."""
        named = _NAMED.fullmatch(text)
        name, rest = named.groups() if named else (text, "")
        return self.dataset.phrases.language.grade(name) + rest


_NAMED = re.compile(r"(.+?)((?: [≥>])? [\d,]+|)")
_OF_GRADES = {"grade", "grades", "grade_counts"}
_WRITTEN = {"reason", "components", "tie_breaks", "comparable", *_OF_GRADES}
"""Figures that are texts of their own, which stand in quotes."""
