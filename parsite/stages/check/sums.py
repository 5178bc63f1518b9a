"""A row's figures: its score out of its maximum, its components, and the sum that they make."""

from decimal import Decimal
from typing import Any

from parsite.model.figure import MOST_DECIMALS, decimals, rounded
from parsite.model.place import Place, Problem, problem
from parsite.model.rules import Part, Rules
from parsite.model.vietnamese import number
from parsite.stages.check.decode import Filled
from parsite.stages.check.scalars import Scored

Problems = tuple[Problem, ...]


def figures_of(row: Filled, rules: Rules) -> tuple[dict[str, Any], Problems]:
    """Give a row's score, maximum and components; a score left blank is what its parts add up to.

    A score that is written beside all its parts is their sum, rounded as declared.
    """
    scored: Scored | None = row.get("score")
    components = {c.id: row.get(c.id) for c in rules.components if row.get(c.id) is not None}
    maximum, wrong = _maximum(row, scored, rules)
    score = scored.value if scored else None
    total = rules.total(components)
    if total is not None and total < 0:
        wrong += (problem(_of_deduction(row, rules), "sum-below-nought", sum=number(total)),)
    elif total is not None and score is None:
        score, more = _added_up(row, total, rules)
        wrong += more
    elif total is not None and score is not None:
        wrong += _denied(row, score, total, rules)
    elif components and score is None and row.get("status", "ranked") == "ranked":
        wrong += _incomplete(row, rules)
    wrong += tuple(p for id, value in components.items() for p in _too_high(row, id, value, rules))
    figures = {"score": score, "max": maximum, "components": components}
    return figures, wrong


def _of_deduction(row: Filled, rules: Rules) -> Place:
    """Give the place of what takes the most from a row's sum."""
    taken = (c.id for c in rules.components if c.kind is Part.DEDUCTION and c.id in row.values)
    return row.at(next(taken, "score"))


def _incomplete(row: Filled, rules: Rules) -> Problems:
    """Tell the first part that a sum cannot do without."""
    lacking = (c for c in rules.components if c.kind is Part.PART and row.get(c.id) is None)
    component = next(lacking)
    place = row.places.get(component.id, row.at("unit"))
    return (problem(place, "component-missing", name=component.name),)


def _maximum(row: Filled, scored: Scored | None, rules: Rules) -> tuple[Decimal | None, Problems]:
    """Find what a score is out of: as its own text says, as its row does, or as is declared."""
    if row.get("max") == 0:
        return None, (problem(row.at("max"), "max-nought"),)
    declared = row.get("max", rules.max)
    if scored is None or scored.out_of is None:
        return declared, ()
    if declared is None or declared == scored.out_of:
        return scored.out_of, ()
    facts = {"stated": number(scored.out_of), "max": number(declared)}
    return declared, (problem(row.at("score"), "max-contradicts", **facts),)


def _added_up(row: Filled, total: Decimal, rules: Rules) -> tuple[Decimal | None, Problems]:
    parts = (row.get(c.id) for c in rules.components if row.get(c.id) is not None)
    shown = rounded(total, max(map(decimals, parts)))
    score = rules.rounded(shown if shown == total else total.normalize())
    if decimals(score) > MOST_DECIMALS or score >= 10**9:
        facts = {"sum": number(score), "decimals": MOST_DECIMALS}
        return None, (problem(row.at("unit"), "sum-too-long", **facts),)
    return Decimal(f"{score:f}"), ()


def _denied(row: Filled, score: Decimal, total: Decimal, rules: Rules) -> Problems:
    """Hold a written score against its parts; say where declared rounding would settle it."""
    if rules.rounded(total) == rules.rounded(score):
        return ()
    places = decimals(score)
    facts = {"score": number(score), "sum": number(Decimal(f"{total.normalize():f}"), places)}
    if rules.decimals is None and rounded(total, places) == score:
        return (problem(row.at("score"), "sum-unrounded", decimals=places, **facts),)
    parts = _as_sum(row, rules)
    return (problem(row.at("score"), "sum-contradicts-score", parts=parts, **facts),)


def _as_sum(row: Filled, rules: Rules) -> str:
    """Write out the sum of a row's components: `Điểm thẩm định 90 × 0,65 + Điểm khảo sát 30`."""
    written = ""
    for component in rules.components:
        value = row.get(component.id)
        if value is None:
            continue
        sign = " − " if component.kind is Part.DEDUCTION else " + "
        weight = "" if component.weight == 1 else f" × {number(component.weight)}"
        written += f"{sign if written else ''}{component.name} {number(value)}{weight}"
    return written


def _too_high(row: Filled, id: str, value: Decimal, rules: Rules) -> Problems:
    component = rules.component(id)
    if component.max is None or value <= component.max:
        return ()
    facts = {"name": component.name, "value": number(value), "max": number(component.max)}
    return (problem(row.at(id), "component-too-high", **facts),)
