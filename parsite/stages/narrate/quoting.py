"""Quoting: the figures that an article asks for, put in their places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.directory import Directory, nearest
from parsite.model.place import Place, Problem, problem
from parsite.model.quotation import FIGURES, Filling, Quotation, quotations
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import name_key
from parsite.stages.narrate import translate
from parsite.stages.narrate.quotable import OF_BLOCK, OF_UNIT
from parsite.stages.narrate.teller import Teller

Rankings = Mapping[tuple[int, str], Ranking]
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")
"""The signs of a name that Markdown would take for its own."""


def quoted(dataset: Dataset, rankings: Rankings) -> tuple[Dataset, tuple[Problem, ...]]:
    """Fill in the figures that articles ask for; what is not to be had is told, and left as is."""
    asking = {stem: a for stem, a in dataset.articles.items() if next(a.quotations, None)}
    if not asking:
        return dataset, ()
    books = {a.language: _Book.of(dataset, rankings, a.language) for a in asking.values()}
    filled: dict[str, Article] = {}
    problems: list[Problem] = []
    for stem, article in asking.items():
        clerk = _Clerk(books[article.language], article)
        filled[stem] = clerk.filled()
        problems += clerk.problems()
    return replace(dataset, articles={**dataset.articles, **filled}), tuple(problems)


@dataclass(frozen=True, slots=True)
class _Book:
    """The rankings in one language, to be looked up."""

    dataset: Dataset
    rankings: Rankings
    directory: Directory

    @classmethod
    def of(cls, dataset: Dataset, rankings: Rankings, language: str) -> Self:
        is_spoken = language in dataset.wordings
        told = translate.rankings(rankings, dataset, language) if is_spoken else rankings
        return cls(dataset, told, Directory.of(dataset.units))

    def teller(self, ranking: Ranking, language: str) -> Teller:
        say = self.dataset.wordings.get(language, self.dataset.phrases)
        return Teller(ranking, say, self.dataset.settings.padded_counts)

    def of_year(self, year: int) -> list[Ranking]:
        return [ranking for (of, _), ranking in self.rankings.items() if of == year]

    def block(self, name: str, year: int) -> Ranking | None:
        """Find a year's ranking by its block's id or name."""
        key = name_key(name)
        for ranking in self.of_year(year):
            if name == ranking.heading.block or key == name_key(ranking.heading.name):
                return ranking
        return None

    def standing(self, name: str, year: int) -> tuple[Ranking, Standing] | None:
        """Find a unit's standing in a year by its id or any of its names."""
        ids = self.directory.find(name, year)
        for ranking in self.of_year(year):
            for standing in ranking.standings:
                if ids == (standing.unit,):
                    return ranking, standing
        return None

    def known(self, asked: Quotation, year: int) -> list[str]:
        """List what a figure can be of."""
        rankings = self.of_year(year)
        if asked.figure in OF_UNIT:
            return [s.unit for ranking in rankings for s in ranking.standings]
        return [ranking.heading.block for ranking in rankings]


@dataclass(frozen=True, slots=True)
class _Clerk:
    """Who fills in one article."""

    book: _Book
    article: Article

    def filled(self) -> Article:
        """Give the article with all figures that there are."""
        texts = {name: self._filling(name) for name in ("title", "lead", "body")}
        bare = {name: filling.text for name, filling in texts.items()}
        return replace(self.article, **bare, seams=texts["body"].seams)  # type: ignore[arg-type]

    def _filling(self, name: str) -> Filling:
        text = getattr(self.article, name)
        answers = [(asked, self._figure(asked)) for asked in quotations(text)]
        if name == "body":
            answers = [(asked, _MARKDOWN.sub(r"\\\1", figure)) for asked, figure in answers]
        return Filling.of(text, [(asked, figure) for asked, figure in answers if figure])

    def problems(self) -> Iterator[Problem]:
        """Tell what was asked for and is not to be had, unless its year is in doubt itself."""
        for _, asked, place in self.article.quotations:
            if not self._figure(asked) and not self._is_doubted(asked):
                yield self._problem(asked, place)

    def _is_doubted(self, asked: Quotation) -> bool:
        """Whether the figure may well be among what was left out for a mistake in the data."""
        year = self.book.dataset.years.get(asked.year or self.article.year or 0)
        if year is None:
            return asked.figure != "" and asked.year is None and self.article.year is not None
        return asked.figure != "" and not all(block.sound for block in year.blocks)

    def _figure(self, asked: Quotation) -> str:
        year = asked.year or self.article.year
        if year is None:
            return ""
        if asked.figure in OF_UNIT and (found := self.book.standing(asked.of, year)):
            ranking, standing = found
            return OF_UNIT[asked.figure](self._teller(ranking), standing)
        if asked.figure in OF_BLOCK and (of := self.book.block(asked.of, year)):
            return OF_BLOCK[asked.figure](self._teller(of), asked)
        return ""

    def _teller(self, ranking: Ranking) -> Teller:
        return self.book.teller(ranking, self.article.language)

    def _problem(self, asked: Quotation, place: Place) -> Problem:
        year = asked.year or self.article.year
        if not asked.figure:
            known, close = ", ".join(FIGURES), nearest(asked.words, FIGURES)
            return problem(place, "figure-unknown", name=asked.words, nearest=close, known=known)
        if year is None:
            return problem(place, "figure-without-year", name=asked.words, of=asked.of)
        if year not in self.book.dataset.years:
            return problem(place, "figure-of-unknown-year", name=asked.words, year=year)
        known_ids = self.book.known(asked, year)
        facts = {"name": asked.words, "of": asked.of, "year": year}
        is_there = self.book.standing if asked.figure in OF_UNIT else self.book.block
        if is_there(asked.of, year):
            return problem(place, "figure-missing", **facts)
        return problem(place, "figure-of-unknown", nearest=nearest(asked.of, known_ids), **facts)
