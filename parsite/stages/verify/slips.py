"""Telling a slip in a figure from a figure of something else."""

from dataclasses import replace
from decimal import Decimal

from parsite.model.figure import decimals
from parsite.model.standing import Standing
from parsite.stages.verify.facts import Facts, same
from parsite.stages.verify.statements import Statement

_LEAST = 3
"""Digits that a figure must have for its likeness to another to be no accident."""


def is_slip(said: Statement, facts: Facts) -> bool:
    """Whether what is read past unknown words can only be a unit's own figure, mistyped.

    One digit is another, or the same digits stand in another order; and it is no other figure that
    the unit has had.
    """
    found, stated = facts.own(said), said.value.value
    if said.kind == "rank" and said.phrase.symbol == "P":
        return _is_way(said, facts)
    if said.kind == "difference" and found and stated is not None and decimals(stated):
        rise = found[1].score_change
        return rise is not None and _is_near(abs(stated), abs(rise))
    if said.kind != "score" or found is None or stated is None or not decimals(stated):
        return False
    figures = [f for f in (found[1].result.score, found[1].result.index) if f is not None]
    known = [
        figure
        for (_, id), (_, standing) in facts.standings.items()
        if id == found[1].unit
        for figure in _figures(standing)
    ]
    if any(same(stated, figure) for figure in known):
        return False
    return any(_is_near(stated, figure) for figure in figures)


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
