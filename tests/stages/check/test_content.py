"""Articles held against the rest of the site."""

import unicodedata

import pytest

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.phrase import Phrases
from parsite.model.place import Problem
from parsite.model.settings import Settings
from parsite.model.year import BlockResults, Year
from parsite.stages.check.content import CHECKS

YEAR = Year(2024, (BlockResults("so", "Các sở", ()), BlockResults("huyen", "Các huyện", ())), 2023)


def found(body: str = "Lời.\n", name: str = "2024", year: Year = YEAR) -> list[Problem]:
    article = Article(name, "A", body, body_line=4)
    dataset = Dataset(Settings("", "", ""), Phrases({}), {}, {}, {2024: year}, {name: article})
    return [p for check in CHECKS for p in check(dataset)]


def told(body: str = "Lời.\n", **more: object) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in found(body, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["2024", "gioi-thieu", "a", "tin-2024"])
def test_a_plain_file_name_is_an_address(name: str) -> None:
    assert told(name=name) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(
            (name, "page-name")
            for name in ("Giới thiệu", "gioi_thieu", "A", "a b", "-a", "a.b", "")
        ),
        *((name, "page-name-taken") for name in ("don-vi", "assets", "media")),
        *((name, "article-without-data") for name in ("2023", "2025")),
        *((name, "page-name") for name in ("²024", "２０２４", "24", "20245", "3024")),
    ],
)
def test_a_file_name_that_can_be_no_address_is_told_once(name: str, code: str) -> None:
    assert told(name=name) == [(code, 1, 1)]


def test_an_article_without_data_is_told_once_whatever_it_places() -> None:
    assert told("[[tóm tắt]]\n\n[[bảng xếp hạng: so]]\n", name="2023") == [
        ("article-without-data", 1, 1)
    ]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "[[tóm tắt]]",
            "[[tóm tắt: so]]",
            "[[bảng xếp hạng: huyen]]",
            "[[đầu cuối]]",
            "[[số liệu]]",
        ),
        *("[[ảnh]]", "[[ tóm tắt :  so ]]  ", "[[summary: so]]", "Một [[tóm tát]] trong câu."),
        unicodedata.normalize("NFD", "[[bảng xếp hạng: so]]"),
    ],
)
def test_a_part_of_the_year_can_be_placed(line: str) -> None:
    assert told(f"Lời.\n\n{line}\n") == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("[[bảng xếp hang: so]]", "part-unknown"),
        ("[[biểu đồ]]", "part-unknown"),
        ("[[bảng xếp hạng: soo]]", "part-of-unknown-block"),
        ("[[tóm tắt: Các sỏ]]", "part-of-unknown-block"),
    ],
)
def test_a_part_that_is_not_there_is_told_with_its_line(line: str, code: str) -> None:
    assert [(c, n) for c, n, _ in told(f"Lời.\n\n{line}\n")] == [(code, 6)]


def test_a_part_that_is_not_there_is_told_with_the_nearest() -> None:
    assert found("[[bảng xếp hang]]\n")[0].facts == {
        "name": "bảng xếp hang",
        "nearest": "bảng xếp hạng",
        "known": "tóm tắt, bảng xếp hạng, đầu cuối, thống kê, số liệu, ảnh",
    }
    assert found("[[tóm tắt: soo]]\n")[0].facts == {
        "name": "soo",
        "year": "2024",
        "nearest": "so",
        "known": "so, huyen",
    }


def test_a_page_of_no_year_places_only_its_own_parts() -> None:
    assert told("[[số liệu]]\n\n[[ảnh]]\n", name="gioi-thieu") == []
    (wrong,) = found("[[tóm tắt: so]]\n", name="gioi-thieu")
    assert (wrong.code, wrong.place.line) == ("part-without-year", 4)
    assert wrong.facts == {"name": "tóm tắt"}


@pytest.mark.parametrize(
    "year",
    [
        Year(2024, (BlockResults("huyen", "Các huyện", (), sound=False),), 2023),
        Year(2024, (), 2023),
    ],
    ids=["something is wrong with its rows", "nothing of it could be read"],
)
def test_a_year_in_doubt_makes_no_doubt_of_its_article(year: Year) -> None:
    assert told("[[bảng xếp hạng: so]]\n", year=year) == []


def test_a_page_of_its_own_has_words_and_an_announcement_needs_none() -> None:
    assert told("\n \n", name="gioi-thieu") == [("article-empty", 1, 1)]
    assert told("") == []
