"""Values of the model as JSON knows them, and back; where they stood in files is left out."""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

_WHERE = {"place", "places", "sound"}
"""The fields that tell where something stood: nobody asks that of what was sound and stays so."""

_PLAIN = (str, int, bool, type(None))

Reader = Callable[[Any], Any]


def packed(value: Any) -> Any:
    """Write a value with what JSON has; a field as it is by default is left out."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is Decimal:
        return str(value)
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [packed(item) for item in value]
    if isinstance(value, Mapping):
        return {key: packed(item) for key, item in value.items()}
    written = {}
    for name, usual in _fields(kind):
        item = getattr(value, name)
        if item is not usual and not (type(item) in _COMPARED and item == usual):
            written[name] = packed(item)
    return written


_COMPARED = {*_PLAIN, tuple, dict}
"""The kinds of values that are as by default where they are equal to that: 1.0 is not 1."""


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Give the names of a model's fields that are kept, and what they are where left out."""
    assert is_dataclass(kind), kind
    kept = [f for f in fields(kind) if f.compare or f.name not in _WHERE]
    return tuple(
        (f.name, f.default_factory() if f.default_factory is not MISSING else f.default)
        for f in kept
    )


def unpacked(kind: type, data: Any) -> Any:
    """Make a value of a kind from what `packed` wrote; raises where it did not write that."""
    return _of_model(kind)(data)


@cache
def _of_model(kind: type) -> Reader:
    """Give what makes one of the model's values of its fields."""
    hints = get_type_hints(kind)
    kept = {name: _reader(hints[name]) for name, _ in _fields(kind)}
    readers = {name: reader for name, reader in kept.items() if reader is not None}

    def read(data: dict[str, Any]) -> Any:
        for name in data.keys() & readers.keys():
            data[name] = readers[name](data[name])
        return kind(**data)

    return read


def _reader(hint: Any) -> Reader | None:
    """Give what makes a value of a type out of what JSON has; None where that is the value."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        readers = [reader for part in inner if (reader := _reader(part))]
        return _or_nothing(readers[0]) if readers else None
    if origin is tuple:
        return _tuple(inner)
    if origin is not None and origin is not Literal:
        return _mapping(_reader(inner[1]))
    if hint is Decimal:
        return Decimal
    if hint is datetime:
        return datetime.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint.__getitem__
    return _of_model(hint) if isinstance(hint, type) and is_dataclass(hint) else None


def _or_nothing(reader: Reader) -> Reader:
    return lambda data: None if data is None else reader(data)


def _tuple(inner: tuple[Any, ...]) -> Reader:
    reader = _reader(inner[0])
    return tuple if reader is None else lambda data: tuple(map(reader, data))


def _mapping(reader: Reader | None) -> Reader | None:
    return reader and (lambda data: {key: reader(item) for key, item in data.items()})
