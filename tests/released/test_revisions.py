"""Revisions name what changed, one after the other, and nothing else."""

from datetime import datetime
from pathlib import Path

import pytest

from parsite import editing, pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from parsite.seal import signed, unsigned
from tests.released.province import changed, problems, released, written
from tests.released.province import revised as mended
from tests.released.test_silent_changes import BEFORE, NGANH, THIS, Y_TE

NOW_Y_TE = '{unit: so-y-te, score: "80,50"}'
LINE = (
    "- {{kind: {kind}, date: {date}, reason: Cộng nhầm, unit: {unit}, figure: {figure},"
    ' from: "{old}", to: "{new}"}}\n'
)


def line(old: str, new: str, **of: str) -> str:
    usual = {"kind": "đính chính", "date": "12/5/2025", "unit": "so-y-te", "figure": "điểm"}
    return LINE.format(old=old, new=new, **usual | of)


def revised(*lines: str, now: str = NOW_Y_TE, more: str = "") -> dict[str, str]:
    files = changed((THIS, Y_TE, now))
    files[THIS] += "revisions:\n" + "".join(lines) + more
    return files


def codes(root: Path, files: dict[str, str]) -> list[str]:
    return [p.code for p in problems(root, files)]


@pytest.mark.parametrize(
    ("unit", "figure", "old", "new"),
    [
        ("so-y-te", "điểm", "79,00", "80,50"),
        ("Sở Y tế", "score", "79", "80.5"),
        ("sở y tế", "Điểm", "79,0", "80,500"),
    ],
)
def test_a_revision_may_write_unit_figure_and_values_in_any_way(
    tmp_path: Path, unit: str, figure: str, old: str, new: str
) -> None:
    assert codes(tmp_path / "a", revised(line(old, new, unit=unit, figure=figure))) == []


def test_revisions_of_one_figure_follow_each_other(tmp_path: Path) -> None:
    first = line("79,00", "79,50")
    second = line("79,50", "80,50", date="1/6/2025", kind="điều chỉnh")
    assert codes(tmp_path / "a", revised(first, second)) == []
    assert codes(tmp_path / "b", revised(second, first)) == []


def test_a_gap_between_two_revisions_is_a_mistake(tmp_path: Path) -> None:
    first = line("79,00", "79,50")
    second = line("79,60", "80,50", date="1/6/2025")
    assert codes(tmp_path / "a", revised(first, second)) == ["revision-from"]


def test_a_figure_revised_and_revised_back_is_as_it_was_released(tmp_path: Path) -> None:
    there, back = line("79,00", "80,50"), line("80,50", "79,00", date="1/6/2025")
    assert codes(tmp_path / "a", revised(there, back, now=Y_TE)) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([line("78,00", "80,50")], ["revision-from"]),
        ([line("79,00", "80,00")], ["revision-to"]),
        ([line("79,00", "79,00")], ["revision-nothing"]),
        ([line("79,00", "80,50", date="5/3/2025")], ["revision-early"]),
        ([line("79,00", "80,50", date="5/2025")], ["not-a-date"]),
        ([line("79,00", "80,50")] * 2, ["revision-twice"]),
        ([line("79,00", "80,50"), line("90", "91", unit="so-noi-vu")], ["revision-from"]),
        ([line("79,00", "80,50", unit="so-ma")], ["unknown-unit"]),
        ([line("79,00", "80,50", figure="điem so")], ["not-a-choice"]),
        ([line("79,00", "80,50").replace("Cộng nhầm", "…")], ["missing-key"]),
        ([line("79,00", "80,50", kind="sửa")], ["not-a-choice"]),
        ([line("79,00", "80,50"), line("có", "không có", figure="đồng hạng")], []),
        ([line("79,00", "80,50"), line("3", "1", figure="thứ hạng")], ["revision-to"]),
        ([line("79,00", "80,50"), line("4", "2", figure="thứ hạng")], ["revision-from"]),
    ],
)
def test_a_revision_that_is_not_true_is_a_mistake(
    tmp_path: Path, lines: list[str], told: list[str]
) -> None:
    assert codes(tmp_path / "a", revised(*lines)) == told


def test_a_named_change_hides_no_other(tmp_path: Path) -> None:
    """That a score is named says nothing of another score in its block, whatever their ranks."""
    files = revised(line("79,00", "80,50"))
    files[THIS] = files[THIS].replace('so-khcn, score: "75,40"', 'so-khcn, score: "75,50"')
    [found] = problems(tmp_path / "a", files)
    assert (found.facts["name"], found.facts["before"]) == ("Sở Khoa học và Công nghệ", "75,40")


def test_a_rank_that_does_not_follow_is_told(tmp_path: Path) -> None:
    """Where places are those published, each that changed is named, too."""
    files = changed((THIS, "score: 70, rank: 3", "score: 71, rank: 3"))
    of_score = line("70", "71", unit="huyen-nam")
    files[THIS] += "revisions:\n" + of_score
    assert codes(tmp_path / "a", files) == []
    files[THIS] = files[THIS].replace("score: 80, rank: 2", "score: 80, rank: 1")
    files[THIS] = files[THIS].replace(
        "score: 80, rank: 1, previous_rank: 2", "score: 80, rank: 2, previous_rank: 2"
    )
    found = problems(tmp_path / "b", files)
    assert [(p.facts["name"], p.facts["word"]) for p in found] == [
        ("Huyện Đông", "thứ hạng"),
        ("Huyện Tây", "thứ hạng"),
    ]


