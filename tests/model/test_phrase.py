"""Wordings with names in braces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.phrase import Phrase, Phrases


def test_names_in_braces_are_filled_in() -> None:
    say = Phrases({"summary.score": Phrase("{score} điểm")})
    assert say("summary.score", score="85,60") == "85,60 điểm"


def test_a_name_may_stand_twice_or_be_left_out() -> None:
    assert Phrase("{n}, {n}!").fill({"n": 6, "m": 7}) == "6, 6!"
    assert Phrase("{n}, {m}, {n}").names == {"n", "m"}


@given(st.text("{}nm ", max_size=9))
def test_what_is_filled_in_is_not_read_again(text: str) -> None:
    assert Phrase("[{n}]").fill({"n": text, "m": "wrong"}) == f"[{text}]"


def test_other_braces_are_only_braces() -> None:
    assert Phrase("{ n } {} {n").fill({}) == "{ n } {} {n"


def test_what_is_not_given_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        Phrase("{n}").fill({"m": 1})
    with pytest.raises(KeyError):
        Phrases({})("summary.score")
