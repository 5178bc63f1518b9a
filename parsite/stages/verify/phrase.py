"""What a phrase says, and how it is built of its tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from parsite.stages.verify.tokens import Token

LAST = -1
"""The last place, whatever its number."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure or a word that counts as one, with its span; None: it can be read in two ways."""

    value: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase's symbol, span and figures.

    `unit` is what a figure counts, `p` or `%`, or how; `c` where it is the whole that follows, `N`
    of what is a name unknown, `f` of what is the highest or lowest, `by` of who is led.

    `years` are those it names, `total` the number that a place is out of, `is_loose` that a figure
    is not meant to be exact.
    """

    symbol: str
    start: int
    end: int
    values: tuple[Value, ...] = ()
    unit: str = ""
    years: tuple[Value, ...] = ()
    total: Value | None = None
    is_loose: bool = False


def _start(own: Sequence[Token]) -> int:
    return own[0].start - own[0].before


def _value(token: Token) -> Value:
    return Value(token.value, token.start, token.end)


def _values(own: Sequence[Token], symbols: str) -> tuple[Value, ...]:
    return tuple(_value(token) for token in own if token.symbol in symbols)


def plain(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what only has values of its own."""
    values = _values(own, "#UBGMYVXN")
    return Phrase(symbol, _start(own), own[-1].end, values)


def last(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a way from one grade to another, of which the latter is the year's own."""
    return Phrase(symbol, _start(own), own[-1].end, _values(own[-1:], "GM"))


def whole(own: Sequence[Token], symbol: str) -> Phrase:
    """Build `gồm`: what follows is all that there is."""
    return Phrase(symbol, _start(own), own[-1].end, unit="c")


def counted(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a number of units: of those assessed (`a`), of those ranked (`r`), or just so many."""
    values = _values(own, "#BN")
    unit = (
        "r" if own[-1].symbol == "r" else "a" if {own[0].symbol, own[-1].symbol} & {*"da/g"} else ""
    )
    return Phrase(symbol, _start(own), own[-1].end, values, unit)


def places(own: Sequence[Token], symbol: str) -> Phrase:
    """Build places: `thứ hai và thứ ba`, `hạng 34`, `đứng đầu`."""
    values = tuple(_place(token) for token in own if token.symbol in "#O1z")
    said = str(own[-1].value)
    unit = "by" if said.endswith(" by") else "f" if said.startswith(_OF_FIGURES) else ""
    return Phrase(symbol, _start(own), own[-1].end, values, unit, years=_values(own, "Y"))


_OF_FIGURES = ("cao nhất", "thấp nhất", "highest", "lowest")


def _place(token: Token) -> Value:
    ends = {"1": Decimal(1), "z": Decimal(LAST)}
    return Value(ends.get(token.symbol, token.value), token.start, token.end)


def out_of(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a place with the number of places: `3/9`."""
    rank, total = (_value(token) for token in own if token.symbol in "#O")
    return Phrase(symbol, _start(own), own[-1].end, (rank,), total=total)


def top(own: Sequence[Token], symbol: str) -> Phrase:
    """Build `tốp 5`; of those at the end the number is below nought."""
    number = next(token for token in own if token.symbol == "#")
    is_last = own[-1].symbol == "z"
    stated = -number.value if is_last and number.value is not None else number.value
    value = Value(stated, number.start, number.end)
    return Phrase(symbol, _start(own), own[-1].end, (value,))


def change(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a rise or a fall, of places, points, percent or units."""
    number = next(token for token in own if token.symbol == "#")
    falls = any(t.symbol in "-<" or (t.symbol == "V" and t.value[1] < 0) for t in own)
    stated = None if number.value is None else -number.value if falls else number.value
    unit = next((token.symbol for token in own if token.symbol in "p%"), "")
    loose = any(token.symbol in "~><h" and token.value not in _GAINS for token in own)
    is_far = stated is not None and abs(stated) >= A_SCORE
    if symbol == "D" and is_far and str(own[0].value).split()[-1] in _WHERE_TO:
        value = Value(number.value, number.start, number.end)
        return Phrase("F", number.start, own[-1].end, (value,), unit)
    value, years = Value(stated, number.start, number.end), _values(own, "Y")
    return Phrase(symbol, _start(own), own[-1].end, (value,), unit, years, is_loose=loose)


A_SCORE = 30
"""Points: nobody rises by as many; `lên 74,81 điểm` says where to."""
_GAINS = ("gained", "gaining", "added", "shed")
_WHERE_TO = {"lên", "xuống", "còn", "về", "tới", "đến", "to"}


def between(own: Sequence[Token], symbol: str) -> Phrase:
    """Build all places from one to another: `second to fourth among`."""
    first, last = (_place(token) for token in own if token.symbol == "O")
    return Phrase("P", _start(own), own[-1].end, (first, last))


def kept(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what is said of many that kept: their ranks, or whatever it may be."""
    (token,) = own
    is_rank = re.search(r"hạng|bậc|vị trí|rank|place", str(token.value)) is not None
    value = Value(("rank" if is_rank else "", 0), token.start, token.end)
    return Phrase(symbol, token.start, token.end, (value,))


def moved(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what is said of many that rose or fell, in a way that is said later."""
    (token,) = own
    value = Value(("", 1 if token.symbol in "+>" else -1), token.start, token.end)
    return Phrase(symbol, token.start, token.end, (value,))


def changes(own: Sequence[Token], symbol: str) -> Phrase:
    """Build the changes of several units, all of them one way: `lần lượt tăng 3 và 2 bậc`."""
    first = change(own, symbol)
    way = -1 if first.values[0].value is not None and first.values[0].value < 0 else 1
    numbers = (_value(token) for token in own if token.symbol == "#")
    values = tuple(replace(n, value=n.value and n.value * way) for n in numbers)
    return replace(first, values=values)


def way(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a way from one figure to another: `từ 82,47 điểm năm 2023 lên 85,93 điểm`."""
    values = tuple(_value(token) for token in own if token.symbol == "#")
    unit = "%" if any(token.symbol == "%" for token in own) else "p"
    return Phrase(symbol, _start(own), own[-1].end, values, unit, _values(own, "Y"))


def figures(own: Sequence[Token], symbol: str) -> Phrase:
    """Build figures: `điểm số 85,60`, `96,17/100 điểm`, `88, 87 và 86 điểm`."""
    symbols = "".join(token.symbol for token in own)
    is_out_of = symbol == "F" and re.search("/|##|#[p%]?[~d][*]?#", symbols) is not None
    numbers = [token for token in own if token.symbol == "#"]
    values = tuple(_value(number) for number in (numbers[:1] if is_out_of else numbers))
    units = {token.symbol for token in own} & {"p", "%"}
    unit = "%" if "%" in units else "p" if units else ""
    loose = own[0].symbol in "~h" or (own[0].symbol == "p" and own[1].symbol in "~h")
    return Phrase(symbol, _start(own), own[-1].end, values, unit, is_loose=loose)


def since(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what something is compared with: a year, a unit, a unit in a year."""
    return Phrase(symbol, _start(own), own[-1].end, _values(own, "U"), years=_values(own, "Y"))
