"""Lines of `data/units.yaml`: the file as it was before what is withheld was written into it."""

import codecs
from collections.abc import Collection, Iterator
from hashlib import sha256
from itertools import groupby, product, takewhile
from operator import itemgetter

from parsite.model.dataset import Sources
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place
from parsite.model.release import Withheld

UNITS = "data/units.yaml"
_BOM = codecs.BOM_UTF8.decode("utf-8")
Lines = list[str]


def digest_without(sources: Sources, held: Withheld) -> str:
    """Digest the file of units without the lines of what is withheld, as it was saved before.

    Nothing where that cannot be told: entries share their lines, or one that stays names one that
    does not.
    """
    text, node = sources.texts.get(UNITS, ""), sources.units
    before = without(text, node, held) if isinstance(node, Keyed) else None
    if before is None:
        return ""
    for mark, end in product(("", _BOM), ("\n", "\r\n")):
        whole, rest = (mark + part.replace("\n", end) for part in (text, before))
        if sha256(whole.encode()).hexdigest() == sources.digests[UNITS]:
            return sha256(rest.encode()).hexdigest()
    return ""


def without(text: str, node: Keyed, held: Withheld) -> str | None:
    """Take the lines of what is withheld out of a text; None where they hold something else too."""
    lines = text.split("\n")
    gone: set[int] = set()
    sections = [(key.place.line, key.text, child) for key, child in node]
    ends = [line for line, _, _ in sections[1:]] + [len(lines) + 1]
    for (_, name, section), end in zip(sections, ends, strict=True):
        ids = {"blocks": held.blocks, "units": held.units}.get(name, frozenset())
        if isinstance(section, Keyed) and section.entries:
            if not _are_apart(lines, section, ids):
                return None
            gone |= set(_of_entries(lines, section, ids, end))
    return "\n".join(line for number, line in enumerate(lines, 1) if number not in gone)


def _are_apart(lines: Lines, section: Keyed, ids: Collection[str]) -> bool:
    """Whether entries begin lines of their own, and the others name none of them."""
    kept = [child for key, child in section if key.text not in ids]
    starts = [key.place.line for key, _ in section]
    own = [key.place for key, _ in section if key.text in ids]
    begins = (starts.count(p.line) == 1 and not _indent(lines, p).strip() for p in own)
    return all(begins) and not any(id in ids for child in kept for id in _forebears(child))


def _indent(lines: Lines, place: Place) -> str:
    return lines[place.line - 1][: place.column - 1]


def _forebears(unit: Node) -> Iterator[str]:
    before = unit.get("succeeds") if isinstance(unit, Keyed) else None
    if isinstance(before, Listing):
        yield from (item.text for item in before.items if isinstance(item, Scalar))


def _of_entries(lines: Lines, section: Keyed, ids: Collection[str], end: int) -> Iterator[int]:
    """Number the lines of some of a section's entries: with the notes right above each, and what
    sets them apart from the others, once.
    """
    starts = [key.place.line for key, _ in section]
    entries = zip((key.text in ids for key, _ in section), starts, [*starts[1:], end], strict=True)
    indent = _indent(lines, next(key.place for key, _ in section))
    for is_gone, run in groupby(entries, itemgetter(0)):
        if is_gone:
            (_, first, after), *others = run
            whole = range(first, others[-1][2] if others else after)
            own = range(_first(lines, first, indent), _last(lines, whole, indent) + 1)
            below = _blank(lines, range(own.stop, len(lines)))
            above = _blank(lines, range(own.start - 1, 0, -1))
            is_apart = bool(below) or not any(lines[own.stop - 1 :])
            yield from (*own, *(below if first == starts[0] else above if is_apart else ()))


def _first(lines: Lines, start: int, indent: str) -> int:
    """Number the first line of an entry: that of the notes right above it, where there are any."""
    while lines[start - 2].startswith(f"{indent}#"):
        start -= 1
    return start


def _last(lines: Lines, among: range, indent: str) -> int:
    """Number the last line of an entry: notes that follow it, no deeper than it is, are not its."""
    return max(number for number in among if _is_of_entry(lines[number - 1], indent))


def _is_of_entry(line: str, indent: str) -> bool:
    is_deep = line.startswith(f"{indent} ")
    return bool(line.strip()) and (is_deep or not line.lstrip().startswith("#"))


def _blank(lines: Lines, among: range) -> tuple[int, ...]:
    """Number the lines that hold nothing, up to the first that does."""
    return tuple(takewhile(lambda number: not lines[number - 1].strip(), among))
