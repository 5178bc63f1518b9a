"""A page is made again where something it was given is another, and parsite says what."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.engine import engine
from parsite.model.day import Day
from parsite.model.page import Input, Page
from parsite.model.place import Place, Problem
from parsite.model.progress import Watch
from parsite.model.site import Site
from parsite.model.year import Status
from parsite.stages.render import Put
from parsite.theme import Theme
from parsite.trace import Because, Trace, Written, digest, stale, trace
from tests.conftest import MakeSite


@dataclass(frozen=True, slots=True)
class Pair:
    one: object
    other: object = None
    place: Place = field(compare=False, default=Place(""))


@dataclass(frozen=True, slots=True)
class Twin:
    one: object
    other: object = None


def page(path: str, **given: object) -> Page:
    """A page given values under names that are their inputs' names as well."""
    return Page(path, "page.html", {name: Input(name, value) for name, value in given.items()})


def traced(*pages: Page, template: str = "as it was") -> Trace:
    return trace(pages, lambda name: f"{name} {template}", Written())


def why(before: Trace, now: Trace, intact: Iterable[str] | None = None) -> dict[str, Because]:
    return stale(before, now, frozenset(now.pages if intact is None else intact))


def test_nothing_is_stale_where_nothing_changed() -> None:
    assert why(traced(page("a", x=1)), traced(page("a", x=1))) == {}


def test_a_page_that_was_not_there_is_new() -> None:
    assert why(traced(page("a", x=1)), traced(page("a", x=1), page("b", x=1))) == {
        "b": Because("new")
    }


def test_without_a_memory_every_page_is_new() -> None:
    assert why(Trace(), traced(page("a", x=1))) == {"a": Because("new")}


def test_a_changed_value_is_named_by_every_page_that_was_given_it() -> None:
    before = traced(page("a", x=1), page("b", x=1, y=1), page("c", y=1))
    now = traced(page("a", x=2), page("b", x=2, y=1), page("c", y=1))
    assert why(before, now) == {"a": Because("changed", "x"), "b": Because("changed", "x")}


def test_a_value_given_to_a_page_for_the_first_time_makes_it_stale() -> None:
    assert why(traced(page("a", x=1), page("b", y=1)), traced(page("a", x=1, y=1))) == {
        "a": Because("given", "y")
    }


def test_a_value_no_longer_given_to_a_page_makes_it_stale() -> None:
    assert why(traced(page("a", x=1, y=1)), traced(page("a", x=1))) == {
        "a": Because("withdrawn", "y")
    }


def test_a_template_that_changed_makes_its_pages_stale() -> None:
    assert why(traced(page("a", x=1)), traced(page("a", x=1), template="other")) == {
        "a": Because("changed", "template page.html")
    }


def test_another_parsite_makes_every_page_stale() -> None:
    now = traced(page("a", x=1), page("b", y=1))
    older = replace(now, inputs={**now.inputs, "engine": "older"})
    assert why(older, now) == {path: Because("changed", "engine") for path in "ab"}


def test_a_page_damaged_since_is_stale_though_nothing_changed() -> None:
    both = traced(page("a", x=1), page("b", x=1))
    assert why(both, both, intact={"b"}) == {"a": Because("damaged")}


def test_a_page_that_is_gone_is_nobodys_concern() -> None:
    assert why(traced(page("a", x=1), page("b", x=1)), traced(page("a", x=1))) == {}


def test_a_trace_is_read_as_it_was_written() -> None:
    made = traced(page("2024/index.html", năm=1), page("b", y="Sở"))
    assert Trace.from_json(made.to_json()) == made


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "5", "null", "{}", '{"pages": {}}', '{"pages": [], "inputs": {}}'],
)
def test_a_damaged_trace_is_no_trace(text: str) -> None:
    assert Trace.from_json(text) == Trace()


