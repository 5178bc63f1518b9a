"""`build`: the site's next release, put live."""

import argparse
from time import perf_counter

from parsite.commands import place
from parsite.report import Report


def build(chosen: argparse.Namespace, report: Report) -> int:
    """Build the site, and say what became of it."""
    from parsite import pipeline

    site, start = place.site(chosen), perf_counter()
    outcome = pipeline.build(site)
    report.built(outcome, site.out, perf_counter() - start)
    return 0
