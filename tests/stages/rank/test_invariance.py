"""What a table says does not hang on how it is written, and a better score is never worse."""

import codecs
import csv
import io
from dataclasses import asdict, dataclass, replace
from random import Random
from typing import Literal, get_args
from unicodedata import normalize

from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st

from parsite.model.dataset import Sources
from parsite.model.node import Node
from parsite.model.node import Table as Sheet
from parsite.model.place import Place
from parsite.model.rules import Ties
from parsite.model.vietnamese import slug
from parsite.model.year import Status
from parsite.stages import check, rank
from parsite.stages.read.table import table
from parsite.stages.read.text import decode
from parsite.stages.read.tree import tree
from tests.stages.rank.oracles import Places
from tests.stages.rank.province import SITE, WORDING, node
from tests.stages.rank.tables import Row, Table, dataset, millionths, tables

NAMES = ("Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở Y tế", "Thị xã Hòa Đông", "Huyện Đại Từ")
YEARS = (2023, 2024)
HEADINGS = ("Khối", "Đơn vị", "Điểm", "Điểm tối đa", "Tình trạng")


Form = Literal["NFC", "NFD"]


@dataclass(frozen=True)
class Writing:
    """How a province's files are written; by default as Excel does here."""

    order: int = 0
    prefix: str = ""
    mark: str = ","
    form: Form = "NFC"
    form_in_table: Form = "NFC"
    delimiter: str = ";"
    encoding: str = "utf-8"
    is_yaml: bool = False


WRITINGS = st.builds(
    Writing,
    order=st.integers(0, 9),
    prefix=st.sampled_from(["", "zz-", "a1-"]),
    mark=st.sampled_from(",."),
    form=st.sampled_from(get_args(Form)),
    form_in_table=st.sampled_from(get_args(Form)),
    delimiter=st.sampled_from(";,\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]),
    is_yaml=st.booleans(),
)

Figures = dict[str, tuple[str, str] | None]
"""Of each unit its score and what it is out of, with a decimal comma; None: it was not assessed."""

FIGURES = st.tuples(
    st.sampled_from(["90", "88,5", "88,50", "70,25", "0,125", "66,1250", "70"]),
    st.sampled_from(["100", "100", "100,0", "95"]),
)
PROVINCES = st.fixed_dictionaries(
    {
        year: st.dictionaries(st.sampled_from(NAMES), st.none() | FIGURES, min_size=1)
        for year in YEARS
    }
)


def cells(name: str, figures: tuple[str, str] | None, how: Writing) -> list[str]:
    marked = [figure.replace(",", how.mark) for figure in figures or ("", "")]
    return ["so", normalize(how.form_in_table, name), *marked, "" if figures else "không đánh giá"]


def encoded(text: str, how: Writing) -> bytes:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    return marks.get(how.encoding, b"") + text.encode(how.encoding)


def as_table(rows: list[list[str]], how: Writing) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=how.delimiter).writerows([HEADINGS, *rows])
    return encoded(text.getvalue(), how)


def as_yaml(rows: list[list[str]], how: Writing) -> bytes:
    fields = ("unit", "score", "max", "status")
    lines = ["blocks:", "  so:", "    results:"]
    for row in rows:
        held = [(f, c) for f, c in zip(fields, row[1:], strict=True) if c]
        lines += [f"      {'- ' if f == 'unit' else '  '}{f}: {c}" for f, c in held]
    return encoded("\n".join(lines), how)


def read(content: bytes, path: str) -> str:
    text, problems = decode(content, path)
    assert problems == ()
    return text


