"""What both languages need to tell a world's truth: figures that bear a wrong one beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.stages.verify.announcements.worlds import Block, Unit, World, written

Tell = Callable[["Teller", Block], str | None]
"""A way of telling something of a block; None where the block has no such thing to tell."""


def figure(true: str, wrong: str) -> str:
    """Write a figure, with what it may be altered to beside it."""
    return true if true == wrong else f"⟪{true}|{wrong}⟫"


@dataclass
class Teller:
    """What a sentence is told with; `inside`: a heading above has named the block."""

    rng: Random
    world: World
    inside: bool
    mark: str = ","

    @property
    def before(self) -> int:
        return self.world.year - 1

    def one_of(self, *ways: str) -> str:
        return self.rng.choice(ways)

    def any(self, units: list[Unit]) -> Unit | None:
        return self.rng.choice(units) if units else None

    def decimal(self, value: int, decimals: int = 2) -> str:
        """Write hundredths as this article does; noughts at the end may be left out or added."""
        shown = [written(value, 2, self.mark)] * 4
        if value % 10 == 0 and decimals == 1:
            shown += [written(value, 1, self.mark)] * 20
        if value % 100 == 0:
            shown.append(written(value, 0, self.mark))
        elif value % 10 == 0:
            shown.append(written(value, 1, self.mark))
        wrong = value + self.rng.choice([-1, 1]) * self.rng.randint(11, 600)
        return figure(self.rng.choice(shown), written(abs(wrong), 2, self.mark))

    def off(self, number: int) -> int:
        """Give a number that this one is not."""
        return number + self.rng.choice([1, 2] if number < 3 else [-1, 1, -2, 2])
