"""The listing of a release, `release.json`: written, and read back."""

import json
from collections.abc import Mapping
from pathlib import Path

from parsite import __version__
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.stages.publish.disk import sha256


def written(files: Mapping[str, str], inputs: Mapping[str, str]) -> bytes:
    """Write the list of a release, the same for the same release."""
    told = {"parsite": __version__, "files": files, "inputs": inputs}
    return (json.dumps(told, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def read(content: bytes) -> Release | None:
    """Read a list, or nothing where it is none; whether its files are intact is not in it."""
    try:
        stored = json.loads(content)
        files, inputs = dict(stored["files"]), dict(stored["inputs"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(isinstance(text, str) for text in (*files.values(), *inputs.values())):
        return None
    return Release(files, inputs, digest=sha256(content))


def of_folder(folder: Path) -> Release:
    """Read what a folder is said to hold, nothing where nothing is said.

    Raises Halt where the list is damaged.
    """
    file = folder / RELEASE_FILE
    if not file.is_file():
        return Release()
    release = read(file.read_bytes())
    if release is None:
        raise Halt("release-damaged", 74, path=file)
    return release


def digest_of(folder: Path) -> str:
    """Give the digest by which the release in a folder is known, nothing where there is none."""
    file = folder / RELEASE_FILE
    return sha256(file.read_bytes()) if file.is_file() else ""
