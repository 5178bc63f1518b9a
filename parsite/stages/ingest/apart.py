"""Reading with calamine, in a process apart: there is no catching what it may die of.

A damaged .xls can make it ask for more memory than there is, which ends the process it runs in; a
cell of an .ods that is repeated a million times over keeps it busy for minutes. So a child does the
reading, with a limit to its time and memory, and hands over what it read as JSON.
"""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

SECONDS, BYTES = 30, 4_000_000_000
LOCKED, DAMAGED, TOO_BIG = 3, 4, 5
"""What the child's exit codes tell."""


class Failed(Exception):
    """The child could not read the workbook: why, as one of its exit codes, and in its words."""

    def __init__(self, code: int, detail: str) -> None:
        self.code = code
        self.detail = detail
        super().__init__(detail)


def sheets(content: bytes) -> list[dict[str, Any]]:
    """Read a workbook's sheets: `name`, `is_sheet`, `is_visible`, and, of those that are both,
    `cells` (row, column, value) and `merged` (first and last cell), all counted from 1.

    Raises Failed where that cannot be done.
    """
    ours = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    env = {**os.environ, **ours, "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(command, input=content, capture_output=True, env=env, timeout=SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Failed(TOO_BIG, "") from error
    if done.returncode:
        known = done.returncode in {LOCKED, DAMAGED, TOO_BIG}
        raise Failed(done.returncode if known else DAMAGED, done.stdout.decode() if known else "?")
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


def main() -> int:
    """Read the workbook on standard input and write it as JSON: what the child does."""
    from python_calamine import CalamineError, PasswordError, load_workbook

    _limit_memory()
    try:
        with load_workbook(io.BytesIO(sys.stdin.buffer.read())) as book:
            text = json.dumps(list(_sheets(book)), default=_written)
    except PasswordError:
        return LOCKED
    except MemoryError:
        return TOO_BIG
    except (CalamineError, OSError, ValueError) as error:
        sys.stdout.buffer.write(str(error).encode())
        return DAMAGED
    sys.stdout.buffer.write(text.encode())
    return 0


def _sheets(book: Any) -> Iterator[dict[str, Any]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for known in book.sheets_metadata:
        is_sheet = known.typ == SheetTypeEnum.WorkSheet
        is_visible = known.visible == SheetVisibleEnum.Visible
        told = {"name": known.name, "is_sheet": is_sheet, "is_visible": is_visible}
        yield told | (_content(book.get_sheet_by_name(known.name)) if is_sheet & is_visible else {})


def _content(sheet: Any) -> dict[str, Any]:
    top, left = sheet.start or (0, 0)
    cells = [
        (row, column, value)
        for row, values in enumerate(sheet.to_python(), top + 1)
        for column, value in enumerate(values, left + 1)
        if value != ""
    ]
    spans = sheet.merged_cell_ranges or ()
    merged = [[(row + 1, column + 1) for row, column in span] for span in spans]
    return {"cells": cells, "merged": merged}


def _written(value: Any) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def _limit_memory() -> None:
    """Keep the child small where the system knows how to."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


if __name__ == "__main__":
    sys.exit(main())
