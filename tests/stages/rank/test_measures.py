"""The one figure that a block's units are ranked by."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages.rank.province import province


def index_of(rows: str) -> dict[str, str]:
    made = province(rows)
    assert made.codes == []
    return {s.name: str(s.result.index) for s in made.ranking.standings}


def test_units_of_one_maximum_are_ranked_by_score_and_get_no_index() -> None:
    assert index_of("unit;score;max\nSở A;90;100\nSở B;80;100") == {"Sở A": "None", "Sở B": "None"}


def test_units_of_different_maxima_are_ranked_by_index() -> None:
    rows = "unit;score;max\nSở A;90;100\nSở B;48;50\nSở C;66,5;70"
    assert index_of(rows) == {"Sở B": "96.00", "Sở C": "95.00", "Sở A": "90.00"}


def test_equal_parts_of_different_maxima_share_a_place() -> None:
    made = province("unit;score;max\nSở A;90;100\nSở B;45;50\nSở C;40;50")
    assert made.places == {"Sở A": 1, "Sở B": 1, "Sở C": 3}


@pytest.mark.parametrize(
    ("score", "index"),
    [("2", "66.67"), ("1", "33.33"), ("0,00015", "0.01"), ("0", "0.00"), ("3", "100.00")],
)
def test_an_index_is_made_to_hundredths_half_up(score: str, index: str) -> None:
    assert index_of(f"unit;score;max\nSở A;{score};3\nSở B;1;10")["Sở A"] == index


def test_an_index_that_is_written_stays_as_written() -> None:
    rows = "unit;score;max;index\nSở A;80;90;88,9%\nSở B;80;100;\nSở C;;;70,1250%"
    assert index_of(rows) == {"Sở A": "88.9", "Sở B": "80.00", "Sở C": "70.1250"}


def test_a_block_of_indexes_needs_no_scores() -> None:
    assert index_of("unit;index\nSở A;80,5%\nSở B;90,25") == {"Sở B": "90.25", "Sở A": "80.5"}


def test_a_maximum_is_the_units_else_the_blocks_else_the_years() -> None:
    rows = "block;unit;score;max\nso;Sở A;40;50\nso;Sở B;60;\nhuyen;Huyện A;60;\nhuyen;Huyện B;9;10"
    made = province(rows, "{max: 200, blocks: {so: {max: 80}}}")
    found = {s.unit: str(s.result.max) for r in made.rankings.values() for s in r.standings}
    assert found == {"so-a": "50", "so-b": "80", "huyen-a": "200", "huyen-b": "10"}


def test_a_score_that_cannot_be_made_an_index_is_not_held_against_indexes() -> None:
    made = province("unit;score;max;index\nSở A;40;50;\nSở B;60;100;\nSở C;70;;")
    assert [(p.code, p.place.line) for p in made.problems if p.code == "index-missing"] == [
        ("index-missing", 4)
    ]


def test_different_scores_out_of_one_maximum_never_share_a_place() -> None:
    """Another unit's maximum, 95, makes this block one of indexes: 85,604% and 85,601%."""
    made = province("unit;score;max\nSở A;85,6040;100\nSở B;85,6010;100\nSở C;60;95")
    assert made.codes == []
    assert made.places == {"Sở A": 1, "Sở B": 2, "Sở C": 3}


UNITS = st.lists(
    st.tuples(st.integers(0, 100), st.sampled_from([20, 25, 50, 100, 200])), min_size=1, max_size=9
)


@settings(max_examples=60)
@given(UNITS)
def test_places_are_those_of_exact_parts_where_hundredths_can_say_them(
    units: list[tuple[int, int]],
) -> None:
    rows = [
        f"Sở {n};{part * of / 100:.2f};{of}".replace(".", ",") for n, (part, of) in enumerate(units)
    ]
    found = province("\n".join(["unit;score;max", *rows])).places
    parts = [part for part, _ in units]
    assert found == {f"Sở {n}": 1 + sum(q > p for q in parts) for n, p in enumerate(parts)}
