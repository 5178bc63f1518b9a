"""Checks of the articles against the rest of the site."""

import re
from collections.abc import Callable, Iterator

from parsite.model.article import PARTS, Article
from parsite.model.dataset import Dataset
from parsite.model.directory import nearest
from parsite.model.place import Place, Problem, place_in, problem
from parsite.model.vietnamese import name_key
from parsite.model.year import Year

_PAGE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[12][0-9]{3}")
_TAKEN = {"don-vi", "assets", "media"}


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
        for found in _BRACKETS.finditer(_without_code(article.body)):
            place = _at(article, found.start())
            if name_key(found[1]) in parts and place.line not in own_lines:
                yield problem(place, "part-not-alone", name=found[1])


def _block_of(block: str, year: Year, place: Place) -> Iterator[Problem]:
    known = [b.block for b in year.blocks]
    if block and known and block not in known and all(b.sound for b in year.blocks):
        facts = {"name": block, "year": year.year, "known": ", ".join(known)}
        yield problem(place, "part-of-unknown-block", nearest=nearest(block, known), **facts)


def photos_exist(dataset: Dataset) -> Iterator[Problem]:
    """A photo lies in `content/media/`."""
    media = [a.path for a in dataset.assets if a.path.startswith("media/")]
    files = [path.removeprefix("media/") for path in media]
    for article in dataset.articles.values():
        if article.photo and article.photo.file and article.photo.file not in files:
            close = nearest(article.photo.file, files)
            facts = {"name": article.photo.file, "nearest": close}
            yield problem(article.photo.place, "photo-missing", **facts)


_CODE = re.compile(r"(`+).*?\1|^(?: {4}|\t).*", re.MULTILINE)
_INLINE = re.compile(r"!\[[^\]]*\]\(\s*<?([^\s>)]+)")
_REFERRED = re.compile(r"!\[([^\]]*)\]\[([^\]]*)\]")
_DEFINED = re.compile(r"^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)", re.MULTILINE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def pictures_are_the_sites_own(dataset: Dataset) -> Iterator[Problem]:
    """An article shows the site's own pictures: its readers' addresses are nobody else's."""
    files = {asset.path for asset in dataset.assets}
    for article in dataset.articles.values():
        for found, group in _pictures(_without_code(article.body)):
            name, place = found[group], _at(article, found.start(group))
            if _ELSEWHERE.match(name):
                yield problem(place, "picture-elsewhere", name=name)
            elif name.lstrip("/") not in files:
                close = nearest(name, files)
                yield problem(place, "photo-missing", name=name, nearest=close)


def _pictures(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Find the address of every picture, where it stands or where its name is defined."""
    yield from ((found, 1) for found in _INLINE.finditer(text))
    names = {(found[2] or found[1]).casefold() for found in _REFERRED.finditer(text)}
    for found in _DEFINED.finditer(text):
        if found[1].casefold() in names:
            yield found, 2


def _without_code(text: str) -> str:
    """Blank out what an article shows as code, everything else staying where it is."""
    return _CODE.sub(lambda code: " " * len(code[0]), text)


def _at(article: Article, offset: int) -> Place:
    return place_in(article.body, offset, article.path, article.body_line)


_TAG = re.compile(
    r"<(?![a-z][a-z0-9+.-]*:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)(?:/?[a-z][a-z0-9-]*|!--|!\w|\?\w)[^<>]*>?",
    re.IGNORECASE,
)


def articles_are_markdown_alone(dataset: Dataset) -> Iterator[Problem]:
    """An article holds no HTML: a tag left open would spoil the page around it."""
    for article in dataset.articles.values():
        tags = list(_TAG.finditer(_without_code(article.body)))
        opening = [tag for tag in tags if not tag[0].startswith("</")]
        for found in opening or tags:
            name = found[0].split("\n")[0]
            yield problem(_at(article, found.start()), "article-html", name=name)


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
    photos_exist,
    pictures_are_the_sites_own,
    articles_are_markdown_alone,
    articles_have_something_to_say,
)
