"""A disk that is full: a small one of its own, seen by nobody else."""

import sys
from pathlib import Path
from subprocess import run

from tests.conftest import MakeSite
from tests.folders import ROOT, environment
from tests.stages.publish.tools import in_a_place_apart

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


def test_a_full_disk_leaves_the_old_site_whole_and_room_on_it_is_enough(
    make_site: MakeSite, tmp_path: Path
) -> None:
    site, disk = make_site().root, tmp_path / "disk"
    disk.mkdir()
    mount = 'mount -t tmpfs -o size=12m tmpfs "$1" && cp -r "$2" "$1"'
    words = ["sh", "-c", f'{mount} && exec "$3" -c "$4" "$1/site"', "sh", str(disk), str(site)]
    env = environment(TMPDIR=str(tmp_path))
    done = run(
        in_a_place_apart(*words, sys.executable, FILLING),
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert {*done.stderr.splitlines()[-1].split()[1:]} == {"0", "74"}
