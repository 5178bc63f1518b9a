"""Lines as a terminal shows them: a table's columns below each other, a place in a long line."""

import unicodedata
from collections.abc import Sequence

_WIDTH = 100
"""As much of a long line as is shown."""


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Put the columns of a table below each other, those of figures at their right edge."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    is_figures = [all(not cell or cell[0].isdecimal() for cell in column[1:]) for column in columns]
    return [
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, is_figures, strict=True)
        ).rstrip()
        for row in rows
    ]


def window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line down to what surrounds a column, which moves with it."""
    start = max(0, min(column - _WIDTH // 2, len(line) - _WIDTH))
    cut = line[start : start + _WIDTH]
    before, after = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    return f"{before}{cut}{after}", column - start + len(before)


def pointer(line: str, column: int) -> str:
    """Write the mark that stands below a line's column, whatever stands before it."""
    before = unicodedata.normalize("NFC", line[: column - 1])
    return "".join("\t" if c == "\t" else " " for c in before) + "^"
