"""Names of units: which is meant, and which is nearest to one nobody bears."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from parsite.model.unit import Unit
from parsite.model.vietnamese import name_key, plain


def nearest(name: str, known: Iterable[str]) -> str:
    """Give the known name most like one that is not known; nothing where none is like it."""
    by_plain = {plain(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(plain(name), by_plain, 1, cutoff=0.6)
    return by_plain[found[0]] if found else ""


@dataclass(frozen=True, slots=True)
class Directory:
    """The units by everything they are called."""

    by_key: Mapping[str, tuple[str, ...]]
    units: Mapping[str, Unit]

    @classmethod
    def of(cls, units: Mapping[str, Unit]) -> Self:
        """Enter every unit under each of its names."""
        entered: dict[str, list[str]] = defaultdict(list)
        for unit in units.values():
            for key in dict.fromkeys(filter(None, map(name_key, unit.all_names()))):
                entered[key].append(unit.id)
        return cls({key: tuple(ids) for key, ids in entered.items()}, units)

    def find(self, name: str) -> tuple[str, ...]:
        """Give the ids of the units a name may mean: none, one, or those that share it."""
        return (name,) if name in self.units else self.by_key.get(name_key(name), ())

    def nearest(self, name: str) -> Unit | None:
        """Give the unit whose name is most like one that nobody bears."""
        names = {text: unit for unit in self.units.values() for text in unit.all_names()}
        return names.get(nearest(name, names))
