"""`check`: all that a build finds, and nothing put live."""

import argparse

from parsite.commands import place
from parsite.commands.pace import Pace
from parsite.report import Report


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
        report.say("done", "checked")
        report.withheld(outcome.held)
    return 0
