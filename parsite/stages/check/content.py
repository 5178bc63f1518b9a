"""Checks of the articles against the rest of the site: their addresses, the parts they place."""

import re
from collections.abc import Callable, Iterator

from parsite.model.article import PARTS
from parsite.model.dataset import Dataset
from parsite.model.directory import nearest
from parsite.model.language import LANGUAGES
from parsite.model.place import Place, Problem, problem
from parsite.model.prose import without_code
from parsite.model.vietnamese import name_key
from parsite.model.year import Year

_PAGE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[12][0-9]{3}")
_TAKEN = {
    *("don-vi", "khoi", "phuong-phap", "du-lieu", "anh", "assets", "media"),
    *LANGUAGES,
}


def articles_have_an_address(dataset: Dataset) -> Iterator[Problem]:
    """An article's file name is its address, so it is plain, and not one of the site's own."""
    for article in dataset.articles.values():
        place = Place(article.path)
        is_year = article.year is not None
        if not (_YEAR if is_year else _PAGE_NAME).fullmatch(article.name):
            yield problem(place, "page-name", name=article.name)
        elif article.name in _TAKEN:
            yield problem(place, "page-name-taken", name=article.name)
        elif is_year and article.year not in dataset.years:
            yield problem(place, "article-without-data", year=article.name)
        elif article.language not in dataset.settings.languages:
            yield problem(place, "article-language", language=article.language)


def directives_place_what_there_is(dataset: Dataset) -> Iterator[Problem]:
    """A directive names a part that exists and a block of the article's year."""
    for article in dataset.articles.values():
        year = dataset.years.get(article.year or 0)
        for directive in article.directives:
            place = Place(article.path, directive.line)
            if directive.part not in PARTS.values():
                facts = {"name": directive.part, "known": ", ".join(PARTS)}
                close = nearest(directive.part, PARTS)
                yield problem(place, "part-unknown", nearest=close, **facts)
            elif year is not None:
                yield from _block_of(directive.block, year, place)
            elif article.year is None and directive.part not in {"figures", "photo"}:
                words = next(words for words, part in PARTS.items() if part == directive.part)
                yield problem(place, "part-without-year", name=words)


_BRACKETS = re.compile(r"\[\[\s*([^\[\]:]+?)\s*(?::[^\[\]]*)?\]")


def directives_stand_alone(dataset: Dataset) -> Iterator[Problem]:
    """What is written like a directive is one: else it would be shown as text, placing nothing."""
    parts = {name_key(words) for words in PARTS}
    for article in dataset.articles.values():
        own_lines = {directive.line for directive in article.directives}
        for found in _BRACKETS.finditer(without_code(article.body)):
            place = article.at(found.start())
            if name_key(found[1]) in parts and place.line not in own_lines:
                yield problem(place, "part-not-alone", name=found[1])


def _block_of(block: str, year: Year, place: Place) -> Iterator[Problem]:
    known = [b.block for b in year.blocks]
    if block and known and block not in known and all(b.sound for b in year.blocks):
        facts = {"name": block, "year": year.year, "known": ", ".join(known)}
        yield problem(place, "part-of-unknown-block", nearest=nearest(block, known), **facts)


def articles_have_something_to_say(dataset: Dataset) -> Iterator[Problem]:
    """An article that is not an announcement has text of its own."""
    for article in dataset.articles.values():
        if article.year is None and not article.body.strip():
            yield problem(Place(article.path), "article-empty")


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    articles_have_an_address,
    directives_place_what_there_is,
    directives_stand_alone,
    articles_have_something_to_say,
)
