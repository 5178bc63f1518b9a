"""The portal fetches the site with rsync, as docs/hosting/rsync.md says."""

import json
import re
from pathlib import Path
from subprocess import run

import pytest

from parsite.model.site import Site
from parsite.stages.publish import compare
from tests.folders import ROOT, contents
from tests.stages.publish.test_readers import RELEASES, counted, looking, put, seen

GUIDE = ROOT / "docs" / "hosting" / "rsync.md"
TIMES = 12


def check_copies(folder: Path, publishes: int) -> None:
    """Copy while so many releases follow each other, and find every copy whole."""
    [found] = seen(Site(folder, folder / "public"), publishes, "rsync")
    assert found["looks"] > 10
    assert found["mixed"] == 0, found


def test_a_copy_made_while_releases_follow_each_other_is_one_of_them(tmp_path: Path) -> None:
    check_copies(tmp_path, 40)


@pytest.mark.campaign
def test_of_two_hundred_releases_no_copy_is_mixed(tmp_path: Path) -> None:
    check_copies(tmp_path, 200)


def recipe() -> str:
    """The guide's script, for a portal on this machine."""
    script = re.search("```sh\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert script
    text = script[1].replace("ssh cong ", "sh -c ").replace(" cong:", " ")
    return "\n".join(line for line in text.splitlines() if not line.startswith("parsite "))


def test_the_guides_script_puts_one_whole_release_after_another_live(tmp_path: Path) -> None:
    site, portal = Site(tmp_path / "site", tmp_path / "site" / "public"), tmp_path / "portal"
    portal.mkdir()
    (portal / "public").symlink_to("live")
    reader, listings = None, []
    for number in range(TIMES):
        put(site, RELEASES[number % 2])
        script = recipe().replace("/srv/cchc", str(site.root)).replace("/var/www/cchc", str(portal))
        done = run(["sh", "-eu", "-c", script], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert number == 0 or done.stderr == ""  # at first there is nothing to link to
        assert compare.folder(portal / "live").is_same
        assert contents(portal / "live") == contents(site.out)
        listings.append(json.loads((portal / "live" / "release.json").read_text())["files"])
        counted(Site(portal, portal), number)
        if number == 1:
            (portal / "releases.json").write_text(json.dumps(listings))
            reader = looking(Site(portal, portal), "path")
    (portal / "stop").touch()
    assert reader
    found = json.loads(reader.communicate()[0])
    assert (found["looks"] > 0, found["mixed"]) == (True, 0)
    kept = [folder for folder in portal.iterdir() if folder.name[0].isdigit()]
    assert len(kept) == 2
