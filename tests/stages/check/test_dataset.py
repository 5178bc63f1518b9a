"""All checks at once: one mistake makes one message, whatever else hangs on it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.dataset import Sources
from parsite.model.node import Keyed, Listing, Node
from parsite.model.place import Place
from parsite.model.site import Site
from parsite.stages import check, rank, read, verify
from parsite.stages.read.text import article
from parsite.stages.read.tree import tree
from tests.conftest import SOUND, MakeSite

PICTURE = SOUND.parent.parent / "golden" / "tinh-mau" / "content" / "media" / "hoi-nghi.png"
FULL = {
    "content/site.yaml": """
title: A
organisation: B
base_url: https://a.example/
counts: padded
""",
    "data/units.yaml": """
blocks: {so: {name: Các sở, order: 1}, huyen: {name: Các huyện, order: 2}}
units:
  a: {block: so, name: Sở A, short: SA, aliases: [Sở Á], names: [{name: Ban A, until: 2020-01}]}
  b: {block: so, name: Sở B}
  c: {block: huyen, name: Huyện C}
""",
    "data/2024.yaml": """
announced: 2025-03-08
decision: {number: 12/QĐ, date: 2025-03-01, signer: Ông D, link: 'https://a.example/12'}
source: {name: Báo E, link: 'https://b.example/'}
compared_with: 2022
max: 100
note: lời
blocks:
  so:
    name: Khối sở
    published: full
    assessed: 2
    max: 90
    grade_counts: {tốt: 1, khá: 1}
    note: lời
    results:
      - {unit: a, score: 81, max: 90, index: 90, rank: 1, previous_rank: 2, change: +1, grade: tốt}
      - {unit: Sở B, score: 72, rank: cuối, grade: khá, status: ranked, note: lời}
  huyen:
    published: partial
    results: [{unit: c, score: 70, rank: 3}]
""",
    "content/2024.md": """---
title: A
date: 2025-03-08
lead: B
figures: [{value: 98%, label: hồ sơ}]
photo: {file: a.jpg, alt: C, caption: D, credit: E}
---
Sở A đạt 81 điểm.

[[bảng xếp hạng: so]]
""",
}
STAND_INS = ("x", "", "{}", "[x]", "{x: y}", "[{x: y}]", "2024", '"-"')
"""What may stand in place of any value: a wrong form, nothing, or a text that is no such thing."""


def told(sources: Sources) -> list[tuple[str, str]]:
    """Every mistake up to where pages are made, as a build finds them."""
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    found = (*unsound, *contradictions, *verify.claims(dataset, rankings))
    return [(p.place.path, p.code) for p in found]


def told_of(site: Site) -> list[tuple[str, str]]:
    sources, unreadable = read.sources(site)
    return [(p.place.path, p.code) for p in unreadable] + told(sources)


@cache
def theme() -> Sources:
    """The base theme's part of what is read, which no mistake here is about."""
    return read.sources(Site(SOUND, Path("public")))[0]


@cache
def full() -> Sources:
    """The sources of the full site."""
    return sources({})


def sources(files: dict[str, str]) -> Sources:
    """The sources of the full site with other texts in some files."""
    given = FULL | files
    text, _ = article(given["content/2024.md"], "content/2024.md")
    year = tree(given["data/2024.yaml"], Place("data/2024.yaml"))[0]
    return Sources(
        settings=tree(given["content/site.yaml"], Place("content/site.yaml"))[0],
        units=tree(given["data/units.yaml"], Place("data/units.yaml"))[0],
        years={} if year is None else {2024: year},
        articles={} if text is None else {"2024": text},
        languages=theme().languages,
    )


def paths(node: Node, path: str) -> Iterator[str]:
    """The path of keys to every value below a node."""
    children: list[tuple[str, Node]] = []
    if isinstance(node, Keyed):
        children = [(key.text, child) for key, child in node]
    elif isinstance(node, Listing):
        children = [(str(number), child) for number, child in enumerate(node.items)]
    for name, child in children:
        yield f"{path}/{name}"
        yield from paths(child, f"{path}/{name}")


def replaced(node: Node, keys: list[str], other: Node) -> Node:
    """A tree with one value in place of another."""
    if not keys:
        return other
    if isinstance(node, Keyed):
        entries = tuple(
            (key, replaced(child, keys[1:], other) if key.text == keys[0] else child)
            for key, child in node
        )
        return Keyed(entries, node.place)
    assert isinstance(node, Listing)
    items = tuple(
        replaced(child, keys[1:], other) if str(number) == keys[0] else child
        for number, child in enumerate(node.items)
    )
    return Listing(items, node.place)


def everywhere() -> list[str]:
    """The path of every value of the full site's files."""
    site = full()
    assert site.settings
    assert site.units
    roots = {
        "settings": site.settings,
        "units": site.units,
        "year": site.years[2024],
        "article": site.articles["2024"].front,
    }
    return [path for name, root in roots.items() for path in paths(root, name)]


def with_another(path: str, text: str) -> Sources:
    """The full site with another value at a path."""
    site = full()
    file, *keys = path.split("/")
    written, _ = tree(f"x: {text}", Place("f"))
    assert isinstance(written, Keyed)
    ((_, value),) = written
    if file == "settings":
        assert site.settings
        return replace(site, settings=replaced(site.settings, keys, value))
    if file == "units":
        assert site.units
        return replace(site, units=replaced(site.units, keys, value))
    if file == "year":
        return replace(site, years={2024: replaced(site.years[2024], keys, value)})
    own = site.articles["2024"]
    return replace(site, articles={"2024": replace(own, front=replaced(own.front, keys, value))})


def test_the_full_site_has_no_mistake(make_site: MakeSite) -> None:
    picture = {"content/media/a.jpg": PICTURE.read_bytes()}
    assert told_of(make_site(FULL | picture)) == []


