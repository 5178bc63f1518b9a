"""Places, ties, ends and changes, held against two oracles on many generated tables."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from time import monotonic

import pytest

from parsite.model.rules import Ties
from parsite.model.standing import Ranking
from parsite.stages import rank
from tests.stages.rank.oracles import Places, by_fractions, by_sqlite, goes_by_index
from tests.stages.rank.province import province
from tests.stages.rank.tables import Key, Table, dataset, tables


@dataclass
class Tally:
    """What a run went through, and what did not agree."""

    counts: Counter[str] = field(default_factory=Counter)
    mismatches: list[str] = field(default_factory=list)

    def hold(self, seed: int, years: range, blocks: int) -> None:
        """Rank a batch of tables, all in one dataset, and hold each against the oracles."""
        made = tables(seed, years, blocks)
        found, problems = rank.rankings(dataset(made))
        exact = {key: by_fractions(table) for key, table in made.items()}
        by_base = by_sqlite(made)
        for key, table in made.items():
            wrong = _wrong(found[key], table, _due_facts(key, made, exact))
            wrong += [] if exact[key] == by_base[key] else ["the oracles differ"]
            self.mismatches += [f"seed {seed}, {key}, {table.kind}: {text}" for text in wrong]
            shared = [n for n in Counter(exact[key].values()).values() if n > 1]
            self.counts += Counter(
                {"tables": 1, "units": len(table.rows), "places": len(exact[key])}
            )
            self.counts += Counter({"ties": len(shared), "sharing": sum(shared), table.kind: 1})
        told = Counter(p.code for p in problems)
        if told != (due := _due(made, exact)):
            self.mismatches.append(f"seed {seed}: {told} told, due {due}")


Facts = dict[str, tuple[int | None, bool, bool, int | None]]
"""Of each unit its place, whether it is shared, whether it is the last, and the change."""


def _wrong(ranking: Ranking, table: Table, due: Facts) -> list[str]:
    found = {
        s.unit.partition("-")[2]: (s.rank, s.is_tied, s.is_last, s.change)
        for s in ranking.standings
    }
    ranks = [s.rank for s in ranking.standings if s.rank is not None]
    wrong = [] if found == due else [f"{found} should be {due}"]
    wrong += [] if ranks == sorted(ranks) else [f"not best first: {ranks}"]
    is_right = not ranks or ranking.by_index == goes_by_index(table)
    return wrong + ([] if is_right else ["by another figure"])


def _due_facts(key: Key, made: Mapping[Key, Table], exact: Mapping[Key, Places]) -> Facts:
    """Say what is due by the places of one oracle; dense places and others are no steps apart."""
    table, places, earlier = made[key], exact[key], (key[0] - 1, key[1])
    before = exact.get(earlier, {})
    if before and (made[earlier].ties is Ties.DENSE) != (table.ties is Ties.DENSE):
        before = {}
    sharing, last = Counter(places.values()), max(places.values(), default=0)
    due: Facts = {row.unit: (None, False, False, None) for row in table.rows}
    for unit, place in places.items():
        change = before[unit] - place if unit in before else None
        due[unit] = place, sharing[place] > 1, place == last, change
    return due


def _due(made: Mapping[Key, Table], exact: Mapping[Key, Places]) -> Counter[str]:
    """Count what is to be told: places shared where none may be, ties that lack what breaks."""
    due: Counter[str] = Counter()
    for key, table in made.items():
        plain = by_fractions(replace(table, tie_breaks=()))
        equal = Counter(plain.values())
        lacking = [row for row in table.rows if row.unit in plain and "part" not in row.components]
        if "part" in table.tie_breaks:
            due["tie-break-missing"] += sum(equal[plain[row.unit]] > 1 for row in lacking)
        if table.ties is Ties.ORDINAL:
            due["tie-unbroken"] += sum(n > 1 for n in Counter(exact[key].values()).values())
    return +due


@pytest.mark.parametrize("seed", range(4))
def test_places_are_those_of_exact_fractions_and_of_sqlite(seed: int) -> None:
    tally = Tally()
    tally.hold(seed, range(2020, 2024), 25)
    assert tally.mismatches == []
    assert tally.counts["tables"] == 100
    assert tally.counts["sharing"] > 300


def test_ratios_that_no_float_tells_apart_are_apart() -> None:
    """H and I differ by less than 10^-30."""
    rows = (
        *("A;85,000001;999999999", "B;85,000002;999999999", "C;1;2", "D;2;4", "E;1;3"),
        *("F;333333333;999999999", "G;333333333,000001;999999999,999999"),
        *("H;499999999,999999;999999999,999999", "I;499999999,999998;999999999,999997"),
    )
    made = province("\n".join(["unit;score;max", *rows]))
    assert made.codes == []
    due = {"C": 1, "D": 1, "H": 3, "I": 4, "E": 5, "F": 5, "G": 7, "B": 8, "A": 9}
    assert made.places == due


def test_ratios_beyond_all_measure_are_told_and_ranked() -> None:
    made = province("unit;score;max\nA;999999999;0,000001\nB;5;100")
    assert (made.codes, made.places) == (["score-too-high"], {"A": 1, "B": 2})


@pytest.mark.campaign
def test_twenty_thousand_tables_have_the_places_of_both_oracles() -> None:
    tally, start = Tally(), monotonic()
    for seed in range(1000, 1020):
        tally.hold(seed, range(2014, 2024), 100)
    print(f"\n{dict(tally.counts)}, {len(tally.mismatches)} mismatches", end="")
    print(f" in {monotonic() - start:.0f} s")
    assert tally.mismatches == []
    assert tally.counts["tables"] == 20_000
