"""The ways to put a release live where two folders cannot change places."""

import errno
import os
from importlib import import_module

import pytest

from parsite import pipeline
from parsite.commands import place
from parsite.model.site import Site
from parsite.stages.publish import means
from tests.conftest import MakeSite
from tests.folders import contents, parsite, stamps
from tests.stages.publish.test_publish import (
    NEW_SCORE,
    Killed,
    built,
    built_anew,
    edit,
    left_over,
    previous,
    refused,
)

disk = import_module("parsite.stages.publish.disk")
LINKED, REPLACED = "link", "files"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows replaces file by file, no links")


@pytest.fixture(params=[LINKED, REPLACED])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A system that cannot let two folders change places, and what it does instead."""
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    return str(request.param)


def first(site: Site, way: str) -> dict[str, bytes]:
    """Publish; what is a folder before the first time stays one."""
    if way == REPLACED:
        site.out.mkdir()
    live = built(site)
    assert site.out.is_symlink() is (way == LINKED)
    return live


def test_unchanged_files_stay_and_the_release_before_is_kept(make_site: MakeSite, way: str) -> None:
    site = make_site()
    old = first(site, way)
    before = stamps(site.out)
    new = built_anew(site)
    after = stamps(site.out)
    assert {path for path in after if after[path] != before[path]} == NEW_SCORE | {"release.json"}
    assert previous(site) == old
    edit(site, "data/2024.yaml", "91,50", "92,50")
    built(site)
    assert previous(site) == new
    assert left_over(site) == set()


def test_a_page_without_its_data_is_gone(make_site: MakeSite, way: str) -> None:
    site = make_site()
    first(site, way)
    edit(site, "data/units.yaml", "  huyen-dong:\n    block: huyen\n    name: Huyện Đông\n", "")
    assert pipeline.build(site).removed == 1
    assert not (site.out / "don-vi" / "huyen-dong").exists()


def test_a_folder_in_the_place_of_a_page_gives_way(make_site: MakeSite, way: str) -> None:
    site = make_site()
    sound = first(site, way)
    (site.out / "feed.xml").unlink()
    (site.out / "feed.xml").mkdir()
    assert built(site) == sound


def test_what_the_webmaster_keeps_stays(make_site: MakeSite, way: str) -> None:
    site = make_site()
    first(site, way)
    (site.out / "google1.html").write_text("google")
    edit(site, "content/site.yaml", "title:", "keep: [google1.html]\ntitle:")
    assert built_anew(site)["google1.html"] == b"google"
    assert "google1.html" in built(site)


def test_a_step_that_is_denied_leaves_the_old_release_live(
    make_site: MakeSite, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Up to where files are replaced one by one, which only goes forward."""

    def deny(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    site = make_site()
    first(site, way)
    before = stamps(site.out)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", deny)
        with pytest.raises(PermissionError):
            pipeline.build(site)
    assert stamps(site.out) == before
    assert "91,50" in built(site)["2024/index.html"].decode()


def replacing_fails(monkeypatch: pytest.MonkeyPatch, after: int, error: BaseException) -> None:
    """Let some live files be replaced, then none."""
    replace, left = os.replace, [after]

    def fail(file: str, to: str) -> None:
        if ".parsite" not in str(to):
            left[0] -= 1
            if left[0] < 0:
                raise error
        replace(file, to)

    monkeypatch.setattr(os, "replace", fail)


@pytest.mark.parametrize("after", [0, 1, 5])
def test_where_replacing_stops_midway_the_next_run_finishes_it(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    site = make_site()
    old = first(site, REPLACED)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        replacing_fails(patch, after, PermissionError(errno.EACCES, "Permission denied"))
        halt = refused(site)
    assert (halt.code, halt.exit_code) == ("half-replaced", 74)
    live = contents(site.out)
    assert live.keys() == old.keys()
    edit(site, "data/2024.yaml", "91,50", "nhầm")
    done = parsite("build", "--site", site.root)
    assert done.returncode == 65
    assert "91,50" in contents(site.out)["2024/index.html"].decode()
    assert previous(site) == old
    assert left_over(site) == set()


def test_where_replacing_is_killed_midway_no_file_is_missing_and_the_list_is_the_old_one(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    site = make_site()
    old = first(site, REPLACED)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        replacing_fails(patch, 3, Killed())
        with pytest.raises(Killed):
            pipeline.build(site)
    live = contents(site.out)
    assert live.keys() == old.keys()
    assert live["release.json"] == old["release.json"]
    assert sum(live[path] != old[path] for path in old) == 3


def test_a_folder_on_another_disk_is_replaced_file_by_file(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a folder that is mounted: nothing can be renamed or linked into it."""
    site = make_site()
    site.out.mkdir()
    replace, link = os.replace, os.link

    def across(one: object, other: object) -> bool:
        return len({str(path).startswith(f"{site.out}{os.sep}") for path in (one, other)}) == 2

    def replaced(file: str, to: str) -> None:
        if across(file, to):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        replace(file, to)

    def linked(file: str, to: str, **options: bool) -> None:
        if across(file, to):
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        link(file, to, **options)

    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(os, "link", linked)
    old = built(site)
    before = stamps(site.out)
    built_anew(site)
    after = stamps(site.out)
    assert {path for path in after if after[path] != before[path]} == NEW_SCORE | {"release.json"}
    assert previous(site) == old


def test_the_command_line_takes_a_link_of_ours_for_the_folder(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site()
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    first(site, LINKED)
    assert place._folder(site.root / "public") == site.out.absolute()
    edit(site, "data/2024.yaml", "90,50", "91,50")
    assert parsite("build", "--site", site.root).returncode == 0
    assert site.out.is_symlink()
    assert "91,50" in contents(site.out)["2024/index.html"].decode()
    assert [folder.name for folder in site.root.glob(".parsite/*")] == ["public"]


def test_a_link_of_ours_that_leads_nowhere_is_made_anew(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site()
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    live = first(site, LINKED)
    for name in ("one", "two"):
        if (site.state / name).exists():
            (site.state / name).rename(site.root / "away")
    assert built(site) == live


def test_an_error_of_an_exchange_is_no_reason_for_less(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a system that never can is asked for the next best; one that fails now has failed."""

    def fail(*_: bytes) -> int:
        return errno.EIO

    site = make_site()
    built(site)
    before = stamps(site.out)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        patch.setattr(disk, "_exchanging", lambda: fail)
        with pytest.raises(OSError, match="Input/output error"):
            pipeline.build(site)
    assert stamps(site.out) == before


def test_the_way_is_found_by_trying(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site()
    site.state.mkdir(parents=True, exist_ok=True)
    before = sorted(site.state.iterdir())
    assert means.way(site, is_link=True) == means.LINK
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    assert means.way(site, is_link=False) == means.LINK
    site.out.mkdir()
    assert means.way(site, is_link=False) == means.FILES
    assert sorted(site.state.iterdir()) == before
