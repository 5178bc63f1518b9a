"""Checks of the articles' Markdown: what would not come out as it was meant."""

import re
from collections.abc import Callable, Iterator

from parsite.model.admonition import KINDS, Admonition
from parsite.model.dataset import Dataset
from parsite.model.directory import nearest
from parsite.model.place import Place, Problem, problem
from parsite.model.prose import without_code

_TAG = re.compile(
    r"<(?![a-z][a-z0-9+.-]*:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)(?:/?[a-z][a-z0-9-]*|!--|!\w|\?\w)[^<>]*>?",
    re.IGNORECASE,
)


def articles_are_markdown_alone(dataset: Dataset) -> Iterator[Problem]:
    """An article holds no HTML: a tag left open would spoil the page around it."""
    for article in dataset.articles.values():
        tags = list(_TAG.finditer(_addresses_aside(without_code(article.body))))
        opening = [tag for tag in tags if not tag[0].startswith("</")]
        for found in opening or tags:
            name = found[0].split("\n")[0]
            yield problem(article.at(found.start()), "article-html", name=name)


def _addresses_aside(text: str) -> str:
    """Blank out the addresses that stand in `<>` because they hold blanks: `(<media/a b.jpg>)`."""
    return re.sub(r"(?<=\]\()\s*<[^<>\n]*>", lambda found: " " * len(found[0]), text)


def boxes_are_of_a_kind_and_hold_something(dataset: Dataset) -> Iterator[Problem]:
    """A box is of a kind that there is, and its text is indented below it."""
    for article in dataset.articles.values():
        lines = without_code(article.body).split("\n")
        for number, line in enumerate(lines):
            box = Admonition.parse(line.lstrip())
            if box is None:
                continue
            place = Place(article.path, article.body_line + number)
            indent = len(line) - len(line.lstrip()) + 4
            if not box.is_known:
                close = nearest(box.kind, KINDS)
                facts = {"name": box.kind, "nearest": close, "known": ", ".join(KINDS)}
                yield problem(place, "box-unknown", **facts)
            elif not _is_indented(lines[number + 1 :], indent):
                yield problem(place, "box-empty")


def _is_indented(below: list[str], indent: int) -> bool:
    first = next((line.expandtabs(4) for line in below if line.strip()), "")
    return first.startswith(" " * indent)


_MARK = re.compile(r"(?<!\\)\[\^([^\]\n]*)\](:?)")
_WORDS_BELOW = re.compile(r"[ \t]*(?:\n(?:\s*\n(?: {4}|\t))?)?[ \t]*\S")
"""What follows the mark of a note that has a text: on its line, the next, or indented below."""


def footnotes_are_there(dataset: Dataset) -> Iterator[Problem]:
    """A mark in the text has its note: else readers see the mark itself, as it was typed."""
    for article in dataset.articles.values():
        prose = without_code(article.body)
        marks = list(_MARK.finditer(prose))
        notes = [mark[1] for mark in marks if mark[2] and _WORDS_BELOW.match(prose, mark.end())]
        for mark in marks:
            if mark[1] not in notes:
                close = nearest(mark[1], notes)
                facts = {"name": mark[1], "nearest": close}
                yield problem(article.at(mark.start()), "footnote-missing", **facts)


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    articles_are_markdown_alone,
    boxes_are_of_a_kind_and_hold_something,
    footnotes_are_there,
)
