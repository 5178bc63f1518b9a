"""The pictures, links and code of an article, as python-markdown finds them."""

import html
import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension

from parsite.model.prose import addresses, file_of, inside, is_elsewhere, references, without_code


def pictures(text: str) -> list[str]:
    return sorted(r.target for r in references(text) if r.is_picture)


def links(text: str) -> list[str]:
    return sorted(r.target for r in references(text) if not r.is_picture)


class Shown(HTMLParser):
    """Notes the addresses of pictures and links in HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "img":
            self.pictures.append(told["src"] or "")
        elif tag == "a" and not (told.get("href") or "").startswith("#fn"):
            self.links.append(told["href"] or "")


def oracle(text: str) -> Shown:
    """What python-markdown makes of a text."""
    extensions = [AdmonitionExtension(), FootnoteExtension(), SaneListExtension()]
    reader = markdown.Markdown(extensions=extensions, output_format="html")
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    shown = Shown()
    shown.feed(reader.convert(text))
    return shown


TEXTS = [
    "![A](media/a.jpg)",
    '![A](media/a.jpg "Chú thích")',
    "![A](media/a.jpg 'Chú thích')",
    '![A]( <media/a.jpg> "Chú thích (1)")',
    '![A](media/a.jpg "Chú thích (1)")',
    "![A](<media/hội nghị.jpg>)",
    "![A](media/hội nghị.jpg)",
    "![A](media/a(1).jpg)",
    "![A](media/a (1).jpg)",
    '![A](media/a (1).jpg "B")',
    "![A](media/a\\_b.jpg)",
    "![A](media/a_b_c.jpg)",
    "![A](media/a.jpg) ![B](media/b.jpg)",
    "Lời ![A [B] C](media/a.jpg) lời",
    "![](media/a.jpg)",
    "[A](media/a.pdf)",
    "[![A](media/a.jpg)](media/b.jpg)",
    "\\![A](media/a.jpg)",
    "`![A](media/a.jpg)`",
    "``![A](media/a.jpg) ` ``",
    "    ![A](media/a.jpg)",
    "Lời\n    ![A](media/a.jpg)",
    "Lời\n\n    ![A](media/a.jpg)\n\n    ![B](media/b.jpg)",
    "- Một\n\n    ![A](media/a.jpg)",
    "1. Một\n\n    ![A](media/a.jpg)",
    "- Một\n    - ![A](media/a.jpg)",
    '!!! note "Lời"\n    ![A](media/a.jpg)\n\n    ![B](media/b.jpg)',
    "Lời[^1].\n\n[^1]: Chú\n\n    ![A](media/a.jpg)",
    "> ![A](media/a.jpg)",
    "![A][1]\n\n[1]: media/a.jpg",
    "![A][]\n\n[a]: <media/a.jpg> \"B\"",
    "![A]\n\n[a]: media/a.jpg",
    "[A][một]\n\n[Một]: media/a.jpg",
    "![A][không]\n\n[1]: media/a.jpg",
    "**![A](media/a.jpg)**",
    "## ![A](media/a.jpg)",
    "![A]\n(media/a.jpg)",
    "[A](media/a.pdf) (xem thêm)",
    "(xem [A](media/a.pdf))",
    "[A](https://a.example/b_(c))",
    "[x] ![A](media/a.jpg)",
    "[x ![A](media/a.jpg)",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_pictures_and_links_are_those_that_markdown_makes(text: str) -> None:
    shown = oracle(text)
    assert pictures(text) == sorted(set(shown.pictures))
    assert links(text) == sorted(set(shown.links))


PARTS = [
    *("![A](media/a.jpg)", "[B](media/b.pdf)", '![C](media/c.jpg "C")', "Lời", " ", "\n", "\n\n"),
    *("\n\n    ", "\n- ", "`![E](media/e.jpg)`", "**", "\n> ", "[D]"),
    *('\n\n!!! note "A"\n    ', "\n\n[d]: media/d.jpg\n"),
    *("(", ")", "!", "[^1]", "\n\n[^1]: "),
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_no_picture_that_markdown_shows_is_overlooked(parts: list[str]) -> None:
    text = "".join(parts)
    assert {*oracle(text).pictures} <= {*pictures(text)}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a ` b", "a ` b"),
        ("a \\`b` c", "a \\`b` c"),
        ("    a\n\n    b\nc", "     \n\n     \nc"),
        ("\ta", "  "),
        ("a\n    b", "a\n    b"),
        ("!!! lưu ý\n    a\n\n    b", "!!! lưu ý\n    a\n\n    b"),
        ("- a\n\n    b", "- a\n\n    b"),
        ("- a\n\nb\n\n    c", "- a\n\nb\n\n     "),
    ],
)
def test_code_is_blanked_out_and_nothing_moves(text: str, left: str) -> None:
    assert without_code(text) == left
    assert len(left) == len(text)


def test_a_reference_tells_where_it_stands() -> None:
    text = "Lời.\n\nMột ![Hội nghị](media/a.jpg) hai"
    (found,) = references(text)
    assert text[found.offset :].startswith("media/a.jpg")
    assert (found.words, found.file) == ("Hội nghị", "media/a.jpg")


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("media/a.jpg", "media/a.jpg"),
        ("/media/a.jpg", "media/a.jpg"),
        ("media/h%E1%BB%99i%20ngh%E1%BB%8B.jpg", "media/hội nghị.jpg"),
        ("media/hội nghị.jpg", "media/hội nghị.jpg"),
        ("media/a.pdf#page=2", "media/a.pdf"),
        ("media/a&amp;b.jpg", "media/a&b.jpg"),
    ],
)
def test_an_address_means_a_file(target: str, file: str) -> None:
    assert file_of(target) == file


@pytest.mark.parametrize(
    "target", ["https://a.example/", "//a.example", "\\\\a", "data:x", "JAVASCRIPT:x", "mailto:a"]
)
def test_an_address_leads_elsewhere(target: str) -> None:
    assert is_elsewhere(target)
    assert not is_elsewhere(re.sub(r"^[^a]*", "", html.escape("media/a.jpg")))


@pytest.mark.parametrize(
    ("target", "way"),
    [
        *(("2025/", "2025"), ("/2025", "2025"), ("./2025/#a", "2025"), ("2025/?a=1#b", "2025")),
        *(("a/../../2025//b.csv", "2025/b.csv"), ("media/h%E1%BB%99i.pdf", "media/hội.pdf")),
        *(("media/ho\u0323\u0302i.pdf", "media/hội.pdf"), ("media/a&amp;b", "media/a&b")),
        *(("https://A.example/cchc/2025/", "2025"), ("//a.example/cchc/x", "x")),
        *(("", ""), ("#2025", ""), ("/", ""), ("https://a.example/cchc/", "")),
        *(("https://a.example/2025/", ""), ("https://b.example/cchc/2025/", "")),
        *(("mailto:2025@a.example", ""), ("http://[/2025/", "")),
    ],
)
def test_an_address_leads_to_a_place_inside_the_site_or_nowhere(target: str, way: str) -> None:
    assert inside(target, "https://a.example/cchc/") == way


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[A](a/) và [B][b]\n\n[b]: c/", {4: "a/", 24: "c/"}),
        ("<https://a.example/> [C](<https://b.example/x>)",
         {1: "https://a.example/", 26: "https://b.example/x"}),
        ("![Ảnh](a.png) [![Ảnh](b.png)](b/)", {30: "b/"}),
        ("`<https://a.example/>` a < b: c > d", {}),
    ],
)  # fmt: skip
def test_a_text_leads_to_addresses(text: str, found: dict[int, str]) -> None:
    assert addresses(text) == found
