"""Withholding: what is written and found sound but not public yet, as if it were not there.

What is public is read again from files that lack it, so that whatever is made of them, by whatever
stage, cannot know of it.

- A year is withheld as a draft, or before its moment; with it go its files and its articles.
- A unit that has results in withheld years alone is not declared, nor named by those it was made
  from or that were made from it. A unit that no year tells of stays: it was there before.
- So is a block that only withheld years rank, and whatever unit is in it.
- What is said of a unit that stays (its names, its last day) is public at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from parsite.model.dataset import Dataset, Sources
from parsite.model.place import Problem
from parsite.model.release import Withheld
from parsite.model.year import Year
from parsite.stages.withhold import nodes
from parsite.stages.withhold.lines import UNITS, digest_without
from parsite.stages.withhold.links import to_what_is_withheld

__all__ = ["beside", "inputs", "public", "to_what_is_withheld", "told", "withheld"]


def withheld(dataset: Dataset, now: datetime | None) -> Withheld:
    """Find the drafts, the years whose moment has not come, and what only those tell of.

    Without a clock, no moment has come.
    """
    held = {
        year.year: None if year.draft else year.release_at
        for year in dataset.years.values()
        if year.draft or not _has_come(year.release_at, now)
    }
    drafts = (stem for stem, a in dataset.articles.items() if a.draft or a.year in held)
    shown = [year for year in dataset.years.values() if year.year not in held]
    kept_back = [dataset.years[year] for year in held]
    blocks = frozenset(_blocks(kept_back)) - frozenset(_blocks(shown))
    units = frozenset(_units(kept_back)) - frozenset(_units(shown))
    of_blocks = (unit.id for unit in dataset.units.values() if unit.block in blocks)
    return Withheld(
        *(held, frozenset(drafts), units.union(of_blocks), blocks), moments=_moments(dataset)
    )


def beside(dataset: Dataset, year: int, now: datetime | None) -> Withheld:
    """Find what is withheld still when a year, at its moment or now, becomes public."""
    one = dataset.years[year]
    known = [moment for moment in (now, one.release_at) if moment is not None]
    years = {**dataset.years, year: replace(one, draft=False, release_at=None)}
    return withheld(replace(dataset, years=years), max(known, default=None))


def _moments(dataset: Dataset) -> tuple[str, ...]:
    """List the moments at which years become public, as texts."""
    known = {year.release_at for year in dataset.years.values() if year.release_at}
    return tuple(sorted(moment.isoformat() for moment in known))


def _has_come(moment: datetime | None, now: datetime | None) -> bool:
    return moment is None or (now is not None and moment <= now)


def _blocks(years: Iterable[Year]) -> Iterator[str]:
    return (block.block for year in years for block in year.blocks)


def _units(years: Iterable[Year]) -> Iterator[str]:
    results = (block.results for year in years for block in year.blocks)
    return (result.unit for of_block in results for result in of_block)


def public(sources: Sources, held: Withheld) -> Sources:
    """Leave out of a site's files what is withheld."""
    shown = {year: node for year, node in sources.years.items() if year not in held.years}
    return replace(
        sources,
        units=nodes.units(sources.units, held),
        years={year: nodes.year(node, held) for year, node in shown.items()},
        tables={year: table for year, table in sources.tables.items() if year not in held.years},
        released={year: t for year, t in sources.released.items() if year not in held.years},
        articles={stem: t for stem, t in sources.articles.items() if stem not in held.articles},
        digests=dict(_digests(sources, held)),
    )


def _digests(sources: Sources, held: Withheld) -> Iterator[tuple[str, str]]:
    """Give the digests of the files that hold nothing withheld.

    A file of units in which some are withheld has the digest that it had before they were written;
    where that cannot be told, none.
    """
    for path, digest in sources.digests.items():
        if path == UNITS and (held.units or held.blocks):
            before = digest_without(sources, held)
            yield from [(path, before)] if before else []
        elif not _is_withheld(path, held):
            yield path, digest


def _is_withheld(path: str, held: Withheld) -> bool:
    """Whether a file holds nothing but what is withheld."""
    file = PurePosixPath(path)
    if file.parts[0] == "content":
        return len(file.parts) == 2 and file.suffix == ".md" and file.stem in held.articles
    return not {"data", ".parsite"}.isdisjoint(file.parts[:1]) and file.stem in map(str, held.years)


def told(problems: Iterable[Problem], held: Withheld) -> tuple[Problem, ...]:
    """Leave out what is said of files that are withheld, and of what is kept of them."""
    return tuple(p for p in problems if not _is_withheld(p.place.path, held))


def inputs(sources: Sources, dataset: Dataset) -> Sources:
    """Leave out of the files that a site is made from the media that it neither shows nor leads to.

    Nobody is to learn from a release what else lies there.
    """
    unseen = {f"content/{path}" for path in dataset.unpublished}
    seen = {path: digest for path, digest in sources.digests.items() if path not in unseen}
    return replace(sources, digests=seen)
