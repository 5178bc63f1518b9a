"""A year's results, from a YAML file, from a table, or from both."""

from decimal import Decimal

import pytest

from parsite.model.dataset import Sources
from parsite.model.day import Day
from parsite.model.directory import Directory
from parsite.model.place import Place, Problem
from parsite.model.unit import Block, Unit
from parsite.model.year import BlockResults, Decision, Result, Source, Status, Year
from parsite.stages.check.years import Register, years
from parsite.stages.read.table import table
from parsite.stages.read.tree import tree

UNITS = (
    Unit("so-nv", "so", "Sở Nội vụ", "SNV"),
    Unit("so-tc", "so", "Sở Tài chính", aliases=("Tài chính",)),
    Unit("so-vh", "so", "Sở Văn hóa và Thể thao"),
    Unit("dong", "huyen", "Huyện Đông"),
    Unit("tay", "huyen", "Thành phố Tây", aliases=("Tài chính",)),
)
REGISTER = Register(
    {"so": Block("so", "Các sở", 1), "huyen": Block("huyen", "Các huyện", 2)},
    Directory.of({unit.id: unit for unit in UNITS}),
)


def read(yaml: str = "", csv: str = "") -> tuple[dict[int, Year], tuple[Problem, ...]]:
    node, broken = tree(yaml, Place("data/2024.yaml"))
    rows, torn = table(csv, "data/2024.csv") if csv else (None, ())
    assert not broken + torn
    sources = Sources(
        years={2024: node} if node is not None else {}, tables={2024: rows} if rows else {}
    )
    return years(sources, REGISTER)


def year(yaml: str = "", csv: str = "") -> Year:
    found, problems = read(yaml, csv)
    assert not problems
    return found[2024]


def told(yaml: str = "", csv: str = "") -> list[tuple[str, str, int, int]]:
    return [(p.code, p.place.path[5:], p.place.line, p.place.column) for p in read(yaml, csv)[1]]


def results(rows: str) -> str:
    """A year whose only block has these results."""
    return f"blocks:\n  so:\n    results:\n{rows}"


def test_all_that_can_be_said_of_a_year_is_read() -> None:
    found = year(
        "announced: 08/3/2025\n"
        "compared_with: 2022\n"
        "decision: {number: 12/QĐ, date: 2025-03-01, signer: A, link: 'https://a.example/'}\n"
        "source: {name: Báo, link: 'https://b.example/'}\n"
        "note: C\n"
        "blocks:\n"
        "  so:\n"
        "    name: Khối sở\n"
        "    published: một phần\n"
        "    assessed: 22\n"
        "    grade_counts: {tốt: 2}\n"
        "    note: D\n"
        "    results:\n"
        "      - {unit: SNV, score: '85,60', max: 90, index: 95.11%, rank: 1, previous_rank: 7,\n"
        "         change: tăng 06 bậc, grade: tốt, note: E}\n"
        "      - {unit: so-tc, status: chưa công bố}\n"
    )
    first = Result(
        unit="so-nv",
        score=Decimal("85.60"),
        max=Decimal(90),
        index=Decimal("95.11"),
        rank=1,
        previous_rank=7,
        change=6,
        grade="tốt",
        note="E",
    )
    second = Result("so-tc", status=Status.NOT_PUBLISHED)
    block = BlockResults(
        block="so",
        name="Khối sở",
        results=(first, second),
        partial=True,
        assessed=22,
        grade_counts={"tốt": 2},
        note="D",
    )
    assert found == Year(
        2024,
        (block,),
        2022,
        Day(2025, 3, 8),
        Decision("12/QĐ", Day(2025, 3, 1), "A", "https://a.example/"),
        Source("Báo", "https://b.example/"),
        note="C",
    )
    assert block.results[0].score == Decimal("85.60")