@pytest.mark.parametrize("path", everywhere())
def test_whatever_stands_in_place_of_a_value_is_understood_or_told(path: str) -> None:
    for text in STAND_INS:
        told(with_another(path, text))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_texts_in_place_of_values_break_the_checks(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(everywhere()))
    told(with_another(path, repr(data.draw(st.text("aĐ06.,-%/: {}[]\u200b²", max_size=8)))))


TABLE = (
    "Khối;Đơn vị;Điểm;Xếp hạng\nso;Sở Nội vụ;90,50;1\nso;Sở Tài chính;88,25;2\nso;Sở Y tế;79,00;3\n"
)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"data/units.yaml": None}, ("data/units.yaml", "file-missing")),
        ({"data/units.yaml": ""}, ("data/units.yaml", "file-empty")),
        ({"data/units.yaml": "a: b: c\n"}, ("data/units.yaml", "yaml-broken")),
        ({"data/units.yaml": "- a\n"}, ("data/units.yaml", "not-keyed")),
        ({"data/2024.yaml": ""}, ("data/2024.yaml", "file-empty")),
        ({"data/2024.yaml": b"\xff"}, ("data/2024.yaml", "wrong-encoding")),
        ({"data/2024.yaml": "a: b: c\n"}, ("data/2024.yaml", "yaml-broken")),
        ({"data/2024.yaml": "max: 100\n"}, ("data/2024.yaml", "year-empty")),
        ({"data/2024.yaml": "- a\n"}, ("data/2024.yaml", "not-keyed")),
        ({"data/2024.yaml": "bloks: {}\n"}, ("data/2024.yaml", "unknown-key")),
        ({"content/2024.md": "Lời.\n"}, ("content/2024.md", "front-matter-missing")),
        ({"content/site.yaml": "a: b: c\n"}, ("content/site.yaml", "yaml-broken")),
        ({"data/2024.yaml": None, "data/2024.csv": ""}, ("data/2024.csv", "file-empty")),
        ({"data/2024.yaml": None, "data/2024.csv": TABLE + '"'}, ("data/2024.csv", "table-broken")),
        (
            {"data/2024.yaml": None, "data/2024.csv": TABLE.replace("90,50;1", "90,50")},
            ("data/2024.csv", "row-width"),
        ),
        (
            {"data/2024.yaml": None, "data/2024.csv": TABLE.replace("90,50", "90,5O")},
            ("data/2024.csv", "not-a-figure"),
        ),
        (
            {"data/2024.yaml": None, "data/2024.csv": TABLE.replace("Sở Nội vụ", "Sở Nội")},
            ("data/2024.csv", "unknown-unit"),
        ),
        (
            {"data/2024.yaml": None, "data/2024.csv": TABLE.replace("so;Sở Y", "soo;Sở Y")},
            ("data/2024.csv", "unknown-row-block"),
        ),
        (
            {"data/2024.yaml": None, "data/2024.csv": TABLE.replace("Xếp hạng", "Xep hang")},
            ("data/2024.csv", "unknown-column"),
        ),
    ],
)
def test_one_mistake_brings_no_other_with_it(
    files: dict[str, str | bytes | None], found: tuple[str, str], make_site: MakeSite
) -> None:
    assert told_of(make_site(files)) == [found]


def test_rows_that_all_break_at_the_decimal_comma_bring_nothing_else(make_site: MakeSite) -> None:
    rows = "Khối,Đơn vị,Điểm\nso,Sở Nội vụ,90,50\nso,Sở Y tế,79,00\n"
    site = make_site({"data/2024.yaml": None, "data/2024.csv": rows})
    assert told_of(site) == [("data/2024.csv", "row-width")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("block: so\n    name: Sở Nội vụ", "block: soo\n    name: Sở Nội vụ"),
        ("block: so\n    name: Sở Nội vụ", "name: Sở Nội vụ"),
        ("    name: Sở Nội vụ\n", ""),
        ("  so-noi-vu:", "  Sở Nội vụ:"),
        ("  so:\n    name: Các sở\n", "  so: Các sở\n"),
        ("  so-noi-vu:\n    block: so\n    name: Sở Nội vụ\n", "  so-noi-vu: Sở Nội vụ\n"),
        ("units:", "unit:"),
        ("blocks:", "block:"),
    ],
)
def test_a_mistake_in_the_units_is_not_told_again_of_each_year(
    old: str, new: str, make_site: MakeSite
) -> None:
    units = (SOUND / "data/units.yaml").read_text(encoding="utf-8")
    assert old in units
    found = told_of(make_site({"data/units.yaml": units.replace(old, new, 1)}))
    assert [path for path, _ in found] == ["data/units.yaml"]


def test_mistakes_of_many_files_are_told_at_once() -> None:
    files = {
        "content/site.yaml": "title: A\norganisation: B\nbase_url: c\n",
        "data/units.yaml": FULL["data/units.yaml"].replace("until: 2020-01", "until: 2020"),
        "data/2024.yaml": FULL["data/2024.yaml"].replace("announced: 2025-03-08", "announced: x"),
        "content/2024.md": FULL["content/2024.md"].replace("[[bảng xếp hạng: so]]", "[[x]]"),
    }
    assert {*told(sources(files))} >= {
        ("content/site.yaml", "not-a-link"),
        ("data/units.yaml", "not-a-date"),
        ("data/2024.yaml", "not-a-date"),
        ("content/2024.md", "part-unknown"),
    }


def test_an_address_given_stands_in_for_the_one_written() -> None:
    made, _ = check.dataset(sources({}), "http://localhost:8000/")
    assert made.settings.base_url == "http://localhost:8000/"
