"""Years that were released are held against what is public: what waits changes nothing in them."""

from datetime import datetime
from pathlib import Path

import pytest

from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.embargo.sites import BASE, LATEST, NOW, PLAIN, SECRET, WAITING, WAITS, Files, build, laid
from tests.folders import contents, parsite

LATER = NOW.replace(year=2027)


def frozen(root: Path, files: Files, year: int, now: datetime = NOW) -> Site:
    """Lay a site, and freeze a year of it at a time."""
    site = laid(root, files)
    done = parsite("release", year, "--site", root, "--now", now.isoformat())
    assert done.returncode == 0, done.stderr
    return site


def after(site: Site, brings: Files, now: datetime = NOW) -> dict[str, bytes]:
    laid(site.root, brings)
    build(site, now)
    return contents(site.out)


def test_a_year_that_waits_after_one_that_was_released(tmp_path: Path) -> None:
    made = [frozen(tmp_path / name, BASE, 2024) for name in ("a", "b")]
    assert after(made[0], WAITING) == after(made[1], {})


def test_a_year_that_was_frozen_and_waits_leaves_no_trace(tmp_path: Path) -> None:
    site = frozen(tmp_path / "a", BASE | WAITING | {"data/2025.yaml": SECRET}, 2025)
    assert (site.root / "data" / "released" / "2025.yaml").exists()
    plain = laid(tmp_path / "b", BASE)
    assert after(site, {"data/2025.yaml": WAITS + SECRET}) == after(plain, {})


def test_an_older_year_entered_as_a_draft_changes_nothing_that_was_released(tmp_path: Path) -> None:
    """A year released before anything earlier was known has no places to look back to."""
    made = [frozen(tmp_path / name, BASE, 2023) for name in ("a", "b")]
    assert after(made[0], {"data/2022.yaml": f"draft: có\n{LATEST}"}) == after(made[1], {})


def test_a_year_is_frozen_without_what_waits_beside_it(tmp_path: Path) -> None:
    """What it looks back to is not told by the file in which it is frozen."""
    later = BASE | {"data/2026.yaml": PLAIN}
    made = frozen(tmp_path / "a", later | {"data/2025.yaml": WAITS + LATEST}, 2026)
    plain = frozen(tmp_path / "b", later, 2026)
    path = Path("data") / "released" / "2026.yaml"
    assert (made.root / path).read_bytes() == (plain.root / path).read_bytes()
    assert after(made, {}) == after(plain, {})


def test_a_silent_change_is_told_at_the_moment_though_it_was_made_before(tmp_path: Path) -> None:
    """Nothing is remembered as sound that was not held against what was frozen."""
    site = frozen(tmp_path, BASE | WAITING | {"data/2025.yaml": WAITS + SECRET}, 2025)
    after(site, {"data/2025.yaml": WAITS + SECRET.replace("66,66", "65,66")})
    with pytest.raises(Mistakes) as found:
        build(site, LATER)
    assert "released-changed" in {problem.code for problem in found.value.problems}
