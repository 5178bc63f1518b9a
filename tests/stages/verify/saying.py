"""A sentence's phrases, and statements made by hand, held against the tiny province."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache

from parsite.model.article import Article
from parsite.model.claim import Verdict
from parsite.stages.verify.attributes import Member, attributes
from parsite.stages.verify.facts import Facts, Finding
from parsite.stages.verify.phrase import Phrase, Value
from parsite.stages.verify.phrases import phrases
from parsite.stages.verify.reader import Reader, Shelf
from parsite.stages.verify.statements import Frame, Statement
from parsite.stages.verify.telling import Found
from parsite.stages.verify.tokens import Token, tokens
from tests.stages.rank.province import Province
from tests.stages.verify.test_forms import made

YEAR = 2024
Told = list[tuple[str, str, object]]
"""Of each statement its kind, the first id of its unit, and its value."""


def words(text: str, language: str = "vi") -> list[Token]:
    """The tokens of a text, by all the lexicons that its reader has."""
    reader = Reader.of(Article("2024", "", text, language=language), _shelf())
    return tokens(text, (0, len(text)), reader.lexicons)


def parts(text: str, language: str = "vi") -> list[Phrase]:
    """The phrases of a text."""
    return phrases(words(text, language), YEAR)


@cache
def _shelf() -> Shelf:
    return Shelf.of(made().dataset, made().rankings)


def found(pattern: str, text: str) -> Found:
    """What a form finds in the whole of a text."""
    own = parts(text)
    symbols = "".join(phrase.symbol for phrase in own)
    matched = re.fullmatch(pattern, symbols)
    assert matched, symbols
    return Found(matched, own, Frame(YEAR))


def member(name: str, said: str = "") -> Member:
    """A unit of the tiny province by its name, with what is said of it in brackets."""
    (phrase,) = parts(name)
    return Member(phrase.values[0], attributes(parts(said)) if said else ())


def told(statements: object) -> Told:
    """What statements say, numbers as whole as they are."""
    assert hasattr(statements, "__iter__")
    return [(s.kind, s.unit[0] if s.unit else "", _plain(s.value.value)) for s in statements]


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def judged(
    judge: Callable[[Statement, Facts], Finding],
    marked: str,
    said: Statement,
    province: Province | None = None,
) -> tuple[Verdict, str, str]:
    """Hold a statement of a marked text against the data: the verdict, what is true, and the text
    put right. `[…]` is the unit's name, `‹…›` the phrase, whose first number is its figure.
    """
    spans, text = _spans(marked)
    start, end = spans.get("‹", (0, len(text)))
    number = re.search(r"\d+(?:[.,]\d+)*", text[start:end])
    of = (start + number.start(), start + number.end()) if number else (start, end)
    value = replace(said.value, start=of[0], end=of[1])
    phrase = replace(said.phrase, start=start, end=end, values=(value,))
    name = Value(said.unit, *spans["["]) if "[" in spans else said.name
    facts = facts_of(text, province)
    finding = judge(replace(said, value=value, phrase=phrase, name=name), facts)
    right = text
    for first, last, new in sorted(finding.edits, reverse=True):
        right = right[:first] + new + right[last:]
    return finding.verdict, finding.true, right if finding.edits else ""


def _spans(marked: str) -> tuple[dict[str, tuple[int, int]], str]:
    spans: dict[str, tuple[int, int]] = {}
    plain = ""
    opened: dict[str, int] = {}
    for letter in marked:
        if letter in "[‹":
            opened[letter] = len(plain)
        elif letter in "]›":
            mark = {"]": "[", "›": "‹"}[letter]
            spans[mark] = opened[mark], len(plain)
        else:
            plain += letter
    return spans, plain


def facts_of(text: str, province: Province | None = None) -> Facts:
    """What the data has, for a text in Vietnamese."""
    given = province or made()
    shelf = Shelf.of(given.dataset, given.rankings)
    return Facts(given.rankings, text, "vi", shelf.standings, {}, given.dataset.units)


def said(kind: str, value: object, who: str = "", symbol: str = "F", **more: object) -> Statement:
    """A statement by hand; `more` are the phrase's own, `group`, `block`, `year` or `since`."""
    year, block, since = (more.pop(key, None) for key in ("year", "block", "since"))
    group = more.pop("group", ())
    stated = Decimal(value) if isinstance(value, str) else value
    compared = Phrase("s", 0, 0, years=(Value(since, 0, 0),)) if since else None
    frame = Frame(year if isinstance(year, int) else YEAR, (str(block),) if block else ())
    phrase = replace(Phrase(symbol, 0, 0), **more)  # type: ignore[arg-type]
    units = tuple((id,) for id in group) if isinstance(group, tuple) else ()
    own = (who,) if who else ()
    return Statement(kind, Value(stated, 0, 0), phrase, frame, own, since=compared, group=units)
