"""Telling what a word for a kind of unit means: the unit named before, or one of elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsite.model.vietnamese import name_key
from parsite.stages.verify.phrase import Phrase, Value
from parsite.stages.verify.tokens import Token

_PLACES = {"tỉnh", "thành phố", "tp", "huyện", "thị xã", "quận", "province"}
_PRONOUNS = {"sở", "huyện", "thành phố", "thị xã", "xã", "phường", "quận", "thị trấn"}
_PRONOUNS |= {f"{kind} này" for kind in (*_PRONOUNS, "đơn vị", "địa phương", "cơ quan")}


def elsewhere(found: Sequence[Token], text: str, own: str) -> list[Token]:
    """Mark a province or a place that the site does not know: what is said is of elsewhere."""
    told = [_bare(found, n, text, own) for n in range(len(found))]
    for n, (token, after) in enumerate(pairwise(found)):
        name = text[after.start : after.end]
        is_place = text[token.start : token.end].casefold() in _PLACES and token.symbol in ".xk"
        if is_place and after.symbol == "x" and name[:1].isupper():
            is_own = f" {name_key(name)} " in f" {name_key(own)} "
            told[n] = token if is_own else replace(token, symbol="!")
        is_called = name.casefold() == "province" and token.symbol == "x"
        if is_called and text[token.start].isupper():
            is_own = f" {name_key(text[token.start : token.end])} " in f" {name_key(own)} "
            told[n] = token if is_own else replace(token, symbol="!")
    return told


def _bare(found: Sequence[Token], at: int, text: str, own: str) -> Token:
    """Read a place's bare name, `Vân Trà`, where a unit may stand; the site's own is the province.

    Of one syllable it may be anything.
    """
    token, name = found[at], text[found[at].start : found[at].end]
    if token.symbol != "u" or " " not in name or not name.split()[-1][0].isupper():
        return token
    is_head = not at or found[at - 1].symbol in ",;:&(=eEq"
    after = found[at + 1] if at + 1 < len(found) else None
    is_longer = after is not None and after.symbol == "x" and text[after.start].isupper()
    near = {t.symbol for t in (*found[max(at - 2, 0) : at], *found[at + 1 : at + 3])}
    is_listed = after is not None and after.symbol in ",&" and not near.isdisjoint("Uu")
    is_own = f" {name_key(name)} " in f" {name_key(own)} " and not is_listed
    return replace(token, symbol="U") if is_head and not is_longer and not is_own else token


def without_asides(read: Sequence[Phrase]) -> list[Phrase]:
    """Leave out what only says who a unit is: `Sở A, cơ quan mới hợp nhất, đạt 90 điểm`."""
    told: list[Phrase] = []
    at = 0
    while at < len(read):
        end = _aside(read, at) if told and told[-1].symbol == "U" else at
        told += read[at : at + 1] if end == at else ()
        at = max(end, at + 1)
    return told


def _aside(read: Sequence[Phrase], at: int) -> int:
    """Give where an aside that begins with a comma ends; where it begins if it is none."""
    if read[at].symbol != ",":
        return at
    end = next((n for n in range(at + 1, len(read)) if read[n].symbol not in "xnY"), len(read))
    is_unknown = any(phrase.symbol == "x" for phrase in read[at + 1 : end])
    is_closed = (
        end + 1 < len(read) and read[end].symbol == "," and read[end + 1].symbol not in "U&x"
    )
    is_place = "".join(phrase.symbol for phrase in read[at + 1 : at + 5]) == "TB,="
    return at + 4 if is_place else end + 1 if is_unknown and is_closed else at


def meant(read: Sequence[Phrase], text: str, before: Value | None) -> list[Phrase]:
    """Read `sở`, `huyện này` at the head of a clause as the one unit that was named before it."""
    told: list[Phrase] = []
    for n, phrase in enumerate(read):
        is_head = not n or read[n - 1].symbol in ",;:"
        unit = named(told) or (None if any(p.symbol == "U" for p in told) else before)
        if is_head and phrase.symbol in "xn" and unit is not None and _is_said(phrase, text, unit):
            value = replace(unit, start=phrase.start, end=phrase.end)
            phrase = Phrase("U", phrase.start, phrase.end, (value,))
        told.append(phrase)
    return told


def _is_said(phrase: Phrase, text: str, unit: Value) -> bool:
    words = text[phrase.start : phrase.end].casefold()
    words += " này" if text[phrase.end :].startswith(" này") else ""
    kind = words.removesuffix(" này")
    is_kind = kind in ("đơn vị", "địa phương", "cơ quan")
    return words in _PRONOUNS and (is_kind or text[unit.start :].casefold().startswith(kind))


def named(read: Sequence[Phrase]) -> Value | None:
    """Give the one unit that is named; None where there is none or several."""
    units = {phrase.values[0].value: phrase.values[0] for phrase in read if phrase.symbol == "U"}
    return next(iter(units.values())) if len(units) == 1 else None
