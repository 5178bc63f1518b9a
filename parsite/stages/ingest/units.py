"""The unit that each name means: a known one, a new one, or one that is asked for.

A wrong merge gives one body another's figures and nobody would see it. So a name is taken for a
unit only where it is one of the unit's names; a name like one is left as it is written, and the
build asks; only a name like none makes a new unit.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsite.model.unit import Unit
from parsite.model.vietnamese import clean, name_key, slug
from parsite.stages.ingest.blocks import Home, Registry, homes
from parsite.stages.ingest.entries import Entry
from parsite.stages.ingest.intake import Fate, Taken
from parsite.stages.ingest.likeness import closest
from parsite.stages.ingest.register import Additions
from parsite.stages.ingest.sheet import Note, note

_MARKS = re.compile(r"^\d{1,3}\s*[.)]\s*|(?:\s*(?:\*+|\(\*+\)|\(\d\)|[¹²³]+))+$")


def settled(
    entries: Sequence[Entry], registry: Registry
) -> tuple[tuple[Taken, ...], Additions, tuple[Note, ...]]:
    """Find each row's block and unit; propose those that nobody has declared."""
    settling = _Settling(entries, registry)
    taken = tuple(map(settling.taken, entries, settling.homes))
    used = {unit.block for unit in settling.new.values()}
    blocks = {h.id: h.new for h in settling.homes if h.new and h.id in used}
    kept = tuple(block for block in blocks.values() if block)
    return taken, Additions(kept, tuple(settling.new.values())), tuple(settling.notes)


class _Settling:
    """Rows being given their units; `free` are the units that no row of the workbook names."""

    def __init__(self, entries: Sequence[Entry], registry: Registry) -> None:
        self.registry = registry
        self.directory = registry.directory
        found = [self.find(entry) for entry in entries]
        self.homes, notes = homes(entries, found, registry)
        self.notes: list[Note] = list(notes)
        named = {id for ids in found for id in ids}
        self.free = [unit for unit in registry.units.values() if unit.id not in named]
        self.new: dict[str, Unit] = {}
        self.made: dict[tuple[str, str], str] = {}

    def find(self, entry: Entry) -> tuple[str, ...]:
        """Give the units a row's name may mean, with or without the marks of a footnote."""
        year = self.registry.year
        return self.directory.find(entry.name, year) or self.directory.find(_bare(entry.name), year)

    def taken(self, entry: Entry, home: Home) -> Taken:
        """Settle one row."""
        name, unit, fate = self._unit(entry, home)
        values = {"block": home.name, "unit": name, **entry.values}
        return Taken(entry.sheet, entry.cell, entry.name, unit, fate, values)

    def _unit(self, entry: Entry, home: Home) -> tuple[str, str, Fate]:
        ids = self.find(entry)
        own = [id for id in ids if self.registry.units[id].block == home.id]
        if len(ids) == 1 or len(own) == 1:
            id = ids[0] if len(ids) == 1 else own[0]
            return self._written(id), id, Fate.KNOWN
        name = _bare(entry.name)
        if ids:
            self._say("unit-shared", entry, known=", ".join(ids))
        elif near := closest(name, self._candidates(home)):
            self._say("unit-asked", entry, nearest=near.name, id=near.id)
        elif not home.id:
            self._say("unit-waits", entry, block=home.name)
        else:
            return name, self._made(name, home, entry), Fate.NEW
        return name, "", Fate.ASKED

    def _candidates(self, home: Home) -> list[Unit]:
        """Give the units that a name may be another way of writing: its block's, where known."""
        is_known = home.id and not home.new
        return [u for u in self.free if u.block == home.id] if is_known else self.free

    def _written(self, id: str) -> str:
        """Give the text by which a file names a unit: its name, or its id where that is shared."""
        name = self.registry.units[id].name
        return name if self.directory.find(name, self.registry.year) == (id,) else id

    def _made(self, name: str, home: Home, entry: Entry) -> str:
        """Propose a unit; rows of one name and block are of one unit."""
        key = (name_key(name), home.id)
        if key in self.made:
            return self.made[key]
        id = slug(name) or "don-vi"
        while id in self.registry.units or id in self.new:
            id += "-2"
        self.new[id] = Unit(id, home.id, name)
        self.made[key] = id
        self.notes.append(note("unit-new", entry.sheet, [entry.cell]))
        return id

    def _say(self, code: str, entry: Entry, **facts: object) -> None:
        self.notes.append(note(code, entry.sheet, [entry.cell], name=entry.name, **facts))


def _bare(name: str) -> str:
    return clean(_MARKS.sub("", name)) or name


def once(rows: Sequence[Taken]) -> tuple[tuple[Taken, ...], tuple[Note, ...]]:
    """Make one row of those that say nothing different of one unit; of others a build asks."""
    kept: dict[str, int] = {}
    result: list[Taken] = []
    notes = []
    for row in rows:
        key = row.unit or name_key(row.name)
        if key not in kept:
            kept[key] = len(result)
            result.append(row)
            continue
        first = result[kept[key]]
        where = f"{first.sheet}!{first.cell}".removeprefix("!")
        facts = {"name": row.name, "first": where}
        if _agrees(first.values, row.values):
            result[kept[key]] = replace(first, values={**row.values, **first.values})
            notes.append(note("unit-again", row.sheet, [row.cell], **facts))
        else:
            result.append(row)
            notes.append(note("unit-twice", row.sheet, [row.cell], **facts))
    return tuple(result), tuple(notes)


def _agrees(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two rows say nothing different, and one figure alike at least."""
    both = (one.keys() & other.keys()) - {"block", "unit"}
    return bool(both) and all(one[name] == other[name] for name in both)
