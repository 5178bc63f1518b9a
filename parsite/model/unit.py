"""Units and the blocks they are ranked in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from parsite.model.day import Day
from parsite.model.place import Place


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a unit bore, up to and with the day `until`."""

    name: str
    until: Day


@dataclass(frozen=True, slots=True)
class Unit:
    """One body; its id is for life, its names change."""

    id: str
    block: str
    name: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    place: Place = field(compare=False, default=Place(""))

    def name_in(self, year: int) -> str:
        """Give the name borne at the end of a year assessed."""
        later = sorted((f for f in self.former if f.until.end >= (year, 12, 31)), key=_until)
        return later[0].name if later else self.name

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
    """Units ranked against each other; `order` is its place among the blocks."""

    id: str
    name: str
    order: int
    place: Place = field(compare=False, default=Place(""))
