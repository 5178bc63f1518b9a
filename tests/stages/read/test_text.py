"""Bytes to text, and an article to its facts and its words."""

import codecs
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.node import Keyed
from parsite.model.place import Place
from parsite.stages.read.text import article, decode

any_text = st.text(st.characters(codec="utf-8"))
printable = st.characters(
    codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff"
)
printed = st.text(printable | st.sampled_from("\t\n\r"))


def told_of_bytes(content: bytes) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in decode(content, "f.md")[1]]


def told(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in article(text, "f.md")[1]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_encoding_excel_saves_is_read(encoding: str) -> None:
    assert decode("Sở Nội vụ".encode(encoding), "f") == ("Sở Nội vụ", ())


def test_utf_16_is_read_in_either_byte_order() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Sở".encode("utf-16-be"), "f") == ("Sở", ())
    assert decode(codecs.BOM_UTF16_LE + "Sở".encode("utf-16-le"), "f") == ("Sở", ())


@pytest.mark.parametrize(
    ("content", "line", "column", "byte"),
    [
        (b"\xe1", 1, 1, "0xE1"),
        ("Sở".encode() + b"\xf4", 1, 3, "0xF4"),
        ("Sở\nđ".encode() + b"\xe1x", 2, 2, "0xE1"),
        ("Sở\r\nđ".encode() + b"\xe1x", 2, 2, "0xE1"),
        (b"a\n\xc3", 2, 1, "0xC3"),
        (codecs.BOM_UTF8 + b"ab\xff", 1, 3, "0xFF"),
        (codecs.BOM_UTF16_LE + "ab\nSở".encode("utf-16-le") + b"\x00", 2, 3, "0x00"),
    ],
)
def test_a_byte_that_is_no_unicode_is_told_where_it_stands(
    content: bytes, line: int, column: int, byte: str
) -> None:
    text, problems = decode(content, "f.md")
    assert text == ""
    assert told_of_bytes(content) == [("wrong-encoding", line, column)]
    assert problems[0].facts == {"byte": byte}


@pytest.mark.parametrize("content", [b"", b" \n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_a_file_without_text_is_empty(content: bytes) -> None:
    assert told_of_bytes(content) == [("file-empty", 1, 1)]


@settings(deadline=None)
@given(printed.filter(str.strip), st.sampled_from(["utf-8-sig", "utf-16"]))
def test_every_text_is_read_back_line_by_line(text: str, encoding: str) -> None:
    lines = re.sub("\r\n?", "\n", re.sub("[\x85\u2028\u2029]", " ", text))
    assert decode(text.encode(encoding), "f") == (lines, ())


@settings(deadline=None)
@given(st.binary(max_size=40))
def test_no_bytes_at_all_break_the_decoding(content: bytes) -> None:
    text, problems = decode(content, "f")
    assert bool(text) != bool(problems)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: a\n---\nb\n", "b\n", 4),
        ("---\ntitle: a\n---", "", 4),
        ("---\r\ntitle: a\r\n---\r\nb\r\n", "b\r\n", 4),
        ("--- \ntitle: a\n---\t\nb", "b", 4),
        ("---\ntitle: |\n  ---\n---\nb", "b", 5),
        ("---\ntitle: a\n---\n---\nb\n---\n", "---\nb\n---\n", 4),
        ("---\n\n# lời\ntitle: a\n\n---\n\nb", "\nb", 7),
    ],
)
def test_the_body_begins_below_the_second_fence(text: str, body: str, line: int) -> None:
    read, problems = article(text, "f.md")
    assert not problems
    assert read is not None
    assert (read.body, read.body_line) == (body, line)


def test_facts_stand_where_they_do_in_the_file() -> None:
    read, _ = article("---\n# lời\ntitle: a\nlead: b\n---\nc", "content/2024.md")
    assert read is not None
    assert isinstance(read.front, Keyed)
    assert [value.place for _, value in read.front] == [
        Place("content/2024.md", 3, 8),
        Place("content/2024.md", 4, 7),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a", ("front-matter-missing", 1, 1)),
        ("\n---\ntitle: a\n---\n", ("front-matter-missing", 1, 1)),
        ("----\ntitle: a\n---\n", ("front-matter-missing", 1, 1)),
        ("---\n---\na", ("front-matter-missing", 2, 1)),
        ("---\n# lời\n---\na", ("front-matter-missing", 2, 1)),
        ("---", ("front-matter-open", 1, 1)),
        ("---\ntitle: a\n", ("front-matter-open", 1, 1)),
        ("---\ntitle: a\n...\n", ("front-matter-open", 1, 1)),
        ("---\na: b: c\n---\n", ("yaml-broken", 2, 5)),
        ("---\ntitle: a\n\tlead: b\n---\n", ("yaml-tab", 3, 1)),
        ("---\ntitle: a\ntitle: b\n---\n", ("key-twice", 3, 1)),
    ],
)
def test_facts_that_cannot_be_read_are_told_with_their_line(
    text: str, found: tuple[str, int, int]
) -> None:
    assert told(text) == [found]


def test_of_equal_facts_the_first_stays() -> None:
    read, _ = article("---\ntitle: a\ntitle: b\n---\nc", "f.md")
    assert read is not None
    assert read.body == "c"


@settings(deadline=None, max_examples=200)
@given(st.tuples(st.sampled_from(["", "---\n", "---\ntitle: a\n---\n"]), any_text).map("".join))
def test_no_text_at_all_breaks_the_reading_of_an_article(text: str) -> None:
    if text.strip():
        read, problems = article(text, "f.md")
        assert read is not None or problems
