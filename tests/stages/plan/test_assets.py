"""Files that are published as they are are pages like others: once, and a theme's come first."""

import pytest

from parsite import pipeline
from parsite.trace import stale, trace
from tests.conftest import MakeSite
from tests.folders import ROOT, contents

HOUSE = {
    "content/site.yaml": "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n"
    'notice: Không có thật.\nshare_pictures: "off"\n',
    "themes/nha/theme.yaml": "parent: base\ncolours: {accent: '#00457c'}\n",
}
OWN = "/* màu của tỉnh */\n"


def test_every_file_of_a_themes_assets_is_published_as_it_is(make_site: MakeSite) -> None:
    site = make_site()
    pipeline.build(site)
    made = contents(site.out)
    for path, content in contents(ROOT / "themes" / "base" / "assets").items():
        assert made[f"assets/{path}"] == content


def test_a_themes_file_stands_in_for_its_parents_and_for_a_page_of_parsites(
    make_site: MakeSite,
) -> None:
    """The colours are made from the theme's settings where it has no such file."""
    site = make_site(HOUSE)
    pipeline.build(site)
    before = contents(site.out)
    assert OWN.encode() not in before["assets/colours.css"]
    for path in ("colours.css", "base.css"):
        file = site.root / "themes" / "nha" / "assets" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(OWN, encoding="utf-8")
        pipeline.build(site)
        assert contents(site.out)[f"assets/{path}"] == OWN.encode()
        file.unlink()
        pipeline.build(site)
        assert contents(site.out) == before


def test_each_path_is_planned_once(make_site: MakeSite) -> None:
    site = make_site(HOUSE | {"themes/nha/assets/colours.css": OWN})
    paths = [page.path for page in pipeline.planning(site).pages]
    assert sorted(paths) == sorted(set(paths))


@pytest.mark.parametrize("path", ["assets/them.css", "assets/base.css"])
def test_an_asset_that_changed_is_the_only_page_that_is_stale(
    make_site: MakeSite, path: str
) -> None:
    site = make_site(HOUSE | {f"themes/nha/{path}": "a {}\n"})
    file = site.root / "themes" / "nha" / path
    traces = []
    for text in ("a {}\n", "b {}\n"):
        file.write_text(text, encoding="utf-8")
        planned = pipeline.planning(site)
        traces.append(trace(planned.pages, planned.theme.digest, planned.written))
    assert set(stale(*traces, traces[0].pages.keys())) == {path}
