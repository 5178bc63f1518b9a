"""`parsite release YEAR`: a year's figures, frozen once."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from parsite import pipeline
from parsite.cli import main
from tests.folders import contents
from tests.released.province import FILES, released, written

MOMENT = "2025-03-06T09:00:00+07:00"
FILE = "data/released/2024.yaml"
Told = tuple[int, str]


@pytest.fixture
def release(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs the command; gives its exit code and all that it said."""

    def run(site: Path, year: str, *options: str) -> Told:
        code = main(["release", year, "--site", str(site), "--now", MOMENT, *options])
        return code, "".join(capsys.readouterr())

    return run


def test_the_file_tells_each_unit_in_a_line_as_it_was_published(
    tmp_path: Path, release: Any
) -> None:
    site = written(tmp_path / "site", FILES).root
    code, said = release(site, "2024")
    assert (code, FILE in said) == (0, True)
    text = (site / FILE).read_text(encoding="utf-8")
    assert text.startswith("# Số liệu năm 2024 đúng như đã công bố.")
    assert 'year: 2024\nreleased: 2025-03-06\nannounced: "06/03/2025"\n' in text
    row = '      - {unit: so-noi-vu, score: "91,35", tham-dinh: "55,00", khao-sat: "36,3460", '
    assert f'{row}max: 100, rank: 1, previous_rank: 2, change: +1, grade: "Tốt"}}\n' in text
    assert b"\r" not in (site / FILE).read_bytes()


def test_any_reader_of_yaml_reads_it(tmp_path: Path) -> None:
    read = yaml.load(released()[FILE], yaml.BaseLoader)
    assert read["year"] == "2024"
    assert [row["unit"] for row in read["blocks"]["so"]["results"]][:2] == [
        "so-noi-vu",
        "so-tai-chinh",
    ]
    assert read["blocks"]["so"]["results"][0]["score"] == "91,35"
    assert len(read["seal"]) == 64


def test_the_same_figures_on_the_same_day_give_the_same_bytes(tmp_path: Path, release: Any) -> None:
    files = []
    for name in ("one", "two"):
        site = written(tmp_path / name, FILES).root
        release(site, "2024")
        files.append((site / FILE).read_bytes())
    assert files[0] == files[1]


def test_the_day_is_the_day_in_vietnam(tmp_path: Path, release: Any) -> None:
    site = written(tmp_path / "site", FILES).root
    release(site, "2024", "--now", "2025-03-05T18:00:00Z")
    assert "released: 2025-03-06\n" in (site / FILE).read_text(encoding="utf-8")


def test_what_was_released_is_never_released_again(tmp_path: Path, release: Any) -> None:
    site = written(tmp_path / "site", released()).root
    before = (site / FILE).read_bytes()
    code, said = release(site, "2024")
    assert (code, "06/03/2025" in said, FILE in said) == (2, True, True)
    assert (site / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("head", "year", "code", "word"),
    [
        ("draft: có\n", "2024", 2, "bản thảo"),
        ("", "2031", 2, "2022, 2023, 2024"),
        ("annonced: 6/3/2025\n", "2024", 65, "annonced"),
        ("", "hai", 2, "hai"),
    ],
    ids=["draft", "no-such-year", "mistaken", "no-year"],
)
def test_nothing_is_frozen_that_could_not_be_published(
    tmp_path: Path, release: Any, head: str, year: str, code: int, word: str
) -> None:
    files = {**FILES, "data/2024.yaml": head + FILES["data/2024.yaml"]}
    site = written(tmp_path / "site", files).root
    exit_code, said = release(site, year)
    assert (exit_code, word in said) == (code, True)
    assert not (site / "data" / "released").exists()


def test_a_false_claim_of_the_article_keeps_a_year_from_being_frozen(
    tmp_path: Path, release: Any
) -> None:
    text = "---\ntitle: Kết quả\n---\n\nSở Y tế đạt 78,00 điểm.\n"
    site = written(tmp_path / "site", {**FILES, "content/2024.md": text}).root
    code, said = release(site, "2024")
    assert (code, "claim-false" in said) == (65, True)
    assert not (site / FILE).exists()


def test_a_year_whose_moment_is_to_come_may_be_frozen(tmp_path: Path, release: Any) -> None:
    """What was approved is frozen before it is public."""
    head = "release_at: 2025-03-08T08:00:00+07:00\n"
    files = {**FILES, "data/2024.yaml": head + FILES["data/2024.yaml"]}
    site = written(tmp_path / "site", files).root
    assert release(site, "2024")[0] == 0
    assert 'score: "91,35"' in (site / FILE).read_text(encoding="utf-8")


def test_lines_that_end_as_on_windows_break_no_seal(tmp_path: Path) -> None:
    site = written(tmp_path / "site", released()).root
    file = site / FILE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["check", "--site", str(site), "--now", MOMENT]) == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('score: "91,35"', 'score: "91,53"'),
        ("seal: ", "seal: 0"),
        ("# Số liệu", "# Số  liệu"),
        ("year: 2024", "year: 2023"),
    ],
)
def test_an_edit_by_hand_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    files = {**released(), FILE: released()[FILE].replace(old, new, 1)}
    assert main(["check", "--site", str(written(tmp_path / "site", files).root)]) == 65
    assert capsys.readouterr().err.count("released-edited") == 1


BEFORE_2024 = """\
blocks:
  so:
    name: Các sở
units:
  so-noi-vu: {block: so, name: Sở Nội vụ}
  so-tai-chinh: {block: so, name: Sở Tài chính}
  so-y-te: {block: so, name: Sở Y tế}
  so-cong-thuong: {block: so, name: Sở Công Thương}
  so-thong-tin: {block: so, name: Sở Thông tin}
"""
"""The units of the years before, as they were declared then."""


def test_what_is_frozen_and_not_public_yet_leaves_no_trace(tmp_path: Path) -> None:
    """A released year before its moment is as if it had never been written, nor its own units."""
    head = "release_at: 2026-12-01T08:00:00+07:00\n"
    others = {path: text for path, text in released().items() if "2024" not in path}
    without = written(tmp_path / "without", others | {"data/units.yaml": BEFORE_2024})
    for path in ("data/2024.yaml", "content/2024.md"):  # the sound site's own
        (without.root / path).unlink()
    files = {**released(), "data/2024.yaml": head + FILES["data/2024.yaml"]}
    held = written(tmp_path / "held", files)
    for site in (without, held):
        pipeline.build(site)
    public = contents(held.out)
    assert [path for path, content in public.items() if b"91,35" in content] == []
    assert public == contents(without.out)


def test_frozen_figures_that_the_live_site_rests_on_do_not_go_in_silence(
    tmp_path: Path, release: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    site = written(tmp_path / "site", FILES).root
    release(site, "2024")
    assert main(["build", "--site", str(site)]) == 0
    live = contents(site / "public")
    (site / FILE).unlink()
    capsys.readouterr()
    assert main(["build", "--site", str(site)]) == 65
    assert f"{FILE}:1:1: released-gone: số liệu năm 2024 đã chốt" in capsys.readouterr().err
    assert contents(site / "public") == live
    data = site / "data/2024.yaml"
    data.write_text(f"draft: có\n{data.read_text(encoding='utf-8')}", encoding="utf-8")
    assert main(["build", "--site", str(site)]) == 0
    assert "2024/index.html" not in contents(site / "public")
