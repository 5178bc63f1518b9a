"""Workbooks as read: the cells that can be seen, and what is told of those that are left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; a figure with a decimal comma.

    `spread`: the text of the merged cell that covers this one. `error`: what stands there in place
    of a value, such as `#DIV/0!`. `exact`: the figure in full, where fewer decimals are shown.
    `is_number`: the workbook holds a number here, no text that looks like one.
    """

    text: str = ""
    spread: str = ""
    error: str = ""
    exact: str = ""
    is_number: bool = False

    @property
    def shown(self) -> str:
        """What a reader sees in this place, be the cell merged or not."""
        return self.text or self.spread


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader is told: a code, where it holds, and its facts.

    `cells` are names such as `B5`, or `C` for a column, or `5` for a row.
    """

    code: str
    sheet: str = ""
    cells: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """The place as people write it: `Sở!A5:A7, C9`."""
        spans = ", ".join(_spans(self.cells))
        return f"{self.sheet}!{spans}" if self.sheet and spans else self.sheet or spans


def note(code: str, sheet: str = "", cells: Iterable[str] = (), **facts: object) -> Note:
    """Make a note, with its facts as text."""
    return Note(code, sheet, tuple(cells), {name: str(value) for name, value in facts.items()})


def gathered(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Put together the notes that say the same of several cells."""
    cells: dict[tuple[object, ...], dict[str, None]] = {}
    first: dict[tuple[object, ...], Note] = {}
    for one in notes:
        key = (one.code, one.sheet, *sorted(one.facts.items()))
        first.setdefault(key, one)
        cells.setdefault(key, {}).update(dict.fromkeys(one.cells))
    return tuple(
        Note(one.code, one.sheet, tuple(cells[key]), one.facts) for key, one in first.items()
    )


Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet that are not blank, by row and column (both from 1).

    `shows_formats`: whether the file's kind tells how figures are shown, and what is hidden.
    """

    name: str
    rows: Mapping[int, Row] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    shows_formats: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its file's name, its sheets that can be seen, and what is said of the others."""

    name: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Note, ...] = ()


def letters(column: int) -> str:
    """Name a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(65 + place) + name
    return name


def a1(row: int, column: int) -> str:
    """Name a cell as a workbook does: row 5, column 2 is `B5`."""
    return f"{letters(column)}{row}"


def _spans(cells: tuple[str, ...]) -> Iterator[str]:
    """Write cells that stand below each other in one column as one span."""
    start = last = ""
    for cell in (*cells, ""):
        if last and _below(last) == cell:
            last = cell
            continue
        if start:
            yield start if start == last else f"{start}:{last}"
        start = last = cell


def _below(cell: str) -> str:
    parts = re.fullmatch(r"([A-Z]*)(\d+)", cell)
    return f"{parts[1]}{int(parts[2]) + 1}" if parts else "-"
