"""Tokens to phrases: what each says of a ranking, with its figures and where they stand.

The symbols of phrases: `R` places · `T` among the first or last · `P` from a place to another
`Z` from a place · `Q` from a figure to another · `C` change of places · `0` none · `F` figures
`D` more or less of score · `S` steps · `G` grades
`N` number of units · `J` more or fewer of them · `V` rose, fell or kept · `X` the most · `M` mean
`W` spread · `U` a unit · `B` a block · `Y` a year · `s` compared with · the rest as in `grammar`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from parsite.model.figure import readings
from parsite.stages.verify.tokens import Token

LAST = -1
"""The last place, whatever its number."""
_JOINED = r"(?:,&|[,&])"


@dataclass(frozen=True, slots=True)
class Value:
    """A figure or a word that counts as one, with its span; None: it can be read in two ways."""

    value: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase's symbol, span and figures; `unit` is what a figure counts, `p` or `%`, or how.

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


Builder = Callable[[Sequence[Token], str], Phrase]


def phrases(found: Sequence[Token], year: int) -> list[Phrase]:
    """Put a sentence's tokens together, from left to right; `year` is its article's."""
    own = [_numbered(token, year) for token in _years(found) if token.symbol != "."]
    symbols = "".join(token.symbol for token in own)
    made = []
    at = 0
    while at < len(own):
        phrase, at = _next(own, symbols, at)
        if phrase.symbol:
            made.append(phrase)
    return made


def _next(own: Sequence[Token], symbols: str, at: int) -> tuple[Phrase, int]:
    for symbol, pattern, build in () if symbols[at] in _ALONE else _PHRASES:
        if matched := pattern.match(symbols, at):
            return build(own[at : matched.end()], symbol), matched.end()
    token = own[at]
    symbol = (
        ""
        if token.symbol in "rpjKag"
        else "!"
        if token.symbol == "_"
        else "x"
        if token.symbol in _LEFT_OVER
        else token.symbol
    )
    return Phrase(symbol, token.start, token.end), at + 1


_ALONE = "x,;:()=&eqnE!?*"
_LEFT_OVER = "#o~+-kGfvmdw/O"


def _years(found: Sequence[Token]) -> Iterator[Token]:
    """Tell `năm` the year from `năm` the number, and find years by their four digits."""
    at = 0
    while at < len(found):
        token, after = found[at], found[at + 1] if at + 1 < len(found) else None
        if token.symbol == "o" and after and after.symbol in "#y":
            number = 5 if after.symbol == "y" else after.value
            yield Token("O", after.start, after.end, number, after.start - token.start)
            at += 1
        elif token.symbol == "y" and after and _is_year(after):
            yield Token("Y", after.start, after.end, int(after.value))
            at += 1
        elif token.symbol == "y":
            is_number = after is not None and after.symbol in "bnp"
            yield Token("#", token.start, token.end, 5) if is_number else Token("x", *_of(token))
        elif _is_year(token) and (after is None or after.symbol not in "p%/bnk"):
            yield Token("Y", token.start, token.end, int(token.value))
        else:
            yield token
        at += 1


def _of(token: Token) -> tuple[int, int]:
    return token.start, token.end


def _is_year(token: Token) -> bool:
    return token.symbol == "#" and re.fullmatch(r"(?:19|20)\d\d", str(token.value)) is not None


def _numbered(token: Token, year: int) -> Token:
    """Read a token's number."""
    value = token.value
    if token.symbol == "Y" and value <= 0:
        value += year
    elif token.symbol in "#O" and isinstance(value, str):
        read = readings(value)
        value = read[0] if len(read) == 1 else None
    elif token.symbol in "#ON":
        value = Decimal(0 if token.symbol == "N" else value)
    return replace(token, value=value)


def _start(own: Sequence[Token]) -> int:
    return own[0].start - own[0].before


def _value(token: Token) -> Value:
    return Value(token.value, token.start, token.end)


def _values(own: Sequence[Token], symbols: str) -> tuple[Value, ...]:
    return tuple(_value(token) for token in own if token.symbol in symbols)


