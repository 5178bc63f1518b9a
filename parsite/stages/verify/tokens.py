"""Sentences to tokens: each phrase known, each figure and each unknown word, in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from parsite.model.vietnamese import name_key
from parsite.stages.verify.lexicon import Entry, Lexicon

_PIECE = re.compile(r"\d+(?:[.,]\d+)*(?=(?:st|nd|rd|th)\b)|\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w]|\w")
_INITIALS = {"h": ("huyện",), "q": ("quận",), "p": ("phường",), "x": ("xã",), "tt": ("thị", "trấn")}
_MARKS = {mark: mark for mark in ",;:()%/"} | dict.fromkeys("-–—", ":") | dict.fromkeys(".!?…", ".")
_DASHES = "-–—"
_SILENT = "'’"
"""Within words: `People's`."""


@dataclass(frozen=True, slots=True)
class Token:
    """A phrase of a text: the symbol it stands for (see `grammar`), its span and its value.

    `before`: how many letters before its span belong to it: `thứ` before a number.
    """

    symbol: str
    start: int
    end: int
    value: Any = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    keys: tuple[str, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def tokens(text: str, span: tuple[int, int], lexicons: Sequence[Lexicon]) -> list[Token]:
    """Read a span of a text from left to right, taking the longest phrase there is at each word."""
    found_pieces = (m for m in _PIECE.finditer(text, *span) if m[0] not in _SILENT)
    pieces = [_Piece(m[0], m.start(), _keys(m[0])) for m in found_pieces]
    found = []
    position = 0
    while position < len(pieces):
        token, position = _token(pieces, position, lexicons)
        found.append(token)
    return found


@lru_cache(16384)
def _keys(text: str) -> tuple[str, ...]:
    """Give the words that a piece stands for, as names are compared by."""
    return tuple(name_key(text).split()) or (text,)


def _token(pieces: Sequence[_Piece], at: int, lexicons: Sequence[Lexicon]) -> tuple[Token, int]:
    """Read the phrase that begins with a piece, and tell where the next one does."""
    piece = pieces[at]
    best: tuple[int, Entry] | None = None
    for lexicon in lexicons:
        for after, entry in _phrases(pieces, at, lexicon):
            is_longer = best is None or after > best[0]
            if is_longer and _is_meant(pieces, (at, after), entry, lexicons):
                best = after, entry
    if best is not None:
        after, entry = best
        return Token(entry.symbol, piece.start, pieces[after - 1].end, entry.value), after
    symbol = _MARKS.get(piece.text, "#" if piece.text[0].isdigit() else "x")
    follows = pieces[at + 1] if at + 1 < len(pieces) else None
    if piece.text in _DASHES and follows and pieces[at - 1].end == piece.start == follows.start - 1:
        symbol = "."  # within a number or a paper's, not between clauses
    if symbol == "#" and follows and follows.start == piece.end and _is_ordinal(follows.text):
        return Token("O", piece.start, follows.end, int(re.sub(r"\D", "", piece.text))), at + 2
    return Token(symbol, piece.start, piece.end, piece.text), at + 1


def _is_ordinal(text: str) -> bool:
    return text in {"st", "nd", "rd", "th"}


def _is_meant(
    pieces: Sequence[_Piece], span: tuple[int, int], entry: Entry, lexicons: Sequence[Lexicon]
) -> bool:
    """Whether words are the phrase that they may be.

    A name has a capital somewhere, and a list of kinds of units ends where a name begins:
    `khối huyện, TP. Tây`.
    """
    start, end = span
    if entry.is_name:
        return any(c.isupper() for piece in pieces[start:end] for c in piece.text)
    within = range(start + 1, end) if entry.symbol == "B" else ()
    return not any(
        after > end and found.is_name
        for at in within
        for lexicon in lexicons
        for after, found in _phrases(pieces, at, lexicon)
    )


def _phrases(pieces: Sequence[_Piece], at: int, lexicon: Lexicon) -> Iterator[tuple[int, Entry]]:
    """Find the phrases of a lexicon that begin with a piece, shorter ones first."""
    node = _led(lexicon.root, pieces[at].keys)
    initial = _INITIALS.get(pieces[at].text.casefold())
    if initial and node is None:
        node = _led(lexicon.root, tuple(name_key(word) for word in initial))
    has_comma = False
    while node is not None:
        at += 1
        entry = node.get("")
        if entry is not None and (entry.is_loose or not has_comma):
            yield at, entry
        while at < len(pieces) and (mark := _passed(pieces, at)):
            has_comma = has_comma or mark == ","
            at += 1
        node = _led(node, pieces[at].keys) if at < len(pieces) else None


def _passed(pieces: Sequence[_Piece], at: int) -> str:
    """Give a mark that may stand between the words of a name; nothing where there is none."""
    text, before = pieces[at].text, pieces[at - 1]
    if text == "." and (len(before.text) <= 2 and before.text.isalpha()):
        return "."
    return text if text == "," or text in _DASHES else ""


def _led(node: dict[str, Any], keys: Sequence[str]) -> dict[str, Any] | None:
    """Follow words; None where no phrase goes on so."""
    for key in keys:
        found = node.get(key)
        if found is None:
            return None
        node = found
    return node
