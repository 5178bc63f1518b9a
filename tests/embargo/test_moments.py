"""The moment itself: a second before it, at it, a second after it, and back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from parsite import memory
from parsite.commands.build import made
from parsite.model.outcome import Outcome
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.embargo.sites import BASE, NOW, PLAIN, REGISTER, SECRET, WAITING, WAITS, build, laid
from tests.folders import contents, stamps

MOMENT = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
WRITTEN = {
    "where-it-is-seven-hours-later": "2026-12-01T08:00:00+07:00",
    "where-it-is-five-hours-earlier": "2026-11-30T20:00:00-05:00",
    "Z": "2026-12-01T01:00:00Z",
    "nought": "2026-12-01T01:00:00+00:00",
    "without-seconds": "2026-12-01 08:00+07:00",
}


@pytest.fixture(autouse=True)
def _all_stamps_vouch(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test wrote a moment ago is as sure as what was written long before."""
    monkeypatch.setattr(memory, "is_settled", lambda *_: True)


def at(site: Site, moment: datetime) -> Outcome:
    """Build at a time as the command does: not at all, where there is nothing to build."""
    return made(Site(site.root, site.out, now=moment))


def waiting(root: Path, written: str = WRITTEN["Z"]) -> Site:
    return laid(root, BASE | WAITING | {"data/2025.yaml": f"release_at: {written}\n{SECRET}"})


@pytest.mark.parametrize("written", WRITTEN.values(), ids=list(WRITTEN))
def test_a_second_before_nothing_is_there_and_at_the_moment_all_is(
    written: str, tmp_path: Path
) -> None:
    site = waiting(tmp_path, written)
    at(site, MOMENT - SECOND)
    before = contents(site.out)
    assert [path for path in before if "2025" in path or "ha-tang" in path] == []
    at(site, MOMENT)
    there = contents(site.out)
    assert {"2025/index.html", "don-vi/so-ha-tang/index.html", "khoi/xa/index.html"} < there.keys()
    assert b'"data/2025.yaml"' in there["release.json"]
    at(site, MOMENT + SECOND)
    assert contents(site.out) == there


def test_where_nothing_but_the_time_has_changed_only_the_moment_builds(tmp_path: Path) -> None:
    site = waiting(tmp_path)
    at(site, MOMENT - 2 * SECOND)
    first = contents(site.out)
    assert memory.recall(Site(site.root, site.out, now=MOMENT - SECOND)) is not None
    assert at(site, MOMENT - SECOND).made == 0
    assert memory.recall(Site(site.root, site.out, now=MOMENT)) is None
    assert at(site, MOMENT).made > 0
    assert memory.recall(Site(site.root, site.out, now=MOMENT + SECOND)) is not None
    assert memory.recall(Site(site.root, site.out, now=MOMENT - SECOND)) is None
    at(site, MOMENT - SECOND)
    assert contents(site.out) == first


def test_without_a_clock_it_never_comes(tmp_path: Path) -> None:
    site = waiting(tmp_path)
    at(site, MOMENT - SECOND)
    first = contents(site.out)
    made(Site(site.root, site.out))
    assert contents(site.out) == first


def test_each_year_comes_at_its_own_moment(tmp_path: Path) -> None:
    site = laid(
        tmp_path,
        BASE
        | {
            "data/2025.yaml": WAITS + PLAIN,
            "data/2026.yaml": f"release_at: 2026-12-02T08:00:00+07:00\n{PLAIN}",
        },
    )
    seen = []
    for days in (-1, 0, 1):
        for seconds in (-1, 0, 1):
            at(site, MOMENT + timedelta(days=days, seconds=seconds))
            there = contents(site.out)
            seen.append(sum(f"{year}/index.html" in there for year in (2025, 2026)))
    assert seen == [0, 0, 0, 0, 1, 1, 1, 2, 2]


def test_files_that_do_not_change_stay_the_files_they_are(tmp_path: Path) -> None:
    """Whoever syncs the tree sees no time move when a year begins to wait."""
    site = laid(tmp_path, BASE)
    build(site)
    before = stamps(site.out)
    laid(tmp_path, WAITING)
    build(site)
    assert stamps(site.out) == before


def test_what_was_public_and_waits_again_is_gone(tmp_path: Path) -> None:
    site = laid(tmp_path, BASE | {"content/media/a.pdf": b"%PDF"})
    build(site)
    without = contents(site.out)
    laid(tmp_path, WAITING | {"data/2025.yaml": SECRET})
    build(site)
    assert "2025/index.html" in contents(site.out)
    laid(tmp_path, WAITING)
    build(site)
    assert contents(site.out) == without


def test_a_moment_without_its_offset_is_a_mistake(tmp_path: Path) -> None:
    site = waiting(tmp_path, "2026-12-01T08:00:00")
    with pytest.raises(Mistakes) as found:
        build(site, NOW)
    assert [p.code for p in found.value.problems] == ["not-an-instant"]


def test_a_unit_that_no_year_tells_of_is_there_as_ever(tmp_path: Path) -> None:
    """It was declared before the year came; the last day of a unit that stays is told at once."""
    site = laid(tmp_path, BASE | WAITING)
    build(site)
    there = contents(site.out)
    assert "so-giao-thong" in REGISTER
    assert "28 tháng 02 năm 2025" in there["don-vi/so-giao-thong/index.html"].decode()
    assert "don-vi/huyen-nam/index.html" in there
