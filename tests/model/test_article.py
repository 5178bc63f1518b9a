"""Articles and the parts placed in them."""

import pytest

from parsite.model.article import PARTS, Article, Directive

BODY = """Mở đầu.

[[tóm tắt]]
[[ bảng xếp hạng : so ]]
Chữ [[số liệu]] giữa dòng.
[[ảnh]] \t
"""


def test_a_line_of_its_own_places_a_part() -> None:
    article = Article("2024", "Công bố", BODY, body_line=4)
    assert list(article.directives) == [
        Directive("summary", "", 6),
        Directive("ranking", "so", 7),
        Directive("photo", "", 9),
    ]


@pytest.mark.parametrize("word", PARTS)
def test_every_part_has_a_vietnamese_and_an_english_word(word: str) -> None:
    assert Directive.parse(f"[[{word}]]", 1) == Directive.parse(f"[[{PARTS[word]}]]", 1)


@pytest.mark.parametrize("line", ["", "[tóm tắt]", "[[]]", "[[:so]]", "[[a]] b", "[[a]][[b]]"])
def test_any_other_line_is_text(line: str) -> None:
    assert Directive.parse(line, 1) is None


def test_a_part_nobody_knows_is_kept_to_be_told() -> None:
    assert Directive.parse("[[tóm tăt: so]]", 3) == Directive("tóm tăt", "so", 3)


def test_a_part_without_a_block_is_of_all_blocks() -> None:
    article = Article("2024", "Công bố", BODY)
    assert article.places("summary", "so")
    assert article.places("summary")
    assert article.places("ranking", "so")
    assert not article.places("ranking", "huyen")
    assert not article.places("figures")


@pytest.mark.parametrize(
    ("name", "year"), [("2024", 2024), ("gioi-thieu", None), ("2024-2025", None), ("²", None)]
)
def test_an_announcement_is_named_by_its_year(name: str, year: int | None) -> None:
    assert Article(name, "", "").year == year


def test_where_an_article_stands_in_its_file_is_no_part_of_what_it_says() -> None:
    assert Article("2024", "a", "b", body_line=4) == Article("2024", "a", "b", body_line=9)
    assert Article("2024", "a", "b").path == "content/2024.md"
