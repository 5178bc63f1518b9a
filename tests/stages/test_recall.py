"""A year is recalled where all that it was ranked from is the same, and only there."""

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.site import Site
from parsite.stages import recall
from parsite.stages.recall import years
from tests.conftest import MakeSite
from tests.folders import contents
from tests.stages.years import ALL, YEARS, as_if_for_the_first_time, edited, table, write


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site of four years that has been built."""
    made = make_site(YEARS)
    assert set(years(made).years) == set()
    pipeline.build(made)
    return made


def test_years_of_the_same_files_are_recalled_with_all_that_is_known_of_them(site: Site) -> None:
    known = years(site)
    assert (set(known.years), known.warnings) == (ALL, ())
    assert set(known.rankings) == {(year, "so") for year in ALL}
    ranking = known.rankings[2024, "so"]
    assert [(s.name, s.rank, s.change) for s in ranking.standings] == [
        ("Sở Tài chính", 1, 1),
        ("Sở Nội vụ", 2, -1),
        ("Sở Y tế", 3, 0),
    ]
    assert ranking.statistics
    (block,) = known.years[2024].blocks
    assert [result.unit for result in block.results] == ["so-noi-vu", "so-tai-chinh", "so-y-te"]
    assert {result.unit: result for result in block.results} == {
        s.unit: s.result for s in ranking.standings
    }


EDITS = [
    ("content/gioi-thieu.md", "Về trang", "Nói về trang", ALL),
    ("content/site.yaml", "không có thật", "là bịa", ALL),
    ("data/2024.yaml", "max: 100", "# Chờ ký\nmax: 100", ALL - {2024}),
    ("data/2024.csv", "73", "74", ALL - {2024}),
    ("data/2024.csv", "73", "73,0", ALL - {2024}),
    ("data/2023.csv", "62", "66", ALL - {2023, 2024}),
    ("data/2021.csv", "60", "66", ALL - {2021, 2022}),
    ("data/units.yaml", "Các sở", "Sở, ban, ngành", set()),
    ("data/units.yaml", "blocks:", "# Ba sở\nblocks:", set()),
]


@pytest.mark.parametrize(("path", "old", "new", "recalled"), EDITS)
def test_an_edit_forgets_what_is_made_from_its_file(
    site: Site, path: str, old: str, new: str, recalled: set[int]
) -> None:
    edited(site, path, old, new)
    assert set(years(site).years) == recalled
    pipeline.build(site)
    assert set(years(site).years) == ALL
    assert contents(site.out) == as_if_for_the_first_time(site)


def test_a_file_for_a_year_that_had_another_forgets_it_and_the_next(site: Site) -> None:
    write(site, "data/2022.yaml", "note: Điều chỉnh.\n")
    assert set(years(site).years) == ALL - {2022, 2023}


def test_the_year_before_the_first_forgets_the_first(site: Site) -> None:
    """2021 is compared with 2020, which is not there."""
    write(site, "data/2020.csv", table("79", "69", "59"))
    assert set(years(site).years) == ALL - {2021}
    pipeline.build(site)
    changes = [s.change for s in years(site).rankings[2021, "so"].standings]
    assert changes == [0, 0, 0]


def test_a_year_taken_away_is_forgotten_for_good(site: Site) -> None:
    text = (site.root / "data" / "2021.csv").read_text(encoding="utf-8")
    (site.root / "data" / "2021.csv").unlink()
    assert set(years(site).years) == ALL - {2021, 2022}
    pipeline.build(site)
    assert sorted(file.name for file in (site.state / "years").iterdir()) == [
        "2022.json",
        "2023.json",
        "2024.json",
    ]
    write(site, "data/2021.csv", text)
    assert set(years(site).years) == ALL - {2021, 2022}


def test_another_parsite_recalls_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recall, "engine", lambda: "another")
    assert set(years(site).years) == set()
    assert years(site).warnings == ()


def test_what_changes_while_it_is_read_is_reckoned_anew(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files were others when years were recalled than when they are read."""
    found = years(site)
    edited(site, "data/2024.csv", "73", "93")
    with monkeypatch.context() as patch:
        patch.setattr(pipeline.recall, "years", lambda _: found)
        pipeline.build(site)
    assert contents(site.out) == as_if_for_the_first_time(site)
    assert set(years(site).years) == ALL


