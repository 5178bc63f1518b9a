"""Units for life: names that change, bodies made from others, and whom they are compared with."""

import pytest

from parsite.model.standing import Descent, Origin
from parsite.model.year import Status
from tests.stages.rank.province import Province, province

MERGED = """
blocks: {so: {name: Các sở}}
units:
  nn: {block: so, name: Sở Nông nghiệp, until: 2025-02-28}
  mt:
    block: so
    name: Sở Môi trường
    names: [{name: Sở Tài nguyên, until: 2022-12-31}]
    until: 2025-02-28
  nnmt: {block: so, name: Sở Nông nghiệp và Môi trường, since: 2025-03-01, succeeds: [nn, mt]}
  yt: {block: so, name: Sở Y tế}
"""
BEFORE = "unit;score\nnn;90\nmt;80\nyt;70"
AFTER = "unit;score\nnnmt;95\nyt;90"


def years(units: str, before: str, after: str, said: str = "") -> Province:
    made = province({2024: before, 2025: after}, {2025: said}, units=units)
    assert made.codes == []
    return made


def test_a_unit_made_of_others_is_new_and_compared_with_none_of_them() -> None:
    found = years(MERGED, BEFORE, AFTER).of("Sở Nông nghiệp và Môi trường")
    assert (found.is_new, found.change, found.score_change) == (True, None, None)
    assert found.origin == Origin(Descent.MERGED, ("Sở Nông nghiệp", "Sở Môi trường"))
    assert found.compared_to == ""


def test_the_year_may_compare_it_with_one_that_it_succeeds() -> None:
    made = years(MERGED, BEFORE, AFTER, "comparable: {nnmt: mt}")
    found = made.of("Sở Nông nghiệp và Môi trường")
    assert (found.is_new, found.change, str(found.score_change)) == (False, 1, "15")
    assert found.compared_to == "Sở Môi trường"
    assert found.origin == Origin(Descent.MERGED, ("Sở Nông nghiệp", "Sở Môi trường"))


def test_others_are_compared_with_themselves_all_the_same() -> None:
    found = years(MERGED, BEFORE, AFTER, "comparable: {nnmt: mt}").of("Sở Y tế")
    assert (found.change, str(found.score_change), found.compared_to) == (1, "20", "")
    assert found.origin is None


def test_a_stated_change_is_held_against_the_place_it_is_compared_with() -> None:
    rows = "unit;score;change\nnnmt;95;{}\nyt;90;"
    said = {2025: "comparable: {nnmt: nn}"}
    found = province({2024: BEFORE, 2025: rows.format("+1")}, said, units=MERGED)
    assert [(p.code, p.facts["true"]) for p in found.problems] == [("change-contradicts", "0")]
    assert province({2024: BEFORE, 2025: rows.format("0")}, said, units=MERGED).codes == []


def test_a_new_unit_whose_change_is_stated_is_not_shown_as_new() -> None:
    found = years(MERGED, BEFORE, "unit;score;change\nnnmt;95;+1\nyt;90;")
    standing = found.of("Sở Nông nghiệp và Môi trường")
    assert (standing.is_new, standing.change, standing.origin) == (False, 1, None)


def test_without_the_year_before_a_unit_is_new_if_it_began_after_it() -> None:
    made = province({2025: AFTER}, units=MERGED)
    assert {s.name: s.is_new for s in made.ranking.standings} == {
        "Sở Nông nghiệp và Môi trường": True,
        "Sở Y tế": False,
    }


def test_from_a_year_known_in_part_only_who_began_later_is_new() -> None:
    partial = {2024: "blocks: {so: {published: partial}}"}
    made = province({2024: "unit;score;rank\nnn;90;1", 2025: AFTER}, partial, units=MERGED)
    assert [s.name for s in made.ranking.standings if s.is_new] == ["Sở Nông nghiệp và Môi trường"]


