"""What the site says of itself, and the words of its themes."""

import pytest

from parsite.model.place import Place, Problem
from parsite.model.settings import Settings
from parsite.stages.check.settings import phrases, settings
from parsite.stages.read.tree import tree

SITE = "title: A\norganisation: B\nbase_url: https://a.example/b/\n"
BASE = "table:\n  rank: Hạng\nyear:\n  name: Năm {year}\n  both: '{a} và {b}'\n"


def read(text: str, address: str = "") -> tuple[Settings, tuple[Problem, ...]]:
    return settings(tree(text, Place("content/site.yaml"))[0], address)


def worded(*themes: str) -> tuple[dict[str, str], list[tuple[str, int, int]]]:
    """The wordings of themes, the nearest first, and what is wrong with them."""
    nodes = [tree(text, Place(f"{n}.yaml"))[0] for n, text in enumerate(themes)]
    found, problems = phrases(tuple(node for node in nodes if node is not None))
    told = [(p.code, p.place.line, p.place.column) for p in problems]
    return {key: phrase.text for key, phrase in found.by_key.items()}, told


def test_all_that_a_site_can_say_is_read() -> None:
    more = "description: C\ncontact: D\nnotice: E\ntheme: f\ncounts: padded\n"
    assert read(SITE + more) == (
        Settings("A", "B", "https://a.example/b/", "C", "D", "E", padded_counts=True, theme="f"),
        (),
    )


def test_what_is_left_out_has_a_meaning() -> None:
    assert read(SITE) == (Settings("A", "B", "https://a.example/b/"), ())


@pytest.mark.parametrize("url", ["https://a.example/b", "https://a.example/b/"])
def test_the_address_ends_with_a_slash(url: str) -> None:
    assert read(SITE.replace("https://a.example/b/", url))[0].base_url == "https://a.example/b/"


def test_an_address_given_stands_in_for_the_one_written() -> None:
    assert read(SITE, "http://localhost:8000")[0].base_url == "http://localhost:8000/"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (SITE.replace("title: A\n", ""), [("missing-key", 1)]),
        (SITE.replace("title: A", "title:"), [("missing-key", 1)]),
        (SITE.replace("https://", ""), [("not-a-link", 3)]),
        (SITE + "counts: hai số\n", [("not-a-choice", 4)]),
        (SITE + "tehme: a\n", [("unknown-key", 4)]),
        ("a", [("not-keyed", 1)]),
    ],
)
def test_a_mistake_in_the_settings_is_told_once(text: str, found: list[tuple[str, int]]) -> None:
    assert [(p.code, p.place.line) for p in read(text)[1]] == found


def test_without_a_file_nothing_more_is_said() -> None:
    assert settings(None, "")[1] == ()


def test_a_themes_words_stand_in_for_those_it_builds_on() -> None:
    assert worded("table:\n  rank: Thứ\n", BASE) == (
        {"table.rank": "Thứ", "year.name": "Năm {year}", "year.both": "{a} và {b}"},
        [],
    )


def test_the_nearest_theme_has_the_last_word() -> None:
    assert worded("year: {name: c}", "year: {name: b}", BASE)[0]["year.name"] == "c"


def test_a_wording_may_leave_out_a_name_or_turn_names_around() -> None:
    assert worded("year: {both: 'b {b} a {a}', name: Năm nay}", BASE)[1] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("table:\n  ranks: Thứ\n", [("phrase-unknown", 2, 10)]),
        ("table: Thứ\n", [("phrase-unknown", 1, 8)]),
        ("table:\n  rank:\n    a: Thứ\n", [("phrase-unknown", 3, 8)]),
        ("year:\n  name: Năm {nam}\n", [("phrase-name", 2, 9)]),
        ("table:\n  rank: Hạng {rank}\n", [("phrase-name", 2, 9)]),
        ("year:\n  both: '{c} {d}'\n", [("phrase-name", 2, 9)] * 2),
        ("table:\n  rank: [a]\n", [("not-text", 2, 9)]),
        ("abc\n", [("not-keyed", 1, 1)]),
        ("- abc\n", [("not-keyed", 1, 1)]),
    ],
)
def test_a_wording_no_page_asks_for_is_told(text: str, found: list[tuple[str, int, int]]) -> None:
    assert worded(text, BASE)[1] == found
