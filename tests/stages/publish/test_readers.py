"""Readers while releases follow each other, builders at the same time, and a disk that is full."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from subprocess import PIPE, Popen, run
from time import sleep

import pytest

from parsite import pipeline
from parsite.model.place import Halt
from parsite.model.release import Draft
from parsite.model.settings import Site
from parsite.stages import publish
from parsite.stages.publish import compare
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows replaces file by file")

PUBLISHES = 200
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


@pytest.mark.parametrize(
    "way",
    [
        "path",
        "folder",
        pytest.param(
            "rsync",
            marks=pytest.mark.skipif(
                not (which("rsync") and which("flock")), reason="needs rsync and flock (.ci/run)"
            ),
        ),
    ],
)
def test_readers_see_whole_releases_while_they_follow_each_other(tmp_path: Path, way: str) -> None:
    site = Site(tmp_path, tmp_path / "public")
    put(site, RELEASES[0])
    listings = []
    for files in (RELEASES[1], RELEASES[0]):
        put(site, files)
        listings.append(json.loads((site.out / "release.json").read_text())["files"])
    (tmp_path / "releases.json").write_text(json.dumps(listings))
    counted(site, 0)
    readers = [looking(site, way) for _ in range(2 if way != "rsync" else 1)]
    for number in range(PUBLISHES):
        counted(site, number)
        put(site, RELEASES[1 - number % 2])
    (tmp_path / "stop").touch()
    found = [json.loads(reader.communicate()[0]) for reader in readers]
    assert sum(one["looks"] for one in found) > 10, found
    assert [one["mixed"] for one in found] == [0] * len(readers), found


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


FILLING = """
import os, sys
from pathlib import Path
from parsite.cli import main
from parsite.stages.publish import compare
from tests.folders import contents
site = Path(sys.argv[1])
data = site / "data" / "2024.yaml"
text = data.read_text(encoding="utf-8")
call = ["build", "--site", str(site)]
assert main(call) == 0
codes = []
for number, spare in enumerate(range(0, 400_000, 16_384)):
    old = contents(site / "public")
    data.write_text(text.replace("90,50", f"91,{number + 10}"), encoding="utf-8")
    disk = os.statvfs(site)
    with (site / "filler").open("wb") as filler:
        filler.write(bytes(max(0, disk.f_bavail * disk.f_frsize - spare)))
    codes.append(main(call))
    new = contents(site / "public")
    assert compare.folder(site / "public").is_same
    assert (new != old) is (codes[-1] == 0), codes
    (site / "filler").unlink()
    assert main(call) == 0
    assert f"91,{number + 10}" in contents(site / "public")["2024/index.html"].decode()
print("codes", *codes, file=sys.stderr)
"""


@pytest.fixture
def on_small_disk(tmp_path: Path) -> Callable[[Path, str], str]:
    """Runs a program on a site that lies on a disk of a few MB, which only it sees."""

    def call(site: Path, program: str) -> str:
        disk = tmp_path / "disk"
        disk.mkdir()
        steps = (
            'mount -t tmpfs -o size=12m tmpfs "$1" && cp -r "$2" "$1" && exec "$3" -c "$4" "$1/$5"'
        )
        own = [] if os.geteuid() == 0 else ["--map-root-user"]
        words = ["unshare", "--mount", *own, "sh", "-c", steps, "sh", str(disk), str(site)]
        words += [sys.executable, program, site.name]
        env = environment(TMPDIR=str(tmp_path))
        done = run(words, env=env, cwd=ROOT, capture_output=True, text=True)
        if "mount" in done.stderr and done.returncode in {1, 32}:
            pytest.skip("needs the right to mount a small disk (unshare, as root)")
        assert done.returncode == 0, done.stderr
        return done.stderr

    return call


@pytest.mark.skipif(which("unshare") is None, reason="needs unshare (Linux)")
def test_a_full_disk_leaves_the_old_site_whole_and_room_on_it_is_enough(
    make_site: MakeSite, on_small_disk: Callable[[Path, str], str]
) -> None:
    codes = on_small_disk(make_site().root, FILLING).splitlines()[-1].split()[1:]
    assert {*codes} == {"0", "74"}
