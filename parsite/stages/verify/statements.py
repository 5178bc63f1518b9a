"""Phrases to statements: which unit or block a figure is said of, where that is beyond doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from parsite.stages.verify.attributes import Attribute, Member, Unit
from parsite.stages.verify.phrase import LAST, Phrase, Value


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence inherits: the year and the blocks spoken of, and the place told last.

    A year below nought is the one that the ranking of that year is compared with.
    `is_named`: the sentence itself names the index. `since`: what its opening compares with.
    `unit`: the one unit that it names, which `huyện này` after it may mean. `years`: what a figure
    in it may be of, where it speaks of another year as well.
    `is_certain`: nothing said before makes it doubtful that the index itself is spoken of.
    """

    year: int
    blocks: tuple[str, ...] = ()
    after: int | None = None
    is_certain: bool = True
    is_named: bool = False
    since: Phrase | None = None
    unit: Value | None = None
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """That a unit, or a block where there is no unit, has a figure, a place, a change ...

    `kind` is as in `Claim`. `since`: what it is compared with, as written. `group`: the units that
    are told in one list, where their order may mean nothing. `is_certain`: it can be called false;
    `is_guessed`: only where the figure is one slip from the true one. `is_loose`: unknown words
    stand between the unit and what is said of it. `is_alone`: nothing else is
    said of its unit, so that the unit itself may be the slip.
    """

    kind: str
    value: Value
    phrase: Phrase
    frame: Frame
    unit: Unit = ()
    since: Phrase | None = None
    group: tuple[Unit, ...] = ()
    is_certain: bool = True
    name: Value | None = None
    is_guessed: bool = False
    is_loose: bool = False
    is_alone: bool = False

    def doubted(self, is_doubted: bool = True) -> "Statement":
        """Give it as one that cannot be called false, where it is doubted."""
        return replace(self, is_certain=False) if is_doubted else self

    def guessed(self, is_guessed: bool = True) -> "Statement":
        """Give it as one read past words unknown, which only what must be a slip makes false."""
        return replace(self, is_guessed=True) if is_guessed else self


def of_member(member: Member, frame: Frame) -> Iterator[Statement]:
    """State what stands in brackets behind a unit."""
    for attribute in member.attributes:
        yield from stated(member, attribute, attribute.phrase.values[:1], frame)


def of_all(units: Sequence[Member], told: Sequence[Attribute], frame: Frame) -> Iterator[Statement]:
    """State what is said of a list: of each unit its own, or of all the same."""
    for attribute in _zipped(units, told):
        values = attribute.phrase.values
        if attribute.phrase.symbol == "P" and len(units) > 1:
            yield from between(units, attribute.phrase, frame)
        elif len(values) == len(units) and attribute.phrase.symbol not in "PQ":
            for member, value in zip(units, values, strict=True):
                yield from stated(member, attribute, (value,), frame)
        elif len(values) <= 1 or attribute.phrase.symbol in "PQG":
            for member in units:
                own = values if attribute.phrase.symbol in "PQ" else values[:1]
                for one in stated(member, attribute, own, frame):
                    yield one.doubted(len(units) > 1 and not attribute.is_each)


def _zipped(units: Sequence[Member], told: Sequence[Attribute]) -> Sequence[Attribute]:
    """Join figures told one by one, `lần lượt … với 90 điểm và 89 điểm`, where so are places."""
    is_each = any(len(a.phrase.values) == len(units) for a in told)
    return joined(units, told) if is_each else told


def joined(units: Sequence[Member], told: Sequence[Attribute]) -> Sequence[Attribute]:
    """Join figures told one by one, where there are as many as units."""
    for symbol in "FDCR":
        own = [a for a in told if a.phrase.symbol == symbol and len(a.phrase.values) == 1]
        if 1 < len(own) == len(units):
            values = tuple(a.phrase.values[0] for a in own)
            phrase = replace(own[0].phrase, values=values, end=own[-1].phrase.end)
            return [replace(own[0], phrase=phrase), *(a for a in told if a not in own)]
    return told


_KINDS = {
    "F": "score",
    "C": "change",
    "0": "change",
    "D": "difference",
    "S": "steps",
    "G": "grade",
    "X": "most",
}


