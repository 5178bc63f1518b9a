"""A table's rows by block, its headings in either language."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal

import pytest

from parsite.model.fields import ROW
from parsite.model.place import Place, Problem
from parsite.model.unit import Block
from parsite.stages.check.decode import Filled
from parsite.stages.check.rows import Homes, rows
from parsite.stages.check.scalars import Scored
from parsite.stages.read.table import table

BLOCKS = {"so": Block("so", "Các sở", 1), "huyen": Block("huyen", "Huyện, thành, thị", 2)}


def read(text: str) -> tuple[Mapping[str, tuple[Filled, ...]], tuple[Problem, ...]]:
    found, broken = table(text, "data/2024.csv")
    assert found is not None
    by_block, problems = rows(found, Homes(BLOCKS, dict.fromkeys(BLOCKS, ROW)))
    return by_block, broken + problems


def told(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in read(text)[1]]


def values(text: str) -> list[Mapping[str, object]]:
    by_block, problems = read(text)
    assert not problems
    return [row.values for rows_of_block in by_block.values() for row in rows_of_block]


@pytest.mark.parametrize(
    "heading",
    [
        "block;unit;score;max;index;rank;previous_rank;change;grade;status;note",
        "Khối;Đơn vị;Điểm;Điểm tối đa;Chỉ số;Xếp hạng;Hạng năm trước;Tăng giảm;Xếp loại;"
        "Tình trạng;Ghi chú",
        'KHỐI;"Cơ quan, đơn vị";TỔNG ĐIỂM;điểm tối đa;Chỉ số (%);Thứ hạng;Thứ hạng năm trước;'
        '"Tăng, giảm bậc";xếp loại;tình trạng;ghi chú',
        'Khối;Tên đơn vị;"Điểm\nsố";Điểm  tối đa;Chỉ số CCHC;Hạng;Hạng năm trước;Thay đổi;'
        "Xếp loại;Tình trạng;Ghi chú",
        unicodedata.normalize("NFD", "Khối;Đơn vị;Điểm;Điểm tối đa;Chỉ số;Xếp hạng;")
        + "previous_rank;change;grade;status;note",
    ],
)
def test_headings_mean_the_same_in_either_language(heading: str) -> None:
    row = "so;Sở Nội vụ;85,60;95;90,11%;06;7;tăng 01 bậc;tốt;không xếp hạng;lời"
    assert values(f"{heading}\n{row}\n") == [
        {
            "block": "so",
            "unit": "Sở Nội vụ",
            "score": Scored(Decimal("85.60")),
            "max": Decimal(95),
            "index": Decimal("90.11"),
            "rank": 6,
            "previous_rank": 7,
            "change": 1,
            "grade": "tốt",
            "status": "not-ranked",
            "note": "lời",
        }
    ]


def test_columns_may_come_in_any_order_and_cells_may_be_blank() -> None:
    assert values("Điểm;Ghi chú;Đơn vị;Khối\n85,60;;A;so\n;lời;B;so\n") == [
        {"score": Scored(Decimal("85.60")), "unit": "A", "block": "so"},
        {"note": "lời", "unit": "B", "block": "so"},
    ]


@pytest.mark.parametrize(
    "block", ["huyen", "Huyện, thành, thị", "HUYỆN, THÀNH, THỊ", "huyện thành thị"]
)
def test_a_block_is_named_by_its_id_or_its_name(block: str) -> None:
    by_block, problems = read(f"Khối;Đơn vị;Điểm\n{block};A;1\nso;B;2\nhuyen;C;3\n")
    assert not problems
    assert {k: [r.text("unit") for r in v] for k, v in by_block.items()} == {
        "huyen": ["A", "C"],
        "so": ["B"],
    }


def test_every_cell_keeps_its_place() -> None:
    by_block, _ = read("Khối;Đơn vị;Điểm\nso;Sở A;85,60\nso;Sở B;\n")
    first, second = by_block["so"]
    assert first.at("unit") == Place("data/2024.csv", 2, 4)
    assert first.at("score") == Place("data/2024.csv", 2, 9)
    assert second.at("score") == Place("data/2024.csv", 3, 9)
    assert second.at("grade") == Place("data/2024.csv", 3, 1)


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Đơn vị;Điểm", [("missing-column", 1, 1)]),
        ("Khối;Điểm", [("missing-column", 1, 1)]),
        ("Khối;Đơn vị", [("missing-column", 1, 1)]),
        ("Khối;Đơn vị;Ghi chú", [("missing-column", 1, 1)]),
        ("Khối;Đơn vị;Điểm;Trụ sở", [("unknown-column", 1, 18)]),
        ("Khối;Đơn vị;;Điểm\nso;A;x;1", [("blank-heading", 1, 13)]),
        ("Khối;Đơn vị;;Điểm\nso;A;;1", []),
        ("Khối;Đơn vị;Điểm;score", [("column-twice", 1, 18)]),
        ("Khối;Đơn vị;Điểm;a;b", [("unknown-column", 1, 18), ("unknown-column", 1, 20)]),
        ("Khối;Đơn vị;Diem", [("unknown-column", 1, 13)]),
        ("Khoi;Đơn vị;Điểm", [("unknown-column", 1, 1)]),
    ],
)
def test_a_heading_that_is_wrong_is_told_once(
    heading: str, found: list[tuple[str, int, int]]
) -> None:
    assert told(f"{heading}\n") == found


@pytest.mark.parametrize(
    "heading", ["Khối;Đơn vị;Chỉ số", "Khối;Đơn vị;Hạng", "Khối;Đơn vị;Tình trạng"]
)
def test_a_table_without_scores_may_hold_something_else_of_a_unit(heading: str) -> None:
    assert told(f"{heading}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "BẢNG XẾP HẠNG NĂM 2024;;\nKhối;Đơn vị;Điểm\nso;A;1\nso;B;2\n",
        "BẢNG XẾP HẠNG NĂM 2024\nKhối;Đơn vị;Điểm\nso;A;1\nso;B;2\n",
        "Khối|Đơn vị|Điểm\nso|A|1\nso|B|2\n",
        "so;A;1\nso;B;2\n",
    ],
    ids=[
        "a title above the heading",
        "a title alone in its line",
        "other signs between cells",
        "no heading",
    ],
)
def test_a_table_whose_heading_is_none_is_one_mistake(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (";A;1", [("blank-block", 2, 1)]),
        (";A;1\n;B;2\n;C;3", [("blank-block", 2, 1)]),
        ("so;A;–", []),
        ("so;;1", [("blank-cell", 2, 4)]),
        ("soo;A;1", [("unknown-row-block", 2, 1)]),
        ("so;A;x", [("not-a-figure", 2, 6)]),
        ("so;A;85.600", [("two-readings", 2, 6)]),
    ],
)
def test_a_row_that_is_wrong_is_told_at_its_cell(
    row: str, found: list[tuple[str, int, int]]
) -> None:
    assert told(f"Khối;Đơn vị;Điểm\n{row}\nso;B;2\n") == found


def test_a_block_nobody_knows_is_told_with_the_nearest() -> None:
    ((problem,), (far,)) = (read(f"Khối;Đơn vị;Điểm\n{b};A;1\n")[1] for b in ("các sơ", "xyz"))
    assert problem.facts == {"name": "các sơ", "nearest": "Các sở"}
    assert far.facts["nearest"] == ""


def test_what_a_published_table_tells_besides_is_passed_over() -> None:
    text = "Khối;Đơn vị;Điểm;Đồng hạng;Cuối khối;Mã khối;Mã đơn vị\nso;a;90;có;không;x;y\n"
    assert [set(row) for row in values(text)] == [{"block", "unit", "score"}]
