"""A released year's figures as they were published: the text they are kept in, both ways."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from parsite.model.day import Day
from parsite.model.place import Place
from parsite.model.published import BlockPublished, Published

_HEAD = """\
# Số liệu năm {year} đúng như đã công bố. Lệnh “release {year}” của parsite ghi tệp này: đừng sửa,
# đừng xóa. Số liệu chỉ được đổi khi data/{year}.yaml nêu rõ từng chỗ dưới mục revisions.
"""


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a year had published on the day of its release."""

    year: int
    day: Day
    published: Published
    place: Place = field(compare=False, default=Place(""))

    @property
    def text(self) -> str:
        """Write it as YAML: the same for the same figures, one line for each unit."""
        return "\n".join((_HEAD.format(year=self.year) + f"year: {self.year}", *self._lines(), ""))

    def _lines(self) -> Iterator[str]:
        yield f"released: {self.day.iso}"
        yield from _entries(self.published.figures, "")
        yield "blocks:"
        for id, block in self.published.blocks.items():
            yield f"  {id}:"
            yield from _entries(block.figures, "    ")
            yield "    results:"
            for unit, figures in block.units.items():
                inner = ", ".join((f"unit: {unit}", *_entries(figures, "")))
                yield f"      - {{{inner}}}"

    @classmethod
    def parse(cls, text: str, place: Place) -> Self:
        """Read what `text` wrote, of this or an earlier version; ValueError where it is no such."""
        rows: list[tuple[int, str, str]] = []
        for line in text.split("\n"):
            if line and not line.startswith("#"):
                rows.append(_row(line))
        figures = {key: _value(value) for depth, key, value in rows if depth == 0 and value}
        year, day = figures.pop("year", ""), Day.parse(figures.pop("released", ""))
        if day is None or not year.isdecimal():
            raise ValueError("no frozen figures")
        return cls(int(year), day, Published(figures, _blocks(rows)), place)


_LINE = re.compile(r"( *)(?:([\w-]+):(?: (.+))?|- \{unit: ([a-z0-9-]+)(?:, (.+))?\})")
_ENTRY = re.compile(r'([\w-]+): ("(?:[^"\\]|\\.)*"|[^," }]+)(?:, |$)')
_BARE = re.compile(r"[+-]?[0-9]+(?:-[0-9]+)*")


def _row(line: str) -> tuple[int, str, str]:
    """Split a line: how deep it stands, its key (or its unit's id), and what follows."""
    found = _LINE.fullmatch(line)
    if not found:
        raise ValueError("no frozen figures")
    return len(found[1]), found[2] or found[4], found[3] or found[5] or ""


def _blocks(rows: Iterable[tuple[int, str, str]]) -> dict[str, BlockPublished]:
    blocks: dict[str, tuple[dict[str, str], dict[str, Mapping[str, str]]]] = {}
    own: dict[str, str] = {}
    units: dict[str, Mapping[str, str]] = {}
    for depth, key, value in rows:
        if depth == 2:
            own, units = {}, {}
            blocks[key] = own, units
        elif depth == 4 and value:
            own[key] = _value(value)
        elif depth == 6:
            units[key] = {found[1]: _value(found[2]) for found in _ENTRY.finditer(value)}
    return {id: BlockPublished(*told) for id, told in blocks.items()}


def _entries(figures: Mapping[str, str], indent: str) -> Iterator[str]:
    for name, text in figures.items():
        bare = _BARE.fullmatch(text)
        yield f"{indent}{name}: {text if bare else json.dumps(text, ensure_ascii=False)}"


def _value(text: str) -> str:
    return str(json.loads(text)) if text.startswith('"') else text
