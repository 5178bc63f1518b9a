"""A unit's places through the years: the best at the top, gaps where nothing is known."""

from hypothesis import given
from hypothesis import strategies as st

from parsite.model.standing import Appearance
from parsite.stages.render.charts.labels import NARROW, WIDE, Boxed
from parsite.stages.render.charts.timeline import Tag, Timeline, timeline
from tests.stages.render.charts.pictures import PAGES, PHONES, appearance, problems

RANKS = st.one_of(st.none(), st.integers(1, 9), st.integers(1, 120))
YEARS = st.dictionaries(st.integers(2006, 2026), RANKS, min_size=1, max_size=21)


def drawn(*history: Appearance) -> Timeline:
    found = timeline(history)
    assert found is not None
    return found


def through(*ranks: int | None, block: str = "so") -> list[Appearance]:
    """Places in years that follow each other up to 2025, the first the latest."""
    return [appearance(2025 - n, rank, block) for n, rank in enumerate(ranks)]


def shown(tags: tuple[Tag, ...], across: float) -> list[str]:
    """The labels that there is room for."""
    return [tag.label.lines[0] for tag in tags if across >= WIDE or not tag.roomy]


@given(YEARS, st.booleans(), st.integers(0, 200))
def test_no_label_meets_another_or_a_point_and_all_are_within(
    ranks: dict[int, int | None], is_known: bool, more: int
) -> None:
    history = [
        appearance(year, rank, among=(rank or 0) + more if is_known else None)
        for year, rank in sorted(ranks.items(), reverse=True)
    ]
    found = timeline(history)
    if found is None:
        assert sum(rank is not None for rank in ranks.values()) < 3
        return
    for across in (*PHONES[:-1], *PAGES):
        tags = [*found.ranks, *found.years]
        labels: list[Boxed] = [t.label for t in tags if across >= WIDE or not t.roomy]
        boxes = [thing.box(across) for thing in (*labels, *found.scale)]
        assert problems(boxes, across, found.height) == []
        points = [point.box(across) for point in found.points]
        assert not any(point.meets(box) for point in points for box in boxes)


def test_the_best_place_is_at_the_top_and_years_are_equally_far_apart() -> None:
    latest, *_, first = drawn(*through(3, 1, 8)).points
    best = drawn(*through(3, 1, 8)).points[1]
    assert best.y < latest.y < first.y
    assert latest.x - best.x == best.x - first.x


def test_years_without_a_place_and_years_unheard_of_are_gaps() -> None:
    history = [*through(3, 2, None, 4, 5), appearance(2019, 6), appearance(2018, 7)]
    joined = [(a.year, b.year) for a, b in drawn(*history).segments]
    assert joined == [(2024, 2025), (2021, 2022), (2018, 2019)]


def test_a_place_in_another_block_is_not_joined() -> None:
    history = [*through(3, 2), appearance(2023, 2, "huyen"), appearance(2022, 1, "huyen")]
    assert [(a.year, b.year) for a, b in drawn(*history).segments] == [(2024, 2025), (2022, 2023)]


def test_the_latest_place_is_told_with_the_number_of_units_and_each_years_last_place_is_drawn() -> (
    None
):
    found = drawn(appearance(2025, 5, among=18), appearance(2024, 4, among=20), appearance(2023, 3))
    assert shown(found.ranks, NARROW)[0] == "5/18"
    assert [label.lines[0] for label in found.scale] == ["1", "20"]
    latest, before, first = found.points
    assert latest.floor is not None
    assert before.floor is not None
    assert latest.y < latest.floor < before.floor
    assert first.floor is None


def test_a_scale_ends_only_where_somebody_stood() -> None:
    assert [label.lines[0] for label in drawn(*through(1, 2, 1)).scale] == ["1"]
    assert [label.lines[0] for label in drawn(*through(1, 7, 1)).scale] == ["1", "7"]


def test_where_not_all_labels_fit_the_latest_first_best_and_worst_are_told() -> None:
    ranks = [40, 41, 42, 43, 11, 44, 45, 46, 47, 99, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57]
    found = drawn(*through(*ranks))
    phone, page = shown(found.ranks, NARROW), shown(found.ranks, WIDE)
    assert {"40", "57", "11", "99"} < {*phone} < {*page}
    assert {"2025", "2006"} < {*shown(found.years, NARROW)} < {*shown(found.years, WIDE)}


def test_a_point_below_its_neighbours_has_its_label_below() -> None:
    found = drawn(*through(1, 5, 1, 8))
    labels = {tag.label.lines[0]: tag.label.at.y for tag in found.ranks}
    assert labels["5"] > found.points[1].y
    assert labels["1"] < found.points[0].y


def test_the_best_and_the_worst_years_are_told() -> None:
    found = drawn(*through(3, 1, 8, 1))
    assert [point.year for point in found.highest] == [2024, 2022]
    assert [point.year for point in found.lowest] == [2023]


def test_fewer_than_three_places_are_not_drawn() -> None:
    assert timeline(through(1, 2, None)) is None
    assert timeline([]) is None
