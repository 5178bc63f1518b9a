"""A year as it was before some of its figures changed."""

from decimal import Decimal

from parsite.model.frozen import Frozen
from parsite.model.published import Figure
from parsite.model.rules import Ties
from parsite.model.year import BlockResults, Year
from parsite.stages.hold.undo import Then, undone
from tests.stages.hold.courses import RELEASED, published
from tests.stages.rank.province import Province, province

ROWS = "block;Đơn vị;Điểm\nso;Sở A;79\nso;Sở B;84,5\nhuyen;Huyện C;60\nhuyen;Huyện D;50\n"
UNITS = """\
blocks: {so: {name: Các sở}, huyen: {name: Các huyện}}
units:
  so-a: {block: so, name: Sở A}
  so-b: {block: so, name: Sở B}
  huyen-c: {block: huyen, name: Huyện C}
  huyen-d: {block: huyen, name: Huyện D}
"""
Texts = dict[Figure, str]
MAXIMUM = "max: 100\n"
BY_HAND = "blocks: {huyen: {ranks: published}}\n"
RANKED = """\
block;Đơn vị;Điểm;Hạng
so;Sở A;79;
so;Sở B;84,5;
huyen;Huyện C;60;2
huyen;Huyện D;60;1
"""


def year_of(rows: str, said: str = MAXIMUM) -> Province:
    made = province(rows, said, units=UNITS)
    assert not made.codes
    return made


def back(now: Province, values: Texts, then: Province | None = None) -> Year:
    """The year as it was when it was released: `then`, or else as it is but for `values`."""
    frozen = Frozen(2024, RELEASED, published(then or now))
    tables = {block: ranking for (_, block), ranking in now.rankings.items()}
    return undone(now.dataset.years[2024], tables, Then.of(values, frozen))


def block(year: Year, id: str) -> BlockResults:
    return next(block for block in year.blocks if block.block == id)


def scores(year: Year) -> dict[str, dict[str, str]]:
    return {b.block: {r.unit: str(r.score) for r in b.results} for b in year.blocks}


def test_figures_are_sorted_by_what_they_are_of() -> None:
    now = year_of(ROWS)
    values = {
        Figure("decision"): "12",
        Figure("ties", block="so"): "x",
        Figure("score", "so-a"): "1",
        Figure("block", "so-b"): "",
    }
    then = Then.of(values, Frozen(2024, RELEASED, published(now)))
    assert (then.of_year, {**then.of_block}) == ({"decision": "12"}, {"so": {"ties": "x"}})
    assert {**then.of_unit} == {"so-a": {"score": "1"}, "so-b": {"block": ""}}
    assert then.homes == {"so-b": ""}


def test_where_nothing_changed_the_year_is_as_it_is() -> None:
    now = year_of(ROWS)
    assert back(now, {}) == now.dataset.years[2024]


def test_a_figure_is_put_back_and_the_others_stay() -> None:
    found = scores(back(year_of(ROWS), {Figure("score", "so-a"): "80,25"}))
    assert found["so"] == {"so-a": "80.25", "so-b": "84.5"}
    assert found["huyen"] == {"huyen-c": "60", "huyen-d": "50"}


def test_a_unit_that_came_is_left_out_one_that_is_gone_is_as_it_was_published() -> None:
    then, now = year_of(ROWS), year_of(ROWS.replace("huyen;Huyện D;50\n", ""))
    assert scores(back(now, {Figure("block", "huyen-d"): "huyen"}, then)) == scores(back(then, {}))
    assert scores(back(then, {Figure("block", "huyen-d"): ""}, now)) == scores(back(now, {}))


def test_a_unit_that_moved_stands_where_it_was_with_the_figures_it_had() -> None:
    values = {Figure("block", "so-b"): "huyen", Figure("score", "so-b"): "70"}
    found = scores(back(year_of(ROWS), values))
    assert found["so"] == {"so-a": "79"}
    assert found["huyen"] == {"huyen-c": "60", "huyen-d": "50", "so-b": "70"}


def test_a_block_that_is_gone_is_made_of_what_was_published_of_it() -> None:
    then, now = year_of(RANKED, BY_HAND), year_of("\n".join(RANKED.split("\n")[:3]))
    found = back(now, {Figure("units", block="huyen"): "2"}, then)
    assert scores(found)["huyen"] == {"huyen-d": "60", "huyen-c": "60"}
    assert block(found, "huyen").rules.published
    assert {r.unit: r.rank for r in block(found, "huyen").results} == {"huyen-d": 1, "huyen-c": 2}
    assert [*scores(back(then, {Figure("units", block="huyen"): ""}, now))] == ["so"]


def test_a_maximum_of_the_block_is_that_of_its_units_but_of_those_that_have_their_own() -> None:
    now = year_of(ROWS)
    found = block(back(now, {Figure("max", block="so"): "110"}), "so")
    assert (found.rules.max, {r.max for r in found.results}) == (Decimal(110), {Decimal(110)})
    own = year_of("Đơn vị;Điểm;Điểm tối đa\nSở A;79;90\nSở B;84,5;\n")
    found = block(back(own, {Figure("max", block="so"): "110"}), "so")
    assert {r.unit: str(r.max) for r in found.results} == {"so-a": "90", "so-b": "110"}


def test_places_that_nobody_states_any_more_are_those_published_then() -> None:
    values = {Figure("ranks", block="huyen"): "đã công bố"}
    found = block(
        back(year_of(ROWS.replace("50", "60")), values, year_of(RANKED, BY_HAND)), "huyen"
    )
    assert {r.unit: r.rank for r in found.results} == {"huyen-c": 2, "huyen-d": 1}


def test_what_was_known_of_few_units_is_counted_as_it_was() -> None:
    so = {"published": "một phần", "assessed": "10", "grade_counts": "Rất tốt 4; Khá 6"}
    found = back(year_of(ROWS), {Figure(name, block="so"): text for name, text in so.items()})
    assert (block(found, "so").partial, block(found, "so").assessed) == (True, 10)
    assert block(found, "so").grade_counts == {"Rất tốt": 4, "Khá": 6}
    assert (block(found, "huyen").partial, block(found, "huyen").assessed) == (False, None)


def test_what_the_year_looked_back_to_and_a_rule_are_put_back() -> None:
    values = {
        Figure("compared_with"): "2021",
        Figure("comparable"): "so-a = so-x; so-b = so-y",
        Figure("ties", block="so"): "không đồng hạng",
    }
    found = back(year_of(ROWS), values)
    assert (found.compared_with, found.comparable) == (2021, {"so-a": "so-x", "so-b": "so-y"})
    assert block(found, "so").rules.ties is Ties.ORDINAL
    assert back(year_of(ROWS), {Figure("comparable"): ""}).comparable == {}
