"""Comparing what is served, or lies in a folder, with what its release says is there."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.stages.publish import listing, notes
from parsite.stages.publish.disk import all_files, sha256
from parsite.stages.publish.strangers import covered

LARGEST = 64_000_000
"""More bytes than any file of a release has."""
_MOST = 200_000
_DIGEST = re.compile("[0-9a-f]{64}")

Fetch = Callable[[str], bytes | None]
"""What gives a file's content by its path below the site's root; None where there is none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a site differs from its release: the paths of files that are missing, different, not told
    of, and not to be read.

    `inputs`: the SHA-256 of every file that the release was made from, as it says itself.
    """

    count: int
    missing: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return not (self.missing or self.different or self.extra or self.unread)


def folder(root: Path) -> Comparison:
    """Compare a folder; raises Halt where it holds no release that can be believed."""
    release = release_of(root)
    found = all_files(str(root))
    extra = found - release.files.keys() - {RELEASE_FILE}
    kept = notes.kept(root.resolve().parent / ".parsite" / root.resolve().name)
    told = compared(release, ((path, _of_file(root, path)) for path in release.files))
    return replace(told, extra=tuple(sorted(extra - covered(extra, kept))))


def release_of(root: Path) -> Release:
    """Read what a folder says that it holds; Halt where it says nothing that can be believed."""
    file = root / RELEASE_FILE
    if not file.is_file():
        raise Halt("no-release", 74, where=root)
    return believed(file.read_bytes(), str(file))


def believed(content: bytes, where: str) -> Release:
    """Read a listing as a stranger may have written it; Halt where it is none, or names what lies
    elsewhere.
    """
    release = listing.read(content[:LARGEST])
    if release is None or not release.files:
        raise Halt("no-listing", 74, where=where)
    wrong = [p for p, digest in release.files.items() if not _is_sound(p, digest)]
    if wrong or len(release.files) > _MOST:
        path = ascii(wrong[0][:100]) if wrong else len(release.files)
        raise Halt("listing-strange", 74, where=where, path=path)
    return release


def _is_sound(path: str, digest: str) -> bool:
    """Whether a listing can mean a file below its own folder."""
    parts = path.split("/")
    return (
        len(path) < 1000
        and not {"", ".", ".."} & {*parts}
        and not re.search(r"[\x00-\x1f\x7f\\:?#\ud800-\udfff]", path)
        and bool(_DIGEST.fullmatch(digest))
    )


def _of_file(root: Path, path: str) -> str:
    """Digest a file below a folder; nothing where there is none, or a link leads out of it."""
    file = root / path
    if not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
        return ""
    return sha256(file.read_bytes()) if os.path.getsize(file) < LARGEST else "too large"


UNREAD = "?"
"""In place of the digest of what could not be read."""


def compared(release: Release, found: Iterable[tuple[str, str]]) -> Comparison:
    """Compare the digests that were found, by path, nothing where there was no file."""
    digests = dict(found)

    def those(is_so: Callable[[str, str], bool]) -> Iterator[str]:
        return (path for path in sorted(release.files) if is_so(path, digests[path]))

    return Comparison(
        len(release.files),
        missing=tuple(those(lambda _, found: not found)),
        different=tuple(those(lambda p, d: d not in {"", UNREAD, release.files[p]})),
        unread=tuple(those(lambda _, found: found == UNREAD)),
        inputs=release.inputs,
    )
