"""The files made for editors: all of them or none, and nobody's work is written over."""

from pathlib import Path

import pytest

from parsite import editing, pipeline
from parsite.model.place import Halt, Mistakes
from parsite.model.site import Site
from parsite.report import fields
from tests.conftest import MakeSite
from tests.folders import contents
from tests.stages.ingest.workbooks import xlsx

DATA = "data/2024.yaml"
BROKEN = "max: 100\nblocks:\n  so:\n    results:\n      - {unit: Sở Nội vụ, score: '190'}\n"
WORDS = fields("vi")
SHEET = [["Đơn vị", "Điểm"], ["Sở Nội vụ", 91.5], ["Sở Y tế", 80.25]]


def test_a_new_site_is_sound_and_is_made_once(tmp_path: Path) -> None:
    root = tmp_path / "trang"
    made = editing.init(root, WORDS)
    assert set(made) == contents(root).keys()
    pipeline.planning(Site(root, root / "public"))
    settings = root / "content" / "site.yaml"
    settings.write_text("title: Của tôi\n", encoding="utf-8")
    before = contents(root)
    with pytest.raises(Halt):
        editing.init(root, WORDS)
    assert contents(root) == before


def test_schemas_are_written_where_they_are_not_so_already(tmp_path: Path) -> None:
    made = editing.schema(tmp_path, WORDS)
    assert set(made) == contents(tmp_path).keys()
    assert editing.schema(tmp_path, WORDS) == ()
    (tmp_path / made[0]).write_text("{}", encoding="utf-8")
    assert editing.schema(tmp_path, WORDS) == made[:1]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_year_to_come_has_a_table_and_is_made_once(make_site: MakeSite, kind: str) -> None:
    site = make_site()
    before = contents(site.root)
    made = editing.new(site, 2025, kind, WORDS)
    after = contents(site.root)
    assert after.keys() - before.keys() == set(made)
    assert before.items() <= after.items()
    [table] = [path for path in made if path.endswith(f"2025.{kind}")]
    (site.root / table).write_bytes(after[table] + b" ")
    with pytest.raises(Halt):
        editing.new(site, 2025, kind, WORDS)
    assert contents(site.root) == {**after, table: after[table] + b" "}


def test_mistakes_in_the_units_keep_a_year_from_being_made(
    make_site: MakeSite,
) -> None:
    site = make_site({"data/units.yaml": "blocks: {so: {name: Các sở}}\nunits: {x: {}}\n"})
    before = contents(site.root)
    with pytest.raises(Mistakes):
        editing.new(site, 2025, "csv", WORDS)
    assert contents(site.root) == before


def test_mistakes_of_another_year_keep_no_year_from_being_made(make_site: MakeSite) -> None:
    site = make_site({"content/gioi-thieu.md": "---\ntitel: Nhầm\n---\n\nVề trang này.\n"})
    assert editing.new(site, 2025, "csv", WORDS)


def test_a_year_with_mistakes_is_not_released_and_no_file_is_made(make_site: MakeSite) -> None:
    site = make_site({DATA: BROKEN})
    before = contents(site.root)
    with pytest.raises(Mistakes):
        editing.release(site, 2024)
    with pytest.raises(Halt):
        editing.release(site, 2031)
    assert contents(site.root) == before


def test_a_workbook_is_taken_in_without_a_file_and_put_down_once(
    make_site: MakeSite, tmp_path: Path
) -> None:
    site, book = make_site(), tmp_path / "cchc-2025.xlsx"
    book.write_bytes(xlsx({"Kết quả 2025": SHEET}))
    before = contents(site.root)
    intake = editing.take_in(site, book, 2025)
    assert contents(site.root) == before
    made = editing.put_down(site, intake)
    assert made
    assert contents(site.root).keys() - before.keys() == set(made)
    assert editing.put_down(site, intake) == ()


def test_a_workbook_never_writes_over_another_table(make_site: MakeSite, tmp_path: Path) -> None:
    site, book = make_site(), tmp_path / "cchc-2025.xlsx"
    book.write_bytes(xlsx({"Kết quả 2025": SHEET}))
    intake = editing.take_in(site, book, 2025)
    path = next(iter(intake.files))
    (site.root / path).write_text("của tôi\n", encoding="utf-8")
    before = contents(site.root)
    with pytest.raises(Halt):
        editing.put_down(site, intake)
    assert contents(site.root) == before
