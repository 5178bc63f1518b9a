"""The rules of a block as they were: read from the texts in which they were published."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from parsite.model.published import meanings
from parsite.model.rules import Component, Grade, Part, Rules, Ties


def ruled(rules: Rules, by_index: bool, values: Mapping[str, str]) -> Rules:
    """Put rules back to what they were; `by_index`: what they came to, where they did not say."""
    rules = replace(rules, by_index=by_index) if "rank_by" in values else rules
    for name, text in values.items():
        if change := _CHANGES.get(name):
            rules = change(rules, text)
    return rules


def decimal(text: str) -> Decimal | None:
    """Read a figure as it was written down: a comma, no points."""
    found = [value for value in meanings("score", text) if isinstance(value, Decimal)]
    return min(found) if found else None


def whole(text: str) -> int | None:
    """Read a count."""
    found = [value for value in meanings("rank", text) if isinstance(value, int)]
    return found[0] if found else None


def _chosen(name: str, text: str) -> str:
    return str(next(iter(meanings(name, text))))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


_COMPONENT = re.compile(r"([+-]?)([\w-]+) × ([\d,]+)(?: / ([\d,]+))?")
_KINDS = {"": Part.PART, "+": Part.BONUS, "-": Part.DEDUCTION}


def _components(rules: Rules, text: str) -> Rules:
    names = {component.id: component for component in rules.components}
    made = []
    for part in _listed(text):
        if found := _COMPONENT.fullmatch(part):
            kind, id, weight, most = found.groups()
            own = names.get(id, Component(id, id))
            weight_then = decimal(weight) or Decimal(1)
            most_then = decimal(most or "")
            made.append(replace(own, kind=_KINDS[kind], weight=weight_then, max=most_then))
    return replace(rules, components=tuple(made))


_GRADE = re.compile(r"(.+) ([≥>]) ([\d,]+)")


def _grades(rules: Rules, text: str) -> Rules:
    english = {grade.name: grade.name_en for grade in rules.grades}
    made = []
    for part in _listed(text):
        found = _GRADE.fullmatch(part)
        name, sign, edge = found.groups() if found else (part, "≥", "")
        made.append(Grade(name, decimal(edge), sign == "≥", english.get(name, "")))
    return replace(rules, grades=tuple(made))


_CHANGES: Mapping[str, Callable[[Rules, str], Rules]] = {
    "max": lambda rules, text: replace(rules, max=decimal(text)),
    "decimals": lambda rules, text: replace(rules, decimals=whole(text)),
    "rank_by": lambda rules, text: replace(rules, by_index=_chosen("rank_by", text) == "index"),
    "ranks": lambda rules, text: replace(rules, published=_chosen("ranks", text) == "published"),
    "ties": lambda rules, text: replace(rules, ties=Ties(_chosen("ties", text))),
    "tie_breaks": lambda rules, text: replace(rules, tie_breaks=_listed(text)),
    "components": _components,
    "grades": _grades,
}
