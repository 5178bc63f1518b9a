"""Files to text, and Markdown files to their front matter and body."""

import codecs
import re

from parsite.model.dataset import Text
from parsite.model.place import Place, Problem, place_in, problem
from parsite.stages.read.tree import tree, unprintable

_FENCE = "---"
_LINE_MARKS = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Marks that some programs take for the end of a line and others do not."""


def decode(content: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Turn a file's bytes into text: UTF-8, or the UTF-16 with a mark that Excel saves."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode(encoding, "replace")
        here = place_in(before, len(before), path)
        return "", (problem(here, "wrong-encoding", byte=f"0x{error.object[error.start]:02X}"),)
    if not text.strip():
        return "", (problem(Place(path), "file-empty"),)
    text = re.sub(r"\r\n?", "\n", text).translate(_LINE_MARKS)
    wrong = unprintable(text, Place(path))
    return "" if wrong else text, wrong


def legible(content: bytes) -> str:
    """Give as much of a file as can be shown of it, line by line, whatever is wrong in it."""
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16" if is_wide else "utf-8-sig", "replace")
    return re.sub(r"\r\n?", "\n", text).translate(_LINE_MARKS)


def article(text: str, path: str) -> tuple[Text | None, tuple[Problem, ...]]:
    """Split a Markdown file at the `---` lines that enclose its front matter."""
    lines = text.splitlines(keepends=True)
    if lines[0].rstrip() != _FENCE:
        return None, (problem(Place(path), "front-matter-missing"),)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)
    if not end:
        return None, (problem(Place(path), "front-matter-open"),)
    front, problems = tree("".join(lines[1:end]), Place(path, 2))
    if front is None:
        return None, problems or (problem(Place(path, 2), "front-matter-missing"),)
    return Text(front, "".join(lines[end + 1 :]), end + 2), problems
