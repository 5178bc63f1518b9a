"""Tables as text: what Excel opens here, and what parsite itself understands again."""

import csv
import io
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.column import Cell, Column, Kind
from parsite.model.download import Extract
from parsite.model.figure import readings
from parsite.model.guard import unguarded
from parsite.model.site import Site
from parsite.model.year import Status
from parsite.stages.render.tables import table, text
from tests.conftest import MakeSite
from tests.folders import ROOT, python
from tests.rich import FILES
from tests.stages.published import published


def rows_of(content: bytes) -> list[list[str]]:
    return [*csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")]


def of_texts(*cells: Cell) -> bytes:
    return table(Extract("a", (Column("note", "Ghi chú"),), tuple((cell,) for cell in cells)))


def test_excel_opens_it_here() -> None:
    content = table(
        Extract(
            "a",
            (Column("unit", "Đơn vị"), Column("score", "Điểm", Kind.FIGURE)),
            (("Sở A; B", Decimal("85.60")), ('Sở "C"', None)),
        )
    )
    assert content.startswith(b"\xef\xbb\xbf")
    told = content.decode("utf-8-sig")
    assert told == 'Đơn vị;Điểm\r\n"Sở A; B";85,60\r\n"Sở ""C""";\r\n'


@pytest.mark.parametrize(
    ("cell", "kind", "told"),
    [
        (None, Kind.FIGURE, ""),
        (Decimal("0.00"), Kind.FIGURE, "0,00"),
        (Decimal("1E+2"), Kind.FIGURE, "100"),
        (Decimal("84.500"), Kind.FIGURE, "84,5000"),
        (Decimal("0.727"), Kind.FIGURE, "0,727"),
        (2024, Kind.YEAR, "2024"),
        (3, Kind.RANK, "3"),
        (3, Kind.CHANGE, "+3"),
        (-3, Kind.CHANGE, "-3"),
        (0, Kind.CHANGE, "0"),
        (True, Kind.FLAG, "có"),
        (False, Kind.FLAG, "không"),
        (Status.RANKED, Kind.STATUS, ""),
        (Status.NOT_RANKED, Kind.STATUS, "không xếp hạng"),
        (Status.NOT_ASSESSED, Kind.STATUS, "không đánh giá"),
        (Status.NOT_PUBLISHED, Kind.STATUS, "chưa công bố"),
        ("85.6", Kind.TEXT, "85.6"),
    ],
)
def test_a_cell_is_told_as_what_it_is(cell: Cell, kind: Kind, told: str) -> None:
    assert text(cell, kind) == told


@given(st.integers(0, 10**9), st.integers(0, 6))
def test_a_figure_can_be_read_in_one_way_and_is_the_same_then(digits: int, places: int) -> None:
    figure = Decimal(digits).scaleb(-places)
    assert readings(text(figure, Kind.FIGURE)) == (figure,)


HOSTILE = [
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", '=HYPERLINK("http://a";"b")'),
    *("a;b", 'a"b', '"', "a\nb", "a\r\nb", "'", ";=1", '";=1'),
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_becomes_a_formula_or_another_cell(hostile: str) -> None:
    [_, [cell]] = rows_of(of_texts(hostile))
    assert unguarded(cell) == hostile
    assert cell[0] not in "=+-@\t\r＝＋－＠"


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])), min_size=1))
def test_every_text_is_read_again_as_it_was(texts: list[str]) -> None:
    got = [unguarded("".join(row)) for row in rows_of(of_texts(*texts))[1:]]
    assert got == texts


def put_back(site: Site, year: int) -> Site:
    """A second site, whose year's table is what the first publishes of it."""
    root = site.root.parent / "again"
    shutil.copytree(site.root, root)
    content = published(site)[f"{year}/cchc-{year}.csv"]
    (root / "data" / f"{year}.csv").write_bytes(content)
    return Site(root, root / "public")


def test_a_published_table_in_place_of_its_data_publishes_the_same(make_site: MakeSite) -> None:
    site = make_site(FILES)
    assert b"Kh\xe1\xbb\x91i;" in published(site)["2024/cchc-2024.csv"]
    assert published(put_back(site, 2024)) == published(site)


@pytest.mark.parametrize("year", [2021, 2023, 2024, 2025])
def test_so_does_every_table_of_the_example(tmp_path: Path, year: int) -> None:
    root = tmp_path / "site"
    shutil.copytree(ROOT / "examples" / "minh-hoa", root, ignore=shutil.ignore_patterns("public"))
    site = Site(root, root / "public")
    assert published(put_back(site, year)) == published(site)


def test_names_and_notes_that_look_like_formulas_come_back(make_site: MakeSite) -> None:
    units = """\
blocks: {so: {name: "=Sở"}}
units: {a: {block: so, name: "+A"}, b: {block: so, name: B}}
"""
    files: dict[str, str | bytes | None] = {
        "data/units.yaml": units,
        "data/2024.yaml": "max: 100",
        "data/2024.csv": "Khối;Đơn vị;Điểm;Ghi chú\nso;a;90;=1+1\nso;b;80;'=2\n",
        "content/2024.md": None,
    }
    site = make_site(files)
    [_, first, second] = rows_of(published(site)["2024/cchc-2024.csv"])
    assert (first[0], first[1], first[13]) == ("'=Sở", "'+A", "'=1+1")
    assert second[13] == "'=2"
    assert published(put_back(site, 2024)) == published(site)


def test_what_is_published_of_some_is_all_that_is_told(make_site: MakeSite) -> None:
    in_part = """\
blocks:
  so:
    published: partial
    assessed: 9
    results:
      - {unit: Sở Nội vụ, score: 90, rank: 1}
      - {unit: Sở Y tế, rank: last}
      - {unit: Sở Tài chính, score: 70}
"""
    content = published(make_site({"data/2024.yaml": in_part}))["2024/cchc-2024.csv"]
    [headings, *rows] = rows_of(content)
    told = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [(r["Đơn vị"], r["Điểm"], r["Xếp hạng"], r["Cuối khối"]) for r in told] == [
        ("Sở Nội vụ", "90", "1", "không"),
        ("Sở Y tế", "", "9", "có"),
        ("Sở Tài chính", "70", "", ""),
    ]


MAKE = """
import hashlib, sys
from pathlib import Path
from parsite.model.site import Site
from tests.stages.published import published
site = Path({root!r})
for path, content in published(Site(site, site / "public")).items():
    print(path, hashlib.sha256(content).hexdigest())
"""


def test_the_same_site_makes_the_same_bytes_in_every_process(make_site: MakeSite) -> None:
    root = str(make_site(FILES).root)
    told = set()
    for seed in ("1", "2"):
        done = python("-c", MAKE.format(root=root), PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        told.add(done.stdout)
    assert len(told) == 1
    assert told.pop().count("\n") == 11
