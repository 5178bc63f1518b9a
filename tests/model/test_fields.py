"""The table of fields: every word in it means one thing."""

from collections.abc import Iterator

import pytest

from parsite.model import fields
from parsite.model.fields import RESULT, ROW
from parsite.model.shape import Field, Kind, Shape
from parsite.model.vietnamese import name_key
from parsite.model.year import Status

SHAPES = [value for value in vars(fields).values() if isinstance(value, Shape)]
NESTED = {Kind.RECORD, Kind.RECORDS, Kind.RECORDS_BY_ID, Kind.ROWS}


def every_field() -> Iterator[Field]:
    yield from (field for shape in SHAPES for field in shape.fields)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_shape_has_no_field_twice(shape: Shape) -> None:
    names = [field.name for field in shape.fields]
    assert len(names) == len(set(names))
    assert [shape.get(name) for name in names] == list(shape.fields)
    assert shape.get("không có") is None


def test_no_heading_means_two_columns() -> None:
    headings = [
        key
        for field in ROW.fields
        for key in {name_key(heading) for heading in (field.name, *field.headings)}
    ]
    assert len(headings) == len(set(headings))


def test_every_column_has_a_vietnamese_heading() -> None:
    assert [field.name for field in ROW.fields if not field.headings] == []


def test_only_nested_fields_have_a_shape_and_only_choices_have_words() -> None:
    for field in every_field():
        assert (field.of is not None) == (field.kind in NESTED), field.name
        lists = {"languages", "without"}  # of choices
        has_words = field.kind in {Kind.CHOICE, Kind.TRUTH} or field.name in lists
        assert bool(field.choices) == has_words, field.name


def test_no_word_of_a_choice_means_two_things() -> None:
    for field in every_field():
        words = [name_key(word) for word, _ in field.choices]
        assert len(words) == len(set(words))


def test_every_status_can_be_written() -> None:
    status = RESULT.get("status")
    assert status is not None
    assert {value for _, value in status.choices} == {status.value for status in Status}
