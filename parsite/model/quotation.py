"""Figures that an editor need not type: `[[điểm: so-khcn]]` in an article, filled from the data."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from parsite.model.prose import without_code
from parsite.model.vietnamese import name_key

FIGURES = {
    "điểm": "score",
    "chỉ số": "index",
    "hạng": "rank",
    "hạng năm trước": "previous rank",
    "thay đổi": "change",
    "thay đổi điểm": "score change",
    "xếp loại": "grade",
    "số đơn vị": "units",
    "trung bình": "mean",
    "thay đổi trung bình": "mean change",
    "trung vị": "median",
    "cao nhất": "highest",
    "thấp nhất": "lowest",
    "chênh lệch": "spread",
    "tăng hạng": "rose",
    "giảm hạng": "fell",
    "giữ hạng": "kept",
    "tăng điểm": "rose in score",
    "giảm điểm": "fell in score",
    "giữ điểm": "kept their score",
    "đứng đầu": "first",
    "đứng cuối": "last",
}
"""The figures an article can ask for, by their Vietnamese words."""

UNCHECKED = ("không đối chiếu", "not checked")
"""The mark, in double brackets, of a sentence that is not to be held against the data."""

_GRADED = re.compile(r"(?:loại|graded)\s+(.+)", re.IGNORECASE)
_BRACKETS = re.compile(r"\[\[\s*([^\[\]:\n]+?)\s*(:)?(?:(?<=:)\s*([^\[\]\n]*?)\s*)?\]\](?![(\[])")
_OF_YEAR = re.compile(r"(.*?)(?:\s*,\s*|\s+(?:(?:năm|in)\s+)?|^)([12][0-9]{3})")
_BY_KEY = {name_key(word): words[1] for words in FIGURES.items() for word in words}
_MARK = re.compile(rf"[ \t]*\[\[\s*(?:{'|'.join(map(re.escape, UNCHECKED))})\s*\]\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A figure asked for in a text, from its offset `start` to `end`.

    `figure` is one of the values of FIGURES, `units graded` with its `grade`, or nothing where
    `words` are none of these. `of` is what the figure is of: a unit's id or name, a block's id.
    `year`: None where it is that of the article.
    """

    figure: str
    words: str
    of: str
    start: int
    end: int
    year: int | None = None
    grade: str = ""

    @classmethod
    def parse(cls, found: "re.Match[str]") -> Self:
        """Read what stands in double brackets."""
        words, of, year = found[1], found[3] or "", None
        if dated := _OF_YEAR.fullmatch(of):
            of, year = dated[1], int(dated[2])
        figure, graded = _BY_KEY.get(name_key(words), ""), _GRADED.fullmatch(words)
        if graded and not figure:
            figure = "units graded"
        return cls(figure, words, of, *found.span(), year, graded[1] if graded else "")


def quotations(text: str) -> Iterator[Quotation]:
    """Find every figure that a text asks for, and what may be meant to: words with a colon."""
    if "[[" not in text:
        return
    for found in _BRACKETS.finditer(without_code(text)):
        asked = Quotation.parse(found)
        if asked.figure if not found[2] else asked.figure or not _is_line(found):
            yield asked


def asks(line: str) -> bool:
    """Whether a line is nothing but a figure that is asked for."""
    found = _BRACKETS.fullmatch(line.strip())
    return bool(found and Quotation.parse(found).figure)


def _is_line(found: "re.Match[str]") -> bool:
    """Whether brackets fill a line, as those do that place a part of the page."""
    text, (start, end) = found.string, found.span()
    line = text[text.rfind("\n", 0, start) + 1 : (text + "\n").index("\n", end)]
    return line.rstrip() == found[0]


@dataclass(frozen=True, slots=True)
class Filling:
    """A text whose figures are filled in; `seams` lead back from it to the text as typed.

    Each is the offset where a figure that was filled in ends, the characters typed more than those
    that are there now, up to it, and how long the figure is.
    """

    text: str
    seams: tuple[tuple[int, int, int], ...] = field(compare=False, default=())

    @classmethod
    def of(cls, text: str, figures: "list[tuple[Quotation, str]]") -> Self:
        """Put figures in the places of what asks for them, in the order of the text."""
        parts, seams, done, length = [], [], 0, 0
        for asked, figure in figures:
            parts += [text[done : asked.start], figure]
            length += asked.start - done + len(figure)
            seams.append((length, asked.end - length, len(figure)))
            done = asked.end
        return cls("".join([*parts, text[done:]]), tuple(seams))


def typed(offset: int, seams: tuple[tuple[int, int, int], ...]) -> int:
    """Give the offset in a text as typed of a character of the text as filled in.

    Of a figure that was filled in, it is that of the brackets.
    """
    number = bisect_left(seams, (offset + 1,))
    before = seams[number - 1][1] if number else 0
    if number < len(seams):
        end, _, length = seams[number]
        offset = min(offset, end - length)
    return offset + before


def unmarked(text: str) -> str:
    """Take the marks of sentences that are not checked out of a text."""
    return _MARK.sub("", text) if "[[" in text else text
