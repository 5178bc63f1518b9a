"""What each column of a table is taken for, and what is left out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from parsite.model.vietnamese import name_key, plain
from parsite.stages.ingest.components import Component, Figures, Sum, named, summed
from parsite.stages.ingest.figures import is_figure, place_and_score, value
from parsite.stages.ingest.headings import NUMBERING, YEAR, Heading, Headings
from parsite.stages.ingest.scan import Table
from parsite.stages.ingest.sheet import Cell, Note, letters, note


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns by what they hold: fields of a result, and components by their id.

    `pair`: the column with a place and a score in each cell. `shares`: the index is written as a
    part of one. `most`: the most points there are. `decimals`: what the score is rounded to.
    """

    columns: Mapping[str, int]
    components: tuple[Component, ...] = ()
    pair: int = 0
    shares: bool = False
    most: str = ""
    decimals: int | None = None
    notes: tuple[Note, ...] = field(default=(), compare=False)


def layout(table: Table, year: int, declared: Collection[str] = ()) -> Layout:
    """Settle what a table's columns hold in the year its figures are of.

    `declared`: the keys of the names of components that the year's file declares.
    """
    sorting = _Sorting(table, declared)
    sorting.leave_numbering()
    sorting.leave_other_years(year)
    sorting.settle_doubles()
    pair = sorting.split_pair()
    shares = sorting.shares()
    parts = sorting.parts()
    sorting.leave_rest()
    score = sorting.fields.get("score", 0)
    columns = {**sorting.fields, **{c.id: n for n, c in parts[1].items()}}
    return Layout(
        columns={name: column for name, column in columns.items() if column},
        components=tuple(parts[1].values()),
        pair=pair,
        shares=shares,
        most=sorting.most(score),
        decimals=parts[0].decimals,
        notes=tuple(sorting.notes),
    )


