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


@dataclass(frozen=True, slots=True)
class _Told:
    """What phrases have told so far, and what it means for those that come.

    `before`: what the next figure is compared with; `is_inside`: a year is told of all in brackets.
    """

    found: tuple[Attribute, ...] = ()
    year: int | None = None
    before: Phrase | None = None
    is_each: bool = False
    is_inside: bool = False

    @property
    def last(self) -> str:
        """The symbol of what was told last."""
        return self.found[-1].phrase.symbol if self.found else ""

    def ending(self, attribute: Attribute) -> "_Told":
        """Tell what was told last in another way."""
        return replace(self, found=(*self.found[:-1], attribute))

    def telling(self, phrase: Phrase) -> "_Told":
        """Tell one thing more."""
        one = _attribute(phrase, self.year, self.before, self.is_each)
        return replace(self, found=(*self.found, one))


def attributes(phrases: Sequence[Phrase]) -> tuple[Attribute, ...]:
    """Read what is said of a unit, each with the years around it."""
    told = _Told()
    for n in range(len(phrases)):
        known = (step(told, phrases, n) for step in _STEPS)
        told = next((new for new in known if new is not None), told)
    return told.found


def _year(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Take a year: of what comes next, or of what was told; of a place, so are its figures."""
    phrase = phrases[at]
    if phrase.symbol != "Y":
        return None
    year = phrase.values[0].value
    if _is_of_next(phrases, at):
        return replace(told, is_inside=not at or phrases[at - 1].symbol == "(", year=year)
    if told.last == "0":
        since = replace(phrase, symbol="s", years=phrase.values, values=())
        return told.ending(replace(told.found[-1], since=since))
    if not told.found:
        return told
    new = told.ending(replace(told.found[-1], year=year))
    return replace(new, year=year) if told.last == "R" else new


def _then(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Take a figure in brackets that is of the year before them."""
    if not _is_of_then(phrases, at):
        return None
    years = phrases[at - 2].years[:1]
    then = (_attribute(phrases[at], year.value, None, told.is_each) for year in years)
    return replace(told, found=(*told.found, *then))


def _compared(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Take a place or a unit that figures are compared with."""
    phrase, before = phrases[at], phrases[at - 1] if at else None
    if phrase.symbol == "R" and _is_compared(phrases, at):
        lead = phrases[at - 2 if phrases[at - 1].symbol == "n" else at - 1]
        return replace(told, before=replace(phrase, symbol=lead.symbol, start=lead.start))
    if phrase.symbol != "U":
        return None
    if told.before is not None and told.before.symbol in "<>h":
        own = replace(phrase, symbol=told.before.symbol, start=told.before.start)
        return replace(told, before=own)
    if before is None or before.symbol not in "<>h":
        return None
    own = replace(phrase, symbol=before.symbol, start=before.start)
    if at > 1 and phrases[at - 2].symbol == "F":
        return told.ending(_attribute(told.found[-1].phrase, None, own, told.is_each))
    return replace(told, before=own)


def _since(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Take the year that a change is since."""
    if phrases[at].symbol != "s":
        return None
    if told.last and told.last in "CD0":
        return told.ending(replace(told.found[-1], since=phrases[at]))
    return replace(told, before=phrases[at])


def _figure(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Take what is said of a unit itself."""
    phrase = phrases[at]
    if phrase.symbol == "E":
        return replace(told, is_each=True)
    if told.last == "X" and phrase.symbol in "SF":
        return told.telling(_moved(phrase, told.found[-1].phrase))
    if phrase.symbol == "S" and told.last and told.last in "CD" and phrases[at - 1].symbol == "&":
        return told.telling(_moved(phrase, told.found[-1].phrase))  # `tăng 4 điểm và 5 bậc`
    if phrase.unit == "f" and told.last and told.last in "CDS":
        return told  # `tăng 6,97 điểm, cao nhất khối`: of the rise
    if phrase.symbol in _ATTRIBUTES:
        return replace(told.telling(phrase), before=None)
    return None


def _end(told: _Told, phrases: Sequence[Phrase], at: int) -> _Told | None:
    """Leave brackets or a clause, and with them the year they were told of."""
    symbol = phrases[at].symbol
    is_end = symbol == ")" or (symbol in ",;&" and not told.is_inside)
    return replace(told, year=None) if is_end else None


_STEPS = (_year, _then, _compared, _since, _figure, _end)
"""What phrases may do, tried in this order."""


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
    way = 1 if (most.values[0].value or 0) > 0 else -1
    values = tuple(signed(value, way) for value in phrase.values)
    return replace(phrase, symbol="C" if phrase.symbol == "S" else "D", values=values)


def _attribute(phrase: Phrase, year: int | None, before: Phrase | None, is_each: bool) -> Attribute:
    """Take what stands before a figure: the unit or the year it is compared with."""
    if before is not None and before.symbol in "<>h":
        way = -1 if before.symbol == "<" else 1
        values = tuple(signed(value, way) for value in phrase.values)
        than = replace(phrase, symbol="D", values=values, start=min(phrase.start, before.start))
        return Attribute(than, year, None, before.values[0], is_each)
    since = phrase if phrase.symbol in "CD" and phrase.years else before
    return Attribute(phrase, year, since, None, is_each)


def signed(value: Value, way: int) -> Value:
    """Give a size the way that has been said of it."""
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
