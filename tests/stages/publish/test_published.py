"""A published folder is read by its own files: the figures of its downloads, its list of pages."""

import shutil
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.commands import sides
from parsite.model.place import Halt
from parsite.model.site import Site
from parsite.stages.contrast import differences
from parsite.stages.publish.published import published
from tests.conftest import MakeSite
from tests.folders import ROOT

GOLDEN = ROOT / "tests" / "golden" / "tinh-mau"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with components, ties, grades, units without a place: built."""
    for name in ("content", "data"):
        shutil.copytree(GOLDEN / name, tmp_path / "site" / name)
    made = Site(tmp_path / "site", tmp_path / "site" / "public", pictures="off")
    pipeline.build(made)
    return made


def test_a_site_does_not_differ_from_what_was_published_of_it(site: Site, tmp_path: Path) -> None:
    """What is read from the downloads is what the ranking itself gives, cell for cell."""
    told = published(site.out)
    own = sides.state(site, tmp_path / "work")
    assert len(told.years) == 2
    found = differences(told, own)
    assert found.is_none
    assert found.pages.unknown == ()
    board, own_board = (s.years[2024].boards["so"] for s in (told, own))
    assert board.lines["so-noi-vu"].cells["score"] == own_board.lines["so-noi-vu"].cells["score"]


def test_where_the_builds_memory_is_gone_nobody_knows_of_the_pages(
    site: Site, tmp_path: Path
) -> None:
    moved = tmp_path / "portal"
    shutil.copytree(site.out, moved)
    found = differences(published(moved), sides.state(site, tmp_path / "work"))
    assert found.is_none
    assert "2024/index.html" in found.pages.unknown


def halted(folder: Path) -> tuple[str, int]:
    with pytest.raises(Halt) as halt:
        published(folder)
    return halt.value.code, halt.value.exit_code


def test_figures_that_are_not_as_published_are_not_compared(site: Site) -> None:
    file = site.out / "2024" / "cchc-2024.json"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("93.75", "95.75"), encoding="utf-8")
    assert halted(site.out) == ("published-damaged", 74)
    file.unlink()
    assert halted(site.out) == ("published-damaged", 74)


def test_a_site_without_downloads_tells_no_figures(make_site: MakeSite) -> None:
    settings = "title: A\norganisation: B\nbase_url: https://a.example/\nwithout: [tệp số liệu]\n"
    bare = make_site({"content/site.yaml": settings})
    pipeline.build(bare)
    assert halted(bare.out) == ("published-without-figures", 2)


def test_a_folder_that_is_no_release_is_none(tmp_path: Path) -> None:
    assert halted(tmp_path) == ("no-release", 74)
