"""Articles to the sentences of their running text, every letter's offset known."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parsite.model.article import Directive
from parsite.model.prose import without_code

_ABBREVIATED = r"(?<=\b[Tt][Pp])[.]|(?<=\b[Tt][Xx])[.]|(?<=\b[HQPX])[.](?=\s*[^\W\d_])"
_END = re.compile(rf"(?:[^.!?…]|{_ABBREVIATED}|[.](?=[^\s\"”’)*_\]])|[.](?=\d))+[.!?…]*[\"”’)]*")
_SPACED = re.compile(
    r"<!--.*?-->|!\[[^\]\n]*\]\([^)\n]*\)|\[\^[^\]\n]*\]:?|</?[A-Za-z][^>\n]*>|\]\([^)\n]*\)"
    r"|[*_\[\]\"“”‘«»]|(?<!\w)['’]|['’](?!\w)|\\(?=\W)",
    re.DOTALL,
)
_DATE = re.compile(
    r"\b(?:ngày|sáng|chiều|hôm)\s+\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?\b"
    r"|\b(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?\b"
    r"|\btháng\s+\d{1,2}(?:\s+năm\s+|[-/])\d{4}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b"
    r"|\b(?:on )?\d{1,2} (?:jan|febr)uary \d{4}|\b(?:on )?\d{1,2} (?:march|april|may|june|july"
    r"|august|(?:septem|octo|novem|decem)ber) \d{4}",
    re.IGNORECASE,
)
_HEADING = re.compile(r" {0,3}#{1,6}\s")
_BOLD = re.compile(r"\s*(\*\*|__)(?:(?!\1).)+\1:?\s*$")
_ITEM = re.compile(r"\s*(?:[-+*]|\d+[.)])\s+")
_APART = re.compile(r"\s*\||.*\s\|\s|\s*\[[^\]^][^\]]*\]:\s|\s*!!!|\s*(?:-{3,}|={3,})\s*$")
_QUOTED = re.compile(r"\s*>\s?")
ASIDE = re.compile(r"\[\[\s*(?:không đối chiếu|not checked)\s*\]\]", re.IGNORECASE)
"""The mark of a sentence that speaks of something else."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, `written` with composed letters, and again with all that is no prose blanked out.

    `offsets` tell for each letter where it began in the source.
    """

    source: str
    written: str
    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, source: str) -> "Prose":
        """Blank out of Markdown what is code, a table, a picture, an address or a mark."""
        written, offsets = _composed(source)
        prose = ASIDE.sub(_blank, without_code(written))
        plain = _DATE.sub(_blank, _SPACED.sub(_blank, prose))
        return cls(source, written, plain, offsets)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the source of a span of the text that is not empty."""
        after = self.offsets[end] if end < len(self.offsets) else len(self.source)
        return self.offsets[start], after


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of prose; `is_heading`, `is_item`, and whether a paragraph begins with it."""

    start: int
    end: int
    is_heading: bool = False
    is_item: bool = False
    is_first: bool = False


def sentences(prose: Prose) -> Iterator[Sentence]:
    """Find the sentences that are not marked as speaking of something else."""
    for start, end, kind in _paragraphs(prose):
        pieces = (m.span() for m in _END.finditer(prose.text, start, end) if m[0].strip(" .\n"))
        found = [(_begin(prose.text, first), last) for first, last in pieces]
        marks = [mark.start() for mark in ASIDE.finditer(prose.written, start, end)]
        marked = {_marked(found, mark) for mark in marks}
        for n, (first, last) in enumerate(found):
            if n not in marked:
                yield Sentence(first, last, kind == "heading", kind == "item", n == 0)


def _begin(text: str, start: int) -> int:
    """Give the offset of a sentence's first letter."""
    while text[start].isspace():
        start += 1
    return start


def _marked(found: Sequence[tuple[int, int]], mark: int) -> int:
    """Give the number of the sentence that a mark is of: the one begun before it, or the first."""
    return max((n for n, (start, _) in enumerate(found) if start < mark), default=0)


def _paragraphs(prose: Prose) -> Iterator[tuple[int, int, str]]:
    """Find what belongs together: a heading, an item of a list, lines without a gap."""
    start = position = 0
    kind = ""
    for line in prose.text.splitlines(keepends=True):
        written = prose.written[position : position + len(line)]
        own = _kind(line, written)
        if kind and own != "text":
            yield start, position, kind
            kind = ""
        if own in ("heading", "item") or (own == "text" and not kind):
            start, kind = position + _lead(line), own
        position += len(line)
        if kind == "heading":
            yield start, position, kind
            kind = ""
    if kind:
        yield start, position, kind


def _kind(line: str, written: str) -> str:
    """Say what a line is; nothing where it is none of a text's."""
    if not line.strip() or _APART.match(written) or Directive.parse(written, 0):
        return ""
    if _HEADING.match(line) or _BOLD.match(written):
        return "heading"
    return "item" if _ITEM.match(written) else "text"


def _lead(line: str) -> int:
    found = _HEADING.match(line) or _ITEM.match(line) or _QUOTED.match(line)
    return found.end() if found else 0


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """Compose letters (NFC), and tell for each where it began in the text as written."""
    if unicodedata.is_normalized("NFC", text) and "Ð" not in text:
        return text, range(len(text))
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if letters and unicodedata.combining(character):
            joined = unicodedata.normalize("NFC", letters[-1] + character)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        else:
            letters.append("Đ" if character == "Ð" else character)
            offsets.append(offset)
    return "".join(letters), offsets
