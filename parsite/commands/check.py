"""`check`: all that a build finds, and nothing put live."""

import argparse

from parsite.commands import place
from parsite.report import Report


def check(chosen: argparse.Namespace, report: Report) -> int:
    """Rehearse a build, and say what is wrong or odd."""
    from parsite import pipeline

    outcome = pipeline.rehearse(place.site(chosen))
    if chosen.format == "json":
        report.problems_for_machines(outcome.warnings)
    else:
        report.warnings(outcome.warnings)
        report.say("done", "checked")
    return 0
