"""The recipe: from an editor's folder to the live site."""

import tempfile
from dataclasses import replace
from pathlib import Path

from parsite.model.dataset import Sources
from parsite.model.place import Mistakes, Problem
from parsite.model.release import Draft, Outcome
from parsite.model.settings import Site
from parsite.stages import check, narrate, plan, publish, rank, read, render, verify
from parsite.theme import Theme
from parsite.trace import stale, trace


def build(site: Site) -> Outcome:
    """Make a site's next release and put it live; raises Mistakes with all that there are."""
    with publish.desk(site) as desk:
        sources, unreadable = read.sources(site)
        dataset, unsound = check.dataset(sources, site.address)
        rankings, contradictions = rank.rankings(dataset)
        false_claims = verify.claims(dataset, rankings)
        gate(sources, unreadable, unsound, contradictions, false_claims)

        edition = narrate.edition(dataset, rankings)
        pages = plan.pages(edition)
        theme = Theme.of(sources.themes, sources.templates)
        now = trace(pages, theme.digest)
        due = stale(publish.remembered(desk), now, desk.live.intact)
        made, broken = render.files([p for p in pages if p.path in due], theme, site.state)
        gate(sources, broken)

        release = publish.release(desk, Draft.of(pages, made, sources))
        publish.remember(site, now, release)
        return Outcome.of(desk.live, release)


def rehearse(site: Site) -> None:
    """Do all that a build does and put nothing live."""
    with tempfile.TemporaryDirectory(prefix="parsite-") as folder:
        build(replace(site, out=Path(folder) / "public"))


def gate(sources: Sources, *found: tuple[Problem, ...]) -> None:
    """Let a run go on only where nothing is wrong; else raise all at once, each with its line."""
    problems = sorted((p for some in found for p in some), key=lambda p: (p.place, p.code))
    if problems:
        raise Mistakes(replace(p, excerpt=sources.line(p.place)) for p in problems)
