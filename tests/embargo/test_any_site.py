"""Sites drawn by lot: years, units made of units; some years wait.

The pages planned, what they are given and the files named are those of a site in which the waiting
years, and the units and blocks that only those have, were never written.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Self

import pytest

from parsite import pipeline
from parsite.model.site import Site
from parsite.trace import Trace, trace
from tests.embargo.sites import NOW, SETTINGS, WAITS, text

Rows = dict[str, list[tuple[str, int]]]
"""Scores by unit, by block."""


@dataclass(frozen=True)
class Drawn:
    """A site: units by id with their block and those they were made from; years by number."""

    units: dict[str, tuple[str, list[str]]]
    years: dict[int, Rows]
    waiting: frozenset[int]

    @classmethod
    def by(cls, lot: Random) -> Self:
        units: dict[str, tuple[str, list[str]]] = {}
        for number in range(lot.randint(2, 8)):
            before = lot.sample(sorted(units), min(len(units), lot.choice((0, 0, 1, 2))))
            units[f"u{number}"] = f"k{lot.randrange(3)}", before
        units = dict(lot.sample(list(units.items()), len(units)))
        years = {2020 + n: _rows(units, lot) for n in range(lot.randint(2, 4))}
        told = {year: rows for year, rows in years.items() if rows}
        return cls(units, told, frozenset(year for year in told if lot.random() < 0.4))

    def alone(self) -> tuple[set[str], set[str]]:
        """The units and the blocks that only waiting years have."""
        blocks = set(self._blocks(self.waiting)) - set(self._blocks(self.public))
        units = set(self._units(self.waiting)) - set(self._units(self.public))
        return units | {id for id, (block, _) in self.units.items() if block in blocks}, blocks

    @property
    def public(self) -> frozenset[int]:
        return frozenset(self.years) - self.waiting

    def _blocks(self, years: Iterable[int]) -> Iterator[str]:
        return (block for year in years for block in self.years[year])

    def _units(self, years: Iterable[int]) -> Iterator[str]:
        of_years = (rows for year in years for rows in self.years[year].values())
        return (unit for rows in of_years for unit, _ in rows)

    def files(self, years: Container[int], gone: Container[str] = ()) -> dict[str, str]:
        """Write those of the years, and of units and blocks those that are not gone."""
        units = [
            "blocks:\n",
            *(f"  k{n}: {{name: Khối {n}}}\n" for n in range(3) if f"k{n}" not in gone),
        ]
        units.append("units:\n")
        for id, (block, before) in self.units.items():
            if id not in gone:
                units.append(f"  # ghi chú\n  {id}:\n    block: {block}\n    name: Sở {id[1:]} ạ\n")
                left = [other for other in before if other not in gone]
                units += [f"    succeeds: [{', '.join(left)}]\n"] if left else []
        made = {"content/site.yaml": SETTINGS, "data/units.yaml": "".join(units)}
        for year in (y for y in self.years if y in years):
            head = WAITS if year in self.waiting else ""
            made[f"data/{year}.yaml"] = head + _written(self.years[year])
            made[f"content/{year}.md"] = text(f"Năm {year}", "Chữ.")
        return made

    def names_what_is_gone(self, gone: Container[str]) -> bool:
        """Whether a unit that stays was made from one that does not."""
        kept = (before for id, (_, before) in self.units.items() if id not in gone)
        return any(other in gone for before in kept for other in before)


def _rows(units: dict[str, tuple[str, list[str]]], lot: Random) -> Rows:
    rows: Rows = {}
    for id, (block, _) in units.items():
        if lot.random() < 0.6:
            rows.setdefault(block, []).append((id, lot.randint(50, 90)))
    return rows


def _written(rows: Rows) -> str:
    lines = ["max: 100\nblocks:\n"]
    for block, of_block in rows.items():
        lines.append(f"  {block}:\n    results:\n")
        lines += [f"      - {{unit: {unit}, score: '{score},50'}}\n" for unit, score in of_block]
    return "".join(lines)


def planned(root: Path, files: dict[str, str]) -> tuple[Trace, dict[str, str], list[str]]:
    """What is made from what, the files named, and the codes of what is warned of."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    plan = pipeline.planning(Site(root, root / "public", now=NOW))
    found = trace(plan.pages, plan.theme.digest, plan.written)
    return found, dict(plan.sources.digests), [problem.code for problem in plan.warnings]


@pytest.mark.parametrize("seed", range(40))
def test_any_site_is_planned_as_without_what_waits(seed: int, tmp_path: Path) -> None:
    site = Drawn.by(Random(seed))
    units, blocks = site.alone()
    if not set(site.units) - units:
        units, blocks, site = set(), set(), Drawn(site.units, site.years, frozenset())
    gone = units | blocks
    seen, named, warned = planned(tmp_path / "a", site.files(site.years))
    wanted, files, expected = planned(tmp_path / "b", site.files(site.public, gone))
    if site.names_what_is_gone(gone):
        files.pop("data/units.yaml")
    assert (seen.pages, seen.inputs) == (wanted.pages, wanted.inputs)
    assert (named, warned) == (files, expected)


def test_the_lots_have_years_that_wait_with_units_and_blocks_of_their_own() -> None:
    drawn = [Drawn.by(Random(seed)) for seed in range(40)]
    alone = [site.alone() for site in drawn]
    assert sum(bool(site.waiting) for site in drawn) > 20
    assert sum(bool(units) for units, _ in alone) > 10
    assert sum(bool(blocks) for _, blocks in alone) > 5
