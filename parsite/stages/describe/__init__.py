"""Describing: the table of fields as JSON Schema, for editors that check and complete YAML.

Draft-07, of which yaml-language-server reads the most. What a schema takes is what `check` takes of
one field at a time; what fields say together (a rank against a score) is for `check` alone.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from parsite.model.fields import ARTICLE, RESULT, SITE, THEME, UNITS, YEAR
from parsite.model.shape import Field, Kind, Shape
from parsite.stages.describe.patterns import (
    BLANK,
    FEW_DECIMALS,
    FIGURE,
    FRACTION,
    ID,
    MANY_DECIMALS,
    NOT_BLANK,
    matching,
    or_blank,
)

Schema = dict[str, Any]
Words = Mapping[str, Mapping[str, str]]
"""What each field is, by the names of its shape and its own; `kinds` tells how kinds are written.
"""

FOLDER = "data/schema"
_FILES = {"units": UNITS, "year": YEAR, "site": SITE, "article": ARTICLE, "theme": THEME}
_BORROWED = {"year": "rules", "block results": "rules", "row": "result"}
"""Shapes some of whose fields have their words elsewhere."""


def schemas(words: Words) -> dict[str, bytes]:
    """Give the schemas' files by path: one for each kind of file that holds YAML."""
    made = {f"{FOLDER}/{name}.json": _document(shape, words) for name, shape in _FILES.items()}
    texts = {path: json.dumps(s, ensure_ascii=False, indent=1) for path, s in made.items()}
    return {path: f"{text}\n".encode() for path, text in texts.items()}


def words_of(shape: Shape, known: Field, words: Words) -> str:
    """Say what a field of a shape is."""
    own = words.get(shape.name, {})
    return own[known.name] if known.name in own else words[_BORROWED[shape.name]][known.name]


def _document(shape: Shape, words: Words) -> Schema:
    head = {"$schema": "http://json-schema.org/draft-07/schema#"}
    made = head | {"description": words["files"][shape.name]} | _object(shape, words)
    return made | _rows_by_year(words) if shape is YEAR else made


def _object(shape: Shape, words: Words, figure: str = FIGURE) -> Schema:
    """Describe the entries of a shape."""
    return {
        "type": "object",
        "properties": {
            f.name: {"description": words_of(shape, f, words)}
            | _entry(f, words, figure)
            | _how(f, words)
            for f in shape.fields
        },
        "required": [f.name for f in shape.fields if f.required],
        "additionalProperties": False,
    }


def _how(known: Field, words: Words) -> Schema:
    """Say how a field is written: editors show this in place of a pattern."""
    how, choices = words["kinds"][known.kind.name.lower()], [word for word, _ in known.choices]
    return {"patternErrorMessage": f"{how[:-1]}: {', '.join(choices)}." if choices else how}


def _entry(known: Field, words: Words, figure: str) -> Schema:
    """Describe one field: what it holds, or, where it may be left out, nothing."""
    if nested := _NESTED.get(known.kind):
        held = nested(known, words)
        return held if known.required else held | _blank_beside(held["type"])
    made = _scalar(known, figure)
    if known.required:
        return made
    pattern = {"pattern": or_blank(made["pattern"])} if "pattern" in made else {}
    return made | {"type": [*made["type"], "null"]} | pattern


def _blank_beside(type: str) -> Schema:
    """Let a text without a sign, or nothing at all, stand where lists and entries may."""
    return {"type": [type, "string", "null"], "pattern": BLANK}


_NUMBERS: Mapping[Kind, Schema] = {
    Kind.COUNT: {"type": "integer", "minimum": 0, "maximum": 999_999},
    Kind.DECIMALS: {"type": "integer", "minimum": 0, "maximum": 6},
    Kind.FIGURE: {"type": "number", "minimum": 0, "exclusiveMaximum": 10**9},
    Kind.SCORE: {"type": "number", "minimum": 0, "exclusiveMaximum": 10**9},
    Kind.PERCENT: {"type": "number", "minimum": 0, "exclusiveMaximum": 10**9},
    Kind.SHARE: {"type": "number", "exclusiveMinimum": 0, "maximum": 10},
    Kind.DEDUCTION: {"type": "number", "exclusiveMinimum": -(10**9), "exclusiveMaximum": 10**9},
    Kind.RANK: {"type": "integer", "minimum": 1, "maximum": 999_999},
    Kind.PLACE: {"type": "integer", "minimum": 1, "maximum": 999_999},
    Kind.CHANGE: {"type": "integer", "minimum": -9999, "maximum": 9999},
    Kind.ID: {"type": "number", "minimum": 0},
    Kind.TEXT: {"type": "number"},
}
"""What of the kinds YAML takes for a number; how many decimals it has a number does not show."""

