"""Releases: what is live, and what a build made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:  # a build with nothing to do does without knowing of pages
    from parsite.model.page import Page

RELEASE_FILE = "release.json"
"""The file of a release that lists all others."""


@dataclass(frozen=True, slots=True)
class Release:
    """A finished site: the SHA-256 of every file, and of every file it was made from, by path.

    `intact` are those of its files that are still as they were published; `others`, what else lies
    in its folder, a folder's path ending with a slash. `aside`: the folder that was given what lay
    there when it was published, and was not ours.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    intact: frozenset[str] = frozenset()
    digest: str = ""
    others: frozenset[str] = frozenset()
    aside: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether every file is still as it was published."""
        return self.intact == self.files.keys()


@dataclass(frozen=True, slots=True)
class Draft:
    """The next release, its new files staged: the SHA-256 of those `made` now, by path, and those
    `kept` as they are live.

    `inputs`: the SHA-256 of every file it was made from, by path. `spared`: the files and folders
    in the folder of the pages that are the webmaster's.
    """

    made: Mapping[str, str]
    kept: frozenset[str]
    inputs: Mapping[str, str]
    spared: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        pages: Iterable["Page"],
        made: Mapping[str, str],
        inputs: Mapping[str, str],
        spared: tuple[str, ...] = (),
    ) -> Self:
        """Put together what was made, and the pages that needed no making."""
        return cls(made, frozenset(page.path for page in pages) - frozenset(made), inputs, spared)


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is not public yet: the years, with their moment of release, None for a draft; and the
    articles, by the names of their files without `.md`, those of such years among them.

    `units` and `blocks`: the ids of those that only such years tell of. `files`: the media that
    nothing public leads to, with or without such years. `moments`: all at which the same files make
    another site, past and to come, as texts (ISO 8601).
    """

    years: Mapping[int, datetime | None] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()
    files: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything that was written is not to be told."""
        return bool(self.years or self.articles)
