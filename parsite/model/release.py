"""Releases: what is live, and what a build made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from parsite.model.page import Page
from parsite.model.place import Problem

RELEASE_FILE = "release.json"
"""The file of a release that lists all others."""


@dataclass(frozen=True, slots=True)
class Release:
    """A finished site: the SHA-256 of every file, and of every file it was made from, by path.

    `intact` are those of its files that are still as they were published.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    intact: frozenset[str] = frozenset()
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The next release, its new files staged: the SHA-256 of those `made` now, by path, and those
    `kept` as they are live.

    `inputs`: the SHA-256 of every file it was made from, by path.
    """

    made: Mapping[str, str]
    kept: frozenset[str]
    inputs: Mapping[str, str]

    @classmethod
    def of(cls, pages: Iterable[Page], made: Mapping[str, str], inputs: Mapping[str, str]) -> Self:
        """Put together what was made, and the pages that needed no making."""
        return cls(made, frozenset(page.path for page in pages) - frozenset(made), inputs)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: how many files were made anew, kept and removed, and what it warns of."""

    made: int
    kept: int
    removed: int
    warnings: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, before: Release, after: Release, warnings: tuple[Problem, ...] = ()) -> Self:
        """Compare two releases."""
        kept = sum(before.files.get(path) == digest for path, digest in after.files.items())
        removed = len(before.files.keys() - after.files.keys())
        return cls(len(after.files) - kept, kept, removed, warnings)
