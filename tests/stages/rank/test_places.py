"""Places by score, held against exact fractions and against SQLite's RANK()."""

import sqlite3
from collections.abc import Callable
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.rank.province import province

Places = list[int]


def by_fractions(figures: list[Fraction]) -> Places:
    """One more than those who are better."""
    return [1 + sum(other > figure for other in figures) for figure in figures]


def by_sqlite(figures: list[Fraction]) -> Places:
    """Whole millionths, which is all that six decimals can say."""
    rows = [(n, int(figure * 10**6)) for n, figure in enumerate(figures)]
    with sqlite3.connect(":memory:") as base:
        base.execute("CREATE TABLE result (row INTEGER, figure INTEGER)")
        base.executemany("INSERT INTO result VALUES (?, ?)", rows)
        wanted = "SELECT row, RANK() OVER (ORDER BY figure DESC) FROM result ORDER BY row"
        return [place for _, place in base.execute(wanted)]


ORACLES = [by_fractions, by_sqlite]


def table(figures: list[str], names: list[str] | None = None) -> str:
    named = zip(names or [f"Sở {n}" for n in range(len(figures))], figures, strict=True)
    return "\n".join(["unit;score", *(f"{name};{figure}" for name, figure in named)])


def places(rows: str) -> dict[str, int | None]:
    made = province(rows)
    assert made.codes == []
    return made.places


def forms(figure: Fraction) -> list[str]:
    """The ways to write a figure that have one reading: comma or point, zeros or none."""
    whole, digits = divmod(int(figure * 10**6), 10**6)
    least = f"{digits:06}".rstrip("0")
    fractions = [least.ljust(n, "0") for n in range(7) if n >= len(least)]
    sure = [f for f in fractions if f and (len(f) != 3 or whole == 0 or whole > 999)]
    marked = [f"{whole}{mark}{fraction}" for fraction in sure for mark in ",."]
    return marked if least else [str(whole), *marked]


FEW = st.lists(st.integers(0, 10**8), min_size=1, max_size=5, unique=True)
"""Few figures for many units: tables rich in ties."""


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Fraction], list[str]]:
    """Figures and how they are written."""
    few = [Fraction(n, 10 ** draw(st.integers(0, 6))) for n in draw(FEW)]
    figures = draw(st.lists(st.sampled_from(few), min_size=1, max_size=12))
    return figures, [draw(st.sampled_from(forms(figure))) for figure in figures]


def test_equal_scores_share_the_better_place_and_leave_the_next_ones_empty() -> None:
    given = "unit;score\nSở A;90\nSở B;88,5\nSở C;88.50\nSở D;88,5\nSở E;70"
    assert places(given) == {"Sở A": 1, "Sở B": 2, "Sở C": 2, "Sở D": 2, "Sở E": 5}


def test_a_tie_is_shown_as_one() -> None:
    made = province("unit;score\nSở A;90\nSở B;88,5\nSở C;88,50")
    assert [s.is_tied for s in made.ranking.standings] == [False, True, True]


@pytest.mark.parametrize("figure", ["85,6", "85.6", "85,60", "85.60", "85,6000", "85.600000"])
def test_a_figure_is_what_it_is_worth_however_it_is_written(figure: str) -> None:
    assert set(places(table(["85,60", figure])).values()) == {1}


def test_a_millionth_makes_a_difference_and_no_float_makes_one() -> None:
    sum_of_floats = f"{0.1 + 0.2:.6f}"
    assert places(table([sum_of_floats, "0,3", "0,300001"])) == {"Sở 2": 1, "Sở 0": 2, "Sở 1": 2}
    assert list(places(table(["999999999,999998", "999999999,999999"])).values()) == [1, 2]


def test_great_figures_are_exact_beside_a_block_of_small_parts() -> None:
    so = "so;Sở A;1;3\nso;Sở B;2;7"
    huyen = "huyen;Huyện A;999999999,999998;\nhuyen;Huyện B;999999999,999999;"
    made = province(f"block;unit;score;max\n{so}\n{huyen}")
    assert made.codes == []
    ranks = [[(s.name, s.rank) for s in r.standings] for r in made.rankings.values()]
    assert ranks == [[("Sở A", 1), ("Sở B", 2)], [("Huyện B", 1), ("Huyện A", 2)]]


