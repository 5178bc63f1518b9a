"""The engine held against sentences that were labelled by hand: what it calls false, and misses."""

from dataclasses import dataclass, replace
from functools import cache

import pytest

from parsite.model.article import Article
from parsite.stages import verify
from tests.stages.verify.announcements.labels import HALVES, Sentence, sentences
from tests.stages.verify.announcements.lac_giang import YEAR, lac_giang

APART = 1000
"""Lines between two sentences' articles, so that a line tells whose it is."""


@dataclass(frozen=True)
class Verdict:
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
def judged(half: str) -> Verdict:
    """Have every sentence of a half read, each as an article of its own."""
    read = sentences(half)
    articles = {
        f"{YEAR} {n}": Article(str(YEAR), "", s.text, language=s.language, body_line=n * APART + 1)
        for n, s in enumerate(read)
    }
    made = lac_giang()
    dataset = replace(made.dataset, articles=articles)
    found: set[tuple[int, int]] = set()
    alarms = []
    for problem in verify.claims(dataset, made.rankings):
        if problem.is_warning:
            continue
        number, line = divmod(problem.place.line - 1, APART)
        fault = read[number].fault_at(line + 1, problem.place.column)
        if fault is None:
            at = f"{line + 1}:{problem.place.column} {dict(problem.facts)}"
            alarms.append(f"{shown(read[number])} [{at}]")
        else:
            found.add((number, fault))
    missed = [
        f"{shown(s)} [{s.faults[fault][0].wrong} → {s.faults[fault][0].true}]"
        for n, s in enumerate(read)
        for fault in range(len(s.faults))
        if (n, fault) not in found
    ]
    return Verdict(len(found), tuple(missed), tuple(alarms))


def shown(sentence: Sentence) -> str:
    return f"{sentence.origin} ({sentence.kind}) {sentence.text!r}"


@pytest.mark.parametrize("half", HALVES)
def test_what_it_calls_false_is_false(half: str) -> None:
    verdict = judged(half)
    print(f"{half}: {verdict.precision:.1%} of what is called false is")
    assert "\n".join(verdict.false_alarms) == ""


@pytest.mark.parametrize("half", HALVES)
def test_it_finds_nearly_all_that_is_false(half: str) -> None:
    verdict = judged(half)
    print(f"{half}: {verdict.recall:.1%} of what is wrong is found; missed:")
    print(*verdict.missed, sep="\n")
    assert verdict.recall >= 0.95
