"""Staging: the next release, whole, in a folder of its own."""

import hashlib
import os
import shutil
from pathlib import Path

from parsite.model.release import Draft, Release
from parsite.model.settings import Site


def stage(site: Site, live: Release, draft: Draft) -> None:
    """Lay out a release in `stage/`; files that do not change stay the very same files."""
    folder = site.state / "stage"
    shutil.rmtree(folder, ignore_errors=True)
    made = draft.made
    same = {path for path in live.intact & made.keys() if live.files[path] == sha256(made[path])}
    for path in sorted(draft.kept | same):
        _link(site.out / path, _ready(folder / path))
    for path in sorted(set(made) - same):
        _write(_ready(folder / path), made[path], site.out / path)
    for parent in [*(p for p in folder.rglob("*") if p.is_dir()), folder]:
        sync_folder(parent)


def sha256(content: bytes) -> str:
    """Digest a file's content."""
    return hashlib.sha256(content).hexdigest()


def _ready(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _link(live: Path, file: Path) -> None:
    """Give a live file a second name; a copy with its times where the disk knows no links."""
    try:
        os.link(live, file)
    except OSError:
        shutil.copy2(live, file)


def _write(file: Path, content: bytes, live: Path) -> None:
    """Write a file to the disk itself, later by its time than the live one it replaces.

    Portals sync by time: a clock set back must not hide a change from them.
    """
    with file.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    if live.is_file():
        before, now = live.stat().st_mtime_ns, file.stat()
        if now.st_mtime_ns <= before:
            os.utime(file, ns=(now.st_atime_ns, before + 1_000_000))


def sync_folder(folder: Path) -> None:
    """Have the disk keep a folder's entries, where the system can be asked to."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
