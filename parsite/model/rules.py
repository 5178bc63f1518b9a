"""How a block's units are ranked and graded, as its year's file declares."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from parsite.model.figure import decimals, rounded
from parsite.model.place import Place


class Ties(Enum):
    """Which places units share, and which comes after: 1 2 2 4, 1 2 2 3, or no sharing at all."""

    COMPETITION = "competition"
    DENSE = "dense"
    ORDINAL = "ordinal"


class Part(Enum):
    """What a component does to the score: it is part of it, is added to it, is taken from it."""

    PART = "part"
    BONUS = "bonus"
    DEDUCTION = "deduction"


@dataclass(frozen=True, slots=True)
class Component:
    """One part of a score: `weight` multiplies it in the sum, `max` is its highest value."""

    id: str
    name: str
    max: Decimal | None = None
    weight: Decimal = Decimal(1)
    kind: Part = Part.PART
    name_en: str = ""

    def counted(self, value: Decimal) -> Decimal:
        """Give what a value of it adds to the score; of a deduction, below nought."""
        counted = self.weight * value
        return -counted if self.kind is Part.DEDUCTION else counted


@dataclass(frozen=True, slots=True)
class Grade:
    """A band of the figure that ranks: its lower edge, which belongs to it where `is_closed`.

    A grade without an edge holds what is below all others; where several have none, nobody can
    tell by the figure which of them it is.
    """

    name: str
    edge: Decimal | None = None
    is_closed: bool = True
    name_en: str = ""

    def holds(self, figure: Decimal) -> bool:
        """Whether a figure is above its edge, or on one that belongs to it."""
        if self.edge is None:
            return True
        return figure >= self.edge if self.is_closed else figure > self.edge


@dataclass(frozen=True, slots=True)
class Rules:
    """What is in force for one block in one year.

    `decimals`: to how many places scores and indexes are rounded, half up; None: as written.
    `by_index`: ranked by index, by score, or (None) by index where there is one to rank by.
    `published`: places are those stated, not made from figures. `tie_breaks`: ids of the
    components that part units of equal figures, in their order.
    """

    max: Decimal | None = None
    decimals: int | None = None
    by_index: bool | None = None
    published: bool = False
    ties: Ties = Ties.COMPETITION
    tie_breaks: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()
    grades: tuple[Grade, ...] = ()
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)

    def component(self, id: str) -> Component:
        """Give the component of an id."""
        return next(c for c in self.components if c.id == id)

    @property
    def edges(self) -> tuple[Grade, ...]:
        """The grades that have an edge, the highest first."""
        return tuple(grade for grade in self.grades if grade.edge is not None)

    def rounded(self, figure: Decimal) -> Decimal:
        """Round a figure half up to the decimals declared; as it is where none are."""
        if self.decimals is None or decimals(figure) <= self.decimals:
            return figure
        return rounded(figure, self.decimals)

    def total(self, values: Mapping[str, Decimal]) -> Decimal | None:
        """Add up a unit's components, each by its weight; None where a part of them is missing.

        A bonus or deduction that is not there is none.
        """
        if not values or any(c.kind is Part.PART and c.id not in values for c in self.components):
            return None
        own = [c for c in self.components if c.id in values]
        return sum((c.counted(values[c.id]) for c in own), Decimal(0))

    def grade(self, figure: Decimal) -> str | None:
        """Give the grade of a figure; None where the edges do not tell it."""
        held = next((grade for grade in self.edges if grade.holds(figure)), None)
        if held is not None:
            return held.name
        below = [grade.name for grade in self.grades if grade.edge is None]
        return below[0] if len(below) == 1 else None
