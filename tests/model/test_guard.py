"""The apostrophe before what a spreadsheet would take for a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.guard import guarded, unguarded

STARTS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_begins_as_a_formula_does_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"
    assert unguarded(f"'{start}1+1") == f"{start}1+1"


@pytest.mark.parametrize("text", ["", "Sở Nội vụ", "'Sở", "1-2", "a=b", "'"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert (guarded(text), unguarded(text)) == (text, text)


@pytest.mark.parametrize("text", ["'=1", "''=1", "'-"])
def test_a_text_that_looks_guarded_already_takes_one_more(text: str) -> None:
    assert guarded(text) == f"'{text}"


@given(st.text(alphabet=[*STARTS, "'", "a", " "], max_size=6))
def test_nothing_is_lost(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in STARTS
