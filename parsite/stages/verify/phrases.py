"""Tokens to phrases: what each says of a ranking, with its figures and where they stand.

The symbols of phrases: `R` places · `T` among the first or last · `P` from a place to another
`Z` from a place · `Q` from a figure to another · `C` change of places · `0` none · `F` figures
`L` from a lowest figure to a highest · `D` more or less of score · `S` steps · `G` grades
`N` number of units · `J` more or fewer of them · `V` rose, fell or kept · `X` the most · `M` mean
`W` spread · `U` a unit · `B` a block · `Y` a year · `s` compared with · the rest as in `grammar`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from parsite.model.figure import readings
from parsite.stages.verify import phrase
from parsite.stages.verify.phrase import Phrase
from parsite.stages.verify.tokens import Token

_JOINED = r"(?:,&|[,&])"
Builder = Callable[[Sequence[Token], str], Phrase]


def phrases(found: Sequence[Token], year: int) -> list[Phrase]:
    """Put a sentence's tokens together, from left to right; `year` is its article's."""
    told = _shared(_unlisted([token for token in found if token.symbol not in "."]))
    own = [_numbered(token, year) for token in _years(told)]
    symbols = "".join(token.symbol for token in own)
    made: list[Phrase] = []
    at = 0
    while at < len(own):
        phrase, at = _next(own, symbols, at)
        is_doubled = phrase.symbol == "," and made[-1:] and made[-1].symbol == ","
        if phrase.symbol and not is_doubled:
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
    is_name = symbol == "x" and at > 0 and str(token.value)[:1].isupper()
    return Phrase(symbol, token.start, token.end, unit="N" if is_name else ""), at + 1


_ALONE = "xt,;:()=&qnE!?*"
_LEFT_OVER = "#o~+-kGfvmdw/Os"


def _years(shared: Iterable[Token]) -> Iterator[Token]:
    """Tell `năm` the year from `năm` the number, and find years by their four digits."""
    found = list(shared)
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
        elif token.symbol == "Y" and _is_so_many(found[:at], token):
            yield Token("x", *_of(token))  # `ba năm qua`
        elif _is_superlative(token, found[at - 1] if at else None):
            yield Token("x", *_of(token))
        elif token.symbol == "y":
            is_number = _is_five(found[at - 1] if at else None, after)
            yield Token("#", token.start, token.end, 5) if is_number else Token("x", *_of(token))
        elif token.symbol == "O" and after and after.symbol == "#" and after.start == token.end + 1:
            yield replace(token, symbol="m")  # `the first three`
        elif _is_year(token) and (after is None or after.symbol not in "p%/bnk"):
            yield Token("Y", token.start, token.end, int(token.value))
        else:
            yield token
        at += 1


def _is_superlative(token: Token, before: Token | None) -> bool:
    """Whether `nhất` tells the most of something: `vui nhất`."""
    is_most = token.symbol == "#" and isinstance(token.value, int) and token.value == 1
    is_most = is_most and token.end - token.start == len("nhất")
    return is_most and before is not None and before.symbol == "x"


def _is_so_many(before: Sequence[Token], token: Token) -> bool:
    """Whether a number of years is told."""
    symbols = "".join(other.symbol for other in before[-2:])
    return symbols[-1:] == "#" and symbols[:1] not in "or" and before[-1].end + 1 == token.start


def _is_five(before: Token | None, after: Token | None) -> bool:
    """Whether `năm` is a number: `năm bậc`, `hạng năm của khối`."""
    if after is not None and after.symbol in "bnpB":
        return True
    is_place = before is not None and str(before.value).endswith("hạng")
    return is_place and (after is None or after.symbol in ",;:)BK")


def _unlisted(found: Sequence[Token]) -> list[Token]:
    """Leave out the numbers of a list's points, `(1) … ; (2) …`, and of units: `hai sở A và B`."""
    symbols = "".join(token.symbol for token in found)
    numbered = {
        n for m in re.finditer(r"(?:^|(?<=[,;:&]))\(#\)(?=U)", symbols) for n in range(*m.span())
    }
    return [
        replace(token, symbol="K")
        if symbols[n : n + 2] == "#U"
        and found[n + 1].start == token.end + 1
        and (isinstance(token.value, int) or len(token.value) < 3)
        else token
        for n, token in enumerate(found)
        if n not in numbered
    ]


