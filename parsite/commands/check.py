"""`check`: all that a build finds, and nothing put live."""

import argparse

from parsite.commands import place
from parsite.commands.pace import Pace
from parsite.report import Report


def check(chosen: argparse.Namespace, report: Report) -> int:
    """Rehearse a build, and say what is wrong or odd."""
    from parsite import pipeline

    with Pace(report) as pace:
        outcome = pipeline.rehearse(place.site(chosen), pace)
    if chosen.format == "json":
        report.problems_for_machines(outcome.warnings)
    else:
        report.warnings(outcome.warnings)
        report.listed(outcome.claims if chosen.claims else ())
        report.counted(outcome.claims)
        report.say("done", "checked")
    return 0
