"""What docs/hosting tells a webmaster to type does what it says."""

import re
import sys
from pathlib import Path
from subprocess import run

from parsite.model.site import Site
from tests.folders import ROOT
from tests.stages.publish.test_readers import put

HOSTING = ROOT / "docs" / "hosting"


def test_every_guide_ends_by_comparing_what_is_served() -> None:
    for name in ("nginx.md", "rsync.md", "ftp.md"):
        vietnamese = (HOSTING / name).read_text(encoding="utf-8").partition("\n---\n")[0]
        last = re.findall("```sh\n(.*?)```", vietnamese, re.DOTALL)[-1]
        assert last.endswith("parsite verify https://cong.example/cchc/\n")


def test_the_order_for_ftp_is_every_file_once_pages_after_what_they_need(tmp_path: Path) -> None:
    paths = ["index.html", "2024/index.html", "assets/x.css", "2024/x.csv", "Đ.html"]
    put(Site(tmp_path, tmp_path / "public"), {path: path.encode() for path in paths})
    script = re.search(
        '```sh\npython3 -c "\n(.*?)" >', (HOSTING / "ftp.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert script
    words = [sys.executable, "-X", "utf8", "-c", script[1]]
    done = run(words, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.stdout.splitlines() == [
        *("2024/x.csv", "assets/x.css"),
        *("2024/index.html", "index.html", "Đ.html"),
        "release.json",
    ]
