"""The rules that a year's file declares: of the year, and of a block where it has its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from parsite.model.directory import nearest
from parsite.model.fields import ROW, RULES
from parsite.model.place import Place, Problem, problem
from parsite.model.rules import Component, Grade, Part, Rules, Ties
from parsite.model.vietnamese import name_key, number
from parsite.stages.check.decode import Filled

_TAKEN = {name_key(word) for f in ROW.fields for word in (f.name, *f.headings)}


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a block by itself, and before that of its year."""

    of_block: Filled
    of_year: Filled

    def get(self, name: str, otherwise: Any = None) -> Any:
        return self.of_block.get(name, self.of_year.get(name, otherwise))

    def places(self) -> Iterator[tuple[str, Place]]:
        for known in RULES:
            for said in (self.of_year, self.of_block):
                if known.name in said.places:
                    yield known.name, said.places[known.name]


def rules(of_block: Filled, of_year: Filled) -> tuple[Rules, tuple[Problem, ...]]:
    """Put together the rules in force for a block; what a block says stands before its year's."""
    said = _Said(of_block, of_year)
    rank_by, components = said.get("rank_by"), said.get("components", {})
    made = Rules(
        max=said.get("max") or None,
        decimals=said.get("decimals"),
        by_index=None if rank_by is None else rank_by == "index",
        published=said.get("ranks") == "published",
        ties=Ties(said.get("ties", Ties.COMPETITION.value)),
        tie_breaks=tuple(id for id in map(_id_in(components), said.get("tie_breaks", ())) if id),
        components=tuple(_component(id, entry) for id, entry in components.items()),
        grades=tuple(_grade(entry) for entry in said.get("grades", ())),
        places=dict(said.places()),
    )
    wrong = (
        *_wrong_components(components),
        *_wrong_tie_breaks(said.get("tie_breaks", ()), components, made),
        *_wrong_grades(said.get("grades", ())),
        *_wrong_maximum(said, made),
    )
    return made, wrong


def _component(id: str, entry: Filled) -> Component:
    return Component(
        id,
        entry.text("name"),
        max=entry.get("max"),
        weight=entry.get("weight", Decimal(1)),
        kind=Part(entry.get("kind", Part.PART.value)),
        name_en=entry.text("name_en"),
    )


def _wrong_components(entries: dict[str, Filled]) -> Iterator[Problem]:
    """A component's column is its own: it is called neither as a field nor as another one is."""
    seen: set[str] = set()
    for id, entry in entries.items():
        own = {name_key(id), name_key(entry.text("name"))} - {""}
        if own & _TAKEN:
            yield problem(entry.place, "component-name-taken", name=entry.text("name"), id=id)
        elif own & seen:
            yield problem(entry.place, "component-twice", name=entry.text("name"))
        seen |= own


def _id_in(components: Mapping[str, Filled]) -> Callable[[str], str]:
    """Give what finds a component's id by its id or its name; nothing where there is none."""
    by_key = {name_key(entry.text("name")): id for id, entry in components.items()}
    by_key |= {name_key(id): id for id in components}
    return lambda name: by_key.get(name_key(name), "")


def _wrong_tie_breaks(
    names: tuple[str, ...], components: Mapping[str, Filled], made: Rules
) -> Iterator[Problem]:
    names_of = [(c.id, c.name) for c in made.components]
    known, find = [name for _, name in names_of], _id_in(components)
    for name in names:
        if not find(name):
            close = nearest(name, [text for both in names_of for text in both])
            facts = {"name": name, "nearest": close, "known": ", ".join(known)}
            yield problem(made.places["tie_breaks"], "tie-break-unknown", **facts)


def _wrong_maximum(said: _Said, made: Rules) -> Iterator[Problem]:
    """The parts' maxima, each by its weight, add up to the highest score there is, above 0."""
    if said.get("max") == 0:
        yield problem(made.places["max"], "max-nought")
    if not all(entry.sound for entry in said.get("components", {}).values()):
        return
    parts = [c for c in made.components if c.kind is Part.PART]
    maxima = [c.counted(c.max) for c in parts if c.max is not None]
    total = sum(maxima, Decimal(0))
    if made.max is not None and parts and len(maxima) == len(parts) and total != made.max:
        facts = {"total": number(total.normalize()), "max": number(made.max)}
        yield problem(made.places["max"], "component-maxima", **facts)


def _grade(entry: Filled) -> Grade:
    above = entry.get("above")
    edge = entry.get("from") if above is None else above
    return Grade(entry.text("name"), edge, above is None, entry.text("name_en"))


def _wrong_grades(entries: tuple[Filled, ...]) -> Iterator[Problem]:
    """Grades stand from the highest down, each with one edge at most, those without one last."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.text("name")
        if name_key(name) in seen:
            yield problem(entry.at("name"), "grade-twice", name=name)
        elif entry.get("from") is not None and entry.get("above") is not None:
            yield problem(entry.at("above"), "grade-two-edges", name=name)
        seen.add(name_key(name))
    if not all(entry.sound for entry in entries):
        return
    grades = [_grade(entry) for entry in entries]
    for (before, grade), entry in zip(pairwise(grades), entries[1:], strict=True):
        if grade.edge is not None and (before.edge is None or not _is_lower(grade, before)):
            facts = {"name": grade.name, "before": before.name}
            yield problem(entry.place, "grade-order", **facts)
            return  # grades from the lowest up are one mistake, not one for each


def _is_lower(grade: Grade, before: Grade) -> bool:
    """Whether a band begins below another: `from: 80` is below `above: 80`."""
    assert grade.edge is not None
    assert before.edge is not None
    if grade.edge == before.edge:
        return grade.is_closed and not before.is_closed
    return grade.edge < before.edge
