"""Verifying: what an article's own sentences state of its year, held against the ranking.

A sentence is read where it names one unit, gives it one score, and every other word of it is one
that such sentences are made of; any other sentence is left alone, so that no true sentence is ever
called false.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.figure import readings
from parsite.model.place import Place, Problem, place_in, problem
from parsite.model.standing import Ranking, Standing
from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, number
from parsite.stages.verify.sentences import GRAMMARS, Grammar

_SENTENCE = re.compile(
    r"(?:[^.!?;\n]|\n(?!\s*(?:\n|[-+*|#>]|\d+[.)]\s))|[.](?=\S)|(?<=\bTP)[.]|(?<=\bTX)[.])+"
)
_MARKS = re.compile(r"[*_\[]|\]\([^)\n]*\)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A score that an article states of a unit, and the decimals that its ranking shows."""

    standing: Standing
    score: Decimal
    places: int
    place: Place


def claims(dataset: Dataset, rankings: Mapping[tuple[int, str], Ranking]) -> tuple[Problem, ...]:
    """Find the scores that announcements state and their rankings deny.

    A figure less than half a unit's score is no slip in it: such sentences count other points.
    """
    problems = []
    units = [(unit.id, key) for unit in dataset.units.values() for key in _keys(unit)]
    names = sorted(units, key=lambda name: -len(name[1]))
    for article in dataset.articles.values():
        of_year = [r for (year, _), r in rankings.items() if year == article.year]
        for claim in _claims(_Reader.of(article, dataset, names), of_year):
            true = claim.standing.result.score
            if true is not None and true != claim.score and claim.score * 2 > true:
                stated, known = number(claim.score), number(true, claim.places)
                facts = {"name": claim.standing.name, "stated": stated, "true": known}
                problems.append(problem(claim.place, "claim-false", year=article.name, **facts))
    return tuple(problems)


def _keys(unit: Unit) -> set[str]:
    """Give the keys of a unit's names; its id is no name that prose would use."""
    english = (unit.name_en, *(former.name_en for former in unit.former))
    keys = {name_key(name) for name in (*unit.all_names(), *english) if name != unit.id}
    return {f" {key} " for key in keys if key}


@dataclass(frozen=True, slots=True)
class _Reader:
    """An article, and what its sentences are read by."""

    article: Article
    grammar: Grammar | None
    aside: re.Pattern[str]
    names: list[tuple[str, str]]

    @classmethod
    def of(cls, article: Article, dataset: Dataset, names: list[tuple[str, str]]) -> Self:
        grammar = GRAMMARS.get(article.language)
        year = dataset.years.get(article.year or 0)
        blocks = year.blocks if year else ()
        named = {name for block in blocks for name in (block.name, block.name_en)}
        named |= {dataset.blocks[b.block].name_en for b in blocks if b.block in dataset.blocks}
        longest_first = sorted(named - {""}, key=lambda name: (-len(name), name))
        aside = grammar.aside(article.name, longest_first) if grammar else re.compile("")
        return cls(article, grammar, aside, names)


def _claims(reader: _Reader, rankings: list[Ranking]) -> Iterator[Claim]:
    """Read an article's sentences."""
    article, grammar = reader.article, reader.grammar
    if grammar is None:
        return
    standings = {s.unit: s for ranking in rankings for s in ranking.standings}
    places = {s.unit: ranking.score_places for ranking in rankings for s in ranking.standings}
    text, offsets = _composed(_MARKS.sub(lambda mark: " " * len(mark[0]), article.body))
    for sentence in _SENTENCE.finditer(text):
        points = list(grammar.points.finditer(text, *sentence.span()))
        if len(points) != 1 or len(grammar.place.findall(sentence[0])) > 1:
            continue
        figure = points[0]
        group = 1 if figure[1] else 2
        rest = text[sentence.start() : figure.start()] + " " + text[figure.end() : sentence.end()]
        standing = standings.get(_only(reader.aside.sub(" ", rest), reader.names, grammar.frame))
        found = readings(figure[group])
        if standing is not None and len(found) == 1:
            offset = offsets[figure.start(group)]
            place = place_in(article.body, offset, article.path, article.body_line)
            yield Claim(standing, found[0], places[standing.unit], place)


def _composed(text: str) -> tuple[str, list[int]]:
    """Compose letters (NFC), and tell for each where it began in the text as written."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if letters and unicodedata.combining(character):
            joined = unicodedata.normalize("NFC", letters[-1] + character)
            letters[-1] = joined if len(joined) == 1 else letters[-1]
        else:
            letters.append(character)
            offsets.append(offset)
    return "".join(letters), offsets


def _only(rest: str, names: list[tuple[str, str]], frame: frozenset[str]) -> str:
    """Give the id of the one unit that a sentence without its score names.

    Nothing where it names none or several, or holds a word that may make it speak of another thing.
    """
    key = f" {name_key(rest)} "
    named = set()
    for id, name in names:
        if name in key:
            key = key.replace(name, "  ")
            named.add(id)
    return named.pop() if len(named) == 1 and set(key.split()) <= frame else ""
