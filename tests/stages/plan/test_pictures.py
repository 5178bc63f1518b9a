"""Which share pictures there are, at which addresses, and what changes those."""

from decimal import Decimal

import pytest

from parsite.model.page import Heading, Page
from parsite.model.picture import Figure, Font, UnitPicture, YearPicture
from parsite.model.site import Site
from parsite.stages import check, narrate, rank, read
from parsite.stages.plan import pages
from tests.conftest import MakeSite

SITE = """\
title: Chỉ số cải cách hành chính tỉnh Mẫu
organisation: Tỉnh Mẫu
base_url: https://mau.example/
"""
ROWS = """\
max: 100
blocks:
  so:
    results:
      - {unit: Sở Nội vụ, score: 91}
      - {unit: Sở Y tế, score: "%s"}
"""
PARTIAL = "blocks: {so: {published: một phần, assessed: 18, results: [{unit: Sở Y tế, rank: 2}]}}\n"


def planned(site: Site) -> dict[str, Page]:
    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    assert (unreadable, unsound, contradictions) == ((), (), ())
    return {page.path: page for page in pages(narrate.editions(dataset, rankings))}


def addresses(made: dict[str, Page]) -> dict[str, str]:
    """Every picture's address by what comes before its digest."""
    return {path.rpartition("-")[0]: path for path in made if path.endswith(".png")}


def heading(page: Page) -> Heading:
    value = page.given["page"].value
    assert isinstance(value, Heading)
    return value


def shown(made: dict[str, Page], name: str) -> object:
    return made[addresses(made)[name]].given["picture"].value


def with_rows(score: str, **files: str) -> dict[str, str]:
    return {"content/site.yaml": SITE, "data/2024.yaml": ROWS % score, **files}


def test_each_announcement_and_each_unit_with_results_has_a_picture(make_site: MakeSite) -> None:
    made = planned(make_site(with_rows("79,5")))
    assert sorted(addresses(made)) == ["anh/2024", "anh/so-noi-vu", "anh/so-y-te"]
    templates = {made[path].template for path in addresses(made).values()}
    assert templates == {"picture-year.svg", "picture-unit.svg"}


def test_a_page_knows_its_pictures_address(make_site: MakeSite) -> None:
    made = planned(make_site(with_rows("79,5")))
    at = addresses(made)
    assert heading(made["2024/index.html"]).picture == at["anh/2024"]
    assert heading(made["index.html"]).picture == at["anh/2024"]
    assert heading(made["don-vi/so-y-te/index.html"]).picture == at["anh/so-y-te"]
    assert heading(made["don-vi/huyen-dong/index.html"]).picture == ""
    assert heading(made["404.html"]).picture == ""


def test_each_language_has_its_own_pictures(make_site: MakeSite) -> None:
    files = with_rows("79,5") | {"content/site.yaml": f"{SITE}languages: [vi, en]\n"}
    made = planned(make_site(files))
    assert {"anh/so-y-te", "en/anh/so-y-te", "en/anh/2024"} < set(addresses(made))
    english = heading(made["en/don-vi/so-y-te/index.html"])
    assert english.picture == addresses(made)["en/anh/so-y-te"]


def test_an_address_changes_with_a_figure_that_is_shown(make_site: MakeSite) -> None:
    before = addresses(planned(make_site(with_rows("79,5"))))
    after = addresses(planned(make_site(with_rows("79,6"), name="other")))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"anh/so-y-te"}


def test_an_address_stays_where_only_a_comment_a_place_or_another_setting_changes(
    make_site: MakeSite,
) -> None:
    before = addresses(planned(make_site(with_rows("79,5"))))
    files = with_rows("79,5")
    files["data/2024.yaml"] = f"# Đã kiểm tra\n\n{files['data/2024.yaml']}note: Ghi thêm.\n"
    files["content/site.yaml"] += "description: Một câu khác.\n"
    files["content/gioi-thieu.md"] = "---\ntitle: Giới thiệu\n---\n\nVề trang này.\n"
    assert addresses(planned(make_site(files, name="other"))) == before


