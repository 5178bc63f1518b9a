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
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private characters that mark a directive's place; an article's own are dropped."""
_MARKED = re.compile(f"<p>{_OPEN}(\\d+){_CLOSE}</p>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML, or the part that a directive places between two of them."""

    html: Markup | None = None
    directive: Directive | None = None


def pieces(article: Article, root: str, back: str) -> list[Piece]:
    """Turn an article into pieces; its addresses, written from the site's root, begin with `root`.

    `back` is said of the links that lead from a footnote back to the text. The Markdown is read
    whole, so that footnotes and link references reach across directives.
    """
    directives = list(article.directives)
    lines = re.sub(f"[{_OPEN}{_CLOSE}]", "", article.body).splitlines()
    for number, directive in enumerate(directives):
        lines[directive.line - article.body_line] = f"\n{_OPEN}{number}{_CLOSE}\n"
    html = nh3.clean(
        _reader(back).reset().convert("\n".join(lines)),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=lambda tag, name, value: _attribute(tag, name, value, root),
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
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
def _reader(back: str) -> Any:
    """Make the Markdown reader: extension objects, since looking them up by name takes 25 ms.

    It takes no HTML, so that every stretch it writes is whole; headings' names begin with `muc-`,
    so that none is a name the page around them uses.
    """
    reader = markdown.Markdown(
        extensions=[
            FootnoteExtension(BACKLINK_TITLE=back),
            SaneListExtension(),
            TableExtension(),
            TocExtension(slugify=lambda text, _: f"muc-{slug(text)}", marker=""),
        ],
        output_format="html",
    )
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    reader.treeprocessors.register(_AsOurPages(reader), "as-our-pages", 0)
    return reader
