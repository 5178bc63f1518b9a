"""Checks of units over the years: when each was there, what it was made from, what it is called."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from parsite.model.dataset import Dataset
from parsite.model.directory import nearest
from parsite.model.place import Problem, problem, warning
from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, plain, short_date
from parsite.model.year import Year


def units_end_after_they_begin(dataset: Dataset) -> Iterator[Problem]:
    """A unit's last day is not before its first."""
    for unit in dataset.units.values():
        if unit.since and unit.until and unit.until.end < unit.since.start:
            facts = {"since": short_date(unit.since), "until": short_date(unit.until)}
            yield problem(unit.at("until"), "unit-ends-first", name=unit.name, **facts)


def units_succeed_earlier_ones(dataset: Dataset) -> Iterator[Problem]:
    """A unit succeeds units that there are, and never itself, however long the way round."""
    for unit in dataset.units.values():
        for id in unit.succeeds:
            if id not in dataset.units:
                facts = {"name": id, "nearest": nearest(id, dataset.units)}
                yield problem(unit.at("succeeds"), "succeeds-unknown", **facts)
    told: set[str] = set()
    for unit in dataset.units.values():
        forebears = _forebears(unit, dataset)
        if unit.id in forebears and not forebears & told:  # a circle is one mistake
            told.add(unit.id)
            yield problem(unit.at("succeeds"), "succeeds-itself", name=unit.name)


def _forebears(unit: Unit, dataset: Dataset) -> set[str]:
    """Give the ids of all units that one goes back to."""
    found: set[str] = set()
    ahead = list(unit.succeeds)
    while ahead:
        id = ahead.pop()
        if id not in found and id in dataset.units:
            found.add(id)
            ahead += dataset.units[id].succeeds
    return found


def units_were_there(dataset: Dataset) -> Iterator[Problem]:
    """A year holds results of units, and of levels, that were there on some day of it."""
    for year in dataset.years.values():
        for block in year.blocks:
            until = dataset.blocks[block.block].until
            if until is not None and until.year < year.year:
                facts = {"name": block.name, "until": short_date(until), "year": year.year}
                rows = (r.at("block") for r in block.results if "block" in r.places)
                yield problem(next(rows, block.place), "block-ended", **facts)
                continue
            for result in block.results:
                unit = dataset.units[result.unit]
                if unit.ended_before(year.year) and unit.until:
                    facts = {"name": unit.name, "until": short_date(unit.until), "year": year.year}
                    yield problem(result.place, "unit-ended", **facts)
                elif unit.begins_after(year.year) and unit.since:
                    facts = {"name": unit.name, "since": short_date(unit.since), "year": year.year}
                    yield problem(result.place, "unit-not-yet", **facts)


def units_are_told_of_again(dataset: Dataset) -> Iterator[Problem]:
    """Warn of a unit that the year before tells of, that is still there, and has no row now."""
    for year in dataset.years.values():
        before = dataset.years.get(year.compared_with)
        then = {block.block: block for block in before.blocks} if before else {}
        for block in year.blocks:
            if block.partial or not block.sound or block.block not in then:
                continue
            told = {result.unit for result in block.results}
            for result in then[block.block].results:
                unit = dataset.units[result.unit]
                if unit.id not in told and unit.outlived(year.year):
                    facts = {"name": unit.name, "before": year.compared_with, "year": year.year}
                    place = block.results[0].place if block.results else block.place
                    yield warning(place, "unit-absent", block=block.name, **facts)


def comparisons_follow_succession(dataset: Dataset) -> Iterator[Problem]:
    """A year compares a unit only with one that it succeeds."""
    for year in dataset.years.values():
        for new, old in year.comparable.items():
            places = {new: year.at(f"comparable {new} (key)"), old: year.at(f"comparable {new}")}
            unknown = [id for id in (new, old) if id not in dataset.units]
            if unknown:
                facts = {"name": unknown[0], "nearest": nearest(unknown[0], dataset.units)}
                yield problem(places[unknown[0]], "comparable-unknown", **facts)
            else:
                yield from _not_succeeding(dataset.units[new], dataset.units[old], year)


def _not_succeeding(new: Unit, old: Unit, year: Year) -> Iterator[Problem]:
    facts = {"name": new.name, "old": old.name, "id": new.id, "old_id": old.id}
    if old.id not in new.succeeds:
        yield problem(year.at(f"comparable {new.id}"), "comparable-stranger", **facts)
    elif old.block != new.block:
        yield problem(year.at(f"comparable {new.id}"), "comparable-elsewhere", **facts)


def names_that_look_alike(dataset: Dataset) -> Iterator[Problem]:
    """Warn of two units, there at the same time, whose names differ by marks alone.

    Names that are wholly the same are warned of within a block: rows must then hold ids.
    """
    alike: dict[str, list[Unit]] = defaultdict(list)
    for unit in dataset.units.values():
        alike[plain(name_key(unit.name))].append(unit)
    for first, second in _pairs(alike.values()):
        same = name_key(first.name) == name_key(second.name)
        if _meet(first, second) and (not same or first.block == second.block):
            code = "names-same" if same else "names-alike"
            facts = {"name": second.name, "other": first.name, "line": first.place.line}
            yield warning(second.at("name"), code, id=second.id, other_id=first.id, **facts)


def _pairs(groups: Iterable[list[Unit]]) -> Iterator[tuple[Unit, Unit]]:
    for group in groups:
        yield from combinations(group, 2)


def _meet(first: Unit, second: Unit) -> bool:
    """Whether two units were there on the same day, as far as is known."""
    for one, other in ((first, second), (second, first)):
        if one.until and other.since and one.until.end < other.since.start:
            return False
    return True


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    units_end_after_they_begin,
    units_succeed_earlier_ones,
    units_were_there,
    units_are_told_of_again,
    comparisons_follow_succession,
    names_that_look_alike,
)
