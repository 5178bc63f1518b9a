"""A year ranked again as it was: what was revised is undone, and all the rest follows."""

from dataclasses import replace

from parsite.model.day import Day
from parsite.model.published import Figure
from parsite.stages.hold.course import Courses
from parsite.stages.hold.replay import home_of
from tests.stages.hold.courses import JUNE, MAY, course, published, replay, revision
from tests.stages.rank.province import Province, province

UNITS = """\
blocks: {so: {name: Các sở}, huyen: {name: Các huyện}}
units:
  so-a: {block: so, name: Sở A}
  so-b: {block: so, name: Sở B}
  so-c: {block: so, name: Sở C}
"""
GONE = "  so-d: {block: so, name: Sở D}\n"
BEFORE = "Đơn vị;Điểm\nSở A;60\nSở B;70\nSở C;50\n"


def told(a: str, b: str = "80", c: str = "75", before: str = BEFORE, more: str = "") -> Province:
    now = f"Đơn vị;Điểm\nSở A;{a}\nSở B;{b}\nSở C;{c}\n{more}"
    return province({2023: before, 2024: now}, units=UNITS + (GONE if more else ""))


def ranks(figures: object, name: str = "rank") -> list[str]:
    assert isinstance(figures, dict)
    return [figures.get(Figure(name, unit), "") for unit in ("so-a", "so-b", "so-c")]


def test_as_it_was_released_a_year_tells_all_that_was_frozen() -> None:
    then, now = told("70"), told("90")
    made = course(then, now, revision("score", "70", "90", "so-a"))
    assert replay(now).at(made, None, {}) == published(then).flat()


def test_on_each_day_the_places_are_those_of_its_figures() -> None:
    then, now = told("70"), told("78")
    steps = revision("score", "70", "90", "so-a"), revision("score", "90", "78", "so-a", day=JUNE)
    made, again = course(then, now, *steps), replay(now)
    assert ranks(again.at(made, Day(2025, 5, 11), {})) == ["3", "1", "2"]
    assert ranks(again.at(made, MAY, {})) == ["1", "2", "3"]
    assert again.at(made, JUNE, {}) == published(now).flat()


def test_a_change_in_silence_is_undone_on_every_day() -> None:
    then, now = told("70"), told("90", c="85")
    made = course(then, now, revision("score", "70", "90", "so-a"))
    silent = replace(made, silent={Figure("score", "so-c"): "75"})
    assert ranks(replay(now).at(silent, JUNE, {})) == ["1", "2", "3"]
    assert ranks(replay(now).at(made, JUNE, {})) == ["1", "3", "2"]


def test_places_of_the_year_before_are_those_it_had_on_that_day() -> None:
    earlier = BEFORE.replace("Sở A;60", "Sở A;90")
    then, now = told("70"), told("90", before=earlier)
    before = course(then, now, revision("score", "60", "90", "so-a"), year=2023)
    this = course(told("70", before=earlier), now, revision("score", "70", "90", "so-a"))
    courses: Courses = {2023: before}
    assert ranks(replay(now).at(this, None, courses), "previous_rank") == ["2", "1", "3"]
    assert ranks(replay(now).at(this, MAY, courses), "previous_rank") == ["1", "2", "3"]
    assert ranks(replay(now).at(this, None, {}), "previous_rank") == ["1", "2", "3"]


def test_a_unit_that_the_register_does_not_know_any_more_takes_its_place_again() -> None:
    then, now = told("70", more="Sở D;99\n"), told("70")
    made = course(then, now, revision("block", "so", "không có", "so-d"))
    assert "so-d" not in now.dataset.units
    found = replay(now).at(made, None, {})
    assert found == published(then).flat()
    assert ranks(found) == ["4", "2", "3"]


def test_a_year_without_one_to_look_back_to_is_ranked_all_the_same() -> None:
    then, now = (
        province("Đơn vị;Điểm\nSở A;70\nSở B;80\n"),
        province("Đơn vị;Điểm\nSở A;90\nSở B;80\n"),
    )
    made = course(then, now, revision("score", "70", "90", "so-a"))
    assert replay(now).at(made, None, {}) == published(then).flat()


def test_a_figure_stands_in_the_block_its_unit_is_in_or_was_in() -> None:
    now = told("70")
    made = course(told("70", more="Sở D;99\n"), now, revision("block", "so", "", "so-d"))
    assert home_of(Figure("score", "so-a"), made) == "so"
    assert home_of(Figure("score", "so-d"), made) == "so"
    assert home_of(Figure("ties", block="huyen"), made) == "huyen"
    assert (home_of(Figure("decision"), made), home_of(Figure("score", "la"), made)) == ("", "")
