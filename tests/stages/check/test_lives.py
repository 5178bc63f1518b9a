"""Units over the years: when each was there, what it was made from, what it is called."""

import pytest

from tests.stages.rank.province import Province, province, units_of, with_block

BLOCKS = "blocks: {so: {name: Các sở}, huyen: {name: Huyện}}"


def made(units: str, years: dict[int, str] | str = "unit;score\nz;9", said: str = "") -> Province:
    """A province with Sở Z and other units, which are of block `so` unless they say otherwise."""
    listed = ["z: {name: Sở Z}", *units.strip().splitlines()]
    homed = [u if "block:" in u else u.replace("{", "{block: so, ", 1) for u in listed]
    text = "\n".join([BLOCKS, "units:", *(f"  {unit}" for unit in homed)])
    return province(years, said, units=text)


def told(found: Province) -> list[tuple[str, str]]:
    """Each problem's code, and where it stands."""
    return [
        (p.code, f"{p.place.path.removeprefix('data/')}:{p.place.line}:{p.place.column}")
        for p in found.problems
    ]


@pytest.mark.parametrize(
    ("since", "until", "is_sound"),
    [
        ("2024-03-01", "2024-02-28", False),
        ("2024-03-01", "2024-03-01", True),
        ("2024-03-02", "2024-03-01", False),
        ("2024-03-15", "2024-03", True),
        ("2024-03", "2024-03-01", True),
        ("2024-03", "2024-02", False),
        ("2024-03", "2024-03", True),
    ],
)
def test_a_unit_ends_after_it_begins(since: str, until: str, is_sound: bool) -> None:
    found = made(f"a: {{name: Sở A, since: {since}, until: {until}}}")
    assert [code for code, _ in told(found)] == ([] if is_sound else ["unit-ends-first"])


def test_a_unit_that_ends_first_is_told_with_both_days_at_its_end() -> None:
    (found,) = made("a: {name: Sở A, since: 2024-03-01, until: 2023-12}").problems
    assert (found.place.line, found.place.column) == (4, 56)
    assert found.facts == {"name": "Sở A", "since": "01/03/2024", "until": "12/2023"}


def test_a_unit_of_which_one_end_is_known_is_sound() -> None:
    assert (
        told(made("a: {name: Sở A, since: 2030-01-01}\nb: {name: Sở B, until: 1990-01-01}")) == []
    )


@pytest.mark.parametrize(
    ("id", "nearest"), [("so-ke-hoac", "so-ke-hoach"), ("q", ""), ("Sở B", None)]
)
def test_a_unit_succeeds_units_that_there_are(id: str, nearest: str | None) -> None:
    found = made(f"so-ke-hoach: {{name: Sở B}}\na: {{name: Sở A, succeeds: [{id}]}}")
    if nearest is None:
        assert [code for code, _ in told(found)] == ["not-an-id"]
        return
    (problem,) = found.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("succeeds-unknown", 5, 40)
    assert problem.facts == {"name": id, "nearest": nearest}


@pytest.mark.parametrize(
    "units",
    [
        "a: {name: Sở A, succeeds: [a]}",
        "a: {name: Sở A, succeeds: [b]}\nb: {name: Sở B, succeeds: [a]}",
        "a: {name: A, succeeds: [b]}\nb: {name: B, succeeds: [c]}\nc: {name: C, succeeds: [z, a]}",
        "a: {name: Sở A, succeeds: [b]}\nb: {name: Sở B, succeeds: [b]}",
    ],
)
def test_no_unit_succeeds_itself_however_long_the_way_round(units: str) -> None:
    assert [code for code, _ in told(made(units))] == ["succeeds-itself"]


def test_two_circles_are_two_mistakes() -> None:
    units = "a: {name: Sở A, succeeds: [a]}\nb: {name: Sở B, succeeds: [b]}"
    assert [code for code, _ in told(made(units))] == ["succeeds-itself"] * 2


def test_units_may_be_made_from_the_same_one() -> None:
    units = """
a: {name: Sở A, succeeds: [z]}
b: {name: Sở B, succeeds: [z]}
c: {name: Sở C, succeeds: [a, b]}
"""
    assert told(made(units)) == []


@pytest.mark.parametrize(
    ("life", "year", "code"),
    [
        ("until: 2023-12-31", 2024, "unit-ended"),
        ("until: 2024-01-01", 2024, None),
        ("until: 2024-01", 2024, None),
        ("until: 2024-06-30", 2023, None),
        ("since: 2024-12-31", 2024, None),
        ("since: 2025-01-01", 2024, "unit-not-yet"),
        ("since: 2025-01", 2024, "unit-not-yet"),
        ("since: 2024-03-01", 2025, None),
    ],
)
def test_results_are_of_units_that_were_there_on_some_day_of_the_year(
    life: str, year: int, code: str | None
) -> None:
    found = made(f"a: {{name: Sở A, {life}}}", {year: "unit;score\nz;9\na;8"})
    assert told(found) == ([(code, f"{year}.csv:3:4")] if code else [])


def test_who_was_gone_or_not_yet_there_is_told_with_the_day() -> None:
    units = "a: {name: Sở A, until: 2022-02-28}\nb: {name: Sở B, since: 2025-03}"
    found = made(units, "unit;score\na;9\nb;8")
    assert [dict(p.facts) for p in found.problems] == [
        {"name": "Sở A", "until": "28/02/2022", "year": "2024"},
        {"name": "Sở B", "since": "03/2025", "year": "2024"},
    ]


