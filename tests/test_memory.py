"""What the last build came to is recalled as long as nothing has moved and no moment has come."""

import json
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from parsite import memory
from parsite.model.outcome import Outcome
from parsite.model.place import Cell, Place, warning
from parsite.model.site import Site
from parsite.seal import sealed, unsealed
from tests.conftest import MakeSite

LIVE = {"index.html": b"<p>1</p>", "2024/index.html": b"<p>2</p>", "release.json": b"{}"}
MOMENTS = ("2026-03-09T08:00:00+07:00", "2026-05-01T00:00:00+07:00")
WARNED = warning(Place("data/2024.csv", 4, 12, Cell("C4", "Điểm")), "score-nought", name="Sở Y tế")
NOW = datetime.fromisoformat("2026-04-01T00:00:00+07:00")


def settle() -> None:
    """Let what was written grow older than a tick of the disk's clock."""
    time.sleep(0.03)


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site with pages of which a build has been noted."""
    made = replace(make_site(), now=NOW)
    for path, content in LIVE.items():
        (made.out / path).parent.mkdir(parents=True, exist_ok=True)
        (made.out / path).write_bytes(content)
    settle()
    note(made)
    return made


def note(site: Site) -> None:
    site.state.mkdir(parents=True, exist_ok=True)
    outcome = Outcome(3, 0, 0, (WARNED,), MOMENTS)
    memory.keep(site, memory.look(site), outcome, LIVE)


def test_where_nothing_moved_the_same_is_told_with_all_as_kept(site: Site) -> None:
    outcome = memory.recall(site)
    assert outcome == Outcome(0, 3, 0, (WARNED,))
    assert outcome is not None
    assert outcome.warnings[0].place.cell == WARNED.place.cell


def test_a_site_never_built_is_not_recalled(make_site: MakeSite) -> None:
    assert memory.recall(make_site()) is None


@pytest.mark.parametrize(
    ("now", "known"),
    [
        ("2026-03-09T07:59:59+07:00", False),  # a clock that was put back
        ("2026-03-09T08:00:00+07:00", True),
        ("2026-04-30T23:59:59+07:00", True),
        ("2026-04-30T17:00:00+00:00", False),
        ("2027-01-01T00:00:00+07:00", False),
        (None, False),
    ],
)
def test_between_two_moments_nothing_changes_by_itself(
    site: Site, now: str | None, known: bool
) -> None:
    at = replace(site, now=now and datetime.fromisoformat(now))
    assert (memory.recall(at) is not None) is known


Change = Callable[[Site], object]
CHANGES: dict[str, Change] = {
    "data": lambda site: (site.root / "data/2024.yaml").touch(),
    "new data": lambda site: (site.root / "data/2025.yaml").touch(),
    "data gone": lambda site: (site.root / "data/2024.yaml").unlink(),
    "a file renamed": lambda site: (site.root / "data/2024.yaml").rename(site.root / "data/2.yaml"),
    "a folder": lambda site: (site.root / "content/media").mkdir(),
    "a theme": lambda site: (site.root / "themes/nha/templates").mkdir(parents=True),
    "no content": lambda site: shutil.rmtree(site.root / "content"),
    "a page edited": lambda site: (site.out / "index.html").write_bytes(b"<p>3</p>"),
    "a page gone": lambda site: (site.out / "index.html").unlink(),
    "a page copied": lambda site: anew(site.out / "index.html"),
    "a stranger": lambda site: (site.out / "2024/a.html").touch(),
    "a stranger's folder": lambda site: (site.out / "a").mkdir(),
    "all pages gone": lambda site: shutil.rmtree(site.out),
    "a killed build": lambda site: (site.state / "stage").mkdir(),
    "our folder gone": lambda site: shutil.rmtree(site.state),
}


def anew(file: Path) -> None:
    """Put a copy in a file's place, as long and as old."""
    shutil.copy2(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


@pytest.mark.parametrize("change", CHANGES)
def test_where_anything_moved_nothing_is_recalled(site: Site, change: str) -> None:
    settle()
    CHANGES[change](site)
    settle()
    assert memory.recall(site) is None


@pytest.mark.parametrize(
    "other",
    [
        {"address": "http://127.0.0.1:8000/"},
        {"pictures": "years"},
    ],
)
def test_what_is_wanted_otherwise_is_not_what_was_made(site: Site, other: dict[str, str]) -> None:
    assert memory.recall(replace(site, **other)) is None


def test_another_version_of_any_library_recalls_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "libraries", lambda: ("jinja2-9.dist-info",))
    assert memory.recall(site) is None


@pytest.mark.parametrize("folder", ["PACKAGE", "PACKAGED"])
def test_another_parsite_or_base_theme_recalls_nothing(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    shutil.copytree(getattr(memory, folder), tmp_path / "other")
    monkeypatch.setattr(memory, folder, tmp_path / "other")
    assert memory.recall(site) is None


def test_what_was_written_a_moment_ago_is_not_vouched_for(site: Site) -> None:
    """It can be written again within the tick, unseen."""
    file = site.root / "data" / "2024.yaml"
    ahead = time.time_ns() + 10**12
    os.utime(file, ns=(ahead, ahead))
    assert memory.look(site) == ""
    note(site)
    assert memory.recall(site) is None
    os.utime(file, ns=(1, 10**9 + 1))
    settle()
    note(site)
    assert memory.recall(site) is not None


def test_what_lies_behind_a_link_is_not_vouched_for(site: Site, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (site.root / "content" / "media").symlink_to(tmp_path / "elsewhere")
    settle()
    assert memory.look(site) == ""


def told(site: Site) -> dict[str, object]:
    known: dict[str, object] = json.loads(unsealed((site.state / "seen.json").read_bytes()))
    return known


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda kept: kept[:-9],
    "emptied": lambda _: b"",
    "a flipped byte": lambda kept: kept[:-30] + bytes([kept[-30] ^ 1]) + kept[-29:],
    "another moment": lambda kept: kept.replace(b"2026-05", b"2036-05"),
    "no seal": lambda kept: kept.partition(b"\n")[2],
    "brackets": lambda _: b"[" * 100_000,
    "brackets, sealed": lambda _: sealed(b"[" * 100_000),
    "a list, sealed": lambda _: sealed(b"[]"),
    "nothing, sealed": lambda _: sealed(b"{}"),
    "no text": lambda _: sealed(b"\xff\xfe"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_memory_is_none(site: Site, damage: str) -> None:
    file = site.state / "seen.json"
    whole = file.read_bytes()
    file.write_bytes(DAMAGES[damage](whole))
    assert file.read_bytes() != whole
    assert memory.recall(site) is None


@pytest.mark.parametrize("key", ["inputs", "files", "folders", "moments", "warnings", "state"])
@pytest.mark.parametrize("value", [5, None, {"a": 5}, [5], "x"], ids=str)
def test_a_memory_of_another_shape_is_none(site: Site, key: str, value: object) -> None:
    known = told(site)
    (site.state / "seen.json").write_bytes(sealed(json.dumps(known | {key: value}).encode()))
    assert memory.recall(site) is None


def test_a_folder_in_its_place_is_no_memory(site: Site) -> None:
    (site.state / "seen.json").unlink()
    (site.state / "seen.json").mkdir()
    assert memory.recall(site) is None
    note(site)
    assert memory.recall(site) is None
