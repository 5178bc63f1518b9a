"""`check`: all that a build finds, and nothing put live."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from parsite.commands import place
from parsite.commands.pace import Pace
from parsite.model.day import on_clocks
from parsite.model.release import Withheld
from parsite.report import Report

if TYPE_CHECKING:
    from parsite.model.claim import Claim

_SHOWN = 10


def check(chosen: argparse.Namespace, report: Report) -> int:
    """Rehearse a build, and say what is wrong or odd, and what is not public yet.

    This is for the editor: what a build prints tells nothing of that.
    """
    from parsite import pipeline

    with Pace(report) as pace:
        outcome = pipeline.rehearse(place.site(chosen), pace)
    if chosen.format == "json":
        report.problems_for_machines(outcome.all_warnings)
    else:
        report.warnings(outcome.all_warnings)
        if chosen.claims:
            _list(outcome.claims, report)
        _count(outcome.claims, report)
        report.say("done", "checked")
        _tell(outcome.held, report)
    return 0


def _list(claims: Sequence["Claim"], report: Report) -> None:
    """Print everything that articles state of the rankings, with its verdict."""
    for claim in claims:
        place, verdict = claim.place, report.words("claims", claim.verdict.value)
        facts = {"verdict": verdict, "about": claim.about or "?", "stated": claim.stated}
        told = report.words("claims", "one", **facts)
        report.show(f"{place.path}:{place.line}:{place.column}: {told}")


def _count(claims: Sequence["Claim"], report: Report) -> None:
    """Say how much of what articles state was held against the data, if there is any."""
    verdicts = [claim.verdict.value for claim in claims]
    counts = {verdict: verdicts.count(verdict) for verdict in ("true", "open")}
    if claims:
        report.say("claims", "counted", count=len(claims), **counts)


def _tell(held: Withheld, report: Report) -> None:
    """Say what is not public yet."""
    if names := _names(held, report):
        report.say("held", "intro", names=", ".join(names))
    if held.files:
        report.say("held", "files", names=_listed(held.files))


def _names(held: Withheld, report: Report) -> list[str]:
    """Name what waits: years with their moments, articles, and how many units and blocks."""
    names = [
        report.words("held", "year", year=year, moment=on_clocks(moment))
        if moment
        else report.words("held", "draft", year=year)
        for year, moment in sorted(held.years.items())
    ]
    alone = (a for a in sorted(held.articles) if not a.partition(".")[0].isdecimal())
    names += [report.words("held", "article", name=f"{stem}.md") for stem in alone]
    for kind, ids in (("blocks", held.blocks), ("units", held.units)):
        if ids:
            told = report.words("held", kind, count=len(ids), names=_listed(sorted(ids)))
            names.append(told)
    return names


def _listed(names: Sequence[str]) -> str:
    """List names, of many only the first."""
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
