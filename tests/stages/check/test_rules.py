"""The rules a year declares, those a block declares instead, and what is wrong with them."""

from decimal import Decimal

import pytest

from parsite.model.rules import Component, Grade, Part, Rules, Ties
from parsite.model.year import BlockResults
from tests.stages.rank.province import Province, province

ROWS = "block;unit;score\nso;A;9\nso;B;8\nhuyen;C;7"


def said(text: str) -> Province:
    return province(ROWS, text)


def rules_of(text: str, block: str = "so") -> Rules:
    made = said(text)
    assert made.codes == []
    return block_of(made, block).rules


def block_of(made: Province, id: str) -> BlockResults:
    return next(b for b in made.dataset.years[2024].blocks if b.block == id)


def told(text: str) -> list[tuple[str, str, dict[str, str]]]:
    """Each problem's code, its line and column, and its facts."""
    found = said(text).problems
    return [(p.code, f"{p.place.line}:{p.place.column}", dict(p.facts)) for p in found]


def test_where_nothing_is_said_places_are_computed_and_ties_shared() -> None:
    assert rules_of("note: x") == Rules()


@pytest.mark.parametrize(
    ("written", "ties"),
    [
        ("competition", Ties.COMPETITION),
        ("đồng hạng, bỏ hạng sau", Ties.COMPETITION),
        ("dense", Ties.DENSE),
        ("đồng hạng, không bỏ hạng", Ties.DENSE),
        ("ordinal", Ties.ORDINAL),
        ("Không đồng hạng", Ties.ORDINAL),
    ],
)
def test_the_rule_for_ties_is_said_in_either_language(written: str, ties: Ties) -> None:
    assert rules_of(f"ties: {written}").ties is ties


@pytest.mark.parametrize(
    ("written", "by_index"),
    [("score", False), ("điểm", False), ("index", True), ("chỉ số", True)],
)
def test_what_ranks_is_said_in_either_language(written: str, by_index: bool) -> None:
    assert rules_of(f"{{max: 100, rank_by: {written}}}").by_index is by_index


@pytest.mark.parametrize(
    ("written", "published"),
    [("computed", False), ("tính từ điểm", False), ("published", True), ("đã công bố", True)],
)
def test_where_ranks_come_from_is_said_in_either_language(written: str, published: bool) -> None:
    made = province("unit;score;rank\nA;9;1\nB;8;2", f"ranks: {written}")
    assert (made.codes, made.ranking.rules.published) == ([], published)


def test_what_a_block_says_stands_before_what_its_year_says() -> None:
    text = "{max: 100, decimals: 2, ties: dense, blocks: {huyen: {max: 50, ties: competition}}}"
    assert rules_of(text) == Rules(max=Decimal(100), decimals=2, ties=Ties.DENSE)
    assert rules_of(text, "huyen") == Rules(max=Decimal(50), decimals=2)


def test_a_block_can_take_back_what_its_year_declares() -> None:
    text = """
components: {a: {name: Thẩm định}}
tie_breaks: [a]
grades: [{name: Tốt}]
blocks: {huyen: {components: {}, tie_breaks: [], grades: []}}
"""
    assert rules_of(text).tie_breaks == ("a",)
    assert rules_of(text, "huyen") == Rules()


def test_a_component_has_a_name_a_maximum_a_weight_and_a_kind() -> None:
    text = """
components:
  a: {name: Thẩm định, max: 65, weight: '0,65'}
  b: {name: Khảo sát, weight: 35%}
  c: {name: Thưởng, kind: điểm thưởng, max: 5}
  d: {name: Phạt, kind: deduction}
"""
    assert rules_of(text).components == (
        Component("a", "Thẩm định", Decimal(65), Decimal("0.65")),
        Component("b", "Khảo sát", None, Decimal("0.35")),
        Component("c", "Thưởng", Decimal(5), kind=Part.BONUS),
        Component("d", "Phạt", kind=Part.DEDUCTION),
    )


def test_a_grade_begins_at_an_edge_above_it_or_has_none() -> None:
    text = "grades: [{name: Tốt, from: 80}, {name: Khá, above: '79,5'}, {name: Yếu}]"
    assert rules_of(text).grades == (
        Grade("Tốt", Decimal(80)),
        Grade("Khá", Decimal("79.5"), is_closed=False),
        Grade("Yếu"),
    )


@pytest.mark.parametrize(
    ("component", "code", "facts"),
    [
        ("a: {name: Điểm}", "component-name-taken", {"name": "Điểm", "id": "a"}),
        ("a: {name: ĐIỂM SỐ}", "component-name-taken", {"name": "ĐIỂM SỐ", "id": "a"}),
        ("score: {name: Khảo sát}", "component-name-taken", {"name": "Khảo sát", "id": "score"}),
        ("block: {name: Khảo sát}", "component-name-taken", {"name": "Khảo sát", "id": "block"}),
        ("b: {name: thẩm  định}", "component-twice", {"name": "thẩm định"}),
        ("b: {name: Dau}", "component-twice", {"name": "Dau"}),
        ("tham-dinh: {name: x}", "component-twice", {"name": "x"}),
    ],
)
def test_a_component_has_a_column_of_its_own(
    component: str, code: str, facts: dict[str, str]
) -> None:
    name = "tham dinh" if component.startswith("tham-dinh") else "Thẩm định"
    text = f"components:\n  dau: {{name: {name}}}\n  {component}"
    assert told(text) == [(code, "3:3", facts)]


def test_a_component_without_a_name_is_told_and_nothing_else() -> None:
    assert [code for code, *_ in told("components: {a: {max: 5}, b: {max: 5}}")] == [
        "missing-key",
        "missing-key",
    ]


