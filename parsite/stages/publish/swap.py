"""The swap: one rename that puts the staged release in the live one's place."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

from parsite.model.release import RELEASE_FILE, Release
from parsite.model.settings import Site
from parsite.stages.publish.stage import sha256, sync_folder

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap(site: Site, new: Release, old: Release) -> None:
    """Put the staged release live and keep the one that was, unless somebody had damaged that.

    Once the new release is live, nothing here fails any more: what is left to tidy, `heal` tidies.
    """
    stage, journal = site.state / "stage", site.state / "journal"
    worth = "keep" if old.intact == old.files.keys() else "drop"
    journal.write_text(f"{new.digest} {worth}", encoding="ascii")
    sync_folder(site.state)
    site.out.parent.mkdir(parents=True, exist_ok=True)
    if not site.out.exists():
        stage.rename(site.out)
    elif not _exchange(stage, site.out):
        _replace(site.out, stage, site.state / "retired")
    try:
        sync_folder(site.out.parent)
        heal(site)
    except OSError:
        pass  # the new site is live


def heal(site: Site) -> None:
    """Finish or undo what a killed run left: the live site is the old one or the new one, whole."""
    state, stage, retired = site.state, site.state / "stage", site.state / "retired"
    journal = state / "journal"
    if retired.exists() and not site.out.exists():
        retired.rename(site.out)
    wanted = journal.read_text(encoding="ascii") if journal.exists() else ""
    replaced = retired if retired.exists() else stage
    if wanted == f"{_digest(site.out)} keep" and replaced.exists():
        _keep_as_previous(replaced, state / "previous")
    for folder in (stage, retired):
        shutil.rmtree(folder, ignore_errors=True)
    journal.unlink(missing_ok=True)


def _digest(release: Path) -> str:
    listing = release / RELEASE_FILE
    return sha256(listing.read_bytes()) if listing.is_file() else ""


def _keep_as_previous(replaced: Path, previous: Path) -> None:
    if _digest(replaced):
        shutil.rmtree(previous, ignore_errors=True)
        replaced.rename(previous)


def _replace(live: Path, stage: Path, retired: Path) -> None:
    """Put the staged folder in the live one's place in two steps, or leave all as it was."""
    live.rename(retired)
    try:
        stage.rename(live)
    except OSError:
        retired.rename(live)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    done = renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    return bool(done == 0)
