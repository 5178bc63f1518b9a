"""What a field of a file can be: its kind, its words, and the shapes that fields make."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto


class Kind(Enum):
    """What a field holds, and so how its text is read."""

    __hash__ = object.__hash__  # by identity, at once: every cell of every table asks by its kind

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
    TRUTH = auto()
    INSTANT = auto()
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


TRUTHS = (
    *(("true", "yes"), ("yes", "yes"), ("có", "yes"), ("đúng", "yes")),
    *(("false", ""), ("no", ""), ("không", ""), ("sai", "")),
)
"""What says of something that it is so, or that it is not."""

DRAFT = Field("draft", Kind.TRUTH, choices=TRUTHS)
"""What is written already and not to be published yet."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields that may stand together, by name."""

    name: str
    fields: tuple[Field, ...] = field(default=())
    by_name: Mapping[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay the fields ready by name: every cell of every table asks for one."""
        object.__setattr__(self, "by_name", {f.name: f for f in reversed(self.fields)})

    @property
    def names(self) -> list[str]:
        """The fields' names."""
        return [f.name for f in self.fields]

    def get(self, name: str) -> Field | None:
        """Give the field of a name, or None."""
        return self.by_name.get(name)

    def counting(self, components: Iterable[Field], is_fraction: bool) -> "Shape":
        """Give the shape of rows whose year declares components.

        `is_fraction`: that figures have so many decimals that their mark can be no other.
        """
        fields = (replace(f, is_fraction=is_fraction) for f in (*self.fields, *components))
        return Shape(self.name, tuple(fields))
