"""The one figure that a block's units are ranked by: the score, or the index."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from parsite.model.figure import percent
from parsite.model.place import Problem, problem
from parsite.model.rules import Rules
from parsite.model.unit import Unit
from parsite.model.year import BlockResults, Result

_SHOWN = 2
"""Decimals of an index that is not written, where none are declared."""
_RANKED = 40
"""Decimals of a ratio that ranks: ratios of figures below 10^9 with six decimals differ earlier."""


def measured(
    block: BlockResults, units: Mapping[str, Unit]
) -> tuple[BlockResults, bool, tuple[Problem, ...]]:
    """Settle by which figure every unit of a block is ranked, and whether that is the index.

    Where no rule says: by index where any is written, or where maximum scores differ. An index
    that is not written is made from score and maximum, half up; where none is written, units are
    ranked by the unrounded ratio, unless rounding is declared. Where one cannot be made, scores
    would be compared with indexes: a mistake. Figures come out rounded as declared.
    """
    block = replace(block, results=tuple(_rounded(r, block.rules) for r in block.results))
    if not _is_by_index(block):
        scored = replace(block, results=tuple(replace(r, measure=r.score) for r in block.results))
        return scored, False, _lacking(scored, "score-to-rank-by", units, _lacks_score)
    written = any(r.takes_part and r.index is not None for r in block.results)
    is_exact = block.rules.decimals is None and not written
    results = tuple(_by_index(r, block.rules, is_exact) for r in block.results)
    made = replace(block, results=results)
    problems = _lacking(made, "index-missing", units, _lacks_index)
    return replace(made, sound=made.sound and not problems), True, problems


def _is_by_index(block: BlockResults) -> bool:
    if block.rules.by_index is not None:
        return block.rules.by_index
    scored = [r for r in block.results if r.takes_part and r.has_figure]
    return any(r.index is not None for r in scored) or len({r.max for r in scored}) > 1


def _lacks_score(result: Result) -> bool:
    return result.index is not None and result.score is None


def _lacks_index(result: Result) -> bool:
    return result.score is not None and result.index is None


def _lacking(
    block: BlockResults, code: str, units: Mapping[str, Unit], lacks: Callable[[Result], bool]
) -> tuple[Problem, ...]:
    """Tell the units that hold a figure, but not the one they are ranked by."""
    found = (r for r in block.results if r.takes_part and r.sound and lacks(r))
    return tuple(problem(r.at("score"), code, name=units[r.unit].name) for r in found)


def _rounded(result: Result, rules: Rules) -> Result:
    if rules.decimals is None:
        return result
    score = None if result.score is None else rules.rounded(result.score)
    index = None if result.index is None else rules.rounded(result.index)
    return replace(result, score=score, index=index)


def _by_index(result: Result, rules: Rules, is_exact: bool) -> Result:
    """Give a result its index, and by that, or by the exact ratio behind it, its measure."""
    if result.index is not None or result.score is None or not result.max:
        return replace(result, measure=result.index)
    places = _SHOWN if rules.decimals is None else rules.decimals
    index = percent(result.score, result.max, places)
    measure = percent(result.score, result.max, _RANKED) if is_exact else index
    return replace(result, index=index, measure=measure)
