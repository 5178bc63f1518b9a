"""A sentence's phrases to its statements."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from parsite.stages.verify.forms import ASIDES, FORMS, LOOSE
from parsite.stages.verify.phrase import Phrase
from parsite.stages.verify.statements import Frame, Statement, place_after
from parsite.stages.verify.telling import Found

_LONGEST = 400
"""Phrases; nobody reads a longer sentence, and what is left of it states nothing."""
_BREAKS = ",;:&("


def statements(
    phrases: Sequence[Phrase], frame: Frame, blocks_of: Callable[[Phrase], tuple[str, ...]]
) -> tuple[list[Statement], Frame, str]:
    """Read a sentence from left to right.

    Gives its statements, what the next sentence inherits, and the symbols of what was not read.
    """
    symbols = "".join(phrase.symbol for phrase in phrases[:_LONGEST])
    found: list[Statement] = []
    left = ""
    at = int(symbols.startswith("&"))
    while at < len(symbols):
        strict = _form(symbols, at)
        form = strict or _loose_form(symbols, at)
        if form is None:
            if phrases[at].symbol == "B":
                frame = replace(frame, blocks=blocks_of(phrases[at]), after=None)
            if phrases[at].symbol == "s" and phrases[at].years:
                frame = replace(frame, since=phrases[at])
            is_then = phrases[at].symbol == "Y" and phrases[at].values[0].value != frame.year
            left += "x" if is_then else symbols[at]
            at += 1
            continue
        matched, read = form
        own = phrases[at : matched.end()]
        for phrase in own:
            if phrase.symbol == "B" or (phrase.symbol == "N" and blocks_of(phrase) != ("",)):
                frame = replace(frame, blocks=blocks_of(phrase))
        year = _when(matched, phrases, frame)
        made = list(read(Found(matched, phrases, replace(frame, year=year))))
        is_loose = strict is None
        is_doubted = _is_loose(own) or any(symbol in left for symbol in "t?!*")
        found += (
            replace(one.doubted(is_doubted).guessed(is_loose or "x" in left), is_loose=is_loose)
            for one in made
        )
        is_whole = symbols[matched.end() : matched.end() + 1] != "&"
        frame = replace(frame, after=place_after(made, frame.after) if is_whole else None)
        frame = replace(frame, year=year)
        left += " "
        at = matched.end()
    return found, frame, left


def _is_loose(own: Sequence[Phrase]) -> bool:
    """Whether a bound is told, `các sở có điểm dưới 88`, and not each figure around it."""
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


def _form(
    symbols: str, at: int
) -> tuple[re.Match[str], Callable[[Found], Iterator[Statement]]] | None:
    """Find the form that takes the most of what begins at a phrase and ends where a clause may."""
    best = None
    is_listed = at > 0 and symbols[at - 1] == "="
    for pattern, read in ASIDES if is_listed else FORMS if _begins(symbols, at) else ():
        matched = pattern.match(symbols, at)
        if matched and matched.end() > at and (best is None or matched.end() > best[0].end()):
            best = matched, read
    return best


def _begins(symbols: str, at: int) -> bool:
    """Whether a clause may begin at a phrase."""
    return not at or symbols[at - 1] in _BREAKS


def _loose_form(
    symbols: str, at: int
) -> tuple[re.Match[str], Callable[[Found], Iterator[Statement]]] | None:
    """Find what is said of a unit past words that are not understood."""
    matches = ((pattern.match(symbols, at), read) for pattern, read in LOOSE)
    return next(((matched, read) for matched, read in matches if matched), None)