def _plain(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what only has values of its own."""
    values = _values(own, "#UBGMYVXN")
    return Phrase(symbol, _start(own), own[-1].end, values)


def _counted(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a number of units: of those assessed (`a`), of those ranked (`r`), or just so many."""
    values = _values(own, "#BN")
    unit = own[-1].symbol if own[-1].symbol in "ra" else "a" if own[0].symbol == "d" else ""
    return Phrase(symbol, _start(own), own[-1].end, values, unit)


def _places(own: Sequence[Token], symbol: str) -> Phrase:
    """Build places: `thứ hai và thứ ba`, `hạng 34`, `đứng đầu`."""
    values = tuple(_place(token) for token in own if token.symbol in "#O1z")
    return Phrase(symbol, _start(own), own[-1].end, values, years=_values(own, "Y"))


def _place(token: Token) -> Value:
    ends = {"1": Decimal(1), "z": Decimal(LAST)}
    return Value(ends.get(token.symbol, token.value), token.start, token.end)


def _out_of(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a place with the number of places: `3/9`."""
    rank, total = (_value(token) for token in own if token.symbol in "#O")
    return Phrase(symbol, _start(own), own[-1].end, (rank,), total=total)


def _top(own: Sequence[Token], symbol: str) -> Phrase:
    """Build `tốp 5`; of those at the end the number is below nought."""
    number = next(token for token in own if token.symbol == "#")
    is_last = own[-1].symbol == "z"
    stated = -number.value if is_last and number.value is not None else number.value
    value = Value(stated, number.start, number.end)
    return Phrase(symbol, _start(own), own[-1].end, (value,))


def _change(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a rise or a fall, of places, points, percent or units."""
    number = next(token for token in own if token.symbol == "#")
    falls = any(t.symbol in "-<" or (t.symbol == "V" and t.value[1] < 0) for t in own)
    stated = None if number.value is None else -number.value if falls else number.value
    unit = own[-1].symbol if own[-1].symbol in "p%" else ""
    loose = any(token.symbol == "~" for token in own)
    value, years = Value(stated, number.start, number.end), _values(own, "Y")
    return Phrase(symbol, _start(own), own[-1].end, (value,), unit, years, is_loose=loose)


def _changes(own: Sequence[Token], symbol: str) -> Phrase:
    """Build the changes of several units, all of them one way: `lần lượt tăng 3 và 2 bậc`."""
    first = _change(own, symbol)
    way = -1 if first.values[0].value is not None and first.values[0].value < 0 else 1
    numbers = (_value(token) for token in own if token.symbol == "#")
    values = tuple(replace(n, value=n.value and n.value * way) for n in numbers)
    return replace(first, values=values)


def _way(own: Sequence[Token], symbol: str) -> Phrase:
    """Build a way from one figure to another: `từ 82,47 điểm năm 2023 lên 85,93 điểm`."""
    values = tuple(_value(token) for token in own if token.symbol == "#")
    unit = "%" if any(token.symbol == "%" for token in own) else "p"
    return Phrase(symbol, _start(own), own[-1].end, values, unit, _values(own, "Y"))


def _figures(own: Sequence[Token], symbol: str) -> Phrase:
    """Build figures: `điểm số 85,60`, `96,17/100 điểm`, `88, 87 và 86 điểm`."""
    is_out_of = any(t.symbol == "/" for t in own) or "#~#" in "".join(t.symbol for t in own)
    numbers = [token for token in own if token.symbol == "#"]
    values = tuple(_value(number) for number in (numbers[:1] if is_out_of else numbers))
    units = {token.symbol for token in own} & {"p", "%"}
    unit = "%" if "%" in units else "p" if units else ""
    loose = own[0].symbol in "~h" or (own[0].symbol == "p" and own[1].symbol in "~h")
    return Phrase(symbol, _start(own), own[-1].end, values, unit, is_loose=loose)


def _since(own: Sequence[Token], symbol: str) -> Phrase:
    """Build what something is compared with: a year, a unit, a unit in a year."""
    return Phrase(symbol, _start(own), own[-1].end, _values(own, "U"), years=_values(own, "Y"))


_ONE_PLACE = r"(?:r?O|r#(?![p%/b])|1|z)"
_COUNTED = rf"[nkB](?:{_JOINED}?k)*"
_PATTERNS: tuple[tuple[str, str, Builder], ...] = (
    ("s", r"v(?:UY?|r?Y)|fY", _since),
    ("Q", r"[+\-V]*f#p?%?Y?,?[+\-]+#[p%]?Y?", _way),
    ("P", rf"[+\-V]*f{_ONE_PLACE}[rb]?Y?,?[+\-V]*{_ONE_PLACE}[rb]?Y?", _places),
    ("Z", rf"f{_ONE_PLACE}[rb]?Y?", _places),
    ("C", rf"[+\-V]+#[br]?(?:{_JOINED}#[br])+", _changes),
    ("C", r"[+\-V]+~?#[br](?![#O])", _change),
    ("D", r"[><h](?:v?Y)=?#[p%]", _change),
    ("D", r"[+\-><]+~?#[p%]", _change),
    ("J", r"[+\-]#[nk]|#[><](?![#U])", _change),
    ("T", r"#[nk]?1(?!r?O)", _top),
    ("T", r"m#[nkrb]*[1z]?|[md]#[nkrb]*[1z]", _top),
    ("R", rf"(?:[rj]+#/|r?O/?)#(?![p%b])(?:{_COUNTED})?", _out_of),
    ("R", rf"[+\-V]*j?r?O(?:{_JOINED}(?:r?O|#(?![p%b/nk])))+[rb]?", _places),
    ("R", rf"[+\-V]*j?{_ONE_PLACE}[rb]?", _places),
    ("G", rf"[gmrj]+[GM](?:{_JOINED}[GM])*", _plain),
    ("N", rf"d?#{_COUNTED}(?:=?[ra](?![G#OM]))?|#(?=[V+\-](?!#)|g+[GM]|G)|N", _counted),
    ("G", r"(?<=[nkB#])G", _plain),
    ("B", rf"d?K*B(?:{_JOINED}?k)*|d?K+k(?:{_JOINED}?K?k)*|k(?:{_JOINED}k)+", _plain),
    ("", r"K+n|Y_|_Y", _plain),
    ("W", r"W(?:w?n?1&n?zn?|w?n?z&n?1n?)?", _plain),
    ("M", r"M", _plain),
    ("F", rf"#[p%]?(?:{_JOINED}#[p%])+", _figures),
    ("F", r"p?[~h]?#(?:[/~]#)?[p%](?:/#)?|p[~h]?#(?:/#)?(?![nkbr])", _figures),
    ("S", r"#b", _plain),
    ("U", r"U", _plain),
    ("Y", r"Y", _plain),
    ("V", r"V", _plain),
    ("X", r"X", _plain),
    ("F", r"~?#", _figures),
)
_PHRASES = [(symbol, re.compile(pattern), build) for symbol, pattern, build in _PATTERNS]
