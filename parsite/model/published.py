"""What a year publishes, figure by figure, each as a text: what is frozen when it is released."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, Self

from parsite.model import figure
from parsite.model.column import IN_WORDS, Cell
from parsite.model.day import Day
from parsite.model.download import lines, padded
from parsite.model.fields import BLOCK_RESULTS, FIGURES, STATUSES
from parsite.model.rules import Component, Grade, Part
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import clean, name_key, short_date
from parsite.model.year import Status, Year

NOTHING = "không có"
"""How a revision says that there was, or is, no such figure; leaving it blank says the same."""
YES = "có"

_UNIT = ("score", "max", "index", "rank", "previous_rank", "change", "grade", "status", "reason")
CHOICES = {
    f.name: {name_key(word): value for word, value in f.choices}
    for f in BLOCK_RESULTS.fields
    if f.choices
} | {"status": {name_key(word): value for word, value in STATUSES}}
_WORDS = {
    f.name: {value: word for word, value in f.choices} for f in BLOCK_RESULTS.fields if f.choices
}


RULES = (
    *("published", "assessed", "rank_by", "ranks", "ties", "tie_breaks", "max", "decimals"),
    *("components", "grades"),
)
"""The figures of a block that are rules; a year can have them for all its blocks at once."""


class Figure(NamedTuple):
    """Which figure it is: a unit's, a block's, or, of neither, the year's own."""

    name: str
    unit: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class BlockPublished:
    """One block's figures by name, and those of each unit by its id, in the ranking's order."""

    figures: Mapping[str, str]
    units: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Published:
    """A year's own figures by name, and its blocks by id; a figure that is not there is left out.

    Figures are written with a comma and as many decimals as the page shows.
    """

    figures: Mapping[str, str]
    blocks: Mapping[str, BlockPublished] = field(default_factory=dict)

    @classmethod
    def of(cls, year: Year, rankings: Iterable[Ranking]) -> Self:
        """Take down what a year and its rankings tell."""
        return cls(of_year(year), {r.heading.block: _block(r) for r in rankings})

    def of_blocks(self, ids: Container[str]) -> Self:
        """Give the same of some blocks alone."""
        return replace(self, blocks={id: told for id, told in self.blocks.items() if id in ids})

    def homes(self) -> dict[str, str]:
        """Give each unit's block."""
        return {unit: id for id, block in self.blocks.items() for unit in block.units}

    def flat(self) -> dict[Figure, str]:
        """Give every figure by what it is of; a unit has its block's id as its `block`."""
        told = {Figure(name): text for name, text in self.figures.items()}
        for id, block in self.blocks.items():
            told |= {Figure(name, block=id): text for name, text in block.figures.items()}
            for unit, figures in block.units.items():
                told[Figure("block", unit)] = id
                told |= {Figure(name, unit): text for name, text in figures.items()}
        return told


def of_year(year: Year) -> dict[str, str]:
    """Tell what a year says of itself."""
    decision = year.decision
    return _told(
        {
            "announced": _day(year.announced),
            "decision": decision.number if decision else "",
            "decision_date": _day(decision.date if decision else None),
            "compared_with": str(year.compared_with),
            "comparable": "; ".join(f"{a} = {b}" for a, b in sorted(year.comparable.items())),
        }
    )


def _block(ranking: Ranking) -> BlockPublished:
    standings = zip(ranking.standings, lines(ranking), strict=True)
    return BlockPublished(
        _told(_of_block(ranking)),
        {s.unit: _unit(s, line.cells, line.components) for s, line in standings},
    )


def _unit(
    standing: Standing, cells: Mapping[str, Cell], parts: Mapping[str, Decimal | None]
) -> dict[str, str]:
    """Tell a unit's figures; a component's by its id, which is no name of a field."""
    change = standing.change
    told = {
        "score": written(cells["score"]),
        **{id: written(value) for id, value in parts.items()},
        "max": written(cells["max"]),
        "index": written(cells["index"]),
        "rank": written(standing.rank),
        "is_tied": YES if standing.is_tied else "",
        "is_last": YES if standing.is_last else "",
        "previous_rank": written(standing.previous_rank),
        "change": "" if change is None else f"{change:+}" if change else "0",
        "grade": standing.result.grade,
        "status": IN_WORDS.get(standing.result.status, ""),
        "reason": standing.result.reason,
    }
    return _told(told)


