"""Which files there are to download, and which of them a change makes anew."""

import pytest

from parsite.model.site import Site
from parsite.stages.plan.downloads import all_links, columns, component_columns, links
from parsite.trace import Written, stale, trace
from tests.conftest import MakeSite
from tests.rich import FILES
from tests.stages.published import editions, planned, published

OF_2023 = {f"2023/cchc-2023.{kind}" for kind in ("csv", "xlsx", "json")}
OF_2024 = {f"2024/cchc-2024.{kind}" for kind in ("csv", "xlsx", "json")}
OF_ALL = {f"du-lieu/cchc.{kind}" for kind in ("csv", "xlsx", "json")}
COMPONENTS = {"du-lieu/cchc-thanh-phan.csv"}
PACKAGE = {"du-lieu/datapackage.json"}


def test_there_are_files_of_each_year_and_of_all(make_site: MakeSite) -> None:
    made = planned(make_site(FILES))
    assert {*made} == OF_2023 | OF_2024 | OF_ALL | COMPONENTS | PACKAGE


def test_a_site_without_components_has_no_table_of_them(make_site: MakeSite) -> None:
    assert {*planned(make_site())} == OF_2024 | OF_ALL | PACKAGE


def test_a_site_without_years_has_nothing_to_download(make_site: MakeSite) -> None:
    site = make_site({"data/2024.yaml": None, "content/2024.md": None})
    assert planned(site) == {}
    [edition] = editions(site)
    assert (all_links(edition), component_columns(edition)) == ((), ())


def test_there_is_one_of_each_in_however_many_languages_a_site_is(make_site: MakeSite) -> None:
    english = FILES["content/site.yaml"] + "languages: [vi, en]\n"
    site = make_site({**FILES, "content/site.yaml": english})
    assert {*planned(site)} == OF_2023 | OF_2024 | OF_ALL | COMPONENTS | PACKAGE
    assert "Sở Nội vụ" in published(site)["du-lieu/cchc.csv"].decode()


def test_every_link_leads_to_a_file_and_every_file_has_one(make_site: MakeSite) -> None:
    site = make_site(
        {**FILES, "content/site.yaml": f"{FILES['content/site.yaml']}languages: [vi, en]\n"}
    )
    for edition in editions(site):
        years = edition.dataset.years.values()
        found = [link for year in years for link in links(edition, year)] + [*all_links(edition)]
        assert {link.url for link in found} == {*planned(site)}
        assert len({(link.text, link.title) for link in found}) == len(found)


def test_every_column_is_explained_in_each_language(make_site: MakeSite) -> None:
    english = FILES["content/site.yaml"] + "languages: [vi, en]\n"
    vi, en = editions(make_site({**FILES, "content/site.yaml": english}))
    for told in (columns, component_columns):
        for one, other in zip(told(vi), told(en), strict=True):
            assert (one.name, one.title) == (other.name, other.title)
            assert one.description != other.description
            assert one.description
            assert other.description


def remade(before: Site, after: Site) -> set[str]:
    """The downloads that a change makes stale."""
    pages = (planned(site).values() for site in (before, after))
    one, other = (trace(of, lambda _: "", Written()) for of in pages)
    return {*stale(one, other, {*one.pages})}


@pytest.mark.parametrize(
    ("path", "was", "becomes", "anew"),
    [
        (
            "data/2024.csv",
            "90,50;;;1;1;0;Tốt;;;60,5",
            "90,60;;;1;1;0;Tốt;;;60,6",
            OF_2024 | OF_ALL | COMPONENTS,
        ),
        ("data/2023.yaml", "70.5/100", "70.6/100", OF_2023 | OF_2024 | OF_ALL | COMPONENTS),
        ("data/2023.yaml", "grade_counts: {Tốt: 2}", "note: Mới", OF_2023 | OF_ALL | COMPONENTS),
        ("content/2024.md", "Sở Nội vụ dẫn đầu.", "Ai dẫn đầu?", set()),
        ("content/gioi-thieu.md", "Cách làm.", "Cách khác.", set()),
        (
            "data/2024.yaml",
            "Kết quả của năm.",
            "Kết quả.",
            OF_2024 | OF_ALL | COMPONENTS | PACKAGE,
        ),
        (
            "content/site.yaml",
            "Tỉnh không có thật.",
            "Tỉnh bịa ra.",
            OF_2023 | OF_2024 | OF_ALL | COMPONENTS | PACKAGE,
        ),
    ],
)
def test_a_change_makes_anew_what_tells_of_it(
    make_site: MakeSite, path: str, was: str, becomes: str, anew: set[str]
) -> None:
    assert was in FILES[path]
    after = make_site({**FILES, path: FILES[path].replace(was, becomes)}, name="after")
    assert remade(make_site(FILES), after) == anew


def test_whatever_differs_between_two_sites_was_stale(make_site: MakeSite) -> None:
    """No download says anything that it was not given."""
    text = FILES["data/2024.csv"].replace("Điểm do máy cộng", "Ghi chú khác")
    before, after = make_site(FILES), make_site({**FILES, "data/2024.csv": text}, name="after")
    one, other = published(before), published(after)
    assert {path for path in one if one[path] != other[path]} <= remade(before, after)
