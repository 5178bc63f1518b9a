"""Nodes to values, as the table of fields says what each is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from parsite.model.directory import nearest
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place, Problem, Written, problem
from parsite.model.shape import Field, Kind, Shape
from parsite.stages.check.scalars import READERS, Read


@dataclass(frozen=True, slots=True)
class Filled(Written):
    """A shape as filled in: the values given, by field name, and where each stands.

    `sound`: nothing in it is wrong.
    """

    place: Place
    values: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sound: bool = True

    def get(self, name: str, otherwise: Any = None) -> Any:
        """Give a field's value, or `otherwise` where it was left out."""
        return self.values.get(name, otherwise)

    def text(self, name: str) -> str:
        """Give a text field's value, or nothing."""
        return str(self.values.get(name, ""))


_TEXTUAL = {Kind.TEXT, Kind.ID, Kind.LINK}


def fill(node: Node, shape: Shape) -> tuple[Filled, tuple[Problem, ...]]:
    """Read a node by its shape; a field in which something is wrong counts as left out.

    A text that is required and missing is told and given as nothing, so that the rest can go on.
    """
    values: dict[str, Any] = {f.name: "" for f in shape.fields if f.required and f.kind in _TEXTUAL}
    if not isinstance(node, Keyed):
        return Filled(node.place, values, sound=False), (_wrong(node, "keyed"),)
    places: dict[str, Place] = {}
    problems: list[Problem] = []
    for key, child in node:
        known = shape.get(key.text)
        if known is None:
            problems.append(_unknown(key, child, shape))
            continue
        value, wrong = _value(child, known)
        problems += wrong
        places[key.text] = child.place
        if value is not None:
            values[key.text] = value
    problems += _missing(node, shape)
    return Filled(node.place, values, places, sound=not problems), tuple(problems)


def _unknown(key: Scalar, child: Node, shape: Shape) -> Problem:
    if key.text.isdecimal() and isinstance(child, Scalar) and child.is_empty:
        return problem(key.place, "comma-in-braces", part=key.text)
    close = nearest(key.text, shape.names)
    known = ", ".join(shape.names)
    return problem(key.place, "unknown-key", name=key.text, nearest=close, known=known)


def _missing(node: Keyed, shape: Shape) -> Iterator[Problem]:
    """Tell what is required and left out; not what is there, but misspelt."""
    for known in shape.fields:
        child = node.get(known.name) if known.required else node
        is_blank = child is None or (isinstance(child, Scalar) and child.is_empty)
        if is_blank and known.name not in _misspelt(node, shape):
            yield problem(child.place if child else node.place, "missing-key", name=known.name)


def _misspelt(node: Keyed, shape: Shape) -> set[str]:
    strange = (key.text for key, _ in node if shape.get(key.text) is None)
    return {nearest(name, shape.names) for name in strange}


def _wrong(node: Node, expected: str) -> Problem:
    return problem(node.place, f"not-{expected}")


def _value(node: Node, known: Field) -> tuple[Any, tuple[Problem, ...]]:
    """Read one field; None where it is blank or wrong."""
    if isinstance(node, Scalar) and node.is_empty:
        return None, ()
    if reader := _NESTED.get(known.kind):
        return reader(node, known)
    if not isinstance(node, Scalar):
        return None, (_wrong(node, "text"),)
    return _scalar(node, known)


def _scalar(node: Scalar, known: Field) -> Read:
    return READERS[known.kind](node, known)


def _record(node: Node, known: Field) -> Read:
    assert known.of is not None
    return fill(node, known.of)


def _records(node: Node, known: Field) -> Read:
    if not isinstance(node, Listing):
        return None, (_wrong(node, "listing"),)
    filled = [_record(item, known) for item in node.items]
    return tuple(value for value, _ in filled), _joined(filled)


def _rows(node: Node, known: Field) -> Read:
    """Leave rows as they are: which fields they may have depends on what the year declares."""
    return (node, ()) if isinstance(node, Listing) else (None, (_wrong(node, "listing"),))


def _records_by_id(node: Node, known: Field) -> Read:
    if not isinstance(node, Keyed):
        return None, (_wrong(node, "keyed"),)
    ids = [READERS[Kind.ID](key, known) for key, _ in node]
    filled = [_record(child, known) for _, child in node]
    by_id = {
        key.text: replace(value, place=key.place)
        for (key, _), (name, _), (value, _) in zip(node, ids, filled, strict=True)
        if name is not None
    }
    return by_id, _joined(ids) + _joined(filled)


def _texts(node: Node, known: Field) -> Read:
    return _listed(node, known, Kind.CHOICE if known.choices else Kind.TEXT)


def _ids(node: Node, known: Field) -> Read:
    return _listed(node, known, Kind.ID)


def _listed(node: Node, known: Field, kind: Kind) -> Read:
    if not isinstance(node, Listing):
        return None, (_wrong(node, "listing"),)
    read = [_one(item, known, kind) for item in node.items]
    return tuple(value for value, _ in read if value is not None), _joined(read)


def _one(node: Node, known: Field, kind: Kind) -> Read:
    """Read one entry of a list or mapping as a text of a kind."""
    if not isinstance(node, Scalar):
        return None, (_wrong(node, "text"),)
    return READERS[kind](node, known)


def _counts(node: Node, known: Field) -> Read:
    return _keyed(node, known, Kind.COUNT)


def _id_by_id(node: Node, known: Field) -> Read:
    return _keyed(node, known, Kind.ID)


def _keyed(node: Node, known: Field, kind: Kind) -> Read:
    if not isinstance(node, Keyed):
        return None, (_wrong(node, "keyed"),)
    read = [(key.text, _one(child, known, kind)) for key, child in node]
    values = {key: value for key, (value, _) in read if value is not None}
    places = {key.text: child.place for key, child in node}
    places |= {f"{key.text} (key)": key.place for key, _ in node}
    wrong = _joined([one for _, one in read])
    return Filled(node.place, values, places, sound=not wrong), wrong


def _joined(read: list[Any]) -> tuple[Problem, ...]:
    return tuple(p for _, problems in read for p in problems)


_NESTED: Mapping[Kind, Callable[[Node, Field], Read]] = {
    Kind.RECORD: _record,
    Kind.RECORDS: _records,
    Kind.RECORDS_BY_ID: _records_by_id,
    Kind.ROWS: _rows,
    Kind.TEXTS: _texts,
    Kind.IDS: _ids,
    Kind.COUNTS: _counts,
    Kind.ID_BY_ID: _id_by_id,
}
