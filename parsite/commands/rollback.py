"""`rollback`: the release before this one, live again."""

import argparse

from parsite.commands import place
from parsite.report import Report


def rollback(chosen: argparse.Namespace, report: Report) -> int:
    """Put the release before this one live again, and say so."""
    from parsite.stages import publish

    site = place.site(chosen)
    with publish.desk(site) as desk:
        release = publish.roll_back(desk)
    report.say("rollback", "done", folder=site.out, count=len(release.files))
    report.say("rollback", "next", program=report.program, site=report.site)
    return 0
