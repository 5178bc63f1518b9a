"""Checks of what each year's figures say, one result or one block at a time."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import islice

from parsite.model.dataset import Dataset
from parsite.model.fields import STATUSES
from parsite.model.figure import decimals, percent
from parsite.model.place import Problem, problem, warning
from parsite.model.rules import Part
from parsite.model.vietnamese import number
from parsite.model.year import BlockResults, Result, Status


def scores_within_their_maximum(dataset: Dataset) -> Iterator[Problem]:
    """A score is at most its maximum, bonuses apart; an index is at most 100."""
    for block, result in _results(dataset):
        if result.score is None or result.max is None:
            pass
        elif result.score > result.max + _bonus(result, block):
            facts = {"score": number(result.score), "max": number(result.max)}
            yield problem(result.at("score"), "score-too-high", **facts)
        is_alone = result.score is None or not result.max
        if result.index is not None and result.index > 100 and is_alone:
            yield problem(result.at("index"), "index-too-high", index=number(result.index))


def scores_are_seldom_nought(dataset: Dataset) -> Iterator[Problem]:
    """Warn of a score of 0: mostly it is one that is missing."""
    for _, result in _results(dataset):
        if result.score == 0 and result.takes_part:
            name = dataset.units[result.unit].name
            yield warning(result.at("score"), "score-nought", name=name)


def indexes_are_in_percent(dataset: Dataset) -> Iterator[Problem]:
    """An index is written 84,58 or 84,58%; as 0,8458 it is told, once for a block."""
    for block in _blocks(dataset):
        small = (r for r in block.results if r.index and r.index < 1 and r.score is None)
        for result in islice(small, 1):
            assert result.index is not None
            hundredfold = number((result.index * 100).normalize())
            told = {"index": number(result.index), "percent": hundredfold}
            yield problem(result.at("index"), "index-as-ratio", **told)


def _bonus(result: Result, block: BlockResults) -> Decimal:
    """Give what a unit's score holds beyond its maximum."""
    extras = [c for c in block.rules.components if c.kind is Part.BONUS]
    return sum((c.counted(result.components.get(c.id, Decimal(0))) for c in extras), Decimal(0))


def indexes_follow_from_scores(dataset: Dataset) -> Iterator[Problem]:
    """An index written beside its score and maximum is their ratio, rounded half up."""
    for _, result in _results(dataset):
        if result.score is None or not result.max or result.index is None:
            continue
        true = percent(result.score, result.max, decimals(result.index))
        if true != result.index:
            facts = {"index": number(result.index), "true": number(true)}
            figures = {"score": number(result.score), "max": number(result.max)}
            yield problem(result.at("index"), "index-contradicts-score", **facts, **figures)


def results_say_what_is_known(dataset: Dataset) -> Iterator[Problem]:
    """A result holds a score or says why not: missing is not zero."""
    for block, result in _results(dataset):
        name = dataset.units[result.unit].name
        if result.status is not Status.RANKED:
            yield from _outside(result, block, name)
        elif not result.has_figure:
            is_told = block.partial and (result.rank is not None or result.grade)
            if not is_told:
                yield problem(result.at("score"), "score-missing", name=name)


_WORDS = {value: word for word, value in STATUSES if word != value}
"""What an editor writes for each status."""


def _outside(result: Result, block: BlockResults, name: str) -> Iterator[Problem]:
    """A unit without a place has no rank, and only one that was assessed has a score.

    One whose score was not published may stand between any two of a block told in full.
    """
    denied = ["rank"] if result.status is Status.NOT_RANKED else ["rank", "score", "index"]
    held = [name for name in denied if getattr(result, name) is not None]
    held += [] if result.status is Status.NOT_RANKED else result.components
    if held:
        facts = {"status": result.status.value, "word": _WORDS[result.status.value]}
        yield problem(result.at(held[0]), "status-contradicts", **facts)
    elif result.status is Status.NOT_PUBLISHED and not block.partial:
        yield problem(result.at("status"), "unpublished-in-full", name=name)


def units_are_no_more_than_assessed(dataset: Dataset) -> Iterator[Problem]:
    """A block lists as many units as were assessed, or says that it lists but some."""
    for block in _blocks(dataset):
        if block.assessed is None:
            continue
        listed = [r for r in block.results if r.status is not Status.NOT_ASSESSED]
        facts = {"listed": len(listed), "assessed": block.assessed, "name": block.name}
        if len(listed) > block.assessed:
            yield problem(block.at("assessed"), "more-than-assessed", **facts)
        elif len(listed) < block.assessed and not block.partial:
            yield problem(block.at("assessed"), "fewer-than-assessed", **facts)


def years_look_back(dataset: Dataset) -> Iterator[Problem]:
    """A year is compared with an earlier one."""
    for year in dataset.years.values():
        if year.compared_with >= year.year:
            facts = {"compared": year.compared_with, "year": year.year}
            yield problem(year.at("compared_with"), "compared-with-later", **facts)


def _blocks(dataset: Dataset) -> Iterator[BlockResults]:
    for year in dataset.years.values():
        yield from (block for block in year.blocks if block.sound)


def _results(dataset: Dataset) -> Iterator[tuple[BlockResults, Result]]:
    for year in dataset.years.values():
        for block in year.blocks:
            yield from ((block, result) for result in block.results if result.sound)


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    scores_within_their_maximum,
    scores_are_seldom_nought,
    indexes_are_in_percent,
    indexes_follow_from_scores,
    results_say_what_is_known,
    units_are_no_more_than_assessed,
    years_look_back,
)
