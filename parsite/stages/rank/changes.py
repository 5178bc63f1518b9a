"""Changes since the year compared with: from its ranking by unit id, or as stated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from parsite.model.place import Problem, problem
from parsite.model.standing import Ranking, Standing


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of the ranking that a ranking looks back to."""

    standings: Mapping[str, Standing]
    is_full: bool

    @classmethod
    def of(cls, ranking: Ranking | None) -> Self:
        """Take a ranking; None: the data has no such year."""
        if ranking is None:
            return cls({}, is_full=False)
        return cls({s.unit: s for s in ranking.standings}, is_full=not ranking.partial)

    def rank(self, standing: Standing) -> int | None:
        """Give a unit's earlier rank: from the data, or as its result states."""
        before = self.standings.get(standing.unit)
        if before is not None and before.rank is not None:
            return before.rank
        return standing.result.previous_rank


def changed(standing: Standing, earlier: Earlier) -> Standing:
    """Add to a standing how far its unit rose or fell, or that it is new."""
    rank, stated = earlier.rank(standing), standing.result.change
    is_known = standing.unit in earlier.standings or rank is not None or stated is not None
    change = stated if rank is None or standing.rank is None else rank - standing.rank
    is_new = earlier.is_full and standing.rank is not None and not is_known
    return replace(standing, change=change, is_new=is_new)


def _signed(change: int | None) -> str:
    """Write a change as data files do: `+2`, `-1`, `0`."""
    return f"{change:+}" if change else "0"


def contradictory_changes(ranking: Ranking, earlier: Earlier) -> Iterator[Problem]:
    """Find stated changes and earlier ranks that the rankings deny."""
    for standing in ranking.standings:
        result = standing.result
        facts: dict[str, object] = {"name": standing.name, "year": ranking.heading.compared_with}
        before = earlier.standings.get(standing.unit)
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
