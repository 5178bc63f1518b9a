"""Each unit's page."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from parsite.model.dataset import Edition
from parsite.model.page import Input, Link, Page
from parsite.model.standing import Appearance
from parsite.stages.plan import pictures
from parsite.stages.plan.blank import Blank
from parsite.stages.plan.family import Family
from parsite.stages.plan.papers import papers


def units(edition: Edition) -> Iterator[Page]:
    """Each unit with its years, the latest first, and its share picture."""
    dataset = edition.dataset
    history = _histories(edition)
    family = Family.of(dataset)
    there = _there(edition, family)
    for unit in dataset.units.values():
        picture = pictures.of_unit(edition, unit, next(iter(history[unit.id]), None))
        way = pictures.address(picture)
        blank = Blank(edition, f"{unit.url}index.html", "unit.html", edition.languages, way)
        yield blank.filled(
            family.named(unit),
            dataset.phrases("unit.description", unit=family.named(unit)),
            unit=Input(f"unit {unit.id}", unit),
            block=Input(f"block {unit.block}", dataset.blocks[unit.block]),
            history=Input(f"history {unit.id}", tuple(history[unit.id])),
            papers=papers(edition, (past.heading.year for past in history[unit.id])),
            notices=Input(f"notices {unit.id}", edition.unit_notices.get(unit.id, ())),
            kin=Input(f"kin {unit.id}", family.kin(unit)),
            neighbours=Input(f"neighbours {unit.block}", there[unit.block]),
        )
        if picture:
            yield picture


def _histories(edition: Edition) -> dict[str, list[Appearance]]:
    """Gather each unit's standings, the latest first."""
    history: dict[str, list[Appearance]] = defaultdict(list)
    for chapter in edition.chapters.values():
        ranking = chapter.ranking
        among = None if ranking.partial else sum(s.rank is not None for s in ranking.standings)
        appearance = partial(
            Appearance,
            ranking.heading,
            score_places=ranking.score_places,
            index_places=ranking.index_places,
            by_index=ranking.by_index,
            among=among,
            components=ranking.components,
        )
        for standing in ranking.standings:
            history[standing.unit].insert(0, appearance(standing=standing))
    return history


def _there(edition: Edition, family: Family) -> dict[str, tuple[Link, ...]]:
    """List the units that are there, by block."""
    found: dict[str, list[Link]] = {unit.block: [] for unit in edition.dataset.units.values()}
    for unit in edition.dataset.units.values():
        if unit.until is None:
            found[unit.block].append(family.link(unit))
    return {block: tuple(links) for block, links in found.items()}
