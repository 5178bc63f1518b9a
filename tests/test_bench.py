"""The bench: its facts are the same each time, and it sees where pages differ. No time is taken."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from bench import budgets, oracle, pages, table, write
from bench.bout import Measured
from bench.facts import SIZES, SYLLABLES, Facts, facts
from bench.measure import Cost, Failed, peak, run
from bench.works import WORKS
from parsite.model.vietnamese import sort_key
from tests.folders import ROOT, contents, parsite, python

TINY = facts((3, 3), (2022, 2023))
"""Two blocks of three units in two years."""

TIED = Facts(
    TINY.blocks,
    TINY.years,
    {
        2022: {
            "khoi-01": {"dv-0000": 8000, "dv-0001": 9000, "dv-0002": 7000},
            "khoi-02": {"dv-0003": 7000, "dv-0004": 8000},
        },
        2023: {
            "khoi-01": {"dv-0000": 9000, "dv-0001": 9000, "dv-0002": 6050},
            "khoi-02": {"dv-0003": 8000, "dv-0005": 7500},
        },
    },
)
"""A tie, a unit that came later and one that went missing."""


def built(told: Facts, folder: Path) -> pages.Shelf:
    write.site(told, folder / "parsite")
    done = parsite("build", cwd=folder / "parsite")
    assert done.returncode == 0, done.stderr
    return pages.Shelf(folder / "parsite" / "public")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> pages.Shelf:
    """The tiny site as parsite builds it, to be copied before anything is planted in it."""
    return built(TINY, tmp_path_factory.mktemp("tiny"))


def copied(shelf: pages.Shelf, folder: Path) -> pages.Shelf:
    shutil.copytree(shelf.folder, folder / "public")
    return pages.Shelf(folder / "public")


def test_the_facts_are_the_same_at_every_call_and_in_every_process() -> None:
    code = "from bench.facts import facts; print(facts((3, 3), (2022, 2023)))"
    other = python("-c", code, cwd=ROOT, PYTHONHASHSEED="1").stdout.strip()
    assert repr(TINY) == other


def test_the_sizes_are_a_province_and_the_nation() -> None:
    assert {size: facts(sizes).pages for size, sizes in SIZES.items()} == {
        "province": 222,
        "nation": 4023,
    }


def test_units_stand_in_the_order_of_their_names_so_that_ties_have_one_order() -> None:
    assert sorted(SYLLABLES, key=sort_key) == list(SYLLABLES)
    for block in facts(SIZES["nation"]).blocks:
        assert sorted(block.units, key=lambda u: sort_key(u.name)) == list(block.units)


def test_a_province_has_ties_late_comers_and_gaps() -> None:
    told = facts(SIZES["province"])
    tied = [s for of in told.scores.values() for s in of.values() if len(set(s.values())) < len(s)]
    changes = [row.change for rows in oracle.rankings(told).values() for row in rows]
    gone = [
        unit
        for before, year in zip(told.years, told.years[1:], strict=False)
        for block in told.blocks
        for unit in told.scores[before][block.id].keys() - told.scores[year][block.id].keys()
    ]
    assert tied
    assert "mới" in changes
    assert gone


@pytest.mark.parametrize("generator", write.TEMPLATES)
def test_a_site_is_written_alike_each_time(generator: str, tmp_path: Path) -> None:
    for name in ("one", "other"):
        write.site(TINY, tmp_path / name / generator)
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_the_oracle_ranks_by_hand() -> None:
    of = oracle.rankings(TIED)[2023, "khoi-01"]
    assert [(row.unit.id, row.rank, row.score, row.change) for row in of] == [
        ("dv-0000", 1, "90,00", "+1 (tăng 1 bậc)"),
        ("dv-0001", 1, "90,00", "0 (giữ nguyên)"),
        ("dv-0002", 3, "60,50", "0 (giữ nguyên)"),
    ]
    assert [row.change for row in oracle.rankings(TIED)[2023, "khoi-02"]] == [
        "+1 (tăng 1 bậc)",
        "mới",
    ]


def test_parsite_builds_what_the_oracle_expects(tiny: pages.Shelf, tmp_path: Path) -> None:
    assert list(pages.differences(oracle.expected(TINY), tiny)) == []
    assert list(pages.differences(oracle.expected(TIED), built(TIED, tmp_path))) == []


def test_every_change_reaches_the_pages(tmp_path: Path) -> None:
    shelf = built(TINY, tmp_path)
    root, told = tmp_path / "parsite", TINY
    for time, work in enumerate(WORKS):
        told = work.change(told, time)
        work.put(told, root)
        stale = list(pages.differences(oracle.expected(told), shelf))
        assert bool(stale) == work.name.startswith("one ")
        assert parsite("build", cwd=root).returncode == 0
        assert list(pages.differences(oracle.expected(told), shelf)) == []


@pytest.mark.parametrize(
    ("before", "after", "seen"),
    [
        ("Xã An An</h1>", "Xã An Anh</h1>", "/don-vi/dv-0000/: text: found “"),
        ('content="Kết quả xếp', 'content="Kết  quả', "/don-vi/dv-0000/: head: found “"),
        ("<title>", "<title>!", "/don-vi/dv-0000/: title: found “!Xã An An"),
        ('dv-0001/"', 'dv-0002/"', "/don-vi/dv-0000/: links: found “"),
    ],
)
def test_a_planted_difference_is_found(
    before: str, after: str, seen: str, tiny: pages.Shelf, tmp_path: Path
) -> None:
    shelf = copied(tiny, tmp_path)
    page = shelf.folder / "don-vi" / "dv-0000" / "index.html"
    text = page.read_text(encoding="utf-8")
    assert before in text
    page.write_text(text.replace(before, after, 1), encoding="utf-8")
    [difference] = pages.differences(oracle.expected(TINY), shelf)
    assert difference.startswith(seen)


def test_a_page_that_is_not_there_is_told(tiny: pages.Shelf, tmp_path: Path) -> None:
    shelf = copied(tiny, tmp_path)
    shutil.rmtree(shelf.folder / "2023")
    assert list(pages.differences(oracle.expected(TINY), shelf)) == [
        "/2023/: there is no such page"
    ]


def test_blanks_and_marks_within_a_line_part_no_words() -> None:
    one = pages.seen("<body><p>a <b>b</b>,\n c</p><p>d", pages.ADDRESS)
    other = pages.seen("<body>\n<p>a <em>b</em>, c</p>\n\n<p>d</p></body>", pages.ADDRESS)
    assert one.text == other.text == "a b, c d"


@pytest.mark.skipif(os.name != "posix", reason="costs are those that POSIX systems tell")
def test_a_process_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="exit code 1"):
        run(("false",), tmp_path, {})


@pytest.mark.skipif(os.name != "posix", reason="costs are those that POSIX systems tell")
def test_the_time_and_memory_of_children_count(tmp_path: Path) -> None:
    work = "x = bytearray(60_000_000); sum(range(3_000_000))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    command = (sys.executable, "-c", child)
    assert run(command, tmp_path, {}).cpu > 0.02
    assert (peak(command, tmp_path, {}) or 60) >= 60


def test_a_missed_budget_is_told_by_how_much() -> None:
    kept, missed = budgets.Budget("w", 80, 40, "ms"), budgets.Budget("w", 0.3, 0.6, "x Hugo")
    assert kept.told == "| w | 80 ms | 40 ms | met, 0.50 of it used |"
    assert missed.told == "| w | 0.30 x Hugo | 0.60 x Hugo | missed: 2.0 times as much |"


def test_the_table_holds_medians_and_ratios() -> None:
    slow = Measured("cold", "parsite", [Cost(1.0, 2.0), Cost(3.0, 2.0), Cost(2.0, 4.0)], 100.0)
    hugo = Measured("cold", "hugo", [Cost(0.5, 1.0), Cost(1.0, 1.0), Cost(1.0, 1.0)])
    assert list(table.table([slow, hugo]))[1:] == [
        "| cold | parsite | 2.00 s | 2.00 s | 100 MB | 2.00 | 2.00 | 2.00 |",
        "| cold | hugo | 1.00 s | 1.00 s | – | – | – | – |",
    ]


def test_the_lock_of_eleventy_names_no_host() -> None:
    lock = (ROOT / "bench" / "eleventy" / "package-lock.json").read_text(encoding="utf-8")
    assert not re.search("resolved|registry", lock)
    wanted = json.loads((ROOT / "bench" / "eleventy" / "package.json").read_text(encoding="utf-8"))
    locked = json.loads(lock)["packages"]["node_modules/@11ty/eleventy"]["version"]
    assert wanted["dependencies"]["@11ty/eleventy"] == locked
