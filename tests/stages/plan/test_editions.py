"""A site in two languages: which pages each has, and how they lead to each other."""

import pytest

from parsite.model.page import Alternate, Heading, Page
from tests.conftest import MakeSite
from tests.stages.plan.test_pages import TEXT, given, heading, planned

SETTINGS = """\
title: Chỉ số cải cách hành chính tỉnh Mẫu
title_en: The PAR index of Mau
organisation: Tỉnh Mẫu
base_url: https://mau.example/cchc/
notice: Tỉnh Mẫu không có thật.
languages: [vi, en]
"""
UNITS = """\
blocks:
  so: {name: Các sở, name_en: Departments}
units:
  so-noi-vu: {block: so, name: Sở Nội vụ, name_en: Department of Home Affairs}
  so-y-te: {block: so, name: Sở Y tế}
"""
YEAR = "blocks: {so: {results: [{unit: Sở Nội vụ, score: 2}, {unit: Sở Y tế, score: 1}]}}"
SITE = {"content/site.yaml": SETTINGS, "data/units.yaml": UNITS, "data/2024.yaml": YEAR}


def english(page: Page) -> Heading:
    assert page.language == "en"
    return heading(page)


def test_each_language_has_the_same_pages_and_what_no_language_has_is_there_once(
    make_site: MakeSite,
) -> None:
    made = planned(make_site(SITE))
    written = {path for path, page in made.items() if page.template != "asset"}
    pages = {path for path in written if path.endswith((".html", ".xml", ".txt"))}
    ours = {path for path in pages if not path.startswith("en/")}
    theirs = {path.removeprefix("en/") for path in pages - ours}
    assert ours - theirs == {"404.html", "robots.txt", "sitemap.xml"}
    assert theirs - ours == set()


@pytest.mark.parametrize(
    ("path", "root", "home"),
    [
        ("en/index.html", "../", "./"),
        ("en/2024/index.html", "../../", "../"),
        ("en/don-vi/so-y-te/index.html", "../../../", "../../"),
        ("2024/index.html", "../", "../"),
        ("404.html", "/cchc/", "/cchc/"),
    ],
)
def test_a_page_knows_the_way_to_the_root_and_to_the_home_of_its_language(
    make_site: MakeSite, path: str, root: str, home: str
) -> None:
    page = heading(planned(make_site(SITE))[path])
    assert (page.root, page.home) == (root, home)


def test_a_page_leads_to_itself_in_every_language(make_site: MakeSite) -> None:
    made = planned(make_site(SITE))
    both = (Alternate("vi", "don-vi/so-y-te/"), Alternate("en", "en/don-vi/so-y-te/"))
    assert heading(made["don-vi/so-y-te/index.html"]).alternates == both
    assert english(made["en/don-vi/so-y-te/index.html"]).alternates == both


def test_a_site_in_one_language_has_nothing_to_lead_to(make_site: MakeSite) -> None:
    made = planned(make_site())
    assert all(heading(page).alternates == () for page in made.values() if "page" in page.given)


def test_names_are_those_of_the_language_where_they_were_given(make_site: MakeSite) -> None:
    made = planned(make_site(SITE))
    assert english(made["en/index.html"]).title == "The PAR index of Mau"
    [chapter] = given(made["en/2024/index.html"], "chapters")  # type: ignore[misc]
    assert chapter.ranking.heading.name == "Departments"
    assert [s.name for s in chapter.ranking.standings] == ["Department of Home Affairs", "Sở Y tế"]
    assert chapter.summary.startswith("The Department of Home Affairs ")
    [chapter] = given(made["2024/index.html"], "chapters")  # type: ignore[misc]
    assert [s.name for s in chapter.ranking.standings] == ["Sở Nội vụ", "Sở Y tế"]


def test_an_article_is_shown_in_the_language_it_is_written_in(make_site: MakeSite) -> None:
    article = "---\ntitle: Results of 2024\n---\n\nThe results are out.\n"
    made = planned(make_site(SITE | {"content/2024.en.md": article}))
    assert english(made["en/2024/index.html"]).title == "Results of 2024"
    assert heading(made["2024/index.html"]).title.startswith("Tỉnh Mẫu công bố")


def test_a_text_is_a_page_of_the_languages_it_is_written_in(make_site: MakeSite) -> None:
    files = {
        "content/gioi-thieu.md": TEXT,
        "content/gioi-thieu.en.md": "---\ntitle: About\n---\n\nAbout this site.\n",
        "content/lien-he.md": TEXT,
    }
    made = planned(make_site(SITE | files))
    assert [a.language for a in heading(made["gioi-thieu/index.html"]).alternates] == ["vi", "en"]
    assert "en/lien-he/index.html" not in made
    assert heading(made["lien-he/index.html"]).alternates == ()
    assert [t.text for t in given(made["en/index.html"], "texts")] == ["About"]  # type: ignore[attr-defined]


def test_search_engines_are_told_the_pages_of_every_language(make_site: MakeSite) -> None:
    urls = given(planned(make_site(SITE))["sitemap.xml"], "urls")
    assert {"2024/", "en/2024/"} <= set(urls)  # type: ignore[call-overload]


def test_one_name_means_one_value_in_all_languages(make_site: MakeSite) -> None:
    """Staleness is told by names: a name that meant two values would hide a change of one."""
    values: dict[str, set[str]] = {}
    for page in planned(make_site(SITE)).values():
        for value in page.given.values():
            values.setdefault(value.name, set()).add(repr(value.value))
    assert {name for name, found in values.items() if len(found) > 1} == set()