def stated(
    member: Member, attribute: Attribute, values: Sequence[Value], frame: Frame
) -> Iterator[Statement]:
    """State one thing of one unit."""
    phrase = attribute.phrase
    own = frame if attribute.year is None else replace(frame, year=attribute.year)
    if attribute.since is None and phrase.symbol in "CD0" and frame.since is not None:
        attribute = replace(attribute, since=frame.since)
    value = values[0] if values else Value(None, phrase.start, phrase.end)
    base = Statement("rank", value, phrase, own, member.unit, name=member.name)
    if phrase.symbol == "0":
        kept = replace(value, value=Decimal(0))
        yield replace(base, kind="change", value=kept, since=attribute.since)
    elif phrase.symbol in "RT":
        yield replace(base, kind="rank" if phrase.symbol == "R" else "top")
        if phrase.total:
            yield replace(base, kind="total", value=phrase.total)
    elif phrase.symbol == "Z":
        years = phrase.years
        then = years[0].value if years else -frame.year
        yield replace(
            base, kind="score" if phrase.unit else "rank", frame=replace(frame, year=then)
        )
    elif phrase.symbol in "PQ":
        yield from _from_to(replace(base, kind="rank" if phrase.symbol == "P" else "score"))
    elif attribute.other is not None and not _is_size(phrase):
        return
    elif attribute.other is not None and isinstance(attribute.other.value, Decimal):
        yield replace(base, kind="lead-place", name=attribute.other)
    elif attribute.other is not None:
        yield replace(base, kind="lead", group=(attribute.other.value,))
    elif (since := _since_unit(attribute)) and _is_size(phrase):
        yield replace(base, kind="lead", group=(since,)).doubted(phrase.symbol != "D")
    elif not (phrase.symbol == "F" and not phrase.unit and _is_count(value)):
        yield replace(base, kind=_KINDS[phrase.symbol], since=attribute.since)
    if attribute.since is not None and attribute.since.years and phrase.symbol in "CD0":
        yield replace(base, kind="since", value=attribute.since.years[0], since=attribute.since)


def _is_size(phrase: Phrase) -> bool:
    """Whether a phrase tells how far one is from another."""
    return phrase.symbol in "FCDS"


def _since_unit(attribute: Attribute) -> Unit:
    """Give the unit that another is compared with; none where that is a year."""
    since = attribute.since
    unit: Unit = since.values[0].value if since and since.symbol == "s" and since.values else ()
    return unit


def _is_count(value: Value) -> bool:
    """Whether a bare number is too small and too round to be a score."""
    return value.value is None or (value.value < _LOW and value.value == int(value.value))


_LOW = 20


def _from_to(base: Statement) -> Iterator[Statement]:
    """State a way from one place to another, each in its year."""
    before, now = base.phrase.values
    years = base.phrase.years
    yield replace(base, value=now)
    is_other = bool(years) and years[0].value != base.frame.year
    then = replace(base.frame, year=years[0].value if is_other else -base.frame.year)
    yield replace(base, value=before, frame=then)


def between(units: Sequence[Member], lead: Phrase, frame: Frame) -> Iterator[Statement]:
    """State the places of a list from one to another: `xếp từ thứ 2 đến thứ 4`."""
    first, last = (value.value for value in lead.values)
    if first is not None and last is not None and last - first + 1 == len(units):
        lead, frame = replace(lead, symbol="e"), replace(frame, after=int(first) - 1)
        yield from in_order(units, lead, frame, True)


def in_order(
    units: Sequence[Member], lead: Phrase, frame: Frame, is_each: bool
) -> Iterator[Statement]:
    """State the places of a list that a place is said before: `đứng đầu là`, `tiếp theo là`."""
    group = tuple(member.unit for member in units)
    if lead.symbol == "T" and lead.unit == "q" and lead.values[0].value == len(units):
        lead, frame = replace(lead, symbol="e"), replace(frame, after=0)
    if lead.symbol == "R" and lead.unit == "by":
        lead, frame = replace(lead, symbol="e"), replace(frame, after=0)
    if lead.symbol == "e":
        for n, member in enumerate(units, 1):
            rank = None if frame.after is None else Decimal(frame.after + n)
            value = Value(rank, member.name.start, member.name.end)
            yield Statement("rank", value, lead, frame, member.unit, group=group, name=member.name)
    elif lead.symbol == "R" and len(lead.values) == len(units):
        for member, value in zip(units, lead.values, strict=True):
            yield Statement("rank", value, lead, frame, member.unit, name=member.name)
    elif len(lead.values) == 1:
        kind = "rank" if lead.symbol == "R" else "top"
        value = lead.values[0]
        is_all = kind == "top" and value.value is not None and abs(value.value) == len(units)
        for member in units:
            own = Value(value.value, member.name.start, member.name.end) if is_all else value
            told = group if is_all else ()
            one = Statement(kind, own, lead, frame, member.unit, group=told, name=member.name)
            yield one.doubted(not is_each)
    if lead.total:
        one = Statement("total", lead.total, lead, frame, units[0].unit, name=units[0].name)
        yield one


def place_after(found: Sequence[Statement], before: int | None) -> int | None:
    """Give the number of the last place that statements tell, where what comes next can be said."""
    ranks = [s for s in found if s.kind == "rank" and s.unit]
    if not ranks:
        return before
    told = [s.value.value for s in ranks]
    if any(rank is None or rank == LAST for rank in told):
        return None
    highest = int(max(told))
    shared: int = sum(rank == highest for rank in told)
    return highest + shared - 1
