"""Places then and now: equal heights are equal places, and every unit has a row of its own."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.standing import Ranking
from parsite.stages.render.charts.labels import Box, Spot, room
from parsite.stages.render.charts.slope import Path, Picture, Slope, slope
from tests.stages.render.charts.pictures import (
    NAMES,
    PAGES,
    PHONES,
    moved,
    problems,
    ranking,
    standing,
    words,
)

WIDTHS = {"narrow": PHONES, "wide": PAGES}
UNITS = st.lists(
    st.tuples(NAMES, st.integers(1, 60), st.none() | st.integers(-70, 120)), min_size=3, max_size=60
)


def drawn(of: Ranking) -> Slope:
    found = slope(of)
    assert found is not None
    return found


def change(path: Path) -> str:
    """What a template writes at the end of a row."""
    moved = path.standing.change
    return "mới" if moved is None else f"▲ {abs(moved)}"


def boxes(picture: Picture, across: float) -> list[Box]:
    """What its labels cover, the years and changes as templates write them."""
    ends = [end for path in picture.paths for end in (path.before, path.now) if end]
    labels = [label for end in ends for label in (end.rank, end.name) if label]
    labels += [words(change(path), path.change) for path in picture.paths]
    labels += [words("2024", picture.before), words("2025", picture.now)]
    return [label.box(across) for label in labels]


def heights(of: Ranking) -> dict[str, tuple[float | None, float]]:
    """Where each unit's line begins and ends on a wide page."""
    paths = drawn(of).pictures[1].paths
    return {p.standing.name: (p.before.y if p.before else None, p.now.y) for p in paths}


@settings(max_examples=60)
@given(UNITS)
def test_no_label_meets_another_and_all_are_within(
    units: list[tuple[str, int, int | None]],
) -> None:
    known = (u if u[2] is None or u[1] + u[2] > 0 else (*u[:2], 0) for u in units)
    by_rank = sorted(known, key=lambda unit: unit[1])
    rows = [
        replace(standing(name, rank, change=change), unit=f"unit {n}")
        for n, (name, rank, change) in enumerate(by_rank)
    ]
    found = slope(ranking(*rows, standing("A", 1, change=5), standing("B", 1, change=4)))
    for picture in found.pictures if found else ():
        for across in WIDTHS[picture.way]:
            assert problems(boxes(picture, across), across, picture.height) == []


def test_names_of_every_length_keep_clear_of_changes() -> None:
    names = sorted({("Văn phòng Hội đồng " * 5)[:n].strip() for n in range(1, 91)})
    for start in (0, 30, 60):
        some = names[start : start + 30]
        rows = [standing(name, n, change=len(some) - 2 * n + 1) for n, name in enumerate(some, 1)]
        for picture in drawn(ranking(*rows)).pictures:
            across = WIDTHS[picture.way][0]
            assert problems(boxes(picture, across), across, picture.height) == []


def test_equal_heights_are_equal_places_and_who_kept_a_place_has_a_level_line() -> None:
    found = heights(moved(A=(1, 1), B=(2, -1), C=(3, 0), D=(4, 0)))
    assert found["A"] == (found["B"][1], found["B"][0])
    assert found["C"][0] == found["C"][1] < found["D"][0]


def test_units_that_share_a_place_have_a_row_each_on_either_side() -> None:
    found = heights(moved(A=(1, 1), B=(1, 0), C=(3, -1), D=(4, 0)))
    assert len({now for _, now in found.values()}) == 4
    assert len({before for before, _ in found.values()}) == 4
    assert found["B"][0] == found["B"][1], "who kept a shared place has a level line, too"


def test_a_unit_that_cannot_be_compared_is_on_the_right_only() -> None:
    paths = {
        path.standing.name: path
        for path in drawn(moved(A=(1, 1), B=(2, None), C=(3, -1), D=(4, 0))).pictures[0].paths
    }
    assert paths["B"].before is None
    assert [paths[name].turn for name in "ABCD"] == ["rose", "none", "fell", "kept"]


def test_names_are_on_the_left_as_well_where_there_is_room() -> None:
    phone, page = drawn(moved(A=(1, 1), B=(2, -1), C=(3, 0))).pictures
    assert all(path.before and path.before.name is None for path in phone.paths)
    assert all(path.before and path.before.name for path in page.paths)


def test_of_many_units_those_are_drawn_who_moved_the_most_and_never_half_of_a_tie() -> None:
    ups = {f"U{n}": (n, 30 - n) for n in range(1, 10)}
    ties = {f"T{n}": (n, 5) for n in range(10, 20)}
    downs = {f"D{n}": (n, -n) for n in range(20, 50)}
    found = drawn(moved(**ups, **ties, **downs))
    assert {s.name for s in found.drawn} == {*ups, *(f"D{n}" for n in range(40, 50))}
    assert len(found.moved) == 49


def test_who_moved_the_most_is_told() -> None:
    found = drawn(moved(A=(1, 2), B=(2, 2), C=(3, -1), D=(4, 0)))
    assert [s.name for s in found.biggest(1)] == ["A", "B"]
    assert [s.name for s in found.biggest(-1)] == ["C"]
    assert drawn(moved(A=(1, 2), B=(2, 0), C=(3, 0))).biggest(-1) == ()


def test_hardly_any_changes_and_no_movement_are_not_drawn() -> None:
    assert slope(moved(A=(1, 1), B=(2, -1), C=(3, None))) is None
    assert slope(moved(A=(1, 0), B=(2, 0), C=(3, 0))) is None
    assert slope(ranking(*(standing(n, change=1) for n in "ABC"))) is None
    everyone_by_one = {f"U{n}": (n, 1) for n in range(1, 60)}
    assert slope(moved(**everyone_by_one)) is None


def test_the_words_for_new_units_have_room() -> None:
    assert room("mới") < 2.3
    assert room("new") < 2.3
    assert words("mới", Spot(0, 1)).box(1).right < 2.3
