"""Tables as people save them: every cell as written, each with its place."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.node import Table
from parsite.stages.read.table import table
from parsite.stages.read.text import decode

DELIMITERS = pytest.mark.parametrize("delimiter", [";", "\t", ","])


def read(text: str) -> Table:
    found, problems = table(text, "f.csv")
    assert not problems
    assert found is not None
    return found


def cells(text: str) -> list[list[str]]:
    """Every row, the headings first."""
    found = read(text)
    return [[cell.text for cell in row] for row in (found.headings, *found.rows)]


def places(text: str) -> list[list[tuple[int, int]]]:
    found = read(text)
    rows = (found.headings, *found.rows)
    return [[(cell.place.line, cell.place.column) for cell in row] for row in rows]


def told(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in table(text, "f.csv")[1]]


@DELIMITERS
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_stands_between_cells_is_told_from_the_heading(delimiter: str, end: str) -> None:
    rows = [["Khối", "Đơn vị", "Điểm"], ["so", "Sở Nội vụ", "90.50"]]
    assert cells("".join(delimiter.join(row) + end for row in rows)) == rows


def test_a_decimal_comma_is_no_end_of_a_cell_between_semicolons_or_tabs() -> None:
    assert cells("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]]
    assert cells("a\tb\n1,5\t2\n") == [["a", "b"], ["1,5", "2"]]
    assert cells('a,b\n"1,5",2\n') == [["a", "b"], ["1,5", "2"]]


def test_a_decimal_comma_between_commas_never_moves_the_cells_behind_it() -> None:
    assert told("a,b,c\nso,90,50,\n") == [("row-width", 2, 1)]
    assert told("a,b,c,\nso,90,50,\n") == []


def test_commas_inside_a_heading_end_no_cell() -> None:
    assert cells('a;"Tăng, giảm, bậc"\n1;2\n') == [["a", "Tăng, giảm, bậc"], ["1", "2"]]
    assert cells('"a;b",c,d\n1,2,3\n') == [["a;b", "c", "d"], ["1", "2", "3"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_means_the_same_in_every_encoding_excel_saves(encoding: str) -> None:
    text, problems = decode("Khối\tĐiểm\r\nsở\t90,50\r\n".encode(encoding), "f.csv")
    assert not problems
    assert cells(text) == [["Khối", "Điểm"], ["sở", "90,50"]]
    assert places(text)[0] == [(1, 1), (1, 6)]


@pytest.mark.parametrize(
    "text",
    [
        "a;b\n\n1;2\n",
        "\n \na;b\n1;2\n",
        "a;b\n1;2\n\n\n",
        "a;b\n;\n1;2\n ; \n",
        "a;b;;\n1;2;;\n",
        "a;b;;\n1;2\n",
        " a ; b \n 1 ;\t2\n",
        '"a";b\n1;"2"\n',
        "a;b\n1;2",
    ],
)
def test_blank_rows_and_blank_columns_at_the_end_say_nothing(text: str) -> None:
    assert cells(text) == [["a", "b"], ["1", "2"]]


def test_a_column_without_a_heading_between_others_stays() -> None:
    assert cells("a;;b\n1;2;3\n") == [["a", "", "b"], ["1", "2", "3"]]


@pytest.mark.parametrize(
    ("row", "found"), [("1", 1), ("1;2", 2), ("1;2;3;4", 4), (";;;4", 4), ("1;2;3;", 4)]
)
def test_a_row_too_short_or_too_long_is_a_mistake(row: str, found: int) -> None:
    read_so_far, problems = table(f"a;b;c\nx;y;z\n{row}\n", "f.csv")
    assert read_so_far is not None
    assert [[cell.text for cell in r] for r in read_so_far.rows] == [["x", "y", "z"]]
    assert told(f"a;b;c\nx;y;z\n{row}\n") == [("row-width", 3, 1)]
    assert problems[0].facts == {"found": str(found), "expected": "3"}


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", ";;\n;;\n"])
def test_a_table_without_a_heading_is_empty(text: str) -> None:
    assert told(text) == [("file-empty", 1, 1)]


def test_a_heading_alone_is_a_table_without_rows() -> None:
    assert cells("a;b\n") == [["a", "b"]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a;b\n1;2\n"x"y;3\n4;5\n', 3),
        ('a;b\n"x;3\n4;5\n6;7\n', 2),
        ('a;b\n"một\nhai";3\n"x;5\n', 4),
        ('"a;b\n1;2\n', 1),
    ],
)
def test_quotes_that_go_wrong_are_told_with_the_line_of_their_row(text: str, line: int) -> None:
    assert told(text) == [("table-broken", line, 1)]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a;bb;c\nsở;22;3\n", [[(1, 1), (1, 3), (1, 6)], [(2, 1), (2, 4), (2, 7)]]),
        ("a\tb\n1\t2\n", [[(1, 1), (1, 3)], [(2, 1), (2, 3)]]),
        ('a;b\n"1;2";3\n', [[(1, 1), (1, 3)], [(2, 1), (2, 7)]]),
        ('a;b\n"1""2";3\n', [[(1, 1), (1, 3)], [(2, 1), (2, 8)]]),
        ("\n\na;b\n\n1;2\n", [[(3, 1), (3, 3)], [(5, 1), (5, 3)]]),
        ("a;b\r\n1;2\r\n3;4\r\n", [[(1, 1), (1, 3)], [(2, 1), (2, 3)], [(3, 1), (3, 3)]]),
        ('a;b\n"một\nhai";3\n4;5\n', [[(1, 1), (1, 3)], [(2, 1), (3, 6)], [(4, 1), (4, 3)]]),
        ('a;b\n5" ống;6\n', [[(1, 1), (1, 3)], [(2, 1), (2, 8)]]),
        ("a;b\nmột\u2028hai;3\n4;5\n", [[(1, 1), (1, 3)], [(2, 1), (2, 9)], [(3, 1), (3, 3)]]),
    ],
)
def test_a_cell_stands_where_it_was_written(text: str, where: list[list[tuple[int, int]]]) -> None:
    assert places(text) == where


any_cell = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8)
headings = st.lists(st.text("abcđệ", min_size=1, max_size=5), min_size=2, max_size=5)
tables = headings.flatmap(
    lambda heading: st.tuples(
        st.just(heading),
        st.lists(st.lists(any_cell, min_size=len(heading), max_size=len(heading)), max_size=5),
    )
)


@settings(deadline=None, max_examples=150)
@given(
    tables,
    st.sampled_from(";\t,"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_whatever_a_spreadsheet_writes_is_read_back_as_written(
    rows: tuple[list[str], list[list[str]]], delimiter: str, end: str, quoting: int
) -> None:
    heading, body = rows
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([heading, *body])
    kept = [[cell.strip() for cell in row] for row in body if any(cell.strip() for cell in row)]
    assert cells(text.getvalue()) == [heading, *kept]


@DELIMITERS
def test_the_apostrophe_before_a_formula_is_no_part_of_the_text(delimiter: str) -> None:
    assert cells(f"'=A{delimiter}b\n'+1{delimiter}'Sở\n") == [["=A", "b"], ["+1", "'Sở"]]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(st.text("aệ1,.", min_size=1), min_size=3, max_size=3), min_size=1))
def test_a_cell_without_quotes_is_found_at_its_place(rows: list[list[str]]) -> None:
    text = "".join(";".join(row) + "\n" for row in [["x", "y", "z"], *rows])
    lines = text.splitlines()
    for row in read(text).rows:
        for cell in row:
            assert lines[cell.place.line - 1][cell.place.column - 1 :].startswith(cell.text)


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(codec="utf-8")) | st.text('ab;,\t"\n\r ', max_size=60))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    found, problems = table(text, "f.csv")
    assert found is not None or problems
    assert all(p.place.line > 0 and p.place.column > 0 for p in problems)
