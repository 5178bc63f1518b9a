"""`verify`: a folder or an address held against its release."""

import argparse
import os
import re
from collections.abc import Mapping
from pathlib import Path

from parsite.commands import place
from parsite.commands.place import USAGE
from parsite.model.place import Halt
from parsite.model.site import Site
from parsite.report import Report

DIFFERS = 74
_SHOWN = 100


def verify(chosen: argparse.Namespace, report: Report) -> int:
    """Compare every file with the release it should be of, and list those that differ."""
    from parsite.stages.publish import compare, visit

    where = chosen.object
    if re.match("https?://", where):
        found = visit.address(where)
    elif Path(where).is_dir():
        found = compare.folder(Path(where))
    else:
        raise Halt("no-folder", USAGE, folder=where)
    for key in ("missing", "different", "extra", "unread"):
        paths = getattr(found, key)
        for path in paths[:_SHOWN]:
            report.say("verify", key, path=path)
        if len(paths) > _SHOWN:
            report.say("verify", f"more_{key}", count=len(paths) - _SHOWN)
    report.say("verify", "same" if found.is_same else "differs", where=where, count=found.count)
    site = _site(chosen)
    if site and found.inputs:
        _sources(site, found.inputs, report)
    return 0 if found.is_same else DIFFERS


def _site(chosen: argparse.Namespace) -> Site | None:
    """Find the site that was named, or that we are in: a folder is then one of its own."""
    named = chosen.site or os.environ.get("PARSITE_SITE")
    where = Path(chosen.object)
    is_near = not where.is_dir() or where.resolve().is_relative_to(Path.cwd().resolve())
    return place.site(chosen) if named or (is_near and Path("content").is_dir()) else None


def _sources(site: Site, inputs: Mapping[str, str], report: Report) -> None:
    """Say whether a release was made from the very files that are in the site's folder now."""
    from parsite.commands import sides

    now, is_sound = sides.digests(site)
    told = {
        "input_missing": inputs.keys() - now.keys(),
        "input_different": {p for p in inputs if p in now and now[p] != inputs[p]},
        "input_extra": now.keys() - inputs.keys() if is_sound else set(),
    }
    for key, paths in told.items():
        for path in sorted(paths)[:_SHOWN]:  # as a stranger may have written them
            report.say("verify", key, path=path if path.isprintable() else ascii(path))
    key = "inputs_differ" if any(told.values()) else "inputs_same"
    report.say("verify", key, folder=site.root, count=len(inputs))