_TRUTHS = {Kind.TEXT, Kind.ID, Kind.TRUTH}
"""Kinds of which a text may be `true` or `false`, which YAML takes for something else."""


def _scalar(known: Field, figure: str = FIGURE) -> Schema:
    """Describe a text that is not blank, and what YAML may take such a text for."""
    words = [word for word, _ in known.choices]
    pattern = matching(known.kind, figure, words)
    if known.kind is Kind.TEXT and known.required:
        pattern = NOT_BLANK
    number = dict(_NUMBERS.get(known.kind, {}))
    types = ["string", *([number.pop("type")] if number else [])]
    made: Schema = {"type": [*types, *(["boolean"] if known.kind in _TRUTHS else [])]} | number
    return made | ({"pattern": pattern} if pattern else {}) | ({"examples": words} if words else {})


def _record(known: Field, words: Words) -> Schema:
    assert known.of is not None
    return _object(known.of, words)


def _records(known: Field, words: Words) -> Schema:
    return {"type": "array", "items": _record(known, words)}


def _records_by_id(known: Field, words: Words) -> Schema:
    of = _record(known, words)
    return {"type": "object", "propertyNames": {"pattern": ID}, "additionalProperties": of}


def _rows(known: Field, words: Words) -> Schema:
    """Describe a list whose items depend on what the year declares."""
    return {"type": "array"}


def _texts(known: Field, words: Words) -> Schema:
    kind = Kind.CHOICE if known.choices else Kind.TEXT
    item = Field("", kind, required=bool(known.choices), choices=known.choices)
    return {"type": "array", "items": _entry(item, words, FIGURE)}


def _ids(known: Field, words: Words) -> Schema:
    return {"type": "array", "items": _scalar(Field("", Kind.ID))}


def _counts(known: Field, words: Words) -> Schema:
    return {"type": "object", "additionalProperties": _scalar(Field("", Kind.COUNT))}


def _id_by_id(known: Field, words: Words) -> Schema:
    return {"type": "object", "additionalProperties": _scalar(Field("", Kind.ID))}


_NESTED: Mapping[Kind, Callable[[Field, Words], Schema]] = {
    Kind.RECORD: _record,
    Kind.RECORDS: _records,
    Kind.RECORDS_BY_ID: _records_by_id,
    Kind.ROWS: _rows,
    Kind.TEXTS: _texts,
    Kind.IDS: _ids,
    Kind.COUNTS: _counts,
    Kind.ID_BY_ID: _id_by_id,
}


def _rows_by_year(words: Words) -> Schema:
    """Describe rows by the decimals that their year, or before it their block, declares."""
    few = {"if": _declares(FEW_DECIMALS, 0, 2), "then": _holds("rows"), "else": _holds("exact")}
    many = {"if": _declares(MANY_DECIMALS, 3, 6), "then": _holds("exact"), "else": _holds("rows")}
    return {
        "if": _declares(MANY_DECIMALS, 3, 6),
        "then": {"properties": {"blocks": {"additionalProperties": few}}},
        "else": {"properties": {"blocks": {"additionalProperties": many}}},
        "definitions": {"rows": _row(words, FIGURE), "exact": _row(words, FRACTION)},
    }


def _declares(pattern: str, least: int, most: int) -> Schema:
    declared = {"type": ["string", "integer"], "pattern": pattern}
    bounds = {"minimum": least, "maximum": most}
    return {"required": ["decimals"], "properties": {"decimals": declared | bounds}}


def _holds(rows: str) -> Schema:
    items = {"$ref": f"#/definitions/{rows}"}
    return {"properties": {"results": {"items": items}}}


def _row(words: Words, figure: str) -> Schema:
    """Describe one unit's row, with a figure for each component that may be declared.

    Which of them are taken off, and may bear a minus, a schema cannot know: any may.
    """
    component = Field("component", Kind.DEDUCTION)
    told = {"description": words["result"]["component"]} | _how(component, words)
    of_component = told | _entry(component, words, figure)
    made = _object(RESULT, words, figure)
    return made | {"patternProperties": {_free_id(): of_component}}


def _free_id() -> str:
    """Match the ids that a component may have: none of the names that a row's fields have."""
    taken = "|".join(RESULT.names)
    return ID.replace("^", rf"^(?!(?:{taken})$)", 1)