def _of_block(ranking: Ranking) -> dict[str, str]:
    """Tell how a block's units are ranked, and what its figures amount to."""
    rules, found = ranking.rules, ranking.statistics
    counts = (found.grades if found else None) or ranking.grade_counts
    told = {
        "units": str(len(ranking.standings)),
        "published": _WORDS["published"]["partial" if ranking.partial else "full"],
        "assessed": written(ranking.assessed),
        "rank_by": _WORDS["rank_by"]["index" if ranking.by_index else "score"],
        "ranks": _WORDS["ranks"]["published" if rules.published else "computed"],
        "ties": _WORDS["ties"][rules.ties.value],
        "tie_breaks": "; ".join(rules.tie_breaks),
        "max": written(rules.max),
        "decimals": written(rules.decimals),
        "components": "; ".join(map(_component, rules.components)),
        "grades": "; ".join(map(_grade, rules.grades)),
        "grade_counts": "; ".join(f"{name} {n}" for name, n in sorted(counts.items()) if n),
    }
    if found is None:
        return told
    ends = {"highest": found.highest, "lowest": found.lowest}
    figures = {"mean": found.mean, "median": found.median, **ends}
    return told | {name: written(padded(value, found.places)) for name, value in figures.items()}


def _component(component: Component) -> str:
    """Write what a component does: `tham-dinh × 0,65 / 70`, a bonus with `+`, what is taken `-`."""
    sign = {Part.PART: "", Part.BONUS: "+", Part.DEDUCTION: "-"}[component.kind]
    most = "" if component.max is None else f" / {written(component.max)}"
    return f"{sign}{component.id} × {written(component.weight)}{most}"


def _grade(grade: Grade) -> str:
    """Write a grade with its edge: `Tốt ≥ 90`, `Khá > 70`, or its name alone."""
    sign = "≥" if grade.is_closed else ">"
    return grade.name if grade.edge is None else f"{grade.name} {sign} {written(grade.edge)}"


def written(value: Cell) -> str:
    """Write a figure with a comma and without points between thousands; nothing for None."""
    if value is None:
        return ""
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def _day(day: Day | None) -> str:
    return short_date(day) if day else ""


def _told(figures: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in figures.items() if text}


_NUMBERS = {"score", "max", "index", "mean", "median", "highest", "lowest"}
_COUNTS = {"rank", "previous_rank", "units", "assessed", "decimals", "compared_with"}
_DAYS = {"announced", "decision_date"}
_NAMES = {name for _, name in FIGURES}
_BLANK = {name_key(word) for word in (NOTHING, "none", "trống", "null", "")}


def same(name: str, one: str, other: str) -> bool:
    """Whether two texts say the same of a figure: `85,6` and `85.60`, `3/2026` and `2026-03`."""
    return one == other or not meanings(name, one).isdisjoint(meanings(name, other))


@lru_cache(1024)
def meanings(name: str, text: str) -> frozenset[object]:
    """Give all that a text may mean as such a figure; nothing is meant by the empty text."""
    text = clean(text)
    if name_key(text) in _BLANK:
        return frozenset({_STATED.get(name, "")})
    return frozenset(_values(name, text)) or frozenset({text.casefold()})


_STATED = {"status": Status.RANKED.value}
"""What it is that a text leaves unsaid."""
CHOICES["status"] |= {name_key(word): Status.RANKED.value for word in ("xếp hạng", "có xếp hạng")}


def _values(name: str, text: str) -> Iterator[object]:
    if name in CHOICES:
        yield CHOICES[name].get(name_key(text), text)
    elif name in _NUMBERS or name not in _NAMES:
        yield from figure.readings(text)
    elif name in _COUNTS:
        yield from (n for n in (figure.whole(text),) if n is not None)
    elif name == "change":
        yield from (n for n in (figure.change(text),) if n is not None)
    elif name in _DAYS:
        yield from (day for day in (Day.parse(text),) if day)
