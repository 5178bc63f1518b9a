"""How much room a label takes."""

from decimal import Decimal

import pytest

from parsite.stages.render.charts.labels import Box, Figure, Label, Spot, digits, lines, room


def test_a_label_covers_what_stands_around_its_spot() -> None:
    wide = room("Tốt")
    for anchor, left in (("start", 5.0), ("middle", 5 - wide / 2), ("end", 5 - wide)):
        spot = Spot(40, 3, 1, anchor)  # type: ignore[arg-type]
        box = Label(spot, ("Tốt", "và")).box(10)
        assert (box.left, box.right) == pytest.approx((left, left + wide))
        assert (box.top, box.bottom) == pytest.approx((3 - 1.05, 3 + 1.25 + 0.35))


def test_a_number_takes_room_for_its_marks_and_for_the_decimals_it_is_written_with() -> None:
    assert digits(Decimal("85.5")) < digits(Decimal("85.5"), 2) == digits(Decimal("85.50"))
    assert digits(Decimal(1000)) > digits(Decimal(999)) + 0.7
    assert Figure(Spot(0, 2), Decimal(7)).box(20, 3).right == pytest.approx(3.72)


def test_boxes_that_only_touch_do_not_meet() -> None:
    one = Box(0, 0, 2, 1)
    assert not one.meets(Box(2, 0, 3, 1))
    assert not one.meets(Box(0, 1, 2, 2))
    assert one.meets(Box(1.9, 0.9, 3, 3))
    assert one.wider(0.1).meets(Box(2, 0, 3, 1))


def test_a_name_is_broken_into_even_lines_that_leave_room_for_another_face() -> None:
    name = "Sở Văn hóa, Thể thao và Du lịch"
    broken = lines(name, 10)
    assert " ".join(broken) == name
    assert len(broken) == 2
    assert all(room(line) <= 10 for line in broken)
