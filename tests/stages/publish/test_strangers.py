"""Files among the pages that are not ours: kept by name, set aside on request, never lost."""

import os
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.stages.publish.strangers import covered
from tests.conftest import MakeSite
from tests.folders import contents, parsite, stamps
from tests.stages.publish.test_publish import built, built_anew, edit, previous, refused

KEEP = (
    "title: A\norganisation: B\nbase_url: https://a.example/\nkeep: [google1.html, .well-known/]\n"
)


def test_what_is_named_is_carried_over_as_the_file_it_is_and_told_nowhere(
    make_site: MakeSite,
) -> None:
    site = make_site({"content/site.yaml": KEEP})
    built(site)
    (site.out / "google1.html").write_text("google")
    (site.out / ".well-known" / "acme").mkdir(parents=True)
    (site.out / ".well-known" / "acme" / "token").write_text("token")
    (site.out / ".well-known" / "empty").mkdir()
    (site.out / ".well-known" / "link").symlink_to("acme")
    before = stamps(site.out)
    for _ in range(3):
        live = built_anew(site)
        edit(site, "data/2024.yaml", "91,50", "90,50")
        assert live["google1.html"] == b"google"
        assert b"google1.html" not in live["release.json"]
        after = stamps(site.out)
        for name in ("google1.html", ".well-known/acme/token"):
            assert after[name] == before[name]
        assert (site.out / ".well-known" / "empty").is_dir()
        assert (site.out / ".well-known" / "link").readlink() == Path("acme")
        built(site)


def test_what_the_webmaster_changes_or_takes_away_is_so_in_the_next_release(
    make_site: MakeSite,
) -> None:
    site = make_site({"content/site.yaml": KEEP})
    built(site)
    (site.out / "google1.html").write_text("google")
    built_anew(site)
    (site.out / "google1.html").write_text("google 2")
    edit(site, "data/2024.yaml", "91,50", "92,50")
    assert built(site)["google1.html"] == b"google 2"
    (site.out / "google1.html").unlink()
    edit(site, "data/2024.yaml", "92,50", "93,50")
    assert "google1.html" not in built(site)


def test_what_is_put_there_during_the_swap_comes_too(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The issuer of a certificate does not wait for a build."""
    site = make_site({"content/site.yaml": KEEP})
    built(site)
    replace = os.replace

    def put_and_replace(file: str, to: str) -> None:
        if str(to).endswith("journal"):
            (site.out / ".well-known").mkdir(exist_ok=True)
            (site.out / ".well-known" / "token").write_text("late")
        replace(file, to)

    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", put_and_replace)
        pipeline.build(site)
    assert (site.out / ".well-known" / "token").read_text() == "late"


def test_another_file_beside_what_is_named_still_stops_the_build(make_site: MakeSite) -> None:
    site = make_site({"content/site.yaml": KEEP})
    built(site)
    for name in ("google1.html", "google2.html"):
        (site.out / name).write_text("google")
    edit(site, "data/2024.yaml", "90,50", "91,50")
    assert refused(site).facts["files"] == "google2.html"


@pytest.mark.parametrize("name", ["don-vi/", "2024/index.html", "2024/index.html/x", "feed.xml"])
def test_a_page_of_ours_cannot_be_named(make_site: MakeSite, name: str) -> None:
    site = make_site({"content/site.yaml": KEEP.replace("google1.html", name)})
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    assert [(p.code, p.facts["name"], p.place.line) for p in caught.value.problems] == [
        ("keep-clash", name, 4)
    ]


def test_a_file_beside_our_own_pages_can_be_named(make_site: MakeSite) -> None:
    site = make_site({"content/site.yaml": KEEP.replace("google1.html", "2024/x.pdf")})
    built(site)
    (site.out / "2024" / "x.pdf").write_text("x")
    assert built_anew(site)["2024/x.pdf"] == b"x"


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../data", "a/../b", "a//b", ".", "release.json", "*.html", "c:/x", "a\\b"],
)
def test_what_is_no_path_below_the_pages_is_a_mistake(make_site: MakeSite, name: str) -> None:
    site = make_site({"content/site.yaml": KEEP.replace("google1.html", f"'{name}'")})
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    assert [p.code for p in caught.value.problems] == ["keep-path"]


def test_a_name_covers_itself_and_what_lies_below() -> None:
    paths = {"a", "ab", "a/b", "b/a", "c/", "c/d/e"}
    assert covered(paths, ["a"]) == {"a", "a/b"}
    assert covered(paths, ["a/"]) == {"a", "a/b"}
    assert covered(paths, ["c/d", "b/a"]) == {"c/d/e", "b/a"}
    assert covered(paths, []) == frozenset()


def test_on_request_files_are_set_aside_and_nothing_is_lost(make_site: MakeSite) -> None:
    theirs = {"index.html": "<h1>Cổng</h1>", "tin/1.html": "tin", "2024/index.html": "năm"}
    site = make_site({f"public/{path}": text for path, text in theirs.items()})
    (site.out / "lien-ket").symlink_to("tin")
    done = parsite("build", "--site", site.root)
    assert done.returncode == 74
    assert "--adopt" in done.stderr
    assert "keep: [2024/index.html]" in done.stderr
    assert contents(site.out).keys() == {*theirs, "lien-ket/1.html"} - {"lien-ket/1.html"}
    done = parsite("build", "--site", site.root, "--adopt", "--lang", "en")
    assert done.returncode == 0, done.stderr
    aside = site.state / "adopted-1"
    assert f"moved to: {aside}" in done.stdout
    assert contents(aside) == {path: text.encode() for path, text in theirs.items()}
    assert (aside / "lien-ket").readlink() == Path("tin")
    assert "tin/1.html" not in contents(site.out)
    assert parsite("verify", site.out).returncode == 0


def test_what_comes_later_is_set_aside_in_a_folder_of_its_own(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    for number in (1, 2):
        (site.out / "x.txt").write_text(f"{number}")
        assert parsite("build", "--site", site.root, "--adopt").returncode == 0
        assert contents(site.state / f"adopted-{number}") == {"x.txt": f"{number}".encode()}
        assert contents(site.out) == first
    done = parsite("build", "--site", site.root, "--adopt")
    assert (done.returncode, "adopted" in done.stdout) == (0, False)


def test_a_build_that_fails_sets_nothing_aside(make_site: MakeSite) -> None:
    site = make_site({"public/x.txt": "x", "data/2024.yaml": "blocks: 5"})
    assert parsite("build", "--site", site.root, "--adopt").returncode == 65
    assert contents(site.out) == {"x.txt": b"x"}
    assert list(site.state.glob("adopted-*")) == []


def test_the_release_before_keeps_what_was_set_aside_out_of_it(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    built_anew(site)
    assert previous(site) == first
    (site.out / "x.txt").write_text("x")
    assert refused(site).code == "not-ours"
    assert previous(site) == first
