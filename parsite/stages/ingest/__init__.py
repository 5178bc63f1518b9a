"""Taking in a workbook: its rankings as a year's data, and what it names that is not declared.

`book` reads the file and `intake` decides; nothing is written here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from parsite.model.dataset import Sources
from parsite.model.node import Keyed, Node, Scalar
from parsite.model.place import Halt, Problem
from parsite.model.vietnamese import name_key
from parsite.stages.ingest.blocks import Registry
from parsite.stages.ingest.columns import layout
from parsite.stages.ingest.components import Component
from parsite.stages.ingest.delimited import delimited
from parsite.stages.ingest.entries import Entry, entries
from parsite.stages.ingest.files import declarations, table
from parsite.stages.ingest.intake import Intake
from parsite.stages.ingest.legible import legible
from parsite.stages.ingest.register import Additions, enlarged, lines_of
from parsite.stages.ingest.scan import Table, tables
from parsite.stages.ingest.select import of_year
from parsite.stages.ingest.sheet import Book, Note, gathered, note
from parsite.stages.ingest.units import once, settled
from parsite.stages.ingest.workbook import kind, workbook

USAGE, DATA = 2, 65
UNITS = "data/units.yaml"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the call asks for: the year, and the sheet where only one is meant."""

    year: int | None = None
    sheet: str = ""


def register_of(root: Path) -> str | None:
    """Read `data/units.yaml` as it stands, its mark and its ends of lines too.

    Nothing where there is none; None where it is no UTF-8.
    """
    file = root / UNITS
    try:
        return file.read_bytes().decode() if file.is_file() else ""
    except UnicodeDecodeError:
        return None


def book(file: Path, registry: Registry) -> Book:
    """Read a workbook into legible sheets; Halt where it is none, OSError where it is not there."""
    content, name = file.read_bytes(), file.name
    known = {name_key(text) for unit in registry.units.values() for text in unit.all_names()}
    form = kind(content, name)
    if form == "text":
        read = Book(name, (delimited(content, name, known),))
    else:
        read = workbook(content, form, name)
    return replace(read, sheets=tuple(legible(sheet, known) for sheet in read.sheets))


def intake(book: Book, registry: Registry, sources: Sources, wanted: Wanted) -> Intake:
    """Decide what of a workbook is taken, and what of it is new; Halt where nothing can be."""
    chosen, unasked = _asked(book, wanted.sheet)
    found, unread = _found(chosen, registry)
    year, own, others = of_year(found, wanted.year, book.name)
    declared = _names_declared(sources.years.get(year))
    results, components, decimals, odd = _results(own, year, declared.values())
    if not any(_is_telling(one, components) for one in results):
        raise Halt("import-no-figures", DATA, file=book.name)
    taken, additions, settling = settled(results, replace(registry, year=year))
    rows, doubles = once(taken)
    made = Intake(
        file=book.name,
        year=year,
        rows=rows,
        components=components,
        additions=additions,
        notes=gathered(book.notes + unasked + unread + others + odd + settling + doubles),
    )
    return _with_register(_with_files(made, sources, decimals), registry)


def _is_telling(entry: Entry, components: Iterable[Component]) -> bool:
    """Whether a row says anything of its unit: a figure, a place, or that there is none."""
    names = {"score", "index", "rank", "grade", "status", *(part.id for part in components)}
    return any(entry.values.get(name) for name in names)


def untouched(intake: Intake) -> Intake:
    """Leave `data/units.yaml` as it is, and give the lines that belong in it."""
    new = lines_of(intake.additions)
    lines = [line for section, some in new.items() if some for line in (f"{section}:", *some)]
    return replace(intake, register="", paste={**intake.paste, UNITS: "\n".join([*lines, ""])})


def _asked(book: Book, name: str) -> tuple[Book, tuple[Note, ...]]:
    """Keep the sheet that was asked for, or all; Halt where there is none of that name."""
    if not name:
        return book, ()
    chosen = [sheet for sheet in book.sheets if name_key(sheet.name) == name_key(name)]
    if not chosen:
        names = ", ".join(f"“{sheet.name}”" for sheet in book.sheets)
        raise Halt("import-no-sheet", USAGE, file=book.name, sheet=name, sheets=names)
    others = tuple(note("sheet-unasked", s.name) for s in book.sheets if s not in chosen)
    return replace(book, sheets=tuple(chosen)), others


def _found(book: Book, registry: Registry) -> tuple[tuple[Table, ...], tuple[Note, ...]]:
    """Find every table; Halt where there is none."""
    directory = registry.directory
    found: list[Table] = []
    notes: list[Note] = []
    for sheet in book.sheets:
        own, told = tables(sheet, lambda name: bool(directory.find(name)))
        notes += sheet.notes
        if own:
            notes += told
        else:
            notes.append(note("sheet-no-table" if sheet.rows else "sheet-empty", sheet.name))
        found += own
    if not found:
        raise Halt("import-no-table", DATA, file=book.name)
    return tuple(found), tuple(notes)


