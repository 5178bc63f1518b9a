"""Markdown that would not come out as it was meant."""

import pytest

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.phrase import Phrases
from parsite.model.place import Problem
from parsite.model.settings import Settings
from parsite.stages.check.prose import CHECKS


def found(body: str) -> list[Problem]:
    article = Article("2024", "A", body, body_line=4)
    dataset = Dataset(Settings("", "", ""), Phrases({}), {}, {}, {}, {"2024": article})
    return [p for check in CHECKS for p in check(dataset)]


def told(body: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in found(body)]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("Một <b>hai</b>\n", 4, 5),
        ('Lời.\n\n<img src="https://b.example/a.jpg">\n', 6, 1),
        ("<!-- lời -->\n", 4, 1),
        ("<script>\n", 4, 1),
    ],
)
def test_html_in_an_article_is_told(body: str, line: int, column: int) -> None:
    assert told(body)[0] == ("article-html", line, column)


@pytest.mark.parametrize(
    "body", ["<https://a.example/>\n", "<a@a.example>\n", "`<b>`\n", "5 < 6 > 4\n", "&lt;b>\n"]
)
def test_what_is_no_html_is_left_alone(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "!!! lưu ý\n    Lời.\n",
        '!!! cảnh báo "Tiêu đề"\n\n    Lời.\n',
        "!!! note\n\tLời.\n",
        "- Một\n\n    !!! lưu ý\n        Lời.\n",
        "    !!! chú ý\n",
        "`!!! chú ý`\n",
        "Lời !!! chú ý\n",
        "!!!\n",
    ],
)
def test_a_box_that_holds_something_and_what_is_none_are_left_alone(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("body", ["!!! lưu ý\n", "!!! lưu ý\nLời.\n", "!!! lưu ý\n\n  Lời.\n"])
def test_a_box_whose_text_is_not_below_it_is_told(body: str) -> None:
    assert told(f"Lời.\n\n{body}") == [("box-empty", 6, 1)]


def test_a_box_of_no_known_kind_is_told_with_the_nearest() -> None:
    (wrong,) = found("!!! canh bao\n    Lời.\n")
    assert (wrong.code, wrong.place.line) == ("box-unknown", 4)
    assert wrong.facts == {
        "name": "canh bao",
        "nearest": "cảnh báo",
        "known": "lưu ý, quan trọng, cảnh báo, đính chính",
    }


@pytest.mark.parametrize(
    "body",
    [
        "Một[^1].\n\n[^1]: Hai.\n",
        "Một[^chú ý].\n\n[^chú ý]: Hai.\n",
        "Một\\[^1].\n",
        "Một`[^1]`.\n",
        "[^1]: Hai.\n",
    ],
)
def test_a_footnote_that_has_its_text_and_what_is_none_are_left_alone(body: str) -> None:
    assert told(body) == []


def test_a_footnote_without_its_text_is_told() -> None:
    assert told("Một[^1], hai[^2].\n\n[^1]: Hai.\n") == [("footnote-missing", 4, 13)]


@pytest.mark.parametrize("text", [" Hai.", "\nHai.", "\n    Hai.", "\n\n    Hai."])
def test_a_footnotes_text_may_begin_below(text: str) -> None:
    assert told(f"Một[^1].\n\n[^1]:{text}\n") == []


@pytest.mark.parametrize("text", ["", "\n", "\n\nHai."])
def test_a_footnote_of_no_words_is_told_at_its_mark_and_where_it_should_be(text: str) -> None:
    assert told(f"Một[^1].\n\n[^1]:{text}") == [
        ("footnote-missing", 4, 4),
        ("footnote-missing", 6, 1),
    ]


def test_html_in_a_box_is_told() -> None:
    assert told("!!! lưu ý\n    Một <b>hai</b>\n") == [("article-html", 5, 9)]


def test_an_address_with_blanks_is_no_html() -> None:
    assert told("![A](<media/a b.jpg>) [B]( <media/a b.pdf>)\n") == []
