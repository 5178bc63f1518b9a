"""Notes of what pages were made from: those of the live release, and of the one before."""

import json
import os
from contextlib import suppress
from pathlib import Path

from parsite.seal import sealed, unsealed
from parsite.trace import Trace

_NOW, _BEFORE, _KEPT = "trace.json", "trace-before.json", "kept.json"


def recall(state: Path, digest: str) -> Trace:
    """Recall what the pages of a release were made from; nothing where that is not certain."""
    for name in (_NOW, _BEFORE):
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            stored = json.loads(unsealed((state / name).read_bytes()))
            if stored["release"] == digest:
                return Trace.from_json(stored["trace"])
    return Trace()


def note(state: Path, trace: Trace, digest: str) -> None:
    """Note what the pages of a release were made from; failing that, the next build makes all."""
    text = json.dumps({"release": digest, "trace": trace.to_json()})
    with suppress(OSError):
        if _is_of_another(state / _NOW, digest):
            os.replace(state / _NOW, state / _BEFORE)
        (state / _NOW).write_bytes(sealed(text.encode()))


def _is_of_another(file: Path, digest: str) -> bool:
    """Whether a note is of another release, which is kept beside the new one."""
    return file.is_file() and digest.encode() not in file.read_bytes()


def note_kept(state: Path, spared: tuple[str, ...]) -> None:
    """Note what the webmaster keeps among the pages, for who compares them with the release."""
    with suppress(OSError):
        (state / _KEPT).write_text(json.dumps(spared), encoding="ascii")


def kept(state: Path) -> tuple[str, ...]:
    """Recall what the webmaster keeps among the pages."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        return tuple(map(str, json.loads((state / _KEPT).read_bytes())))
    return ()
