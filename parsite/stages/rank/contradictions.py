"""Stated places that the scores, or the other places, deny."""

from collections import Counter
from collections.abc import Iterator

from parsite.model.place import Problem, problem
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import number
from parsite.model.year import BlockResults, Result, Status


def contradictory_ranks(block: BlockResults, ranking: Ranking) -> Iterator[Problem]:
    """Find what is wrong with a block's stated places."""
    check = _of_partial if block.partial else _of_full
    yield from check(ranking)
    if block.assessed is not None:
        yield from _beyond(block.assessed, ranking)


def _beyond(assessed: int, ranking: Ranking) -> Iterator[Problem]:
    """Nobody's place is beyond the number assessed, nor that of those who share it."""
    sharing = Counter(s.rank for s in ranking.standings)
    told: set[int] = set()
    for standing in ranking.standings:
        place, rank, count = standing.result.at("rank"), standing.rank, sharing[standing.rank]
        if standing.result.rank is None or rank is None:
            continue
        if rank > assessed:
            yield problem(place, "rank-beyond-assessed", rank=rank, assessed=assessed)
        elif rank + count - 1 > assessed and rank not in told:
            told.add(rank)
            facts = {"rank": rank, "assessed": assessed, "count": count}
            yield problem(place, "rank-shared-beyond", **facts)


def _of_full(ranking: Ranking) -> Iterator[Problem]:
    """In a table known in full, a stated place is the one that the scores give."""
    for standing in ranking.standings:
        stated = standing.result.rank
        is_true = standing.is_last if stated == "last" else stated in (None, standing.rank)
        if not is_true and standing.rank is not None:
            facts = {"stated": stated, "true": standing.rank, "score": _figure(standing.result)}
            place = standing.result.at("rank")
            yield problem(place, "rank-contradicts-score", name=standing.name, **facts)


def _of_partial(ranking: Ranking) -> Iterator[Problem]:
    """In a table known in part, no listed score denies a stated place."""
    after_ties = dict(_after_ties(ranking))
    yield from after_ties.values()
    for standing in ranking.standings:
        other = _denier(standing, ranking)
        if other is not None and standing.unit not in after_ties:
            facts = {"name": standing.name, "score": _figure(standing.result)}
            against = {"other": other.name, "other_score": _figure(other.result)}
            place = standing.result.at("rank")
            yield problem(place, "rank-denied", stated=standing.result.rank, **facts, **against)


def _denier(standing: Standing, ranking: Ranking) -> Standing | None:
    """Find the first unit whose score shows that a stated place cannot be."""
    stated, figure = standing.result.rank, standing.result.measure
    if stated is None or figure is None:
        return None
    competing = (s for s in ranking.standings if s.result.status is Status.RANKED)
    others = [(s, s.result.measure) for s in competing if s is not standing]
    if stated == "last":
        return next((s for s, other in others if other is not None and other < figure), None)
    better = [s for s, other in others if other is not None and other > figure]
    behind = [s for s in better if s.rank is not None and s.rank >= stated]
    equal = [s for s, other in others if other == figure and s.rank not in (None, stated)]
    crowded = better if len(better) >= stated else []
    return next(iter((*behind, *equal, *crowded)), None)


def _after_ties(ranking: Ranking) -> Iterator[tuple[str, Problem]]:
    """After two units on place 2 comes place 4: nobody is on place 3."""
    sharing = Counter(s.rank for s in ranking.standings if s.rank is not None)
    for standing in ranking.standings:
        for rank, count in sharing.items():
            if standing.rank is not None and rank < standing.rank < rank + count:
                facts = {
                    "rank": standing.rank,
                    "shared": rank,
                    "count": count,
                    "next": rank + count,
                }
                place = standing.result.at("rank")
                yield standing.unit, problem(place, "rank-after-tie", **facts)


def _figure(result: Result) -> str:
    figure = result.index if result.score is None else result.score
    return number(figure) if figure is not None else ""
