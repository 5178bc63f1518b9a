"""Two years that wait and differ in anything give the same bytes: nothing can be told by them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.embargo.sites import (
    BASE,
    BLOCKS,
    NEW_BLOCK,
    NEW_UNITS,
    REGISTERED,
    SECRET,
    UNITS,
    WAITING,
    WAITS,
    Files,
    public,
    text,
)

TWINS: Mapping[str, tuple[Files, Files]] = {
    "scores": ({}, {"data/2025.yaml": WAITS + SECRET.replace("91,37", "12,01")}),
    "who is first": ({}, {"data/2025.yaml": WAITS + SECRET.replace("91,37", "88,45")}),
    "the moment": ({}, {"data/2025.yaml": f"release_at: 2027-06-30T00:00:00Z\n{SECRET}"}),
    "a moment and a draft": ({}, {"data/2025.yaml": f"draft: có\n{SECRET}"}),
    "the decision": ({}, {"data/2025.yaml": WAITS + SECRET.replace("999", "1000")}),
    "the rows' order and form": (
        {},
        {
            "data/2025.yaml": "components: {bi-mat: {name: Điểm bí mật}}\n" + WAITS,
            "data/2025.csv": "Khối;Đơn vị;Điểm;bi-mat\nxa;Xã Mới;1;1\nso;Sở Hạ tầng;2;2\n",
        },
    ),
    "the names of its units": (
        {},
        {"data/units.yaml": REGISTERED.replace("Sở Hạ tầng", "Sở Kết nối, hạ tầng")},
    ),
    "what they were made from": (
        {},
        {"data/units.yaml": REGISTERED.replace("so-xay-dung, so-giao", "so-giao")},
    ),
    "notes on its units": (
        {},
        {"data/units.yaml": f"{BLOCKS}{NEW_BLOCK}{UNITS}  # 91,37 điểm!\n{NEW_UNITS}"},
    ),
    "its article": (
        {"content/2025.md": text("Năm 2025", "Sở Hạ tầng đạt 88,44 điểm.")},
        {"content/2025.md": text("Công bố", "Chưa viết gì."), "content/2025.en.md": text("A", "B")},
    ),
    "its papers": (
        {"content/media/quyet-dinh-999.pdf": b"%PDF 91,37"},
        {"content/media/phu-luc.xlsx": b"PK", "content/media/mat/a.pdf": b"%PDF"},
    ),
}


@pytest.mark.parametrize("twins", TWINS.values(), ids=list(TWINS))
def test_two_years_that_wait_are_not_told_apart(twins: tuple[Files, Files], tmp_path: Path) -> None:
    one, other = (BASE | WAITING | twin for twin in twins)
    assert one != other
    assert public(tmp_path / "một", one) == public(tmp_path / "hai", other)


FLOW = """\
blocks: {{so: {{name: Các sở}}, huyen: {{name: Các huyện}}}}
units: {{so-noi-vu: {{block: so, name: Sở Nội vụ}}, so-xay-dung: {{block: so, name: Sở Xây dựng}},
  so-giao-thong: {{block: so, name: Sở Giao thông}}, huyen-dong: {{block: huyen, name: Đông}},
  huyen-tay: {{block: huyen, name: Tây}}, so-moi: {{block: so, name: {name}}}}}
"""
ONE = "max: 100\nblocks:\n  so:\n    results:\n      - {unit: so-moi, score: '1'}\n"


def test_a_file_of_units_of_which_none_can_be_taken_out_is_not_named_while_any_waits(
    tmp_path: Path,
) -> None:
    """Its digest would tell one name from another."""
    year = {"data/2025.yaml": WAITS + ONE}
    one, other = (
        public(tmp_path / name, BASE | year | {"data/units.yaml": FLOW.format(name=name)})
        for name in ("Sở A", "Sở B")
    )
    assert one == other
    assert b"data/units.yaml" not in one["release.json"]
    assert b"data/2024.yaml" in one["release.json"]


def test_a_later_year_that_compares_units_with_those_that_wait_does_without(tmp_path: Path) -> None:
    """Whoever it names is not declared; what is left is ranked as new."""
    units = REGISTERED.replace("so-noi-vu:\n", "so-noi-vu:\n    succeeds: [so-ha-tang]\n")
    later = (
        "compared_with: 2025\ncomparable: {so-noi-vu: so-ha-tang}\n" + SECRET.partition("blocks")[0]
    )
    rows = "blocks:\n  so:\n    results:\n      - {unit: so-noi-vu, score: '50', bi-mat: '50'}\n"
    made = public(
        tmp_path,
        BASE
        | {
            "data/2025.yaml": WAITS + SECRET.replace("unit: so-noi-vu", "unit: so-xay-dung"),
            "data/2026.yaml": later + rows,
            "data/units.yaml": units.replace("succeeds: [so-xay-dung, so-giao-thong]", ""),
        },
    )
    assert "2026/index.html" in made
    assert [path for path, content in made.items() if b"so-ha-tang" in content] == []