@pytest.mark.parametrize(
    ("ids", "name", "nearest"),
    [
        ("[tham-din]", "tham-din", "tham-dinh"),
        ("[Thẩm đinh]", "Thẩm đinh", "Thẩm định"),
        ("[b, zzz]", "zzz", ""),
    ],
)
def test_ties_are_broken_by_components_that_there_are(ids: str, name: str, nearest: str) -> None:
    text = f"tie_breaks: {ids}\ncomponents: {{tham-dinh: {{name: Thẩm định}}, b: {{name: B2}}}}"
    facts = {"name": name, "nearest": nearest, "known": "Thẩm định, B2"}
    assert told(text) == [("tie-break-unknown", "1:13", facts)]


@pytest.mark.parametrize("ids", ["[tham-dinh, b]", "[Thẩm định, B2]", "[THẨM ĐỊNH, b]"])
def test_what_breaks_ties_is_named_as_its_column_is(ids: str) -> None:
    text = f"tie_breaks: {ids}\ncomponents: {{tham-dinh: {{name: Thẩm định}}, b: {{name: B2}}}}"
    assert rules_of(text).tie_breaks == ("tham-dinh", "b")


def test_ties_cannot_be_broken_without_components() -> None:
    facts = {"name": "a", "nearest": "", "known": ""}
    assert told("tie_breaks: [a]") == [("tie-break-unknown", "1:13", facts)]


def test_a_mistake_in_the_rules_of_a_year_is_told_once_for_all_its_blocks() -> None:
    assert len(told("grades: [{name: Tốt, from: 5}, {name: tốt}]")) == 1


def test_a_mistake_in_the_rules_of_a_block_is_told_where_it_stands() -> None:
    text = "grades: [{name: Tốt}]\nblocks:\n  so: {grades: [{name: Khá}, {name: Khá}]}"
    assert told(text) == [("grade-twice", "3:37", {"name": "Khá"})]


@pytest.mark.parametrize("written", ["0", "0,00"])
def test_the_highest_score_is_above_nought(written: str) -> None:
    assert told(f"max: {written}") == [("max-nought", "1:6", {})]


@pytest.mark.parametrize(
    ("maxima", "total"),
    [
        ("a: {name: A2, max: 65}, b: {name: B2, max: 30}", "95"),
        ("a: {name: A2, max: 100, weight: 65%}, b: {name: B2, max: 50, weight: '0,5'}", "90"),
        ("a: {name: A2, max: 65}, b: {name: B2, max: '35,5'}", "100,5"),
        ("a: {name: A2, max: 105}", "105"),
    ],
)
def test_the_parts_maxima_add_up_to_the_highest_score(maxima: str, total: str) -> None:
    text = f"max: 100\ncomponents:\n  {maxima.replace(', b:', chr(10) + '  b:')}"
    found = told(text)
    assert [(code, facts) for code, _, facts in found] == [
        ("component-maxima", {"total": total, "max": "100"})
    ]


@pytest.mark.parametrize(
    "maxima",
    [
        "a: {name: A2, max: 65}, b: {name: B2, max: 35}",
        "a: {name: A2, max: 65}, b: {name: B2}",
        "a: {name: A2, max: 100}, b: {name: B2, max: 5, kind: bonus}",
        "a: {name: A2, max: 100}, b: {name: B2, max: 5, kind: deduction}",
        "b: {name: B2, max: 5, kind: bonus}",
        "a: {name: A2, max: 100, weight: 65%}, b: {name: B2, max: 50, weight: '0,7'}",
    ],
)
def test_bonuses_deductions_and_unknown_maxima_do_not_count(maxima: str) -> None:
    assert told(f"{{max: 100, components: {{{maxima}}}}}") == []


def test_without_a_highest_score_the_parts_maxima_may_be_any() -> None:
    assert told("components: {a: {name: A2, max: 65}}") == []


@pytest.mark.parametrize(
    ("second", "code", "place"),
    [
        ("{name: TỐT, from: 70}", "grade-twice", "3:12"),
        ("{name: Khá, from: 70, above: 60}", "grade-two-edges", "3:34"),
        ("{name: Khá, from: 80}", "grade-order", "3:5"),
        ("{name: Khá, from: 81}", "grade-order", "3:5"),
        ("{name: Khá, above: 80}", "grade-order", "3:5"),
    ],
)
def test_grades_stand_from_the_highest_down(second: str, code: str, place: str) -> None:
    found = told(f"grades:\n  - {{name: Tốt, from: 80}}\n  - {second}")
    assert [(each, at) for each, at, _ in found] == [(code, place)]


@pytest.mark.parametrize(
    "second", ["{name: Khá, from: 80}", "{name: Khá, above: '79,999999'}", "{name: Khá}"]
)
def test_on_an_edge_there_is_room_for_the_grade_below(second: str) -> None:
    assert told(f"grades: [{{name: Tốt, above: 80}}, {second}]") == []


def test_a_grade_with_an_edge_is_not_below_one_without() -> None:
    found = told("grades:\n  - {name: Yếu}\n  - {name: Tốt, from: 80}")
    assert found == [("grade-order", "3:5", {"name": "Tốt", "before": "Yếu"})]


def test_grades_from_the_lowest_up_are_one_mistake() -> None:
    text = "grades: [{name: a, from: 1}, {name: b, from: 2}, {name: c, from: 3}]"
    assert [code for code, *_ in told(text)] == ["grade-order"]


def test_ranks_are_not_judged_by_rules_that_are_mistaken() -> None:
    made = province("unit;score;rank\nA;9;2\nB;8;1", "max: 0")
    assert made.codes == ["max-nought"]
