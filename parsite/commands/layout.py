"""A paper of parts laid out: as text for a terminal, as Markdown for a change request, as JSON."""

import json as _json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from parsite.commands.outline import Part
from parsite.model.difference import Difference, Turn

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&@])")


def text(parts: Iterable[Part]) -> str:
    """Lay parts out for a terminal."""
    return "\n\n".join("\n".join(_text(part)) for part in parts)


def _text(part: Part) -> Iterator[str]:
    indent = "  " * (part.level - 1)
    if part.heading:
        yield f"{'  ' * (part.level - 2)}{part.heading}"
    yield from (indent + line for line in part.lines)
    if part.table:
        yield from (indent + line for line in _aligned([*_sparse(part.table)]))
    for turn in part.turns:
        yield from (indent + line for line in _turn(turn))


def _sparse(table: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Name who a row is of only where that is another than above; lead from the old to the new."""
    above = ""
    for first, *others, before, after in table:
        arrow = "→" if above else " "
        yield ("" if first == above else first, *others, before, arrow, after)
        above = first


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Put columns below each other, all at their left edge: texts and figures stand in one."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _turn(turn: Turn) -> Iterator[str]:
    if turn.name:
        yield f"{turn.name}: {turn.before or '–'} → {turn.after or '–'}"
        return
    if turn.before:
        yield f"- {turn.before}"
    if turn.after:
        yield f"+ {turn.after}"


def markdown(parts: Iterable[Part]) -> str:
    """Lay parts out for a change request: headings, tables, and what is said as it is typed."""
    return "\n\n".join("\n\n".join(_markdown(part)) for part in parts)


def _markdown(part: Part) -> Iterator[str]:
    if part.heading:
        yield f"{'#' * (part.level + 1)} {_plain(part.heading)}"
    if part.lines:
        yield "\n".join(_item(line) for line in part.lines)
    if part.table:
        head, *rows = ([_plain(cell) for cell in row] for row in part.table)
        lines = (head, ["---"] * len(head), *rows)
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    if part.turns:
        yield "\n".join(line for turn in part.turns for line in _changed(turn))


def _item(line: str) -> str:
    told = line.lstrip()
    return f"{line[: len(line) - len(told)]}- {_plain(told)}"


def _changed(turn: Turn) -> Iterator[str]:
    if turn.name:
        yield f"- {_plain(turn.name)}: {_plain(turn.before or '–')} → {_plain(turn.after or '–')}"
        return
    if turn.before:
        yield f"- ~~{_plain(turn.before)}~~"
    if turn.after:
        yield f"- **{_plain(turn.after)}**"


def _plain(words: str) -> str:
    """Write words so that nothing in them is taken for a mark."""
    return _SPECIAL.sub(r"\\\1", words)


def json(found: Difference, against: str) -> str:
    """Lay a difference out for machines; figures are texts, digit for digit."""
    whole = {"against": against, "is_none": found.is_none, **_values(found)}
    return _json.dumps(whole, ensure_ascii=False, indent=2)


def _values(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _values(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _values(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_values(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal) else value
