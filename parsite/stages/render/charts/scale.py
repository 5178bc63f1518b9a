"""The ends of a scale of figures, and where between them a figure stands."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_FEWEST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """From one round figure to another, drawn from `left` to `right` percent of the width."""

    low: Decimal
    high: Decimal
    left: float
    right: float

    def at(self, figure: Decimal) -> float:
        """Give a figure's place in percent of the picture's width."""
        share = float((figure - self.low) / (self.high - self.low))
        return round(self.left + share * (self.right - self.left), 2)


def ends(figures: Collection[Decimal]) -> tuple[Decimal, Decimal]:
    """Give round figures around all of these, of 0 or more; from 0 where that costs little room."""
    least, most = min(figures), max(figures)
    span = most - least or max(abs(most) / 10, Decimal(1))
    step = _step(span / _FEWEST_STEPS)
    low, high = (_multiple(least, step, ROUND_FLOOR), _multiple(most, step, ROUND_CEILING))
    if low == high:
        low, high = max(low - step, Decimal(0)), high + step
    return (Decimal(0) if low <= high / 4 else low), high


def _step(least: Decimal) -> Decimal:
    """Give the smallest of ..., 1, 2, 5, 10, 20, 50, ... that is no less than this."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def _multiple(figure: Decimal, step: Decimal, way: str) -> Decimal:
    """Give the whole multiple of a step next to a figure, without an exponent."""
    found = (figure / step).to_integral_value(way) * step
    return found.quantize(Decimal(1)) if found == found.to_integral_value() else found.normalize()
