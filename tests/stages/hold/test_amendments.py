"""What pages are told of a released year's units: what was named, and what followed, by day."""

from parsite.stages.hold.amendments import amendments
from parsite.stages.hold.course import Course, Courses
from tests.stages.hold.courses import JUNE, MAY, course, replay, revision
from tests.stages.rank.province import Province, province

BEFORE = "Đơn vị;Điểm\nSở A;60\nSở B;70\nSở C;50\n"
Told = tuple[str, str, str]


def told(a: str, b: str = "80", c: str = "75", said: str = "", before: str = BEFORE) -> Province:
    now = f"Đơn vị;Điểm\nSở A;{a}\nSở B;{b}\nSở C;{c}\n"
    return province({2023: before, 2024: now}, {2024: said})


def of_units(now: Province, made: Course, courses: Courses) -> dict[str, list[Told]]:
    """What is told of each unit: the figure, what it was and what it became."""
    of_year = {key: ranking for key, ranking in now.rankings.items() if key[0] == made.year.year}
    found = amendments(made, of_year, courses, replay(now))
    standings = [s for ranking in found.values() for s in ranking.standings if s.amended]
    return {s.unit: [(a.figure, a.before, a.after) for a in s.amended] for s in standings}


def test_a_score_that_was_named_is_told_and_so_are_the_places_that_it_moved() -> None:
    now = told("78")
    made = course(told("70"), now, revision("score", "70", "78", "so-a"))
    assert of_units(now, made, {2024: made}) == {
        "so-a": [("score", "70", "78"), ("rank", "3", "2")],
        "so-c": [("rank", "2", "3")],
    }


def test_each_tells_its_revision_and_whether_it_was_named() -> None:
    now = told("78")
    named = revision("score", "70", "78", "so-a")
    made = course(told("70"), now, named)
    of_year = {(2024, "so"): now.rankings[2024, "so"]}
    [ranking] = amendments(made, of_year, {2024: made}, replay(now)).values()
    by_unit = {s.unit: s.amended for s in ranking.standings}
    assert [a.is_named for a in by_unit["so-a"]] == [True, False]
    assert {a.revision for unit in by_unit.values() for a in unit} == {named}
    assert {a.of_year for unit in by_unit.values() for a in unit} == {2024}
    assert by_unit["so-b"] == ()


def test_each_day_tells_what_followed_on_it_the_latest_last() -> None:
    now = told("78")
    steps = revision("score", "90", "78", "so-a", day=JUNE), revision("score", "70", "90", "so-a")
    made = course(told("70"), now, *steps)
    assert of_units(now, made, {2024: made}) == {
        "so-a": [
            ("score", "70", "90"),
            ("rank", "3", "1"),
            ("score", "90", "78"),
            ("rank", "1", "2"),
        ],
        "so-b": [("rank", "1", "2"), ("rank", "2", "1")],
        "so-c": [("rank", "2", "3")],
    }


def test_a_score_that_moved_nobody_is_told_of_its_unit_alone() -> None:
    now = told("71")
    made = course(told("70"), now, revision("score", "70", "71", "so-a"))
    assert of_units(now, made, {2024: made}) == {"so-a": [("score", "70", "71")]}


def test_what_was_revised_of_the_year_alone_is_told_of_no_unit() -> None:
    paper = "decision: {number: %s}\n"
    revised = told("70", said=paper % "21/QĐ-UBND")
    year = course(
        told("70", said=paper % "12/QĐ-UBND"),
        revised,
        revision("decision", "12/QĐ-UBND", "21/QĐ-UBND"),
    )
    assert of_units(revised, year, {2024: year}) == {}


def test_a_rule_of_its_block_is_why_a_grade_is_another() -> None:
    grades = "max: 100\ngrades: [{name: Tốt, from: %s}, {name: Khá}]\n"
    now = told("70", said=grades % 78)
    edges = revision("grades", "Tốt ≥ 75; Khá", "Tốt ≥ 78; Khá", block="so")
    made = course(told("70", said=grades % 75), now, edges)
    assert of_units(now, made, {2024: made}) == {"so-c": [("grade", "Tốt", "Khá")]}


def test_where_only_the_place_of_the_year_before_moved_the_change_is_told() -> None:
    """It followed from a revision of that year; the unit's own place is as it was."""
    earlier = BEFORE.replace("Sở A;60", "Sở A;75")
    then, now = told("70"), told("70", before=earlier)
    before = course(then, now, revision("score", "60", "75", "so-a", day=MAY), year=2023)
    courses = {2023: before}
    made = course(then, now)
    assert of_units(now, made, courses) == {
        "so-a": [("change", "-1", "-2")],
        "so-b": [("change", "0", "+1")],
    }
    of_year = {(2024, "so"): now.rankings[2024, "so"]}
    [ranking] = amendments(made, of_year, courses, replay(now)).values()
    assert {a.of_year for s in ranking.standings for a in s.amended} == {2023}


def test_a_year_of_which_nothing_was_revised_has_nothing_to_tell() -> None:
    now = told("70")
    made = course(now, now)
    assert of_units(now, made, {2024: made}) == {}
