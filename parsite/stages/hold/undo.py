"""Undoing: a year's results as they were before some figures of theirs changed.

What follows from a figure is put back with it: a sum with its parts, an index with its score.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from parsite.model.column import IN_WORDS
from parsite.model.figure import change, decimals, percent
from parsite.model.frozen import Frozen
from parsite.model.published import Figure, meanings
from parsite.model.rules import Rules
from parsite.model.standing import Ranking, Standing
from parsite.model.year import BlockResults, Result, Status, Year
from parsite.stages.hold.rules import decimal, ruled, whole

Texts = Mapping[str, str]
_SHOWN = 2
"""Decimals of an index that is made of its score, where none are declared."""


@dataclass(frozen=True, slots=True)
class Present:
    """A year as it is now, and its rankings by block."""

    year: Year
    rankings: Mapping[str, Ranking]


def undone(now: Present, values: Mapping[Figure, str], frozen: Frozen) -> Year:
    """Give a year as it was when the figures in `values` were as they say."""
    of_year: dict[str, str] = {}
    of_block: dict[str, dict[str, str]] = defaultdict(dict)
    of_unit: dict[str, dict[str, str]] = defaultdict(dict)
    for (name, unit, block), text in values.items():
        if unit:
            of_unit[unit][name] = text
        elif block:
            of_block[block][name] = text
        else:
            of_year[name] = text
    blocks = [_block(block, now, of_block[block.block], of_unit) for block in now.year.blocks]
    blocks = [block for block in blocks if of_block[block.block].get("units") != ""]
    gone = [b for b in of_block if b not in {o.block for o in blocks} and of_block[b].get("units")]
    blocks += [_restored(id, frozen) for id in gone]
    homes = {unit: told["block"] for unit, told in of_unit.items() if "block" in told}
    moved = _moved(blocks, homes, of_unit, frozen)
    return _of_year(replace(now.year, blocks=tuple(moved)), of_year)


def _of_year(year: Year, texts: Texts) -> Year:
    if "compared_with" in texts:
        year = replace(year, compared_with=whole(texts["compared_with"]) or year.year - 1)
    if "comparable" in texts:
        pairs = (pair.split(" = ") for pair in texts["comparable"].split("; ") if " = " in pair)
        year = replace(year, comparable=dict(pairs))
    return year


def _block(
    block: BlockResults, now: Present, texts: Texts, of_unit: Mapping[str, Texts]
) -> BlockResults:
    """Put a block's rules and results back."""
    ranking = now.rankings[block.block]
    standings = {standing.unit: standing for standing in ranking.standings}
    rules = ruled(block.rules, ranking.by_index, texts)
    if "max" in texts:
        was = decimal(texts["max"])
        results = (replace(r, max=was) if r.max == block.rules.max else r for r in block.results)
        block = replace(block, results=tuple(results))
    made = []
    for result in block.results:
        standing = standings[result.unit]
        bare = _ungraded(result, standing, ranking)
        if rules.published and not block.rules.published and bare.rank is None:
            bare = replace(bare, rank=standing.rank)
        made.append(_result(bare, block.rules, of_unit.get(result.unit, {})))
    partial = _is_partial(texts) if "published" in texts else block.partial
    assessed = whole(texts["assessed"]) if "assessed" in texts else block.assessed
    counts = dict(block.grade_counts) if partial else {}
    if "grade_counts" in texts:
        counts = _counts(texts["grade_counts"])
    return replace(
        block,
        rules=rules,
        results=tuple(made),
        partial=partial,
        assessed=assessed,
        grade_counts=counts,
    )


def _is_partial(texts: Texts) -> bool:
    return "partial" in meanings("published", texts["published"])


def _counts(text: str) -> dict[str, int]:
    parts = (part.rpartition(" ") for part in text.split("; ") if part)
    return {name: whole(number) or 0 for name, _, number in parts}


def _ungraded(result: Result, standing: Standing, ranking: Ranking) -> Result:
    """Leave out a grade that the edges tell as well: it follows from the figure."""
    shown = standing.result.index if ranking.by_index else standing.result.score
    is_told = shown is not None and ranking.rules.grade(shown) == standing.result.grade
    return replace(result, grade="") if ranking.rules.grades and is_told else result


def _result(result: Result, rules: Rules, texts: Texts) -> Result:
    """Put a result back, and with it what follows from what was put back."""
    parts = {component.id for component in rules.components} | {*texts} - _SCALARS.keys()
    values = {id: decimal(texts[id]) for id in parts & texts.keys()}
    made = result
    if values:
        kept = {**result.components, **values}
        had = {id: value for id, value in kept.items() if value is not None}
        made = _summed(replace(result, components=had), result, rules)
    for name, text in texts.items():
        if put := _SCALARS.get(name):
            made = put(made, text)
    return _indexed(made, result) if "index" not in texts else made


def _summed(made: Result, now: Result, rules: Rules) -> Result:
    """Add the parts up again where the score is their sum."""
    total, then = rules.total(now.components), rules.total(made.components)
    if now.score is None or total is None or rules.rounded(total) != rules.rounded(now.score):
        return made
    return replace(made, score=None if then is None else rules.rounded(then))


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


_STATUSES = {word: status for status, word in IN_WORDS.items()}
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


def _moved(
    blocks: list[BlockResults],
    homes: Mapping[str, str],
    of_unit: Mapping[str, Texts],
    frozen: Frozen,
) -> list[BlockResults]:
    """Put units into the blocks they were in, those that are gone as they were published."""
    if not homes:
        return blocks
    there = {r.unit: r for block in blocks for r in block.results if r.unit in homes}
    made = []
    for block in blocks:
        kept = [r for r in block.results if r.unit not in homes]
        for unit, home in homes.items():
            if home == block.block:
                kept.append(there.get(unit) or _published(unit, home, frozen))
        made.append(replace(block, results=tuple(kept)))
    return made


def _restored(id: str, frozen: Frozen) -> BlockResults:
    """Make a block that is gone of what was published of it."""
    told = frozen.published.blocks[id]
    partial, counts = _is_partial(told.figures), told.figures.get("grade_counts", "")
    return BlockResults(
        id,
        id,
        tuple(_published(unit, id, frozen) for unit in told.units),
        rules=ruled(Rules(), _is_by_index(told.figures), told.figures),
        partial=partial,
        assessed=whole(told.figures.get("assessed", "")),
        grade_counts=_counts(counts) if partial else {},
    )


def _is_by_index(texts: Texts) -> bool:
    return "index" in meanings("rank_by", texts.get("rank_by", ""))


def _published(unit: str, block: str, frozen: Frozen) -> Result:
    """Make a unit's result of what was published of it."""
    told = frozen.published.blocks[block].units.get(unit, {})
    made = _result(Result(unit), Rules(), told)
    places = whole(frozen.published.blocks[block].figures.get("decimals", ""))
    if made.score is None or not made.max or made.index is None:
        return made
    is_made = made.index == percent(made.score, made.max, _SHOWN if places is None else places)
    return replace(made, index=None) if is_made else made
