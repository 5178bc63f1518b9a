"""Whose figures they are: known names are taken, names like one are asked, others are new."""

from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.unit import Unit
from parsite.stages.ingest.intake import Fate
from parsite.stages.ingest.likeness import closest
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import UNITS, Office, told, xlsx


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


def fates(office: Office, *names: str, sheet: str = "Các sở, ban, ngành") -> list[str]:
    """What becomes of names, each as the marks of the printed table have it."""
    rows = [["Đơn vị", "Điểm"], *([name, 90 - n] for n, name in enumerate(names))]
    intake = office.understood("2024.xlsx", xlsx({sheet: rows}))
    marks = {Fate.KNOWN: "=", Fate.NEW: "+", Fate.ASKED: "?"}
    return [f"{marks[row.fate]} {row.unit}".strip() for row in intake.rows]


def test_every_name_of_a_unit_means_it(office: Office) -> None:
    names = ["so-noi-vu", "SỞ Y TẾ", "Sở KH và CN"]
    assert fates(office, *names[:2]) == ["= so-noi-vu", "= so-y-te"]
    assert fates(office, "Sở KH&CN") == ["= so-khcn"]
    assert fates(office, "1. Sở Nội vụ (*)", "Sở Y tế (1)") == ["= so-noi-vu", "= so-y-te"]


@pytest.mark.parametrize(
    "name",
    [
        *("Sở Nội vu", "Sở Nội Vũ", "Nội vụ", "Sở Nội vụ tỉnh", "Sở KHCN", "Sở KH-CN"),
        *("Sở Khoa học Công nghệ", "Sở Khoa học và CN", "Sở Khoa hoc, Công nghê"),
    ],
)
def test_a_name_like_a_units_is_asked_never_merged_and_never_new(office: Office, name: str) -> None:
    assert fates(office, name) == ["?"]
    rows = [["Đơn vị", "Điểm"], [name, 90]]
    table = office.taken("2024.xlsx", xlsx({"Sở, ban, ngành": rows}))
    assert table == f"Khối;Đơn vị;Điểm\nSở, ban, ngành;{name};90\n"
    assert office.read("data/units.yaml") == UNITS
    with pytest.raises(Mistakes) as raised:
        pipeline.build(office.site)
    assert [problem.code for problem in raised.value.problems] == ["unknown-unit"]


def test_a_name_like_that_of_a_unit_which_has_a_row_of_its_own_is_new(office: Office) -> None:
    names = ["Sở Nội vụ", "Sở Nội vu"]
    assert fates(office, *names) == ["= so-noi-vu", "+ so-noi-vu-2"]


def test_a_name_like_none_is_new(office: Office) -> None:
    assert fates(office, "Sở Tư pháp", "Ban Dân tộc") == ["+ so-tu-phap", "+ ban-dan-toc"]
    assert fates(office, "Đại Từ", "Đại Tứ") == ["+ dai-tu", "+ dai-tu-2"]


@pytest.mark.parametrize(
    ("name", "known", "is_close"),
    [
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn", True),
        ("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội", True),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn", True),
        ("Ban Dân tộc", "Ban Dân tộc tỉnh", True),
        ("Sở Tài chánh", "Sở Tài chính", True),
        ("Thành phố Phổ Yên", "Thị xã Phổ Yên", True),
        ("Huyện Phú Bình", "Huyện Phú Lương", False),
        ("Sở Tài chính", "Sở Tư pháp", False),
        ("Xã Tân Lập", "Xã Tân Long", False),
        ("Sở Nông nghiệp và Môi trường", "Sở Tài nguyên và Môi trường", False),
    ],
)
def test_which_names_are_alike(name: str, known: str, is_close: bool) -> None:
    unit = Unit("x", "y", known)
    assert (closest(name, [unit]) is unit) is is_close


def test_a_name_that_two_units_share_is_asked(make_site: MakeSite, tmp_path: Path) -> None:
    shared = UNITS.replace("    name: Huyện Đông\n", "    name: Huyện Đông\n    short: Sở Y tế\n")
    shared = shared.replace(
        "Sở Khoa học và Công nghệ\n", "Sở Khoa học và Công nghệ\n    aliases: [Sở Y tế]\n"
    )
    office = Office(make_site, tmp_path, shared)
    assert fates(office, "Sở Y tế", "Sở Nội vụ", "Sở KH&CN") == ["?", "= so-noi-vu", "= so-khcn"]


def test_a_unit_whose_name_is_shared_is_written_by_its_id(
    make_site: MakeSite, tmp_path: Path
) -> None:
    units = UNITS.replace("name: Sở Y tế\n", "name: Sở Y tế\n    short: SYT\n")
    units = units.replace("name: Huyện Đông\n", "name: Huyện Đông\n    aliases: [Sở Y tế]\n")
    office = Office(make_site, tmp_path, units)
    rows = [["Đơn vị", "Điểm"], ["SYT", 90]]
    table = office.taken("2024.xlsx", xlsx({"Các sở, ban, ngành": rows}))
    assert table == "Khối;Đơn vị;Điểm\nSở, ban, ngành;so-y-te;90\n"


def test_blocks_are_found_by_name_by_title_and_by_their_units(office: Office) -> None:
    def blocks(title: str, *names: str) -> list[str]:
        rows = [[title], ["Đơn vị", "Điểm"], *([name, 1] for name in names)]
        intake = office.understood("2024.xlsx", xlsx({"S": rows}))
        return [row.values["block"] for row in intake.rows]

    assert blocks("Khối sở, ban, ngành", "Sở Mới") == ["Sở, ban, ngành"]
    assert blocks("I. CÁC SỞ, BAN, NGÀNH", "Sở Mới") == ["Sở, ban, ngành"]
    assert blocks("Bảng 1: điểm các sở, ban, ngành của tỉnh", "Sở Mới") == ["Sở, ban, ngành"]
    assert blocks("Khối cấp huyện", "Huyện Đông", "Huyện Lạ") == ["Huyện, thành, thị"] * 2
    assert blocks("Bảng điểm", "Huyện Đông", "Sở Y tế") == ["Huyện, thành, thị", "Sở, ban, ngành"]
    assert blocks("Bảng điểm", "Huyện Lạ", "Huyện Quen") == ["", ""]
    assert blocks("Khối xã, phường", "Xã Lạ") == ["Xã, phường"]
    few = blocks("Khối xã, phường", "Huyện Đông", "Xã Lạ", "Xã Quen")
    assert few == ["Xã, phường"] * 3
    assert blocks("Điểm các sở, ban, ngành, huyện", "Cục Lạ") == ["Sở, ban, ngành, huyện"]


def test_a_block_with_a_name_like_a_known_one_is_asked_and_its_units_wait(office: Office) -> None:
    rows = [["Khối", "Đơn vị", "Điểm"], ["Sở, ban, nghành", "Sở Mới", 1]]
    intake = office.understood("2024.xlsx", xlsx({"S": rows}))
    assert intake.rows[0].values["block"] == "Sở, ban, nghành"
    assert (intake.rows[0].unit, intake.register) == ("", "")
    assert told(intake, "block-asked") == told(intake, "unit-waits") == ["S!B2"]
