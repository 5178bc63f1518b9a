"""Which pages there are, and what each is given."""

import pytest

from parsite.model.dataset import Edition
from parsite.model.page import Heading, Item, Link, Page
from parsite.model.site import Site
from parsite.stages import check, narrate, rank, read
from parsite.stages.plan import pages
from parsite.trace import digest
from tests.conftest import MakeSite

ROWS = "blocks: {so: {results: [{unit: Sở Nội vụ, score: 1}, {unit: Sở Y tế, score: 2}]}}"
TEXT = "---\ntitle: Giới thiệu\nlead: Ai xếp hạng ai.\n---\n\nVề trang này.\n"


def editions(site: Site) -> tuple[Edition, ...]:
    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    assert (unreadable, unsound, contradictions) == ((), (), ())
    return narrate.editions(dataset, rankings)


def planned(site: Site) -> dict[str, Page]:
    made = pages(editions(site))
    by_path = {page.path: page for page in made}
    assert len(by_path) == len(made), "two pages for one file"
    return by_path


def given(page: Page, name: str) -> object:
    return page.given[name].value


def heading(page: Page) -> Heading:
    value = given(page, "page")
    assert isinstance(value, Heading)
    return value


def test_a_site_has_a_page_for_each_year_unit_and_text(make_site: MakeSite) -> None:
    site = make_site({"data/2023.yaml": ROWS, "content/gioi-thieu.md": TEXT})
    made = planned(site).values()
    kinds = (".html", ".xml", ".txt")
    of_theme = {page.path: page.template for page in made if page.template.endswith(kinds)}
    assert of_theme == {
        "index.html": "home.html",
        "2023/index.html": "year.html",
        "2023/fragment.html": "fragment.html",
        "2023/frame.html": "frame.html",
        "2024/index.html": "year.html",
        "2024/fragment.html": "fragment.html",
        "2024/frame.html": "frame.html",
        "khoi/so/index.html": "block.html",
        "don-vi/so-noi-vu/index.html": "unit.html",
        "don-vi/so-tai-chinh/index.html": "unit.html",
        "don-vi/so-y-te/index.html": "unit.html",
        "don-vi/huyen-dong/index.html": "unit.html",
        "gioi-thieu/index.html": "text.html",
        "phuong-phap/index.html": "method.html",
        "du-lieu/index.html": "data.html",
        "404.html": "404.html",
        "feed.xml": "feed.xml",
        "sitemap.xml": "sitemap.xml",
        "robots.txt": "robots.txt",
    }


def test_a_site_without_years_has_its_home_and_its_units(make_site: MakeSite) -> None:
    made = planned(make_site({"data/2024.yaml": None, "content/2024.md": None}))
    assert "index.html" in made
    assert given(made["index.html"], "years") == ()
    assert given(made["don-vi/so-y-te/index.html"], "history") == ()


@pytest.mark.parametrize(
    ("path", "url", "root"),
    [
        ("index.html", "", "./"),
        ("2024/index.html", "2024/", "../"),
        ("don-vi/so-y-te/index.html", "don-vi/so-y-te/", "../../"),
        ("feed.xml", "feed.xml", "./"),
        ("404.html", "404.html", "/"),
    ],
)
def test_a_page_knows_its_address_and_the_way_to_the_root(
    make_site: MakeSite, path: str, url: str, root: str
) -> None:
    page = planned(make_site())[path]
    assert (page.url, heading(page).url, heading(page).root) == (url, url, root)


def test_the_page_of_no_address_knows_the_folder_the_site_is_in(make_site: MakeSite) -> None:
    settings = "title: A\norganisation: B\nbase_url: https://tinh.example/a/cchc\n"
    site = make_site({"content/site.yaml": settings})
    assert heading(planned(site)["404.html"]).root == "/a/cchc/"


def test_one_name_means_one_value_on_every_page(make_site: MakeSite) -> None:
    """Staleness is told by names: a name that meant two values would hide a change of one."""
    files = {"data/2023.yaml": ROWS, "content/gioi-thieu.md": TEXT, "content/lien-he.md": TEXT}
    digests: dict[str, set[str]] = {}
    for page in planned(make_site(files)).values():
        for value in page.given.values():
            digests.setdefault(value.name, set()).add(digest(value.value))
    assert {name for name, found in digests.items() if len(found) > 1} == set()


def test_a_plan_is_the_same_for_the_same_site(make_site: MakeSite) -> None:
    one, other = planned(make_site()), planned(make_site(name="other"))
    assert [*one] == [*other]
    for path, page in one.items():
        assert digest({k: v.value for k, v in page.given.items()}) == digest(
            {k: v.value for k, v in other[path].given.items()}
        )


