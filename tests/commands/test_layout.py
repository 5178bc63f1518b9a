"""What differs is laid out for who reads it: a terminal, a change request, a machine."""

import json

from parsite.commands import layout
from parsite.commands.outline import Part
from parsite.model.difference import (
    BoardChange,
    Difference,
    PagesChange,
    Turn,
    UnitChange,
    YearChange,
)

HEADING = ("Đơn vị", "Mục", "Trước", "Sau")
ROWS = (("Sở Y tế", "Điểm", "79,00", "80,00"), ("Sở Y tế", "Hạng", "3", "2 (đồng hạng)"))
PART = Part(
    "Các sở",
    3,
    lines=("Lên hạng: Sở Y tế (3 → 2)",),
    table=(HEADING, *ROWS),
    turns=(Turn("Cũ.", "Mới."), Turn("", "12/QĐ", "Quyết định"), Turn("", "Thêm.")),
)


def test_on_a_terminal_columns_stand_below_each_other_and_a_unit_is_named_once() -> None:
    assert layout.text([Part("Năm 2024", 2), PART]).splitlines() == [
        "Năm 2024",
        "",
        "  Các sở",
        "    Lên hạng: Sở Y tế (3 → 2)",
        "    Đơn vị   Mục   Trước     Sau",
        "    Sở Y tế  Điểm  79,00  →  80,00",
        "             Hạng  3      →  2 (đồng hạng)",
        "    - Cũ.",
        "    + Mới.",
        "    Quyết định: – → 12/QĐ",
        "    + Thêm.",
    ]


def test_in_a_change_request_there_are_headings_and_tables() -> None:
    assert layout.markdown([PART]).splitlines() == [
        "#### Các sở",
        "",
        "- Lên hạng: Sở Y tế (3 → 2)",
        "",
        "| Đơn vị | Mục | Trước | Sau |",
        "| --- | --- | --- | --- |",
        "| Sở Y tế | Điểm | 79,00 | 80,00 |",
        "| Sở Y tế | Hạng | 3 | 2 (đồng hạng) |",
        "",
        "- ~~Cũ.~~",
        "- **Mới.**",
        "- Quyết định: – → 12/QĐ",
        "- **Thêm.**",
    ]


def test_nothing_that_an_editor_wrote_is_a_mark_in_a_change_request() -> None:
    turn = Turn("", "*a* | <b>x</b> [c](d) `e` @f &amp;")
    assert layout.markdown([Part("", 1, turns=(turn,))]) == (
        r"- **\*a\* \| \<b\>x\</b\> \[c\](d) \`e\` \@f \&amp;**"
    )


def test_machines_get_every_value_as_it_is() -> None:
    found = Difference((YearChange(2024, (), ()),), (), PagesChange(new=("a.html",)))
    told = json.loads(layout.json(found, "so với HEAD"))
    assert (told["against"], told["is_none"]) == ("so với HEAD", False)
    assert told["years"][0]["year"] == 2024
    assert told["pages"]["new"] == ["a.html"]
    assert "before" in json.dumps(json.loads(layout.json(_of_a_unit(), "")))


def _of_a_unit() -> Difference:
    units = (UnitChange("so-y-te", None, None),)
    return Difference((YearChange(2024, (), (BoardChange("so", "Các sở", units),)),))
