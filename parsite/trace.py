"""What each page was given, by digest; and from that, which pages are stale, and why."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from parsite.model.page import Page


@dataclass(frozen=True, slots=True)
class Trace:
    """The digests of all inputs by name, and the names each page was given, by path."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def to_json(self) -> str:
        """Write the trace as text, the same for the same trace."""
        return json.dumps({"inputs": self.inputs, "pages": self.pages}, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Trace":
        """Read a trace; one that is damaged is no trace, so that everything is made anew."""
        try:
            stored = json.loads(text)
            pages = {str(path): tuple(map(str, names)) for path, names in stored["pages"].items()}
            return cls({str(k): str(v) for k, v in stored["inputs"].items()}, pages)
        except (ValueError, KeyError, TypeError, AttributeError):
            return cls()


@dataclass(frozen=True, slots=True)
class Because:
    """Why a page has to be made: a kind of reason, and the input it speaks of."""

    reason: str
    input: str = ""


def trace(pages: Iterable[Page], template_digest: Callable[[str], str]) -> Trace:
    """Digest everything that pages are made from."""
    inputs = {"engine": engine()}
    given = {}
    for page in pages:
        template = f"template {page.template}"
        if template not in inputs:
            inputs[template] = template_digest(page.template)
        for value in page.given.values():
            if value.name not in inputs:
                inputs[value.name] = digest(value.value)
        names = sorted(value.name for value in page.given.values())
        given[page.path] = ("engine", template, *names)
    return Trace(inputs, given)


def stale(before: Trace, now: Trace, intact: Collection[str]) -> dict[str, Because]:
    """Tell which pages are to be made, each with the first reason found.

    `intact` are the live files that are still as they were published.
    """
    found = {path: _because(path, before, now) for path in now.pages}
    damaged = {path: Because("damaged") for path in now.pages if path not in intact}
    return damaged | {path: because for path, because in found.items() if because is not None}


def _because(path: str, before: Trace, now: Trace) -> Because | None:
    if path not in before.pages:
        return Because("new")
    for name in now.pages[path]:
        if name not in before.pages[path]:
            return Because("given", name)
        if before.inputs.get(name) != now.inputs[name]:
            return Because("changed", name)
    gone = [name for name in before.pages[path] if name not in now.pages[path]]
    return Because("withdrawn", gone[0]) if gone else None


@cache
def engine() -> str:
    """Digest parsite itself, so that a new version makes every page anew."""
    folder = Path(__file__).parent
    files = sorted(folder.rglob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def digest(value: object) -> str:
    """Digest a value of the model; what is no part of its equality is no part of its digest."""
    made = hashlib.sha256()
    for piece in _pieces(value):
        made.update(piece)
    return made.hexdigest()


def _pieces(value: Any) -> Iterator[bytes]:
    """Write a value so that different values are written differently."""
    if isinstance(value, bytes):
        yield b"b%d:%b" % (len(value), value)
    elif value is None or isinstance(value, str | int | Decimal | Enum):
        text = f"{type(value).__name__} {value}".encode()
        yield b"s%d:%b" % (len(text), text)
    elif isinstance(value, tuple | list):
        yield b"l%d:" % len(value)
        for item in value:
            yield from _pieces(item)
    elif isinstance(value, Mapping):
        yield b"m%d:" % len(value)
        for key in value:
            yield from _pieces(key)
            yield from _pieces(value[key])
    elif is_dataclass(value):
        compared = [f.name for f in fields(value) if f.compare]
        yield b"d%d:%b" % (len(compared), type(value).__name__.encode())
        for name in compared:
            yield from _pieces(getattr(value, name))
    else:
        raise TypeError(f"no digest of a {type(value).__name__}")
