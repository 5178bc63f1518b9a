"""Web pages as their readers meet them: a tree of elements, tables, links, words."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

VOID = {*("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")}
SPOKEN = ("alt", "title", "aria-label", "placeholder")
"""Attributes that somebody sees or hears."""
SHARED = ("og:site_name", "og:title", "og:description", "og:image:alt")
"""What those read who are shown a page that somebody shares."""


class _Reader(HTMLParser):
    """Builds the tree and notes every tag that does not close the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document")]
        self.complaints: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len(dict(attrs)) < len(attrs):
            self.complaints.append(f"<{tag}> says an attribute twice")
        made = SubElement(self.open[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.complaints.append(f"{self.getpos()}: </{tag}> ends <{self.open[-1].tag}>")

    def handle_data(self, data: str) -> None:
        inside = self.open[-1]
        if len(inside):
            inside[-1].tail = (inside[-1].tail or "") + data
        else:
            inside.text = (inside.text or "") + data


def read(text: str) -> Element:
    """Read a page that is well-formed."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.complaints == []
    assert [element.tag for element in reader.open] == ["document"]
    return reader.open[0]


def words(element: Element) -> str:
    """An element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def rows(table: Element) -> list[dict[str, str]]:
    """A table's rows as wide pages show them, each cell under the words that head its column."""
    headings = [words(cell) for cell in table.iterfind("thead/tr/*")]
    found = table.iterfind("tbody/tr")
    return [dict(zip(headings, map(_cell, row), strict=True)) for row in found]


def _cell(cell: Element) -> str:
    """A cell's text; of one that heads its row by a link, the link's."""
    link = cell.find("a") if cell.tag == "th" else None
    return unfolded(cell if link is None else link)


def unfolded(cell: Element) -> str:
    """A cell's text without what stands there for phones, which have no column for it."""
    return " ".join("".join(_unfolded(cell)).split())


def _unfolded(element: Element) -> Iterator[str]:
    if "folded" not in element.get("class", "").split():
        yield element.text or ""
        for child in element:
            yield from _unfolded(child)
            yield child.tail or ""


def tables(page: Element) -> dict[str, list[dict[str, str]]]:
    """A page's tables by their captions."""
    return {words(next(t.iter("caption"))): rows(t) for t in page.iter("table")}


def ids(page: Element) -> list[str]:
    return [element.get("id", "") for element in page.iter() if "id" in element.attrib]


def links(page: Element) -> Iterator[str]:
    """Every address that a browser may go to or fetch from."""
    for element in page.iter():
        yield from (element.attrib[name] for name in ("href", "src") if name in element.attrib)


def told(page: Element) -> Iterator[str]:
    """Every text that a page tells anybody: on it, spoken, and in the head for who shares it."""
    for element in page.iter():
        if element.tag not in {"script", "style"}:
            yield element.text or ""
        yield element.tail or ""
        yield from (element.attrib[name] for name in SPOKEN if name in element.attrib)
        shared = element.get("name", "") == "description" or element.get("property", "") in SHARED
        yield element.get("content", "") if shared else ""


def complaints(page: Element) -> list[str]:
    """What a careful reader would find wrong with a page."""
    found = [
        f"id {name} is {count} elements" for name, count in Counter(ids(page)).items() if count > 1
    ]
    found += [
        f"#{link[1:]} leads nowhere"
        for link in links(page)
        if link[:1] == "#" and link[1:] not in ids(page)
    ]
    named = [(e.tag, name) for e in page.iter() for name in e.get("aria-labelledby", "").split()]
    known = {*ids(page)}
    found += [
        f"{tag} is labelled by {name}, which is not there"
        for tag, name in named
        if name not in known
    ]
    firsts = [words(heading) for heading in page.iter("h1")]
    found += [] if len(firsts) == 1 and firsts[0] else [f"first headings: {firsts}"]
    found += [f"{e.get('src')} without alt" for e in page.iter("img") if "alt" not in e.attrib]
    found += [
        f"{words(t)} without caption" for t in page.iter("table") if t.find("caption") is None
    ]
    found += [f"{words(th)} without scope" for th in page.iter("th") if not th.get("scope")]
    found += [f"a link to {a.get('href')} says nothing" for a in page.iter("a") if not words(a)]
    levels = [int(e.tag[1]) for e in page.iter() if e.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    skips = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    return found + [f"h{b} straight after h{a}" for a, b in skips]
