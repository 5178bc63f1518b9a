"""What a year's revisions name: each from what was published, one after the other, to now."""

from collections import defaultdict
from collections.abc import Iterator

from parsite.model.frozen import Frozen
from parsite.model.place import Problem, problem
from parsite.model.published import NOTHING, RULES, Figure, same
from parsite.model.revision import Revision
from parsite.model.vietnamese import short_date
from parsite.model.year import Year
from parsite.stages.hold.course import Chains, Figures

RANKED = "xếp hạng"
"""The status of which the data says nothing."""


def chained(year: Year, now: Figures, frozen: Frozen) -> tuple[Chains, tuple[Problem, ...]]:
    """Put the revisions of each figure in a row by their dates; what does not fit is told."""
    by_figure: dict[Figure, list[Revision]] = defaultdict(list)
    then = frozen.published.flat()
    for revision in sorted(year.revisions, key=lambda r: r.date.start):
        for figure in _meant(revision, then, now):
            by_figure[figure].append(revision)
    problems = [p for r in year.revisions for p in _early(r, frozen)]
    for figure, chain in by_figure.items():
        found = _unfitting(figure, chain, then.get(figure, ""), now.get(figure, ""))
        problems += [p for p in found if p not in problems]
    return {figure: tuple(chain) for figure, chain in by_figure.items()}, tuple(problems)


def _meant(revision: Revision, then: Figures, now: Figures) -> list[Figure]:
    """Give the figures that a revision means: a rule of the year's is that of many blocks."""
    name = revision.figure
    if revision.unit or revision.block or name not in RULES:
        return [Figure(name, revision.unit, revision.block)]
    stayed = {f.block for f in then if f.name == "units" and f in now}
    all_of_them = [f for f in {**then, **now} if f.block in stayed and f.name == name]
    changed = [f for f in all_of_them if not same(name, then.get(f, ""), now.get(f, ""))]
    return changed or all_of_them[:1] or [Figure(name)]


def _early(revision: Revision, frozen: Frozen) -> Iterator[Problem]:
    if revision.date.end < frozen.day.start:
        facts = {"date": short_date(revision.date), "day": short_date(frozen.day)}
        yield problem(revision.at("date"), "revision-early", **facts)


def _unfitting(figure: Figure, chain: list[Revision], then: str, now: str) -> Iterator[Problem]:
    """Find the first revision of a figure that does not begin where it stood, or leads nowhere."""
    value, name = then, figure.name
    for revision in chain:
        facts = {"stated": shown(name, revision.before), "true": shown(name, value)}
        if not same(name, revision.before, value):
            yield problem(revision.at("from"), "revision-from", **facts)
            return
        if same(name, revision.before, revision.after):
            yield problem(revision.at("to"), "revision-nothing", value=shown(name, revision.after))
            return
        value = revision.after
    if not same(name, value, now):
        facts = {"stated": shown(name, value), "true": shown(name, now)}
        yield problem(chain[-1].at("to"), "revision-to", **facts)


def shown(name: str, text: str) -> str:
    """Write what a figure is; of nothing, that there is nothing."""
    return text or (RANKED if name == "status" else NOTHING)
