"""Every word of an English page is English, or says that it is not."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from parsite.model.column import IN_WORDS, YES_OR_NO
from parsite.model.vietnamese import plain
from tests.web.server import Server
from tests.webpages import SPOKEN, read

VALUES = re.compile(rf"\b(?:{'|'.join([*IN_WORDS.values(), *YES_OR_NO.values(), 'khối'])})\b")
"""What the downloads have in Vietnamese, as the data page quotes it."""
SEEN = (*SPOKEN, "content", "data-find", "data-found", "data-sorted", "data-copied")


def in_vietnamese(text: str) -> bool:
    """Whether a word that is no name, for it begins small, has a letter of Vietnamese."""
    words = re.findall(r"\w+", VALUES.sub("", text))
    return any(word[0].islower() and plain(word) != word.casefold() for word in words)


def unsaid(element: Element, language: str) -> Iterator[str]:
    """Give the texts that are in Vietnamese inside of what says that it is in English."""
    language = element.get("lang", language)
    told = [element.text, *(child.tail for child in element), *map(element.get, SEEN)]
    if language != "vi":
        yield from (text.strip() for text in told if text and in_vietnamese(text))
    for child in element:
        yield from unsaid(child, language)


@pytest.mark.parametrize("site", ["cchc", "thai-nguyen"])
def test_english_pages_say_what_they_have_in_vietnamese(server: Server, site: str) -> None:
    pages = sorted((server.folders[site] / "en").rglob("index.html"))
    assert len(pages) > 20
    found = {text for page in pages for text in unsaid(read(page.read_text("utf-8")), "")}
    assert found == set()


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<html lang='en'><p>not assessed: mới tách</p></html>", ["not assessed: mới tách"]),
        ("<html lang='en'><p>not assessed: <span lang='vi'>mới tách</span></p></html>", []),
        ("<html lang='en'><p lang='vi'>mới</p> tách ra<p>Đại Từ District</p></html>", ["tách ra"]),
        ("<html lang='en'><img alt='toàn cảnh'></html>", ["toàn cảnh"]),
        ("<html lang='en'><p>Whether it is last (có: yes)</p></html>", []),
        ("<html lang='vi'><p>mới tách</p></html>", []),
    ],
)
def test_what_is_found_and_what_is_not(page: str, found: list[str]) -> None:
    assert list(unsaid(read(f"<!DOCTYPE html>{page}"), "")) == found
