"""Checking out: a site's files as a revision of its git repository has them, put elsewhere."""

import os
import subprocess
from pathlib import Path

from parsite.model.place import Halt

READ = ("content", "data", "themes")
"""The folders of a site that it is made from."""
_USAGE = 2
_OF_ANOTHER = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
"""What git tells its hooks of the repository they run in, which may not be the site's."""


def checked_out(root: Path, revision: str, into: Path) -> Path:
    """Put a site's files as a revision has them below a folder, and say where; the repository, its
    index and the site's own folder stay as they are.

    Raises Halt (2) where there is no git, no repository, no such revision or no site in it.
    """
    inside = _git(root, "rev-parse", "--show-toplevel", "--show-prefix")
    if inside.returncode:
        raise Halt("not-in-git", _USAGE, folder=root, detail=_said(inside))
    top, prefix = (Path(os.fsdecode(line)) for line in (*inside.stdout.split(b"\n"), b"")[:2])
    commit = _commit(top, revision)
    if _git(
        top, "rev-parse", "--verify", "--quiet", f"{commit}:{(prefix / 'content').as_posix()}"
    ).returncode:
        raise Halt("revision-without-site", _USAGE, revision=revision, folder=root)
    index = into / "index"
    folders = [(prefix / name).as_posix() for name in READ]
    _done(_git(top, "read-tree", commit, index=index))
    listed = _done(_git(top, "--literal-pathspecs", "ls-files", "-z", "--", *folders, index=index))
    place = into / "files"
    way = f"--prefix={place.as_posix()}/"
    _done(_git(top, "checkout-index", "-z", "--stdin", way, index=index, fed=listed))
    return place / prefix


def _commit(top: Path, revision: str) -> str:
    """Give the commit that a revision means; raises Halt where it means none."""
    asked = f"{revision}^{{commit}}"
    found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
    if found.returncode or revision.startswith("-"):
        shallow = _git(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        code = "no-revision-shallow" if shallow else "no-revision"
        raise Halt(code, _USAGE, revision=revision)
    return found.stdout.decode().split()[-1]


def _git(
    folder: Path, *words: str, index: Path | None = None, fed: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Call git in a folder, its hooks asleep; Halt where there is none."""
    around = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    around |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    around |= {"GIT_INDEX_FILE": str(index)} if index else {}
    asleep = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false")
    call = ["git", "-C", str(folder), *asleep, *words]
    try:
        return subprocess.run(call, input=fed, env=around, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise Halt("no-git", _USAGE) from error


def _done(process: "subprocess.CompletedProcess[bytes]") -> bytes:
    """Give what git wrote; raises Halt where it failed."""
    if process.returncode:
        raise Halt("git-fails", 74, detail=_said(process))
    return process.stdout


def _said(process: "subprocess.CompletedProcess[bytes]") -> str:
    """Give the last line that git complained with."""
    lines = process.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("fatal: ") if lines else ""
