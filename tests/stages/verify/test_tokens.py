"""A sentence is read from left to right, the longest phrase that is known at each word."""

from itertools import pairwise

import pytest

from tests.stages.verify.saying import words

Read = list[tuple[str, str]]


def read(text: str, language: str = "vi") -> Read:
    return [(token.symbol, text[token.start : token.end]) for token in words(text, language)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Sở Nội vụ", "so-noi-vu"),
        ("Sở  Nội\nvụ", "so-noi-vu"),
        ("SỞ NỘI VỤ", "so-noi-vu"),
        ("Sở Tư-pháp", "so-tu-phap"),
        ("Sở TC", "so-tai-chinh"),
        ("TP. Bắc Sơn Hạ", "bac"),
        ("H. Tây Thạch", "tay"),
    ],
    ids=["plain", "spaces", "capitals", "dash", "initials", "city", "district"],
)
def test_a_unit_is_known_however_it_is_written(text: str, unit: str) -> None:
    [token] = words(text)
    assert (token.symbol, token.value) == ("U", (unit,))
    assert (token.start, token.end) == (0, len(text))


@pytest.mark.parametrize("text", ["sở nội vụ", "Sở Nội", "Thạch Tây", "SNV"])
def test_words_alike_are_no_units_name(text: str) -> None:
    assert "U" not in {symbol for symbol, _ in read(text)}


def test_the_longest_phrase_is_taken() -> None:
    assert [token.value for token in words("hai mươi mốt")] == [21]
    assert read("xếp cuối bảng") == [("z", "xếp cuối bảng")]


def test_names_in_a_list_are_read_one_by_one() -> None:
    assert read("Sở Nội vụ, Sở Y tế") == [("U", "Sở Nội vụ"), (",", ","), ("U", "Sở Y tế")]
    listed = read("khối huyện, TP. Bắc Sơn Hạ")
    assert listed[-2:] == [(",", ","), ("U", "TP. Bắc Sơn Hạ")]


def test_figures_keep_the_marks_within_them_and_not_the_stop_behind() -> None:
    numbers = read("1.234,5; 91,20 và 31.")
    assert [text for symbol, text in numbers if symbol == "#"] == ["1.234,5", "91,20", "31"]
    assert numbers[-1] == (".", ".")


def test_a_dash_parts_clauses_and_not_a_papers_number() -> None:
    assert read("91 – 89") == [("#", "91"), (":", "–"), ("#", "89")]
    assert [symbol for symbol, text in read("31/QĐ-UBND") if text == "-"] == ["."]


def test_english_ordinals_are_one_word() -> None:
    assert [(t.symbol, t.value) for t in words("21st", "en")] == [("O", 21)]
    assert [t.symbol for t in words("21 st", "en")] == ["#", "x"]


def test_only_the_span_is_read_and_nothing_is_found_in_nothing() -> None:
    assert read("") == []
    assert read(" \n\t") == []
    assert {symbol for symbol, _ in read("…?!")} == {"."}


def test_every_word_is_in_one_token_in_its_order() -> None:
    text = "Năm 2024, «Sở Nội vụ» (91,20 điểm) – UBND TP. Bắc Sơn Hạ: hạng 1/3!"
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    between = text
    for token in reversed(found):
        between = between[: token.start] + between[token.end :]
    assert between.strip() == ""
