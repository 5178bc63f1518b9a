"""What is packed and written as JSON is read as it was; where it stood is left out."""

import json
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.archive import packed, unpacked
from parsite.model.day import Day
from parsite.model.place import Cell, Place, Problem
from parsite.model.rules import Component, Grade, Part, Rules, Ties
from parsite.model.site import Site
from parsite.model.standing import Descent, Origin, Ranking, RankingHeading, Standing
from parsite.model.statistics import Movement, Statistics
from parsite.model.year import BlockResults, Decision, Result, Source, Status, Year
from parsite.stages import check, rank, read
from parsite.trace import digest
from tests.folders import ROOT
from tests.rich import FILES


def stored(kind: type, value: object) -> Any:
    """A value after a time in a file."""
    return unpacked(kind, json.loads(json.dumps(packed(value), ensure_ascii=False)))


SITES = {"minh-hoa": ROOT / "examples" / "minh-hoa", "root": ROOT}


Facts = tuple[dict[int, Year], rank.Rankings]


def facts(root: Path) -> Facts:
    """A site's years and rankings as a build finds them."""
    sources, unreadable = read.sources(Site(root, root / "public"))
    dataset, unsound = check.dataset(sources)
    rankings, denied = rank.rankings(dataset)
    assert not [p for p in (*unreadable, *unsound, *denied) if not p.is_warning]
    return dict(dataset.years), rankings


@pytest.fixture(scope="module", params=[*SITES, "rich"])
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """What is known of a site with much in it."""
    if request.param in SITES:
        return facts(SITES[request.param])
    root = tmp_path_factory.mktemp("rich")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return facts(root)


def test_years_and_rankings_come_back_as_they_were(known: Facts) -> None:
    years, rankings = known
    assert years
    for kind, values in ((Year, years), (Ranking, rankings)):
        for value in values.values():
            back = stored(kind, value)
            assert back == value
            assert digest(back) == digest(value)


def test_what_comes_back_tells_no_place(known: Facts) -> None:
    years, rankings = known
    for year in years.values():
        back = stored(Year, year)
        assert year.place.path
        assert (back.place, back.places) == (Place(""), {})
        assert all(block.place == Place("") for block in back.blocks)
        assert all(not r.places and r.place == Place("") for b in back.blocks for r in b.results)
    text = json.dumps([packed(value) for value in (*years.values(), *rankings.values())])
    assert not any(f"{folder}/" in text for folder in ("data", "content"))


OFFSETS = ["2026-03-09T08:00:00+07:00", "2026-03-09T01:00:00+00:00", "2026-03-09T08:00:00-03:30"]


@pytest.mark.parametrize("moment", OFFSETS)
def test_a_years_embargo_comes_back_though_it_is_no_part_of_its_equality(moment: str) -> None:
    year = Year(2025, (), 2024, release_at=datetime.fromisoformat(moment))
    assert year == Year(2025, (), 2024)
    assert stored(Year, year).release_at.isoformat() == moment


def test_a_draft_stays_one() -> None:
    year = Year(2025, (), 2024, draft=True)
    assert year == Year(2025, (), 2024)
    assert stored(Year, year).draft is True
    assert stored(Year, Year(2025, (), 2024)).draft is False


@pytest.mark.parametrize("figure", ["1", "1.0", "1.00", "0", "0.00", "-3.50", "1E+2", "85.600000"])
def test_a_figure_keeps_the_decimals_it_was_written_with(figure: str) -> None:
    result = Result("so-a", Decimal(figure), components={"a": Decimal(figure)})
    back = stored(Result, result)
    assert str(back.score) == str(back.components["a"]) == figure
    assert digest(back) == digest(result)


@pytest.mark.parametrize("weight", ["1", "1.0", "1.00", "0.7"])
def test_a_weight_of_one_keeps_its_decimals_though_it_equals_what_is_left_out(weight: str) -> None:
    component = Component("a", "Điểm a", weight=Decimal(weight))
    back = stored(Component, component)
    assert str(back.weight) == weight
    assert digest(back) == digest(component)


