"""What the last build saw: where nothing of that has moved since, there is nothing to build.

Nothing here reads what files hold, and nothing heavy is imported: that is what it is for.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from time import time_ns
from typing import Any

from parsite.engine import PACKAGE, PACKAGED, libraries, runtime
from parsite.model.outcome import Outcome
from parsite.model.place import Cell, Place, Problem
from parsite.model.site import Site
from parsite.seal import sealed, unsealed
from parsite.stamp import is_settled, stamp

_SEEN = "seen.json"


def look(site: Site) -> str:
    """Digest what a site is made from, by stamps; nothing where stamps cannot vouch for it.

    They cannot for what was written a moment ago, or lies behind a linked folder.
    """
    now = time_ns()
    told = [*runtime(), *libraries(), str(site.root), str(site.out), site.address, site.pictures]
    for folder in (
        *(site.root / name for name in ("content", "data", "themes")),
        PACKAGED,
        PACKAGE,
    ):
        for path, is_sure in _below(str(folder), now):
            if not is_sure:
                return ""
            told.append(path)
    return _digest(told)


def _below(folder: str, now: int) -> Iterator[tuple[str, bool]]:
    """Tell every file and folder below one, with its stamp, and whether that vouches for it."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield f"{folder} none", True
        return
    for entry in entries:
        seen = stamp(entry.path)
        is_folder = entry.is_dir()
        if seen is None or entry.is_symlink():
            yield entry.path, False
        elif entry.name == "__pycache__":
            continue
        elif is_folder:
            yield entry.path, True
            yield from _below(entry.path, now)
        else:
            yield f"{entry.path} {seen}", is_settled(seen, now)


def recall(site: Site) -> Outcome | None:
    """Give what the last build came to, where another would come to the same; else None."""
    try:
        known = json.loads(unsealed((site.state / _SEEN).read_bytes()))
        files, folders, moments = known["files"], known["folders"], known["moments"]
        is_same = (
            known["inputs"] == look(site) != ""
            and known["live"] == _live(site, files, folders)
            and known["state"] == _state(site)
            and all(_has_come(moment, site) is passed for moment, passed in moments.items())
        )
        return Outcome(0, len(files), 0, _told(known["warnings"])) if is_same else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None  # nothing is known for certain


def keep(site: Site, seen: str, outcome: Outcome, live: Iterable[str]) -> None:
    """Note what a build saw before it began, and what it came to; `live` are the files it made."""
    files = sorted(live)
    folders = sorted({"", *(folder for file in files for folder in _above(file))})
    known = {
        "inputs": seen,
        "files": files,
        "folders": folders,
        "live": _live(site, files, folders),
        "moments": {moment: _has_come(moment, site) for moment in outcome.moments},
        "warnings": [_record(w) for w in outcome.warnings if w.code != "cache-damaged"],
    }
    with suppress(OSError):
        file = site.state / _SEEN
        file.touch()
        file.write_bytes(sealed(json.dumps({**known, "state": _state(site)}, default=str).encode()))


def _above(file: str) -> Iterator[str]:
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _live(site: Site, files: Iterable[str], folders: Iterable[str]) -> str:
    """Digest what tells that live files are as they were, and that there are no others."""
    out = f"{site.out}{os.sep}"
    return _digest(str(stamp(out + path)) for path in (*folders, *files))


def _state(site: Site) -> list[str]:
    """List what is in our own folder: what a killed build left there is to be tidied."""
    return sorted(file.name for file in site.state.iterdir())


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _has_come(moment: str, site: Site) -> bool:
    return site.now is not None and datetime.fromisoformat(moment) <= site.now


def _record(problem: Problem) -> list[object]:
    """Write a warning so that it can be told again."""
    place, cell = problem.place, problem.place.cell
    where = [place.path, place.line, place.column, cell and [cell.name, cell.heading]]
    return [where, problem.code, dict(problem.facts), problem.excerpt]


def _told(records: Iterable[Any]) -> tuple[Problem, ...]:
    return tuple(
        Problem(Place(path, line, column, cell and Cell(*cell)), code, facts, excerpt, True)
        for (path, line, column, cell), code, facts, excerpt in records
    )