@pytest.mark.parametrize("day", ["9/4/2024", "5/3/2025", "6/3/2025", "7/3/2025", "1/1/2026"])
def test_a_correction_of_the_year_before_needs_no_word_in_this_one(
    tmp_path: Path, day: str
) -> None:
    """Whether this year was released before or after it: what it said was true of its day."""
    files = dict(released())
    files[BEFORE] = files[BEFORE].replace('"86,25"', '"83,25"')
    files[BEFORE] += "revisions:\n" + line("86,25", "83,25", unit="so-tai-chinh", date=day)
    if day in {"9/4/2024", "5/3/2025"}:
        del files["data/released/2024.yaml"]
        site = written(tmp_path / "first", files)
        moment = datetime.fromisoformat("2025-03-06T09:00:00+07:00")
        editing.release(Site(site.root, site.out, now=moment), 2024)
        path = "data/released/2024.yaml"
        files[path] = (site.root / path).read_text(encoding="utf-8")
    assert codes(tmp_path / "site", files) == []


def test_what_was_released_after_a_correction_stays_when_another_follows(tmp_path: Path) -> None:
    files = dict(released())
    del files["data/released/2024.yaml"]
    files[BEFORE] = files[BEFORE].replace('"86,25"', '"83,25"')
    one = line("86,25", "83,25", unit="so-tai-chinh", date="9/4/2024")
    files[BEFORE] += "revisions:\n" + one
    site = written(tmp_path / "first", files)
    moment = datetime.fromisoformat("2025-03-06T09:00:00+07:00")
    [path] = editing.release(Site(site.root, site.out, now=moment), 2024)
    files[path] = (site.root / path).read_text(encoding="utf-8")
    files[BEFORE] = files[BEFORE].replace('score: "83,25"', 'score: "70,25"')
    files[BEFORE] += line("83,25", "70,25", unit="so-tai-chinh", date="1/9/2025")
    assert codes(tmp_path / "site", files) == []


def test_what_is_known_from_an_earlier_run_changes_nothing(tmp_path: Path) -> None:
    """A build that remembers years finds the same mistakes as one that does not."""
    site = written(tmp_path / "site", released())
    pipeline.build(site)
    file = site.root / BEFORE
    text = released()[BEFORE].replace('"86,25"', '"83,25"')
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Mistakes) as told:
        pipeline.build(site)
    assert [p.code for p in told.value.problems if not p.is_warning] == ["released-changed"]
    text += "revisions:\n" + line("86,25", "83,25", unit="so-tai-chinh")
    file.write_text(text, encoding="utf-8")
    pipeline.build(site)
    first = (site.out / "2024" / "index.html").read_bytes()
    assert "12/05/2025 số liệu năm 2023" in first.decode()
    again = written(tmp_path / "again", {**released(), BEFORE: text})
    pipeline.build(again)
    assert (again.out / "2024" / "index.html").read_bytes() == first


@pytest.mark.parametrize(("old", "new"), [("so", "không có"), ("Các sở", ""), ("các sở", "none")])
def test_a_unit_that_is_gone_may_be_named_by_its_blocks_name(
    tmp_path: Path, old: str, new: str
) -> None:
    files = changed((THIS, f"      - {Y_TE}\n", ""))
    files[THIS] += "revisions:\n" + line(old, new, figure="khối")
    assert codes(tmp_path / "a", files) == []


def test_a_rule_that_changed_in_every_block_is_named_once(tmp_path: Path) -> None:
    files = changed((THIS, "from: 70", "from: 72"))
    [found] = problems(tmp_path / "a", files)
    assert "unit" not in found.facts["line"]
    assert "block" not in found.facts["line"]


def test_a_correction_on_a_day_moves_places_that_another_moves_again(tmp_path: Path) -> None:
    """Each page tells what followed on which day."""
    first = line("79,00", "89,50")
    second = line("89,50", "80,50", date="1/6/2025")
    files = revised(first, second)
    planned = pipeline.planning(written(tmp_path / "site", files))
    page = next(p for p in planned.pages if p.path == "don-vi/so-tai-chinh/index.html")
    told = [notice.text for notice in page.given["notices"].value]  # type: ignore[attr-defined]
    assert told == [
        "Thứ hạng thay đổi từ 3 thành 2 do đính chính ngày 01/06/2025.",
        "Thứ hạng thay đổi từ 2 thành 3 do đính chính ngày 12/05/2025.",
    ]


def test_what_holds_for_a_year_does_not_speak_of_a_block_that_is_gone(tmp_path: Path) -> None:
    files = changed((THIS, "from: 70", "from: 76"), (THIS, NGANH, ""))
    found = problems(tmp_path / "a", files)
    assert problems(tmp_path / "b", mended(files, found)) == ()


def test_places_that_the_rules_do_not_give_any_more_are_told(tmp_path: Path) -> None:
    """Another version may count otherwise: what was published does not follow it in silence."""
    path = "data/released/2024.yaml"
    text = unsigned(released()[path])
    first, second = (
        'khao-sat: "36,3460", max: 100, rank: 1',
        'khao-sat: "34,2500", max: 100, rank: 2',
    )
    assert (text.count(first), text.count(second)) == (1, 1)
    swapped = text.replace(first, first[:-1] + "2").replace(second, second[:-1] + "1")
    found = problems(tmp_path / "a", {**released(), path: signed(swapped)})
    assert [(p.facts["name"], p.facts["word"], p.facts["after"]) for p in found] == [
        ("Sở Nội vụ", "thứ hạng", "1"),
        ("Sở Tài chính", "thứ hạng", "2"),
    ]
