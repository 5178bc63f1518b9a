"""Two tables that were really published, made anew from their figures: what comes out is the same.

`samples/binh-duong-2017.csv`: the nine districts of Bình Dương, each score the sum of what was
appraised (of 65) and what was surveyed (of 35), from the Phụ lục of 2018; the printed mean of the
nine is 78,39%. `samples/egov-2017.csv`: the provinces' e-government index of 2017 as the Ministry
of Information and Communications printed it; what was printed below place 53 is not at hand.
"""

from collections import Counter
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.vietnamese import number, slug
from tests.conftest import MakeSite
from tests.stages.rank.province import Province, province
from tests.webpages import read, rows, words

SAMPLES = Path(__file__).parent / "samples"
DISTRICTS = (SAMPLES / "binh-duong-2017.csv").read_text(encoding="utf-8")
PROVINCES = (SAMPLES / "egov-2017.csv").read_text(encoding="utf-8")
COMPONENTS = """
max: 100
components:
  tham-dinh: {name: Điểm thẩm định, max: 65}
  dtxhh: {name: Điểm điều tra xã hội học, max: 35}
"""
SITE = """
title: Chỉ số cải cách hành chính
organisation: UBND tỉnh Bình Dương
base_url: https://mau.example/
"""
ARTICLE = """---
title: Chỉ số năm 2017
---

[[tóm tắt: khoi]]

[[bảng xếp hạng: khoi]]
"""


def cells(table: str) -> list[list[str]]:
    return [line.split(";") for line in table.splitlines()[1:]]


def ranked(page: Element) -> list[dict[str, str]]:
    """The rows of the page's first ranking."""
    own = (div for div in page.iter("div") if "ranking" in div.get("class", "").split())
    table = next(own).find("table")
    assert table is not None
    return rows(table)


def units(table: str) -> str:
    """Says of every unit of a table that there is one."""
    block = cells(table)[0][0]
    named = [f'  {slug(row[2])}: {{block: khoi, name: "{row[2]}"}}' for row in cells(table)]
    return "\n".join([f'blocks: {{khoi: {{name: "{block}"}}}}', "units:", *named])


def made(table: str, said: str) -> Province:
    found = province({2017: table.replace("Khối;", "block;", 1)}, {2017: said}, units=units(table))
    assert found.codes == []
    return found


def test_districts_of_binh_duong_have_the_published_sums_ranks_and_mean() -> None:
    found = made(DISTRICTS, COMPONENTS)
    standings = {s.name: s for s in found.ranking.standings}
    assert [(s.name, s.rank) for s in found.ranking.standings] == [
        (row[2], int(row[1])) for row in cells(DISTRICTS)
    ]
    for _, _, name, score, appraised, surveyed, index in cells(DISTRICTS):
        result = standings[name].result
        parts = [number(result.components[id]) for id in ("tham-dinh", "dtxhh")]
        assert (parts, number(result.score or Decimal(0))) == ([appraised, surveyed], score)
        assert f"{number(result.index or Decimal(0), 2)}%" == index
    statistics = found.ranking.statistics
    assert statistics is not None
    assert (number(statistics.mean), number(statistics.median)) == ("78,39", "78,06")
    assert (number(statistics.highest), number(statistics.lowest)) == ("84,58", "71,46")


@pytest.mark.parametrize("column", ["score", "index", "rank"])
def test_districts_of_binh_duong_stand_as_published_without_a_column(column: str) -> None:
    """Their scores follow from the parts, their ranks and indexes from the scores."""
    dropped = {"rank": 1, "score": 3, "index": 6}[column]
    heading, *lines = DISTRICTS.splitlines()
    kept = [
        ";".join("" if n == dropped else c for n, c in enumerate(line.split(";"))) for line in lines
    ]
    found = made("\n".join([heading, *kept]), COMPONENTS)
    places = {row[2]: int(row[1]) for row in cells(DISTRICTS)}
    assert found.places == places
    assert {s.name: number(s.result.score or Decimal(0), 2) for s in found.ranking.standings} == {
        row[2]: row[3] for row in cells(DISTRICTS)
    }


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("51,75;32,83", "51,75;32,84", "sum-contradicts-score"),
        ("51,75;32,83", "65,01;19,57", "component-too-high"),
        (";1;Thành phố Thủ", ";2;Thành phố Thủ", "rank-contradicts-score"),
        ("84,58%", "84,59%", "index-contradicts-score"),
    ],
)
def test_one_slip_in_the_table_of_binh_duong_is_told(written: str, instead: str, code: str) -> None:
    slipped = DISTRICTS.replace(written, instead, 1).replace("Khối;", "block;", 1)
    found = province({2017: slipped}, {2017: COMPONENTS}, units=units(DISTRICTS))
    assert found.codes == [code]


