"""What a form found in a sentence tells: the statements made of its parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsite.stages.verify.attributes import Attribute, Member, attributes, members
from parsite.stages.verify.phrase import LAST, Phrase, Value
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
    yield from of_all(units[-1:], attributes(found.part("more")), found.frame)


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
    first, last = (value.value for value in found.part("lead")[0].values)
    units = members(found.part("units"))
    if first is not None and last is not None and last - first + 1 == len(units):
        lead = replace(found.part("lead")[0], symbol="e", unit="q")
        frame = replace(found.frame, after=int(first) - 1)
        yield from in_order(units, lead, frame, True)
        for member in units:
            yield from of_member(member, frame)


def moved(found: Found) -> Iterator[Statement]:
    """`3 đơn vị giữ nguyên thứ hạng gồm Sở A, Sở B và Sở C`: how many, and who."""
    yield from count(found)
    yield from all_moved(found)


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
    _, sign = way.value
    told = [a for a in member.attributes if _is_size(a.phrase)]
    if not told:
        return member
    sized = [
        replace(
            a, phrase=replace(a.phrase, symbol="C" if a.phrase.symbol == "S" else "D", values=(v,))
        )
        for a in told
        for v in [replace(a.phrase.values[0], value=(a.phrase.values[0].value or 0) * sign)]
    ]
    return replace(member, attributes=tuple(sized))


def _is_size(phrase: Phrase) -> bool:
    """Whether a figure says how far, not how much: nobody rises by so many points."""
    if phrase.symbol not in "SF" or len(phrase.values) != 1:
        return False
    return phrase.symbol == "S" or (phrase.values[0].value or _A_SCORE) < _A_SCORE


_A_SCORE = 30


def numbers(found: Found) -> Iterator[Statement]:
    """`15 sở, ban, ngành; 9 huyện, thành phố, thị xã và 5 cơ quan ngành dọc`."""
    for number in (phrase for phrase in found.part("numbers") if phrase.symbol == "N"):
        blocks = tuple(
            id for v in number.values[1:] if isinstance(v.value, tuple) for id in v.value
        )
        if blocks:
            frame = replace(found.frame, blocks=blocks)
            yield Statement("number", number.values[0], number, frame)


def behind(found: Found) -> Iterator[Statement]:
    """`sau Sở A là Sở B và Sở C`."""
    (other,), units = members(found.part("other")), members(found.part("units"))
    lead, group = found.part("lead")[0], (other.unit, *(member.unit for member in units))
    lead = (
        replace(lead, unit="q") if any(phrase.symbol == "q" for phrase in found.phrases) else lead
    )
    for n, member in enumerate(units, 1):
        value = Value(n, member.name.start, member.name.end)
        yield Statement(
            "behind", value, lead, found.frame, member.unit, group=group, name=member.name
        )
        yield from of_member(member, found.frame)
    yield from of_all(units[-1:], attributes(found.part("more")), found.frame)


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
    yield Statement("gap", value, figure, found.frame, unit.unit, group=group, name=unit.name)


def _ordered(found: Found, unit: Member, other: Member) -> Iterator[Statement]:
    """State who is above whom, where that is told with how far."""
    for lead in found.part("units"):
        if lead.symbol in "<>":
            value = Value(1 if lead.symbol == ">" else -1, lead.start, lead.end)
            group = (other.unit,)
            yield Statement(
                "order", value, lead, found.frame, unit.unit, group=group, name=unit.name
            )


def nobody(found: Found) -> Iterator[Statement]:
    """`đơn vị xếp cuối được 70,96 điểm`: the figure of whoever has that place."""
    lead = next(phrase for phrase in found.part("lead") if phrase.symbol == "R")
    figure = found.part("figure")[0]
    if len(lead.values) == 1 and len(figure.values) == 1:
        yield Statement("at", figure.values[0], figure, found.frame, name=lead.values[0])


_NONE = Phrase("", 0, 0)


def nobody_way(found: Found) -> Iterator[Statement]:
    """`điểm cao nhất của khối tăng từ 90,85 lên 93,15 điểm`: of the year before, and now."""
    lead = next(phrase for phrase in found.part("lead") if phrase.symbol == "R")
    (phrase,) = found.part("figure")
    if len(lead.values) == 1:
        before, now = phrase.values
        then = replace(found.frame, year=-found.frame.year)
        yield Statement("at", now, phrase, found.frame, name=lead.values[0])
        yield Statement("at", before, phrase, then, name=lead.values[0])


def all_assessed(found: Found) -> Iterator[Statement]:
    """`tham gia đánh giá ở cấp huyện có 9 địa phương`."""
    number = found.part("number")[0]
    yield Statement("number", number.values[0], number, found.frame)


_OF_BLOCK = {"F": "mean", "D": "mean-change"}


def mean(found: Found) -> Iterator[Statement]:
    """`điểm trung bình của khối là 84,05 điểm (tăng 0,12 điểm so với năm 2015)`."""
    for attribute in attributes([*found.part("figure"), *found.part("more")]):
        kind, phrase = _OF_BLOCK.get(attribute.phrase.symbol), attribute.phrase
        if kind and len(phrase.values) == 1:
            since = attribute.since
            yield Statement(kind, phrase.values[0], phrase, found.frame, since=since)
            if since and since.years:
                value = since.years[0]
                yield Statement("since", value, phrase, found.frame, since=since)
    then = {phrase.symbol: phrase for phrase in found.part("then")}
    if len(then.get("F", _NONE).values) == 1:
        frame = replace(found.frame, year=then["Y"].values[0].value)
        yield Statement("mean", then["F"].values[0], then["F"], frame)


def mean_way(found: Found) -> Iterator[Statement]:
    """`điểm trung bình của khối tăng từ 82,07 điểm lên 84,05 điểm`: of the year before, and now."""
    (phrase,) = found.part("figure")
    before, now = phrase.values
    years = phrase.years
    is_other = bool(years) and years[0].value != found.frame.year
    then = replace(found.frame, year=years[0].value if is_other else -found.frame.year)
    yield Statement("mean", now, phrase, found.frame)
    yield Statement("mean", before, phrase, then)
    yield from mean(found)


def lowest_highest(found: Found) -> Iterator[Statement]:
    """`điểm của khối dao động từ 68,37 đến 93,15 điểm`."""
    (phrase,) = found.part("figure")
    low, high = phrase.values
    for figure, place in ((low, LAST), (high, 1)):
        name = Value(Decimal(place), figure.start, figure.end)
        one = Statement("at", figure, phrase, found.frame, name=name)
        yield one.doubted(figure.value is None or figure.value % 1 == 0)


def grades_moved(found: Found) -> Iterator[Statement]:
    """`giảm 1 đơn vị loại tốt và 1 đơn vị loại khá`."""
    number = found.part("first")[0]
    falls = number.values[0].value is not None and number.values[0].value < 0
    for phrase in found.part("grades"):
        if phrase.symbol == "N":
            number = phrase
        elif phrase.symbol == "G" and number.values[0].value is not None:
            size = abs(number.values[0].value) * (-1 if falls else 1)
            value = replace(number.values[0], value=size)
            name = phrase.values[0]
            yield Statement("count-change", value, number, found.frame, name=name)


def spread(found: Found) -> Iterator[Statement]:
    """`chênh lệch giữa đơn vị cao nhất và đơn vị thấp nhất là 19,12 điểm`."""
    figure = found.part("figure")[0]
    yield Statement("spread", figure.values[0], figure, found.frame)


def ends(found: Found) -> Iterator[Statement]:
    """`đơn vị đứng đầu hơn đơn vị đứng cuối 19,12 điểm`."""
    first, last = (phrase for phrase in found.part("ends") if phrase.symbol == "R")
    if {value.value for value in (*first.values, *last.values)} == {1, LAST}:
        yield from spread(found)


def count(found: Found) -> Iterator[Statement]:
    """`7 đơn vị thuộc nhóm khá (tăng 01 đơn vị)`, `4 đơn vị tăng điểm`, `có 22 đơn vị`."""
    number, since = (found.part("number") or found.part("lead"))[0], found.since
    told = found.part("what") or found.part("way")
    what = [phrase for phrase in told if phrase.symbol in "GV0+-"]
    value, frame = number.values[0], found.frame
    for phrase in what:
        for name in (_of_what(v, found) for v in phrase.values) if phrase.values else (None,):
            is_told = phrase.symbol in "GV" or any(p.symbol in "VR" for p in found.phrases)
            one = Statement("count", value, phrase, frame, since=since, name=name)
            yield one.doubted(not is_told)
            is_last = bool(phrase.values) and name is phrase.values[-1] and phrase is what[0]
            for more in found.part("more"):
                if more.symbol == "J" and is_last:
                    yield Statement("count-change", more.values[0], more, frame, name=name)
    if not what and (number.unit or found.part("block") or len(number.values) > 1):
        is_whole = len(number.values) > 1 and bool(found.part("block"))
        yield Statement("number", value, number, frame).doubted(
            not (number.unit or is_whole or _is_whole(found))
        )
    for grade in (phrase for phrase in what if phrase.symbol == "G"):
        for member in members(found.part("units")):
            name, unit = member.name, member.unit
            yield Statement("grade", grade.values[0], grade, frame, unit, name=name)
            yield from of_member(member, frame)


def _of_what(moved: Value, found: Found) -> Value:
    """Read `2 đơn vị giữ nguyên` as of ranks or of scores, where all else that moved is."""
    others = {v.value[0] for p in found.phrases if p.symbol == "V" for v in p.values} - {""}
    is_open = isinstance(moved.value, tuple) and not moved.value[0] and len(others) == 1
    return replace(moved, value=(*others, moved.value[1])) if is_open else moved


def _is_whole(found: Found) -> bool:
    """Whether a block is said to consist of so many: `khối sở gồm 15 đơn vị`."""
    own = found.phrases[found.matched.start() : found.matched.end()]
    return [phrase.symbol for phrase in own[:2]] == ["B", "="] and own[1].unit == "c"


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