FIGURES = st.decimals(-1000, 1000, allow_nan=False, places=None).map(lambda d: round(d, 6))
DECIMALS = st.one_of(FIGURES, st.sampled_from([Decimal("1"), Decimal("1.0"), Decimal("1.00")]))
NAMES = st.text(max_size=6)
DAYS = st.builds(Day, st.integers(1900, 2100), st.sampled_from([None, 3]), st.none())
COMPONENTS = st.builds(
    Component, NAMES, NAMES, st.none() | DECIMALS, DECIMALS, st.sampled_from(Part), NAMES
)
GRADES = st.builds(Grade, NAMES, st.none() | DECIMALS, st.booleans(), NAMES)
RULES = st.builds(
    Rules,
    max=st.none() | DECIMALS,
    decimals=st.none() | st.integers(0, 6),
    by_index=st.sampled_from([None, True, False]),
    published=st.booleans(),
    ties=st.sampled_from(Ties),
    tie_breaks=st.lists(NAMES, max_size=2).map(tuple),
    components=st.lists(COMPONENTS, max_size=2).map(tuple),
    grades=st.lists(GRADES, max_size=2).map(tuple),
)
RESULTS = st.builds(
    Result,
    NAMES,
    score=st.none() | DECIMALS,
    max=st.none() | DECIMALS,
    components=st.dictionaries(NAMES, DECIMALS, max_size=2),
    rank=st.none() | st.just("last") | st.integers(1, 99),
    change=st.none() | st.integers(-9, 9),
    status=st.sampled_from(Status),
    note=NAMES,
)
STANDINGS = st.builds(
    Standing,
    NAMES,
    NAMES,
    NAMES,
    RESULTS,
    rank=st.none() | st.integers(0, 99),
    is_tied=st.booleans(),
    change=st.none() | st.integers(-9, 9),
    score_change=st.none() | DECIMALS,
    origin=st.none() | st.builds(Origin, st.sampled_from(Descent), st.tuples(NAMES, NAMES)),
    earlier_status=st.none() | st.sampled_from(Status),
)
MOVEMENTS = st.builds(
    Movement, *[st.integers(0, 9)] * 3, rise=st.none() | DECIMALS, risers=st.tuples(NAMES)
)
STATISTICS = st.builds(
    Statistics,
    st.integers(0, 9),
    *[DECIMALS] * 4,
    places=st.integers(0, 6),
    mean_change=st.none() | DECIMALS,
    ranks=st.none() | MOVEMENTS,
    grades=st.dictionaries(NAMES, st.integers(0, 9), max_size=2),
)
RANKINGS = st.builds(
    Ranking,
    st.builds(RankingHeading, st.integers(1, 9), NAMES, NAMES, st.integers(1, 9)),
    st.lists(STANDINGS, max_size=3).map(tuple),
    st.booleans(),
    st.none() | st.integers(0, 99),
    st.dictionaries(NAMES, st.integers(0, 9), max_size=2),
    rules=RULES,
    by_index=st.booleans(),
    statistics=st.none() | STATISTICS,
    note=NAMES,
)
YEARS = st.builds(
    Year,
    st.integers(1000, 2999),
    st.lists(st.builds(BlockResults, NAMES, NAMES, st.just(()), RULES), max_size=2).map(tuple),
    st.integers(1000, 2999),
    announced=st.none() | DAYS,
    decision=st.none() | st.builds(Decision, NAMES, st.none() | DAYS),
    source=st.none() | st.builds(Source, NAMES),
    comparable=st.dictionaries(NAMES, NAMES, max_size=2),
)


@given(st.tuples(RANKINGS, YEARS))
def test_whatever_a_ranking_or_a_year_can_hold_comes_back(made: tuple[Ranking, Year]) -> None:
    for value in made:
        assert digest(stored(type(value), value)) == digest(value)


def test_what_packing_changes_is_not_the_value_packed() -> None:
    year = Year(2025, (BlockResults("so", "Các sở", (Result("a", Decimal(1)),)),), 2024)
    kept = packed(year)
    kept["blocks"][0]["results"].clear()
    assert year.blocks[0].results == (Result("a", Decimal(1)),)


def test_a_problem_is_told_with_its_place_as_it_was() -> None:
    """A crew's processes tell each other what is wrong."""
    place = Place("themes/nha/templates/year.html", 3, 7, Cell("C4", "Điểm"))
    wrong = Problem(place, "template-fails", {"detail": "“{{”"}, "  {{ x }}", True)
    assert stored(Problem, wrong) == wrong
    assert stored(Problem, wrong).place.cell == place.cell


@pytest.mark.parametrize(
    "data", [None, [], 5, "x", {}, {"năm": 1}, {"year": 2025, "blocks": 5, "compared_with": 2024}]
)
def test_what_was_not_packed_so_is_refused(data: object) -> None:
    with pytest.raises((TypeError, ValueError, KeyError, AttributeError)):
        unpacked(Year, data)


def test_what_is_no_value_of_the_model_is_not_packed() -> None:
    for strange in (0.5, object(), {1, 2}, b"x"):
        with pytest.raises((AssertionError, TypeError)):
            packed(strange)


def test_a_field_that_no_year_has_is_refused() -> None:
    kept = packed(replace(Year(2025, (), 2024), note="a"))
    assert unpacked(Year, dict(kept)).note == "a"
    with pytest.raises(TypeError):
        unpacked(Year, kept | {"digest": "0"})
