"""Ranking: from results to standings. Places are made in `places`, changes in `changes`."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from parsite.model.dataset import Dataset
from parsite.model.place import Problem
from parsite.model.rules import Ties
from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.unit import Unit
from parsite.model.vietnamese import sort_key
from parsite.model.year import BlockResults, Result, Year
from parsite.stages.rank.changes import Earlier, changed, contradictory_changes, moved
from parsite.stages.rank.contradictions import contradictory_ranks
from parsite.stages.rank.grades import graded
from parsite.stages.rank.measures import measured
from parsite.stages.rank.places import Placed, places, places_of_few
from parsite.stages.rank.statistics import statistics

Rankings = dict[tuple[int, str], Ranking]
NONE: Rankings = {}


def rankings(
    dataset: Dataset, known: Mapping[tuple[int, str], Ranking] = NONE
) -> tuple[Rankings, tuple[Problem, ...]]:
    """Rank every block of every year; what the data states and the ranks deny is told.

    Years of which rankings are `known` keep those.
    """
    made: Rankings = dict(known)
    sound: Rankings = dict(known)
    problems: list[Problem] = []
    recalled = {year for year, _ in known}
    fresh = (year for year in dataset.years.values() if year.year not in recalled)
    sheets = list(_sheets(fresh, dataset.units, problems))
    place = places_of_few if known else places
    placed = place((sheet.year.year, sheet.block) for sheet in sheets)
    for sheet in sheets:
        key = sheet.year.year, sheet.block.block
        before = sound.get((sheet.year.compared_with, sheet.block.block))
        earlier = Earlier.of(before, sheet.year, sheet.block)
        made[key] = _ranking(sheet, earlier, placed, dataset.units)
        if sheet.block.sound:
            sound[key] = made[key]
            problems += contradictory_ranks(sheet.block, made[key])
            problems += contradictory_changes(made[key], earlier)
    in_order = ((y.year, b.block) for y in dataset.years.values() for b in y.blocks)
    return {key: made[key] for key in in_order}, tuple(problems)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One block of one year, its units' figures settled: by index or by score, and graded."""

    year: Year
    block: BlockResults
    by_index: bool


def _sheets(
    years: Iterable[Year], units: Mapping[str, Unit], problems: list[Problem]
) -> Iterator[_Sheet]:
    """Give every block of years with the one figure its units are ranked by."""
    for year in years:
        for block in year.blocks:
            by_one_figure, by_index, wrong = measured(block, units)
            with_grades, denied = graded(by_one_figure, by_index, units)
            problems += (*wrong, *denied)
            yield _Sheet(year, with_grades, by_index)


def _ranking(sheet: _Sheet, earlier: Earlier, placed: Placed, units: Mapping[str, Unit]) -> Ranking:
    """Make a block's ranking: places, changes since the year compared with, statistics."""
    since = sheet.year.compared_with
    standings = [changed(s, earlier, units, since) for s in _standings(sheet, placed, units)]
    ranking = moved(_table(sheet, standings), earlier)
    return replace(ranking, statistics=statistics(ranking, earlier.ranking))


def _standings(sheet: _Sheet, placed: Placed, units: Mapping[str, Unit]) -> Iterator[Standing]:
    """Give each result its place: computed where figures make it, else as stated."""
    year, block = sheet.year.year, sheet.block
    is_stated = block.partial or block.rules.published
    for result in block.results:
        key = year, block.block, result.unit
        place = _stated(result, block) if is_stated else placed.get(key)
        rank, is_tied = place or (None, False)
        unit = units[result.unit]
        yield Standing(unit.id, unit.name_in(year), unit.url, result, rank, False, is_tied)


def _stated(result: Result, block: BlockResults) -> tuple[int, bool] | None:
    """Give a place as stated; the last place is the number of units ranked, where known."""
    sharing = sum(other.rank == result.rank for other in block.results)
    rank = _last(block, sharing) if result.rank == "last" else result.rank
    return None if rank is None else (rank, sharing > 1)


def _last(block: BlockResults, sharing: int) -> int | None:
    """Give the number of the last place, which so many share; None where it is not known."""
    ranked = [r.rank for r in block.results if r.takes_part]
    if block.rules.ties is Ties.DENSE:
        return None if block.partial else len(set(ranked))
    size = block.assessed if block.partial else len(ranked)
    return size and size - sharing + 1


def _table(sheet: _Sheet, standings: list[Standing]) -> Ranking:
    """Put standings in the order of a table and mark who is last in it."""
    year, block = sheet.year, sheet.block
    sharing = Counter(s.rank for s in standings if s.rank is not None)
    ends = {max(sharing, default=0)}
    if block.partial:
        ends = {rank for rank, count in sharing.items() if rank + count - 1 == block.assessed}
    marked = [
        replace(s, is_last=True) if s.rank in ends or _is_said_to_be_last(s) else s
        for s in standings
    ]
    return Ranking(
        heading=RankingHeading(year.year, block.block, block.name, year.compared_with),
        standings=tuple(sorted(marked, key=_order)),
        partial=block.partial,
        assessed=block.assessed,
        grade_counts=block.grade_counts,
        rules=block.rules,
        by_index=sheet.by_index,
        note=block.note,
    )


def _is_said_to_be_last(standing: Standing) -> bool:
    """Whether a unit is last by the data's word alone, its rank not being known."""
    return standing.result.rank == "last" and standing.rank is None


def _order(standing: Standing) -> tuple[object, ...]:
    """Best first, then those of unknown place by their figure, the last, and those outside."""
    outside = not standing.result.takes_part
    unknown = standing.rank is None
    figure = standing.result.measure or Decimal(0)
    at_end = unknown and standing.is_last
    return outside, at_end, unknown, standing.rank or 0, -figure, sort_key(standing.name)
