"""The line that opens a box."""

import unicodedata

import pytest

from parsite.model.admonition import Admonition


@pytest.mark.parametrize(
    ("line", "box"),
    [
        ("!!! lưu ý", Admonition("note")),
        ("!!!lưu ý  ", Admonition("note")),
        ("!!! Lưu  ý", Admonition("note")),
        (unicodedata.normalize("NFD", "!!! cảnh báo"), Admonition("warning")),
        ('!!! quan trọng "Hạn nộp"', Admonition("important", "Hạn nộp")),
        ("!!! đính chính “Điểm của Sở Y tế”", Admonition("correction", "Điểm của Sở Y tế")),
        ('!!! đính chính "Từ "tốt" thành "khá""', Admonition("correction", 'Từ "tốt" thành "khá"')),
        ('!!! lưu ý ""', Admonition("note")),
        ('!!! warning "A"', Admonition("warning", "A")),
    ],
)
def test_a_box_has_a_kind_and_a_title(line: str, box: Admonition) -> None:
    assert Admonition.parse(line) == box
    assert box.is_known


@pytest.mark.parametrize("word", ["chú ý", "lưu", "danger", "lưu ý Hạn nộp"])
def test_a_kind_that_is_none_is_told_as_written(word: str) -> None:
    box = Admonition.parse(f"!!! {word}")
    assert box == Admonition(word)
    assert not box.is_known


@pytest.mark.parametrize("line", ["", "!!!", "!!! ", "!!!!", "!! lưu ý", "Lời !!! lưu ý", "!!! 5"])
def test_another_line_opens_none(line: str) -> None:
    assert Admonition.parse(line) is None