def test_a_unit_outside_the_ranking_is_not_new_in_it() -> None:
    rows = "unit;score;status\nnnmt;;không đánh giá\nyt;90;"
    found = years(MERGED, BEFORE, rows).of("Sở Nông nghiệp và Môi trường")
    assert (found.is_new, found.origin) == (False, None)


@pytest.mark.parametrize(
    ("units", "descent", "names"),
    [
        ("b: {block: so, name: B, succeeds: [a]}", Descent.FOLLOWED, ("A",)),
        (
            "b: {block: so, name: B, succeeds: [a]}\n  d: {block: so, name: D, succeeds: [a]}",
            *(Descent.SPLIT, ("A",)),
        ),
        (
            "b: {block: so, name: B, succeeds: [a, c]}\n  d: {block: so, name: D, succeeds: [a]}",
            *(Descent.MERGED, ("A", "C")),
        ),
        (
            "b: {block: so, name: B, succeeds: [a]}\n  d: {block: so, name: D, succeeds: [c]}",
            *(Descent.FOLLOWED, ("A",)),
        ),
    ],
)
def test_a_unit_comes_of_several_of_a_part_of_one_or_in_place_of_one(
    units: str, descent: Descent, names: tuple[str, ...]
) -> None:
    text = f"""
blocks: {{so: {{name: Các sở}}}}
units:
  a: {{block: so, name: A}}
  c: {{block: so, name: C}}
  {units}
"""
    found = years(text, "unit;score\na;9\nc;8", "unit;score\nb;9\nc;8").of("B")
    assert found.origin == Origin(descent, names)


def test_a_unit_that_succeeds_none_has_no_origin() -> None:
    found = province({2024: "unit;score\nA;9", 2025: "unit;score\nA;9\nB;8"}).of("B")
    assert (found.is_new, found.origin) == (True, None)


def test_what_a_unit_was_made_from_is_named_as_it_was_last_called() -> None:
    text = MERGED.replace(
        "name: Sở Nông nghiệp,", "name: Sở NN, names: [{name: X, until: 2024-06}],"
    )
    found = years(text, BEFORE, AFTER).of("Sở Nông nghiệp và Môi trường")
    assert found.origin is not None
    assert found.origin.names == ("Sở NN", "Sở Môi trường")


@pytest.mark.parametrize(
    ("until", "name"),
    [
        ("2024-12-31", "Tên cũ"),
        ("2024-12", "Tên cũ"),
        ("2025-01-01", "Tên cũ"),
        ("2024-12-30", "Tên mới"),
        ("2024-11", "Tên mới"),
        ("2023-12-31", "Tên mới"),
    ],
)
def test_a_unit_stands_under_the_name_it_bore_when_the_year_ended(until: str, name: str) -> None:
    units = f"""
blocks: {{so: {{name: Các sở}}}}
units: {{a: {{block: so, name: Tên mới, names: [{{name: Tên cũ, until: {until}}}]}}}}
"""
    made = province("unit;score\na;9", units=units)
    assert [s.name for s in made.ranking.standings] == [name]


def test_of_several_former_names_each_has_its_years() -> None:
    units = """
blocks: {so: {name: Các sở}}
units:
  a:
    block: so
    name: Ba
    names: [{name: Hai, until: 2023-06-30}, {name: Một, until: 2021-06-30}]
"""
    made = province(dict.fromkeys(range(2019, 2025), "unit;score\na;9"), units=units)
    names = {year: r.standings[0].name for (year, _), r in made.rankings.items()}
    assert names == {2019: "Một", 2020: "Một", 2021: "Hai", 2022: "Hai", 2023: "Ba", 2024: "Ba"}
    changes = {year: r.standings[0].change for (year, _), r in made.rankings.items()}
    assert changes == {2019: None, 2020: 0, 2021: 0, 2022: 0, 2023: 0, 2024: 0}


