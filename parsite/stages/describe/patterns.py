r"""What a text of each kind looks like, as patterns that Python and ECMAScript read alike.

`\s`, `\w`, `\d` and `$` mean different things to the two, so each class of characters is written
out. The patterns are as exact as the readers in `stages/check/scalars.py` for texts

- composed (NFC), without characters that cannot be seen (zero-width, soft hyphen),
- whose digits are 0-9 and whose letters are a-z and the Vietnamese ones,
- whose words, where words are chosen from, are parted by space and ASCII or typographic marks other
  than `&` and `_`,
- and in a link, without a bracketed (IPv6) host.

Outside of these a pattern may refuse what a reader takes.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import product
from unicodedata import normalize

from parsite.model.figure import LAST
from parsite.model.shape import Kind

_SPACES = r"\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKS = r"!-%'-\/:-@\[-\^`{-~\u00ab\u00bb\u2010-\u2027\u2030-\u205e"
_S, _S1 = f"[{_SPACES}]*", f"[{_SPACES}]+"
_PARTED = f"[{_SPACES}{_MARKS}]"
_END = r"$(?!\n)"  # to Python, $ is also before a last line's end

BLANK = f"^{_S}{_END}"
NOT_BLANK = f"[^{_SPACES}]"
ID = f"^[a-z0-9]+(?:-[a-z0-9]+)*{_END}"
MANY_DECIMALS, FEW_DECIMALS = (f"^0{{0,5}}{digits}{_END}" for digits in ("[3-6]", "[0-2]"))
"""How many decimals are declared: so many that a mark before three digits is theirs, or not."""

_GROUPED = "|".join(
    rf"[1-9][0-9]{{0,2}}(?:{one}[0-9]{{3}}{one}[0-9]{{3}}"
    rf"|(?:{one}[0-9]{{3}}){{1,2}}{other}[0-9]{{1,6}})"
    for one, other in ((r"\.", ","), (",", r"\."))
)
FRACTION = f"(?:0*[0-9]{{1,9}}(?:[.,][0-9]{{1,6}})?|{_GROUPED})"
"""A figure whose mark before three digits is that of decimals."""
_CLEAR = r"(?![1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9.,]))"
FIGURE = f"{_CLEAR}{FRACTION}"
"""A figure that can be read in one way only."""

_TONES = "\u0300\u0309\u0303\u0301\u0323"


def matching(kind: Kind, figure: str = FIGURE, words: Iterable[str] = ()) -> str:
    """Give the pattern of a kind's texts, or nothing where any text will do.

    `figure` is the pattern of figures in it, `words` are those to choose from.
    """
    if kind in {Kind.CHOICE, Kind.TRUTH}:
        return f"^{_one_of(words)}{_END}"
    inner = _INNER.get(kind)
    return f"^(?:{inner(figure)}){_END}" if inner else ""


def or_blank(pattern: str) -> str:
    """Let a pattern of whole texts match the blank text as well."""
    return f"^(?:{_S}|{pattern.removeprefix('^').removesuffix(_END)}){_END}"


def _one_of(words: Iterable[str]) -> str:
    """Match words as names are compared: by any case, tone mark's place, marks between words."""
    authority = "|".join(map(_name, ("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân")))
    named = "|".join(dict.fromkeys(map(_name, words)))
    return f"{_PARTED}*(?:(?:{authority}){_PARTED}+)?(?:{named}){_PARTED}*"


def _name(words: str) -> str:
    return f"{_PARTED}+".join(map(_word, re.findall(r"\w+", words)))


def _word(word: str) -> str:
    """Match a word whichever of its letters bears its tone: `hóa`, `hoá`."""
    parts = normalize("NFD", word.lower())
    tone = "".join(c for c in parts if c in _TONES)
    bare = normalize("NFC", "".join(c for c in parts if c not in _TONES))
    if not tone:
        return _cased(bare)
    toned = [(n, normalize("NFC", letter + tone)) for n, letter in enumerate(bare)]
    spots = (bare[:n] + c + bare[n + 1 :] for n, c in toned if len(c) == 1)
    return f"(?:{'|'.join(map(_cased, spots))})"


def _cased(text: str) -> str:
    """Match a text in small and capital letters; Icelandic Ð is often typed for Đ."""
    return "".join(f"[{c}{c.upper()}{'ðÐ' * (c == 'đ')}]" if c.isalpha() else c for c in text)


def _spaced(text: str) -> str:
    return _S1.join(map(_cased, text.split()))


def _percent(figure: str) -> str:
    return f"{_S}{figure}{_S}%?{_S}"


