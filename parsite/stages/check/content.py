"""Checks of the articles against the rest of the site."""

import re
from collections.abc import Callable, Iterator

from parsite.model.article import PARTS
from parsite.model.dataset import Dataset
from parsite.model.place import Place, Problem, place_in, problem
from parsite.model.year import Year
from parsite.stages.check.names import nearest

_PAGE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAKEN = {"don-vi", "assets", "media"}


def articles_have_an_address(dataset: Dataset) -> Iterator[Problem]:
    """An article's file name is its address, so it is plain, and not one of the site's own."""
    for article in dataset.articles.values():
        place = Place(article.path)
        if not _PAGE_NAME.fullmatch(article.name):
            yield problem(place, "page-name", name=article.name)
        elif article.name in _TAKEN:
            yield problem(place, "page-name-taken", name=article.name)
        elif article.year is not None and article.year not in dataset.years:
            yield problem(place, "article-without-data", year=article.name)


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
            elif year is None:
                if directive.part not in {"figures", "photo"}:
                    yield problem(place, "part-without-year", name=directive.part)
            elif directive.block:
                yield from _block_of(directive.block, year, place)


def _block_of(block: str, year: Year, place: Place) -> Iterator[Problem]:
    known = [b.block for b in year.blocks]
    if block not in known and all(b.sound for b in year.blocks):
        facts = {"name": block, "year": year.year, "known": ", ".join(known)}
        yield problem(place, "part-of-unknown-block", nearest=nearest(block, known), **facts)


def photos_exist(dataset: Dataset) -> Iterator[Problem]:
    """A photo lies in `content/media/`."""
    files = {asset.path.removeprefix("media/") for asset in dataset.assets}
    for article in dataset.articles.values():
        if article.photo and article.photo.file and article.photo.file not in files:
            close = nearest(article.photo.file, files)
            facts = {"name": article.photo.file, "nearest": close}
            yield problem(article.photo.place, "photo-missing", **facts)


_PICTURE = re.compile(
    r"!\[[^\]]*\]\(\s*<?((?:[a-z][a-z0-9+.-]*:)?//[^)\s>]+|[a-z]+:[^)\s>]+)", re.I
)


def pictures_are_the_sites_own(dataset: Dataset) -> Iterator[Problem]:
    """An article shows no picture from another host: readers' addresses are nobody else's."""
    for article in dataset.articles.values():
        for number, line in enumerate(article.body.splitlines(), article.body_line):
            for found in _PICTURE.finditer(line):
                place = Place(article.path, number, found.start(1) + 1)
                yield problem(place, "picture-elsewhere", name=found[1])


_CODE = re.compile(r"(`+).*?\1|^(?: {4}|\t).*", re.MULTILINE)
_TAG = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?|!--|!\w|\?\w)[^<>]*>?")


def articles_are_markdown_alone(dataset: Dataset) -> Iterator[Problem]:
    """An article holds no HTML: a tag left open would spoil the page around it."""
    for article in dataset.articles.values():
        text = _CODE.sub(lambda code: " " * len(code[0]), article.body)
        for found in _TAG.finditer(text):
            place = place_in(text, found.start(), article.path, article.body_line)
            yield problem(place, "article-html", name=found[0].split("\n")[0])


def articles_have_something_to_say(dataset: Dataset) -> Iterator[Problem]:
    """An article that is not an announcement has text of its own."""
    for article in dataset.articles.values():
        if article.year is None and not article.body.strip():
            yield problem(Place(article.path), "article-empty")


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    articles_have_an_address,
    directives_place_what_there_is,
    photos_exist,
    pictures_are_the_sites_own,
    articles_are_markdown_alone,
    articles_have_something_to_say,
)
