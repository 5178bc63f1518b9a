"""New units in `data/units.yaml`: every byte that was there stays, and the rest is as declared."""

from pathlib import Path

import pytest

from parsite import editing
from parsite.model.place import Mistakes
from parsite.model.unit import Block, Unit
from parsite.stages.ingest.register import Additions, enlarged, scalar
from parsite.stages.read.tree import Place, tree
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import UNITS, Office, xlsx

UNIT = Additions((), (Unit("so-moi", "so", "Sở Mới"),))
BOTH = Additions((Block("xa", "Các xã", 3),), (Unit("xa-moi", "xa", "Xã Mới"),))
NEW = "  so-moi:\n    block: so\n    name: Sở Mới\n"


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("units:\n  a:\n    block: so\n    name: A\n", ""),
        ("units:\n  a:\n    name: A # hai\n", "\n# Hết.\n"),
        ("units:\n  a: {name: A}\n  # chót\n", "blocks:\n"),
        ("units: # chưa có\n", ""),
        ("units:\n  a:\n    name: A\n", "...\n"),
        ("units:\n  a:\n    name: >\n      A\n\n      B\n", "\n\nblocks:\n  so:\n    name: Sở\n"),
    ],
)
def test_new_units_stand_behind_the_last(before: str, rest: str) -> None:
    assert enlarged(before + rest, UNIT) == before + NEW + rest


def test_a_file_is_added_to_as_it_is_written() -> None:
    assert enlarged("units:\n  a:\n    name: A", UNIT) == f"units:\n  a:\n    name: A\n{NEW}"
    wide = "units:\n    a:\n        name: A\n"
    assert enlarged(wide, UNIT) == wide + NEW.replace("  ", "    ")
    windows = "\ufeffunits:\r\n  a:\r\n    name: A\r\n"
    assert enlarged(windows, UNIT) == windows + NEW.replace("\n", "\r\n")


@pytest.mark.parametrize("before", ["", "# chỉ có lời\n", "blocks:\n  so:\n    name: Sở\n"])
def test_a_section_that_is_not_there_is_made_at_the_end(before: str) -> None:
    assert enlarged(before, UNIT) == f"{before}units:\n{NEW}"


def test_braces_that_hold_nothing_go_when_something_comes_in() -> None:
    before = "units: {}  # chưa có đơn vị nào\n"
    assert enlarged(before, UNIT) == f"units:  # chưa có đơn vị nào\n{NEW}"


@pytest.mark.parametrize("before", ["units: {a: {name: A}}\n", "units: [a]\n"])
def test_a_style_that_cannot_be_added_to_is_left_alone(before: str) -> None:
    assert enlarged(before, UNIT) == ""


def test_new_blocks_stand_behind_the_last_block() -> None:
    before = "blocks:\n  so:\n    name: Sở\n\nunits:\n  a:\n    name: A\n"
    assert enlarged(before, BOTH) == (
        "blocks:\n  so:\n    name: Sở\n  xa:\n    name: Các xã\n\n"
        "units:\n  a:\n    name: A\n  xa-moi:\n    block: xa\n    name: Xã Mới\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("Sở Nội vụ", "Sở: Nội vụ", "Sở #1", "- Sở", "'Sở'", '"Sở"', "{Sở}", "[Sở]", "&Sở", "*Sở"),
        *(
            "yes",
            "No",
            "null",
            "~",
            "123",
            "1,5",
            "Sở Nội vụ:",
            "@Sở",
            "%Sở",
            "!Sở",
            "a \\ b",
            "Sở?",
        ),
        *("Sở KH&CN", "Ban (tỉnh)", "Phường 1/2", "Đảng ủy – Văn phòng"),
    ],
)
def test_yaml_reads_the_very_name_that_was_meant(text: str) -> None:
    node, problems = tree(f"name: {scalar(text)}\n", Place("f"))
    assert not problems
    assert node is not None
    assert getattr(node.get("name"), "text", "") == text  # type: ignore[union-attr]


ROWS = {"Sở, ban, ngành": [["Đơn vị", "Điểm"], ["Sở Nội vụ", 90], ["Sở Tư pháp", 80]]}
LINES = "units:\n  so-tu-phap:\n    block: so-ban-nganh\n    name: Sở Tư pháp\n"


def test_a_register_in_another_style_is_not_touched_and_the_lines_are_given(
    make_site: MakeSite, tmp_path: Path
) -> None:
    flow = (
        "blocks: {so-ban-nganh: {name: 'Sở, ban, ngành'}}\n"
        "units: {so-noi-vu: {block: so-ban-nganh, name: Sở Nội vụ}}\n"
    )
    office = Office(make_site, tmp_path, flow)
    intake = office.understood("2024.xlsx", xlsx(ROWS))
    assert intake.paste == {"data/units.yaml": LINES}
    office.taken("2024.xlsx", xlsx(ROWS))
    assert office.read("data/units.yaml") == flow


def test_a_register_is_not_touched_where_the_result_would_say_anything_else(
    make_site: MakeSite, tmp_path: Path
) -> None:
    """A section whose name is in quotes is not seen: a second one would be a key twice."""
    odd = UNITS.replace("units:\n", '"units":\n')
    office = Office(make_site, tmp_path, odd)
    assert office.understood("2024.xlsx", xlsx(ROWS)).paste == {"data/units.yaml": LINES}
    office.taken("2024.xlsx", xlsx(ROWS))
    assert office.read("data/units.yaml") == odd


def test_a_broken_register_is_told_as_a_build_tells_it(make_site: MakeSite, tmp_path: Path) -> None:
    office = Office(make_site, tmp_path, UNITS.replace("block: cap-huyen", "block: cap-tinh"))
    with pytest.raises(Mistakes) as raised:
        office.understood("2024.xlsx", xlsx(ROWS))
    assert {problem.code for problem in raised.value.problems} == {"unknown-block"}


def test_other_mistakes_of_the_site_stop_no_import(make_site: MakeSite, tmp_path: Path) -> None:
    office = Office(make_site, tmp_path)
    (office.site.root / "content" / "site.yaml").write_text("title: [", encoding="utf-8")
    assert office.understood("2024.xlsx", xlsx(ROWS)).year == 2024


def test_what_was_added_is_found_again_and_nothing_is_written_twice(
    make_site: MakeSite, tmp_path: Path
) -> None:
    office = Office(make_site, tmp_path)
    office.taken("2024.xlsx", xlsx(ROWS))
    after = office.read("data/units.yaml")
    added = "  so-tu-phap:\n    block: so-ban-nganh\n    name: Sở Tư pháp\n"
    assert after == UNITS.replace("\n# Hết.", f"{added}\n# Hết.")
    intake = office.understood("2024.xlsx", xlsx(ROWS))
    assert editing.put_down(office.site, intake) == ()
    assert (intake.register, office.read("data/units.yaml")) == ("", after)
