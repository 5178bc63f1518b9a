"""A sentence's phrases to its statements."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from parsite.stages.verify.forms import ASIDES, FORMS, LOOSE
from parsite.stages.verify.phrase import Phrase
from parsite.stages.verify.statements import Frame, Statement, place_after
from parsite.stages.verify.telling import Found

_LONGEST = 400
"""Phrases; nobody reads a longer sentence, and what is left of it states nothing."""
_BREAKS = ",;:&("
_THEN = "y"
"""Another year that nothing is read of."""
_Match = tuple[re.Match[str], Callable[[Found], Iterator[Statement]], bool]
"""A form found, what reads it, and whether it is a loose one."""


@dataclass(frozen=True)
class _Read:
    """What a sentence has told up to a phrase; `left` are the symbols of what was not read."""

    phrases: Sequence[Phrase]
    symbols: str
    frame: Frame
    found: tuple[Statement, ...] = ()
    left: str = ""
    at: int = 0

    def past(self, blocks_of: Callable[[Phrase], tuple[str, ...]]) -> Self:
        """Pass over a phrase that begins nothing; what it names may hold for what comes."""
        phrase, frame = self.phrases[self.at], self.frame
        if phrase.symbol == "B":
            frame = replace(frame, blocks=blocks_of(phrase), after=None)
        if phrase.symbol == "s" and phrase.years:
            frame = replace(frame, since=phrase)
        is_then = phrase.symbol == "Y" and phrase.values[0].value != frame.year
        left = self.left + (_THEN if is_then else phrase.symbol)
        return replace(self, frame=frame, left=left, at=self.at + 1)

    def told(self, form: _Match, blocks_of: Callable[[Phrase], tuple[str, ...]]) -> Self:
        """Take what a form tells."""
        matched, read, is_loose = form
        own, frame = self.phrases[self.at : matched.end()], self.frame
        for phrase in own:
            if phrase.symbol == "B" or (phrase.symbol == "N" and blocks_of(phrase) != ("",)):
                frame = replace(frame, blocks=blocks_of(phrase))
        frame = replace(frame, year=_when(matched, self.phrases, frame))
        made = list(read(Found(matched, self.phrases, frame)))
        is_other = any(symbol in self.left for symbol in f"t?!*{_THEN}")
        is_doubted = is_other or _is_loose(own)
        is_guessed = is_loose or "x" in self.left
        told = (replace(o.doubted(is_doubted).guessed(is_guessed), is_loose=is_loose) for o in made)
        is_whole = self.symbols[matched.end() : matched.end() + 1] != "&"
        frame = replace(frame, after=place_after(made, frame.after) if is_whole else None)
        found, left = (*self.found, *told), self.left + " "
        return replace(self, frame=frame, found=found, left=left, at=matched.end())


def statements(
    phrases: Sequence[Phrase], frame: Frame, blocks_of: Callable[[Phrase], tuple[str, ...]]
) -> tuple[list[Statement], Frame, str]:
    """Read a sentence from left to right.

    Gives its statements, what the next sentence inherits, and the symbols of what was not read.
    """
    symbols = "".join(phrase.symbol for phrase in phrases[:_LONGEST])
    read = _Read(phrases, symbols, frame, at=int(symbols.startswith("&")))
    while read.at < len(symbols):
        form = _form(symbols, read.at) or _loose_form(symbols, read.at)
        read = read.told(form, blocks_of) if form else read.past(blocks_of)
    told = (one.guessed(_THEN in read.left) for one in read.found)
    return list(told), read.frame, read.left


def _is_loose(own: Sequence[Phrase]) -> bool:
    """Whether a bound is told, `các sở có điểm dưới 88`, and not each figure around it."""
    symbols = "".join(phrase.symbol for phrase in own)
    if "U(" in symbols and not re.search("[RTeM]", symbols):
        return False  # each has its own figure
    bounds = [n for n, phrase in enumerate(own) if phrase.symbol == "F" and phrase.is_loose]
    after = [{phrase.symbol for phrase in own[n + 1 : n + 3]} for n in bounds]
    is_of_block = any(n and own[n - 1].symbol in "BNn" for n in bounds)
    return is_of_block or any(some and "q" not in some for some in after)


def _when(matched: re.Match[str], phrases: Sequence[Phrase], frame: Frame) -> int:
    """Give the year that a form names before its figures, else the one spoken of already."""
    groups = matched.re.groupindex
    ends = [matched.start(group) for group in ("more", "figure") if group in groups]
    end = max([*ends, matched.start() + 1])
    year, depth = frame.year, 0
    for n in range(matched.start(), end):
        symbol = phrases[n].symbol
        depth += (symbol == "(") - (symbol == ")")
        after = "".join(phrase.symbol for phrase in phrases[n + 1 : n + 3])
        is_of_next = after[:1] == "R" and (n > matched.start() or after == "R,")
        if symbol == "Y" and not depth and not is_of_next:
            year = phrases[n].values[0].value
    return int(year)


def _form(symbols: str, at: int) -> _Match | None:
    """Find the form that takes the most of what begins at a phrase and ends where a clause may."""
    best = None
    is_listed = at > 0 and symbols[at - 1] == "="
    for pattern, read in ASIDES if is_listed else FORMS if _begins(symbols, at) else ():
        matched = pattern.match(symbols, at)
        if matched and matched.end() > at and (best is None or matched.end() > best[0].end()):
            best = matched, read, False
    return best


def _begins(symbols: str, at: int) -> bool:
    """Whether a clause may begin at a phrase."""
    return not at or symbols[at - 1] in _BREAKS


def _loose_form(symbols: str, at: int) -> _Match | None:
    """Find what is said of a unit past words that are not understood."""
    matches = ((pattern.match(symbols, at), read) for pattern, read in LOOSE)
    return next(((matched, read, True) for matched, read in matches if matched), None)
