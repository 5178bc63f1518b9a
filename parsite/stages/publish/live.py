"""What is live: which of its files are still as they were published, and what else lies there.

A file whose stamp is still the one it had when it was known to be right is not read again.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from time import time_ns

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.model.site import Site
from parsite.seal import sealed, unsealed
from parsite.stages.publish import listing
from parsite.stages.publish.disk import Known, folders, holds, walk
from parsite.stamp import Stamp, is_settled

_STAMPS = "live.json"
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
_CHANGED = (-1, -1, -1, -1)
"""The stamp of no file, for one that is not as it was published."""


def look(site: Site) -> tuple[Release, dict[str, Stamp]]:
    """Read what is live, and the stamps of all that lies there.

    Raises Halt where that is no folder, or its listing damaged.
    """
    if not os.path.isdir(site.out):
        if os.path.lexists(site.out):
            raise Halt("not-a-folder", 74, path=site.out)
        return Release(), {}
    release = listing.of_folder(site.out)
    known, now = _recalled(site, release.digest), time_ns()
    seen = walk(str(site.out), known)
    intact = frozenset(
        path
        for path, digest in release.files.items()
        if path in seen
        and ((known and known.has(path, seen[path])) or holds(f"{site.out}/{path}", digest))
    )
    release = replace(release, intact=intact, others=_others(release, seen))
    told = _told(release, seen)
    if known is None or known.stamps != told or not all(map(known.holds, told.values())):
        note(site, release, seen, now)
    return release, seen


def _others(release: Release, seen: Mapping[str, Stamp]) -> frozenset[str]:
    """Find what is not of the release: files, and folders in which there is nothing of it."""
    ours = {*release.files, RELEASE_FILE} if release.digest else set()
    around = folders(ours)
    return frozenset(
        path
        for path in seen
        if path not in ours and path not in around and path.rsplit("/", 1)[-1] not in _LITTER
    )


def note(site: Site, release: Release, seen: Mapping[str, Stamp], now: int) -> None:
    """Keep the stamps of what is live, taken after `now`; failing that, the next run reads all."""
    told = {"release": release.digest, "taken": now, "stamps": _told(release, seen)}
    with suppress(OSError):
        (site.state / _STAMPS).write_bytes(sealed(json.dumps(told).encode()))


def _told(release: Release, seen: Mapping[str, Stamp]) -> dict[str, Stamp]:
    harmed = release.files.keys() - release.intact
    return {path: _CHANGED if path in harmed else stamp for path, stamp in seen.items()}


def _recalled(site: Site, digest: str) -> Known | None:
    """Recall the stamps of a release by its digest; nothing where they are not certain."""
    try:
        stored = json.loads(unsealed((site.state / _STAMPS).read_bytes()))
        taken, stamps = int(stored["taken"]), stored["stamps"]
        if stored["release"] != digest:
            return None
        return Known(
            {path: tuple(stamp) for path, stamp in stamps.items()},
            lambda seen: is_settled(seen, taken),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
