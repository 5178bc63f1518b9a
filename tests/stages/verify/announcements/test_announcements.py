"""The engine held against sentences that were labelled by hand: what it calls false, and misses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

import pytest

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.stages import verify
from tests.stages.verify.announcements.labels import HALVES, Sentence, read, sentences
from tests.stages.verify.announcements.lac_giang import YEAR, lac_giang

APART = 1000
"""Lines between two sentences' articles, so that a line tells whose it is."""


@dataclass(frozen=True)
class Judged:
    """What the engine said of a half: faults found and missed, and what it called false wrongly."""

    found: int
    missed: tuple[str, ...]
    false_alarms: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.false_alarms) or 1)

    @property
    def recall(self) -> float:
        return self.found / (self.found + len(self.missed) or 1)


@cache
def called_false(half: str) -> tuple[tuple[int, int | None, Claim], ...]:
    """Have every sentence of a half read, each as an article of its own.

    Of all that is called false: in which sentence, and which of its faults that is.
    """
    known = sentences(half)
    told = []
    for claim in claims_of((s.text, s.language) for s in known):
        number = claim.place.line // APART
        told.append((number, known[number].fault_of(claim.start, claim.end, claim.about), claim))
    return tuple(told)


def claims_of(texts: Iterable[tuple[str, str]]) -> list[Claim]:
    """Read texts, each as an article of its own that begins at so many lines; what is false."""
    articles = {
        f"{YEAR} {n}": Article(str(YEAR), "", text, language=language, body_line=n * APART + 1)
        for n, (text, language) in enumerate(texts)
    }
    made = lac_giang()
    dataset = replace(made.dataset, articles=articles)
    found = verify.read(dataset, made.rankings)
    return [claim for claim in found if claim.verdict is Verdict.FALSE]


@cache
def judged(half: str) -> Judged:
    """Hold what is called false against the labels."""
    all_of_it, told = sentences(half), called_false(half)
    alarms = [
        f"{shown(all_of_it[n])} [{spoken(claim)}]" for n, fault, claim in told if fault is None
    ]
    found = {(n, fault) for n, fault, _ in told if fault is not None}
    missed = [
        f"{shown(s)} [{s.faults[fault][0].wrong} → {s.faults[fault][0].true}]"
        for n, s in enumerate(all_of_it)
        for fault in range(len(s.faults))
        if (n, fault) not in found
    ]
    return Judged(len(found), tuple(missed), tuple(alarms))


def spoken(claim: Claim) -> str:
    return f"{claim.about}: {claim.stated}; true: {claim.true}; right: {claim.corrected}"


def shown(sentence: Sentence) -> str:
    return f"{sentence.origin} ({sentence.kind}) {sentence.text!r}"


GOAL = 0.95
"""The share of what is wrong in all sentences that is found."""
LEAST = 0.8
"""The share of each set, however far its authors write from the manner of announcements."""
QUIET = (
    "quiet.vi.txt",
    "quiet.en.txt",
    "calm_articles.vi.txt",
    "calm_articles.en.txt",
    "calm_others.vi.txt",
    "calm_others.en.txt",
)
"""Sentences that nothing is wrong with: true ones, and of other matters than the index."""


@pytest.mark.parametrize("half", HALVES)
def test_what_it_calls_false_is_false(half: str) -> None:
    verdict = judged(half)
    print(f"{half}: {verdict.precision:.1%} of what is called false is")
    assert "\n".join(verdict.false_alarms) == ""


@pytest.mark.parametrize("half", HALVES)
def test_what_is_put_right_is_left_alone(half: str) -> None:
    alone = [s for s in sentences(half) if all(len(fault) == 1 for fault in s.faults)]
    right = [(s.mended[0], s.language) for s in alone]
    alarms = [f"{right[c.place.line // APART][0]!r} [{spoken(c)}]" for c in claims_of(right)]
    assert "\n".join(alarms) == ""


@pytest.mark.parametrize("half", HALVES)
def test_it_finds_most_that_is_false(half: str) -> None:
    verdict = judged(half)
    print(f"{half}: {verdict.recall:.1%} of what is wrong is found; missed:")
    print(*verdict.missed, sep="\n")
    assert verdict.recall >= LEAST


def test_of_all_that_is_false_it_finds_nearly_all() -> None:
    found = sum(judged(half).found for half in HALVES)
    missed = sum(len(judged(half).missed) for half in HALVES)
    print(f"{found} of {found + missed} wrong figures are found, {found / (found + missed):.1%}")
    assert found >= GOAL * (found + missed)


@pytest.mark.parametrize("name", QUIET)
def test_where_nothing_is_wrong_it_is_quiet(name: str) -> None:
    told = list(read(name))
    alarms = claims_of((s.text, s.language) for s in told)
    assert "\n".join(f"{told[c.place.line // APART].text} [{spoken(c)}]" for c in alarms) == ""
    assert len(told) >= 40


NUMBERS = {
    word: number
    for words in (
        "_ một hai ba bốn năm sáu bảy tám chín mười",
        "_ nhất nhì _ tư",
        "_ one two three four five six seven eight nine ten",
        "_ first second third fourth fifth sixth seventh eighth ninth tenth",
    )
    for number, word in enumerate(words.split())
    if number and word != "_"
}


def number(text: str) -> Decimal | None:
    """Read the first number of a text, in figures or in a word; None where it has none."""
    for word in re.findall(r"\d+(?:[.,]\d+)?|[^\W\d_]+", text.casefold()):
        if word[0].isdigit():
            return Decimal(word.replace(",", "."))
        if word in NUMBERS:
            return Decimal(NUMBERS[word])
    return None


@pytest.mark.parametrize("half", HALVES)
def test_the_true_figure_is_told_beside_the_false_one(half: str) -> None:
    known = sentences(half)
    told = [(known[n].faults[f], known[n], p) for n, f, p in called_false(half) if f is not None]
    others = [
        f"{shown(sentence)}: {claim.true} for {fault[0].true}"
        for fault, sentence, claim in told
        if len(fault) == 1 and number(fault[0].true) not in (None, number(claim.true))
    ]
    assert "\n".join(others) == ""
    assert len(told) > 50
