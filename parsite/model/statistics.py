"""What a block's figures amount to: their middle, their ends, and how they moved."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Movement:
    """How many units rose, fell and kept, in rank or in score, and who moved the most.

    `risers` and `fallers` are the names of all who share the biggest rise and fall; both measures
    are 0 or more, and None where nobody moved that way.
    """

    rose: int
    fell: int
    kept: int
    rise: Decimal | None = None
    fall: Decimal | None = None
    risers: tuple[str, ...] = ()
    fallers: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """The number of units whose movement is known."""
        return self.rose + self.fell + self.kept


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the units ranked, by the figure that ranks them, in its own unit (points or %).

    `mean` and `median` are rounded half up to `places` decimals, the others are as published.
    `mean_change` is the mean less that of the year compared with, both as rounded. `grades`: units
    per grade, and `grade_changes`: how many more or fewer than in that year, where it has grades.
    """

    number: int
    mean: Decimal
    median: Decimal
    highest: Decimal
    lowest: Decimal
    places: int
    mean_change: Decimal | None = None
    ranks: Movement | None = None
    scores: Movement | None = None
    grades: Mapping[str, int] = field(default_factory=dict)
    grade_changes: Mapping[str, int] = field(default_factory=dict)

    @property
    def spread(self) -> Decimal:
        """How far the highest is above the lowest."""
        return self.highest - self.lowest