def _shared(found: Sequence[Token]) -> Iterator[Token]:
    """Read names whose kind is said once for all: `các huyện Vân Trà, Đồng Quế`."""
    is_open = False
    before = ""
    for token in found:
        if token.symbol == "u":
            token = replace(token, symbol="U" if is_open and before in (",", "&") else "x")
        if token.symbol == "U":
            is_open = is_open or before == "K"
        elif token.symbol not in ",&":
            is_open = False
        before = token.symbol
        yield token


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


_PARTED = r"(?:[,;]&|[,;&])"
_LISTED = rf"#[p%]?(?:{_PARTED}#[p%])+"
_ONE_PLACE = r"(?:r?O|r#(?![p%/b])|(?<=V)#(?![p%b/nkr])|1|z)"
_COUNTED = rf"[nkB](?:{_JOINED}?k)*(?:K+[kB](?:{_JOINED}?k)*)?"
_PATTERNS: tuple[tuple[str, str, Builder], ...] = (
    ("n", r"m(?:1(?!#)|z)", phrase.plain),
    ("<", r"s(?=U)", phrase.plain),
    (">", r"\+(?=U)", phrase.plain),
    ("", r"/#(?=,|$)|e(?=r?O|r#)", phrase.plain),
    ("", r"[+\-](?=E(?:r?O|r#))", phrase.plain),
    ("", r"w(?=#[nkB])", phrase.plain),
    ("a", r"a(?=K*[Bk]#[nk](?![V+\-0gG]))", phrase.plain),
    ("V", r"(?<=[nkB])[><](?=v?Y)", phrase.moved),
    ("", r"(?<=,)k(?=[rj1zO])", phrase.plain),
    ("", r"(?:#|x)(?=1(?:,#)+&?#?q)|w(?=n?j?[1O]&)", phrase.plain),
    ("R", r"1(?:,#)+(?:,?&#)?(?=q)|r?O(?:,r?O)+(?:,?&r?O)?(?==?q)", phrase.places),
    ("R", r"r?Or?O(?=B)", phrase.between),
    ("R", r"r#(?:,#)+(?:,?&#)?(?=K*[Bk]|=?q)", phrase.places),
    ("s", r"v(?:#[p%]v?Y|UY?|r?Y|(?:r?O|r#)Y?)|fY", phrase.since),
    ("Q", r"[+\-V]*f#p?%?(?:\(?Y\)?)?,?[+\-]+#[p%]?(?:\(Y\)|Y)?", phrase.way),
    ("Q", r"[+\-V]+f#[p%]?(?:\(?Y\)?)?#[p%]", phrase.way),
    ("P", rf"[+\-V]*f{_ONE_PLACE}[rb]?Y?,?[+\-V]*{_ONE_PLACE}[rb]?Y?", phrase.places),
    ("L", r"[lV+\-]*lf?z?#[p%]?1?#[p%]?", phrase.figures),
    ("Z", rf"f{_ONE_PLACE}[rb]?Y?", phrase.places),
    ("Z", r"f#[p%]Y?", phrase.way),
    ("D", rf"(?<=q)[+\-]+#[p%](?:{_JOINED}#[p%])+", phrase.changes),
    ("C", rf"[+\-V]+#[br]?(?:{_JOINED}#[br])+", phrase.changes),
    ("C", r"[+\-V]+~?#[br](?!#)", phrase.change),
    ("D", r"[><h](?:v?Y)=?#[p%]|#[p%][><]v?Y", phrase.change),
    ("D", r"[+\-><]+~?#[p%]", phrase.change),
    ("J", r"[+\-]#[nk]|#[><](?![#U])", phrase.change),
    ("C", r"[><]#b(?=[,;&sv]|$)|[><h]v?Y=?#b", phrase.change),
    ("T", r"#[nkB]?1(?!r?O)|#[nkB]z", phrase.top),
    ("T", r"m#(?:[nkrb]|B(?=[1z]))*[1z]?|[md]#[nkrb]*[1z]", phrase.top),
    ("R", rf"(?:[rj]+#/|j?r?O/)#(?![p%b])(?:{_COUNTED})?", phrase.out_of),
    ("R", rf"j?r?O#(?:{_COUNTED}|(?=Y))", phrase.out_of),
    ("R", r"(?<=[^p][=:])#/#(?![p%])", phrase.out_of),
    ("R", rf"[+\-V]*j?r?O(?:{_JOINED}(?:r?O|#(?![p%b/nk])))+[rb]?", phrase.places),
    ("R", rf"[+\-V0]*j?{_ONE_PLACE}[rb]?", phrase.places),
    ("G", r"[+\-]*f[gj]*[GM][+\-V]+[gjr]*[GM]", phrase.last),
    ("G", rf"[gmrj]+[GM](?:{_JOINED}[GM])*", phrase.plain),
    ("N", rf"#/#{_COUNTED}(?=[V0g])", phrase.counted),
    ("V", r"(?<=[nkB])0", phrase.kept),
    ("V", r"(?<=[nB])[+\-](?=,?&#)|(?<=&#)[+\-](?=[,;&)]|$)", phrase.moved),
    (
        "N",
        rf"[da/]?#{_COUNTED}(?:E?=?[rag](?![G#OMx]))?|#(?=[V+\-](?!#)|=?g+[GM]|G|M(?:[,;.]|$))|N",
        phrase.counted,
    ),
    ("G", r"(?<![^,;:])[GM](?=:?#[nk])", phrase.plain),
    ("G", r"(?<=[nkB#])(?:G|M(?=[,;&).]|$))", phrase.plain),
    ("B", r"(?<=n)k(?=[gG+\-V])|(?<=[1z])k(?![xuUkK])", phrase.plain),
    ("B", rf"[dm]?K*B(?:{_JOINED}?k)*|[dm]?K+k(?:{_JOINED}?K?k)*|k(?:{_JOINED}k)+", phrase.plain),
    ("", r"K+n|Y_|_Y|[+](?=,[+]~?#[br])|-(?=,-~?#[br])", phrase.plain),
    ("=", r"c", phrase.whole),
    ("=", r"i", phrase.plain),
    ("W", r"W(?:w?n?[1O]&n?zn?|w?n?z&n?[1O]n?)?", phrase.plain),
    ("M", r"[MA]", phrase.plain),
    ("F", rf"#(?:{_PARTED}#)+[p%]|(?<=q){_LISTED}|{_LISTED}(?=q)", phrase.figures),
    ("F", r"#[p%][~/d]\*?#[p%]?\*?|##[p%]", phrase.figures),
    ("x", r"i#%(?:v?r?Y|vUY?)", phrase.plain),
    ("F", r"p?[~h]?#(?:[/~]#)?[p%](?:/#)?|p[~h]?#(?:/#)?(?![nkbr])", phrase.figures),
    ("R", r"0#(?![p%bnkr])", phrase.places),
    ("S", r"#b", phrase.plain),
    ("U", r"U", phrase.plain),
    ("Y", r"Y", phrase.plain),
    ("V", r"V", phrase.plain),
    ("X", r"X", phrase.plain),
    ("F", r"~?#", phrase.figures),
)
_PHRASES = [(symbol, re.compile(pattern), build) for symbol, pattern, build in _PATTERNS]
