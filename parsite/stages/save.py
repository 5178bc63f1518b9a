"""Saving: an editor's own files, made or added to; nothing that is there is ever lost."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from parsite.model.place import Halt

EXISTS = 2


def created(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files that are not there yet, by path below `root`; Halt where one is, and write none.

    A file that holds the very same bytes is left as it is.
    """
    new = {path: content for path, content in files.items() if not _holds(root / path, content)}
    there = [path for path in new if (root / path).exists()]
    if there:
        raise Halt("already-there", EXISTS, files=", ".join(there))
    for path, content in new.items():
        _written(root / path, content)


def edited(file: Path, before: bytes, after: bytes) -> None:
    """Put a file's new content in place of the old; Halt where it is no longer what was read."""
    if file.read_bytes() != before:
        raise Halt("changed-meanwhile", EXISTS, files=file)
    if before != after:
        _written(file, after)


def renewed(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write files that are parsite's own wherever they differ, and give the paths of those."""
    changed = tuple(path for path, content in files.items() if not _holds(root / path, content))
    for path in changed:
        _written(root / path, files[path])
    return changed


def _holds(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content


def _written(file: Path, content: bytes) -> None:
    """Write a file whole beside its place and rename it there; its permissions stay.

    A new one that names its interpreter can be run.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".parsite-", dir=file.parent)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    usual = 0o777 if content.startswith(b"#!") else 0o666
    mode = file.stat().st_mode & 0o777 if file.exists() else usual & ~_umask()
    Path(name).chmod(mode)
    Path(name).replace(file)


def _umask() -> int:
    """Read the mask that new files are made with; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