def test_a_table_and_a_yaml_file_that_say_the_same_mean_the_same_year() -> None:
    in_yaml = year(
        "blocks:\n"
        "  so:\n"
        "    results:\n"
        "      - {unit: so-nv, score: 85.60, rank: 1, grade: tốt}\n"
        "      - {unit: so-tc, status: not-assessed, note: mới lập}\n"
        "  huyen:\n"
        "    results:\n"
        "      - {unit: dong, score: 70.00, rank: 1, change: -1}\n"
    )
    in_a_table = year(
        csv="Khối;Đơn vị;Điểm;Xếp hạng;Tăng giảm;Xếp loại;Tình trạng;Ghi chú\n"
        "Các sở;Sở Nội vụ;85,60;01;;tốt;;\n"
        "Các sở;Sở Tài chính;;;;;Không đánh giá;mới lập\n"
        "Các huyện;Huyện Đông;70,00;1;giảm 01 bậc;;;\n"
    )
    assert in_a_table == in_yaml


def test_a_table_holds_the_rows_and_a_yaml_file_what_is_said_of_them() -> None:
    found = year(
        "max: 100\nblocks:\n  so: {published: partial, assessed: 22}\n",
        "Khối;Đơn vị;Điểm\nso;Sở Nội vụ;85,60\nhuyen;Huyện Đông;70\n",
    )
    first, second = found.blocks
    assert (first.block, first.partial, first.assessed, len(first.results)) == ("so", True, 22, 1)
    assert (second.block, second.partial, len(second.results)) == ("huyen", False, 1)
    assert first.results[0].max == second.results[0].max == 100


def test_the_maximum_of_a_row_goes_before_the_blocks_and_that_before_the_years() -> None:
    found = year(
        "max: 100\nblocks:\n"
        "  so:\n    max: 90\n    results:\n"
        "      - {unit: so-nv, score: 1, max: 80}\n      - {unit: so-tc, score: 1}\n"
        "  huyen: {results: [{unit: dong, score: 1}]}\n"
    )
    assert [r.max for block in found.blocks for r in block.results] == [80, 90, 100]


def test_blocks_come_in_the_order_of_the_register() -> None:
    found = year(
        "blocks:\n  huyen: {results: [{unit: dong, score: 1}]}\n"
        "  so: {results: [{unit: so-nv, score: 1}]}\n"
    )
    assert [block.block for block in found.blocks] == ["so", "huyen"]


def test_years_are_read_oldest_first() -> None:
    node, _ = tree(results("      - {unit: so-nv, score: 1}\n"), Place(""))
    assert node is not None
    found, _ = years(Sources(years={2024: node, 2017: node, 2022: node}), REGISTER)
    assert [*found] == [2017, 2022, 2024]
    assert [y.compared_with for y in found.values()] == [2016, 2021, 2023]


@pytest.mark.parametrize("name", ["so-vh", "Sở Văn hóa và Thể thao", "Sở Văn hoá & Thể thao"])
def test_a_unit_is_found_by_any_of_its_names(name: str) -> None:
    found = year(results(f"      - {{unit: {name}, score: 1}}\n"))
    assert found.blocks[0].results[0].unit == "so-vh"


def test_a_result_knows_where_its_fields_stand() -> None:
    result = year(results("      - unit: so-nv\n        score: 85,60\n")).blocks[0].results[0]
    assert result.at("score") == Place("data/2024.yaml", 5, 16)
    assert result.at("rank") == result.place == Place("data/2024.yaml", 4, 15)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("      - {unit: Sở Nội vu, score: 1}\n", ("unknown-unit", 4, 16)),
        ("      - {unit: Tài chính, score: 1}\n", ("unit-ambiguous", 4, 16)),
        ("      - {unit: dong, score: 1}\n", ("unit-in-other-block", 4, 16)),
        ("      - {score: 1}\n", ("missing-key", 4, 9)),
        ("      - {unit: [a], score: 1}\n", ("not-text", 4, 16)),
        ("      - {unit: so-nv, score: x}\n", ("not-a-figure", 4, 30)),
        ("      - {unit: so-nv, score: 1, sorce: 2}\n", ("unknown-key", 4, 33)),
        ("      - {unit: so-nv, score: 1}\n      - {unit: SNV, score: 2}\n", ("unit-twice", 5, 16)),
        ("      - so-nv\n", ("not-keyed", 4, 9)),
    ],
)
def test_a_row_that_is_wrong_is_told_once(rows: str, found: tuple[str, int, int]) -> None:
    code, line, column = found
    assert told(results(rows)) == [(code, "2024.yaml", line, column)]


