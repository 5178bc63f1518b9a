"""An article's facts, its words left as they are."""

import pytest

from parsite.model.article import Article, KeyFigure, Photo
from parsite.model.day import Day
from parsite.model.place import Place
from parsite.stages.check.articles import articles
from parsite.stages.read.text import article


def read(facts: str) -> tuple[Article, list[tuple[str, int, int]]]:
    text, broken = article(f"---\n{facts}---\n*Lời*  \n", "content/2024.md")
    assert text is not None
    assert not broken
    made, problems = articles({"2024": text})
    return made["2024"], [(p.code, p.place.line, p.place.column) for p in problems]


def test_a_files_name_tells_which_article_it_is_and_in_which_language() -> None:
    text, _ = article("---\ntitle: A\n---\nB\n", "content/2024.md")
    assert text is not None
    made, _ = articles(dict.fromkeys(["2024", "2024.en", "lien-he", "a.b"], text))
    told = {stem: (a.name, a.language, a.languages, a.path) for stem, a in made.items()}
    assert told == {
        "2024": ("2024", "vi", ("vi", "en"), "content/2024.md"),
        "2024.en": ("2024", "en", ("vi", "en"), "content/2024.en.md"),
        "lien-he": ("lien-he", "vi", ("vi",), "content/lien-he.md"),
        "a.b": ("a.b", "vi", ("vi",), "content/a.b.md"),
    }


def test_all_that_an_article_can_say_is_read() -> None:
    made, problems = read(
        "title: A\ndate: 2025-03\nlead: B\n"
        "figures:\n  - {value: 746.305, label: hồ sơ}\n"
        "photo:\n  file: a.jpg\n  alt: C\n  caption: D\n  credit: E\n"
    )
    assert not problems
    assert made == Article(
        "2024",
        "A",
        "*Lời*  \n",
        "B",
        Day(2025, 3),
        (KeyFigure("746.305", "hồ sơ"),),
        Photo("a.jpg", "C", "D", "E"),
    )
    assert made.photo is not None
    assert made.photo.place == Place("content/2024.md", 8, 9)
    assert made.body_line == 13


def test_a_title_is_all_an_article_needs() -> None:
    assert read("title: A\n") == (Article("2024", "A", "*Lời*  \n"), [])


@pytest.mark.parametrize("name", ["photo", "figures", "lead", "date"])
def test_a_blank_fact_counts_as_left_out(name: str) -> None:
    assert read(f"title: A\n{name}:\n") == (Article("2024", "A", "*Lời*  \n"), [])


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("lead: A\n", ("missing-key", 2, 1)),
        ("title:\n", ("missing-key", 2, 7)),
        ("titel: A\n", ("unknown-key", 2, 1)),
        ("title: A\ndate: 31/2/2025\n", ("not-a-date", 3, 7)),
        ("title: A\nphoto: a.jpg\n", ("not-keyed", 3, 8)),
        ("title: A\nphoto: [a.jpg]\n", ("not-keyed", 3, 8)),
        ("title: A\nphoto: {file: a.jpg}\n", ("missing-key", 3, 8)),
        ("title: A\nphoto: {alt: a}\n", ("missing-key", 3, 8)),
        ("title: A\nphoto: {file: [a], alt: a}\n", ("not-text", 3, 15)),
        ("title: A\nfigures: 98%\n", ("not-listing", 3, 10)),
        ("title: A\nfigures:\n  - 98%\n", ("not-keyed", 4, 5)),
        ("title: A\nfigures:\n  - value: 98%\n", ("missing-key", 4, 5)),
        ("abc\n", ("not-keyed", 2, 1)),
    ],
)
def test_a_mistake_in_the_facts_is_told_once(facts: str, found: tuple[str, int, int]) -> None:
    assert read(facts)[1] == [found]
