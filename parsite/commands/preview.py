"""`serve`: a preview of the site that follows what is saved."""

import argparse

from parsite.commands import place
from parsite.report import Report


def serve(chosen: argparse.Namespace, report: Report) -> int:
    """Serve a preview until Ctrl+C."""
    from parsite.serve import serve

    serve(place.site(chosen), chosen.host, chosen.port, report)
    return 0
