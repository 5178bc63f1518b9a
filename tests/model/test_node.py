"""What a file says before anyone asks what it means."""

import pytest

from parsite.model.node import Keyed, Scalar
from parsite.model.place import Place

HERE, THERE = Place("a.yaml", 1), Place("b.yaml", 9)


def test_a_place_is_no_part_of_what_is_said() -> None:
    assert Scalar("85,60", HERE) == Scalar("85,60", THERE)
    assert Keyed(((Scalar("a", HERE), Scalar("1", HERE)),), HERE) == Keyed(
        ((Scalar("a", THERE), Scalar("1", THERE)),), THERE
    )


@pytest.mark.parametrize("text", ["~", "null"])
def test_a_word_for_nothing_is_a_word_in_quotes(text: str) -> None:
    assert Scalar(text, HERE).is_empty
    assert not Scalar(text, HERE, quoted=True).is_empty


@pytest.mark.parametrize("quoted", [True, False])
@pytest.mark.parametrize("text", ["", " "])
def test_blank_is_blank_in_quotes_as_well(text: str, quoted: bool) -> None:
    assert Scalar(text, HERE, quoted=quoted).is_empty


@pytest.mark.parametrize("text", ["0", "no", "false", "-"])
def test_what_looks_like_nothing_is_something(text: str) -> None:
    assert not Scalar(text, HERE).is_empty


def test_an_entry_is_found_by_its_key() -> None:
    entries = Keyed(((Scalar("score", HERE), Scalar("85,60", HERE)),), HERE)
    assert entries.get("score") == Scalar("85,60", HERE)
    assert entries.get("Score") is None
    assert [key.text for key, _ in entries] == ["score"]
