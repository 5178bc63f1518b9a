"""Numbers are spelled as articles spell them."""

import pytest

from parsite.stages.verify import spelled


def test_every_number_below_a_hundred_can_be_spelled_and_none_else() -> None:
    assert set(spelled.vietnamese().values()) == set(range(1, 100))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("một", 1),
        ("bẩy", 7),
        ("mười", 10),
        ("mười một", 11),
        ("mười bốn", 14),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("mười bẩy", 17),
        ("hai mươi tư", 24),
        ("hai mươi bốn", 24),
        ("hai mươi nhăm", 25),
        ("ba mươi bẩy", 37),
        ("ba mươi lăm", 35),
        ("chín mươi chín", 99),
    ],
)
def test_vietnamese_units_change_their_words_after_tens(word: str, number: int) -> None:
    assert spelled.vietnamese()[word] == number


@pytest.mark.parametrize("word", ["mười năm", "mười mốt", "hai mươi năm", "hai mươi một"])
def test_ten_years_are_no_fifteen(word: str) -> None:
    assert word not in spelled.vietnamese()


def test_english_goes_as_far_as_prose_spells_numbers() -> None:
    assert (spelled.english()["one"], spelled.english()["twelve"]) == (1, 12)
    assert (spelled.ordinals()["first"], spelled.ordinals()["twelfth"]) == (1, 12)
    assert list(spelled.english().values()) == list(spelled.ordinals().values())
    assert len(spelled.english()) == 12
