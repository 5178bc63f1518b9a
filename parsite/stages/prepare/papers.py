"""A year's two texts: what is said of the year beside its table, and its article."""

import json
import re
from collections.abc import Iterable, Iterator

from parsite.model.fields import RULES
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.stages.prepare.roster import Listed

_NAMES = {f.name for f in RULES}
_PLAIN = re.compile(r"(?!(?:null|~)$)[^\W_](?:[\w ,.%/()–-]*[\w%)])?")
"""Texts that YAML needs no quotes for."""

_YEAR = """\
# yaml-language-server: $schema=schema/year.json
# Năm {year}: những gì được công bố cùng bảng data/{year}.csv.
# Điền vào sau dấu hai chấm; máy không đọc chữ đứng sau dấu #.

announced:  # ngày công bố, ví dụ 08/3/{next}

# Khi có quyết định và biết nơi đăng số liệu, bỏ dấu # cùng một dấu cách ở đầu dòng rồi điền:
# decision:
#   number: …/QĐ-UBND
#   date: …/…/{next}
#   signer: họ và tên người ký
#   link: https://…
# source:
#   name: tên báo hoặc cổng thông tin
#   link: https://…
"""
_CARRIED = """
# Quy định chép nguyên từ năm {before}; xem lại cho đúng với năm {year}:
"""
_ARTICLE = """\
---
title: Kết quả xếp hạng chỉ số cải cách hành chính năm {year}
---

[[đầu cuối]]
"""
_OF_BLOCK = """
## {name}

[[tóm tắt: {id}]]

[[bảng xếp hạng: {id}]]

[[thống kê: {id}]]
"""


def article(year: int, listed: Iterable[Listed]) -> str:
    """Write a year's article: its title, and the places of each block's generated parts."""
    parts = [_OF_BLOCK.format(name=b.block.name, id=b.block.id) for b in listed]
    return "".join([_ARTICLE.format(year=year), *parts])


def year_file(year: int, before: tuple[int, Node] | None, blocks: Iterable[str]) -> str:
    """Write what is said of a year: hints, and the rules that the year before declares.

    `before` is that year and its file, `blocks` are the ids of those that there still are.
    """
    head = _YEAR.format(year=year, next=year + 1)
    rules = list(_carried(before[1], {*blocks})) if before else []
    if not before or not rules:
        return head
    return head + _CARRIED.format(before=before[0], year=year) + "\n".join(rules) + "\n"


def _carried(file: Node, blocks: set[str]) -> Iterator[str]:
    """Copy the rules of a year and of its blocks."""
    if not isinstance(file, Keyed):
        return
    yield from _lines(_rules(file), 0)
    parts = file.get("blocks")
    entries = parts.entries if isinstance(parts, Keyed) else ()
    own = ((id, _rules(part)) for id, part in entries if id.text in blocks)
    kept = tuple((id, rules) for id, rules in own if rules.entries)
    if kept:
        yield "blocks:"
        yield from _lines(Keyed(kept, file.place), 1)


def _rules(part: Node) -> Keyed:
    entries = part.entries if isinstance(part, Keyed) else ()
    kept = ((key, node) for key, node in entries if key.text in _NAMES and not _is_blank(node))
    return Keyed(tuple(kept), part.place)


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty


def _lines(node: Node, depth: int) -> Iterator[str]:
    """Write entries or items as YAML, one a line, at a depth."""
    indent = "  " * depth
    if isinstance(node, Keyed):
        for key, child in node:
            yield from _led(f"{indent}{_text(key)}:", child, depth)
    elif isinstance(node, Listing):
        for item in node.items:
            lines = list(_led(f"{indent}-", item, depth))
            head = [f"{indent}- {lines[1].strip()}"] if len(lines) > 1 else lines[:1]
            yield from (*head, *lines[2:])


def _led(lead: str, node: Node, depth: int) -> Iterator[str]:
    """Write what follows a key or a dash: in its line where it is one text, or below."""
    if isinstance(node, Scalar):
        yield f"{lead} {_text(node)}".rstrip()
    elif inner := list(_lines(node, depth + 1)):
        yield lead
        yield from inner
    else:
        yield f"{lead} {'{}' if isinstance(node, Keyed) else '[]'}"


def _text(scalar: Scalar) -> str:
    """Write a text as it was written, in quotes where YAML would read it otherwise."""
    if not scalar.quoted and (scalar.is_empty or _PLAIN.fullmatch(scalar.text)):
        return scalar.text
    return json.dumps(scalar.text, ensure_ascii=False)
