"""One reader for each kind of text a field can hold."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from parsite.model import figure
from parsite.model.day import Day, instant
from parsite.model.directory import nearest
from parsite.model.node import Scalar
from parsite.model.place import Problem, problem
from parsite.model.shape import Field, Kind
from parsite.model.vietnamese import clean, name_key, number

Read = tuple[Any, tuple[Problem, ...]]
"""A value, or None, and what is wrong with how it was written."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_MOST_WEIGHT = 10


def _wrong(scalar: Scalar, code: str, **facts: object) -> Read:
    return None, (problem(scalar.place, code, text=scalar.text, **facts),)


def _text(scalar: Scalar, _: Field) -> Read:
    return clean(scalar.text), ()


def _id(scalar: Scalar, _: Field) -> Read:
    return (scalar.text, ()) if _ID.fullmatch(scalar.text) else _wrong(scalar, "not-an-id")


def _count(scalar: Scalar, _: Field) -> Read:
    value = figure.whole(scalar.text)
    return (value, ()) if value is not None else _wrong(scalar, "not-a-count")


def _decimals(scalar: Scalar, _: Field) -> Read:
    value = figure.whole(scalar.text)
    known = value is not None and value <= figure.MOST_DECIMALS
    return (value, ()) if known else _wrong(scalar, "not-decimals", most=figure.MOST_DECIMALS)


def _figure(scalar: Scalar, known: Field) -> Read:
    return _single_reading(scalar, clean(scalar.text), known)


def _percent(scalar: Scalar, known: Field) -> Read:
    return _single_reading(scalar, clean(scalar.text).removesuffix("%").rstrip(), known)


@dataclass(frozen=True, slots=True)
class Scored:
    """A score, and what it is out of where its text says so: `96,17/100`, `84,58%`."""

    value: Decimal
    out_of: Decimal | None = None


def _score(scalar: Scalar, known: Field) -> Read:
    text, out_of = figure.out_of(clean(scalar.text))
    value, wrong = _single_reading(scalar, text, known)
    if value is None or not out_of:
        return (None if value is None else Scored(value)), wrong
    maximum, wrong = _single_reading(scalar, out_of, known)
    return (None if maximum is None else Scored(value, maximum)), wrong


def _share(scalar: Scalar, known: Field) -> Read:
    text = clean(scalar.text)
    value, wrong = _single_reading(scalar, text.removesuffix("%").rstrip(), known)
    if value is None:
        return None, tuple(replace(p, code="not-a-share") for p in wrong)
    share = value / 100 if text.endswith("%") else value
    return (share, ()) if 0 < share <= _MOST_WEIGHT else _wrong(scalar, "not-a-share")


def _deduction(scalar: Scalar, known: Field) -> Read:
    """Read what is taken off, whether it is written with its minus or without."""
    return _single_reading(scalar, clean(scalar.text).lstrip("-−–").lstrip(), known)


def _single_reading(scalar: Scalar, text: str, known: Field) -> Read:
    """Take a figure that can be read in one way; show both readings of one that cannot.

    Where the field's mark is declared to be that of decimals there is no doubt.
    """
    found = figure.readings(text)
    if not found:
        return _wrong(scalar, "not-a-figure")
    if len(found) > 1 and not known.is_fraction:
        fraction, grouped = (_example(value) for value in found)
        return _wrong(scalar, "two-readings", fraction=f"{fraction}0", grouped=grouped)
    value = found[0]
    if figure.decimals(value) > figure.MOST_DECIMALS or value >= 10**9:
        return _wrong(scalar, "figure-too-long", decimals=figure.MOST_DECIMALS)
    return value, ()


def _example(value: Decimal) -> str:
    return number(value).replace(".", "")


def _place(scalar: Scalar, _: Field) -> Read:
    value = figure.whole(scalar.text)
    return (value, ()) if value else _wrong(scalar, "not-a-place")


def _rank(scalar: Scalar, _: Field) -> Read:
    if name_key(scalar.text) in _LAST:
        return "last", ()
    value = figure.whole(scalar.text)
    return (value, ()) if value else _wrong(scalar, "not-a-rank")


_LAST = {name_key(word) for word in figure.LAST}


def _change(scalar: Scalar, _: Field) -> Read:
    value = figure.change(clean(scalar.text))
    return (value, ()) if value is not None else _wrong(scalar, "not-a-change")


def _day(scalar: Scalar, _: Field) -> Read:
    value = Day.parse(scalar.text)
    return (value, ()) if value is not None else _wrong(scalar, "not-a-date")


def _instant(scalar: Scalar, _: Field) -> Read:
    value = instant(scalar.text)
    return (value, ()) if value is not None else _wrong(scalar, "not-an-instant")


def _link(scalar: Scalar, _: Field) -> Read:
    try:
        address = urlsplit(scalar.text)
        sound = address.scheme in {"http", "https"} and bool(address.hostname)
    except ValueError:
        sound = False
    spaced = any(c.isspace() for c in scalar.text)
    return (scalar.text, ()) if sound and not spaced else _wrong(scalar, "not-a-link")


def _colour(scalar: Scalar, _: Field) -> Read:
    text = scalar.text.lower()
    return (text, ()) if _COLOUR.fullmatch(text) else _wrong(scalar, "not-a-colour")


def _denies(word: str) -> bool:
    """Whether a word says that something is not so; it is never offered for one that does not."""
    return bool({"không", "chưa", "not"} & set(name_key(word).split()))


def _choice(scalar: Scalar, known: Field) -> Read:
    by_key = {name_key(word): value for word, value in known.choices}
    value = by_key.get(name_key(scalar.text))
    if value is not None:
        return value, ()
    words = [word for word, _ in known.choices]
    denies = _denies(scalar.text)
    close = nearest(scalar.text, (word for word in words if _denies(word) == denies))
    return _wrong(scalar, "not-a-choice", known="; ".join(words), nearest=close)


READERS: Mapping[Kind, Callable[[Scalar, Field], Read]] = {
    Kind.TEXT: _text,
    Kind.ID: _id,
    Kind.COUNT: _count,
    Kind.DECIMALS: _decimals,
    Kind.FIGURE: _figure,
    Kind.SCORE: _score,
    Kind.PERCENT: _percent,
    Kind.SHARE: _share,
    Kind.DEDUCTION: _deduction,
    Kind.RANK: _rank,
    Kind.PLACE: _place,
    Kind.CHANGE: _change,
    Kind.DAY: _day,
    Kind.LINK: _link,
    Kind.COLOUR: _colour,
    Kind.CHOICE: _choice,
    Kind.TRUTH: _choice,
    Kind.INSTANT: _instant,
}
