"""What a sentence states, what the next inherits of it, and what is left unread."""

import pytest

from parsite.stages.verify import reading
from parsite.stages.verify.phrase import Phrase
from parsite.stages.verify.statements import Frame, Statement
from tests.stages.verify.saying import YEAR, parts, told


def read(text: str, frame: Frame | None = None) -> tuple[list[Statement], Frame, str]:
    return reading.statements(parts(text), frame or Frame(YEAR), blocks_of)


def blocks_of(phrase: Phrase) -> tuple[str, ...]:
    named = (id for v in phrase.values if isinstance(v.value, tuple) for id in v.value)
    return tuple(named) or ("",)


def test_a_sentence_may_state_several_things() -> None:
    found, _, left = read("Sở Nội vụ đứng đầu với 91,20 điểm; huyện Tây Thạch đạt 78,25 điểm")
    assert told(found) == [
        ("rank", "so-noi-vu", "1"),
        ("score", "so-noi-vu", "91.20"),
        ("score", "tay", "78.25"),
    ]
    assert left.strip(" ;") == ""


def test_the_year_spoken_of_holds_until_another_is_named() -> None:
    found, after, _ = read("Năm 2023, Sở Tài chính đứng đầu; năm nay, Sở Nội vụ đứng đầu")
    assert [(one.unit, one.frame.year) for one in found] == [
        (("so-tai-chinh",), 2023),
        (("so-noi-vu",), YEAR),
    ]
    assert after.year == YEAR


def test_the_next_sentence_inherits_the_block_the_year_and_the_place_told_last() -> None:
    _, after, _ = read("Năm 2023, Huyện, thành phố: đứng đầu là huyện Đông Khê Thượng")
    assert (after.year, after.blocks, after.after) == (2023, ("huyen",), 1)
    found, _, _ = read("Tiếp theo là huyện Tây Thạch", after)
    assert [(s.value.value, s.frame.year) for s in found] == [(2, 2023)]


def test_what_a_sentence_compares_with_holds_for_its_changes() -> None:
    found, after, _ = read("So với năm 2023, Sở Y tế tăng 2 bậc")
    assert told(found) == [("change", "so-y-te", "2"), ("since", "so-y-te", 2023)]
    assert after.since is not None


@pytest.mark.parametrize(
    ("text", "is_certain", "is_guessed"),
    [
        ("Sở Nội vụ đạt 91,20 điểm", True, False),
        ("Sở Nội vụ ung dung kèm 91,20 điểm", True, True),
        ("Nhờ điểm thẩm định, Sở Nội vụ đạt 91,20 điểm", False, False),
        ("Năm 2023 họp bàn, Sở Nội vụ đạt 91,20 điểm", False, True),
    ],
    ids=["firm", "past unknown words", "of another subject", "of another year"],
)
def test_what_was_not_understood_before_makes_it_doubtful(
    text: str, is_certain: bool, is_guessed: bool
) -> None:
    [one] = read(text)[0]
    assert (one.is_certain, one.is_guessed) == (is_certain, is_guessed)


@pytest.mark.parametrize("text", ["", "Xin chào", "đứng đầu", "91,20 điểm", "tăng 2 bậc"])
def test_what_names_nobody_states_nothing(text: str) -> None:
    assert read(text)[0] == []


def test_what_is_left_of_an_endless_sentence_states_nothing() -> None:
    one = "Sở Nội vụ đạt 91,20 điểm; "
    few, many = read(one * 10)[0], read(one * 400)[0]
    assert len(few) == 10
    assert 10 < len(many) < 400
