"""`rollback`: the release before, live again; and back."""

import pytest

from parsite import pipeline
from tests.conftest import MakeSite
from tests.folders import contents, parsite, stamps
from tests.stages.publish.test_publish import built, built_anew, edit, left_over, previous


def test_the_release_before_is_live_again_and_twice_is_back(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    second = built_anew(site)
    for live, kept in ((first, second), (second, first), (first, second)):
        done = parsite("rollback", "--site", site.root)
        assert (done.returncode, done.stderr) == (0, "")
        assert contents(site.out) == live
        assert previous(site) == kept
        assert left_over(site) == set()
    assert done.stdout.startswith("Bản công bố trước đã trở lại")


def test_what_differs_is_later_and_what_does_not_stays_the_file_it_is(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    second = built_anew(site)
    before = stamps(site.out)
    assert parsite("rollback", "--site", site.root).returncode == 0
    after = stamps(site.out)
    for path in first:
        if first[path] == second[path]:
            assert after[path] == before[path]
        else:
            assert after[path][1] > before[path][1]


def test_a_build_after_it_publishes_what_the_site_holds_now(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    second = built_anew(site)
    assert parsite("rollback", "--site", site.root).returncode == 0
    outcome = pipeline.build(site)
    assert contents(site.out) == second
    assert outcome.made == sum(first[path] != second[path] for path in second) - 1
    edit(site, "data/2024.yaml", "91,50", "90,50")
    assert parsite("rollback", "--site", site.root).returncode == 0
    assert built(site) == first


def test_the_next_call_builds_though_nothing_was_edited(make_site: MakeSite) -> None:
    site = make_site()
    for _ in range(2):
        assert parsite("build", "--site", site.root).returncode == 0
    edit(site, "data/2024.yaml", "90,50", "91,50")
    assert parsite("build", "--site", site.root).returncode == 0
    second = contents(site.out)
    assert parsite("rollback", "--site", site.root).returncode == 0
    assert contents(site.out) != second
    assert parsite("build", "--site", site.root).returncode == 0
    assert contents(site.out) == second


@pytest.mark.parametrize("count", [0, 1])
def test_without_a_release_before_it_says_so(make_site: MakeSite, count: int) -> None:
    site = make_site()
    for _ in range(count):
        built(site)
    live = contents(site.out)
    done = parsite("rollback", "--site", site.root, "--lang", "en")
    assert done.returncode == 74
    assert done.stderr.startswith("There is no release before the one in")
    assert contents(site.out) == live


@pytest.mark.parametrize("harm", ["changed", "gone", "no list", "a strange list"])
def test_a_release_before_that_is_no_longer_whole_is_not_put_back(
    make_site: MakeSite, harm: str
) -> None:
    site = make_site()
    built(site)
    live = built_anew(site)
    page, listing = (site.state / "previous" / name for name in ("feed.xml", "release.json"))
    if harm == "gone":
        page.unlink()
    elif harm == "changed":
        page.write_text("x")
    else:
        listing.write_text("{" if harm == "no list" else '{"files": {"x": 5}, "inputs": {}}')
    done = parsite("rollback", "--site", site.root)
    assert done.returncode == 74
    assert contents(site.out) == live
    assert left_over(site) == set()


def test_a_site_whose_files_are_broken_can_be_rolled_back(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    built_anew(site)
    edit(site, "content/site.yaml", "title:", "titel:")
    assert parsite("rollback", "--site", site.root).returncode == 0
    assert contents(site.out) == first


def test_what_the_webmaster_keeps_is_as_it_is_now(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    edit(site, "content/site.yaml", "title:", "keep: [a.txt, b.txt]\ntitle:")
    (site.out / "a.txt").write_text("a")
    built_anew(site)
    (site.out / "a.txt").unlink()
    (site.out / "b.txt").write_text("b")
    assert parsite("rollback", "--site", site.root).returncode == 0
    live = contents(site.out)
    assert ("a.txt" in live, live["b.txt"]) == (False, b"b")
    assert "90,50" in live["2024/index.html"].decode()


def test_a_webmasters_file_where_the_release_before_has_a_page_is_not_lost(
    make_site: MakeSite,
) -> None:
    site = make_site()
    built(site)
    edit(site, "data/units.yaml", "  huyen-dong:\n    block: huyen\n    name: Huyện Đông\n", "")
    built(site)
    page = site.out / "don-vi" / "huyen-dong" / "index.html"
    page.parent.mkdir()
    page.write_text("của phòng khác")
    done = parsite("rollback", "--site", site.root)
    assert done.returncode == 74
    assert "don-vi/huyen-dong/index.html" in done.stderr
    assert page.read_text() == "của phòng khác"


def test_a_killed_build_is_healed_first(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    built_anew(site)
    (site.state / "stage").mkdir()
    (site.state / "journal").write_text("{")
    assert parsite("rollback", "--site", site.root).returncode == 0
    assert contents(site.out) == first
    assert left_over(site) == set()
    assert [folder.name for folder in (site.root / ".parsite").iterdir()] == ["public"]
