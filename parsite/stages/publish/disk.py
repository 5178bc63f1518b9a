"""The disk: how a system puts one folder in another's place, and how it is made to keep files.

What is seldom needed is imported where it is: a build that finds little to do does not wait for it.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256 as _sha256
from pathlib import Path

from parsite.stamp import Stamp, stamp

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EBUSY}
"""What a system says that cannot do a thing at all, not only this time."""

_NO_FOLLOW = {"follow_symlinks": False} if os.link in os.supports_follow_symlinks else {}

FEW = 64
"""Up to so many files and folders it is faster to have each kept than to have the disk keep all."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    call = _exchanging()
    if call is None:
        return False
    number = call(os.fsencode(one), os.fsencode(other))
    if number not in {0, *_CANNOT}:
        raise OSError(number, os.strerror(number), str(other))
    return number == 0


@cache
def _exchanging() -> Callable[[bytes, bytes], int] | None:
    """Find the system's call for an exchange; it gives the number of an error, 0 for none."""
    import ctypes

    try:
        if sys.platform == "linux":
            linux = ctypes.CDLL(None, use_errno=True).renameat2
            return lambda a, b: (
                linux(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE) and ctypes.get_errno()
            )
        if sys.platform == "darwin":
            mac = ctypes.CDLL(None, use_errno=True).renamex_np
            return lambda a, b: mac(a, b, _RENAME_SWAP) and ctypes.get_errno()
    except (OSError, AttributeError):
        return None
    return None


def sha256(content: bytes) -> str:
    """Digest a file's content."""
    return _sha256(content).hexdigest()


def holds(file: str, digest: str) -> bool:
    """Whether there is a file, no link, of a content."""
    if os.path.islink(file) or not os.path.isfile(file):
        return False
    with open(file, "rb") as content:
        return sha256(content.read()) == digest


def walk(root: str, known: "Known | None" = None) -> dict[str, Stamp]:
    """Stamp all there is below a folder, by path: folders end with a slash, the root is `""`.

    No link is followed. What a folder `known` to be as it was has in it is not asked again. Each
    folder is stamped before it is listed: what is put into it meanwhile shows in the next stamp.
    """
    found, due = {"": _stamped(f"{root}/")}, [""]
    for folder in due:
        names = known.names(folder, found[folder]) if known else None
        for path in _listed(root, folder) if names is None else names:
            seen = stamp(f"{root}/{path}")
            if seen is not None:
                found[path] = seen
                if path.endswith("/"):
                    due.append(path)
    return found


def all_files(root: str) -> set[str]:
    """Name the files and links below a folder."""
    return {path for path in walk(root) if path and path[-1] != "/"}


class Known:
    """What was seen below a folder at a time (ns), and holds where its stamp is still the same."""

    def __init__(self, stamps: dict[str, Stamp], holds: Callable[[Stamp], bool]) -> None:
        self.stamps, self.holds = stamps, holds
        self._names: dict[str, list[str]] = {}
        for path in stamps:
            if path:
                at = path.rfind("/", 0, -1) + 1
                self._names.setdefault(path[:at], []).append(path)

    def has(self, path: str, seen: Stamp) -> bool:
        """Whether what is seen now is what was seen, for certain."""
        return self.stamps.get(path) == seen and self.holds(seen)

    def names(self, folder: str, seen: Stamp) -> list[str] | None:
        """Give the paths in a folder, or None where they may be others by now."""
        return self._names.get(folder, []) if self.has(folder, seen) else None


def _stamped(path: str) -> Stamp:
    seen = os.stat(path)
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


def _listed(root: str, folder: str) -> Iterator[str]:
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            mark = "/" if entry.is_dir(follow_symlinks=False) else ""
            yield f"{folder}{entry.name}{mark}"


def folders(paths: Iterable[str]) -> set[str]:
    """Give the folders above some paths, each ending with a slash; the root is `""`."""
    found = {""}
    for path in paths:
        at = path.rfind("/", 0, -1)
        while at > 0 and path[: at + 1] not in found:
            found.add(path[: at + 1])
            at = path.rfind("/", 0, at)
    return found


def copy(file: str, to: str) -> None:
    """Give a file or a link a second name; where the disk knows none, a copy with its times."""
    try:
        os.link(file, to, **_NO_FOLLOW)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.EEXIST, errno.ENOSPC, errno.EIO, errno.ENOTDIR}:
            raise
        from shutil import copy2

        copy2(file, to, follow_symlinks=False)
        if not os.path.islink(to):
            sync_file(to)


def remove(path: str) -> None:
    """Take away a file, a link or a whole folder, if there is any."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
    except (IsADirectoryError, PermissionError, NotADirectoryError):
        if os.path.isdir(path) and not os.path.islink(path):
            from shutil import rmtree

            rmtree(path)
        elif os.path.lexists(path):
            raise


def sync(root: str, files: Iterable[str], changed: Iterable[str], handle: int) -> None:
    """Have the disk keep new files below a folder, and what changed in the folders around them.

    `handle`: a file on the same disk that was open before any of this was written. Raises OSError
    where the disk tells of an error.
    """
    new, above = sorted(set(files)), sorted(folders(changed))
    if len(new) + len(above) > FEW and _sync_all(handle):
        return
    for path in new:
        sync_file(f"{root}/{path}")
    for folder in above:
        if os.path.isdir(f"{root}/{folder}"):
            sync_folder(f"{root}/{folder}")


def _sync_all(handle: int) -> bool:
    """Have a whole disk keep what it holds, in one call; False where that would hide errors."""
    if not syncs_at_once():
        return False
    import ctypes

    if ctypes.CDLL(None, use_errno=True).syncfs(handle) == 0:
        return True
    number = ctypes.get_errno()
    if number == errno.ENOSYS:
        return False
    raise OSError(number, os.strerror(number))


def syncs_at_once() -> bool:
    """Whether one call has a disk keep all and tells of errors, as it does since Linux 5.8."""
    return sys.platform == "linux" and _kernel() >= (5, 8)


def _kernel() -> tuple[int, ...]:
    with suppress(ValueError, AttributeError):
        return tuple(map(int, os.uname().release.split("-")[0].split(".")[:2]))
    return (0,)


def sync_file(file: str) -> None:
    """Have the disk keep a file's content."""
    _synced(file, os.O_RDWR if os.name == "nt" else os.O_RDONLY)


def sync_folder(folder: str) -> None:
    """Have the disk keep a folder's entries, where the system can be asked to."""
    if os.name == "nt":
        return
    try:
        _synced(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise


def _synced(path: str, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
