"""What a form found in a sentence tells: the statements made of its parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsite.stages.verify import statements
from parsite.stages.verify.attributes import Attribute, Member, attributes, members, signed
from parsite.stages.verify.phrase import A_SCORE, LAST, Phrase, Value
from parsite.stages.verify.statements import (
    Frame,
    Statement,
    in_order,
    of_all,
    of_member,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A form found in a sentence: its phrases, those of its parts by name, and what it inherits."""

    matched: re.Match[str]
    phrases: Sequence[Phrase]
    frame: Frame

    def part(self, name: str) -> Sequence[Phrase]:
        """Give the phrases of a part; none where it is not there."""
        is_there = name in self.matched.re.groupindex
        start, end = self.matched.span(name) if is_there else (-1, -1)
        return self.phrases[start:end] if start >= 0 else ()

    @property
    def since(self) -> Phrase | None:
        """What the sentence compares with."""
        return next((phrase for phrase in self.phrases if phrase.symbol == "s"), None)


def place_first(found: Found) -> Iterator[Statement]:
    """`đứng đầu khối sở với 90 điểm là Sở A (tăng 6 bậc), tăng 2 điểm so với năm 2016`."""
    units, lead = members(found.part("units")), found.part("lead")
    place = next(phrase for phrase in lead if phrase.symbol in "ReT")
    if place.symbol in "eT" and _is_ordered(found):
        place = replace(place, unit="q")
    is_each = any(phrase.symbol == "E" for phrase in lead)
    is_each = is_each or place.symbol == "T"
    yield from in_order(units, place, found.frame, is_each)
    for member in units:
        yield from of_member(member, found.frame)
    between = attributes(found.part("between"))
    yield from of_all(units, [replace(a, is_each=True) for a in between], found.frame)
    yield from _of_last(units, attributes(found.part("more")), found.frame)


def _of_last(
    units: Sequence[Member], told: Sequence[Attribute], frame: Frame
) -> Iterator[Statement]:
    """State what follows a list: of its last unit, or of each its own."""
    for attribute in statements.joined(units, told):
        is_each = len(units) > 1 and len(attribute.phrase.values) == len(units)
        is_each = is_each and attribute.phrase.symbol not in "PQ"
        yield from of_all(units if is_each else units[-1:], [attribute], frame)


def _is_ordered(found: Found) -> bool:
    """Whether a list is said to be in order: `tiếp theo lần lượt là`."""
    start, end = found.matched.end("lead"), found.matched.start("units")
    return any(phrase.symbol == "q" for phrase in found.phrases[start:end])


def before(found: Found) -> Iterator[Statement]:
    """`Với 90 điểm, Sở A <words unknown>`: firmly where it is the sentence's beginning."""
    is_later = found.matched.start() > 0
    yield from (one.guessed(is_later) for one in unit_first(found))


def past(found: Found) -> Iterator[Statement]:
    """`Sở A <words unknown> 90 điểm`: no figure of other things, `90,82 tỷ đồng`, `90% hồ sơ`."""
    end = found.matched.end()
    is_of_other = end < len(found.phrases) and found.phrases[end].symbol == "x"
    if not is_of_other or found.part("more")[0].unit == "p":
        yield from unit_first(found)


def unit_first(found: Found) -> Iterator[Statement]:
    """`với 90 điểm, Sở A và Sở B lần lượt xếp thứ hai và thứ ba`."""
    units = members(found.part("units"))
    for member in units:
        yield from of_member(member, found.frame)
    told = [*attributes(found.part("before")), *attributes(found.part("more"))]
    if "q" in found.matched[0]:
        told = list(statements.joined(units, told))
    after = found.part("more")[:1]
    is_list = any(phrase.symbol == "&" for phrase in found.part("units"))
    is_list = is_list or (bool(after) and after[0].symbol == "G")
    is_close = not after or after[0].symbol not in ",;"
    if told and is_list and is_close and not _is_end(told[0]):
        told[0] = replace(told[0], is_each=True)
    yield from of_all(units, told, found.frame)


def order(found: Found) -> Iterator[Statement]:
    """`Sở A xếp trên Sở B`."""
    (unit,), (other,) = members(found.part("units")), members(found.part("other"))
    lead = found.part("lead")[0]
    value = Value(1 if lead.symbol == ">" else -1, lead.start, lead.end)
    group = (other.unit,)
    yield Statement("order", value, lead, found.frame, unit.unit, group=group, name=unit.name)


def between(found: Found) -> Iterator[Statement]:
    """`từ vị trí thứ 5 đến thứ 8 lần lượt là Sở A, Sở B, Sở C, Sở D`."""
    units = members(found.part("units"))
    yield from statements.between(units, replace(found.part("lead")[0], unit="q"), found.frame)
    for member in units:
        yield from of_member(member, found.frame)


