"""The one figure that a block's units are ranked by: the score, or the index."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from parsite.model.place import Problem, problem
from parsite.model.year import BlockResults, Result

_HUNDREDTH = Decimal("0.01")


def measured(block: BlockResults) -> tuple[BlockResults, tuple[Problem, ...]]:
    """Give every scored unit an index where any has one, or where maximum scores differ.

    An index that is not written is made from score and maximum, to hundredths, half up. Where it
    cannot be made, scores would be compared with indexes: a mistake.
    """
    scored = [r for r in block.results if r.measure is not None]
    if not (any(r.index is not None for r in scored) or len({r.max for r in scored}) > 1):
        return block, ()
    results = tuple(_with_index(result) for result in block.results)
    lacking = [r for r in results if r.score is not None and r.index is None]
    problems = tuple(problem(r.at("score"), "index-missing", name=r.unit) for r in lacking)
    sound = block.sound and not problems
    return replace(block, results=results, sound=sound), problems


def _with_index(result: Result) -> Result:
    if result.index is not None or result.score is None or not result.max:
        return result
    index = (result.score / result.max * 100).quantize(_HUNDREDTH, ROUND_HALF_UP)
    return replace(result, index=index)
