"""The home page, and the page for an address that has none."""

from collections import defaultdict
from collections.abc import Iterator

from parsite.model.dataset import Edition
from parsite.model.page import Input, Link, Page
from parsite.model.unit import Block
from parsite.stages.plan import pictures
from parsite.stages.plan.blank import MISSING, Blank, description
from parsite.stages.plan.family import Family
from parsite.stages.plan.papers import provenance


def home(edition: Edition) -> Iterator[Page]:
    """The latest announcement, the way to all others, and the units."""
    settings = edition.dataset.settings
    latest = next(iter(edition.dataset.latest_first), None)
    chapters = edition.of(latest.year) if latest else ()
    lead = description(edition, latest) if latest else ""
    picture = pictures.address(pictures.of_year(edition, latest) if latest else None)
    blank = Blank(edition, "index.html", "home.html", edition.languages, picture)
    rests_on = provenance(edition, latest) if latest else Input("provenance", None)
    yield blank.filled(
        settings.title,
        settings.description,
        provenance=rests_on,
        lead=Input("latest lead", lead),
        chapters=Input("latest rankings", chapters),
        blocks=Input("units by block", units_by_block(edition)),
    )


def missing(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """The page for an address that has none; it is served at any depth."""
    edition = editions[0]
    title = edition.dataset.phrases("site.missing")
    blank = Blank(edition, MISSING, "404.html")
    yield blank.filled(title, blocks=Input("units by block", units_by_block(edition)))


def units_by_block(
    edition: Edition,
) -> tuple[tuple[Block, tuple[Link, ...], tuple[Link, ...]], ...]:
    """List each block's units: those there are, and those there were."""
    there: dict[str, list[Link]] = defaultdict(list)
    gone: dict[str, list[Link]] = defaultdict(list)
    family = Family.of(edition.dataset)
    for unit in edition.dataset.units.values():
        of_kind = gone if unit.until else there
        of_kind[unit.block].append(family.link(unit))
    blocks = edition.dataset.blocks.values()
    return tuple((block, tuple(there[block.id]), tuple(gone[block.id])) for block in blocks)
