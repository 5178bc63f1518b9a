"""What figures amount to: numbers that follow from others."""

from decimal import Decimal

from parsite.model.statistics import Movement, Statistics


def test_all_whose_movement_is_known_rose_fell_or_kept() -> None:
    assert Movement(rose=3, fell=2, kept=1).total == 6


def test_the_spread_is_from_the_lowest_to_the_highest() -> None:
    figures = [Decimal(text) for text in ("78.39", "78.06", "84.58", "71.46")]
    mean, median, highest, lowest = figures
    assert Statistics(9, mean, median, highest, lowest, 2).spread == Decimal("13.12")
    assert Statistics(1, mean, mean, mean, mean, 2).spread == 0
