"""Share pictures from the data to the live site: drawn when what they show changes."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from parsite import pipeline
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, stamps

SITE = """\
title: Chỉ số cải cách hành chính tỉnh Mẫu
organisation: Tỉnh Mẫu
base_url: https://mau.example/
"""


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site that wants a picture of each year and each unit, built."""
    made = make_site({"content/site.yaml": SITE})
    pipeline.build(made)
    return made


def pictures(folder: Path) -> dict[str, bytes]:
    """Every picture by what comes before its digest."""
    found = {p: content for p, content in contents(folder).items() if p.endswith(".png")}
    return {path.rpartition("-")[0]: content for path, content in found.items()}


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_every_page_that_names_a_picture_has_it(site: Site) -> None:
    files = contents(site.out)
    named = {
        line.split('"')[3].removeprefix("https://mau.example/")
        for path, content in files.items()
        if path.endswith(".html")
        for line in content.decode().splitlines()
        if 'property="og:image"' in line
    }
    assert named == {path for path in files if path.endswith(".png")}
    assert len(named) == 4
    assert not [path for path in files if path.endswith((".ttf", ".svg")) and "anh/" in path]


def test_a_score_that_changes_takes_its_units_picture_with_it(site: Site) -> None:
    before, drawn = pictures(site.out), stamps(site.out)
    edit(site.root / "data/2024.yaml", "79,00", "79,25")
    pipeline.build(site)
    after, redrawn = pictures(site.out), stamps(site.out)
    assert {name for name in before if before[name] != after[name]} == {"anh/so-y-te"}
    assert len(after) == len(before), "the old picture is gone"
    kept = [path for path in redrawn if path.endswith(".png") and "so-y-te" not in path]
    assert [path for path in kept if drawn[path] != redrawn[path]] == []


def test_a_themes_own_font_draws_every_picture_anew(site: Site) -> None:
    before = pictures(site.out)
    fonts = site.root / "themes" / "rieng" / "fonts"
    fonts.mkdir(parents=True)
    edit(site.root / "content/site.yaml", "base_url", "theme: rieng\nbase_url")
    pipeline.build(site)
    assert pictures(site.out) == before
    light = TTFont(ROOT / "themes" / "base" / "fonts" / "be-vietnam-pro-400.ttf")
    light["OS/2"].usWeightClass = 700
    light.save(fonts / "nha.ttf")
    pipeline.build(site)
    after = pictures(site.out)
    assert set(after) == set(before)
    assert {name for name in before if before[name] == after[name]} == set()


def test_a_rehearsal_and_a_preview_wait_for_no_units_pictures(site: Site, tmp_path: Path) -> None:
    preview = Site(site.root, tmp_path / "preview", "http://127.0.0.1:1/", pictures="years")
    pipeline.build(preview)
    assert list(pictures(preview.out)) == ["anh/2024"]


def test_a_site_without_pictures_stays_without_in_its_preview(site: Site, tmp_path: Path) -> None:
    edit(site.root / "content/site.yaml", "base_url", "share_pictures: off\nbase_url")
    preview = Site(site.root, tmp_path / "preview", pictures="years")
    pipeline.build(preview)
    assert pictures(preview.out) == {}
