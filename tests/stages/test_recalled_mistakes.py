"""What is wrong, odd or not public yet is so whether or not its year was recalled."""

import shutil
from dataclasses import replace
from datetime import datetime

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes, Problem
from parsite.model.site import Site
from parsite.stages.recall import years
from tests.conftest import MakeSite
from tests.folders import contents
from tests.stages.years import ALL, YEARS, as_if_for_the_first_time, edited, table, write

MISTAKES = [
    ("data/units.yaml", "    name: Sở Y tế", "    name: Sở Y tế\n    until: 2022-06-30"),
    ("data/units.yaml", "    name: Sở Y tế", "    name: Sở Y"),
    ("data/2024.yaml", "max: 100", "max: 80"),
    ("data/2024.yaml", "max: 100", "max: 100\ncompared_with: 2025"),
    ("data/2023.csv", "so;Sở Y tế;62", "so;Sở Y tế;62;"),
    ("content/2024.md", "Kết quả", "Sở Nội vụ đạt 73,5 điểm. Kết quả"),
    ("content/2024.md", "xếp hạng: so", "xếp hạng: huyen"),
]


@pytest.mark.parametrize(("path", "old", "new"), MISTAKES)
def test_a_mistake_is_told_as_if_nothing_were_recalled(
    make_site: MakeSite, path: str, old: str, new: str
) -> None:
    site = make_site(YEARS)
    pipeline.build(site)
    edited(site, path, old, new)
    with pytest.raises(Mistakes) as found:
        pipeline.build(site)
    shutil.rmtree(site.state / "years")
    with pytest.raises(Mistakes) as due:
        pipeline.build(site)
    assert found.value.problems == due.value.problems
    assert all(p.place.path and p.excerpt for p in found.value.problems)


STATED = """\
max: 100
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: 73}
      - {unit: so-tai-chinh, score: 83}
      - {unit: so-y-te, score: 63, previous_rank: 3}
"""


def test_a_rank_that_the_year_before_denies_now_is_told_with_its_line(make_site: MakeSite) -> None:
    own = {path: text for path, text in YEARS.items() if path != "data/2024.csv"}
    site = make_site(own | {"data/2024.yaml": STATED})
    pipeline.build(site)
    assert set(years(site).years) == ALL
    edited(site, "data/2023.csv", "62", "99")
    with pytest.raises(Mistakes) as found:
        pipeline.build(site)
    due = "      - {unit: so-y-te, score: 63, previous_rank: 3}"
    assert [(p.code, p.place.path, p.place.line, p.excerpt) for p in found.value.problems] == [
        ("previous-rank-contradicts", "data/2024.yaml", 7, due)
    ]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str, int, int, str]]:
    return [(p.code, p.place.path, p.place.line, p.place.column, p.excerpt) for p in problems]


def test_what_is_warned_of_is_told_by_every_build_with_its_place(make_site: MakeSite) -> None:
    site = make_site(YEARS | {"data/2023.csv": table("82", "72,5", "0")})
    due = [("score-nought", "data/2023.csv", 4, 12, "so;Sở Y tế;0")]
    for words in ("Về", "Nói về", "Kể về"):
        write(site, "content/gioi-thieu.md", f"---\ntitle: Giới thiệu\n---\n\n{words} trang.\n")
        outcome = pipeline.build(site)
        assert told(outcome.warnings) == due
        assert outcome.warnings[0].place.cell
        assert set(years(site).years) == ALL - {2023}


def test_warnings_come_in_the_order_of_the_first_build(make_site: MakeSite) -> None:
    """Both units of 2023 are missing from 2024; the worse one's row is the first."""
    rows = "Khối;Đơn vị;Điểm\nso;Sở Y tế;70\nso;Sở Nội vụ;90\nso;Sở Tài chính;80\n"
    later = "Khối;Đơn vị;Điểm\nso;Sở Tài chính;81\n"
    site = make_site({"data/2023.csv": rows, "data/2024.csv": later, "data/2024.yaml": None})
    first = pipeline.build(site).warnings
    assert [(p.code, p.facts["name"]) for p in first] == [
        ("unit-absent", "Sở Y tế"),
        ("unit-absent", "Sở Nội vụ"),
    ]
    edited(site, "content/site.yaml", "không có thật", "là bịa")
    assert set(years(site).years) == {2023}
    assert pipeline.build(site).warnings == first


def public(site: Site, moment: str) -> set[str]:
    """Which years are public at a moment, by the addresses and by what the release was made from.

    It is what a site is that remembers nothing.
    """
    now = replace(site, now=datetime.fromisoformat(moment))
    pipeline.build(now)
    made = contents(site.out)
    assert made == as_if_for_the_first_time(now)
    listing = made["release.json"].decode()
    shown = {year for year in map(str, ALL) if f"data/{year}." in listing}
    assert shown == {year for year in map(str, ALL) if f'"{year}/index.html"' in listing}
    return shown


BEFORE, AFTER = "2026-03-09T07:59:59+07:00", "2026-03-09T08:00:00+07:00"
FIRST_THREE = {"2021", "2022", "2023"}


def test_a_year_before_its_moment_is_never_published_out_of_what_is_kept(
    make_site: MakeSite,
) -> None:
    embargo = {"data/2024.yaml": "max: 100\nrelease_at: 2026-03-09T08:00:00+07:00\n"}
    site = make_site(YEARS | embargo)
    assert public(site, BEFORE) == FIRST_THREE
    assert set(years(site).years) == set()
    assert public(site, AFTER) == FIRST_THREE | {"2024"}
    assert set(years(site).years) == ALL
    assert public(site, BEFORE) == FIRST_THREE
    assert public(site, AFTER) == FIRST_THREE | {"2024"}
    assert public(site, BEFORE) == FIRST_THREE


def test_a_draft_is_never_published_out_of_what_is_kept(make_site: MakeSite) -> None:
    site = make_site(YEARS | {"data/2024.yaml": "max: 100\ndraft: true\n"})
    assert public(site, AFTER) == FIRST_THREE
    assert public(site, AFTER) == FIRST_THREE
    edited(site, "data/2024.yaml", "draft: true\n", "")
    assert public(site, AFTER) == FIRST_THREE | {"2024"}
    edited(site, "data/2024.yaml", "max: 100\n", "max: 100\ndraft: true\n")
    assert public(site, AFTER) == FIRST_THREE


def test_a_year_between_others_withheld_leaves_the_next_without_its_changes(
    make_site: MakeSite,
) -> None:
    site = make_site(YEARS | {"data/2023.yaml": "draft: true\n"})
    assert public(site, AFTER) == {"2021", "2022", "2024"}
    assert public(site, AFTER) == {"2021", "2022", "2024"}
    assert "2023" not in contents(site.out)["2024/index.html"].decode()


def test_a_preview_shows_the_draft_and_the_site_still_does_not(make_site: MakeSite) -> None:
    site = make_site(YEARS | {"data/2024.yaml": "max: 100\ndraft: true\n"})
    pipeline.build(site)
    shown = pipeline.planning(replace(site, is_preview=True))
    assert "2024/index.html" in {page.path for page in shown.pages}
    assert public(site, AFTER) == FIRST_THREE
