"""Figures past unknown words: called false where they must be slips, and only there."""

from tests.stages.verify.test_forms import wrong


def test_two_digits_in_another_order_are_a_slip_whatever_the_verb() -> None:
    assert wrong("Sở Nội vụ ung dung kèm 92,10 điểm.") != []


def test_a_figure_far_from_the_true_one_may_be_of_something_else() -> None:
    assert wrong("Sở Nội vụ ung dung kèm 87,35 điểm.") == []


def test_what_is_not_counted_in_points_is_no_score() -> None:
    assert wrong("Sở Nội vụ ung dung kèm 92,10 tỷ đồng.") == []
