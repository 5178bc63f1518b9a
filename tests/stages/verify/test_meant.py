"""What a word for a kind of unit means."""

from tests.stages.verify.test_forms import wrong


def test_a_unit_is_meant_by_its_kind_alone_after_it_was_named() -> None:
    assert wrong("Sở Nội vụ họp bàn. Sở đạt 90,21 điểm.") != []


def test_a_kind_alone_means_nobody_where_none_was_named() -> None:
    assert wrong("Sở đạt 90,21 điểm.") == []


def test_what_is_said_of_a_province_unknown_is_of_another() -> None:
    assert wrong("Tại tỉnh Bạch Ngạn, Sở Nội vụ đạt 90,21 điểm.") == []
    assert wrong("Tại tỉnh, Sở Nội vụ đạt 90,21 điểm.") != []
