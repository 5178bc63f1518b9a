"""What a year's revisions name: each from what was published, one after the other, to now."""

from collections import defaultdict
from collections.abc import Iterator

from parsite.model.frozen import Frozen
from parsite.model.place import Problem, problem
from parsite.model.published import NOTHING, Figure, same
from parsite.model.revision import Revision
from parsite.model.vietnamese import short_date
from parsite.model.year import Year
from parsite.stages.hold.course import Chains, Figures


def chained(year: Year, now: Figures, frozen: Frozen) -> tuple[Chains, tuple[Problem, ...]]:
    """Put the revisions of each figure in a row by their dates; what does not fit is told."""
    by_figure: dict[Figure, list[Revision]] = defaultdict(list)
    for revision in sorted(year.revisions, key=lambda r: r.date.start):
        by_figure[Figure(revision.figure, revision.unit, revision.block)].append(revision)
    then = frozen.published.flat()
    problems = [p for r in year.revisions for p in _early(r, frozen)]
    for figure, chain in by_figure.items():
        problems += _unfitting(figure, chain, then.get(figure, ""), now.get(figure, ""))
    return {figure: tuple(chain) for figure, chain in by_figure.items()}, tuple(problems)


def _early(revision: Revision, frozen: Frozen) -> Iterator[Problem]:
    if revision.date.end < frozen.day.start:
        facts = {"date": short_date(revision.date), "day": short_date(frozen.day)}
        yield problem(revision.at("date"), "revision-early", **facts)


def _unfitting(figure: Figure, chain: list[Revision], then: str, now: str) -> Iterator[Problem]:
    """Find the first revision of a figure that does not begin where it stood, or leads nowhere."""
    value, name = then, figure.name
    for revision in chain:
        facts = {"stated": shown(revision.before), "true": shown(value)}
        if not same(name, revision.before, value):
            yield problem(revision.at("from"), "revision-from", **facts)
            return
        if same(name, revision.before, revision.after):
            yield problem(revision.at("to"), "revision-nothing", value=shown(revision.after))
            return
        value = revision.after
    if not same(name, value, now):
        facts = {"stated": shown(value), "true": shown(now)}
        yield problem(chain[-1].at("to"), "revision-to", **facts)


def shown(text: str) -> str:
    """Write what a figure is; of nothing, that there is nothing."""
    return text or NOTHING
