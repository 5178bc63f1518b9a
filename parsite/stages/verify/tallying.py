"""What a form found in a sentence tells of a block: the statements made of its parts."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from parsite.stages.verify.attributes import attributes, members
from parsite.stages.verify.phrase import LAST, Phrase, Value
from parsite.stages.verify.statements import Frame, Statement, of_member
from parsite.stages.verify.telling import Found, all_moved


def moved(found: Found) -> Iterator[Statement]:
    """`3 đơn vị giữ nguyên thứ hạng gồm Sở A, Sở B và Sở C`: how many, and who."""
    yield from count(found)
    yield from all_moved(found)


def numbers(found: Found) -> Iterator[Statement]:
    """`15 sở, ban, ngành; 9 huyện, thành phố, thị xã và 5 cơ quan ngành dọc`."""
    for number in (phrase for phrase in found.part("numbers") if phrase.symbol == "N"):
        blocks = tuple(
            id for v in number.values[1:] if isinstance(v.value, tuple) for id in v.value
        )
        if blocks:
            frame = replace(found.frame, blocks=blocks)
            yield Statement("number", number.values[0], number, frame)


def nobody(found: Found) -> Iterator[Statement]:
    """`đơn vị xếp cuối được 70,96 điểm`: the figure of whoever has that place."""
    lead = next(phrase for phrase in found.part("lead") if phrase.symbol == "R")
    figure = found.part("figure")[0]
    if len(lead.values) == 1 and len(figure.values) == 1:
        yield Statement("at", figure.values[0], figure, found.frame, name=lead.values[0])


def _then(phrase: Phrase, frame: Frame) -> Frame:
    """Give the frame of where a way begins: in the year it names, else in the one compared with."""
    named = [year.value for year in phrase.years if year.value != frame.year]
    return replace(frame, year=named[0] if named else -frame.year)


def nobody_way(found: Found) -> Iterator[Statement]:
    """`điểm cao nhất của khối tăng từ 90,85 lên 93,15 điểm`: of the year before, and now."""
    lead = next(phrase for phrase in found.part("lead") if phrase.symbol == "R")
    (phrase,) = found.part("figure")
    if len(lead.values) == 1:
        before, now = phrase.values
        then = _then(phrase, found.frame)
        yield Statement("at", now, phrase, found.frame, name=lead.values[0])
        yield Statement("at", before, phrase, then, name=lead.values[0])


def all_assessed(found: Found) -> Iterator[Statement]:
    """`tham gia đánh giá ở cấp huyện có 9 địa phương`."""
    number = found.part("number")[0]
    yield Statement("number", number.values[0], number, found.frame)


_NONE = Phrase("", 0, 0)
_OF_BLOCK = {"F": "mean", "D": "mean-change"}


def mean(found: Found) -> Iterator[Statement]:
    """`điểm trung bình của khối là 84,05 điểm (tăng 0,12 điểm so với năm 2015)`."""
    for attribute in attributes([*found.part("figure"), *found.part("more")]):
        kind, phrase = _OF_BLOCK.get(attribute.phrase.symbol), attribute.phrase
        if kind and len(phrase.values) == 1:
            since, year = attribute.since, attribute.year
            frame = found.frame if year is None else replace(found.frame, year=year)
            yield Statement(kind, phrase.values[0], phrase, frame, since=since)
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
    yield Statement("mean", now, phrase, found.frame)
    yield Statement("mean", before, phrase, _then(phrase, found.frame))
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
    is_of_units = any(phrase.symbol == "U" for phrase in found.phrases) and not found.part("ends")
    one = Statement("spread", figure.values[0], figure, found.frame)
    yield one.doubted(is_of_units and not found.part("block"))


def spread_way(found: Found) -> Iterator[Statement]:
    """`chênh lệch giữa đầu và cuối khối thu hẹp từ 21,17 xuống còn 20,05 điểm`."""
    (phrase,) = found.part("figure")
    before, now = phrase.values
    yield Statement("spread", now, phrase, found.frame)
    yield Statement("spread", before, phrase, _then(phrase, found.frame))


def number_way(found: Found) -> Iterator[Statement]:
    """`số sở được xếp hạng giảm từ 17 xuống còn 15`."""
    (phrase,) = found.part("figure")
    yield Statement("number", phrase.values[1], phrase, found.frame)


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
