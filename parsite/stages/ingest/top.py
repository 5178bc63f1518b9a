"""The top of a table: its heading of one, two or three rows, found by the column of the units."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsite.stages.ingest.figures import is_figure
from parsite.stages.ingest.headings import MEASURES, NUMBERING, Heading, Headings, heading, is_unit
from parsite.stages.ingest.sections import is_numbers
from parsite.stages.ingest.sheet import Sheet


def heading_at(sheet: Sheet, numbers: list[int]) -> tuple[list[int], Headings, int] | None:
    """Find a heading whose first row is the next one: its rows, its columns, the units' column."""
    first = numbers[0]
    for row in [n for n in numbers[:3] if n < first + 3]:
        units = [n for n, cell in sorted(sheet.rows[row].items()) if is_unit(cell.text)]
        if not units or not _may_begin(sheet, range(first, row), units[0]):
            continue
        rows = [*range(first, row + 1), *_rest(sheet, row, units[0])]
        headings = _headings(sheet, [n for n in rows if n in sheet.rows], units[0])
        if any(h.field in MEASURES or h.is_of_points for h in headings.values()):
            return [n for n in rows if n in sheet.rows], headings, units[0]
    return None


def beside(sheet: Sheet) -> tuple[Sheet, ...]:
    """Cut a sheet between tables that stand side by side, each with its own units and figures."""
    for row, cells in sorted(sheet.rows.items()):
        found = heading_at(sheet, [row])
        starts = [n for n, cell in sorted(cells.items()) if is_unit(cell.text)]
        if found and len(starts) > 1:
            starts = [n - 1 if _numbers(found[1].get(n - 1)) else n for n in starts]
            edges = [1, *starts[1:], max(found[1]) + 200]
            kinds = [
                {h.field for n, h in found[1].items() if a <= n < b and h.field in MEASURES}
                for a, b in pairwise(edges)
            ]
            if set.intersection(*kinds):
                return tuple(_part(sheet, a, b) for a, b in pairwise(edges))
    return (sheet,)


def _numbers(heading: Heading | None) -> bool:
    return heading is not None and heading.field == NUMBERING


def _part(sheet: Sheet, first: int, after: int) -> Sheet:
    rows = {
        row: {n: cell for n, cell in cells.items() if first <= n < after}
        for row, cells in sheet.rows.items()
    }
    return replace(sheet, rows={row: cells for row, cells in rows.items() if cells})


def _may_begin(sheet: Sheet, rows: Sequence[int], unit: int) -> bool:
    """Whether rows are the upper part of a heading: over the figures' columns alone."""
    return all(
        row in sheet.rows
        and min(sheet.rows[row]) > unit
        and all(len(cell.text) < 60 for cell in sheet.rows[row].values())
        for row in rows
    )


def _rest(sheet: Sheet, row: int, unit: int) -> list[int]:
    """List the rows of a heading below the one that names the units."""
    rest: list[int] = []
    title = sheet.rows[row][unit].text
    for below in range(row + 1, row + 5):
        cells = sheet.rows.get(below, {})
        own = {n: cell.text for n, cell in cells.items() if cell.text}
        is_covered = unit in cells and cells[unit].spread == title
        is_sub = own and min(own) > unit and not any(map(is_figure, own.values()))
        if not cells or unit in own or not (is_covered or (is_sub and len(own) > 1)):
            break
        if is_numbers(list(own.values())):
            break
        rest.append(below)
    return rest


def _headings(sheet: Sheet, rows: list[int], unit: int) -> Headings:
    """Read the columns of a heading, the texts of its rows from the lowest up."""
    columns = sorted({n for row in rows for n, cell in sheet.rows[row].items() if cell.shown})
    made = {}
    for column in columns:
        parts = [_said(sheet, rows, k, column) for k in range(len(rows))]
        said = list(dict.fromkeys(filter(None, parts)))
        made[column] = heading(said[-1], " ".join(said[:-1]))
    made[unit] = Heading(made[unit].text, made[unit].group, "unit")
    return made


def _said(sheet: Sheet, rows: list[int], k: int, column: int) -> str:
    """Give what one row of a heading says of a column: its own text, or the group's it lies in."""
    cells = sheet.rows[rows[k]]
    if column in cells:
        return cells[column].shown
    below = sheet.rows[rows[k + 1]] if k + 1 < len(rows) else {}
    left = [n for n in cells if n < column and cells[n].text]
    if column not in below or not below[column].text or not left:
        return ""
    return cells[max(left)].text if max(left) in below and below[max(left)].text else ""
