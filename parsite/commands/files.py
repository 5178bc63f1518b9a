"""`new`, `import`, `init`, `schema`: files made in an editor's folder."""

import argparse
from pathlib import Path

from parsite.commands import place
from parsite.report import Report, fields


def new(chosen: argparse.Namespace, report: Report) -> int:
    """Make the files of a year to come."""
    from parsite import editing

    site, kind = place.site(chosen), "xlsx" if chosen.xlsx else "csv"
    made = editing.new(site, place.year(chosen.object), kind, fields(report.language))
    report.made("new", site.root, made)
    return 0


def init(chosen: argparse.Namespace, report: Report) -> int:
    """Make a new site."""
    from parsite import editing

    root = Path(chosen.object).resolve()
    report.made("init", root, editing.init(root, fields(report.language)))
    return 0


def take_in(chosen: argparse.Namespace, report: Report) -> int:
    """Make a year's table of a workbook's rankings."""
    from parsite import editing

    site = place.site(chosen)
    year = place.year(chosen.year) if chosen.year else None
    intake = editing.take_in(site, Path(chosen.object), year, chosen.sheet or "")
    report.understood(intake)
    report.taken_in(intake, editing.put_down(site, intake))
    return 0


def schema(chosen: argparse.Namespace, report: Report) -> int:
    """Write the schemas of a site's files."""
    from parsite import editing

    root = place.site(chosen).root
    report.made("schema", root, editing.schema(root, fields(report.language)))
    return 0
