"""Builds as tests of them need them: through the command line, in this process, watched."""

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from parsite.cli import main
from tests.compiled import compiled
from tests.folders import contents

LEFT = {"stage", "retired", "journal"}
"""What is in our own folder only while a build runs."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a build said and gave: its exit code and what it warned of."""

    code: int
    warned: str
    said: str = field(compare=False, default="")


def called(*words: object) -> Told:
    """Run parsite in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with patch.object(sys, "stdout", out), patch.object(sys, "stderr", err):
        code = main([*map(str, words)])
    return Told(code, *(_text(stream) for stream in (err, out)))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def built(root: Path, *words: object) -> Told:
    """Build a site where it is."""
    return called("build", "--site", root, *words)


def precompiled(folder: Path) -> Path:
    """Lay the base theme's templates ready beside the pages to come, which only saves time."""
    shutil.copytree(compiled(), folder / ".parsite" / "public" / "templates")
    return folder


@dataclass(frozen=True, slots=True)
class Clean:
    """What a site is like that was never built before: its files, and what its build said."""

    files: dict[str, bytes]
    told: Told


def clean(root: Path, folder: Path, *words: object) -> Clean:
    """Build a site into a folder of nothing, where only the base theme's templates are compiled."""
    precompiled(folder)
    told = built(root, "--out", folder / "public", *words)
    made = Clean(contents(folder / "public"), told)
    shutil.rmtree(folder)
    return made


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Name the files that are not the same in both."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


Meanwhile = Callable[[], None]
_WAITING: list[tuple[str, list[bool], Meanwhile]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Once the file waited for has been opened, let things happen before another one is."""
    if event != "open" or not _WAITING:
        return
    path, seen, meanwhile = _WAITING[0]
    if str(arguments[0]) == path:
        seen.append(True)
    elif seen:
        _WAITING.clear()
        meanwhile()


sys.addaudithook(_watch)


@contextmanager
def once_read(file: Path, meanwhile: Meanwhile) -> Iterator[None]:
    """Have something happen as soon as a file has been read, be it in the midst of a build."""
    _WAITING.append((os.fspath(file), [], meanwhile))
    try:
        yield
    finally:
        if _WAITING:
            _WAITING.clear()
            meanwhile()
