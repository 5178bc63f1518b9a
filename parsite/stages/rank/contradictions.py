"""Stated places that the scores, or the other places, deny."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice

from parsite.model.place import Problem, problem
from parsite.model.rules import Part, Rules, Ties
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import number
from parsite.model.year import BlockResults, Result


def contradictory_ranks(block: BlockResults, ranking: Ranking) -> Iterator[Problem]:
    """Find what is wrong with a block's stated places, or keeps places from being made."""
    if block.partial:
        yield from _of_partial(ranking)
    elif block.rules.published:
        yield from _of_published(ranking)
    else:
        yield from _of_full(ranking)
        yield from _unbroken(ranking)
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
    is_dense = ranking.rules.ties is Ties.DENSE
    after_ties = {} if is_dense else dict(_after_ties(ranking))
    yield from after_ties.values()
    denied = dict(_denials(ranking))
    yield from (p for unit, p in denied.items() if unit not in after_ties)
    if not is_dense:
        crowded = _crowded(ranking)
        yield from (p for unit, p in crowded if unit not in after_ties | denied)


def _of_published(ranking: Ranking) -> Iterator[Problem]:
    """Where places are those published, each unit has one, in the order of the scores.

    A place counts those before it, by the rule for ties; one break in the row is told, not what
    follows from it.
    """
    missing = [s for s in ranking.standings if s.result.takes_part and s.result.rank is None]
    for standing in missing:
        yield problem(standing.result.at("rank"), "rank-missing", name=standing.name)
    denied = dict(_denials(ranking))
    yield from denied.values()
    if not missing and not denied:
        yield from islice(_out_of_row(ranking), 1)


def _out_of_row(ranking: Ranking) -> Iterator[Problem]:
    """Find places that are not what those before them make the next."""
    expected, rule = 1, ranking.rules.ties
    for group in ranking.groups:
        place = group[-1].result.at("rank")
        if len(group) > 1 and rule is Ties.ORDINAL:
            yield problem(place, "rank-shared", rank=group[0].rank, name=group[-1].name)
        elif group[0].rank != expected:
            facts = {"name": group[0].name, "stated": group[0].rank, "true": expected}
            yield problem(group[0].result.at("rank"), "rank-out-of-row", **facts)
        expected += 1 if rule is Ties.DENSE else len(group)


def _unbroken(ranking: Ranking) -> Iterator[Problem]:
    """Tie-breaks need the components they go by; where no place is shared they break every tie."""
    shown = [s for s in ranking.standings if s.rank is not None]
    for _, equals in groupby(shown, key=lambda s: s.result.measure):
        tied = list(equals)
        if len(tied) > 1:
            yield from _lacking_tie_break(tied, ranking.rules)
    if ranking.rules.ties is Ties.ORDINAL:
        for group in ranking.groups:
            if len(group) > 1:
                facts = {"name": group[0].name, "other": group[1].name, "rank": group[0].rank}
                yield problem(group[1].result.place, "tie-unbroken", **facts)


def _lacking_tie_break(tied: list[Standing], rules: Rules) -> Iterator[Problem]:
    for standing in tied:
        for id in rules.tie_breaks:
            component = rules.component(id)
            if id not in standing.result.components and component.kind is Part.PART:
                facts = {"name": standing.name, "component": component.name}
                yield problem(standing.result.at(id), "tie-break-missing", **facts)
                break


def _denials(ranking: Ranking) -> Iterator[tuple[str, Problem]]:
    """Find each unit whose stated place another's score denies; of two, the first."""
    told: set[tuple[str, str]] = set()
    for standing in ranking.standings:
        other = _denier(standing, ranking)
        if other is not None and (other.unit, standing.unit) not in told:
            told.add((standing.unit, other.unit))
            facts = {"name": standing.name, "score": _figure(standing.result)}
            against = {"other": other.name, "other_score": _figure(other.result)}
            stated = standing.result.rank
            place = standing.result.at("rank")
            yield (
                standing.unit,
                problem(place, "rank-denied", stated=stated, **facts, **against),
            )


def _denier(standing: Standing, ranking: Ranking) -> Standing | None:
    """Find the first unit whose score shows that a stated place cannot be."""
    stated, figure = standing.result.rank, standing.result.measure
    if stated is None or figure is None:
        return None
    competing = (s for s in ranking.standings if s.result.takes_part)
    others = [(s, s.result.measure) for s in competing if s is not standing]
    if stated == "last":
        return next((s for s, other in others if other is not None and other < figure), None)
    better = [s for s, other in others if other is not None and other > figure]
    behind = [s for s in better if s.rank is not None and s.rank >= stated]
    equal = [s for s, other in others if other == figure and s.rank not in (None, stated)]
    if ranking.rules.published:  # what parts equal scores is for the publisher to know
        equal = []
    ahead_of_first = better if stated == 1 else []
    return next(iter((*behind, *equal, *ahead_of_first)), None)


def _crowded(ranking: Ranking) -> Iterator[tuple[str, Problem]]:
    """Before the third place there is room for two: find units with too many better ones."""
    competing = [s for s in ranking.standings if s.result.takes_part]
    for standing in competing:
        stated, figure = standing.result.rank, standing.result.measure
        if not isinstance(stated, int) or stated == 1 or figure is None:
            continue
        measures = (s.result.measure for s in competing)
        better = sum(measure is not None and measure > figure for measure in measures)
        if better >= stated:
            facts = {"name": standing.name, "stated": stated, "count": better}
            told = problem(standing.result.at("rank"), "rank-crowded", **facts)
            yield standing.unit, told


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
