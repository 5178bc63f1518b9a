"""Verifying: what an article's own sentences state of its year, held against the ranking.

A sentence is read where it names one unit and gives it one score, and nothing in it speaks of
something else; any other sentence is left alone, so that no true sentence is called false.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.figure import readings
from parsite.model.place import Place, Problem, problem
from parsite.model.standing import Ranking, Standing
from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, number

_PARAGRAPH = re.compile(r"(?:.*\S.*(?:\n|\Z))+")
_SENTENCE = re.compile(r"(?:[^.!?;]|[.](?=\S))+")
_BODY = re.compile(r" (?:sở|ban|chi cục|cục|huyện|quận|thị xã|thành phố|phường|xã|tỉnh) ")
_POINTS = re.compile(r"(\d+(?:[.,]\d+)?)\s*điểm|điểm số\s+(\d+(?:[.,]\d+)?)")
_ELSEWHERE = re.compile(
    r"tăng|giảm|hơn|kém|chênh|cách|trung bình|bình quân|tối đa|thang|mục tiêu|phấn đấu|thành phần"
    r"|lĩnh vực|tiêu chí|cộng|trừ|thưởng|\bPAPI\b|\bPCI\b|\bDDCI\b|\bSIPAS\b|năm trước",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """A score that an article states of a unit."""

    standing: Standing
    score: Decimal
    place: Place


def claims(dataset: Dataset, rankings: Mapping[tuple[int, str], Ranking]) -> tuple[Problem, ...]:
    """Find the scores that announcements state and their rankings deny."""
    problems = []
    for article in dataset.articles.values():
        standings = _standings(article, rankings)
        for claim in _claims(article, standings, dataset.units):
            true = claim.standing.result.score
            if true is not None and true != claim.score:
                stated, known = number(claim.score), number(true)
                facts = {"name": claim.standing.name, "stated": stated, "true": known}
                problems.append(problem(claim.place, "claim-false", year=article.name, **facts))
    return tuple(problems)


def _standings(
    article: Article, rankings: Mapping[tuple[int, str], Ranking]
) -> Mapping[str, Standing]:
    """Give the standings an article can speak of, by unit id."""
    of_year = (r for (year, _), r in rankings.items() if year == article.year)
    return {s.unit: s for ranking in of_year for s in ranking.standings}


def _claims(
    article: Article, standings: Mapping[str, Standing], units: Mapping[str, Unit]
) -> Iterator[Claim]:
    """Read an article's sentences, a paragraph at a time."""
    names = {id: [f" {name_key(n)} " for n in unit.all_names()] for id, unit in units.items()}
    for paragraph in _PARAGRAPH.finditer(article.body):
        for sentence in _SENTENCE.finditer(article.body, *paragraph.span()):
            points = list(_POINTS.finditer(article.body, *sentence.span()))
            years = set(_YEAR.findall(sentence[0])) - {article.name}
            if len(points) != 1 or years or _ELSEWHERE.search(sentence[0]):
                continue
            standing = _only(sentence[0], names, standings)
            group = 1 if points[0][1] else 2
            figures = readings(points[0][group])
            if standing is not None and len(figures) == 1:
                yield Claim(standing, figures[0], _place(article, points[0].start(group)))


def _place(article: Article, offset: int) -> Place:
    before = article.body[:offset].split("\n")
    return Place(article.path, article.body_line + len(before) - 1, len(before[-1]) + 1)


def _only(
    sentence: str, names: Mapping[str, list[str]], standings: Mapping[str, Standing]
) -> Standing | None:
    """Give the standing of the only body a sentence names; None for none or several."""
    key = f" {name_key(sentence)} "
    named = [(id, k) for id, keys in names.items() for k in keys if k in key]
    if len({id for id, _ in named}) != 1:
        return None
    longest = max((k for _, k in named), key=len)
    return None if _BODY.search(key.replace(longest, " ")) else standings.get(named[0][0])
