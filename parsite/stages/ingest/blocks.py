"""The block that each row belongs to: as it is named, as its units have it, or a new one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from parsite.model.directory import Directory
from parsite.model.unit import Block, Unit
from parsite.model.vietnamese import name_key, raised, slug
from parsite.stages.ingest.entries import Entry
from parsite.stages.ingest.likeness import close_text
from parsite.stages.ingest.sections import block_name, is_block_title
from parsite.stages.ingest.sheet import Note, note

_BODIES = {
    *("sở", "ban", "ngành", "huyện", "quận", "thị", "xã", "thành", "phố", "phường", "cơ", "quan"),
}
_GENERIC = "Các đơn vị"


@dataclass(frozen=True, slots=True)
class Home:
    """The block of some rows: how a file writes it, and its id.

    No id: it is left as written, for one with a name like it is known, or blank, for nothing tells
    it. `new`: it is proposed.
    """

    name: str
    id: str = ""
    new: Block | None = None


@dataclass(frozen=True, slots=True)
class Registry:
    """The site's blocks and units, and the year in which names are looked up.

    `text` is `data/units.yaml` as it stands; None where it is no UTF-8.
    """

    blocks: Mapping[str, Block]
    units: Mapping[str, Unit]
    text: str | None = ""
    year: int | None = None

    @property
    def directory(self) -> Directory:
        """The units by everything they are called."""
        return Directory.of(self.units)

    def written(self, block: Block) -> str:
        """Give the text by which a file names a block: its name, or its id where that is shared."""
        same = [b for b in self.blocks.values() if name_key(b.name) == name_key(block.name)]
        return block.name if len(same) == 1 else block.id


Units = Sequence[tuple[str, ...]]
"""For each row, the ids of the units that its name may mean."""


def homes(
    entries: Sequence[Entry], units: Units, registry: Registry
) -> tuple[list[Home], tuple[Note, ...]]:
    """Settle the block of each row, of all rows alike that stand under one title."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for number, entry in enumerate(entries):
        key = (entry.sheet, entry.block) if entry.block else (entry.sheet, "", *entry.titles)
        groups.setdefault(key, []).append(number)
    found: dict[int, Home] = {}
    new: dict[str, Home] = {}
    notes: list[Note] = []
    for numbers in groups.values():
        first = entries[numbers[0]]
        home, code = _home(first, [units[n] for n in numbers], registry)
        home = new.setdefault(home.name, home) if home.new else home
        own = {n: _own(units[n], registry) or home for n in numbers}
        found |= own if not home.name else dict.fromkeys(numbers, home)
        if code:
            cells = [entries[n].cell for n in numbers if home.name or not own[n].name]
            facts = {"text": _said(first), "block": home.name, "id": home.id}
            notes += [note(code, first.sheet, cells, **facts)] if cells else []
    return [found[number] for number in range(len(entries))], tuple(notes)


def _texts(entry: Entry) -> list[str]:
    return [entry.block] if entry.block else list(entry.titles)


def _said(entry: Entry) -> str:
    """Give the text that names a row's block; nothing where none does."""
    return entry.block or next(filter(is_block_title, entry.titles), "")


def _home(first: Entry, units: Units, registry: Registry) -> tuple[Home, str]:
    """Settle the block of rows alike, and give the code of what is to be told of it."""
    said = _said(first)
    if block := next(_named(_texts(first), registry), None):
        return _of(block, registry), ""
    if block := _of_units(units, registry):
        return _of(block, registry), "block-by-units" if said else "block-of-units"
    if block := next(_contained(_texts(first), registry), None):
        return _of(block, registry), "block-by-title"
    if not said and registry.blocks:
        return Home(""), "block-unknown"
    name = raised(block_name(said)) or _GENERIC
    if close_text(name, (block.name for block in registry.blocks.values())):
        return Home(name), "block-asked"
    id = slug(name) or "khoi"
    while id in registry.blocks:
        id += "-2"
    return Home(name, id, Block(id, name, len(registry.blocks) + 1)), "block-new"


def _of(block: Block, registry: Registry) -> Home:
    return Home(registry.written(block), block.id)


def _own(ids: tuple[str, ...], registry: Registry) -> Home | None:
    """Give the block that a known unit is declared to be in."""
    block = registry.blocks.get(registry.units[ids[0]].block) if len(ids) == 1 else None
    return _of(block, registry) if block else None


def _named(texts: Sequence[str], registry: Registry) -> Iterator[Block]:
    """Find the blocks that texts name in full."""
    ids = {name_key(n): b for b in registry.blocks.values() for n in (b.id, b.name)}
    for text in texts:
        for name in (text, block_name(text)):
            if name_key(name) in ids:
                yield ids[name_key(name)]


def _contained(texts: Sequence[str], registry: Registry) -> Iterator[Block]:
    """Find the blocks whose names stand in texts, with no other kind of body beside them."""
    for text in texts:
        words = name_key(text).split()
        held = [b for b in registry.blocks.values() if _holds(words, name_key(b.name).split())]
        if len(held) == 1:
            yield held[0]


def _holds(words: list[str], name: list[str]) -> bool:
    others = {name_key(word) for word in _BODIES}
    for start in range(len(words) - len(name) + 1):
        beside = {*words[max(0, start - 1) : start], *words[start + len(name) :][:1]}
        if words[start : start + len(name)] == name and not beside & others:
            return True
    return False


def _of_units(units: Units, registry: Registry) -> Block | None:
    """Give the block that all units of a group are in, where half of them are known at least."""
    known = [ids[0] for ids in units if len(ids) == 1]
    found = {registry.units[id].block for id in known}
    is_sure = len(found) == 1 and len(known) * 2 >= len(units)
    return registry.blocks.get(found.pop()) if is_sure else None
