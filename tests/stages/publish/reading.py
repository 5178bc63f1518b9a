"""Readers of a site that is published again and again:
`python -m tests.stages.publish.reading SITE path|folder|rsync`.

Two releases take turns; their files' digests are in SITE/releases.json, how many were published so
far in SITE/count, until there is SITE/stop. What is read is mixed

- by path, each file opened as `public/...`: where a file is of neither release, or one that both
  have is missing;
- through `public/` opened once as a folder: where what is read is not one release whole, as its own
  release.json tells. A look that two publishes overtook is not counted: the folder is kept for one;
- copied by rsync, which holds our lock meanwhile: where the copy is not one release whole.

Prints a line of JSON: how often it looked, what was overtaken, what was mixed.
"""

import json
import os
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from subprocess import run

Digests = Mapping[str, str]


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def by_path(public: Path, releases: list[Digests]) -> bool:
    """Whether each file that is opened is one of the two releases'."""
    for path in {*releases[0], *releases[1]}:
        known = {files.get(path, "") for files in releases}
        try:
            found = digest((public / path).read_bytes())
        except FileNotFoundError:
            found = ""
        if found not in known:
            return False
    return True


def read(folder: int, path: str) -> bytes:
    with os.fdopen(os.open(path, os.O_RDONLY, dir_fd=folder), "rb") as file:
        return file.read()


def is_whole(folder: int) -> bool:
    """Whether an open folder holds what its own list says."""
    try:
        files: Digests = json.loads(read(folder, "release.json"))["files"]
        return all(digest(read(folder, path)) == told for path, told in files.items())
    except FileNotFoundError:
        return False


def by_folder(public: Path, _: list[Digests]) -> bool:
    folder = os.open(public, os.O_RDONLY)
    try:
        return is_whole(folder)
    finally:
        os.close(folder)


def by_rsync(public: Path, releases: list[Digests]) -> bool:
    """Whether a copy is one release whole, made as docs/hosting says."""
    site, copy = public.parent, public.parent / "copy"
    words = ["flock", ".parsite/public/lock", "rsync", "-a", "--delete", "public/", f"{copy}/"]
    done = run(words, cwd=site, capture_output=True)
    return done.returncode == 0 and by_folder(copy, releases)


LOOKS = {"path": by_path, "folder": by_folder, "rsync": by_rsync}


def main(root: str, way: str) -> None:
    site = Path(root)
    releases = json.loads((site / "releases.json").read_text())
    found = {"looks": 0, "overtaken": 0, "mixed": 0}
    while not (site / "stop").exists():
        before = int((site / "count").read_text())
        is_sound = LOOKS[way](site / "public", releases)
        passed = int((site / "count").read_text()) - before
        if passed > 1 and way == "folder":
            found["overtaken"] += 1
        else:
            found["looks"] += 1
            found["mixed"] += not is_sound
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
