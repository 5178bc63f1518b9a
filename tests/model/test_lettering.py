"""Widths as the bundled face has them, and lines that lose nothing."""

import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.lettering import LINE_HEIGHT, balanced, fitted, width, wrapped
from tests.folders import ROOT

FACES = {"regular": "be-vietnam-pro-400.ttf", "bold": "be-vietnam-pro-700.ttf"}
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
VIETNAMESE = "".join(unicodedata.normalize("NFC", v + tone) for v in VOWELS for tone in TONES)
LETTERS = VIETNAMESE + "đĐ" + "".join(map(chr, range(0x20, 0x7F)))
SIGNS = "–—‘’“”…•·▲▼−×≥≤₫€°²½«»\u00a0"

TEXTS = st.text(st.sampled_from(LETTERS + SIGNS + " \n中"))
WEIGHTS = st.sampled_from(sorted(FACES))


@cache
def face(weight: str) -> TTFont:
    """The bundled face as its own file describes it."""
    return TTFont(ROOT / "themes" / "base" / "fonts" / FACES[weight])


def true_width(character: str, weight: str) -> int:
    font = face(weight)
    return int(font["hmtx"][font.getBestCmap()[ord(character)]][0])


@pytest.mark.parametrize("weight", FACES)
def test_every_letter_and_sign_is_as_wide_as_in_the_face(weight: str) -> None:
    wrong = [c for c in LETTERS + SIGNS if width(c, 1000, weight) != true_width(c, weight)]
    assert wrong == []


@pytest.mark.parametrize("weight", FACES)
def test_a_letter_from_abroad_is_as_wide_as_its_base_or_nearly(weight: str) -> None:
    abroad = [chr(c) for c in range(0xA1, 0x180) if c in face(weight).getBestCmap() and c != 0xAD]
    assert [c for c in abroad if abs(width(c, 1000, weight) - true_width(c, weight)) > 60] == []


@pytest.mark.parametrize("weight", FACES)
def test_a_letter_is_as_wide_with_its_marks_apart(weight: str) -> None:
    apart = {c: unicodedata.normalize("NFD", c) for c in VIETNAMESE}
    assert {c for c, d in apart.items() if width(c, 20, weight) != width(d, 20, weight)} == set()


def test_width_grows_with_the_size() -> None:
    assert width("Sở Nội vụ", 32) == 2 * width("Sở Nội vụ", 16)


def test_what_the_face_lacks_takes_an_em_and_what_is_not_seen_takes_nothing() -> None:
    assert width("中", 16) == 16
    assert width("\u200b\x07", 16) == 0


def test_lines_break_at_spaces_and_fit_the_room() -> None:
    assert wrapped("Sở Khoa học và Công nghệ", 20, 140) == ("Sở Khoa học", "và Công nghệ")


def test_a_space_that_never_breaks_does_not() -> None:
    assert wrapped("năm 2024", 20, 60) == ("năm", "2024")
    assert " ".join(wrapped("năm\u00a02024 có", 20, 120)) == "năm\u00a02024 có"
    assert wrapped("năm\u00a02024 có", 20, 120)[0] == "năm\u00a02024"


def test_no_line_begins_with_a_dash() -> None:
    name = "Sở Lao động - Thương binh và Xã hội"
    assert wrapped(name, 20, 145) == ("Sở Lao động -", "Thương binh", "và Xã hội")


def test_a_word_wider_than_the_room_is_broken_but_no_letter_from_its_mark() -> None:
    lines = wrapped("x\u0323\u0309" * 30, 20, 60)
    assert len(lines) > 5
    assert "".join(lines) == "x\u0323\u0309" * 30
    assert all(line.startswith("x") for line in lines)


def test_no_text_has_one_line_with_nothing_on_it() -> None:
    assert wrapped("", 20, 60) == ("",)


@given(TEXTS, st.floats(20, 400), WEIGHTS)
def test_lines_lose_nothing_and_stay_within_the_room(text: str, room: float, weight: str) -> None:
    lines = wrapped(text, 16, room, weight)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert [line for line in lines if len(line) > 1 and width(line, 16, weight) > room] == []


@given(TEXTS, st.floats(20, 400), WEIGHTS)
def test_balanced_lines_are_as_few_and_never_wider(text: str, room: float, weight: str) -> None:
    greedy, even = wrapped(text, 16, room, weight), balanced(text, 16, room, weight)
    assert len(even) == len(greedy)
    assert "".join("".join(even).split()) == "".join(text.split())
    widths = [max(width(line, 16, weight) for line in lines) for lines in (even, greedy)]
    assert widths[0] <= widths[1]


def test_balanced_lines_leave_no_word_alone() -> None:
    name = "Sở Nông nghiệp và Phát triển nông thôn"
    assert wrapped(name, 20, 370)[-1] == "thôn"
    assert balanced(name, 20, 370) == ("Sở Nông nghiệp và", "Phát triển nông thôn")


@given(TEXTS.filter(lambda text: len(text) < 200), WEIGHTS)
def test_a_fitted_text_fits(text: str, weight: str) -> None:
    made = fitted(text, 64, (600, 200), weight)
    assert len(made.lines) * made.size * LINE_HEIGHT <= 200
    assert max(width(line, made.size, weight) for line in made.lines) <= 600


def test_a_text_with_room_enough_keeps_its_size() -> None:
    assert fitted("Sở Nội vụ", 64, (600, 200)).size == 64
