"""`build`: the site's next release, put live."""

import argparse
from time import perf_counter

from parsite import memory
from parsite.commands import place
from parsite.lock import locked
from parsite.model.outcome import Outcome
from parsite.model.settings import Site
from parsite.report import Report


def build(chosen: argparse.Namespace, report: Report) -> int:
    """Build the site, and say what became of it."""
    site, start = place.site(chosen), perf_counter()
    before = set(site.state.glob("adopted-*"))
    outcome = made(site)
    for folder in set(site.state.glob("adopted-*")) - before:
        report.say("done", "adopted", folder=folder)
    report.built(outcome, site.out, perf_counter() - start)
    return 0


def made(site: Site) -> Outcome:
    """Build a site, or see that there is nothing to build."""
    with locked(site.state):
        known = memory.recall(site)
    if known is not None:
        return known
    from parsite import pipeline

    return pipeline.build(site)
