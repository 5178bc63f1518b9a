"""Changes since the year compared with: from its ranking by unit id, or as stated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from parsite.model.place import Problem, problem
from parsite.model.rules import Ties
from parsite.model.standing import Descent, Origin, Ranking, Standing
from parsite.model.unit import Unit
from parsite.model.year import BlockResults, Year
from parsite.stages.rank.statistics import shown


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of the ranking that a ranking looks back to.

    `comparable`: the unit that a unit succeeds and is compared with, by ids, as the year says.
    `is_ranked_alike`: places count alike in both, dense or not; else no steps lie between them.
    """

    ranking: Ranking | None = None
    comparable: Mapping[str, str] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    is_ranked_alike: bool = True

    @classmethod
    def of(cls, ranking: Ranking | None, year: Year, block: BlockResults) -> Self:
        """Take the ranking that a year's block looks back to; None: the data has no such year."""
        if ranking is None:
            return cls(comparable=year.comparable)
        standings = {s.unit: s for s in ranking.standings}
        dense = {rules.ties is Ties.DENSE for rules in (ranking.rules, block.rules)}
        return cls(ranking, year.comparable, standings, is_ranked_alike=len(dense) == 1)

    @property
    def is_full(self) -> bool:
        """Whether whoever is not in it was not ranked."""
        return self.ranking is not None and not self.ranking.partial

    def standing(self, standing: Standing) -> Standing | None:
        """Give what a unit is compared with: its own earlier standing, or its predecessor's."""
        return self.standings.get(self.comparable.get(standing.unit, standing.unit))

    def rank(self, standing: Standing) -> int | None:
        """Give a unit's earlier rank: from the data, or as its result states."""
        before = self.standing(standing)
        if before is not None and before.rank is not None:
            return before.rank
        return standing.result.previous_rank


def changed(standing: Standing, earlier: Earlier, units: Mapping[str, Unit], year: int) -> Standing:
    """Add to a standing how far its unit rose or fell since a year, or that it is new since."""
    unit, before = units[standing.unit], earlier.standing(standing)
    rank, stated = earlier.rank(standing), standing.result.change
    is_known = before is not None or rank is not None or stated is not None
    change = stated
    if rank is not None and standing.rank is not None and earlier.is_ranked_alike:
        change = rank - standing.rank
    began = unit.begins_after(year)
    is_new = standing.rank is not None and not is_known and (earlier.is_full or began)
    is_compared = unit.id in earlier.comparable and before is not None
    return replace(
        standing,
        change=change,
        is_new=is_new,
        origin=_origin(unit, units) if is_new or is_compared else None,
        compared_to=before.name if is_compared and before else "",
        was_last=before is not None and before.is_last,
        earlier_status=before.result.status if before else None,
        previous_rank=rank,
    )


def _origin(unit: Unit, units: Mapping[str, Unit]) -> Origin | None:
    """Say what a unit was made from; nothing where it succeeds none."""
    if not unit.succeeds:
        return None
    names = tuple(units[id].name for id in unit.succeeds if id in units)
    shared = any(set(unit.succeeds) & set(u.succeeds) for u in units.values() if u is not unit)
    alone = Descent.SPLIT if shared else Descent.FOLLOWED
    return Origin(Descent.MERGED if len(names) > 1 else alone, names)


def moved(ranking: Ranking, earlier: Earlier) -> Ranking:
    """Add to each standing what its figure rose or fell by, where both years' are of one kind."""
    before = earlier.ranking
    if before is None or before.by_index != ranking.by_index:
        return ranking
    standings = (_moved(s, earlier.standing(s), ranking, before) for s in ranking.standings)
    return replace(ranking, standings=tuple(standings))


def _moved(standing: Standing, then: Standing | None, now: Ranking, before: Ranking) -> Standing:
    if then is None or not (standing.result.takes_part and then.result.takes_part):
        return standing
    figure, earlier = shown(standing, now), shown(then, before)
    is_alike = now.by_index or standing.result.max == then.result.max
    if figure is None or earlier is None or not is_alike:
        return standing
    return replace(standing, score_change=figure - earlier)


def _signed(change: int | None) -> str:
    """Write a change as data files do: `+2`, `-1`, `0`."""
    return f"{change:+}" if change else "0"


def contradictory_changes(ranking: Ranking, earlier: Earlier) -> Iterator[Problem]:
    """Find stated changes and earlier ranks that the rankings deny."""
    for standing in ranking.standings:
        result = standing.result
        facts: dict[str, object] = {"name": standing.name, "year": ranking.heading.compared_with}
        before = earlier.standing(standing)
        in_data = before.rank if before else None
        if None not in (in_data, result.previous_rank) and in_data != result.previous_rank:
            told = {"stated": result.previous_rank, "true": in_data}
            yield problem(result.at("previous_rank"), "previous-rank-contradicts", **facts, **told)
        elif result.change is None:
            continue
        elif standing.change != result.change:
            changes = {"stated": _signed(result.change), "true": _signed(standing.change)}
            places: dict[str, object] = {"before": earlier.rank(standing), "rank": standing.rank}
            yield problem(result.at("change"), "change-contradicts", **facts, **changes, **places)
        elif standing.rank is not None and standing.rank + result.change < 1:
            told = {"stated": result.change, "rank": standing.rank}
            yield problem(result.at("change"), "change-impossible", **facts, **told)
