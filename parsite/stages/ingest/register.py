"""New entries for `data/units.yaml`, put in as text: nothing that is there is changed."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from parsite.model.unit import Block, Unit

_PLAIN = re.compile(r"[^\W\d_][\w ,./()&+–-]*")
_RESERVED = {"true", "false", "yes", "no", "on", "off", "null"}


_EMPTY = re.compile(r"^(\ufeff?\w+:)\s*\{\s*\}")
"""A section that says it holds nothing: the braces go when something comes in."""


@dataclass(frozen=True, slots=True)
class Additions:
    """Blocks and units that a workbook names and nobody has declared."""

    blocks: tuple[Block, ...] = ()
    units: tuple[Unit, ...] = ()


def scalar(text: str) -> str:
    """Write a text so that YAML reads that very text."""
    is_plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _RESERVED
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def lines_of(additions: Additions, indent: str = "  ") -> Mapping[str, list[str]]:
    """Write the entries, by the section they belong in."""
    blocks = [
        line
        for block in additions.blocks
        for line in (f"{indent}{block.id}:", f"{indent * 2}name: {scalar(block.name)}")
    ]
    units = [
        line
        for unit in additions.units
        for line in (
            f"{indent}{unit.id}:",
            f"{indent * 2}block: {unit.block}",
            f"{indent * 2}name: {scalar(unit.name)}",
        )
    ]
    return {"blocks": blocks, "units": units}


def enlarged(text: str, additions: Additions) -> str:
    """Put the additions at the end of their sections; nothing where the text's style forbids it."""
    for section, new in lines_of(additions, _indent(text)).items():
        if new:
            text = _inserted(text, section, new)
            if not text:
                return ""
    return text


def _indent(text: str) -> str:
    """Find by how much the file indents its entries."""
    found = re.search(
        r"^(?:blocks|units):[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( +)", text, re.M
    )
    return found[1] if found else "  "


def _inserted(text: str, section: str, new: Sequence[str]) -> str:
    """Insert lines below the last entry of a section, or make the section at the file's end."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    heads = [n for n, line in enumerate(lines) if re.match(rf"\ufeff?{section}\s*:", line)]
    if not heads:
        gap = "" if not text or text.endswith("\n") else end
        return text + gap + end.join([f"{section}:", *new, ""])
    lines[heads[0]] = _EMPTY.sub(r"\1", lines[heads[0]])
    if not re.fullmatch(rf"\ufeff?{section}:\s*(?:#.*)?", lines[heads[0]].rstrip()):
        return ""
    last = _last_of(lines, heads[0])
    return _spliced(lines, last, new, end)


def _last_of(lines: Sequence[str], head: int) -> int:
    """Find the last line that belongs to a section: indented, and not blank."""
    last = head
    for number in range(head + 1, len(lines)):
        line = lines[number].rstrip()
        if line and not line.startswith((" ", "#")):
            break
        if line.startswith(" "):
            last = number
    return last


def _spliced(lines: Sequence[str], last: int, new: Iterable[str], end: str) -> str:
    before, after = "\n".join(lines[: last + 1]), "\n".join(lines[last + 1 :])
    if last + 1 == len(lines):  # the file's last line has no end of its own
        return before + end + end.join([*new, ""])
    return before + "\n" + end.join([*new, ""]) + after