Results = tuple[tuple[Entry, ...], tuple[Component, ...], int | None, tuple[Note, ...]]


def _results(found: tuple[Table, ...], year: int, names: Iterable[str]) -> Results:
    """Read the tables' results, their components and how many decimals have to be declared."""
    results: list[Entry] = []
    notes: list[Note] = []
    components: dict[str, Component] = {}
    decimals: list[int] = []
    declared = frozenset(map(name_key, names))
    for one in found:
        columns = layout(one, year, declared)
        made, odd = entries(one, columns)
        results += made
        notes += (*columns.notes, *odd)
        decimals += [columns.decimals] if columns.decimals is not None else []
        for part in columns.components:
            first = components.setdefault(part.id, part)
            if first.most != part.most:
                components[part.id] = replace(first, most="")
                notes.append(note("component-maxima", one.sheet, name=part.name))
    if not decimals and any(one.code == "three-decimals" for one in notes):
        decimals = [3]
    return tuple(results), tuple(components.values()), max(decimals, default=None), tuple(notes)


def _with_files(made: Intake, sources: Sources, decimals: int | None) -> Intake:
    """Add the year's files; of one that is there say what it has to declare yet."""
    path = f"data/{made.year}.yaml"
    node = sources.years.get(made.year)
    declared = _names_declared(node)
    named = tuple(replace(c, name=declared.get(c.id, c.name)) for c in made.components)
    keys = {name_key(name) for name in declared.values()}
    missing = [c for c in named if name_key(c.name) not in keys]
    is_said = isinstance(node, Keyed) and node.get("decimals") is not None
    lines = declarations(missing, None if is_said else decimals)
    files = {f"data/{made.year}.csv": table([row.values for row in made.rows], named)}
    if lines and path not in sources.digests:
        files[path] = lines.encode()
    paste = {path: lines} if lines and path in sources.digests else {}
    notes = made.notes + tuple(_results_there(made, sources))
    return replace(made, components=named, files=files, paste=paste, notes=notes)


def _names_declared(node: Node | None) -> dict[str, str]:
    """Read the components that a year's file declares, of the year or a block: names by id."""
    if not isinstance(node, Keyed):
        return {}
    blocks = node.get("blocks")
    parts = [part for _, part in blocks] if isinstance(blocks, Keyed) else []
    said = [part for part in (*parts, node) if isinstance(part, Keyed)]
    return {id: name for part in said for id, name in _declared(part)}


def _declared(part: Keyed) -> Iterator[tuple[str, str]]:
    components = part.get("components")
    for id, entry in components if isinstance(components, Keyed) else ():
        name = entry.get("name") if isinstance(entry, Keyed) else None
        if isinstance(name, Scalar):
            yield id.text, name.text


def _results_there(made: Intake, sources: Sources) -> Iterator[Note]:
    """Tell the blocks whose results the year's other file holds already."""
    node = sources.years.get(made.year)
    blocks = node.get("blocks") if isinstance(node, Keyed) else None
    for id, entry in blocks if isinstance(blocks, Keyed) else ():
        if isinstance(entry, Keyed) and entry.get("results") is not None:
            yield note("results-there", path=f"data/{made.year}.yaml", block=id.text)


def _with_register(made: Intake, registry: Registry) -> Intake:
    """Add the new text of `data/units.yaml`; where it cannot be made safely, lines to paste."""
    if not made.additions.units:
        return made
    before = registry.text
    text = "" if before is None else enlarged(before, made.additions)
    if not text:
        return untouched(made)
    if not before:
        return replace(made, files={**made.files, UNITS: text.encode()})
    return replace(made, register=text, before=before)


def of_units(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Pick the problems of `data/units.yaml` that an import cannot go on with.

    That it is not there yet, or holds nothing, is none.
    """
    own = (p for p in problems if p.place.path == UNITS)
    is_blank = {"file-missing", "file-empty"}
    blank = {"blocks", "units"}
    return tuple(
        p
        for p in own
        if p.code not in is_blank and not (p.code == "missing-key" and p.facts.get("name") in blank)
    )


def grown(before: Registry, after: Registry, additions: Additions) -> bool:
    """Whether a register holds all that it held, unchanged, and the additions, and no more."""
    blocks: Mapping[str, str] = {block.id: block.name for block in additions.blocks}
    units = {**before.units, **{unit.id: unit for unit in additions.units}}
    kept = {id: block for id, block in after.blocks.items() if id not in blocks}
    new = {id: block.name for id, block in after.blocks.items() if id in blocks}
    return (kept, new, dict(after.units)) == (dict(before.blocks), blocks, units)
