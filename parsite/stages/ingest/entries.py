"""The results in a table's rows, each as a data file will say it, and what is odd of any."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parsite.model import figure
from parsite.stages.ingest.columns import Layout
from parsite.stages.ingest.figures import Told, numbered_change, place_and_score, told, value
from parsite.stages.ingest.headings import is_of_any
from parsite.stages.ingest.scan import Line, Table
from parsite.stages.ingest.sheet import Cell, Note, a1, note
from parsite.stages.ingest.shown import written

_CELL = Cell()
_PLACED = ("unit", "block")


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit's result: its name and block as the sheet has them, its values by field.

    `titles` stand over the row, nearest first, then its sheet's name and the heading of its units;
    `cell` is the one with the unit's name.
    """

    sheet: str
    cell: str
    name: str
    block: str = ""
    titles: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


def entries(table: Table, layout: Layout) -> tuple[tuple[Entry, ...], tuple[Note, ...]]:
    """Read a table's rows."""
    reading = _Reading(table, layout)
    made = tuple(reading.entry(line) for line in table.lines)
    return made, tuple(reading.notes)


class _Reading:
    """One walk down a table's rows; a block written once holds for the rows below it."""

    def __init__(self, table: Table, layout: Layout) -> None:
        self.table = table
        self.layout = layout
        self.notes: list[Note] = []
        self.block = ""
        of_units = table.headings[table.unit].text
        self.hints = (table.sheet, *(() if is_of_any(of_units) else (of_units,)))
        changes = [self.cell(line, "change") for line in table.lines]
        self.is_signed = any(cell.text.startswith("-") for cell in changes if cell.is_number)

    def cell(self, line: Line, name: str) -> Cell:
        """Give the cell of a field in a row."""
        return line.cells.get(self.layout.columns.get(name, 0), _CELL)

    def entry(self, line: Line) -> Entry:
        """Read one row."""
        here = a1(line.row, self.table.unit)
        return Entry(
            sheet=self.table.sheet,
            cell=here,
            name=line.cells[self.table.unit].text,
            block=self._block(line),
            titles=(*line.titles, *self.hints),
            values={name: text for name, text in self._values(line).items() if text},
        )

    def _block(self, line: Line) -> str:
        said = self.cell(line, "block").shown
        if not said and self.block:
            self._say("block-filled", line, "block", text=self.block)
        self.block = said or self.block
        return self.block

    def _values(self, line: Line) -> dict[str, str]:
        values: dict[str, str] = {}
        for name in self.layout.columns:
            if name not in _PLACED:
                read = self._told(line, name)
                values[name] = read.text
                values["status"] = values.get("status") or read.status
                values["max"] = values.get("max") or read.most
        if self.layout.pair:
            pair = place_and_score(line.cells.get(self.layout.pair, _CELL).text)
            values["rank"], values["score"] = pair or ("", "")
        values["grade"] = values.get("grade") or line.grade
        values["max"] = values.get("max") or (self.layout.most if values.get("score") else "")
        return values

    def _told(self, line: Line, name: str) -> Told:
        """Read one cell, saying whatever is not plain in it."""
        cell = self.cell(line, name)
        if cell.error:
            self._say("cell-uncalculated" if cell.error == "=?" else "cell-error", line, name)
            return Told()
        if cell.spread and not cell.text:
            self._say("cell-merged", line, name)
        read = self._read(line, name, cell)
        if cell.exact:
            self._say("rounded", line, name)
        if not read.is_clear:
            self._say(self._doubt(cell), line, name, text=cell.shown)
        is_padded = self._doubt(cell) == "three-decimals" and self.layout.decimals is not None
        return Told(f"{read.text}0") if is_padded and not read.is_clear else read

    def _read(self, line: Line, name: str, cell: Cell) -> Told:
        if name == "change" and cell.is_number:
            return numbered_change(cell, self._expected(line), self.is_signed)
        if name == "index" and self.layout.shares and (share := value(cell)) is not None:
            return Told(written((share * 100).normalize()))
        return told(cell, name)

    def _expected(self, line: Line) -> int | None:
        """Reckon the change from the places of the row."""
        now, before = (told(self.cell(line, n), n).text for n in ("rank", "previous_rank"))
        places = figure.whole(now), figure.whole(before)
        return places[1] - places[0] if places[0] and places[1] else None

    def _doubt(self, cell: Cell) -> str:
        """Say why a cell is not plain: blank by a dash, of two readings, or of none."""
        if not told(cell, "score").text:
            return "cell-dash"
        if len(figure.readings(cell.shown)) < 2:
            return "cell-not-understood"
        return "three-decimals" if cell.is_number else "two-readings"

    def _say(self, code: str, line: Line, name: str, text: str = "") -> None:
        column = self.layout.columns[name]
        facts = {"text": text} if text and code not in {"cell-dash", "three-decimals"} else {}
        if code == "cell-error":
            facts["text"] = self.cell(line, name).error
        self.notes.append(note(code, self.table.sheet, [a1(line.row, column)], **facts))