def _share(_: str) -> str:
    """Match what is above 0 and at most 10, or 1000 percent."""
    bare = "[0-9](?:[.,][0-9]{1,6})?|10(?:[.,]0{1,6})?"
    percent = "[0-9]{1,3}(?:[.,][0-9]{1,6})?|1000(?:[.,]0{1,6})?"
    grouped = r"1\.000,0{1,6}|1,000\.0{1,6}"
    shares = f"0*(?:{bare})|(?:0*(?:{percent})|{grouped}){_S}%"
    return f"{_S}(?=[0.,]*[1-9]){_CLEAR}(?:{shares}){_S}"


def _deduction(figure: str) -> str:
    return rf"{_S}[\-\u2212\u2013]*{_S}{figure}{_S}"


def _score(figure: str) -> str:
    points = f"(?:{_cased('điểm')}|{_cased('đ')})?"
    return f"{_S}{figure}{_S}(?:%|(?:/{_S}{figure}{_S})?{points}){_S}"


def _change(_: str) -> str:
    places = f"(?:{_S1}(?:{_cased('bậc')}|{_cased('hạng')}))?"
    of_rank = "|".join(map(_spaced, ("thứ hạng", "thứ bậc", "vị trí")))
    kept = f"{_spaced('giữ nguyên')}(?:{_S1}(?:{of_rank}))?|{_spaced('không đổi')}"
    worded = f"(?:{_cased('tăng')}|{_cased('giảm')}){_S1}[0-9]{{1,4}}{places}"
    signed = rf"(?:[+\-\u2212\u2013]{_S}[0-9]{{1,4}}|0{{1,4}}){places}"
    return f"{_S}(?:{kept}|{worded}|{signed}){_S}"


def _rank(_: str) -> str:
    last = _one_of(LAST)
    return f"{last}|{_place('')}"


def _place(_: str) -> str:
    return "(?=0{0,5}[1-9])[0-9]{1,6}"


def _day(_: str) -> str:
    """Match the days that exist, with 29 February in leap years alone, and months by themselves."""
    year = "(?!0000)[0-9]{4}"
    leap = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
    any_month = "(?:0?[1-9]|1[0-2])"
    lengths = (
        ("(?:0?[1-9]|1[0-9]|2[0-8])", any_month, year),
        ("(?:29|30)", "(?:0?[13-9]|1[0-2])", year),
        ("31", "(?:0?[13578]|1[02])", year),
        ("29", "0?2", leap),
    )
    orders = product(lengths, ("{y}-{m}-{d}", "{d}[/\\-]{m}[/\\-]{y}"))
    days = [order.format(d=d, m=m, y=y) for (d, m, y), order in orders]
    return "|".join([*days, f"{year}-{any_month}", f"{any_month}[/\\-]{year}"])


def _instant(_: str) -> str:
    """Match a moment: a day that exists, a time of it, and how far that is from Greenwich's."""
    hour, minute = "(?:[01][0-9]|2[0-3])", "[0-5][0-9]"
    written_in_full = "(?=[0-9]{4}-[0-9]{2}-[0-9]{2}[T ])"
    time = f"{hour}:{minute}(?::{minute})?(?:Z|[+\\-]{hour}:{minute})"
    return f"{written_in_full}(?:{_day('')})[T ]{time}"


_LIKE_MARKS = (
    r"\u2048\u2047\u2049\u2100\u2101\u2105\u2106\u2a74\ufe13\ufe16\ufe55\ufe56\ufe5f\ufe6b"
    r"\uff03\uff0f\uff1a\uff1f\uff20"
)
"""Characters that stand for one or more of `/?#@:`, which no name of a host may hold."""


def _link(_: str) -> str:
    inside = rf"{_SPACES}{_LIKE_MARKS}\/?#\[\]"
    host = f"[^{inside}@:][^{inside}@]*|\\[[0-9A-Fa-f:.]+\\](?::[^{inside}@]*)?"
    scheme = "[hH][tT][tT][pP][sS]?"
    return rf"{scheme}:\/\/(?:[^{inside}]*@)?(?:{host})(?:[\/?#][^{_SPACES}]*)?"


_INNER: Mapping[Kind, Callable[[str], str]] = {
    Kind.ID: lambda _: ID.removeprefix("^").removesuffix(_END),
    Kind.COUNT: lambda _: "[0-9]{1,6}",
    Kind.DECIMALS: lambda _: "0{0,5}[0-6]",
    Kind.FIGURE: lambda figure: f"{_S}{figure}{_S}",
    Kind.SCORE: _score,
    Kind.PERCENT: _percent,
    Kind.SHARE: _share,
    Kind.DEDUCTION: _deduction,
    Kind.RANK: _rank,
    Kind.PLACE: _place,
    Kind.CHANGE: _change,
    Kind.DAY: _day,
    Kind.INSTANT: _instant,
    Kind.LINK: _link,
    Kind.COLOUR: lambda _: "#[0-9A-Fa-f]{6}",
}
