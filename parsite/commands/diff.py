"""`diff`: what a change of the files will change for readers."""

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from parsite.commands import layout, place
from parsite.commands.outline import outline
from parsite.model.day import on_clocks
from parsite.model.release import RELEASE_FILE
from parsite.model.site import Site
from parsite.report import Report

if TYPE_CHECKING:
    from parsite.commands.sides import Side


def diff(chosen: argparse.Namespace, report: Report) -> int:
    """Tell what differs between the site as it lies there and another state of it.

    That is a revision or a folder (`--against`); else, where `--now` names a moment, the same files
    by the present clock; else the latest commit of its repository.
    """
    from parsite.commands import sides

    site = place.site(chosen)
    side, against = _side(chosen, site, report)
    found = sides.differences(site, side)
    if chosen.format == "json":
        report.show(layout.json(found, against))
        return 0
    written = layout.markdown if chosen.format == "markdown" else layout.text
    report.show(written(outline(found, against, report)))
    return 0


def _side(chosen: argparse.Namespace, site: Site, report: Report) -> tuple["Side", str]:
    """Give what the site is held against, and what that is called."""
    from parsite.commands import sides

    if chosen.against is None and chosen.now:
        present = replace(site, now=datetime.now(UTC))
        moment = report.words("diff", "moment", moment=on_clocks(chosen.now))
        return sides.of_moment(present), moment
    name = "HEAD" if chosen.against is None else chosen.against
    folder = Path(name)
    is_side = any((folder / part).exists() for part in ("content", RELEASE_FILE))
    side = sides.of_folder(folder, site) if name and is_side else sides.of_revision(name, site)
    return side, report.words("diff", "against", name=name)
