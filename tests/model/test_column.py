"""The columns of what is published as tables."""

from parsite.model.column import COMPONENTS, IN_WORDS, RESULTS, TOLD_BESIDES
from parsite.model.fields import ROW
from parsite.model.vietnamese import name_key
from parsite.model.year import Status


def test_no_column_stands_twice_in_a_table() -> None:
    for columns in (RESULTS, COMPONENTS):
        assert len({column.name for column in columns}) == len(columns)
        assert len({name_key(column.title) for column in columns}) == len(columns)


def test_a_column_that_parsite_reads_has_a_heading_under_which_it_does() -> None:
    read = {f.name: {name_key(h) for h in f.headings} for f in ROW.fields}
    for column in RESULTS:
        if column.name in read:
            assert name_key(column.title) in read[column.name], column.name


def test_a_column_that_is_only_told_has_no_heading_of_those_that_are_read() -> None:
    read = {name_key(h) for f in ROW.fields for h in f.headings}
    assert {name_key(title) for title in TOLD_BESIDES}.isdisjoint(read)


def test_every_status_but_that_of_the_ranked_has_its_word() -> None:
    assert {*Status} - IN_WORDS.keys() == {Status.RANKED}
