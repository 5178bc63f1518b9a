"""Which columns are parts of the score: those that add up to it, row by row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from parsite.model import figure
from parsite.model.fields import ROW
from parsite.model.vietnamese import name_key, raised, slug
from parsite.stages.ingest.headings import Heading, Headings

_MOST_TRIED = 12
"""A table has eight fields of work and two ways to measure them; more columns are no parts."""
_TAKEN = {name_key(word) for f in ROW.fields for word in (f.name, *f.headings)}
Figures = Mapping[int, Decimal | None]
"""A row's figures by column."""


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the score: its id, its name, the most it can be, and `part`, `bonus` or
    `deduction`."""

    id: str
    name: str
    most: str = ""
    kind: str = "part"


@dataclass(frozen=True, slots=True)
class Sum:
    """The columns that make the score, and what is odd of it.

    `decimals`: how many the score is rounded to, where its parts have more. `denied`: the rows, by
    their place in the table, in which the parts add up to something else.
    """

    columns: tuple[int, ...] = ()
    decimals: int | None = None
    denied: tuple[int, ...] = ()


def summed(rows: Sequence[Figures], score: int, candidates: Headings) -> Sum:
    """Find the most columns that add up to the score in four of five rows at least."""
    columns = sorted(candidates)
    for size in range(len(columns), 1, -1):
        some = combinations(columns, size) if len(columns) <= _MOST_TRIED else [tuple(columns)]
        found = [one for n in some if (one := _tried(rows, score, n, candidates))]
        if found or len(columns) > _MOST_TRIED:
            return max(found, key=lambda one: _likeness(one, candidates), default=Sum())
    return Sum()


def _likeness(one: Sum, candidates: Headings) -> tuple[int, int]:
    return -len(one.denied), sum(candidates[column].is_of_points for column in one.columns)


def _tried(
    rows: Sequence[Figures], score: int, columns: tuple[int, ...], headings: Headings
) -> Sum | None:
    """Hold some columns against the score; None where they are not its parts."""
    signs = {n: -1 if kind_of(headings[n]) == "deduction" else 1 for n in columns}
    held = denied = 0
    strays: list[int] = []
    decimals: list[int] = []
    for place, row in enumerate(rows):
        total, parts = row.get(score), [row.get(n) for n in columns]
        if total is None or all(part is None for part in parts):
            continue
        held += 1
        added = sum((signs[n] * (row.get(n) or Decimal(0)) for n in columns), Decimal(0))
        if figure.rounded(added, figure.decimals(total)) != total:
            denied += 1
            strays.append(place)
        elif added != total:
            decimals.append(figure.decimals(total))
    if not held or denied * 5 > held:
        return None
    return Sum(columns, max(decimals, default=None), tuple(strays))


def kind_of(heading: Heading) -> str:
    """Tell a bonus and a deduction from the other parts by what they are called."""
    if re.match(r"(?:điểm\s+)?(?:bị\s+)?trừ\b", heading.name, re.IGNORECASE):
        return "deduction"
    is_bonus = re.match(r"(?:điểm\s+)?(?:thưởng|cộng thêm)\b", heading.name, re.IGNORECASE)
    return "bonus" if is_bonus else "part"


def named(columns: Sequence[int], headings: Headings) -> Iterator[Component]:
    """Name the parts, each unlike the others and unlike any field."""
    seen: set[str] = set()
    ids: set[str] = set()
    for column in columns:
        one = headings[column]
        names = (one.name, one.group, one.whole, f"{one.whole} {column}")
        name = next(n for n in names if n and not {name_key(n)} & (_TAKEN | seen))
        seen.add(name_key(name))
        id = slug(name) or f"phan-{column}"
        id = f"{id}-{column}" if id in ids or ROW.get(id) else id
        ids.add(id)
        yield Component(id, raised(name), one.most, kind_of(one))
