"""What a data file says, before anyone asks what it means: texts, lists and keyed entries."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from parsite.model.place import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text as written; `quoted` tells the text "null" from the word for nothing."""

    text: str
    place: Place = field(compare=False)
    quoted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen of it, or it is `~` or `null` outside quotes."""
        text = self.text.strip()
        is_seen = text.isprintable() or any(c.isprintable() and not c.isspace() for c in text)
        return not (text and is_seen) or (not self.quoted and text in {"~", "null"})


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes."""

    items: tuple["Node", ...]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Keyed:
    """Entries by key, in the order written; no key twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place = field(compare=False)

    def get(self, key: str) -> "Node | None":
        """Give the node under a key, or None."""
        return next((node for name, node in self.entries if name.text == key), None)

    def __iter__(self) -> Iterator[tuple[Scalar, "Node"]]:
        return iter(self.entries)


Node = Scalar | Listing | Keyed


@dataclass(frozen=True, slots=True)
class Table:
    """A table file: its headings, and rows of exactly as many cells."""

    headings: tuple[Scalar, ...]
    rows: tuple[tuple[Scalar, ...], ...]
    place: Place = field(compare=False)
