"""The tools that tests of publishing need, and the tests that need each."""

import os
from functools import cache
from shutil import which
from subprocess import run

NEEDED = {
    "strace": "test_strikes.py",
    "rsync": "test_rsync.py",
    "a small disk of its own (mount, as root)": "test_full_disk.py",
}


@cache
def is_there(tool: str) -> bool:
    """Whether this machine has a tool, and lets us use it."""
    if tool == "rsync":
        return all(map(which, ("rsync", "flock")))
    return _mounts() if " " in tool else which(tool) is not None


def in_a_place_apart(*words: str) -> list[str]:
    """Give the words that run others where what they mount is seen by nobody else."""
    own = [] if os.name != "posix" or os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--mount", *own, *words]


def _mounts() -> bool:
    """Try whether a disk can be mounted, where only the trial sees it."""
    if which("unshare") is None:
        return False
    words = in_a_place_apart("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt")
    return run(words, capture_output=True).returncode == 0