def test_the_site_of_binh_duong_tells_what_was_published(make_site: MakeSite) -> None:
    files = {
        "content/site.yaml": SITE,
        "data/units.yaml": units(DISTRICTS),
        "data/2017.yaml": COMPONENTS,
        "data/2017.csv": DISTRICTS,
        "content/2017.md": ARTICLE,
    }
    site = make_site({**files, "data/2024.yaml": None, "content/2024.md": None})
    pipeline.build(site)
    page = read((site.out / "2017/index.html").read_text(encoding="utf-8"))
    told = [[*row.values()][:6] for row in ranked(page)]
    assert told == [
        [row[1], row[2], *_padded(row[4:6]), row[3], row[6].removesuffix("%")]
        for row in cells(DISTRICTS)
    ]
    assert "78,39%" in words(page)


def _padded(figures: list[str]) -> list[str]:
    return [f"{figure},00" if "," not in figure else figure.ljust(5, "0") for figure in figures]


@pytest.mark.parametrize("said", ["max: 1", "{max: 1, ranks: published}", "ranks: computed"])
def test_provinces_share_the_places_that_the_ministry_printed(said: str) -> None:
    found = made(PROVINCES, said)
    printed = [(row[2], int(row[1])) for row in cells(PROVINCES)]
    assert sorted(found.places.items()) == sorted(printed)
    tied = Counter(s.rank for s in found.ranking.standings if s.is_tied)
    assert tied == {17: 2, 32: 2, 40: 2}
    assert [s.name for s in found.ranking.last] == ["Lạng Sơn"]


def test_provinces_that_tied_may_be_parted_by_their_publisher() -> None:
    parted = PROVINCES.replace(";17;Bà Rịa", ";18;Bà Rịa")
    found = made(parted, "{max: 1, ranks: published}")
    assert found.places["Bà Rịa - Vũng Tàu"] == 18


def test_a_place_that_the_ministry_did_not_print_is_told() -> None:
    wrong = PROVINCES.replace(";19;Phú Thọ", ";18;Phú Thọ").replace("Khối;", "block;", 1)
    of_units = units(PROVINCES)
    for said, code in {
        "max: 1": "rank-contradicts-score",
        "{max: 1, ranks: published}": "rank-out-of-row",
    }.items():
        found = province({2017: wrong}, {2017: said}, units=of_units)
        assert found.codes == [code]


def test_the_site_of_the_provinces_shows_the_ties(make_site: MakeSite) -> None:
    files = {
        "content/site.yaml": SITE,
        "data/units.yaml": units(PROVINCES),
        "data/2017.yaml": "{max: 1, ranks: published}",
        "data/2017.csv": PROVINCES,
        "content/2017.md": ARTICLE,
    }
    site = make_site({**files, "data/2024.yaml": None, "content/2024.md": None})
    pipeline.build(site)
    page = read((site.out / "2017/index.html").read_text(encoding="utf-8"))
    told = [[*row.values()][:3] for row in ranked(page)]
    places = [(row[0].split()[0], *row[1:]) for row in told]
    printed = [(str(int(row[1])), row[2], row[3]) for row in cells(PROVINCES)]
    assert sorted(places) == sorted(printed)
    assert [place[0] for place in places] == [row[0] for row in printed]


def test_a_site_whose_printed_rank_is_denied_is_not_built(make_site: MakeSite) -> None:
    files = {
        "data/units.yaml": units(DISTRICTS),
        "data/2017.yaml": COMPONENTS,
        "data/2017.csv": DISTRICTS.replace(";1;Thành phố Thủ", ";3;Thành phố Thủ"),
    }
    site = make_site({**files, "data/2024.yaml": None, "content/2024.md": None})
    with pytest.raises(Mistakes) as told:
        pipeline.build(site)
    assert [p.code for p in told.value.problems] == ["rank-contradicts-score"]
    assert not site.out.exists()
