"""The recipe: from an editor's folder to the live site."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from parsite.model.dataset import Sources
from parsite.model.place import Mistakes, Place, Problem
from parsite.model.release import Draft, Outcome
from parsite.model.settings import Site
from parsite.stages import check, narrate, plan, publish, rank, read, render, save, verify
from parsite.stages.check.units import units as registered
from parsite.stages.read.tree import tree
from parsite.theme import Theme
from parsite.trace import stale, trace

if TYPE_CHECKING:
    from parsite.stages.describe import Words
    from parsite.stages.ingest.intake import Intake


def build(site: Site) -> Outcome:
    """Make a site's next release and put it live; raises Mistakes with all that there are."""
    with publish.desk(site) as desk:
        sources, unreadable = read.sources(site)
        dataset, unsound = check.dataset(sources, site.address, site.pictures)
        rankings, contradictions = rank.rankings(dataset)
        false_claims = verify.claims(dataset, rankings)
        warnings = gate(sources, unreadable, unsound, contradictions, false_claims)

        pages = plan.pages(narrate.editions(dataset, rankings))
        theme = Theme.of(sources.themes, sources.templates)
        now = trace(pages, theme.digest)
        due = stale(publish.remembered(desk), now, desk.live.intact)
        fresh = [page for page in pages if page.path in due]
        made, broken = render.files(fresh, theme, site, desk.stage.put)
        gate(sources, broken)

        release = publish.release(desk, Draft.of(pages, made, sources.digests))
        publish.remember(site, now, release)
        return Outcome.of(desk.live, release, warnings)


def rehearse(site: Site) -> Outcome:
    """Do all that a build does but draw each unit's share picture, and put nothing live."""
    with tempfile.TemporaryDirectory(prefix="parsite-") as folder:
        return build(replace(site, out=Path(folder) / "public", pictures="years"))


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


def gate(sources: Sources, *found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Let a run go on only where nothing is wrong; else raise all at once, each with its line.

    What is only warned of is given back.
    """
    problems = sorted((p for some in found for p in some), key=lambda p: (p.place, p.code))
    told = tuple(replace(p, excerpt=sources.line(p.place)) for p in problems)
    if not all(p.is_warning for p in told):
        raise Mistakes(told)
    return told