def test_a_year_is_called_as_its_article_or_by_the_themes_words(make_site: MakeSite) -> None:
    made = planned(make_site({"data/2023.yaml": ROWS}))
    assert heading(made["2024/index.html"]).title == (
        "Tỉnh Mẫu công bố chỉ số cải cách hành chính năm 2024"
    )
    assert heading(made["2023/index.html"]).title == (
        "Công bố kết quả xếp hạng chỉ số cải cách hành chính năm 2023"
    )
    assert given(made["2023/index.html"], "article") is None


def test_a_year_is_described_by_its_articles_lead_or_by_its_first_ranking(
    make_site: MakeSite,
) -> None:
    lead = "---\ntitle: T\nlead: Ba sở được xếp hạng.\n---\n\nNội dung.\n"
    made = planned(make_site({"data/2023.yaml": ROWS, "content/2024.md": lead}))
    assert heading(made["2024/index.html"]).description == "Ba sở được xếp hạng."
    assert heading(made["2023/index.html"]).description.startswith("Dẫn đầu khối các sở là Sở Y tế")


def test_the_latest_year_comes_first_everywhere(make_site: MakeSite) -> None:
    made = planned(make_site({f"data/{year}.yaml": ROWS for year in (2021, 2022, 2023)}))
    home = made["index.html"]
    years = given(home, "years")
    assert isinstance(years, tuple)
    assert [link.text for link in years] == ["2024", "2023", "2022", "2021"]
    [chapter] = given(home, "chapters")  # type: ignore[misc]
    assert chapter.ranking.heading.year == 2024
    history = given(made["don-vi/so-y-te/index.html"], "history")
    assert [a.heading.year for a in history] == [2024, 2023, 2022, 2021]  # type: ignore[attr-defined]
    items = given(made["feed.xml"], "items")
    assert [item.url for item in items] == ["2024/", "2023/", "2022/", "2021/"]  # type: ignore[attr-defined]


def test_the_home_page_lists_the_units_of_each_block(make_site: MakeSite) -> None:
    sought = given(planned(make_site())["index.html"], "blocks")
    assert isinstance(sought, tuple)
    assert tuple((block.name, there) for block, there, gone in sought if not gone) == (
        (
            "Các sở",
            (
                Link("don-vi/so-noi-vu/", "Sở Nội vụ"),
                Link("don-vi/so-tai-chinh/", "Sở Tài chính"),
                Link("don-vi/so-y-te/", "Sở Y tế"),
            ),
        ),
        ("Các huyện", (Link("don-vi/huyen-dong/", "Huyện Đông"),)),
    )


def test_search_engines_are_told_every_page_but_the_one_of_no_address(make_site: MakeSite) -> None:
    made = planned(make_site({"content/gioi-thieu.md": TEXT}))
    listed = given(made["sitemap.xml"], "urls")
    expected = [page.url for path, page in made.items() if path.endswith("index.html")]
    assert listed == tuple(expected)
    assert "gioi-thieu/" in expected


@pytest.mark.parametrize(
    ("announced", "updated"),
    [
        ("announced: 8/3/2024", "2024-03-08T00:00:00+07:00"),
        ("announced: 3/2024", "2024-03-01T00:00:00+07:00"),
        ("", "2024-01-01T00:00:00+07:00"),
    ],
)
def test_a_feed_wants_a_moment_and_is_told_the_earliest_there_can_have_been(
    make_site: MakeSite, announced: str, updated: str
) -> None:
    feed = planned(make_site({"data/2023.yaml": f"{announced}\n{ROWS}"}))["feed.xml"]
    [_, earlier] = given(feed, "items")  # type: ignore[misc]
    assert earlier.updated == updated
    assert given(feed, "updated") == "2025-01-01T00:00:00+07:00"


def test_a_feed_without_announcements_was_never_changed(make_site: MakeSite) -> None:
    feed = planned(make_site({"data/2024.yaml": None, "content/2024.md": None}))["feed.xml"]
    assert given(feed, "updated") == "1970-01-01T00:00:00+07:00"


def test_a_feed_tells_each_announcement_with_its_day_where_it_is_known(make_site: MakeSite) -> None:
    site = make_site({"data/2023.yaml": f"announced: 3/2024\n{ROWS}"})
    [latest, earlier] = given(planned(site)["feed.xml"], "items")  # type: ignore[misc]
    assert isinstance(latest, Item)
    assert (latest.url, latest.date) == ("2024/", None)
    assert (earlier.date.year, earlier.date.month, earlier.date.day) == (2024, 3, 0)
    assert earlier.summary.startswith("Dẫn đầu khối các sở là Sở Y tế với 2 điểm")
