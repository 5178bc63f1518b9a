"""What an import understood and would write, before a byte of it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from parsite.stages.ingest.components import Component
from parsite.stages.ingest.files import HEADINGS, columns_of
from parsite.stages.ingest.register import Additions
from parsite.stages.ingest.sheet import Note


class Fate(Enum):
    """What became of a unit's name: known, new, or left as written for the editor to settle."""

    KNOWN = "known"
    NEW = "new"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Taken:
    """A result as it will be written: `values` by field, the block's and the unit's names too.

    `name` is the unit's in the sheet, `cell` where it stands there; `unit` is the unit's id, and
    nothing where it is asked.
    """

    sheet: str
    cell: str
    name: str
    unit: str
    fate: Fate
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Intake:
    """All that a workbook gives for a year.

    `files` are new ones by path; `register` is the new text of `data/units.yaml`, nothing where it
    stays, and `before` the old one; `paste` are lines for a file that is not touched, by its path.
    """

    file: str
    year: int
    rows: tuple[Taken, ...]
    components: tuple[Component, ...]
    additions: Additions
    notes: tuple[Note, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    register: str = ""
    before: str = ""
    paste: Mapping[str, str] = field(default_factory=dict)

    def by_table(self) -> list[list[Taken]]:
        """Give the rows that stand together: one sheet's, one block's."""
        found: dict[tuple[str, str], list[Taken]] = {}
        for row in self.rows:
            found.setdefault((row.sheet, row.values["block"]), []).append(row)
        return list(found.values())

    def picture(self, rows: Sequence[Taken], titles: Sequence[str]) -> list[list[str]]:
        """Draw rows as a table of texts, its heading first; `titles` are of the first columns."""
        named = {**HEADINGS, **{part.id: part.name for part in self.components}}
        own = {name for row in rows for name, text in row.values.items() if text}
        used = [name for name in columns_of(self.components, own) if name not in _PLACED]
        heading = [*titles, *(_cut(named[name]) for name in used)]
        lines = [
            [row.cell, row.name, _mark(row), *(_cut(row.values.get(n, "")) for n in used)]
            for row in rows
        ]
        return [heading, *lines]


_PLACED = {"block", "unit"}


def _cut(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:23]}…"


def _mark(row: Taken) -> str:
    signs = {Fate.KNOWN: "=", Fate.NEW: "+", Fate.ASKED: "?"}
    return f"{signs[row.fate]} {row.unit}".rstrip()