@pytest.mark.parametrize(
    "values",
    [
        [1, "1", Decimal(1), b"1", True, (1,), [1, 1], {1: 1}, {"1": 1}, {1: "1"}],
        [None, "", "None", b"", (), {}, 0, False],
        [
            ("a", "bc"),
            ("ab", "c"),
            ("abc",),
            "abc",
            (("a",), "bc"),
            ("a", ("bc",)),
            ("a", "b", "c"),
        ],
        [("a", "bstr c"), ("astr b", "c"), ("a", "b", "c"), ("as5:str b", "c")],
        [b"s3:abc", "s3:abc", ("s3:abc",), "str s3:abc"],
        [Decimal("85.6"), Decimal("85.60"), "85.60", Decimal("-85.6")],
        [Pair(1, 2), Pair(2, 1), Pair(1), Pair((1, 2)), Twin(1, 2), (1, 2)],
        [Pair("a", Pair("b")), Pair(Pair("a"), "b"), Pair("a", "b")],
        [{"a": "b", "c": "d"}, {"a": "c", "b": "d"}, {"a": {"b": "c"}}, {"a": ("b", "c")}],
        [Status.RANKED, Status.NOT_RANKED, "Status.RANKED", "ranked"],
        [Day(2024, 1, 2), Day(2024, 12), Day(2024, 1, 12), Day(2024, 11, 2)],
        ["Hoà", "Hòa", "Hoa", "Ho\u0300a"],
    ],
)
def test_different_values_have_different_digests(values: Sequence[object]) -> None:
    assert len({digest(value) for value in values}) == len(values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Pair(1, 2, Place("a", 1)), Pair(1, 2, Place("b", 9))),
        ((1, ("a", None)), [1, ["a", None]]),
        ({"a": Pair(1)}, {"a": Pair(1, place=Place("x"))}),
    ],
)
def test_what_is_no_part_of_a_values_equality_is_no_part_of_its_digest(
    one: object, other: object
) -> None:
    assert digest(one) == digest(other)


@pytest.mark.parametrize("value", [0.5, {1, 2}, frozenset("a"), object(), Path("a"), (1, 0.5)])
def test_what_may_be_written_in_two_ways_has_no_digest(value: object) -> None:
    with pytest.raises(TypeError):
        digest(value)


def test_the_engine_is_the_same_for_the_same_code() -> None:
    first = engine()
    engine.cache_clear()
    assert engine() == first


