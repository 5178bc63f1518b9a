"""An article's Markdown to HTML that can do no harm, in pieces around its directives."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import markdown
import nh3
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markupsafe import Markup

from parsite.model.article import Article, Directive
from parsite.model.page import Heading
from parsite.model.photo import Picture
from parsite.model.phrase import Phrases
from parsite.model.prose import is_elsewhere
from parsite.model.quotation import unmarked
from parsite.model.vietnamese import slug
from parsite.stages.render.markup.admonitions import Boxes
from parsite.stages.render.markup.elements import Elements
from parsite.stages.render.markup.footnotes import Footnotes, NumberedFootnotes

_ATTRIBUTES = {
    "a": {"href", "title", "rel", "class", "role", "aria-label"},
    "blockquote": set[str](),
    "br": set[str](),
    "code": set[str](),
    "div": {"class", "role"},
    "em": set[str](),
    "figcaption": set[str](),
    "figure": set[str](),
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "hr": set[str](),
    "img": {
        *("src", "srcset", "sizes", "width", "height", "alt", "title", "loading", "decoding"),
    },
    "li": {"id"},
    "ol": {"start"},
    "p": {"class"},
    "pre": set[str](),
    "section": {"class", "role", "tabindex", "aria-label"},
    "strong": set[str](),
    "sup": {"id"},
    "table": set[str](),
    "tbody": set[str](),
    "td": {"class"},
    "th": {"class", "scope"},
    "thead": set[str](),
    "tr": set[str](),
    "ul": set[str](),
}
"""The elements that Markdown becomes, and what each of them may say: nothing else gets through."""

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private characters that mark a directive's place; an article's own are dropped."""
_MARKED = re.compile(f"<p>{_OPEN}(\\d+){_CLOSE}</p>")
_ILLEGAL = re.compile(r"""[\s"<>\\^`{|}]""")
"""What no address may hold as it is: an editor copies a file's name with its blanks."""
_OF_ALL_LANGUAGES = ("media/", "assets/")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML, or the part that a directive places between two of them."""

    html: Markup | None = None
    directive: Directive | None = None


def pieces(
    article: Article, page: Heading, say: Phrases, pictures: Mapping[str, Picture]
) -> list[Piece]:
    """Turn an article into pieces for a page.

    Its addresses, written from the site's root, lead there from the page. `pictures` are those it
    shows, by file. The Markdown is read whole, so that footnotes and link references reach across
    directives.
    """
    directives = list(article.directives)
    lines = re.sub(f"[{_OPEN}{_CLOSE}]", "", unmarked(article.body)).splitlines()
    for number, directive in enumerate(directives):
        lines[directive.line - article.body_line] = f"\n{_OPEN}{number}{_CLOSE}\n"
    html = nh3.clean(
        _reader(say, pictures).convert("\n".join(lines)),
        tags=set(_ATTRIBUTES),
        attributes=_ATTRIBUTES,
        attribute_filter=lambda tag, name, value: _attribute(tag, name, value, page),
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    return list(_split(html, directives))


def _split(html: str, directives: list[Directive]) -> Iterator[Piece]:
    """Cut HTML where the directives were."""
    parts = _MARKED.split(html)
    for number, part in enumerate(parts):
        if number % 2:
            yield Piece(directive=directives[int(part)])
        elif part.strip():
            yield Piece(Markup(part.strip()))


def _attribute(tag: str, name: str, value: str, page: Heading) -> str | None:
    """Lead addresses within the site there from the page; drop those that hide where they lead."""
    if (tag, name) == ("img", "srcset"):
        return ", ".join(page.root + choice for choice in value.split(", "))
    if (tag, name) == ("img", "src"):
        return page.root + value
    if (tag, name) != ("a", "href") or value.startswith("#"):
        return value
    address = _ILLEGAL.sub(lambda sign: quote(sign[0]), value.strip())
    if is_elsewhere(value):
        return None if value.startswith(("//", "\\")) else address
    inside = address.lstrip("/")
    return (page.root if inside.startswith(_OF_ALL_LANGUAGES) else page.home) + inside


def _reader(say: Phrases, pictures: Mapping[str, Picture]) -> Any:
    """Make the Markdown reader: extension objects, since looking them up by name takes 25 ms.

    It takes no HTML, so that every stretch it writes is whole; headings' names begin with `muc-`,
    so that none is a name the page around them uses.
    """
    reader = markdown.Markdown(
        extensions=[
            Boxes(say),
            Footnotes(),
            SaneListExtension(),
            TableExtension(),
            TocExtension(slugify=lambda text, _: f"muc-{slug(text)}", marker=""),
        ],
        output_format="html",
    )
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    reader.treeprocessors.register(NumberedFootnotes(reader, say), "numbered-footnotes", -1)
    reader.treeprocessors.register(Elements(reader, say, pictures), "elements", -2)
    return reader