@given(tables())
def test_places_are_those_of_exact_fractions_and_of_sqlite(
    made: tuple[list[Fraction], list[str]],
) -> None:
    figures, written = made
    found = places(table(written))
    in_order = [found[f"Sở {n}"] for n in range(len(figures))]
    assert [oracle(figures) for oracle in ORACLES] == [in_order, in_order]


def test_two_thousand_tables_at_once_have_each_their_own_places() -> None:
    """Fifty years of forty blocks: none of them counts in another."""
    random = Random(2017)
    blocks, years = range(40), range(1950, 2000)
    pools = [Fraction(random.randrange(10**5), 10 ** random.randint(0, 4)) for _ in range(9)]
    figures = {
        (year, block): random.choices(pools[: random.randint(1, 9)], k=random.randint(1, 9))
        for year in years
        for block in blocks
    }
    rows = {
        year: "\n".join(
            f"b{block};{block} {n};{random.choice(forms(figure))}"
            for block in blocks
            for n, figure in enumerate(figures[year, block])
        )
        for year in years
    }
    made = province({year: f"block;unit;score\n{text}" for year, text in rows.items()})
    assert made.codes == []
    for (year, block), of_table in figures.items():
        standings = made.rankings[year, f"b{block}"].standings
        found = {s.name: s.rank for s in standings}
        in_order = [found[f"{block} {n}"] for n in range(len(of_table))]
        assert [oracle(of_table) for oracle in ORACLES] == [in_order, in_order]
        assert [s.is_tied for s in standings] == [
            in_order.count(s.rank or 0) > 1 for s in standings
        ]


def renamed(names: list[str], random: Random) -> list[str]:
    syllables = ["An", "Bình", "Đông", "Đồng", "Hòa", "Hoà", "Lương", "Phú", "Tây", "Từ", "Tứ"]
    return [f"Huyện {random.choice(syllables)} {random.choice(syllables)} {n}" for n in names]


CHANGES: dict[str, Callable[[list[str], list[str], Random], tuple[list[str], list[str]]]] = {
    "other names": lambda names, written, random: (renamed(names, random), written),
    "other marks": lambda names, written, _: (names, [text.replace(",", ".") for text in written]),
    "other decimals": lambda names, written, random: (
        names,
        [random.choice(forms(Fraction(text.replace(",", ".")))) for text in written],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@settings(max_examples=40)
@given(made=tables(), seed=st.integers(0, 2**16))
def test_places_change_with_nothing_but_the_scores(
    change: str, made: tuple[list[Fraction], list[str]], seed: int
) -> None:
    random = Random(seed)
    names = [f"Sở {n}" for n in range(len(made[1]))]
    before = places(table(made[1], names))
    others, written = CHANGES[change](names, made[1], random)
    rows = list(zip(others, written, strict=True))
    random.shuffle(rows)
    after = places(table([figure for _, figure in rows], [name for name, _ in rows]))
    assert [after[name] for name in others] == [before[name] for name in names]


@settings(max_examples=40)
@given(made=tables(), seed=st.integers(0, 2**16))
def test_a_table_is_the_same_whatever_the_order_of_its_rows(
    made: tuple[list[Fraction], list[str]], seed: int
) -> None:
    heading, *rows = table(made[1]).splitlines()
    Random(seed).shuffle(rows)
    shuffled = province("\n".join([heading, *rows])).ranking
    assert shuffled == province(table(made[1])).ranking


def test_those_outside_the_ranking_take_nobodys_place() -> None:
    rows = "unit;score;status\nSở A;95;không xếp hạng\nSở B;90;\nSở C;;không đánh giá\nSở D;85;"
    assert places(rows) == {"Sở B": 1, "Sở D": 2, "Sở A": None, "Sở C": None}
