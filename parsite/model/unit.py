"""Units and the blocks they are ranked in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from parsite.model.day import Day
from parsite.model.place import Place, Written


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a unit bore, up to and with the day `until`."""

    name: str
    until: Day
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Unit(Written):
    """One body; its id is for life, its names change.

    `since` and `until` are the first and the last day it was there, where known. `succeeds`: the
    ids of the bodies it was made from, with whose figures its own are not compared.
    """

    id: str
    block: str
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    since: Day | None = None
    until: Day | None = None
    succeeds: tuple[str, ...] = ()
    name_en: str = ""
    place: Place = field(compare=False, default=Place(""))
    places: Mapping[str, Place] = field(compare=False, default_factory=dict)

    def name_in(self, year: int) -> str:
        """Give the name borne at the end of a year assessed."""
        later = sorted((f for f in self.former if f.until.end >= (year, 12, 31)), key=_until)
        return later[0].name if later else self.name

    def lived_in(self, year: int) -> bool:
        """Whether the unit was there on any day of a year."""
        return not self.begins_after(year) and not self.ended_before(year)

    def begins_after(self, year: int) -> bool:
        """Whether the unit was not there yet when a year ended."""
        return self.since is not None and self.since.year > year

    def ended_before(self, year: int) -> bool:
        """Whether the unit was gone when a year began."""
        return self.until is not None and self.until.year < year

    def outlived(self, year: int) -> bool:
        """Whether the unit was there when a year ended."""
        gone = self.until is not None and self.until.end < (year, 12, 31)
        return not gone and not self.begins_after(year)

    def all_names(self) -> Iterator[str]:
        """Give every text that means this unit."""
        yield from (self.id, self.name, *([self.short] if self.short else []), *self.aliases)
        yield from (former.name for former in self.former)

    @property
    def url(self) -> str:
        """The address of the unit's page, from the site's root."""
        return f"don-vi/{self.id}/"


def _until(former: FormerName) -> tuple[int, int, int]:
    return former.until.end


@dataclass(frozen=True, slots=True)
class Block:
    """Units ranked against each other; `order` is its place among the blocks.

    `until`: the last day of a level that was abolished.
    """

    id: str
    name: str
    order: int
    until: Day | None = None
    name_en: str = ""
    place: Place = field(compare=False, default=Place(""))