def test_a_unit_that_changed_its_kind_and_its_name_stayed_the_same() -> None:
    """Phổ Yên, a town (thị xã), became a city on 10-4-2022."""
    units = """
blocks: {huyen: {name: "Huyện, thành, thị"}}
units:
  pho-yen:
    block: huyen
    name: Thành phố Phổ Yên
    names: [{name: Thị xã Phổ Yên, until: 2022-04-09}]
  song-cong: {block: huyen, name: TP Sông Công}
"""
    before = "block;unit;score\nhuyen;TP Sông Công;91\nhuyen;Thị xã Phổ Yên;90"
    after = "block;unit;score\nhuyen;TP Phổ Yên;92\nhuyen;thành phố Sông Công;91"
    made = province({2021: before, 2022: after}, units=units)
    assert made.codes == []
    names = {year: [s.name for s in r.standings] for (year, _), r in made.rankings.items()}
    assert names[2021] == ["TP Sông Công", "Thị xã Phổ Yên"]
    assert names[2022] == ["Thành phố Phổ Yên", "TP Sông Công"]
    assert (made.of("Thành phố Phổ Yên").change, made.of("TP Sông Công").change) == (1, -1)


def test_a_new_body_that_kept_an_old_name_is_another_unit() -> None:
    units = """
blocks: {so: {name: Các sở}}
units:
  xd-cu: {block: so, name: Sở Xây dựng, until: 2025-02-28}
  gt: {block: so, name: Sở Giao thông, until: 2025-02-28}
  xd: {block: so, name: Sở Xây dựng, since: 2025-03-01, succeeds: [xd-cu, gt]}
"""
    made = years(units, "unit;score\nSở Xây dựng;9\nSở Giao thông;8", "unit;score\nSở Xây dựng;9")
    found = made.of("Sở Xây dựng")
    assert (found.unit, found.is_new, found.change) == ("xd", True, None)
    assert made.rankings[2024, "so"].standings[0].unit == "xd-cu"


def test_what_became_of_a_unit_in_the_earlier_year_is_known() -> None:
    before = "unit;score;status\nA;9;\nB;7;\nC;;không đánh giá"
    made = province({2024: before, 2025: "unit;score\nA;9\nB;8\nC;7\nD;6"})
    assert {s.name: (s.was_last, s.earlier_status) for s in made.ranking.standings} == {
        "A": (False, Status.RANKED),
        "B": (True, Status.RANKED),
        "C": (False, Status.NOT_ASSESSED),
        "D": (False, None),
    }


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("unit;score;max\nA;80;100", "unit;score;max\nA;85,5;100", "5.5"),
        ("unit;score;max\nA;80;100", "unit;score;max\nA;40;50", None),
        ("unit;score;max\nA;80;100", "unit;index\nA;85%", None),
        ("unit;index\nA;80%", "unit;index\nA;79,5%", "-0.5"),
        ("unit;score;max\nA;8;10\nB;1;20", "unit;score;max\nA;18;20\nB;1;10", "10.00"),
        ("unit;score;status\nA;80;không xếp hạng\nB;9;", "unit;score\nA;85\nB;9", None),
        ("unit;score\nA;80\nB;9", "unit;score;status\nA;85;không xếp hạng\nB;9;", None),
    ],
)
def test_figures_of_one_kind_are_compared(before: str, after: str, change: str | None) -> None:
    found = province({2024: before, 2025: after}).of("A")
    assert (found.score_change if found.score_change is None else str(found.score_change)) == change


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("dense", "dense", 1), ("competition", "ordinal", 1), ("dense", "competition", None)],
)
def test_places_that_count_differently_are_no_steps_apart(
    before: str, after: str, change: int | None
) -> None:
    said = {2024: f"ties: {before}", 2025: f"ties: {after}"}
    made = province({2024: "unit;score\nA;9\nB;8", 2025: "unit;score\nB;9\nA;8"}, said)
    assert made.codes == []
    assert made.of("B").change == change
