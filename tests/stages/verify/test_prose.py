"""Articles to sentences: what is read of them, and where."""

import unicodedata

import pytest

from parsite.stages.verify.prose import Prose, sentences


def read(source: str) -> list[str]:
    prose = Prose.of(source)
    return [" ".join(prose.text[s.start : s.end].split()) for s in sentences(prose)]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Một câu. Câu nữa! Câu ba?", ["Một câu.", "Câu nữa!", "Câu ba?"]),
        ("Được 85.60 điểm. Hết.", ["Được 85.60 điểm.", "Hết."]),
        ("TP. Tây và TX. Nam họp. Hết.", ["TP. Tây và TX. Nam họp.", "Hết."]),
        ("H. Đông họp.", ["H. Đông họp."]),
        ("Một câu\ntrên hai dòng.\n\nĐoạn sau", ["Một câu trên hai dòng.", "Đoạn sau"]),
        ("## Tiêu đề\nĐoạn dưới.", ["Tiêu đề", "Đoạn dưới."]),
        ("Mở đầu:\n- mục một\n- mục hai", ["Mở đầu:", "mục một", "mục hai"]),
        ("1. mục một\n2. mục hai", ["mục một", "mục hai"]),
        ("> Lời trích.", ["Lời trích."]),
        ("**Đậm** và [liên kết](https://mau.example/a.b).", ["Đậm và liên kết ."]),
        ("Trước `mã. lệnh` sau.", ["Trước sau."]),
        ("Họp ngày 12/3/2025 tại tỉnh.", ["Họp tại tỉnh."]),
        ("[[tóm tắt]]\n\n| a. | b. |\n|---|---|\n| c. | d. |\n\n[^1]: Chú thích.", ["Chú thích."]),
    ],
)
def test_a_text_has_these_sentences(source: str, told: list[str]) -> None:
    assert read(source) == told


def test_the_offsets_are_those_of_the_text_as_typed() -> None:
    source = unicodedata.normalize("NFD", "Sở Y tế được 85,60 điểm.")
    prose = Prose.of(source)
    start = prose.text.index("85,60")
    first, last = prose.span(start, start + 5)
    assert source[first:last] == "85,60"
    assert first > start
