"""The one figure that a block's units are ranked by: the score, or the index."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from parsite.model.place import Problem, problem
from parsite.model.unit import Unit
from parsite.model.year import BlockResults, Result

_SHOWN = Decimal("0.01")
_RANKED = Decimal("1e-12")
"""Finer than any two scores out of one maximum can differ; still exact as a 64-bit integer."""


def measured(
    block: BlockResults, units: Mapping[str, Unit]
) -> tuple[BlockResults, tuple[Problem, ...]]:
    """Give every scored unit an index where any has one, or where maximum scores differ.

    An index that is not written is made from score and maximum, to hundredths, half up. Where none
    is written, units are ranked by the unrounded ratio. Where one cannot be made, scores would be
    compared with indexes: a mistake.
    """
    scored = [r for r in block.results if r.measure is not None]
    if any(r.index is not None for r in scored):
        results = tuple(_with_index(r) for r in block.results)
    elif len({r.max for r in scored}) > 1:
        results = tuple(_with_ratio(_with_index(r)) for r in block.results)
    else:
        return block, ()
    lacking = [r for r in results if r.score is not None and r.index is None]
    problems = tuple(
        problem(r.at("score"), "index-missing", name=units[r.unit].name) for r in lacking
    )
    return replace(block, results=results, sound=block.sound and not problems), problems


def _with_index(result: Result) -> Result:
    percent = _percent(result)
    if result.index is not None or percent is None:
        return result
    return replace(result, index=percent.quantize(_SHOWN, ROUND_HALF_UP))


def _with_ratio(result: Result) -> Result:
    percent = _percent(result)
    return result if percent is None else replace(result, ratio=percent.quantize(_RANKED))


def _percent(result: Result) -> Decimal | None:
    return result.score / result.max * 100 if result.score is not None and result.max else None
