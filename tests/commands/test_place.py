"""Where pages may be put, and at what time they are made."""

from pathlib import Path

import pytest

from tests.conftest import MakeSite
from tests.folders import contents, parsite

YEAR = "blocks: {so: {results: [{unit: Sở Y tế, score: '70,25', max: 100}]}}\n"
SOON = f"release_at: 2026-12-01T08:00:00+07:00\n{YEAR}"


@pytest.mark.parametrize("out", ["public/x", "public/x/y", "content/x", "data/x", "themes/x/y"])
def test_pages_go_into_nothing_that_is_published_or_read(make_site: MakeSite, out: str) -> None:
    """Our own state lies beside the pages: it would be published with what is around them."""
    site = make_site()
    before = contents(site.root)
    done = parsite("build", "--site", site.root, "--out", site.root / out)
    assert done.returncode == 2
    assert str(site.root / out) in done.stderr
    assert "--out" in done.stderr
    assert contents(site.root) == before


def test_pages_do_not_go_into_another_sites(make_site: MakeSite, tmp_path: Path) -> None:
    one, other = make_site(name="one"), make_site(name="other")
    assert parsite("--site", one.root, "--out", tmp_path / "www").returncode == 0
    published = contents(tmp_path / "www")
    for command in ("build", "check"):
        done = parsite(command, "--site", other.root, "--out", tmp_path / "www" / "cchc")
        assert done.returncode == 2
        assert str(tmp_path / "www") in done.stderr
    assert contents(tmp_path / "www") == published


def test_a_site_that_lies_in_a_published_folder_is_not_previewed(
    make_site: MakeSite, tmp_path: Path
) -> None:
    assert parsite("--site", make_site().root, "--out", tmp_path / "www").returncode == 0
    inner = make_site(name="www/inner")
    assert parsite("serve", "--port", "0", "--site", inner.root).returncode == 2


def test_a_release_json_of_somebody_else_is_no_release(make_site: MakeSite, tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text('{"version": 1}', encoding="utf-8")
    assert parsite("--site", make_site().root).returncode == 0


def test_a_build_takes_the_time_that_it_is_told(make_site: MakeSite) -> None:
    site = make_site({"data/2025.yaml": SOON})
    for now, is_public in (("2026-12-01T00:59Z", False), ("2026-12-01T08:00+07:00", True)):
        assert parsite("--site", site.root, "--now", now).returncode == 0
        assert (site.out / "2025" / "index.html").exists() == is_public


@pytest.mark.parametrize("now", ["2026-12-01", "2026-12-01T08:00:00", "hôm nay", "08:00"])
def test_a_time_without_its_offset_is_none(make_site: MakeSite, now: str) -> None:
    done = parsite("--site", make_site().root, "--now", now)
    assert done.returncode == 2
    assert "--now" in done.stderr