@pytest.mark.parametrize(("until", "code"), [("2023-12-31", "block-ended"), ("2024-01-01", None)])
def test_results_are_of_levels_that_were_there(until: str, code: str | None) -> None:
    units = f"""
blocks: {{so: {{name: Các sở}}, huyen: {{name: Huyện, until: {until}}}}}
units: {{a: {{block: so, name: A}}, b: {{block: huyen, name: B, until: {until}}}}}
"""
    found = province("block;unit;score\nso;a;9\nhuyen;b;8", units=units)
    assert told(found) == ([(code, "2024.csv:3:1")] if code else [])
    if code:
        assert found.problems[0].facts == {"name": "Huyện", "until": "31/12/2023", "year": "2024"}


@pytest.mark.parametrize(
    ("pair", "code", "place", "facts"),
    [
        ("a: q", "comparable-unknown", "1:17", {"name": "q", "nearest": ""}),
        ("q: b", "comparable-unknown", "1:14", {"name": "q", "nearest": ""}),
        ("q: w", "comparable-unknown", "1:14", {"name": "q", "nearest": ""}),
        ("so-kee: b", "comparable-unknown", "1:14", {"name": "so-kee", "nearest": "so-ke"}),
        (
            "z: b",
            "comparable-stranger",
            "1:17",
            {"name": "Sở Z", "old": "Sở B", "id": "z", "old_id": "b"},
        ),
        (
            "a: a",
            "comparable-stranger",
            "1:17",
            {"name": "Sở A", "old": "Sở A", "id": "a", "old_id": "a"},
        ),
        (
            "b: a",
            "comparable-stranger",
            "1:17",
            {"name": "Sở B", "old": "Sở A", "id": "b", "old_id": "a"},
        ),
        (
            "c: h",
            "comparable-elsewhere",
            "1:17",
            {"name": "Sở C", "old": "Huyện H", "id": "c", "old_id": "h"},
        ),
        ("a: b", None, "", {}),
    ],
)
def test_a_unit_is_compared_only_with_one_of_its_block_that_it_succeeds(
    pair: str, code: str | None, place: str, facts: dict[str, str]
) -> None:
    units = """
a: {name: Sở A, succeeds: [b, so-ke]}
b: {name: Sở B}
so-ke: {name: Sở K}
c: {name: Sở C, succeeds: [h]}
h: {block: huyen, name: Huyện H}
"""
    found = made(units, said=f"comparable: {{{pair}}}")
    assert told(found) == ([(code, f"2024.yaml:{place}")] if code else [])
    assert [dict(p.facts) for p in found.problems] == ([facts] if code else [])


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ("{name: Huyện Đại Tứ}", "names-alike"),
        ("{name: HUYỆN ĐẠI TU}", "names-alike"),
        ("{name: Huyện Đai Từ}", "names-alike"),
        ("{name: huyện  đại từ}", "names-same"),
        ("{name: H. Đại Từ}", "names-same"),
        ("{block: huyen, name: Huyện Đại Tứ}", "names-alike"),
        ("{block: huyen, name: Huyện Đại Từ}", None),
        ("{name: Huyện Đại Tứ, since: 2024-07-01}", None),
        ("{name: Huyện Đại Từ, since: 2024-07-01}", None),
        ("{name: Huyện Đại Tứ, since: 2024-06-30}", "names-alike"),
        ("{name: Huyện Đại Tứ, until: 2020-01-01}", "names-alike"),
        ("{name: Huyện Đại}", None),
    ],
)
def test_names_that_differ_by_marks_alone_are_warned_of(second: str, code: str | None) -> None:
    found = made(f"a: {{name: Huyện Đại Từ, until: 2024-06-30}}\nb: {second}")
    assert [p.code for p in found.problems] == ([code] if code else [])
    assert all(p.is_warning for p in found.problems)


def test_who_came_before_and_who_after_meet_nobody_whichever_is_listed_first() -> None:
    units = "a: {name: Huyện Đại Từ, since: 2024-07-01}\nb: {name: Huyện Đại Tứ, until: 2024-06-30}"
    assert told(made(units)) == []


def test_a_warning_names_both_units_and_the_line_of_the_first() -> None:
    (found,) = made("a: {name: Sở A}\nb: {name: Sở Á}").problems
    facts = {"name": "Sở Á", "other": "Sở A", "line": "4", "id": "b", "other_id": "a"}
    assert (found.code, found.facts, found.is_warning) == ("names-alike", facts, True)
    assert (found.place.line, found.place.column) == (5, 24)


def test_of_three_alike_every_two_are_warned_of() -> None:
    found = made("a: {name: Sở A}\nb: {name: Sở Á}\nc: {name: Sở À}")
    assert [(p.facts["other_id"], p.facts["id"]) for p in found.problems] == [
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    ]


def test_a_warning_stops_nothing() -> None:
    found = made("a: {name: Sở A}\nb: {name: Sở Á}", "unit;score;rank\na;9;2\nb;8;1")
    assert "rank-contradicts-score" in found.codes


@pytest.mark.parametrize(
    ("said", "rows", "warned"),
    [
        ("", "A;91", ["unit-absent"]),
        ("", "A;91\nB;81", []),
        ("blocks: {so: {published: partial}}", "A;91", []),
    ],
)
def test_a_unit_that_is_still_there_and_has_no_row_is_warned_of(
    said: str, rows: str, warned: list[str]
) -> None:
    years = {2023: "unit;score\nA;90\nB;80", 2024: f"unit;score\n{rows}"}
    made = province(years, {2024: said}, units=units_of([with_block(years[2023])]))
    assert (made.codes, made.warned) == ([], warned)
