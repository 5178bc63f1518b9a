"""Staging: the next release, whole, in a folder of its own.

The folder is that of the release before the previous one, where there is one: most of its files are
those that are live, so that only what differs is touched.
"""

import os
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.model.site import Site
from parsite.stages.publish import listing
from parsite.stages.publish.disk import copy, folders, holds, remove, sha256, sync, walk
from parsite.stamp import Stamp

_SECOND = 1_000_000_000
_ROUNDS = 3
"""So often what is staged is looked at, and mended where it is not as it should be."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a release is laid out while the live one stands; what does not change stays the file
    that it is.

    `seen`: the stamps of what is live. `where`: the folder.
    """

    site: Site
    live: Release
    seen: Mapping[str, Stamp]
    where: str

    @classmethod
    def of(cls, site: Site, live: Release, seen: Mapping[str, Stamp]) -> Self:
        """Give a site's stage; there is no folder as long as nothing differs from what is live."""
        return cls(site, live, seen, str(site.state / "stage"))

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
        if os.path.isdir(self.where):
            return
        with suppress(FileNotFoundError):
            os.rename(self.site.state / "spare", self.where)
        os.makedirs(self.where, exist_ok=True)
        with suppress(OSError):
            of_live = os.stat(self.site.out)
            if hasattr(os, "chown"):
                os.chown(self.where, of_live.st_uid, of_live.st_gid)
            os.chmod(self.where, of_live.st_mode & 0o7777)

    def room(self, path: str) -> None:
        """Make the folders above a file, whatever of an older release stands in the way."""
        above = f"{self.where}/{path.rpartition('/')[0]}"
        with suppress(FileExistsError, FileNotFoundError, NotADirectoryError):
            os.mkdir(above)
            return
        self.begin()
        for folder in sorted(folders([path]) - {""}):
            wrong = f"{self.where}/{folder[:-1]}"
            if os.path.lexists(wrong) and (os.path.islink(wrong) or not os.path.isdir(wrong)):
                remove(wrong)
        os.makedirs(above, exist_ok=True)

    def _write(self, path: str, content: bytes) -> None:
        """Write a file, of a later second than the live one it replaces.

        Portals sync by time, web servers tell browsers by it, and both know whole seconds only: a
        quick second build or a clock set back must not hide a change from them. What an older
        release has at the path is left as it is, under its other names.
        """
        handle = self._opened(path)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            now, before = os.fstat(handle), self.seen.get(path)
        if before and now.st_mtime_ns // _SECOND <= before[1] // _SECOND:
            later = (before[1] // _SECOND + 1) * _SECOND
            os.utime(f"{self.where}/{path}", ns=(now.st_atime_ns, later))

    def _opened(self, path: str) -> int:
        """Open a file that was not there."""
        file, flags = f"{self.where}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL
        flags |= getattr(os, "O_BINARY", 0)
        for _ in range(_ROUNDS):  # its folder may have to be made, and hold an older release's file
            try:
                return os.open(file, flags, 0o666)
            except FileExistsError:
                remove(file)
            except (FileNotFoundError, NotADirectoryError):
                self.room(path)
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
    def out(self) -> str:
        """The folder of what is live."""
        return str(self.stage.site.out)

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
            found = walk(self.stage.where)
            right = {path: self._is_right(path, seen, content) for path, seen in found.items()}
            if all(right.values()) and right.keys() >= self.wanted:
                sync(self.stage.where, self.new, changed, handle)
                return found
        wrong = sorted(p for p in self.wanted | right.keys() if not right.get(p))
        raise Halt("stage-disturbed", 74, path=f"{self.stage.where}/{wrong[0]}")

    def _expected(self) -> dict[str, bool]:
        """Tell what is there if nobody else was, and whether it may stay."""
        self.stage.begin()
        with suppress(Halt):
            older = listing.of_folder(Path(self.stage.where))
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
        remove(f"{self.stage.where}/{path}")
        for folder in sorted(folders([path]) - self.around, reverse=True):
            with suppress(OSError):
                os.rmdir(f"{self.stage.where}/{folder}")

    def _link(self, path: str) -> None:
        """Give a live file, or folder of somebody else's, its second name."""
        if path in self.new:
            raise Halt("stage-disturbed", 74, path=f"{self.stage.where}/{path}")
        live, file = f"{self.out}/{path}", f"{self.stage.where}/{path}"
        if path.endswith("/"):
            self.stage.room(path)
            os.chmod(file, os.stat(live).st_mode & 0o7777)
            return
        try:
            copy(live, file)
        except FileExistsError:
            remove(file)
            copy(live, file)
        except (FileNotFoundError, NotADirectoryError):
            self.stage.room(path)
            copy(live, file)

    def _is_right(self, path: str, seen: Stamp, content: bytes) -> bool:
        """Whether what lies in the stage is what should."""
        if path.endswith("/") or not path:
            return path in self.around or path in self.wanted
        if path in self.new:
            digest = self.files.get(path) or sha256(content)
            return holds(f"{self.stage.where}/{path}", digest)
        live = self.stage.seen.get(path)
        if path not in self.files or live is None or seen[:2] != live[:2]:
            return path in self.others
        return seen[3] == live[3] or holds(f"{self.stage.where}/{path}", self.files[path])
