"""Finding the tables of a sheet: their headings, their rows, and what every other row is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from parsite.model.figure import readings
from parsite.stages.ingest.figures import is_figure, is_status
from parsite.stages.ingest.headings import NUMBERING, Headings
from parsite.stages.ingest.sections import (
    grade_in,
    is_block_title,
    is_label,
    is_numbers,
    is_remark,
    is_signature,
    is_total,
)
from parsite.stages.ingest.sheet import Note, Row, Sheet, a1, note
from parsite.stages.ingest.top import beside, heading_at
from parsite.stages.ingest.years import years_in


@dataclass(frozen=True, slots=True)
class Line:
    """A row with a result: its number, its cells, and the titles it stands under, nearest first.

    `years` are those that the titles speak of.
    """

    row: int
    cells: Row
    titles: tuple[str, ...] = ()
    grade: str = ""
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below one heading, which may be repeated between them."""

    sheet: str
    row: int
    headings: Headings
    unit: int
    lines: tuple[Line, ...]
    shows_formats: bool = True


IsKnown = Callable[[str], bool]


def tables(sheet: Sheet, is_known: IsKnown) -> tuple[tuple[Table, ...], tuple[Note, ...]]:
    """Find a sheet's tables and say what its other rows are; `is_known` tells a unit's name."""
    found = [_tables(part, is_known) for part in beside(sheet)]
    return tuple(t for own, _ in found for t in own), tuple(n for _, told in found for n in told)


def _tables(sheet: Sheet, is_known: IsKnown) -> tuple[tuple[Table, ...], tuple[Note, ...]]:
    scan = _Scan(sheet, is_known)
    numbers = sorted(sheet.rows)
    while numbers:
        found = heading_at(sheet, numbers)
        if found:
            rows, headings, unit = found
            scan.begin(headings, unit, rows)
            numbers = [n for n in numbers if n > rows[-1]]
        else:
            scan.take(numbers.pop(0))
    made = tuple(
        Table(sheet.name, t.row, t.headings, t.unit, tuple(t.lines), sheet.shows_formats)
        for t in scan.tables
        if t.lines
    )
    return made, tuple(scan.notes)


@dataclass(slots=True)
class _Open:
    """A table being read."""

    row: int
    headings: Headings
    unit: int
    lines: list[Line] = field(default_factory=list)

    @property
    def numbering(self) -> int:
        """The column that numbers the rows, or 0."""
        return next((n for n, h in self.headings.items() if h.field == NUMBERING), 0)


class _Scan:
    """One walk down a sheet; the titles met last are in force.

    `is_first`: nothing stands between the heading and the next row. `heads_next`: no row has come
    yet to which the grade belongs.
    """

    def __init__(self, sheet: Sheet, is_known: IsKnown) -> None:
        self.sheet = sheet
        self.is_known = is_known
        self.tables: list[_Open] = []
        self.notes: list[Note] = []
        self.titles: tuple[str, ...] = ()
        self.fresh: list[str] = []
        self.grade = ""
        self.years: tuple[int, ...] = years_in(sheet.name)
        self.has_ended = False
        self.is_first = False
        self.heads_next = False

    def begin(self, headings: Headings, unit: int, rows: Sequence[int]) -> None:
        """Go on below a heading: another table's, or the same one's on its next page."""
        same = [t for t in self.tables if t.unit == unit and t.headings == headings]
        if same and self.tables[-1] is same[-1]:
            self.say("row-heading-again", rows)
        else:
            self.tables.append(_Open(rows[0], headings, unit))
            self.titles = ()
            self.grade = self.grade if self.heads_next else ""
        self.has_ended = False
        self.is_first = True

    def take(self, row: int) -> None:
        """Read one row: of the table, about it, or neither."""
        cells = self.sheet.rows[row]
        texts = list(dict.fromkeys(cell.text for _, cell in sorted(cells.items()) if cell.text))
        if not texts and not any(cell.error for cell in cells.values()):
            return
        if self.is_first and self._numbers_columns(cells, texts):
            self.say("row-numbers", [row])
        elif self.tables and not self.has_ended and self._is_result(cells):
            self._add(row, cells)
        elif code := self._kind(cells, texts):
            self.say(code, [row], text=" · ".join(texts)[:80])
        else:
            self._title(row, texts)
        self.is_first = False

    def say(self, code: str, rows: Sequence[int], text: str = "") -> None:
        """Note what rows are."""
        cells = [a1(row, min(self.sheet.rows[row])) for row in rows]
        facts = {"text": text} if text and code not in _ALIKE else {}
        self.notes.append(note(code, self.sheet.name, cells, **facts))

    def _add(self, row: int, cells: Row) -> None:
        if self.fresh:
            self.titles, self.fresh = tuple(reversed(self.fresh)), []
        self.heads_next = False
        self.tables[-1].lines.append(Line(row, cells, self.titles, self.grade, self.years))

    def _title(self, row: int, texts: list[str]) -> None:
        """Keep a row that heads what follows: a grade, a block, the whole table."""
        said = " ".join(texts)
        if grade := grade_in(said):
            self.grade, self.heads_next = grade, True
        else:
            self.grade = ""
            self.fresh.append(" ".join(text for text in texts if not is_figure(text)))
            self.years = years_in(said) or self.years
        self.say("row-title", [row], text=said[:80])

    def _is_result(self, cells: Row) -> bool:
        table = self.tables[-1]
        name = cells[table.unit].text if table.unit in cells else ""
        if not name or (is_total(name) and not self.is_known(name)):
            return False
        label = cells[table.numbering].shown if table.numbering in cells else ""
        if is_label(label) and is_block_title(name) and not self.is_known(name):
            return False
        measures = [c for n, c in cells.items() if n not in {table.unit, table.numbering}]
        if any(is_figure(c.shown) or is_status(c.text) or c.error for c in measures):
            return not readings(name) and not is_remark(name)
        return self.is_known(name) or (label.isdecimal() and not readings(name))

    def _kind(self, cells: Row, texts: list[str]) -> str:
        """Tell what a row is that holds no result; nothing where it may be a title."""
        if not self.tables:
            return ""
        if any(map(is_signature, texts)):
            self.has_ended = bool(self.tables[-1].lines)
            return "row-signature"
        if any(map(is_total, texts[:2])) and not grade_in(" ".join(texts)):
            return "row-total"
        if self.has_ended or is_remark(texts[0]):
            return "row-below"
        if any(is_figure(text) for text in texts) and not any(map(is_block_title, texts)):
            return "row-no-unit"
        is_title = grade_in(" ".join(texts)) or any(map(is_block_title, texts))
        return "" if is_title and self._goes_on(cells) else "row-below"

    def _numbers_columns(self, cells: Row, texts: list[str]) -> bool:
        table = self.tables[-1]
        name = cells[table.unit].text if table.unit in cells else "1"
        return is_numbers(texts) and not self.is_known(name) and len(name) < 6

    def _goes_on(self, cells: Row) -> bool:
        """Whether anything that may be a result follows a row."""
        row = next(n for n, there in self.sheet.rows.items() if there is cells)
        unit = self.tables[-1].unit
        after = [c for n, c in self.sheet.rows.items() if n > row]
        return any(
            unit in c and c[unit].text and any(is_figure(cell.shown) for cell in c.values())
            for c in after
        )


_ALIKE = {"row-signature", "row-numbers", "row-heading-again"}
"""Rows of which nobody needs to see the text."""
