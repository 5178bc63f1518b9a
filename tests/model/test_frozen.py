"""Frozen figures as text, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.place import Place
from parsite.model.provenance import record_of
from parsite.model.published import BlockPublished, Published

HERE = Place("data/released/2024.yaml")
TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
ID = st.from_regex(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
NAME = st.sampled_from(["score", "rank", "is_tied", "tham-dinh", "reason"])
FIGURES = st.dictionaries(NAME, TEXT, max_size=4)
BLOCK = st.builds(BlockPublished, FIGURES, st.dictionaries(ID, FIGURES, max_size=4))
PUBLISHED = st.builds(Published, FIGURES, st.dictionaries(ID, BLOCK, max_size=3))


@given(PUBLISHED)
def test_what_is_written_is_read_again(published: Published) -> None:
    frozen = Frozen(2024, Day(2025, 3, 6), published, HERE)
    assert Frozen.parse(frozen.text, HERE) == frozen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "year: 2024\n",
        "year: x\nreleased: 2025-03-06\n",
        "year: 2024\nreleased: 2025-13-06\n",
        "year: 2024\nreleased: 2025-03-06\n???\n",
    ],
)
def test_what_was_written_by_nobody_is_no_such_text(text: str) -> None:
    with pytest.raises(ValueError, match="no frozen figures"):
        Frozen.parse(text, HERE)


def test_the_head_says_in_vietnamese_what_it_is_and_not_to_touch_it() -> None:
    text = Frozen(2024, Day(2025, 3, 6), Published({}), HERE).text
    assert "đừng sửa" in text
    assert "revisions" in text
    assert record_of(2024) == HERE.path
