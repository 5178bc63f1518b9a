"""Tables saved as text: `;`, tab or comma between cells, in the encodings that Excel writes."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Set

from parsite.model.place import Halt
from parsite.stages.ingest.legacy import encoding
from parsite.stages.ingest.sheet import Cell, Row, Sheet

DATA = 65
_SINGLE_BYTE = ("cp1258", "cp1252", "latin-1")
"""What Excel writes under Vietnamese and Western Windows; TCVN3 and VNI look like the latter."""


def delimited(content: bytes, name: str, known: Set[str]) -> Sheet:
    """Read a text file as a sheet; Halt where its encoding or its quotes cannot be told."""
    text = _text(content, name, known)
    text = re.sub(r"\Asep=.\r?\n", "\n", text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        rows = {number: _row(cells) for number, cells in enumerate(reader, 1)}
    except csv.Error as error:
        raise Halt("import-damaged", DATA, file=name, detail=error) from error
    return Sheet("", {number: row for number, row in rows.items() if row})


def _row(cells: list[str]) -> Row:
    return {column: Cell(text) for column, text in enumerate(cells, 1) if text.strip()}


def _text(content: bytes, name: str, known: Set[str]) -> str:
    for text in _readings(content):
        if "\x00" not in text:
            return text
    for code in _SINGLE_BYTE:
        text = content.decode(code, "replace")
        is_sure = _is_vietnamese(text) if code == "cp1258" else encoding(_words(text), known)
        if is_sure and "\ufffd" not in text:
            return text
    raise Halt("import-encoding", DATA, file=name)


def _readings(content: bytes) -> Iterator[str]:
    """Decode as what the file says it is: UTF-16 by its mark, else UTF-8."""
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        yield content.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        return


def _words(text: str) -> list[str]:
    return re.split(r"[;,\t\r\n]", text)


def _is_vietnamese(text: str) -> bool:
    """Whether a text read as Windows-1258 holds the letters with separate tones it is known by."""
    return len(re.findall(r"[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]", text.lower())) >= 2


def _delimiter(text: str) -> str:
    """Find what stands between cells: what divides the most lines; commas only where none else.

    Titles above a table, and figures with a decimal comma, make one line no safe guide.
    """
    lines = [re.sub(r'"[^"]*(?:"|$)', "", line) for line in text.split("\n")]
    counts = {mark: sum(mark in line for line in lines) for mark in ";\t"}
    best = max(counts, key=lambda mark: counts[mark])
    commas = sum("," in line for line in lines)
    return best if counts[best] * 2 >= commas and counts[best] else ","
