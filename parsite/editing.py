"""Editing: the files that are made for editors, in a site's own folder."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parsite.model.place import Place
from parsite.model.site import Site
from parsite.pipeline import gate, ranked, rehearse
from parsite.stages import check, freeze, read, save, withhold
from parsite.stages.check.units import units as registered
from parsite.stages.read.tree import tree

if TYPE_CHECKING:
    from parsite.stages.describe import Words
    from parsite.stages.ingest.intake import Intake


def schema(root: Path, words: "Words") -> tuple[str, ...]:
    """Write the schemas of a site's files; give the paths of those that were not so before."""
    from parsite.stages import describe  # a build does without it

    return save.renewed(root, describe.schemas(words))


def new(site: Site, year: int, kind: str, words: "Words") -> tuple[str, ...]:
    """Make the files of a year to come, its table as `csv` or `xlsx`; give their paths."""
    from parsite.stages import prepare  # a build does without it

    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    concerned = prepare.concerned(dataset, year)
    gate(sources, tuple(p for p in unreadable + unsound if p.place.path in concerned))
    files = prepare.year(dataset, sources, year, kind)
    save.created(site.root, files)
    return *files, *schema(site.root, words)


def release(site: Site, year: int) -> tuple[str, ...]:
    """Freeze a year's figures as they will be public, whatever waits longer than it does; give the
    path of their file.

    Raises Mistakes where a build would, and Halt where there is no such year to release.
    """
    sources, _ = read.sources(site)
    dataset, _ = check.dataset(sources)
    freeze.refuse(dataset, year)
    rehearse(replace(site, is_preview=True))
    shown = withhold.public(sources, withhold.beside(dataset, year, site.now))
    dataset, _ = check.dataset(shown)
    files = freeze.files(dataset.years[year], ranked(dataset)[0], site.now)
    save.created(site.root, files)
    return tuple(files)


def init(root: Path, words: "Words") -> tuple[str, ...]:
    """Make a new site in a folder; give the paths of its files."""
    from parsite.stages import prepare  # a build does without it

    files = prepare.site()
    save.created(root, files)
    return *files, *schema(root, words)


def take_in(site: Site, file: Path, year: int | None = None, sheet: str = "") -> "Intake":
    """Understand a workbook's rankings; raises Mistakes where the units are declared wrongly."""
    from parsite.stages import ingest  # only an import waits for it
    from parsite.stages.ingest.blocks import Registry

    sources, unreadable = read.sources(site)
    blocks, units, unsound = registered(sources.units)
    gate(sources, ingest.of_units(unreadable + unsound))
    registry = Registry(blocks, units, ingest.register_of(site.root))
    book = ingest.book(file, registry)
    intake = ingest.intake(book, registry, sources, ingest.Wanted(year, sheet))
    node, broken = tree(intake.register, Place(ingest.UNITS))
    after = Registry(*registered(node)[:2])
    is_safe = not broken and ingest.grown(registry, after, intake.additions)
    return intake if is_safe or not intake.register else ingest.untouched(intake)


def put_down(site: Site, intake: "Intake") -> tuple[str, ...]:
    """Write what an import gives; Halt where any of it is there otherwise. Give the new paths."""
    fresh = tuple(path for path in intake.files if not (site.root / path).exists())
    save.created(site.root, intake.files)
    if intake.register:
        save.edited(
            site.root / "data" / "units.yaml", intake.before.encode(), intake.register.encode()
        )
    return fresh
