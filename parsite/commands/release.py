"""`release`: a year's figures, frozen as they are published."""

import argparse

from parsite.commands import place
from parsite.report import Report


def release(chosen: argparse.Namespace, report: Report) -> int:
    """Freeze a year's figures, all that a build checks being sound."""
    from parsite import editing

    site, year = place.site(chosen), place.year(chosen.object)
    report.made("release", site.root, editing.release(site, year))
    return 0
