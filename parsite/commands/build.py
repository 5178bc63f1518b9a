"""`build`: the site's next release, put live."""

import argparse

from parsite import memory
from parsite.commands import place
from parsite.commands.pace import Pace
from parsite.lock import locked
from parsite.model.outcome import Outcome
from parsite.model.progress import Watch, unwatched
from parsite.model.site import Site
from parsite.report import Report


def build(chosen: argparse.Namespace, report: Report) -> int:
    """Build the site, and say what became of it."""
    site = place.site(chosen)
    with Pace(report) as pace:
        outcome = made(site, pace)
    if outcome.aside:
        report.say("done", "adopted", folder=outcome.aside)
    report.built(outcome, site.out, pace.total)
    (pace.tell if chosen.profile else pace.sum_up)()
    return 0


def made(site: Site, watch: Watch = unwatched) -> Outcome:
    """Build a site, or see that there is nothing to build."""
    with locked(site.state):
        known = memory.recall(site)
    if known is not None and not site.adopts:
        return known
    from parsite import pipeline

    return pipeline.build(site, watch)
