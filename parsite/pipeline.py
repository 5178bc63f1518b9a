"""The recipe: from an editor's folder to the live site."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from parsite import memory
from parsite.model.dataset import Dataset, Edition, Sources
from parsite.model.outcome import Outcome
from parsite.model.page import Page, path_of
from parsite.model.place import Mistakes, Place, Problem
from parsite.model.progress import Watch, unwatched
from parsite.model.recalled import Recalled
from parsite.model.release import RELEASE_FILE, Draft, Withheld
from parsite.model.settings import Settings
from parsite.model.site import Site
from parsite.stages import (
    check,
    narrate,
    plan,
    publish,
    rank,
    read,
    recall,
    render,
    save,
    verify,
    withhold,
)
from parsite.stages.check.units import units as registered
from parsite.stages.read.tree import tree
from parsite.theme import Theme
from parsite.trace import Explained, Written, reasons, stale, trace

if TYPE_CHECKING:
    from parsite.stages.describe import Words
    from parsite.stages.ingest.intake import Intake


@dataclass(frozen=True, slots=True)
class Planned:
    """All that is known before the first page is made: the pages, and the theme that makes them.

    `written`: the digests found on the way. `held` is what is not public yet: only a preview's
    pages tell of it; `moments` are those at which the same files make another site.
    """

    sources: Sources
    settings: Settings
    pages: tuple[Page, ...]
    theme: Theme
    written: Written
    warnings: tuple[Problem, ...]
    held: Withheld
    moments: tuple[str, ...]
    editions: tuple[Edition, ...]


def build(site: Site, watch: Watch = unwatched) -> Outcome:
    """Make a site's next release and put it live; raises Mistakes with all that there are."""
    with publish.desk(site) as desk:
        seen = memory.look(site)
        planned = planning(site, watch)
        watch("trace")
        now = trace(planned.pages, planned.theme.digest, planned.written)
        before = publish.remembered(desk)
        due = stale(before, now, desk.live.intact)
        watch("render")
        fresh = [page for page in planned.pages if page.path in due]
        made, broken = render.files(fresh, planned.theme, site, desk.stage.put, watch)
        gate(planned.sources, broken)
        watch("publish")
        draft = Draft.of(planned.pages, made, planned.sources.digests, planned.settings.keep)
        release = publish.release(desk, draft)
        publish.remember(site, now, release)
        outcome = Outcome.of(desk.live, release, planned.warnings, planned.moments)
        memory.keep(site, seen, outcome, release.files)
        return replace(outcome, anew=now.anew(before) if desk.live.files else "")


def planning(site: Site, watch: Watch = unwatched, known: Recalled | None = None) -> Planned:
    """Find out what pages a site has, and that nothing is wrong; raises Mistakes where it is."""
    watch("read")
    known = recall.years(site) if known is None else known
    sources, unreadable = read.sources(site, known.years)
    watch("check")
    dataset, unsound = check.dataset(sources, site.address, site.pictures, known)
    sources = sources.understood()
    watch("rank")
    rankings, contradictions = rank.rankings(dataset, known.rankings)
    watch("verify")
    told, unanswered = narrate.quoted(dataset, rankings)
    found = (*unreadable, *unsound, *contradictions, *unanswered, *verify.claims(told, rankings))
    held, moments = withhold.withheld(dataset, site.now), withhold.moments(dataset)
    is_public = site.is_preview or not held
    if known.is_doubted(sources.digests, found) or (known.years and not is_public):
        return planning(site, watch, Recalled(warnings=known.warnings))
    warnings = gate(sources, found, known.warnings)
    watch("keep")
    written = Written(known.written)
    recall.keep(site, sources.digests, (dataset.years, rankings), warnings, written)
    watch("plan")
    if not is_public:
        sources, told, rankings = public(sources, dataset, held)
    editions = narrate.editions(told, rankings)
    pages = plan.pages(editions)
    settings = dataset.settings
    gate(sources, publish.clashes(pages, settings.keep, settings.keep_place))
    theme = Theme.of(sources.themes, sources.templates)
    return Planned(
        sources, settings, pages, theme, written, warnings, held, moments, editions=editions
    )


def public(
    sources: Sources, dataset: Dataset, held: Withheld
) -> tuple[Sources, Dataset, rank.Rankings]:
    """Leave out what is not public, as if it had never been written; rank and tell what is."""
    hidden = withhold.sources(dataset, held)
    shown = {path: digest for path, digest in sources.digests.items() if path not in hidden}
    kept = withhold.public(dataset, held)
    rankings, _ = rank.rankings(kept)
    told, unanswered = narrate.quoted(kept, rankings)
    gate(sources, unanswered)
    return replace(sources, digests=shown), told, rankings


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
