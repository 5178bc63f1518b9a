"""Which units were made from which, and what to call two that bear one name in turn."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from parsite.model.dataset import Dataset
from parsite.model.page import Kin, Link
from parsite.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Family:
    """The units of a dataset, each with those that succeed it."""

    dataset: Dataset
    heirs: Mapping[str, list[Unit]]

    @classmethod
    def of(cls, dataset: Dataset) -> Self:
        """Find every unit's heirs."""
        heirs: dict[str, list[Unit]] = defaultdict(list)
        for unit in dataset.units.values():
            for id in unit.succeeds:
                heirs[id].append(unit)
        return cls(dataset, heirs)

    def before(self, unit: Unit) -> list[Unit]:
        """Give the units that one was made from."""
        units = self.dataset.units
        return [units[id] for id in unit.succeeds if id in units]

    def named(self, unit: Unit) -> str:
        """Name a unit so that its page is no other's: two may bear one name in turn."""
        kindred = (*self.before(unit), *self.heirs.get(unit.id, ()))
        day = unit.until or unit.since
        if day is None or all(other.name != unit.name for other in kindred):
            return unit.name
        key = "unit.namesake_until" if unit.until else "unit.namesake_since"
        say = self.dataset.phrases
        return say(key, unit=unit.name, date=say.language.short_date(day))

    def link(self, unit: Unit) -> Link:
        """Lead to a unit's page."""
        return Link(unit.url, self.named(unit))

    def kin(self, unit: Unit) -> Kin:
        """Link the units that one was made from, and those made from it."""
        before, after = self.before(unit), self.heirs.get(unit.id, ())
        return Kin(tuple(map(self.link, before)), tuple(map(self.link, after)))
