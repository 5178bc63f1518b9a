"""Figures that an article asks for: found, filled in, and led back to where they were typed."""

import pytest

from parsite.model.article import Article, Directive
from parsite.model.quotation import FIGURES, Filling, Quotation, quotations, unmarked


def asked(text: str) -> list[tuple[str, str, int | None]]:
    return [(q.figure, q.of, q.year) for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đạt [[điểm: so-noi-vu]] điểm", ("score", "so-noi-vu", None)),
        ("đạt [[Điểm : Sở Nội vụ ]] điểm", ("score", "Sở Nội vụ", None)),
        ("hạng [[hạng: so-noi-vu, 2016]]", ("rank", "so-noi-vu", 2016)),
        ("hạng [[hạng: so-noi-vu năm 2016]]", ("rank", "so-noi-vu", 2016)),
        ("was [[rank: so-noi-vu in 2016]]", ("rank", "so-noi-vu", 2016)),
        ("[[điểm: Sở Văn hóa, Thể thao]] điểm", ("score", "Sở Văn hóa, Thể thao", None)),
        ("[[điểm: don-vi-2000]] điểm", ("score", "don-vi-2000", None)),
        ("có [[điểm]] điểm", ("score", "", None)),
        ("có [[điêm: so]] điểm", ("", "so", None)),
        ("[[điểm: so-noi-vu]]", ("score", "so-noi-vu", None)),
    ],
)
def test_a_figure_is_asked_for_by_its_name_and_whose_it_is(
    text: str, found: tuple[str, str, int | None]
) -> None:
    assert asked(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "[[bảng xếp hạng: so]]",
        "[[không đối chiếu]]",
        "xem [[1]] và [[2]]",
        "`[[điểm: so-noi-vu]]`",
        "    [[điểm: so-noi-vu]]",
        "[[Điều 5: khoản 2]](https://van-ban.example/)",
        "[điểm: so-noi-vu]",
        "[[điểm: so\nnoi-vu]]",
    ],
    ids=["part", "mark", "notes", "code", "code-block", "link", "single", "two-lines"],
)
def test_other_brackets_ask_for_nothing(text: str) -> None:
    assert asked(text) == []


def test_units_of_a_grade_are_asked_for_by_its_name() -> None:
    [vi, en] = quotations("[[loại Khá: so]], [[graded Good: so]]")
    assert (vi.figure, vi.grade, en.figure, en.grade) == (
        *("units graded", "Khá"),
        *("units graded", "Good"),
    )


@pytest.mark.parametrize("words", FIGURES)
def test_every_figure_has_a_vietnamese_and_an_english_word(words: str) -> None:
    assert asked(f"x [[{words}: so]]") == asked(f"x [[{FIGURES[words]}: so]]")


def test_a_line_that_is_a_figure_alone_places_no_part_of_the_page() -> None:
    assert Directive.parse("[[điểm: so-noi-vu]]", 1) is None
    assert Directive.parse("[[điêm: so-noi-vu]]", 1) == Directive("điêm", "so-noi-vu", 1)


@pytest.mark.parametrize("figure", ["", "1", "85,60", "tăng 06 bậc và nhiều chữ nữa"])
def test_every_letter_of_a_filled_text_stands_where_it_was_typed(figure: str) -> None:
    """Whatever is shorter or longer than what asked for it."""
    body = "Một [[điểm: a]] hai [[hạng: b]] ba\nbốn [[điểm: a]] năm\n\nsáu\n"
    typed = Article("2024", "", body, body_line=4)
    filling = Filling.of(body, [(q, figure) for q in quotations(body)])
    filled = Article("2024", "", filling.text, body_line=4, seams=filling.seams)
    for word in ("Một", "hai", "ba", "bốn", "năm", "sáu"):
        assert filled.at(filling.text.index(word)) == typed.at(body.index(word)), word


def test_a_figure_filled_in_stands_where_its_brackets_were_typed() -> None:
    body = "Một [[điểm: a]] hai"
    [asking] = quotations(body)
    filling = Filling.of(body, [(asking, "85,60")])
    article = Article("2024", "", filling.text, seams=filling.seams)
    assert filling.text == "Một 85,60 hai"
    assert [article.at(offset).column for offset in range(3, 11)] == [4, 5, 5, 5, 5, 5, 16, 17]


def test_the_mark_of_a_sentence_that_is_not_checked_is_not_read_by_anyone() -> None:
    text = "Tỉnh đứng thứ 5 cả nước [[Không đối chiếu]]. Next [[not checked]] one. [[điểm: a]]"
    assert unmarked(text) == "Tỉnh đứng thứ 5 cả nước. Next one. [[điểm: a]]"


def test_a_quotation_says_where_it_stands() -> None:
    assert list(quotations("a [[hạng: b]] c")) == [Quotation("rank", "hạng", "b", 2, 13)]
