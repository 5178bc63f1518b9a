"""Tables made of rankings, row by row."""

from decimal import Decimal
from typing import Any

import pytest

from parsite.model.column import COMPONENTS, RESULTS, Cell
from parsite.model.download import Announcement, Extract, of_all, of_block, of_components, of_year
from parsite.model.rules import Component, Rules
from parsite.model.standing import Chapter, Ranking, RankingHeading, Standing
from parsite.model.year import Result, Status, Year


def stood(unit: str, rank: int | None = None, **of: Any) -> Standing:
    """A unit's standing; what is no part of it is of its result."""
    own = {k: of.pop(k) for k in ("is_tied", "is_last", "change", "previous_rank") if k in of}
    result = Result(unit, **{k: figure(v) for k, v in of.items()})
    return Standing(unit, unit.title(), f"don-vi/{unit}/", result, rank, **own)


def figure(value: Any) -> Any:
    return Decimal(value) if isinstance(value, str) and value[:1].isdigit() else value


def ranking(*standings: Standing, **of: Any) -> Ranking:
    block = of.pop("block", "so")
    facts = {"partial": False, "assessed": None, "grade_counts": {}} | of
    return Ranking(RankingHeading(2024, block, block.upper(), 2023), standings, **facts)


def told(*rankings: Ranking) -> Announcement:
    chapters = tuple(Chapter(ranking, "") for ranking in rankings)
    return Announcement(Year(2024, (), 2023), chapters)


def column(extract: Extract, name: str) -> list[Cell]:
    at = [c.name for c in extract.columns].index(name)
    return [row[at] for row in extract.rows]


def test_a_row_tells_a_standing_in_the_order_of_the_columns() -> None:
    first = stood("a", 1, score="90.5", max="100", grade="Tốt", change=2, previous_rank=3)
    [row] = of_all([told(ranking(first))]).rows
    assert dict(zip([c.name for c in RESULTS], row, strict=True)) == {
        "year": 2024,
        "block": "SO",
        "unit": "A",
        "score": Decimal("90.5"),
        "max": 100,
        "index": None,
        "rank": 1,
        "tied": False,
        "last": False,
        "previous_rank": 3,
        "change": 2,
        "grade": "Tốt",
        "status": Status.RANKED,
        "reason": None,
        "note": None,
        "compared_with": 2023,
        "block_id": "so",
        "unit_id": "a",
    }


def test_figures_have_the_decimals_that_their_page_gives_them() -> None:
    table = ranking(stood("a", 1, score="90.5"), stood("b", 2, score="88.25"))
    assert [str(c) for c in column(of_year(told(table)), "score")] == ["90.50", "88.25"]
    declared = ranking(stood("a", 1, index="90"), rules=Rules(decimals=1))
    assert [str(c) for c in column(of_year(told(declared)), "index")] == ["90.0"]


@pytest.mark.parametrize(
    ("standing", "of", "known"),
    [
        (stood("a", 1), {}, (False, False)),
        (stood("a", 1, is_tied=True, is_last=True), {}, (True, True)),
        (stood("a"), {}, (None, None)),
        (stood("a", is_last=True), {"partial": True}, (None, True)),
        (stood("a", 3), {"partial": True}, (False, None)),
        (stood("a", 3), {"partial": True, "assessed": 9}, (False, False)),
    ],
)
def test_whether_a_unit_is_tied_or_last_may_not_be_known(
    standing: Standing, of: dict[str, Any], known: tuple[bool | None, bool | None]
) -> None:
    extract = of_year(told(ranking(standing, **of)))
    assert (*column(extract, "tied"), *column(extract, "last")) == known


def test_a_years_table_has_a_column_for_each_component_of_any_block() -> None:
    one = Component("tham-dinh", "Thẩm định"), Component("thuong", "Điểm thưởng")
    so = ranking(
        stood("a", 1, components={"tham-dinh": Decimal("60.5")}),
        stood("b", 2, components={"tham-dinh": Decimal(55), "thuong": Decimal(1)}),
        rules=Rules(components=one),
    )
    other = ranking(
        stood("c", 1, components={"khao-sat": Decimal(30)}),
        block="huyen",
        rules=Rules(components=(Component("khao-sat", "Khảo sát"), Component("x", "Không ai có"))),
    )
    extract = of_year(told(so, other))
    titles = [column.title for column in extract.columns]
    assert titles[-5:] == ["Thẩm định", "Điểm thưởng", "Khảo sát", "Mã khối", "Mã đơn vị"]
    assert [row[-5:-2] for row in of_year(told(so, other)).rows] == [
        (Decimal("60.5"), None, None),
        (Decimal("55.0"), 1, None),
        (None, None, 30),
    ]


@pytest.mark.parametrize("name", ["Năm", "MÃ ĐƠN VỊ", "Thẩm định"])
def test_a_component_that_is_called_as_another_column_is_headed_by_its_id(name: str) -> None:
    first = Component("tham-dinh", "Thẩm định")
    values = {"tham-dinh": Decimal(1), "khac": Decimal(2)}
    rules = Rules(components=(first, Component("khac", name)))
    extract = of_year(told(ranking(stood("a", 1, components=values), rules=rules)))
    assert [column.title for column in extract.columns][-4:-2] == ["Thẩm định", "khac"]


def test_the_table_of_components_has_a_row_for_each_value_there_is() -> None:
    parts = Component("td", "Thẩm định", Decimal(65)), Component("dt", "Điều tra")
    first = stood("a", 1, components={"td": Decimal(60), "dt": Decimal("30.5")})
    second = stood("b", 2, components={"dt": Decimal(29)})
    [*rows] = of_components([told(ranking(first, second, rules=Rules(components=parts)))]).rows
    names = [c.name for c in COMPONENTS]
    assert [dict(zip(names, row, strict=True)) for row in rows] == [
        told_of("a", "td", "Thẩm định", "60", Decimal(65)),
        told_of("a", "dt", "Điều tra", "30.5", None),
        told_of("b", "dt", "Điều tra", "29.0", None),
    ]


def told_of(unit: str, id: str, name: str, value: str, most: Decimal | None) -> dict[str, Cell]:
    figures = {"component": name, "value": Decimal(value), "component_max": most}
    ids = {"block_id": "so", "unit_id": unit, "component_id": id}
    return {"year": 2024, "block": "SO", "unit": unit.title()} | figures | ids


def test_a_blocks_own_table_leaves_out_columns_in_which_nothing_is_told() -> None:
    table = ranking(stood("a", 1, score="90"), stood("b", 2, score="80", note="Mới"))
    names = [column.name for column in of_block(table).columns]
    assert names == ["unit", "score", "rank", "tied", "last", "note", "unit_id"]
    alone = ranking(stood("a", status=Status.NOT_ASSESSED))
    assert [column.name for column in of_block(alone).columns] == ["unit", "status", "unit_id"]


def test_announcements_are_found_again_among_what_a_download_is_given() -> None:
    first = Announcement(Year(2023, (), 2022), ())
    second = told(ranking(stood("a", 1)))
    inputs = {**second.inputs, **first.inputs}
    values = {name: value.value for name, value in inputs.items()} | {"site": "?"}
    assert Announcement.given(values) == (first, second)
