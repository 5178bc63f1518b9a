"""Names of units: which is meant, and which is nearest to one nobody bears."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from parsite.model.unit import Unit
from parsite.model.vietnamese import clean, name_key, plain


def nearest(name: str, known: Iterable[str], least: float = 0.6) -> str:
    """Give the known name most like one that is not known; nothing where none is like it.

    `least`: how alike they are at least, 1 being the same but for marks and case.
    """
    by_plain = {plain(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(plain(name), by_plain, 1, cutoff=least)
    return by_plain[found[0]] if found else ""


_INITIALS = re.compile(r"\w+ [A-ZĐ]{2,}(?:\W*[A-ZĐ]+)*")
"""A name shortened to initials, `Sở KH&CN`: how like it is to whole names is chance."""


def _is_short_for(short: str, name: str) -> bool:
    """Whether a name begins with the same word, and its other words with the initials."""
    kind, _, letters = plain(short).partition(" ")
    first, _, rest = plain(name).partition(" ")
    initials = "".join(word[0] for word in re.findall(r"\w+", rest))
    return first == kind and re.sub(r"\W", "", letters) in {initials, initials.replace("v", "")}


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

    def find(self, name: str, year: int | None = None) -> tuple[str, ...]:
        """Give the ids of the units a name may mean: none, one, or those that share it.

        In a `year`, of those that share a name, it means those that outlived the year, or else
        those that saw any of it: a new body may bear the name of the one it succeeds.
        """
        if name in self.units:
            return (name,)
        ids = self.by_key.get(name_key(name), ())
        if year is None or len(ids) < 2:
            return ids
        outlived = tuple(id for id in ids if self.units[id].outlived(year))
        return outlived or tuple(id for id in ids if self.units[id].lived_in(year)) or ids

    def nearest(self, name: str) -> Unit | None:
        """Give the unit whose name is most like one that nobody bears, or has its initials."""
        names = {text: unit for unit in self.units.values() for text in unit.all_names()}
        if _INITIALS.fullmatch(clean(name)):
            initialled = [u for u in self.units.values() if _is_short_for(name, u.name)]
            return initialled[0] if len(initialled) == 1 else None
        return names.get(nearest(name, names))
