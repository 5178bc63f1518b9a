"""Publishes struck at the system calls by which they change anything, one call after the other.

The ordinary run strikes some, spread evenly; `build.py test -m campaign` strikes every one.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import MakeSite
from tests.folders import python
from tests.stages.publish.striking import KINDS

WAYS = ("exchange", "link", "files")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EMFILE")
SOME = 5
"""So many calls are struck in each kind of command, in the ordinary run."""


def strikes(site: Path, way: str, kinds: str, count: int) -> list[dict[str, str]]:
    """Strike; give what came of each."""
    module = "tests.stages.publish.striking"
    done = python("-m", module, site, way, kinds, count, PYTHONHASHSEED="0")
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert {one["kind"] for one in told if "points" in one} == {*KINDS}
    return [one for one in told if "points" not in one]


def live_then(way: str, kind: str) -> set[str]:
    """What may be live when a command ends before its time."""
    return {*KINDS[kind], *({"mixed", "begun"} if way == "files" else set())}


def check_kills(found: list[dict[str, str]], way: str) -> None:
    for one in found:
        before, after = KINDS[one["kind"]]
        assert one["code"] == -9, one
        assert one["live"] in live_then(way, one["kind"]), one
        assert one["healed"] in ({before, after} if one["live"] == before else {after}), one
        assert way == "files" or one["healed"] == one["live"], one
        assert (one["left"], one["end"], one["previous"]) == ([], after, before), one


def check_errors(found: list[dict[str, str]], way: str) -> None:
    for one in found:
        before, after = KINDS[one["kind"]]
        assert one["code"] in {0, 74}, one
        assert (one["code"] == 0) is (one["live"] == after), one
        assert one["live"] in live_then(way, one["kind"]), one
        assert one["healed"] in ({before, after} if one["live"] == before else {after}), one
        assert (one["left"], one["end"], one["previous"]) == ([], after, before), one


def told(found: list[dict[str, str]], way: str) -> None:
    counts = Counter((one["strike"], one["code"], lives(one)) for one in found)
    lines = [
        f"{count} x {strike} ended {code}: {live}" for (strike, code, live), count in counts.items()
    ]
    print("", f"{way}: {len(found)} strikes", *sorted(lines), sep="\n  ")


def lives(one: dict[str, str]) -> str:
    """Say whether the site that was there before is live, or the one that was to come."""
    return dict(zip(KINDS[one["kind"]], ("old site", "new site"), strict=True)).get(
        one["live"], one["live"]
    )


@pytest.mark.parametrize("way", WAYS)
def test_killed_at_a_system_call_the_site_is_one_of_two_whole_releases_and_the_next_command_heals(
    make_site: MakeSite, way: str
) -> None:
    check_kills(strikes(make_site().root, way, "KILL", SOME), way)


@pytest.mark.parametrize("way", WAYS)
def test_a_system_call_that_fails_fails_the_command_exactly_where_the_new_site_is_not_live(
    make_site: MakeSite, way: str
) -> None:
    check_errors(strikes(make_site().root, way, ",".join(ERRORS), 1), way)


@pytest.mark.campaign
@pytest.mark.parametrize("way", WAYS)
def test_killed_at_every_system_call(make_site: MakeSite, way: str) -> None:
    found = strikes(make_site().root, way, "KILL", 0)
    check_kills(found, way)
    told(found, way)


@pytest.mark.campaign
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", ERRORS)
def test_told_of_an_error_at_every_system_call(make_site: MakeSite, way: str, error: str) -> None:
    found = strikes(make_site().root, way, error, 0)
    check_errors(found, way)
    told(found, way)
