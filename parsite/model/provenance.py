"""Where a year's figures come from: the paper that approved them, and the files they stand in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from parsite.model.year import Decision

RECORDS = "data/released"
"""Where the figures of released years are kept as they were released."""
_SHORT = 12


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that figures stand in: its path in the site's folder, the SHA-256 of its bytes."""

    path: str
    sha256: str = ""

    @property
    def short(self) -> str:
        """As much of the digest as tells one file from another at sight."""
        return self.sha256[:_SHORT]

    @property
    def is_record(self) -> bool:
        """Whether it holds the figures as they were released."""
        return self.path.startswith(f"{RECORDS}/")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a year's figures rest on."""

    year: int
    decision: Decision | None = None
    files: tuple[SourceFile, ...] = ()

    @property
    def named(self) -> "Provenance":
        """The same by the names of the files alone, for pages that leave their digests to the
        year's own: one corrected figure would otherwise make every unit's page anew.
        """
        return replace(self, files=tuple(SourceFile(file.path) for file in self.files))


def record_of(year: int) -> str:
    """Name the file in which a year's figures are kept as they were released."""
    return f"{RECORDS}/{year}.yaml"


def data_files(year: int) -> tuple[str, str, str]:
    """Name the files that a year's data can stand in, and that of its release."""
    return f"data/{year}.yaml", f"data/{year}.csv", record_of(year)


def files_of(year: int, digests: Mapping[str, str]) -> tuple[SourceFile, ...]:
    """Find the files that a year's figures stand in among those that were read."""
    return tuple(SourceFile(path, digests[path]) for path in data_files(year) if path in digests)