def test_years_of_another_site_are_not_believed(site: Site, make_site: MakeSite) -> None:
    """Only 2021 and 2022 say the same in both."""
    other = make_site(YEARS | {"data/2023.csv": table("1", "2", "3")}, "other")
    shutil.copytree(site.state / "years", other.state / "years")
    known = years(other)
    assert (set(known.years), known.warnings) == ({2021, 2022}, ())
    pipeline.build(other)
    assert contents(other.out) == as_if_for_the_first_time(other)


def test_what_is_kept_names_no_folder_of_this_machine(site: Site) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (site.state / "years").iterdir()]
    assert len(texts) == 4
    assert not any(str(site.root.parent) in text for text in texts)


def test_what_cannot_be_kept_is_ranked_again(site: Site) -> None:
    """A file lies where the folder would."""
    shutil.rmtree(site.state / "years")
    (site.state / "years").touch()
    edited(site, "data/2024.csv", "73", "74")
    assert pipeline.build(site).warnings == ()
    assert set(years(site).years) == set()
    assert contents(site.out) == as_if_for_the_first_time(site)


Damage = Callable[[Path], None]


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def flipped(file: Path) -> None:
    """A rank is another by one bit."""
    kept = file.read_bytes()
    assert b'"rank": 2' in kept
    file.write_bytes(kept.replace(b'"rank": 2', b'"rank": 3'))


def seal_gone(file: Path) -> None:
    file.write_bytes(file.read_bytes().partition(b"\n")[2])


def other_json(file: Path) -> None:
    file.write_bytes(b'{"key": 1}')


def nested(file: Path) -> None:
    file.write_bytes(b"[" * 100_000)


def noise(file: Path) -> None:
    file.write_bytes(os.urandom(500))


def sealed(text: bytes) -> Damage:
    """A file that is as it was written, by somebody who does not know what stands in one."""

    def damage(file: Path) -> None:
        file.write_bytes(sha256(text).hexdigest().encode() + b"\n" + text)

    return damage


def folder(file: Path) -> None:
    file.unlink()
    (file / "trong").mkdir(parents=True)


DAMAGES = [
    *(cut, emptied, flipped, seal_gone, other_json, nested, noise, folder),
    *(sealed(text) for text in (b"", b"{}", b"5", b'{"key": 1}', b"[" * 100_000, b"\xff")),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_year_is_told_is_not_believed_and_is_written_anew(
    site: Site, damage: Damage
) -> None:
    file = site.state / "years" / "2023.json"
    damage(file)
    known = years(site)
    assert set(known.years) == ALL - {2023}
    (told,) = known.warnings
    assert (told.code, told.is_warning) == ("cache-damaged", True)
    assert told.place.path == ".parsite/public/years/2023.json"
    edited(site, "content/site.yaml", "không có thật", "là bịa")
    assert [p.code for p in pipeline.build(site).warnings] == ["cache-damaged"]
    assert contents(site.out) == as_if_for_the_first_time(site)
    assert (set(years(site).years), years(site).warnings) == (ALL, ())
    assert pipeline.build(site).warnings == ()


def test_what_else_lies_beside_the_years_is_nobodys_mistake(site: Site) -> None:
    """A killed build leaves a file that it had begun."""
    (site.state / "years" / "2023.4711").write_bytes(b"half")
    assert (set(years(site).years), years(site).warnings) == (ALL, ())
    edited(site, "content/site.yaml", "không có thật", "là bịa")
    pipeline.build(site)
    assert not (site.state / "years" / "2023.4711").exists()
