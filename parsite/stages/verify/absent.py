"""What is said of the place of a unit that a year does not rank."""

from collections.abc import Sequence

from parsite.model.standing import Ranking, Standing
from parsite.stages.verify.facts import OPEN, TRUE, Facts, Finding, false, holder
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement


def rank(said: Statement, facts: Facts) -> Finding:
    """A place of a unit that the year does not rank: another's may be known to be there."""
    earlier, stated = _earlier(said, facts), said.value.value
    ranking = _home(said, facts)
    if earlier is not OPEN or stated is None or ranking is None:
        return earlier
    first = said.frame.after + 1 if said.group and said.frame.after is not None else int(stated)
    places = range(first, first + max(len(said.group), 1)) if stated != LAST else ()
    held = [holder(ranking, place) for place in places] if places else list(ranking.last)
    known = [standing for standing in held if standing is not None]
    if not known or len(known) < len(held) or _is_older(said, facts, known):
        return OPEN
    named = {id for unit in said.group for id in unit}
    return false("", *facts.instead(said, [s for s in known if s.unit not in named]))


def _home(said: Statement, facts: Facts) -> Ranking | None:
    """Give the one ranking that a unit would be in, had the year ranked it."""
    year = facts.year(said)
    units = [facts.units[id] for id in said.unit if id in facts.units]
    is_ranked = any((year, id) in facts.standings for id in said.unit)
    if is_ranked or len({unit.block for unit in units}) != 1 or not units[0].lived_in(year):
        return None
    block = units[0].block
    is_spoken_of = not said.frame.blocks or block in said.frame.blocks
    return facts.rankings.get((year, block)) if is_spoken_of else None


def _is_older(said: Statement, facts: Facts, held: Sequence[Standing]) -> bool:
    """Whether a unit may be meant by the name of one that it was made from."""
    made = {id for s in held if s.unit in facts.units for id in facts.units[s.unit].succeeds}
    return not made.isdisjoint(said.unit)


def _earlier(said: Statement, facts: Facts) -> Finding:
    """A place in a year of which the data has but what a later one says of it."""
    year = facts.year(said)
    for (_, id), (ranking, standing) in facts.standings.items():
        is_then = ranking.heading.compared_with == year
        if id in said.unit and is_then and standing.previous_rank is not None:
            return _was(said, facts, standing.previous_rank)
        if id in said.unit and is_then and standing.was_last and said.value.value == LAST:
            return TRUE
    return OPEN


def _was(said: Statement, facts: Facts, true: int) -> Finding:
    value = said.value
    if value.value == true:
        return TRUE
    if value.value is None or value.value == LAST:
        return OPEN
    written = facts.written(value.start, value.end)
    text = facts.count(true, written) if facts.code == "vi" else facts.language.ordinal(true)
    return false(facts.ordinal(true), (value.start, value.end, text))
