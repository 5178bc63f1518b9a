"""What a field of a file can be: its kind, its words, and the shapes that fields make."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum, auto


class Kind(Enum):
    """What a field holds, and so how its text is read."""

    TEXT = auto()
    TEXTS = auto()
    ID = auto()
    IDS = auto()
    ID_BY_ID = auto()
    COUNT = auto()
    COUNTS = auto()
    DECIMALS = auto()
    FIGURE = auto()
    SCORE = auto()
    PERCENT = auto()
    SHARE = auto()
    DEDUCTION = auto()
    RANK = auto()
    PLACE = auto()
    CHANGE = auto()
    DAY = auto()
    LINK = auto()
    COLOUR = auto()
    CHOICE = auto()
    RECORD = auto()
    RECORDS = auto()
    RECORDS_BY_ID = auto()
    ROWS = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `headings` are its columns in a table beside its name, `choices` word: value.

    `is_fraction`: the mark in its figures is declared to be that of decimals.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    of: "Shape | None" = None
    headings: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    is_fraction: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields that may stand together, by name."""

    name: str
    fields: tuple[Field, ...] = field(default=())

    @property
    def names(self) -> list[str]:
        """The fields' names."""
        return [f.name for f in self.fields]

    def get(self, name: str) -> Field | None:
        """Give the field of a name, or None."""
        return next((f for f in self.fields if f.name == name), None)

    def counting(self, components: Iterable[Field], is_fraction: bool) -> "Shape":
        """Give the shape of rows whose year declares components.

        `is_fraction`: that figures have so many decimals that their mark can be no other.
        """
        fields = (replace(f, is_fraction=is_fraction) for f in (*self.fields, *components))
        return Shape(self.name, tuple(fields))
