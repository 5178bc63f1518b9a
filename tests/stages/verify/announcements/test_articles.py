"""A whole article: true as it stands; of any one figure changed, that one is called false."""

from dataclasses import replace

import pytest

from parsite.model.article import Article
from parsite.model.place import Problem
from parsite.stages import verify
from tests.stages.verify.announcements.labels import Sentence, article
from tests.stages.verify.announcements.lac_giang import YEAR, lac_giang

LANGUAGES = ("vi", "en")
WRONG = [(language, n) for language in LANGUAGES for n in range(len(article(language).faults))]
"""Every figure that a change of may make false."""


def with_wrong(told: Sentence, chosen: int | None) -> tuple[str, int]:
    """Write an article with one figure wrong, or with none, and tell where that one stands."""
    text, end, at = "", 0, -1
    for number, (span,) in enumerate(told.faults):
        text += told.text[end : span.start]
        at = len(text) if number == chosen else at
        text += span.wrong if number == chosen else span.true
        end = span.end
    return text + told.text[end:], at


def called_false(text: str, language: str) -> list[Problem]:
    made = lac_giang()
    body = Article(str(YEAR), "", text, language=language)
    dataset = replace(made.dataset, articles={str(YEAR): body})
    return [p for p in verify.claims(dataset, made.rankings) if not p.is_warning]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_true_article_is_called_true(language: str) -> None:
    text, _ = with_wrong(article(language), None)
    assert called_false(text, language) == []


@pytest.mark.parametrize(("language", "number"), WRONG)
def test_the_one_figure_that_is_wrong_is_called_so_and_no_other(language: str, number: int) -> None:
    told = article(language)
    text, at = with_wrong(told, number)
    (span,) = told.faults[number]
    before = text[:at].splitlines()
    line, column = len(before), len(before[-1]) + 1
    words = text[:at].splitlines()[-1][-16:]
    found = [(p.place.line, p.place.column) for p in called_false(text, language)]
    assert len(found) == 1, f"{words}‹{span.wrong}→{span.true}› {found}"
    assert found[0][0] == line
    assert column - 16 <= found[0][1] < column + len(span.wrong)