Made = Callable[[Site], set[str]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Build a site and tell which pages were made, assets aside, whether or not they came out
    the same."""
    seen: set[str] = set()
    files = pipeline.render.files

    def noted(
        pages: Iterable[Page], theme: Theme, site: Site, put: Put, *watch: Watch
    ) -> tuple[dict[str, str], tuple[Problem, ...]]:
        wanted = list(pages)
        seen.update(page.path for page in wanted if page.template != "asset")
        return files(wanted, theme, site, put, *watch)

    def build(site: Site) -> set[str]:
        seen.clear()
        pipeline.build(site)
        return {path.removesuffix("index.html") for path in seen}

    monkeypatch.setattr(pipeline.render, "files", noted)
    return build


UNITS = {"don-vi/so-noi-vu/", "don-vi/so-tai-chinh/", "don-vi/so-y-te/", "don-vi/huyen-dong/"}
OF_2024 = {"2024/", "2024/fragment.html", "2024/frame.html"}
OF_2023 = {path.replace("2024", "2023") for path in OF_2024}
TABLES_2024 = {f"2024/cchc-2024.{kind}" for kind in ("csv", "xlsx", "json")}
TABLES_2023 = {path.replace("2024", "2023") for path in TABLES_2024}
TABLES = {"du-lieu/datapackage.json", *(f"du-lieu/cchc.{k}" for k in ("csv", "xlsx", "json"))}
DOWNLOADS = TABLES_2024 | TABLES
STATING = {"", *OF_2024, *(path for path in DOWNLOADS if not path.endswith(".csv"))}
"""What states the digests of the files that the figures of 2024 stand in."""
FOR_MACHINES = {"feed.xml", "sitemap.xml", "robots.txt"}
TEXTS = {"phuong-phap/", "du-lieu/", "404.html"}
PAGES = {"", *OF_2024, *UNITS, "khoi/so/", *TEXTS, *FOR_MACHINES}
EVERY_PAGE = PAGES | DOWNLOADS
FRAMED = PAGES - FOR_MACHINES - {"2024/fragment.html", "2024/frame.html"}
TELLING_LATEST = {"", "feed.xml", "khoi/so/"}
HOUSE = "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\nshare_pictures: off\n"
ROWS = "blocks: {{so: {{results: [{}]}}}}"
ROW = {
    "noi-vu": "{unit: Sở Nội vụ, score: 90.50}",
    "tai-chinh": "{unit: so-tai-chinh, score: 88.25}",
    "y-te": "{unit: Sở Y tế, score: 79.00}",
}


def rows(*names: str) -> str:
    return ROWS.format(", ".join(ROW[name] for name in names))


def write(site: Site, files: dict[str, str]) -> None:
    for path, text in files.items():
        (site.root / path).parent.mkdir(parents=True, exist_ok=True)
        (site.root / path).write_text(text, encoding="utf-8")


def edited(site: Site, path: str, old: str, new: str) -> None:
    text = (site.root / path).read_text(encoding="utf-8")
    assert old in text
    write(site, {path: text.replace(old, new, 1)})


def test_the_first_build_makes_every_page_and_the_second_none(
    make_site: MakeSite, made: Made
) -> None:
    site = make_site()
    assert made(site) == EVERY_PAGE
    assert made(site) == set()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/units.yaml", "blocks:", "# Ba sở\nblocks:"),
        ("data/units.yaml", "    block: so\n    name: Sở Y tế", "    name: Sở Y tế\n    block: so"),
        ("content/site.yaml", "title:", "# tên trang\ntitle:"),
        ("content/site.yaml", "mau.example/", "mau.example"),
        ("content/2024.md", "title:", "# tên bài\ntitle:"),
        ("content/site.yaml", "Tỉnh Mẫu\n", "  Tỉnh   Mẫu\n"),
    ],
)
def test_what_says_the_same_in_another_way_makes_nothing_stale(
    make_site: MakeSite, made: Made, path: str, old: str, new: str
) -> None:
    site = make_site()
    made(site)
    edited(site, path, old, new)
    assert made(site) == set()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("max: 100", "# Quyết định còn chờ ký\n\n\nmax: 100"),
        ("score: 90,50", "score: '90.50'   # điểm cao nhất"),
        ("unit: Sở Nội vụ", "unit: SỞ NỘI VỤ"),
        ("unit: Sở Nội vụ", "unit: so-noi-vu"),
    ],
)
def test_a_data_file_that_says_the_same_makes_stale_what_states_its_digest_alone(
    make_site: MakeSite, made: Made, old: str, new: str
) -> None:
    site = make_site()
    made(site)
    edited(site, "data/2024.yaml", old, new)
    assert made(site) == STATING


def test_rows_in_another_order_make_stale_what_states_the_files_digest_alone(
    make_site: MakeSite, made: Made
) -> None:
    site = make_site({"data/2024.yaml": rows("noi-vu", "tai-chinh", "y-te")})
    made(site)
    write(site, {"data/2024.yaml": rows("y-te", "noi-vu", "tai-chinh")})
    assert made(site) == STATING


def test_a_table_that_says_the_same_as_the_yaml_it_replaces_makes_stale_what_names_the_file(
    make_site: MakeSite, made: Made
) -> None:
    site = make_site({"data/2024.yaml": rows("noi-vu", "tai-chinh", "y-te")})
    made(site)
    (site.root / "data" / "2024.yaml").unlink()
    table = "Khối;Đơn vị;Điểm\nso;Sở Nội vụ;90,50\nso;Sở Tài chính;88,25\nso;Sở Y tế;79,00\n"
    write(site, {"data/2024.csv": table})
    assert made(site) == STATING | UNITS - {"don-vi/huyen-dong/"} | {"khoi/so/"}


OLDER_YEAR = {
    "data/2023.yaml": rows("noi-vu", "tai-chinh", "y-te"),
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề trang này.\n",
}


@pytest.mark.parametrize(
    ("path", "old", "new", "pages"),
    [
        # A score that moves nobody: its unit, its year, and what tells the latest year's leaders.
        (
            "data/2024.yaml",
            "90,50",
            "91,50",
            {"don-vi/so-noi-vu/", *OF_2024, *TELLING_LATEST, *TABLES_2024, *TABLES},
        ),
        # One that changes places with another: both units.
        (
            "data/2024.yaml",
            "88,25",
            "92,00",
            {"don-vi/so-noi-vu/", "don-vi/so-tai-chinh/"}
            | OF_2024
            | TELLING_LATEST
            | TABLES_2024
            | TABLES,
        ),
        # The year before: this year's changes look back to it.
        (
            "data/2023.yaml",
            "79.00",
            "89.00",
            {"don-vi/so-y-te/", "don-vi/so-tai-chinh/"}
            | OF_2023
            | OF_2024
            | TELLING_LATEST
            | TABLES_2023
            | TABLES_2024
            | TABLES,
        ),
        ("content/2024.md", "hội nghị", "cuộc họp", {"2024/"}),
        ("content/gioi-thieu.md", "Về trang", "Nói về trang", {"gioi-thieu/"}),
        ("data/units.yaml", "Huyện Đông", "Huyện Tây", {"don-vi/huyen-dong/", "", "404.html"}),
        ("data/units.yaml", "Các huyện", "Cấp huyện", {"don-vi/huyen-dong/", "", "404.html"}),
    ],
)
def test_an_edit_makes_stale_the_pages_that_tell_it_and_no_others(
    make_site: MakeSite, made: Made, path: str, old: str, new: str, pages: set[str]
) -> None:
    site = make_site(OLDER_YEAR)
    made(site)
    edited(site, path, old, new)
    assert made(site) == pages


@pytest.mark.parametrize(
    ("path", "old", "new", "pages"),
    [
        ("content/site.yaml", "không có thật", "là tỉnh bịa", EVERY_PAGE),
        ("content/2024.md", "Tỉnh Mẫu công bố", "Công bố", PAGES),
    ],
)
def test_what_stands_on_every_page_makes_every_page_stale(
    make_site: MakeSite, made: Made, path: str, old: str, new: str, pages: set[str]
) -> None:
    site = make_site()
    made(site)
    edited(site, path, old, new)
    assert made(site) == pages


def test_the_first_data_of_another_year_leads_to_it_from_every_page(
    make_site: MakeSite, made: Made
) -> None:
    site = make_site()
    made(site)
    write(site, {"data/2025.yaml": rows("noi-vu", "tai-chinh", "y-te")})
    of_2025 = {path.replace("2024", "2025") for path in OF_2024 | TABLES_2024}
    assert made(site) == (EVERY_PAGE | of_2025) - TABLES_2024


@pytest.mark.parametrize(
    ("path", "text", "pages"),
    [
        ("templates/home.html", '{% extends "base!home.html" %}', {""}),
        ("templates/unit.html", '{% extends "base!unit.html" %}', UNITS),
        ("templates/parts/summary.html", "<p>{{ chapter.summary }}</p>", {"2024/"}),
        ("templates/page.html", '{% extends "base!page.html" %}', FRAMED),
        ("languages/vi.yaml", "site: {home: Về đầu}", EVERY_PAGE),
        ("assets/base.css", "body { color: navy }", set()),
        ("assets/them.css", "body { color: navy }", set()),
        ("templates/unused.html", "Chưa dùng", set()),
        ("README.md", "Giao diện của tỉnh", set()),
    ],
)
def test_a_part_of_the_theme_makes_stale_the_pages_made_with_it(
    make_site: MakeSite, made: Made, path: str, text: str, pages: set[str]
) -> None:
    site = make_site({"content/site.yaml": HOUSE, "themes/nha/theme.yaml": "parent: base"})
    made(site)
    write(site, {f"themes/nha/{path}": text})
    assert made(site) == pages
    (site.root / "themes" / "nha" / path).unlink()
    assert made(site) == pages
