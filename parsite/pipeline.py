"""The recipe: from an editor's folder to the live site."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from parsite import memory
from parsite.model.claim import Claim
from parsite.model.dataset import Dataset, Edition, Sources
from parsite.model.outcome import Outcome
from parsite.model.page import Page, path_of
from parsite.model.place import Mistakes, Problem
from parsite.model.progress import Watch, unwatched
from parsite.model.recalled import NOTHING, Recalled
from parsite.model.release import RELEASE_FILE, Draft, Withheld
from parsite.model.settings import Settings
from parsite.model.site import Site
from parsite.model.year import Year
from parsite.stages import (
    check,
    hold,
    narrate,
    plan,
    publish,
    rank,
    read,
    recall,
    render,
    verify,
    withhold,
)
from parsite.theme import Theme
from parsite.trace import Explained, Written, reasons, stale, trace

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class Facts:
    """What a site's files say, ranked and told, and what may be wrong or odd in them."""

    sources: Sources
    dataset: Dataset
    rankings: hold.Rankings
    claims: tuple[Claim, ...]
    found: tuple[Problem, ...]

    @property
    def ranked(self) -> tuple[Mapping[int, Year], hold.Rankings]:
        """The years, and their rankings."""
        return self.dataset.years, self.rankings


@dataclass(frozen=True, slots=True)
class Planned:
    """All that is known before the first page is made: the pages, and the theme that makes them.

    `editions` are what the pages tell of; `written`: the digests found on the way. `held` is what
    is not public yet: only a preview's pages tell of it. `all_warnings` and `claims`, those of what
    is not public among them, are an editor's.
    """

    sources: Sources
    editions: tuple[Edition, ...]
    pages: tuple[Page, ...]
    theme: Theme
    warnings: tuple[Problem, ...]
    held: Withheld
    written: Written
    all_warnings: tuple[Problem, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def settings(self) -> Settings:
        """What the site's own file says, as its first edition does."""
        return self.editions[0].dataset.settings


def build(site: Site, watch: Watch = unwatched) -> Outcome:
    """Make a site's next release and put it live; raises Mistakes with all that there are."""
    with publish.desk(site) as desk:
        seen = memory.look(site)
        planned = planning(site, watch)
        sources, waiting = planned.sources, planned.held.years
        gate(sources, tuple(hold.gone(desk.live.inputs, sources.digests, waiting)))
        watch("trace")
        now = trace(planned.pages, planned.theme.digest, planned.written)
        before = publish.remembered(desk)
        due = stale(before, now, desk.live.intact)
        watch("render")
        fresh = [page for page in planned.pages if page.path in due]
        made, broken = render.files(fresh, planned.theme, site, desk.stage.put, watch)
        gate(sources, broken)
        watch("publish")
        draft = Draft.of(planned.pages, made, sources.digests, planned.settings.keep)
        release = publish.release(desk, draft)
        publish.remember(site, now, release)
        outcome = Outcome.of(desk.live, release, planned.warnings, planned.held.moments)
        memory.keep(site, seen, outcome, release.files)
        outcome = replace(
            outcome, held=planned.held, anew=now.anew(before) if desk.live.files else ""
        )
        return replace(outcome, all_warnings=planned.all_warnings, claims=planned.claims)


def planning(site: Site, watch: Watch = unwatched, known: Recalled | None = None) -> Planned:
    """Find out what pages a site has, and that nothing is wrong; raises Mistakes where it is."""
    watch("read")
    known = recall.years(site) if known is None else known
    sources, unreadable = read.sources(site, known.years)
    watch("check")
    dataset, unsound = check.dataset(sources, site.address, site.pictures, known)
    held = withhold.withheld(dataset, site.now)
    shown = withhold.public(sources, held) if held and not site.is_preview else None
    if shown is not None:  # what was released is held against what is public, not against all
        dataset = replace(dataset, released={})
    sources = sources.understood()
    facts = understood(sources, dataset, known, watch)
    found = (*unreadable, *unsound, *facts.found)
    if known.is_doubted(sources.digests, found) or (known.years and shown is not None):
        return planning(site, watch, Recalled(warnings=known.warnings))
    facts = replace(facts, found=gate(sources, found, known.warnings))
    written = Written(known.written)
    if shown is None:
        watch("keep")
        recall.keep(site, sources.digests, facts.ranked, facts.found, written)
        planned = laid_out(facts, held, written, watch)
    else:
        older = withhold.told((*unreadable, *known.warnings), held)
        planned = laid_out(public(site, shown, held, older), held, written, watch)
    return replace(planned, all_warnings=facts.found, claims=facts.claims)


def understood(
    sources: Sources, dataset: Dataset, known: Recalled = NOTHING, watch: Watch = unwatched
) -> Facts:
    """Rank a dataset, fill in the figures that its articles ask for, and verify what they claim."""
    watch("rank")
    rankings, contradictions = ranked(dataset, known.rankings)
    watch("verify")
    told, unanswered = narrate.quoted(dataset, rankings)
    claims = verify.read(told, rankings)
    found = (*contradictions, *unanswered, *verify.problems(told, claims))
    return Facts(sources, told, rankings, claims, found)


def ranked(
    dataset: Dataset, known: hold.Rankings = rank.NONE
) -> tuple[hold.Rankings, tuple[Problem, ...]]:
    """Rank every year, and hold what was released against what was published then."""
    rankings, contradictions = rank.rankings(dataset, known)
    held, changed = hold.held(dataset, rankings, rank.rankings)
    return held, (*contradictions, *changed)


def public(site: Site, sources: Sources, held: Withheld, older: tuple[Problem, ...]) -> Facts:
    """Find out again all that there is in files without what is withheld, and what to warn of."""
    dataset, unsound = check.dataset(sources, site.address, site.pictures)
    leading = tuple(withhold.to_what_is_withheld(sources, dataset, held))
    facts = understood(sources.understood(), dataset)
    return replace(facts, found=gate(sources, (*unsound, *facts.found, *leading), older))


def laid_out(facts: Facts, held: Withheld, written: Written, watch: Watch) -> Planned:
    """Plan the pages that tell of facts; raises Mistakes where two want one address."""
    watch("plan")
    sources = withhold.inputs(facts.sources, facts.dataset)
    editions = narrate.editions(facts.dataset.sourced(sources.digests), facts.rankings)
    pages, settings = plan.pages(editions), facts.dataset.settings
    gate(sources, publish.clashes(pages, settings.keep, settings.keep_place))
    theme = Theme.of(sources.themes, sources.templates)
    held = replace(held, files=facts.dataset.unpublished)
    return Planned(sources, editions, pages, theme, facts.found, held, written)


def why(site: Site, address: str) -> Explained | None:
    """Tell whether the next build would make a page anew, and why; None: there is no such page.

    Raises Mistakes as a build does.
    """
    with publish.desk(site) as desk:
        planned = planning(site)
        now = trace(planned.pages, planned.theme.digest, planned.written)
        path, live = path_of(address, planned.settings.base_url), desk.live
        if path not in now.pages and path not in (*live.files, RELEASE_FILE):
            return None
        told = tuple(reasons(path, publish.remembered(desk), now, live.intact))
        files = planned.sources.digests
        strange = (name for name in files if live.inputs.get(name, files[name]) != files[name])
        return Explained(path, told, now.pages.get(path, ()), tuple(strange))


def rehearse(site: Site, watch: Watch = unwatched) -> Outcome:
    """Do all that a build does but draw each unit's share picture, and put nothing live."""
    import tempfile  # a build does without it

    with tempfile.TemporaryDirectory(prefix="parsite-") as folder:
        return build(replace(site, out=Path(folder) / "public", pictures="years"), watch)


def gate(sources: Sources, *found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Let a run go on only where nothing is wrong; else raise all at once, each with its line.

    What is only warned of is given back.
    """
    problems = sorted((p for some in found for p in some), key=lambda p: (p.place, p.code))
    told = tuple(replace(p, excerpt=sources.line(p.place)) for p in problems)
    if not all(p.is_warning for p in told):
        raise Mistakes(told)
    return told
