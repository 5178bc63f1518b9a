"""The blocks of an edited year are ranked without pandas: the same places, ties and all."""

import sys
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsite.model.rules import Component, Part, Rules, Ties
from parsite.model.year import BlockResults, Result, Status
from parsite.stages import rank
from parsite.stages.rank.places import places, places_of_few
from tests.stages.rank.tables import dataset, tables

COMPONENTS = (
    Component("part", "Điểm thẩm định"),
    Component("bonus", "Điểm thưởng", kind=Part.BONUS),
    Component("deduction", "Điểm trừ", kind=Part.DEDUCTION),
)
FIGURES = st.sampled_from([Decimal(text) for text in ("0", "1", "1.0", "1.00", "0.3", "85.6")])
"""Few, so that many are equal, some of them written in other ways."""

CLOSE = st.sampled_from(
    [Decimal("0.1") + Decimal("0.2"), Decimal("0.3"), Decimal(f"0.3{'0' * 30}1")]
)
"""Equal, and apart by less than any float can tell."""

RESULTS = st.builds(
    Result,
    st.just(""),
    measure=st.none() | FIGURES | CLOSE,
    components=st.dictionaries(st.sampled_from(["part", "bonus", "deduction"]), FIGURES),
    status=st.sampled_from([Status.RANKED] * 4 + [Status.NOT_RANKED, Status.NOT_ASSESSED]),
)
RULES = st.builds(
    Rules,
    ties=st.sampled_from(Ties),
    tie_breaks=st.permutations(["part", "bonus", "deduction"]).flatmap(
        lambda ids: st.integers(0, 3).map(lambda n: tuple(ids[:n]))
    ),
    components=st.just(COMPONENTS),
    published=st.sampled_from([False, False, False, True]),
)


@st.composite
def sheets(draw: st.DrawFn) -> list[tuple[int, BlockResults]]:
    """Blocks of some years; a block of no results, or of one year only, among them."""
    made = []
    for year in draw(st.lists(st.integers(2020, 2023), max_size=3, unique=True)):
        for id in draw(st.lists(st.sampled_from(["so", "huyen", "xa"]), max_size=3, unique=True)):
            results = draw(st.lists(RESULTS, max_size=8))
            named = tuple(
                Result(f"u{n}", measure=r.measure, components=r.components, status=r.status)
                for n, r in enumerate(results)
            )
            partial = draw(st.sampled_from([False, False, True]))
            made.append((year, BlockResults(id, id, named, draw(RULES), partial)))
    return made


def block(*figures: str, ties: Ties = Ties.COMPETITION) -> list[tuple[int, BlockResults]]:
    results = tuple(Result(f"u{n}", measure=Decimal(text)) for n, text in enumerate(figures))
    return [(2024, BlockResults("so", "so", results, Rules(ties=ties)))]


@settings(max_examples=150)
@given(sheets())
@example([])
@example(block())
@example(block("1", "1.0", "0.5", "1.00", ties=Ties.DENSE))
def test_both_ways_give_the_same_places(drawn: list[tuple[int, BlockResults]]) -> None:
    assert places_of_few(drawn) == places(drawn)


@pytest.mark.parametrize(
    ("ties", "due"),
    [(Ties.COMPETITION, [1, 1, 3, 4, 4, 6]), (Ties.DENSE, [1, 1, 2, 3, 3, 4])],
)
def test_equal_figures_share_a_place_and_the_next_is_as_the_rules_say(
    ties: Ties, due: list[int]
) -> None:
    placed = places_of_few(block("9", "9.0", "8", "7.50", "7.5", "0", ties=ties))
    assert [rank for rank, _ in placed.values()] == due
    assert [is_tied for _, is_tied in placed.values()] == [True, True, False, True, True, False]


@pytest.mark.parametrize("seed", range(3))
def test_a_ranking_is_the_same_whether_or_not_another_was_known(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = dataset(tables(seed, range(2021, 2024), 8))
    due, problems = rank.rankings(facts)
    known = {key: ranking for key, ranking in due.items() if key[0] == 2021}
    monkeypatch.setitem(sys.modules, "pandas", None)  # whoever asks for it fails
    found, told = rank.rankings(facts, known)
    assert found == due
    assert list(found) == list(due)
    assert all(problem in problems for problem in told)
