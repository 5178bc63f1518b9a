"""Readers while releases follow each other, and builders at the same time."""

import json
import os
import sys
from pathlib import Path
from subprocess import PIPE, Popen
from time import sleep

import pytest

from parsite import pipeline
from parsite.model.place import Halt
from parsite.model.release import Draft
from parsite.model.site import Site
from parsite.stages import publish
from parsite.stages.publish import compare
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows replaces file by file")

RELEASES = [
    {f"{n}/index.html": f"{release} {n}".encode() * 2000 for n in range(number, 20)}
    for number, release in enumerate(("one", "two"))
]
"""Two releases of which every file differs, and one file is in the first alone."""


def put(site: Site, files: dict[str, bytes]) -> None:
    """Publish files, as soon as nobody else holds the site."""
    try:
        with publish.desk(site) as desk:
            made = {path: desk.stage.put(path, content) for path, content in files.items()}
            publish.release(desk, Draft(made, frozenset(), {}))
    except Halt as halt:
        if halt.code != "busy":
            raise
        sleep(0.01)
        put(site, files)


def counted(site: Site, number: int) -> None:
    """Tell the readers how many releases there were, in one step."""
    (site.root / "count.new").write_text(str(number))
    (site.root / "count.new").replace(site.root / "count")


def looking(site: Site, way: str) -> "Popen[str]":
    words = [sys.executable, "-m", "tests.stages.publish.reading", str(site.root), way]
    return Popen(words, env=environment(), cwd=ROOT, stdout=PIPE, text=True)


def seen(site: Site, publishes: int, *ways: str) -> list[dict[str, int]]:
    """Publish two releases in turn, so often, while readers look; give what each saw."""
    put(site, RELEASES[0])
    listings = []
    for files in (RELEASES[1], RELEASES[0]):
        put(site, files)
        listings.append(json.loads((site.out / "release.json").read_text())["files"])
    (site.root / "releases.json").write_text(json.dumps(listings))
    counted(site, 0)
    readers = [looking(site, way) for way in ways]
    for number in range(publishes):
        counted(site, number)
        put(site, RELEASES[1 - number % 2])
    (site.root / "stop").touch()
    return [json.loads(reader.communicate()[0]) for reader in readers]


def test_readers_see_whole_releases_while_they_follow_each_other(tmp_path: Path) -> None:
    found = seen(Site(tmp_path, tmp_path / "public"), 200, "path", "folder")
    assert all(one["looks"] > 10 for one in found), found
    assert [one["mixed"] for one in found] == [0, 0], found


def test_of_four_builders_at_the_same_time_some_succeed_and_the_others_wait(
    make_site: MakeSite,
) -> None:
    site, scores = make_site(), ["91,50", "92,50", "93,50"]
    pipeline.build(site)
    data = site.root / "data" / "2024.yaml"
    original = data.read_text(encoding="utf-8")
    command = [sys.executable, "-m", "parsite", "build", "--site", str(site.root)]
    for score in scores:
        data.write_text(original.replace("90,50", score), encoding="utf-8")
        builders = [Popen(command, env=environment(), stdout=PIPE, stderr=PIPE) for _ in range(4)]
        said = [builder.communicate()[1].decode() for builder in builders]
        codes = [builder.returncode for builder in builders]
        assert {*codes} <= {0, 75}, said
        assert 0 in codes
        assert compare.folder(site.out).is_same
        assert score in contents(site.out)["2024/index.html"].decode()
