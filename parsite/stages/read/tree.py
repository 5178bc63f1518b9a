"""YAML as texts with their places: libyaml's events, walked by our own rules.

PyYAML's loaders guess at types (`06`, `no`, `12:30`), let the last of two equal keys win and can be
brought down by depth. Here every scalar stays the text that was written, and what a table of
figures has no use for (anchors, aliases, tags, merge keys) is a mistake.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place, Problem, place_in, problem

DEPTH = 20
_MOST = 32
"""As many texts as are held ready."""
_Loader = getattr(yaml, "CLoader", yaml.Loader)


class _Unreadable(Exception):
    """The text cannot be read on from here."""

    def __init__(self, found: Problem) -> None:
        self.problem = found


@lru_cache(_MOST)
def tree(text: str, start: Place) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read a YAML text whose first character stands at `start`; None where it cannot be read.

    A preview reads the same texts after every save: some are held ready.
    """
    walk = _Walk(start)
    try:
        events = yaml.parse(text, Loader=_Loader)
        node = walk.document(events)
    except _Unreadable as unreadable:
        return None, (*walk.problems, unreadable.problem)
    except yaml.reader.ReaderError:
        return None, unprintable(text, start)
    except yaml.MarkedYAMLError as error:
        return None, (*walk.problems, _broken(error, text, walk))
    return node, tuple(walk.problems)


class _Walk:
    """One walk over a document's events; `problems` holds what is wrong but can be passed by."""

    def __init__(self, start: Place) -> None:
        self.start = start
        self.problems: list[Problem] = []

    def place(self, mark: Any) -> Place:
        """Turn a mark of the parser's into a place in the file."""
        return Place(self.start.path, self.start.line + mark.line, mark.column + 1)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        """Read the stream's only document; None where the stream is empty."""
        node = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise _Unreadable(problem(self.place(event.start_mark), "yaml-two-documents"))
                node = self.node(next(events), events, 1)
        return node

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        """Read the node that an event begins."""
        here = self.place(event.start_mark)
        self._refuse_extras(event, here)
        if depth > DEPTH:
            raise _Unreadable(problem(here, "yaml-too-deep", depth=DEPTH))
        if isinstance(event, yaml.ScalarEvent):
            self.problems += unprintable(event.value, here)[:1]
            return Scalar(event.value, here, quoted=bool(event.style))
        if isinstance(event, yaml.SequenceStartEvent):
            return Listing(tuple(self._items(events, depth)), here)
        return Keyed(tuple(self._entries(events, depth)), here)

    def _refuse_extras(self, event: Any, here: Place) -> None:
        if getattr(event, "anchor", None):
            raise _Unreadable(problem(here, "yaml-anchor", name=event.anchor))
        if getattr(event, "tag", None):
            raise _Unreadable(problem(here, "yaml-tag", name=event.tag))

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def _entries(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Place] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                raise _Unreadable(problem(key.place, "yaml-key"))
            value = self.node(next(events), events, depth + 1)
            if key.text in seen:
                first = seen[key.text].line
                self.problems.append(problem(key.place, "key-twice", name=key.text, line=first))
                continue
            seen[key.text] = key.place
            yield key, value


def _broken(error: yaml.MarkedYAMLError, text: str, walk: _Walk) -> Problem:
    """Say where the parser gave up: at what was never closed, where it ran to the end.

    A tab among the spaces a line begins with is often to blame.
    """
    lines = text.split("\n")
    mark: Any = error.problem_mark or error.context_mark
    if error.context_mark and mark.line >= len(text.rstrip().split("\n")):
        mark = error.context_mark
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    here = walk.place(mark) if mark else walk.start
    if "\t" in indent:
        return problem(here, "yaml-tab")
    return problem(here, "yaml-broken", detail=error.problem or error.context or "")


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def unprintable(text: str, start: Place) -> tuple[Problem, ...]:
    """Find the first character that no text should hold: a control that nobody can see."""
    found = _UNPRINTABLE.search(text)
    if not found:
        return ()
    here = place_in(text, found.start(), start.path, start.line)
    return (problem(here, "unprintable", character=f"U+{ord(found[0]):04X}"),)
