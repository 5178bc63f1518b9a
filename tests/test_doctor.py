"""`doctor`: what holds on this machine, for this folder, in words."""

import os
from importlib import import_module
from pathlib import Path

import pytest

from parsite.cli import main
from parsite.lock import locked
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import parsite, stamps
from tests.stages.publish.test_publish import built, built_anew

Said = pytest.CaptureFixture[str]
disk = import_module("parsite.stages.publish.disk")


def said(site: Site, capsys: Said) -> str:
    assert main(["doctor", "--site", str(site.root), "--lang", "en"]) == 0
    return capsys.readouterr().out


def tree(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_before_the_first_build_it_says_what_will_be(make_site: MakeSite, capsys: Said) -> None:
    site = make_site()
    text = said(site, capsys)
    assert "Nothing is published here yet." in text
    assert str(site.out) in text
    assert "Python 3." in text
    assert "jinja2 3." in text
    assert "MB free" in text


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces file by file")
def test_it_tells_the_way_that_is_there_and_what_it_means(
    make_site: MakeSite, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site()
    monkeypatch.setattr(disk, "_exchanging", lambda: None)
    assert "a link that is turned" in said(site, capsys)
    site.out.mkdir()
    assert "file by file" in said(site, capsys)
    built(site)
    assert "file by file" in said(site, capsys)


@pytest.mark.skipif(os.name == "nt", reason="a disk without hard links is a matter of its own")
def test_it_tells_where_files_are_copied(
    make_site: MakeSite, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_: object, **__: object) -> None:
        raise PermissionError

    site = make_site()
    assert "hard links): no more space" in said(site, capsys)
    monkeypatch.setattr(os, "link", deny)
    assert "gives no file two names" in said(site, capsys)


def test_it_tells_what_lies_there_and_changes_nothing(make_site: MakeSite, capsys: Said) -> None:
    site = make_site()
    built(site)
    assert "no release before" in said(site, capsys)
    built_anew(site)
    for name in ("theirs.txt", "feed.xml"):
        (site.out / name).write_text("x")
    (site.state / "stage").mkdir()
    (site.state / "adopted-1").mkdir()
    before = stamps(site.out), tree(site.state)
    text = said(site, capsys)
    for words in (
        "Live: 29 files",
        "The release before is kept (rollback): 29 files",
        "1 live files were changed or lost: feed.xml",
        "1 files that are not parsite's: theirs.txt",
        "cut short left: stage",
        f"moved to: {site.state / 'adopted-1'}",
    ):
        assert words in text
    assert (stamps(site.out), tree(site.state)) == before


def test_while_a_build_is_at_work_it_says_so(make_site: MakeSite, capsys: Said) -> None:
    site = make_site()
    built(site)
    with locked(site.state):
        text = said(site, capsys)
    assert "Another build is at work" in text
    assert "Live: 29 files" in text


def test_a_damaged_list_is_told_in_words(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    (site.out / "release.json").write_text("{")
    done = parsite("doctor", "--site", site.root)
    assert done.returncode == 74
    assert str(site.out / "release.json") in done.stderr


def test_without_a_site_it_says_so(tmp_path: Path) -> None:
    assert parsite("doctor", "--site", tmp_path).returncode == 2
