"""Units and what is said of them, as they stand in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsite.stages.verify.phrase import Phrase, Value

Unit = tuple[str, ...]
"""The ids of the units that bear one name; only one of them is in a year's rankings."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What is said of a unit, with the year it is said of and what it is compared with."""

    phrase: Phrase
    year: int | None = None
    since: Phrase | None = None
    other: Value | None = None
    is_each: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A unit of a list, with what is said of it in brackets."""

    name: Value
    attributes: tuple[Attribute, ...] = ()

    @property
    def unit(self) -> Unit:
        """The ids that its name stands for."""
        unit: Unit = self.name.value
        return unit


_ATTRIBUTES = "FCDSGTPQXZR0"


def attributes(phrases: Sequence[Phrase]) -> tuple[Attribute, ...]:
    """Read what is said of a unit, each with the years around it."""
    found: list[Attribute] = []
    year: int | None = None
    before: Phrase | None = None
    is_each = is_inside = False
    for n, phrase in enumerate(phrases):
        if phrase.symbol == "Y" and _is_of_next(phrases, n):
            is_inside = not n or phrases[n - 1].symbol == "("
            year = phrase.values[0].value
        elif phrase.symbol == "Y" and found and found[-1].phrase.symbol == "0":
            found[-1] = replace(
                found[-1], since=replace(phrase, symbol="s", years=phrase.values, values=())
            )
        elif phrase.symbol == "Y" and found:
            found[-1] = replace(found[-1], year=phrase.values[0].value)
        elif _is_of_then(phrases, n):
            years = phrases[n - 2].years
            found += [_attribute(phrase, y.value, None, is_each) for y in years[:1]]
        elif phrase.symbol == "R" and _is_compared(phrases, n):
            lead = phrases[n - 2 if phrases[n - 1].symbol == "n" else n - 1]
            before = replace(phrase, symbol=lead.symbol, start=lead.start)
        elif phrase.symbol == "U" and before is not None and before.symbol in "<>h":
            before = replace(phrase, symbol=before.symbol, start=before.start)
        elif phrase.symbol == "s" and found and found[-1].phrase.symbol in "CD0":
            found[-1] = replace(found[-1], since=phrase)
        elif phrase.symbol == "s":
            before = phrase
        elif phrase.symbol == "U" and n and phrases[n - 1].symbol in "<>h":
            before = replace(phrase, symbol=phrases[n - 1].symbol, start=phrases[n - 1].start)
            if n > 1 and phrases[n - 2].symbol == "F":
                found[-1] = _attribute(found[-1].phrase, None, before, is_each)
                before = None
        elif phrase.symbol == "E":
            is_each = True
        elif phrase.symbol in "SF" and found and found[-1].phrase.symbol == "X":
            found.append(_attribute(_moved(phrase, found[-1].phrase), year, before, is_each))
        elif phrase.unit == "f" and found and found[-1].phrase.symbol in "CDS":
            continue  # `tăng 6,97 điểm, cao nhất khối`: of the rise
        elif phrase.symbol in _ATTRIBUTES:
            found.append(_attribute(phrase, year, before, is_each))
            before = None
        elif phrase.symbol == ")" or (phrase.symbol in ",;&" and not is_inside):
            year = None
    return tuple(found)


def _is_of_next(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a year is that of what comes after it: `, năm 2023 là 87,30 điểm`, `(năm 2023: …`."""
    before = phrases[at - 1].symbol if at else "("
    after = phrases[at + 1].symbol if at + 1 < len(phrases) else ""
    return after == "R" or (before in "(,;" and after in tuple("F=:CDPG0S"))


def _is_of_then(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a figure in brackets is that of another year: `so với năm 2023 (78,80%)`."""
    if at < 2 or phrases[at].symbol not in "FR" or phrases[at - 1].symbol != "(":
        return False
    return phrases[at - 2].symbol in "sZ"


def _is_compared(phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a place is whose figure another's is compared with: `kém đơn vị dẫn đầu`."""
    before = "".join(phrase.symbol for phrase in phrases[max(at - 2, 0) : at])
    return before[-1:] in ("<", ">", "h") or (before[-1:] == "n" and before[:1] in ("<", ">", "h"))


def _moved(phrase: Phrase, most: Phrase) -> Phrase:
    """Read a size behind `tăng nhiều nhất`: which way it is has been said."""
    way = 1 if most.values[0].value > 0 else -1
    values = tuple(_signed(value, way) for value in phrase.values)
    return replace(phrase, symbol="C" if phrase.symbol == "S" else "D", values=values)


def _attribute(phrase: Phrase, year: int | None, before: Phrase | None, is_each: bool) -> Attribute:
    """Take what stands before a figure: the unit or the year it is compared with."""
    if before is not None and before.symbol in "<>h":
        way = -1 if before.symbol == "<" else 1
        values = tuple(_signed(value, way) for value in phrase.values)
        than = replace(phrase, symbol="D", values=values, start=min(phrase.start, before.start))
        return Attribute(than, year, None, before.values[0], is_each)
    since = phrase if phrase.symbol in "CD" and phrase.years else before
    return Attribute(phrase, year, since, None, is_each)


def _signed(value: Value, way: int) -> Value:
    return value if value.value is None else replace(value, value=value.value * way)


def members(phrases: Sequence[Phrase]) -> list[Member]:
    """Read a list of units, each with what stands in brackets behind it, if that is understood."""
    found: list[Member] = []
    inside: list[Phrase] | None = None
    for phrase in phrases:
        if phrase.symbol == "(":
            inside = []
        elif phrase.symbol == ")" and inside is not None:
            is_known = not any(one.symbol in "xt!?*" for one in inside)
            found[-1] = replace(found[-1], attributes=attributes(inside) if is_known else ())
            inside = None
        elif inside is not None:
            inside.append(phrase)
        elif phrase.symbol == "U":
            is_again = bool(found) and found[-1].unit == phrase.values[0].value
            found = [*found[: -1 if is_again else None], Member(phrase.values[0])]
    return found