class _Sorting:
    """Columns being sorted: `left` are those of which nobody has said what they are."""

    def __init__(self, table: Table, declared: Collection[str]) -> None:
        self.table = table
        self.declared = declared
        used = {n for line in table.lines for n, cell in line.cells.items() if cell.text}
        headed = {n: h for n, h in table.headings.items() if n in used or h.field}
        self.left: dict[int, Heading] = {n: Heading("") for n in sorted(used)} | headed
        self.fields: dict[str, int] = {}
        self.notes: list[Note] = []

    def cells(self, column: int) -> list[Cell]:
        """Give a column's cells, a blank one where there is none."""
        return [line.cells.get(column, Cell()) for line in self.table.lines]

    def leave(self, column: int, code: str, **facts: object) -> None:
        """Say that a column is not taken, and why."""
        said = self.left.pop(column)
        cell = letters(column)
        self.notes.append(note(code, self.table.sheet, [cell], heading=said.whole, **facts))

    def leave_numbering(self) -> None:
        """Take the columns that number the rows or name the year out of the way."""
        for column, said in list(self.left.items()):
            if said.field == NUMBERING:
                self.leave(column, "column-numbering")
            elif said.field == YEAR:
                self.leave(column, "column-year")

    def leave_other_years(self, year: int) -> None:
        """Keep this year's columns, and of the year before its places."""
        for column, said in list(self.left.items()):
            if said.year in {None, year} or said.field == "change":
                continue
            if said.field == "rank" and said.year == year - 1:
                self.left[column] = replace(said, field="previous_rank")
            elif said.field != "previous_rank":
                self.leave(column, "column-other-year", year=said.year)

    def settle_doubles(self) -> None:
        """Give each field its one column; of several the one that speaks of the whole."""
        by_field: dict[str, list[int]] = {}
        for column, said in self.left.items():
            if said.field:
                by_field.setdefault(said.field, []).append(column)
        for name, columns in by_field.items():
            chosen = columns if len(columns) == 1 else self._total(name, columns)
            if len(chosen) == 1:
                self.fields[name] = chosen[0]
                del self.left[chosen[0]]
            for column in columns:
                if column in self.left:
                    self.left[column] = replace(self.left[column], field="")
            if len(chosen) != 1:
                for column in columns:
                    self.leave(column, "column-twice")

    def _total(self, name: str, columns: list[int]) -> list[int]:
        if name == "unit":
            return [self.table.unit]
        said = {n: plain(self.left[n].whole) for n in columns}
        total = [n for n in columns if any(word in said[n] for word in ("tong", "chung"))]
        alone = [n for n in columns if not self.left[n].group]
        exact = [n for n in columns if self.left[n].year is not None]
        for some in (total, alone, exact):
            if len(some) == 1:
                return some
        if name == "score":
            return [
                n for n in columns if summed(self._rows([n]), n, self._others(columns, n)).columns
            ]
        return columns

    def _others(self, columns: list[int], column: int) -> Headings:
        return {n: self.left[n] for n in columns if n != column}

    def _rows(self, more: list[int]) -> list[Figures]:
        columns = [*self.left, *more]
        empty = Cell()
        return [{n: value(line.cells.get(n, empty)) for n in columns} for line in self.table.lines]

    def split_pair(self) -> int:
        """Find the column with a place and a score in each cell, where they are nowhere else."""
        for column in [*self.left, *(self.fields.get(f, 0) for f in ("rank", "score"))]:
            cells = [cell for cell in self.cells(column) if cell.text]
            pairs = [place_and_score(cell.text) for cell in cells]
            if not cells or not all(pairs):
                continue
            taken = {f for f, n in self.fields.items() if n != column}
            if {"rank", "score"} <= taken:
                self.leave(column, "column-pair-again")
            elif column in self.left or not {"rank", "score"} & taken:
                self.left.pop(column, None)
                self.fields = {f: n for f, n in self.fields.items() if n != column}
                return column
        return 0

    def shares(self) -> bool:
        """Tell whether the index is written as a part of one; leave it out where nobody knows."""
        column = self.fields.get("index", 0)
        cells = [cell for cell in self.cells(column) if cell.text and cell.text != "0"]
        figures = [value(cell) for cell in cells]
        if not cells or any(f is None or f > 1 for f in figures) or "%" in cells[0].text:
            return False
        if "%" in self.table.headings[column].whole and all(cell.is_number for cell in cells):
            self._say(column, "index-share")
            return True
        self.left[column] = self.table.headings[column]
        del self.fields["index"]
        self.leave(column, "column-share")
        return False

    def parts(self) -> tuple[Sum, dict[int, Component]]:
        """Find the score's components; where there is no score, the columns that are of points."""
        numeric = {n: said for n, said in self.left.items() if self._is_numeric(n) and said.text}
        score = self.fields.get("score", 0)
        is_scored = any(cell.text for cell in self.cells(score))
        found = summed(self._rows([score]), score, numeric) if is_scored else Sum()
        if not found.columns:
            found = Sum(tuple(n for n, said in numeric.items() if self._is_declared(said)))
        if not found.columns and not score and "index" not in self.fields:
            found = Sum(tuple(n for n, said in numeric.items() if said.is_of_points))
        made = dict(zip(found.columns, named(found.columns, numeric), strict=True))
        for place in found.denied:
            row = self.table.lines[place].row
            self.notes.append(note("sum-denied", self.table.sheet, [f"{letters(score)}{row}"]))
        for column in made:
            del self.left[column]
        return found, made

    def _is_declared(self, said: Heading) -> bool:
        return bool({name_key(said.name), name_key(said.whole)} & set(self.declared))

    def _is_numeric(self, column: int) -> bool:
        cells = [cell for cell in self.cells(column) if cell.shown or cell.error]
        sure = [cell for cell in cells if cell.error or value(cell) is not None]
        said = self.left[column]
        if self._is_declared(said) or said.is_of_points:  # a cell of words in it is asked about
            return len(sure) * 2 > len(cells)
        return len(sure) == len(cells) and len(cells) * 2 >= len(self.table.lines)

    def most(self, score: int) -> str:
        """Give the maximum that the score's heading names, where no score is above it."""
        said = self.table.headings[score].most if score else ""
        figures = [f for cell in self.cells(score) if (f := value(cell)) is not None]
        if (
            not said
            or "max" in self.fields
            or any(f > Decimal(said.replace(",", ".")) for f in figures)
        ):
            return ""
        self._say(score, "max-from-heading", most=said)
        return said

    def leave_rest(self) -> None:
        """Say of every other column why it is not taken."""
        taken = {tuple(c.shown for c in self.cells(n)): f for f, n in self.fields.items()}
        for column, said in list(self.left.items()):
            shown = tuple(cell.shown for cell in self.cells(column))
            if not any(cell.text for cell in self.cells(column)):
                del self.left[column]  # blank, or covered by merged cells that begin elsewhere
            elif shown in taken:
                self.leave(column, "column-same")
            elif not said.text:
                self.leave(column, "column-blank-heading")
            else:
                is_figures = any(map(is_figure, shown))
                self.leave(column, "column-figures" if is_figures else "column-unknown")

    def _say(self, column: int, code: str, **facts: object) -> None:
        heading = self.table.headings[column].whole
        cell = [letters(column)]
        self.notes.append(note(code, self.table.sheet, cell, heading=heading, **facts))
