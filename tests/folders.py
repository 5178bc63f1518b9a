"""Folders as tests compare them, and parsite as its users call it: in a process of its own."""

import os
import sys
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess, run

ROOT = Path(__file__).parent.parent
"""The checkout: the project's code, and its own site."""


def environment(**more: str) -> dict[str, str]:
    """The variables a called parsite sees: none that would change what it does."""
    ours = ("PARSITE_", "PYTHON", "LC_", "LANG", "TZ")
    kept = {key: text for key, text in os.environ.items() if not key.startswith(ours)}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | more


def python(*words: object, cwd: Path | None = None, **more: str) -> CompletedProcess[str]:
    """Call Python; what it prints is text."""
    command = [sys.executable, *map(str, words)]
    env = environment(**more)
    return run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8")


def parsite(*words: object, cwd: Path | None = None, **more: str) -> CompletedProcess[str]:
    """Call `parsite`; nobody is ever shown a traceback."""
    done = python("-m", "parsite", *words, cwd=cwd, **more)
    assert "Traceback" not in done.stderr, done.stderr
    return done


class Shelf(dict[str, bytes]):
    """Where a test has rendered files put."""

    def put(self, path: str, content: bytes) -> str:
        self[path] = content
        return sha256(content).hexdigest()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def stamps(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file below a folder with its inode, its time and its bytes."""
    seen = {path: (folder / path).stat() for path in contents(folder)}
    return {
        path: (at.st_ino, at.st_mtime_ns, (folder / path).read_bytes()) for path, at in seen.items()
    }