@pytest.mark.parametrize("more", ["notice: Trang thử.\n", "counts: padded\n"])
def test_an_address_changes_with_what_else_is_shown(make_site: MakeSite, more: str) -> None:
    before = addresses(planned(make_site(with_rows("79,5"))))
    files = with_rows("79,5") | {"content/site.yaml": SITE + more}
    after = addresses(planned(make_site(files, name="other")))
    assert set(before.values()).isdisjoint(after.values())


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ("units", {"anh/2024", "anh/so-noi-vu", "anh/so-y-te"}),
        ("years", {"anh/2024"}),
        ("off", set()),
    ],
)
def test_a_site_says_which_pictures_it_wants(
    make_site: MakeSite, wanted: str, names: set[str]
) -> None:
    files = with_rows("79,5") | {"content/site.yaml": f"{SITE}share_pictures: {wanted}\n"}
    made = planned(make_site(files))
    assert set(addresses(made)) == names
    assert bool(heading(made["index.html"]).picture) == ("anh/2024" in names)


def test_a_unit_is_pictured_with_its_latest_year(make_site: MakeSite) -> None:
    files = with_rows("79,5") | {"data/2023.yaml": ROWS % "99"}
    picture = shown(planned(make_site(files)), "anh/so-y-te")
    assert isinstance(picture, UnitPicture)
    assert (picture.year, picture.rank, picture.among) == (2024, 2, 2)
    assert picture.figure == Figure(Decimal("79.5"), 1)
    assert (picture.change, picture.compared_with) == (-1, 2023)


def test_a_unit_published_in_part_stands_among_those_assessed(make_site: MakeSite) -> None:
    picture = shown(
        planned(make_site({"content/site.yaml": SITE, "data/2024.yaml": PARTIAL})), "anh/so-y-te"
    )
    assert isinstance(picture, UnitPicture)
    assert (picture.rank, picture.among, picture.figure) == (2, 18, None)
    assert (picture.change, picture.compared_with) == (None, None)


def test_an_announcement_is_pictured_with_the_first_of_each_block(make_site: MakeSite) -> None:
    picture = shown(planned(make_site(with_rows("91,0"))), "anh/2024")
    assert isinstance(picture, YearPicture)
    [lead] = picture.leads
    assert lead.units == ("Sở Nội vụ", "Sở Y tế")
    assert lead.figure == Figure(Decimal("91"), 1)
    assert (picture.blocks, picture.units) == (("Các sở",), 2)


def test_an_announcement_of_many_blocks_is_pictured_by_their_number(make_site: MakeSite) -> None:
    ids = "abcd"
    blocks = "".join(f"  {i}: {{name: Khối {i}}}\n" for i in ids)
    units = "".join(f"  u-{i}: {{block: {i}, name: Sở {i}}}\n" for i in ids)
    rows = "".join(f"  {i}: {{results: [{{unit: u-{i}, score: 1}}]}}\n" for i in ids)
    files = {
        "content/site.yaml": SITE,
        "data/units.yaml": f"blocks:\n{blocks}units:\n{units}",
        "data/2024.yaml": f"blocks:\n{rows}",
        "content/2024.md": None,
    }
    picture = shown(planned(make_site(files)), "anh/2024")
    assert isinstance(picture, YearPicture)
    assert (len(picture.blocks), picture.units, picture.leads) == (4, 4, ())


def test_pictures_depend_on_the_themes_fonts_the_nearest_first(make_site: MakeSite) -> None:
    files: dict[str, str | bytes] = {
        **with_rows("79,5"),
        "content/site.yaml": f"{SITE}theme: rieng\n",
        "themes/rieng/fonts/chu.ttf": b"letters",
        "themes/rieng/fonts/OFL.txt": "licence",
    }
    made = planned(make_site(files))
    fonts = made[addresses(made)["anh/2024"]].given["fonts"].value
    assert isinstance(fonts, tuple)
    assert all(isinstance(font, Font) for font in fonts)
    assert [font.name for font in fonts] == [
        "themes/rieng/fonts/chu.ttf",
        "themes/base/fonts/be-vietnam-pro-400.ttf",
        "themes/base/fonts/be-vietnam-pro-700.ttf",
    ]
    assert len({font.digest for font in fonts}) == 3
