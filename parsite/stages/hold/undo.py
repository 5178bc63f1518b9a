"""Undoing: a year as it was before some of its figures changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from parsite.model.frozen import Frozen
from parsite.model.published import Figure, meanings
from parsite.model.rules import Rules
from parsite.model.standing import Ranking
from parsite.model.year import BlockResults, Result, Year
from parsite.stages.hold.results import Change, Texts, published, result_of, ungraded
from parsite.stages.hold.rules import decimal, ruled, whole


@dataclass(frozen=True, slots=True)
class Then:
    """What some figures were, by what they are of; and all that was published once."""

    frozen: Frozen
    of_year: dict[str, str] = field(default_factory=dict)
    of_block: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    of_unit: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, values: Mapping[Figure, str], frozen: Frozen) -> Self:
        """Sort figures by what they are of."""
        made = cls(frozen)
        for (name, unit, block), text in values.items():
            home = made.of_unit[unit] if unit else made.of_block[block] if block else made.of_year
            home[name] = text
        return made

    @property
    def homes(self) -> dict[str, str]:
        """The blocks in which units were that are in another now, or in none, or were in none."""
        return {unit: told["block"] for unit, told in self.of_unit.items() if "block" in told}


def undone(year: Year, rankings: Mapping[str, Ranking], then: Then) -> Year:
    """Give a year, of which `rankings` are what its blocks came to, as it was then."""
    kept = [b for b in year.blocks if then.of_block[b.block].get("units") != ""]
    blocks = [_block(block, rankings[block.block], then) for block in kept]
    there = {block.block for block in year.blocks}
    gone = [id for id, told in then.of_block.items() if told.get("units") and id not in there]
    blocks += [_restored(id, then.frozen) for id in gone]
    return _of_year(replace(year, blocks=tuple(_moved(blocks, then))), then.of_year)


def _of_year(year: Year, texts: Texts) -> Year:
    if "compared_with" in texts:
        year = replace(year, compared_with=whole(texts["compared_with"]) or year.year - 1)
    if "comparable" in texts:
        pairs = (pair.split(" = ") for pair in texts["comparable"].split("; ") if " = " in pair)
        year = replace(year, comparable=dict(pairs))
    return year


def _block(block: BlockResults, ranking: Ranking, then: Then) -> BlockResults:
    """Put a block's rules and results back."""
    texts = then.of_block[block.block]
    rules = ruled(block.rules, ranking.by_index, texts)
    partial = _is_partial(texts) if "published" in texts else block.partial
    counts = dict(block.grade_counts) if partial else {}
    if "grade_counts" in texts:
        counts = _counts(texts["grade_counts"])
    return replace(
        block,
        rules=rules,
        results=tuple(_results(block, ranking, rules, then)),
        partial=partial,
        assessed=whole(texts["assessed"]) if "assessed" in texts else block.assessed,
        grade_counts=counts,
    )


def _results(block: BlockResults, ranking: Ranking, rules: Rules, then: Then) -> list[Result]:
    """Put a block's results back, as its rules were."""
    texts = then.of_block[block.block]
    standings = {standing.unit: standing for standing in ranking.standings}
    once = then.frozen.published.blocks.get(block.block)
    made = []
    for result in block.results:
        bare = ungraded(result, standings[result.unit], ranking)
        if "max" in texts and bare.max == block.rules.max:
            bare = replace(bare, max=decimal(texts["max"]))
        if once and rules.published and not block.rules.published:  # nobody states ranks now
            bare = replace(bare, rank=whole(once.units.get(bare.unit, {}).get("rank", "")))
        made.append(result_of(bare, Change(block.rules, rules), then.of_unit[bare.unit]))
    return made


def _is_partial(texts: Texts) -> bool:
    return "partial" in meanings("published", texts["published"])


def _counts(text: str) -> dict[str, int]:
    parts = (part.rpartition(" ") for part in text.split("; ") if part)
    return {name: whole(number) or 0 for name, _, number in parts}


def _moved(blocks: list[BlockResults], then: Then) -> list[BlockResults]:
    """Put units into the blocks they were in, those that are gone as they were published."""
    homes = then.homes
    there = {r.unit: r for block in blocks for r in block.results if r.unit in homes}
    made = []
    for block in blocks:
        came = [unit for unit, home in homes.items() if home == block.block]
        kept = [r for r in block.results if r.unit not in homes]
        back = [there.get(unit) or _published(unit, block.block, then.frozen) for unit in came]
        made.append(replace(block, results=(*kept, *back)))
    return made


def _restored(id: str, frozen: Frozen) -> BlockResults:
    """Make a block that is gone of what was published of it."""
    told = frozen.published.blocks[id]
    partial, counts = _is_partial(told.figures), told.figures.get("grade_counts", "")
    by_index = "index" in meanings("rank_by", told.figures.get("rank_by", ""))
    return BlockResults(
        id,
        id,
        tuple(_published(unit, id, frozen) for unit in told.units),
        rules=ruled(Rules(), by_index, told.figures),
        partial=partial,
        assessed=whole(told.figures.get("assessed", "")),
        grade_counts=_counts(counts) if partial else {},
    )


def _published(unit: str, block: str, frozen: Frozen) -> Result:
    of = frozen.published.blocks[block]
    return published(unit, of.units.get(unit, {}), whole(of.figures.get("decimals", "")))