def written(years: dict[int, Figures], how: Writing) -> Sources:
    """A province as it is read from the bytes of its files."""
    units = [f'  {how.prefix}{slug(n)}: {{block: so, name: "{n}"}}' for n in NAMES]
    of_units = normalize(how.form, "\n".join(["blocks: {so: {name: Các sở}}", "units:", *units]))
    trees: dict[int, Node] = {}
    sheets: dict[int, Sheet] = {}
    for year, figures in years.items():
        rows = [cells(name, each, how) for name, each in figures.items()]
        Random(how.order).shuffle(rows)
        if how.is_yaml:
            found, problems = tree(read(as_yaml(rows, how), "y"), Place(f"data/{year}.yaml"))
            trees |= {year: found} if found else {}
        else:
            sheet, problems = table(read(as_table(rows, how), "t"), f"data/{year}.csv")
            sheets |= {year: sheet} if sheet else {}
        assert problems == ()
    return Sources(
        settings=node(SITE % "plain", "content/site.yaml"),
        units=node(read(encoded(of_units, how), "u"), "data/units.yaml"),
        years=trees,
        tables=sheets,
        languages={"vi": (node(WORDING, "vi.yaml"),)},
    )


def facts(years: dict[int, Figures], how: Writing) -> object:
    """All that ranking makes of a province, by the units' names."""
    made, wrong = check.dataset(written(years, how))
    rankings, denied = rank.rankings(made)
    assert [p.code for p in (*wrong, *denied) if not p.is_warning] == []
    return {
        key: (
            [
                (s.name, s.rank, s.is_tied, s.is_last, s.change, s.score_change, s.is_new)
                for s in ranking.standings
            ],
            ranking.by_index,
            ranking.statistics and asdict(ranking.statistics),
        )
        for key, ranking in rankings.items()
    }


@of_hypothesis(max_examples=150)
@given(PROVINCES, WRITINGS)
def test_nothing_hangs_on_how_it_is_written(years: dict[int, Figures], how: Writing) -> None:
    assert facts(years, how) == facts(years, Writing())


SURE = ("score", "score rounded", "by score", "index", "by index")
"""Kinds of tables whose units are ranked by the same figure whoever else is in the table."""


@st.composite
def sure_tables(draw: st.DrawFn) -> Table:
    made = tables(draw(st.integers(0, 2**32)), range(1), 9)
    found = [t for t in made.values() if t.kind in SURE and any(map(competes, t.rows))]
    return draw(st.sampled_from(found)) if found else draw(sure_tables())


def competes(row: Row) -> bool:
    return row.status is Status.RANKED


def places(made: Table) -> Places:
    rankings, _ = rank.rankings(dataset({(2024, "b"): made}))
    standings = rankings[2024, "b"].standings
    return {s.unit.removeprefix("b-"): s.rank for s in standings if s.rank is not None}


def raised(row: Row, by: int) -> Row:
    """The row with its score or index higher by so many millionths."""
    better = millionths(row.score or row.index) + by
    text = f"{better // 10**6},{better % 10**6:06}"
    return replace(row, score=text) if row.score else replace(row, index=text)


@of_hypothesis(max_examples=100)
@given(sure_tables(), st.data(), st.integers(1, 10**8))
def test_a_better_score_never_gives_a_worse_place(
    made: Table, data: st.DataObject, by: int
) -> None:
    lucky = data.draw(st.sampled_from([row for row in made.rows if competes(row)]))
    rows = tuple(raised(row, by) if row is lucky else row for row in made.rows)
    before, after = places(made), places(replace(made, rows=rows))
    assert after[lucky.unit] <= before[lucky.unit]
    others = before.keys() - {lucky.unit}
    if made.ties is not Ties.DENSE:  # there, two who were apart may come to share a place
        assert [unit for unit in others if after[unit] < before[unit]] == []


@of_hypothesis(max_examples=100)
@given(sure_tables())
def test_whoever_is_last_may_go_and_leaves_the_others_where_they_are(made: Table) -> None:
    before = places(made)
    last = max(before, key=lambda unit: before[unit])
    rows = tuple(row for row in made.rows if row.unit != last)
    del before[last]
    assert places(replace(made, rows=rows)) == before


def test_who_is_outside_may_go_and_leaves_the_others_where_they_are() -> None:
    for made in tables(7, range(1), 60).values():
        rows = tuple(row for row in made.rows if competes(row))
        assert places(replace(made, rows=rows)) == places(made)
