"""`revisions:` of a year's file: which figure of which unit or block each of them means."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from parsite.model.dataset import Sources
from parsite.model.directory import Directory, nearest
from parsite.model.fields import FIGURES
from parsite.model.frozen import Frozen
from parsite.model.place import Problem, problem
from parsite.model.published import BlockPublished, Figure
from parsite.model.revision import Amending, Revision
from parsite.model.rules import Component
from parsite.model.unit import Block
from parsite.model.vietnamese import name_key, short_date
from parsite.stages.check.decode import Filled

Problems = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """What revisions may name: the units and blocks that there are, and those once published."""

    year: int
    blocks: Mapping[str, Block]
    directory: Directory
    components: tuple[Component, ...]
    once: Mapping[str, BlockPublished] = field(default_factory=dict)

    @property
    def blocks_by_key(self) -> Mapping[str, str]:
        """The ids of blocks by the keys of their names, and of the ids."""
        ids = {name_key(block.name): id for id, block in self.blocks.items()}
        return ids | {name_key(id): id for id in (*self.blocks, *self.once)}

    @property
    def former(self) -> set[str]:
        """The ids of the units that were published."""
        return {unit for block in self.once.values() for unit in block.units}


def revisions(
    year: Filled, known: Reference, sources: Sources, frozen: Frozen | None
) -> tuple[tuple[Revision, ...], Problems]:
    """Read what was revised since a year's release, as it was written; before, nothing can be."""
    entries: tuple[Filled, ...] = year.get("revisions", ())
    if not entries or (frozen is None and known.year in sources.released):
        return (), ()
    if frozen is None:
        return (), (problem(year.at("revisions"), "revision-unreleased", year=known.year),)
    known = replace(known, once=frozen.published.blocks)
    found: list[Revision] = []
    problems: list[Problem] = []
    for entry in entries:
        made, wrong = _revision(entry, known)
        problems += wrong
        if made is not None and not wrong:
            found.append(made)
    return tuple(found), (*problems, *_twice(found))


def _revision(entry: Filled, known: Reference) -> tuple[Revision | None, Problems]:
    kind, date, named = entry.get("kind"), entry.get("date"), entry.text("figure")
    reason = entry.text("reason")
    if kind is None or date is None or not named or not reason:
        return None, ()
    unit, wrong = _unit(entry, known)
    block, wrong_block = _block(entry, known)
    figure, wrong_figure = _figure(entry, known, _figures_of(known, unit, block))
    wrong = (*wrong, *wrong_block, *wrong_figure)
    if not date.day:
        wrong += (problem(entry.at("date"), "not-a-date", text=short_date(date)),)
    if not name_key(reason):
        wrong += (problem(entry.at("reason"), "missing-key", name="reason"),)
    made = Revision(
        kind=Amending(kind),
        date=date,
        reason=reason,
        figure=figure,
        before=_value(entry.text("from"), figure, known),
        after=_value(entry.text("to"), figure, known),
        unit=unit,
        block="" if unit else block,
        place=entry.place,
        places=entry.places,
    )
    return made, wrong


def _unit(entry: Filled, known: Reference) -> tuple[str, Problems]:
    """Find the unit that is meant; one that is no more may go by the id it was published with."""
    name, place = entry.text("unit"), entry.at("unit")
    if not name or name in known.former:
        return name, ()
    ids = known.directory.find(name, known.year)
    if len(ids) > 1:
        return "", (problem(place, "unit-ambiguous", name=name, known=", ".join(ids)),)
    if not ids:
        close = known.directory.nearest(name)
        facts = {"nearest": close.name, "id": close.id} if close else {"nearest": ""}
        return "", (problem(place, "unknown-unit", name=name, **facts),)
    return ids[0], ()


def _value(text: str, figure: str, known: Reference) -> str:
    """Give a value as it was written; a block that a unit is in by its id."""
    return known.blocks_by_key.get(name_key(text), text) if figure == "block" else text


def _block(entry: Filled, known: Reference) -> tuple[str, Problems]:
    name, place = entry.text("block"), entry.at("block")
    id = known.blocks_by_key.get(name_key(name), "")
    if not name or id:
        return id, ()
    return "", (problem(place, "unknown-block", name=name, nearest=nearest(name, known.blocks)),)


def _figures_of(known: Reference, unit: str, block: str) -> set[str]:
    """Give the ids of the figures that a unit, or any in a block, was published with."""
    return {
        figure
        for id, published in known.once.items()
        for name, figures in published.units.items()
        if name == unit or id == block
        for figure in figures
    }


def _figure(entry: Filled, known: Reference, own: Set[str]) -> tuple[str, Problems]:
    """Find the figure that is meant, by its name or, of a component, by its id too.

    Of components that are called alike, the one is meant that is among the unit's `own`.
    """
    text, names = entry.text("figure"), dict(FIGURES)
    others_first = sorted(known.components, key=lambda component: component.id in own)
    names |= {component.name: component.id for component in others_first}
    names |= {component.id: component.id for component in known.components}
    names |= {id: id for id in _components(known.once)}
    by_key = {name_key(name): id for name, id in names.items()}
    figure = by_key.get(name_key(text), "")
    if figure:
        return figure, ()
    facts = {"text": text, "nearest": nearest(text, names), "known": "; ".join(_offered(names))}
    return "", (problem(entry.at("figure"), "not-a-choice", **facts),)


def _components(once: Mapping[str, BlockPublished]) -> Iterator[str]:
    """Give the ids of what units once had, be it a component that is no more."""
    for block in once.values():
        for figures in block.units.values():
            yield from figures


def _offered(names: Mapping[str, str]) -> Iterator[str]:
    """Give each figure by the last of its names, which is the Vietnamese one."""
    yield from {id: name for name, id in names.items()}.values()


def _twice(found: list[Revision]) -> Iterator[Problem]:
    seen: dict[tuple[Figure, str, str, str], Revision] = {}
    for made in found:
        of = Figure(made.figure, made.unit, made.block)
        first = seen.setdefault((of, made.before, made.after, made.date.iso), made)
        if first is not made:
            yield problem(made.place, "revision-twice", line=first.place.line)
