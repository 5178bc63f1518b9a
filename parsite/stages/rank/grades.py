"""Grades: from the edges declared, or as written; what is written and the edges deny is told."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from parsite.model.directory import nearest
from parsite.model.place import Problem, problem
from parsite.model.rules import Rules
from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, number
from parsite.model.year import BlockResults, Result


def graded(
    block: BlockResults, by_index: bool, units: Mapping[str, Unit]
) -> tuple[BlockResults, tuple[Problem, ...]]:
    """Give each unit that competes the grade that the edges tell, where none is written.

    Grades are told by the score or index as it is shown, even where ranks go by an exact ratio.
    """
    if not block.rules.grades:
        return block, tuple(_miscounted(block))
    shown = {r.unit: r.index if by_index else r.score for r in block.results}
    made = replace(
        block, results=tuple(_graded(r, shown[r.unit], block.rules) for r in block.results)
    )
    denied = [
        replace(p, facts={**p.facts, "name": units[r.unit].name})
        for r in made.results
        for p in _denied(r, shown[r.unit], made.rules)
    ]
    return made, tuple(denied or _miscounted(made))


def _graded(result: Result, figure: Decimal | None, rules: Rules) -> Result:
    """Write a grade as the rules name it, or make it from the figure."""
    known = {name_key(grade.name): grade.name for grade in rules.grades}
    if result.grade:
        return replace(result, grade=known.get(name_key(result.grade), result.grade))
    if figure is None or not result.takes_part:
        return result
    return replace(result, grade=rules.grade(figure) or "")


def _denied(result: Result, figure: Decimal | None, rules: Rules) -> Iterator[Problem]:
    """Hold a grade against the edges: it is declared, and the figure lies in its band."""
    if not result.grade or not result.sound:
        return
    names = [grade.name for grade in rules.grades]
    place = result.at("grade")
    if result.grade not in names:
        facts = {"grade": result.grade, "nearest": nearest(result.grade, names)}
        yield problem(place, "grade-unknown", known=", ".join(names), **facts)
        return
    if figure is None:
        return
    true = rules.grade(figure)
    is_open = true is None and next(g for g in rules.grades if g.name == result.grade).edge is None
    if result.grade != true and not is_open:
        facts = {"grade": result.grade, "figure": number(figure)}
        yield problem(place, "grade-contradicts", true=true or _below(rules), **facts)


def _below(rules: Rules) -> str:
    """Name the grades that have no edge, of which a figure below all edges has one."""
    return " / ".join(grade.name for grade in rules.grades if grade.edge is None) or "–"


def _miscounted(block: BlockResults) -> Iterator[Problem]:
    """No more units bear a grade than its published number says, and in a full table no fewer."""
    if not block.sound:
        return
    for grade, published in block.grade_counts.items():
        bearing = sum(name_key(r.grade) == name_key(grade) for r in block.results if r.grade)
        if bearing > published or (bearing < published and not block.partial):
            facts = {"grade": grade, "listed": bearing, "published": published}
            yield problem(block.at(grade), "grade-count-contradicts", **facts)
