"""What is so on this machine, for this folder: how a release is put live, and what lies there."""

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from parsite.engine import libraries
from parsite.lock import locked
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.model.site import Site
from parsite.stages.publish import links, listing, means
from parsite.stages.publish.disk import syncs_at_once
from parsite.stages.publish.live import look

_LIBRARIES = {
    *("jinja2", "livereload", "markdown", "nh3", "openpyxl", "pandas", "pillow"),
    *("python_calamine", "pyyaml", "resvg_py", "watchfiles", "xlsxwriter"),
}
_LEFT = ("journal", "stage", "outgoing")
"""What only a run that was killed leaves behind."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A release as it lies in a folder: since when, how many files, which are not as they were."""

    since: datetime
    count: int
    harmed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What holds here. `way`: of EXCHANGE, LINK, FILES; nothing where another run holds the site.

    `free`: bytes. `left`: what a killed run left. `others`: files that are not ours; `aside`: the
    folders in which such files were put.
    """

    way: str
    has_names: bool
    syncs_at_once: bool
    free: int
    python: str
    libraries: tuple[str, ...]
    live: Kept | None = None
    previous: Kept | None = None
    left: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


def facts(site: Site) -> Facts:
    """Find out what holds; raises Halt where what is live cannot be told."""
    left = tuple(name for name in _LEFT if (site.state / name).exists())
    try:
        with locked(site.state):
            way = means.way(site, links.is_ours(site.out))
            has_names = means.can_name_twice(site.state, site.out)
            release, _ = look(site)
    except Halt as halt:
        if halt.code != "busy":
            raise
        way, has_names, release = "", False, listing.of_folder(site.out)
    return Facts(
        way=way,
        has_names=has_names,
        syncs_at_once=syncs_at_once(),
        free=shutil.disk_usage(site.state).free,
        python=".".join(map(str, sys.version_info[:3])),
        libraries=_versions(),
        live=_kept(site.out, release, way),
        previous=_kept(site.state / "previous", _previous(site), ""),
        left=left,
        others=tuple(sorted(path for path in release.others if path[-1:] != "/")),
        aside=tuple(sorted(str(folder) for folder in site.state.glob("adopted-*"))),
    )


def _previous(site: Site) -> Release:
    try:
        return listing.of_folder(site.state / "previous")
    except Halt:
        return Release()


def _kept(folder: Path, release: Release, looked: str) -> Kept | None:
    """Tell of a release, and where it was looked at, which files are not as they were."""
    if not release.digest:
        return None
    since = datetime.fromtimestamp(os.path.getmtime(folder / RELEASE_FILE))
    harmed = sorted(release.files.keys() - release.intact) if looked else []
    return Kept(since, len(release.files), tuple(harmed))


def _versions() -> tuple[str, ...]:
    """Name the libraries that parsite works with, and their versions."""
    known = (name.removesuffix(".dist-info").partition("-") for name in libraries())
    return tuple(f"{name} {version}" for name, _, version in known if name in _LIBRARIES)
