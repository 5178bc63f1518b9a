"""Staging: the next release, whole, in a folder of its own.

The folder is that of the release before the previous one, where there is one: most of its files are
those that are live, so that only what differs is touched.
"""

import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.model.settings import Site
from parsite.stages.publish import listing
from parsite.stages.publish.disk import copy, folders, holds, remove, sha256, sync, walk
from parsite.stamp import Stamp

_ROUNDS = 3
"""So often what is staged is looked at, and mended where it is not as it should be."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a release is laid out while the live one stands; what does not change stays the file
    that it is.

    `seen`: the stamps of what is live.
    """

    site: Site
    live: Release
    seen: Mapping[str, Stamp] = field(default_factory=dict)

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
            self._write(path, content)
        return digest

    def has(self, path: str, digest: str) -> bool:
        """Whether a file is live as it is to be."""
        return path in self.live.intact and self.live.files[path] == digest

    def begin(self) -> None:
        """Have a folder, with the modes and the owner of the one it is to replace."""
        stage = str(self.folder)
        if os.path.isdir(stage):
            return
        with suppress(FileNotFoundError):
            os.rename(self.site.state / "spare", stage)
        os.makedirs(stage, exist_ok=True)
        with suppress(OSError):
            shutil.copymode(self.site.out, stage)
            if hasattr(os, "chown"):
                of_live = os.stat(self.site.out)
                os.chown(stage, of_live.st_uid, of_live.st_gid)

    def room(self, path: str) -> None:
        """Make the folders above a file, whatever of an older release stands in the way."""
        self.begin()
        above = f"{self.folder}/{path.rpartition('/')[0]}"
        try:
            os.makedirs(above, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            for folder in sorted(folders([path]) - {""}):
                if os.path.isfile(wrong := f"{self.folder}/{folder[:-1]}") or os.path.islink(wrong):
                    remove(wrong)
            os.makedirs(above, exist_ok=True)

    def _write(self, path: str, content: bytes) -> None:
        """Write a file, later by its time than the live one it replaces.

        Portals sync by time: a clock set back must not hide a change from them. What an older
        release has at the path is left as it is, under its other names.
        """
        handle = self._opened(path)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            now, before = os.fstat(handle), self.seen.get(path)
        if before and now.st_mtime_ns <= before[1]:
            os.utime(f"{self.folder}/{path}", ns=(now.st_atime_ns, before[1] + 1_000_000))

    def _opened(self, path: str) -> int:
        """Open a file that was not there."""
        file, flags = f"{self.folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL
        flags |= getattr(os, "O_BINARY", 0)
        with suppress(FileNotFoundError, FileExistsError, NotADirectoryError):
            return os.open(file, flags, 0o666)
        self.room(path)
        remove(file)
        return os.open(file, flags, 0o666)


@dataclass(frozen=True)
class Layout:
    """What is to lie in the stage: the `files` of a release by digest, its listing, and `others`
    that are carried over.
    """

    stage: Stage
    files: Mapping[str, str]
    others: Collection[str]

    @cached_property
    def new(self) -> frozenset[str]:
        """The files written for this release."""
        has = self.stage.has
        return frozenset(path for path, digest in self.files.items() if not has(path, digest)) | {
            RELEASE_FILE
        }

    @cached_property
    def wanted(self) -> frozenset[str]:
        """All that is to be there."""
        return frozenset((*self.files, RELEASE_FILE, *self.others))

    @cached_property
    def around(self) -> frozenset[str]:
        """The folders that are to be there."""
        return frozenset(folders(self.wanted))

    def complete(self, content: bytes, handle: int) -> dict[str, Stamp]:
        """Add the listing and what stays, look at it all, and have the disk keep it.

        Gives the stamps of what is staged. Raises Halt where a file is not what it should be:
        somebody else changed it meanwhile.
        """
        there = self._expected()
        self.stage.put(RELEASE_FILE, content)
        right = {**there, **dict.fromkeys(self.new, True)}
        changed = set(self.new)
        for _ in range(_ROUNDS):
            changed |= self._mend(right)
            found = walk(str(self.stage.folder))
            right = {path: self._is_right(path, seen, content) for path, seen in found.items()}
            if all(right.values()) and right.keys() >= self.wanted:
                sync(str(self.stage.folder), self.new, changed, handle)
                return found
        wrong = sorted(p for p in self.wanted | right.keys() if not right.get(p))
        raise Halt("stage-disturbed", 74, path=self.stage.folder / wrong[0])

    def _expected(self) -> dict[str, bool]:
        """Tell what is there if nobody else was, and whether it may stay."""
        self.stage.begin()
        with suppress(Halt):
            older = listing.of_folder(self.stage.folder)
            return {path: self.files.get(path) == digest for path, digest in older.files.items()}
        return {}

    def _mend(self, right: Mapping[str, bool]) -> set[str]:
        """Take away what should not be there, and put what should; give the paths of both."""
        strange = {path for path, is_right in right.items() if path and not is_right}
        missing = {path for path in self.wanted if not right.get(path)}
        for path in sorted(strange - missing, reverse=True):
            self._drop(path)
        for path in sorted(missing):
            self._link(path)
        return strange | missing

    def _drop(self, path: str) -> None:
        """Take a file away, and the folders that it leaves empty and that nothing wants."""
        remove(f"{self.stage.folder}/{path}")
        for folder in sorted(folders([path]) - self.around, reverse=True):
            with suppress(OSError):
                os.rmdir(f"{self.stage.folder}/{folder}")

    def _link(self, path: str) -> None:
        """Give a live file, or folder of somebody else's, its second name."""
        if path in self.new:
            raise Halt("stage-disturbed", 74, path=self.stage.folder / path)
        live, file = f"{self.stage.site.out}/{path}", f"{self.stage.folder}/{path}"
        if path.endswith("/"):
            self.stage.room(path)
            shutil.copymode(live, file)
            return
        try:
            copy(live, file)
        except (FileExistsError, FileNotFoundError, NotADirectoryError):
            self.stage.room(path)
            remove(file)
            copy(live, file)

    def _is_right(self, path: str, seen: Stamp, content: bytes) -> bool:
        """Whether what lies in the stage is what should."""
        if path.endswith("/") or not path:
            return path in self.around or path in self.wanted
        if path in self.new:
            digest = self.files.get(path) or sha256(content)
            return holds(f"{self.stage.folder}/{path}", digest)
        live = self.stage.seen.get(path)
        if path not in self.files or live is None or seen[:2] != live[:2]:
            return path in self.others
        return seen[3] == live[3] or holds(f"{self.stage.folder}/{path}", self.files[path])
