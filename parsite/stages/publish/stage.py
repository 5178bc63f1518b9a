"""Staging: the next release, whole, in a folder of its own."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from parsite.model.release import Release
from parsite.model.settings import Site


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a release is laid out while the live one stands; what does not change stays the file
    that it is.
    """

    site: Site
    live: Release

    @property
    def folder(self) -> Path:
        """The folder; there is none as long as nothing differs from what is live."""
        return self.site.state / "stage"

    def put(self, path: str, content: bytes) -> str:
        """Take a file in, to be written only where it is not what is live; give its SHA-256.

        Several processes may put files of different names at once.
        """
        digest = sha256(content)
        if not self.has(path, digest):
            _write(_ready(self.folder / path), content, self.site.out / path)
        return digest

    def has(self, path: str, digest: str) -> bool:
        """Whether a file is live as it is to be."""
        return path in self.live.intact and self.live.files[path] == digest

    def complete(self, kept: Iterable[str]) -> None:
        """Add the live files that stay, and have the disk keep it all."""
        for path in sorted(kept):
            _link(self.site.out / path, _ready(self.folder / path))
        for parent in [*(p for p in self.folder.rglob("*") if p.is_dir()), self.folder]:
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