@pytest.mark.parametrize(
    ("yaml", "found"),
    [
        ("max: 100\n", ("year-empty", 1, 1)),
        ("max: 100\nblocks:\n  so: {name: A}\n", ("year-empty", 1, 1)),
        ("max: 100\nblocks:\n  so:\n", ("not-keyed", 3, 6)),
        ("blocks:\n  so: {results: []}\n", ("year-empty", 1, 1)),
        ("blocks:\n  soo:\n    results: []\n", ("unknown-block", 2, 3)),
        ("blocks:\n  Các sở:\n    results: []\n", ("not-an-id", 2, 3)),
        ("blocks: [so]\n", ("not-keyed", 1, 9)),
        ("blocks:\n  so: abc\n", ("not-keyed", 2, 7)),
        ("blocks:\n  so:\n    results: abc\n", ("not-listing", 3, 14)),
        ("- a\n", ("not-keyed", 1, 1)),
        ("decision: 12/QĐ\n" + results("      - {unit: so-nv, score: 1}\n"), ("not-keyed", 1, 11)),
        ("source: Báo\n" + results("      - {unit: so-nv, score: 1}\n"), ("not-keyed", 1, 9)),
        ("source: {link: a}\n" + results("      - {unit: so-nv, score: 1}\n"), None),
    ],
)
def test_a_year_that_is_wrong_is_told_once(yaml: str, found: tuple[str, int, int] | None) -> None:
    if found is None:
        assert [code for code, *_ in told(yaml)] == ["not-a-link", "missing-key"]
    else:
        code, line, column = found
        assert told(yaml) == [(code, "2024.yaml", line, column)]


@pytest.mark.parametrize(
    "fact", ["decision", "source", "announced", "max", "note", "compared_with"]
)
def test_a_blank_fact_counts_as_left_out(fact: str) -> None:
    rows = results("      - {unit: so-nv, score: 1}\n")
    assert year(f"{fact}:\n{rows}") == year(rows)


def test_results_of_a_block_in_both_files_are_one_mistake() -> None:
    rows = "Khối;Đơn vị;Điểm\nso;Sở Nội vụ;85,60\nso;Sở Tài chính;80\n"
    found = told(
        results("      - {unit: so-nv, score: 85.60}\n      - {unit: so-tc, score: 80}\n"), rows
    )
    assert [code for code, *_ in found] == ["results-twice"]


def test_a_unit_nobody_knows_is_told_with_the_nearest() -> None:
    near, far = (
        read(results(f"      - {{unit: {name}, score: 1}}\n"))[1][0].facts
        for name in ("Sở Nội vu", "Kho bạc")
    )
    assert near == {"name": "Sở Nội vu", "nearest": "Sở Nội vụ", "id": "so-nv"}
    assert far == {"name": "Kho bạc", "nearest": ""}


def test_a_block_in_which_something_is_wrong_is_not_sound() -> None:
    rows = "      - {unit: so-nv, score: 1}\n      - {unit: X, score: 2}\n"
    found, _ = read(results(rows))
    assert not found[2024].blocks[0].sound
    assert year(results("      - {unit: so-nv, score: 1}\n")).blocks[0].sound


def test_a_table_with_a_wrong_heading_makes_no_year_empty() -> None:
    assert told(csv="Khối;Đơn vị;Điểm;Trụ sở\nso;so-nv;1;A\n") == [
        ("unknown-column", "2024.csv", 1, 18)
    ]