def all_moved(found: Found) -> Iterator[Statement]:
    """`Sở A (2 bậc) và Sở B (1 bậc) tăng hạng`."""
    (way,) = found.part("way")
    what = way.values[0] if way.values else Value(("", 0), way.start, way.end)
    units = members(found.part("units"))
    group = tuple(member.unit for member in units)
    for member in units:
        value = replace(what, start=member.name.start, end=member.name.end)
        yield Statement(
            "moved", value, way, found.frame, member.unit, group=group, name=member.name
        )
        yield from of_member(_sized(member, what), found.frame)


def _sized(member: Member, way: Value) -> Member:
    """Read sizes in brackets, `(2 bậc)`, as of the way that has been said."""
    told = [_moved_by(a, way.value[1]) for a in member.attributes if _is_size(a.phrase)]
    return replace(member, attributes=tuple(told)) if told else member


def _moved_by(attribute: Attribute, way: int) -> Attribute:
    (size,) = attribute.phrase.values
    symbol = "C" if attribute.phrase.symbol == "S" else "D"
    phrase = replace(attribute.phrase, symbol=symbol, values=(signed(size, way),))
    return replace(attribute, phrase=phrase)


def _is_size(phrase: Phrase) -> bool:
    """Whether a figure says how far, not how much: nobody rises by so many points."""
    if phrase.symbol not in "SF" or len(phrase.values) != 1:
        return False
    return phrase.symbol == "S" or (phrase.values[0].value or A_SCORE) < A_SCORE


def shared(found: Found) -> Iterator[Statement]:
    """`Sở A xếp đồng hạng 3 với Sở B`."""
    units, place = members([*found.part("units"), *found.part("other")]), found.part("lead")[0]
    if len(place.values) == 1:
        yield from in_order(units, place, found.frame, True)


def behind(found: Found) -> Iterator[Statement]:
    """`sau Sở A là Sở B và Sở C`."""
    (other,), units = members(found.part("other")), members(found.part("units"))
    lead, group = found.part("lead")[0], (other.unit, *(member.unit for member in units))
    lead = replace(lead, unit="q") if "q" in found.matched[0] else lead
    for n, member in enumerate(units, 1):
        value = Value(n, member.name.start, member.name.end)
        yield Statement(
            "behind", value, lead, found.frame, member.unit, group=group, name=member.name
        )
        yield from of_member(member, found.frame)
    yield from _of_last(units, attributes(found.part("more")), found.frame)


def graded(found: Found) -> Iterator[Statement]:
    """`nhóm khá có Sở A (79,54 điểm) và Sở B`."""
    grade = found.part("lead")[0]
    for member in members(found.part("units")):
        name, unit = member.name, member.unit
        yield Statement("grade", grade.values[0], grade, found.frame, unit, name=name)
        yield from of_member(member, found.frame)


def _is_end(told: Attribute) -> bool:
    """Whether first or last is said: of several units, that they are the first or last so many."""
    return told.phrase.symbol == "R" and any(v.value in (1, LAST) for v in told.phrase.values)


def numbered(found: Found) -> Iterator[Statement]:
    """`thứ hạng của Sở A: 4`."""
    (member,), figure = members(found.part("units")), found.part("figure")[0]
    yield Statement("rank", figure.values[0], figure, found.frame, member.unit, name=member.name)


def gap(found: Found) -> Iterator[Statement]:
    """`khoảng cách giữa Sở A và Sở B là 1,75 điểm`."""
    (unit, other), figure = members(found.part("units")), found.part("figure")[0]
    value, group = figure.values[0], (other.unit,)
    yield from _ordered(found, unit, other)
    for member in (unit, other):
        yield from of_member(member, found.frame)
    yield Statement("gap", value, figure, found.frame, unit.unit, group=group, name=unit.name)


def _ordered(found: Found, unit: Member, other: Member) -> Iterator[Statement]:
    """State who is above whom, where that is told with how far."""
    for lead in found.part("units"):
        if lead.symbol in "<>h":
            value = Value(-1 if lead.symbol == "<" else 1, lead.start, lead.end)
            group = (other.unit,)
            yield Statement(
                "order", value, lead, found.frame, unit.unit, group=group, name=unit.name
            )


def most(found: Found) -> Iterator[Statement]:
    """`tăng nhiều nhất là Sở A (3 bậc)`: by how much whoever moved the most did."""
    lead = found.part("lead")[0]
    for member in members(found.part("units")):
        yield Statement("most", lead.values[0], lead, found.frame, member.unit, name=member.name)
        for attribute in (*member.attributes, *attributes(found.part("more"))):
            phrase = attribute.phrase
            if len(phrase.values) == 1 and phrase.symbol in "FSCD" and phrase.values[0].value:
                way = 1 if lead.values[0].value > 0 else -1
                size = abs(phrase.values[0].value) * way
                value = replace(phrase.values[0], value=size)
                kind = "change" if phrase.symbol in "SC" else "difference"
                unit, frame = member.unit, found.frame
                yield Statement(kind, value, phrase, frame, unit, name=member.name)
