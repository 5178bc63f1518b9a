"""Names that may be another way of writing a known one: then it is asked, never settled."""

import difflib
import re
from collections.abc import Iterable
from functools import cache

from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, plain

_KINDS = {
    *("so", "ban", "nganh", "huyen", "quan", "thi", "xa", "thanh", "pho", "phuong", "tran"),
    *("dac", "khu", "tp", "tx", "tt", "h", "q", "p", "ubnd", "tinh"),
}
"""Words that tell what kind of body it is, and nothing of which."""
_CUTOFF = 0.8


def closest(name: str, units: Iterable[Unit]) -> Unit | None:
    """Give the unit that a name nobody bears may well mean; None where it is plainly another's."""
    own = _words(name)
    rated = [
        (max(_likeness(own, list(_known_words(text))) for text in unit.all_names()), unit)
        for unit in units
    ]
    best = max(rated, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] >= _CUTOFF else None


def close_text(text: str, known: Iterable[str]) -> str:
    """Give the known text most like another; nothing where none is very like it."""
    by_plain = {plain(one): one for one in known}
    found = difflib.get_close_matches(plain(text), by_plain, 1, cutoff=0.75)
    return by_plain[found[0]] if found else ""


@cache
def _known_words(name: str) -> tuple[str, ...]:
    """Remember a unit's words: every name nobody bears is held against them."""
    return tuple(_words(name))


def _words(name: str) -> list[str]:
    """Give what sets a name apart: its words without marks, without the kind of body."""
    words = [word for word in re.findall(r"\w+", plain(name_key(name))) if word != "va"]
    while len(words) > 1 and words[0] in _KINDS:
        words = words[1:]
    return words[:-1] if len(words) > 1 and words[-1] == "tinh" else words


def _likeness(one: list[str], other: list[str]) -> float:
    """Rate two names from 0 to 1: 1 where one is the other, shortened or not."""
    if _shortens(one, other) or _shortens(other, one):
        return 1.0
    matcher = difflib.SequenceMatcher(None, " ".join(one), " ".join(other))
    if matcher.real_quick_ratio() < _CUTOFF or matcher.quick_ratio() < _CUTOFF:
        return 0.0
    return matcher.ratio()


def _shortens(short: list[str], long: list[str]) -> bool:
    """Whether words are another's, some of them written as initials: `NN PTNT`, `KHCN`."""
    if not short or not long:
        return short == long
    if short[0] == long[0] and _shortens(short[1:], long[1:]):
        return True
    size = len(short[0])
    initials = "".join(word[0] for word in long[:size])
    return size > 1 and short[0] == initials and _shortens(short[1:], long[size:])
