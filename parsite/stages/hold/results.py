"""One result put back to what it was, and with it what follows: a sum, an index."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from parsite.model.figure import change, decimals, percent
from parsite.model.published import meanings
from parsite.model.rules import Rules
from parsite.model.standing import Ranking, Standing
from parsite.model.year import Result, Status
from parsite.stages.hold.rules import decimal, whole

Texts = Mapping[str, str]
_SHOWN = 2
"""Decimals of an index that is made of its score, where none are declared."""


@dataclass(frozen=True, slots=True)
class Change:
    """A block's rules as they are now, and as they were."""

    now: Rules
    then: Rules


def result_of(result: Result, rules: Change, texts: Texts) -> Result:
    """Put a result back, and with it what follows from what was put back."""
    parts = {component.id for component in rules.now.components} | {*texts} - _SCALARS.keys()
    values = {id: decimal(texts[id]) for id in parts & texts.keys()}
    kept = {**result.components, **values}
    had = {id: value for id, value in kept.items() if value is not None}
    made = _summed(replace(result, components=had), result, rules)
    for name, text in texts.items():
        if put := _SCALARS.get(name):
            made = put(made, text)
    return _indexed(made, result) if "index" not in texts else made


def _summed(made: Result, now: Result, rules: Change) -> Result:
    """Add the parts up again where the score is their sum."""
    total, was = rules.now.total(now.components), rules.then.total(made.components)
    if now.score is None or total is None or was is None:
        return made
    if rules.now.rounded(total) != rules.now.rounded(now.score):
        return made
    return replace(made, score=rules.then.rounded(was))


def _indexed(made: Result, now: Result) -> Result:
    """Make an index again where it is the ratio of score and maximum."""
    if now.index is None or now.score is None or not now.max or made.score is None or not made.max:
        return made
    places = decimals(now.index)
    if percent(now.score, now.max, places) != now.index:
        return made
    return replace(made, index=percent(made.score, made.max, places))


def _rank(result: Result, text: str) -> Result:
    return replace(result, rank=whole(text))


def _is_last(result: Result, text: str) -> Result:
    return replace(result, rank="last") if text and result.rank is None else result


_SCALARS: Mapping[str, Callable[[Result, str], Result]] = {
    "score": lambda result, text: replace(result, score=decimal(text)),
    "max": lambda result, text: replace(result, max=decimal(text)),
    "index": lambda result, text: replace(result, index=decimal(text)),
    "rank": _rank,
    "is_last": _is_last,
    "is_tied": lambda result, _: result,
    "previous_rank": lambda result, text: replace(result, previous_rank=whole(text)),
    "change": lambda result, text: replace(result, change=change(text)),
    "grade": lambda result, text: replace(result, grade=text),
    "status": lambda result, text: replace(result, status=_status(text)),
    "reason": lambda result, text: replace(result, reason=text),
    "block": lambda result, _: result,
}


def _status(text: str) -> Status:
    return Status(next(iter(meanings("status", text))))


def ungraded(result: Result, standing: Standing, ranking: Ranking) -> Result:
    """Leave out a grade that the edges tell as well: it follows from the figure."""
    shown = standing.result.index if ranking.by_index else standing.result.score
    is_told = shown is not None and ranking.rules.grade(shown) == standing.result.grade
    return replace(result, grade="") if ranking.rules.grades and is_told else result


def published(unit: str, told: Texts, decimals_then: int | None) -> Result:
    """Make a unit's result of what was published of it; an index that its score makes is left."""
    made = result_of(Result(unit), Change(Rules(), Rules()), told)
    if made.score is None or not made.max or made.index is None:
        return made
    places = _SHOWN if decimals_then is None else decimals_then
    is_made = made.index == percent(made.score, made.max, places)
    return replace(made, index=None) if is_made else made
