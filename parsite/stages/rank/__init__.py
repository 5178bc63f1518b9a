"""Ranking: from results to standings. Places are made in `places`, changes in `changes`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from parsite.model.dataset import Dataset
from parsite.model.place import Problem
from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.unit import Unit
from parsite.model.vietnamese import sort_key
from parsite.model.year import BlockResults, Result, Status, Year
from parsite.stages.rank.changes import Earlier, changed, contradictory_changes
from parsite.stages.rank.contradictions import contradictory_ranks
from parsite.stages.rank.measures import measured
from parsite.stages.rank.places import Placed, places

Rankings = dict[tuple[int, str], Ranking]


def rankings(dataset: Dataset) -> tuple[Rankings, tuple[Problem, ...]]:
    """Rank every block of every year; what the data states and the ranks deny is told."""
    made: Rankings = {}
    sound: Rankings = {}
    problems: list[Problem] = []
    sheets = list(_sheets(dataset, problems))
    placed = places([(year.year, block) for year, block in sheets])
    for year, block in sheets:
        key = year.year, block.block
        standings = _standings(year.year, block, placed, dataset.units)
        earlier = Earlier.of(sound.get((year.compared_with, block.block)))
        made[key] = _ranking(year, block, [changed(s, earlier) for s in standings])
        if block.sound:
            sound[key] = made[key]
            problems += contradictory_ranks(block, made[key])
            problems += contradictory_changes(made[key], earlier)
    return made, tuple(problems)


def _sheets(dataset: Dataset, problems: list[Problem]) -> Iterator[tuple[Year, BlockResults]]:
    """Give every block of every year with the one figure its units are ranked by."""
    for year in dataset.years.values():
        for block in year.blocks:
            by_one_figure, wrong = measured(block, dataset.units)
            problems += wrong
            yield year, by_one_figure


def _standings(
    year: int, block: BlockResults, placed: Placed, units: Mapping[str, Unit]
) -> Iterator[Standing]:
    """Give each result its place: computed where the block is known in full, else as stated."""
    for result in block.results:
        key = year, block.block, result.unit
        place = _stated(result, block) if block.partial else placed.get(key)
        rank, is_tied = place or (None, False)
        unit = units[result.unit]
        yield Standing(unit.id, unit.name_in(year), unit.url, result, rank, False, is_tied)


def _stated(result: Result, block: BlockResults) -> tuple[int, bool] | None:
    """Give a place as stated; the last place is the number of units assessed, where known."""
    sharing = sum(other.rank == result.rank for other in block.results)
    rank = result.rank
    if rank == "last":
        rank = block.assessed and block.assessed - sharing + 1
    return None if rank is None else (rank, sharing > 1)


def _ranking(year: Year, block: BlockResults, standings: list[Standing]) -> Ranking:
    """Put standings in the order of a table and mark who is last in it."""
    sharing = Counter(s.rank for s in standings if s.rank is not None)
    size = block.assessed if block.partial else sharing.total()
    ends = {rank for rank, count in sharing.items() if rank + count - 1 == size}
    marked = [replace(s, is_last=s.rank in ends or _is_said_to_be_last(s)) for s in standings]
    return Ranking(
        heading=RankingHeading(year.year, block.block, block.name, year.compared_with),
        standings=tuple(sorted(marked, key=_order)),
        partial=block.partial,
        assessed=block.assessed,
        grade_counts=block.grade_counts,
        note=block.note,
    )


def _is_said_to_be_last(standing: Standing) -> bool:
    """Whether a unit is last by the data's word alone, its rank not being known."""
    return standing.result.rank == "last" and standing.rank is None


def _order(standing: Standing) -> tuple[object, ...]:
    """Best first, then those of unknown place by their figure, the last, and those outside."""
    outside = standing.result.status is not Status.RANKED
    unknown = standing.rank is None
    figure = standing.result.measure or 0
    at_end = unknown and standing.is_last
    return outside, at_end, unknown, standing.rank or 0, -figure, sort_key(standing.name)
