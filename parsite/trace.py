"""What each page was given, by digest; and from that, which pages are stale, and why."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

from parsite.engine import engine
from parsite.model.page import Page


@dataclass(frozen=True, slots=True)
class Trace:
    """The digests of all inputs by name, and the names each page was given, by path."""

    inputs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def anew(self, before: "Trace") -> str:
        """Tell why no page of an earlier trace holds: `forgotten`, another `engine`; or nothing."""
        if not before.pages:
            return "forgotten"
        return "" if before.inputs.get("engine") == self.inputs.get("engine") else "engine"

    @property
    def digests(self) -> dict[str, dict[str, str]]:
        """The digests of what each page was given, by path and name."""
        return {path: {n: self.inputs[n] for n in given} for path, given in self.pages.items()}

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
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return cls()


@dataclass(frozen=True, slots=True)
class Because:
    """Why a page has to be made: a kind of reason, and the input it speaks of."""

    reason: str
    input: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a page is to be made: all `reasons`, none where it stays as it is; the names of what it
    is `given`; and the site's `files` that are not those of the live release.
    """

    path: str
    reasons: tuple[Because, ...]
    given: tuple[str, ...]
    files: tuple[str, ...]


def trace(
    pages: Iterable[Page], template_digest: Callable[[str], str], written: "Written"
) -> Trace:
    """Digest everything that pages are made from, each input and each value within it once.

    `written` holds values whose digests are known already.
    """
    inputs = {"engine": engine()}
    given = {}
    for page in pages:
        template = f"template {page.template}"
        if template not in inputs:
            inputs[template] = template_digest(page.template)
        for value in page.given.values():
            if value.name not in inputs:
                inputs[value.name] = written.digest(value.value)
        names = sorted(value.name for value in page.given.values())
        given[page.path] = ("engine", template, *names)
    return Trace(inputs, given)


def stale(before: Trace, now: Trace, intact: Collection[str]) -> dict[str, Because]:
    """Tell which pages are to be made, each with the first reason found.

    `intact` are the live files that are still as they were published.
    """
    first = ((path, next(reasons(path, before, now, intact), None)) for path in now.pages)
    return {path: because for path, because in first if because is not None}


def reasons(path: str, before: Trace, now: Trace, intact: Collection[str]) -> Iterator[Because]:
    """Tell all the reasons for which a page is to be made; none where it is as it should be.

    A page that is no more has a reason, too: `gone`.
    """
    if path not in now.pages:
        yield Because("gone")
        return
    if path not in before.pages:
        yield Because("new")
        return
    given, had = now.pages[path], before.pages[path]
    for name in given:
        if name not in had:
            yield Because("given", name)
        elif before.inputs.get(name) != now.inputs[name]:
            yield Because("changed", name)
    yield from (Because("withdrawn", name) for name in had if name not in given)
    if path not in intact:
        yield Because("damaged")


def digest(value: object) -> str:
    """Digest a value of the model; what is no part of its equality is no part of its digest."""
    return Written().digest(value)


class Written:
    """Values as texts, different values differently; one of the model is there by its digest.

    Many pages are given the same standing: it is written once, and remembered as long as this is.
    `known`: values of the model that an earlier run has written, and what it wrote.
    """

    def __init__(self, known: Iterable[tuple[object, str]] = ()) -> None:
        self.known = {id(value): (value, text) for value, text in known}

    def digest(self, value: object) -> str:
        """Digest a value."""
        return sha256(self.text(value).encode()).hexdigest()

    def text(self, value: Any) -> str:
        """Write a value; quotes tell a text from all else, a letter of what kind that is."""
        plain = _PLAIN.get(type(value))
        if plain is not None:
            return plain(value)
        known = self.known.get(id(value))
        kind: Any = type(value)
        return known[1] if known is not None else _way(kind)(self, value)

    def listed(self, values: Iterable[object]) -> str:
        """Write values one after the other."""
        plain = _PLAIN
        return ",".join([plain.get(type(v), self.text)(v) for v in values])

    def of_model(self, value: object) -> str:
        """Write one of the model's values as the digest of what counts in it."""
        kind: Any = type(value)
        text = f"{kind.__name__}({self.listed(_counting(kind)(value))})"
        text = f"#{sha256(text.encode()).hexdigest()}"
        self.known[id(value)] = value, text  # with the value, so that its id stays its own
        return text


@cache
def _way(kind: Any) -> Callable[[Written, Any], str]:
    """Give how values of a kind are written that hold others."""
    if issubclass(kind, tuple | list):
        return lambda written, value: f"({written.listed(value)})"
    if issubclass(kind, Enum):
        return lambda _, value: f"E{kind.__name__}.{value.name}"
    if issubclass(kind, Mapping):
        return lambda written, value: (
            f"{{{written.listed(value)}:{written.listed(value.values())}}}"
        )
    return Written.of_model


_PLAIN: Mapping[type, Callable[[Any], str]] = {
    str: repr,
    int: str,
    bool: str,
    type(None): str,
    Decimal: "D{}".format,
    bytes: lambda value: f"b{sha256(value).hexdigest()}",
}
"""How values are written that hold no others."""


@cache
def _counting(kind: Any) -> Callable[[object], tuple[object, ...]]:
    """Give what takes from a value of the model all that counts in its equality."""
    if not is_dataclass(kind):
        raise TypeError(f"no digest of a {kind.__name__}")
    names = [f.name for f in fields(kind) if f.compare]
    get = attrgetter(*names) if names else lambda _: ()
    return get if len(names) != 1 else lambda value: (get(value),)
