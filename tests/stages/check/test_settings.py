"""What the site says of itself, and the words of its themes."""

import pytest

from parsite.model.place import Place, Problem
from parsite.model.settings import Licence, Settings
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


@pytest.mark.parametrize(
    ("written", "languages", "codes"),
    [
        ("", ("vi",), []),
        ("languages: [vi]\n", ("vi",), []),
        ("languages: [vi, en]\n", ("vi", "en"), []),
        ("languages: [tiếng Việt, tiếng Anh, en]\n", ("vi", "en"), []),
        ("languages: [en, vi]\n", ("en", "vi"), ["language-first"]),
        ("languages: [vi, fr]\n", ("vi",), ["not-a-choice"]),
        ("languages: vi\n", ("vi",), ["not-listing"]),
    ],
)
def test_a_site_has_the_languages_it_names_with_that_of_its_data_first(
    written: str, languages: tuple[str, ...], codes: list[str]
) -> None:
    made, problems = read(SITE + written)
    assert made.languages == languages
    assert [p.code for p in problems] == codes


def test_a_site_says_in_another_language_what_was_translated() -> None:
    made, _ = read(SITE + "languages: [vi, en]\ntitle_en: T\nnotice: N\n")
    assert made.told_in("en").title == "T"
    assert (made.told_in("en").organisation, made.told_in("en").notice) == ("B", "N")
    assert made.told_in("vi").title == "A"
    assert (made.folder("vi"), made.folder("en")) == ("", "en/")


def test_a_site_may_name_the_licence_of_its_figures() -> None:
    licence = "licence: {name: CC BY 4.0, link: https://a.example/by}\n"
    made, problems = read(SITE + licence)
    assert (made.licence, problems) == (Licence("CC BY 4.0", "https://a.example/by"), ())
    assert read(SITE)[0].licence is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("licence: CC BY 4.0\n", "not-keyed"),
        ("licence: {name: CC BY 4.0}\n", "missing-key"),
        ("licence: {name: CC BY 4.0, link: by}\n", "not-a-link"),
        ("licence: {link: https://a.example/by}\n", "missing-key"),
    ],
)
def test_a_licence_is_told_with_its_name_and_address_or_not_at_all(written: str, code: str) -> None:
    made, problems = read(SITE + written)
    assert (made.licence, [p.code for p in problems]) == (None, [code])
