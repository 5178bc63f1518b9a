"""Telling a slip in a figure from a figure of something else."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from parsite.model.figure import decimals
from parsite.model.standing import Ranking, Standing
from parsite.stages.verify.facts import Facts, Finding, same
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement

_LEAST = 3
"""Digits that a figure must have for its likeness to another to be no accident."""


def is_slip(said: Statement, facts: Facts, finding: Finding) -> bool:
    """Whether what is read past unknown words can only be the true figure, mistyped.

    A figure: one digit is another, or the same digits stand in another order, or it is the figure
    of a neighbour who is not named; and it is no other figure that the unit has had. A place, a
    change or a count: it is near.
    """
    found = facts.own(said)
    if found is None:
        return _is_near_to(said, finding)
    return _SLIPS.get(said.kind, _never)(said, facts, found)


def _is_near_to(said: Statement, finding: Finding) -> bool:
    """Whether what is said of a block is near to what is true of it."""
    stated, number = said.value.value, _NUMBER.search(finding.true)
    if not isinstance(stated, Decimal) or number is None or said.kind in _TOO_SMALL:
        return False
    true = Decimal(number[0].replace(",", "."))
    is_whole = stated == int(stated) and true == int(true)
    return abs(stated - true) <= 1 if is_whole else _is_near(stated, true)


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_TOO_SMALL = ("number", "count-change")
Found = tuple[Ranking, Standing]


def _never(said: Statement, facts: Facts, found: Found) -> bool:
    return False


def _score(said: Statement, facts: Facts, found: Found) -> bool:
    ranking, own = found
    stated = said.value.value
    if stated is None or not decimals(stated):
        return False
    known = [
        figure
        for (_, id), (_, standing) in facts.standings.items()
        if id == own.unit
        for figure in _figures(standing)
    ]
    if any(same(stated, figure) for figure in known):
        return False
    around = facts.text[max(said.value.start - _AROUND, 0) : said.value.end + _AROUND].casefold()
    others = [
        figure
        for s in ranking.standings
        if s.rank and own.rank and abs(s.rank - own.rank) == 1
        for figure in _figures(s)
        if s.name.casefold() not in around and facts.name(s).casefold() not in around
    ]
    return stated in others or any(_is_near(stated, figure) for figure in _figures(own))


def _difference(said: Statement, facts: Facts, found: Found) -> bool:
    stated, rise = said.value.value, found[1].score_change
    if stated is None or rise is None or not decimals(stated):
        return False
    return _is_near(abs(stated), abs(rise)) or stated == -rise


def _rank(said: Statement, facts: Facts, found: Found) -> bool:
    """A place near the unit's own: nobody else's matters are told so."""
    if said.phrase.symbol == "P":
        return _is_way(said, facts)
    ranking, own = found
    stated, last = said.value.value, sum(s.rank is not None for s in ranking.standings)
    if stated is None or own.rank is None or own.previous_rank == stated:
        return False
    place = last if stated == LAST else stated
    return bool(abs(place - own.rank) <= _NEAR)


def _change(said: Statement, facts: Facts, found: Found) -> bool:
    stated, true = said.value.value, found[1].change
    if stated is None or true is None:
        return False
    return bool(abs(abs(stated) - abs(true)) <= _NEAR)


_AROUND = 300
"""Letters: who is named as near may have the figure."""
_NEAR = 2
"""Places: a slip takes a neighbour's."""
_SLIPS: Mapping[str, Callable[[Statement, Facts, Found], bool]] = {
    "score": _score,
    "difference": _difference,
    "rank": _rank,
    "change": _change,
}


def _is_way(said: Statement, facts: Facts) -> bool:
    """Whether, of a way from a place to another, the one that is not spoken of here is true."""
    found = facts.own(replace(said, frame=replace(said.frame, year=abs(said.frame.year))))
    before, now = (value.value for value in said.phrase.values)
    if found is None or found[1].rank is None or found[1].change is None:
        return False
    return bool(before == found[1].rank + found[1].change) != bool(now == found[1].rank)


def _figures(standing: Standing) -> list[Decimal]:
    figures = (standing.result.score, standing.result.index)
    return [figure for figure in figures if figure is not None]


def _is_near(stated: Decimal, true: Decimal) -> bool:
    places = max(decimals(stated), decimals(true))
    mine, other = (f"{figure:.{places}f}".replace(".", "") for figure in (stated, true))
    if len(mine) != len(other) or len(mine) < _LEAST or mine == other:
        return False
    return sum(a != b for a, b in zip(mine, other, strict=True)) == 1 or (
        sorted(mine) == sorted(other) and mine[0] == other[0]
    )
