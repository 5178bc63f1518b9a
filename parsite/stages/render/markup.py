"""An article's Markdown to HTML that can do no harm, in pieces around its directives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from parsite.model.article import Article, Directive
from parsite.model.vietnamese import slug

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl"),
    *("dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol"),
    *("p", "pre", "q", "s", "small", "strong", "sub", "sup", "table", "tbody", "td", "tfoot"),
    *("th", "thead", "tr", "u", "ul"),
}
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)
_MARK = "parsite-directive-{}"
_MARKED = re.compile(r"<p>parsite-directive-(\d+)</p>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML, or the part that a directive places between two of them."""

    html: Markup | None = None
    directive: Directive | None = None


def pieces(article: Article, root: str) -> list[Piece]:
    """Turn an article into pieces; its addresses, written from the site's root, begin with `root`.

    The Markdown is read whole, so that footnotes and link references reach across directives.
    """
    directives = list(article.directives)
    lines = article.body.splitlines()
    for number, directive in enumerate(directives):
        lines[directive.line - article.body_line] = f"\n{_MARK.format(number)}\n"
    html = nh3.clean(
        _reader().reset().convert("\n".join(lines)),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=lambda tag, name, value: _attribute(tag, name, value, root),
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )
    return list(_split(html, directives))


def _split(html: str, directives: list[Directive]) -> Iterator[Piece]:
    """Cut HTML where the directives were, and put back those inside code, which are text."""
    parts = _MARKED.split(html)
    for number, part in enumerate(parts):
        if number % 2:
            yield Piece(directive=directives[int(part)])
        elif part.strip():
            yield Piece(Markup(part.strip()))


def _attribute(tag: str, name: str, value: str, root: str) -> str | None:
    """Lead addresses within the site from its root; drop pictures and bare hosts elsewhere."""
    if (tag, name) not in {("a", "href"), ("img", "src")} or value.startswith("#"):
        return value
    if _ELSEWHERE.match(value):
        return None if tag == "img" or value.startswith(("//", "\\")) else value
    return root + value.lstrip("/")


class _AsOurPages(Treeprocessor):
    """Cells aligned by a class, as a strict content policy wants; no second first heading."""

    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"
        for cell in root.iter():
            style = cell.attrib.pop("style", "") if cell.tag in {"td", "th"} else ""
            if style:
                cell.set("class", f"align-{style.removeprefix('text-align: ').rstrip(';')}")


@cache
def _reader() -> Any:
    """Make the Markdown reader: extension objects, since looking them up by name takes 25 ms."""
    reader = markdown.Markdown(
        extensions=[
            FootnoteExtension(),
            SaneListExtension(),
            TableExtension(),
            TocExtension(slugify=lambda text, _: slug(text), marker=""),
        ],
        output_format="html",
    )
    reader.treeprocessors.register(_AsOurPages(reader), "as-our-pages", 0)
    return reader
