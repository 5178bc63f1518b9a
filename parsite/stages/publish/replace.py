"""Replacing file by file, where a disk offers nothing better: forward only, each file whole.

Once the journal says so, whoever comes next goes on where this stopped.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.model.site import Site
from parsite.stages.publish import listing
from parsite.stages.publish.disk import (
    all_files,
    copy,
    folders,
    holds,
    remove,
    sha256,
    sync_file,
    sync_folder,
)

_MARK = ".parsite-new"
"""How a file's name ends that is being brought from another disk."""


def replace(site: Site, old: Release, gone: Path, enter: Callable[[], None]) -> None:
    """Give what is live a second place, enter in the journal what is to come, and do it."""
    for path in sorted((*old.intact, RELEASE_FILE) if old.digest else ()):
        os.makedirs(f"{gone}/{os.path.dirname(path)}", exist_ok=True)
        copy(f"{site.out}/{path}", f"{gone}/{path}")
    enter()
    try:
        roll_forward(site)
    except OSError as first:
        try:
            roll_forward(site)
        except OSError:
            raise Halt("half-replaced", 74, folder=site.out, detail=first) from first


def roll_forward(site: Site) -> None:
    """Put live what is still staged, new files first; then what is gone goes; the list is last."""
    stage, out = str(site.state / "stage"), str(site.out)
    staged = all_files(stage)
    if RELEASE_FILE in staged:
        wanted = {*listing.of_folder(Path(stage)).files, RELEASE_FILE}
        ours: set[str] = set()
        with suppress(Halt):  # a damaged list tells of nothing that could go
            ours |= listing.of_folder(site.out).files.keys()
        staged.discard(RELEASE_FILE)
        new = {path for path in staged if not os.path.exists(f"{out}/{path}")}
        for path in (*sorted(new), *sorted(staged - new)):
            _place(stage, out, path)
        for path in sorted(ours - wanted, reverse=True):
            _drop(out, path)
        for folder in sorted(folders(wanted)):
            sync_folder(f"{out}/{folder}")
        _place(stage, out, RELEASE_FILE)
        sync_folder(out)
    remove(stage)


def _place(stage: str, out: str, path: str) -> None:
    """Put a staged file in a live one's place."""
    file, live = f"{stage}/{path}", f"{out}/{path}"
    if _is_same(file, live):
        return
    for folder in sorted(folders([path]) - {""}):
        if os.path.lexists(wrong := f"{out}/{folder[:-1]}") and not os.path.isdir(wrong):
            os.unlink(wrong)
    os.makedirs(os.path.dirname(live), exist_ok=True)
    if os.path.isdir(live) and not os.path.islink(live):
        remove(live)
    try:
        os.replace(file, live)
    except OSError:
        _bring(file, live)


def _bring(file: str, live: str) -> None:
    """Put a file of another disk in a live one's place, by way of a copy beside that."""
    from shutil import copy2  # where all is on one disk, nobody waits for it

    beside = f"{live}{_MARK}"
    remove(beside)
    try:
        copy2(file, beside)
        sync_file(beside)
        os.replace(beside, live)
    except OSError:
        remove(beside)
        raise


def _is_same(file: str, live: str) -> bool:
    """Whether what is live is what is staged."""
    if os.path.islink(live) or not os.path.isfile(live):
        return False
    if os.path.samefile(file, live):
        return True
    if os.path.getsize(file) != os.path.getsize(live):
        return False
    return os.path.getmtime(file) == os.path.getmtime(live) and holds(live, _digest(file))


def _digest(file: str) -> str:
    with open(file, "rb") as content:
        return sha256(content.read())


def _drop(out: str, path: str) -> None:
    """Take away a page that is no more, and the folders that it leaves empty."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(f"{out}/{path}")
    for folder in sorted(folders([path]) - {""}, reverse=True):
        with suppress(OSError):
            os.rmdir(f"{out}/{folder}")
