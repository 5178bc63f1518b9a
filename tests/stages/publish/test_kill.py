"""A build killed at any moment leaves the old site or the new one, whole.

The ordinary run kills before some steps, spread evenly; `build.py test -m campaign` before each.
"""

import json
import os
import random
import signal
import subprocess
import sys
from hashlib import sha256
from time import sleep

import pytest

from parsite import pipeline
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import contents, environment, python

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has neither fork nor SIGKILL")

SCORES = ("90,50", "91,50")
BUILDS = 15
BUILD = """
import jinja2, markdown, pandas, sys
from parsite.cli import main
print("ready", flush=True)
sys.exit(main(sys.argv[1:]))
"""


def steps(site: Site, way: str, every: int) -> list[str]:
    """Kill before every so manieth step; give the steps, once all that came of it is found right.

    Where files are replaced one by one, and only there, a site may be mixed until the next build.
    """
    done = python("-m", "tests.stages.publish.killing", site.root, way, every)
    assert done.returncode == 0, done.stderr
    kills = [line.split(" | ") for line in done.stdout.splitlines()]
    for step, outcome in kills:
        live, healed, *rest = outcome.split()
        assert live in {"old", "new", "mixed"}, step
        assert healed in ({"new"} if way == "files" and live != "old" else {live, "new"}), step
        assert way == "files" or healed == live, step
        assert rest == ["new", "old"], step
    assert any(outcome.startswith("mixed") for _, outcome in kills) is (way == "files")
    return [step for step, _ in kills]


@pytest.mark.parametrize(("way", "every"), [("exchange", 2), ("link", 3), ("files", 5)])
def test_killed_at_steps_the_site_is_the_old_or_the_new_one_and_the_next_build_heals(
    make_site: MakeSite, way: str, every: int
) -> None:
    assert len(steps(make_site(), way, every)) > 10


@pytest.mark.campaign
@pytest.mark.parametrize("way", ["exchange", "link", "files"])
def test_killed_before_each_step_the_site_is_the_old_or_the_new_one_and_the_next_build_heals(
    make_site: MakeSite, way: str
) -> None:
    before = {*steps(make_site(), way, 1)}
    assert {"os.link robots.txt", "os.rename journal.new", "os.remove journal"} < before


def write(site: Site, score: str) -> None:
    file = site.root / "data" / "2024.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(SCORES[0], score).replace(SCORES[1], score), encoding="utf-8")


def kill_after(site: Site, delay: float) -> None:
    """Let a build run for a while from its beginning, then kill it."""
    command = [sys.executable, "-c", BUILD, "build", "--site", str(site.root)]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        sleep(delay)
        process.send_signal(signal.SIGKILL)


def test_killed_at_random_moments_the_site_is_one_of_two_whole_releases(
    make_site: MakeSite,
) -> None:
    site, releases, chance = make_site(), [], random.Random()
    for score in SCORES:
        write(site, score)
        pipeline.build(site)
        releases.append(contents(site.out))
    for number in range(BUILDS):
        write(site, SCORES[number % 2])
        kill_after(site, delay := chance.uniform(0, 0.08))
        live = contents(site.out)
        assert live in releases, f"killed after {delay} s"
        listing = json.loads(live["release.json"])["files"]
        assert listing == {
            path: sha256(text).hexdigest() for path, text in live.items() if path != "release.json"
        }
    write(site, SCORES[0])
    pipeline.build(site)
    assert contents(site.out) == releases[0]
