"""`verify`: a folder or an address held against its release."""

import argparse
import re
from pathlib import Path

from parsite.commands.place import USAGE
from parsite.model.place import Halt
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
    return 0 if found.is_same else DIFFERS
