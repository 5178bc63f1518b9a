"""The year of a workbook: asked for, written over the table, or in the file's name."""

from pathlib import Path
from typing import Any

import pytest

from parsite.model.place import Halt
from parsite.stages.ingest.years import years_in
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import Office, told, xlsx

BARE = [["Đơn vị", "Điểm"], ["Sở Nội vụ", 90]]


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Kết quả chỉ số CCHC năm 2017", (2017,)),
        ("Phụ lục (Kèm theo Quyết định số 474/QĐ-UBND ngày 08 tháng 3 năm 2018)", ()),
        ("Thái Nguyên, ngày 08/3/2018", ()),
        ("Báo cáo số 12/2018/BC-UBND", ()),
        ("Xếp hạng năm 2017 so với năm 2016", (2017,)),
        ("So sánh năm 2016 và năm 2017", (2016, 2017)),
        ("Ket qua_2024", (2024,)),
        ("Điện thoại 0912017000", ()),
    ],
)
def test_a_title_tells_a_year_and_a_date_does_not(text: str, years: tuple[int, ...]) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("name", "sheet", "rows", "year"),
    [
        ("a.xlsx", "Sở", [["Kết quả năm 2021"], *BARE], 2021),
        ("2019.xlsx", "Sở", [["Kết quả năm 2021"], *BARE], 2021),
        ("a.xlsx", "Năm 2020", BARE, 2020),
        ("Kết quả 2019.xlsx", "Sở", BARE, 2019),
        ("a.xlsx", "Sở", [["Đơn vị", "Điểm năm 2018"], ["Sở Nội vụ", 90]], 2018),
        ("a.xlsx", "Sở", [["Năm", "Đơn vị", "Điểm"], [2017, "Sở Nội vụ", 90]], 2017),
    ],
)
def test_where_a_year_is_found(
    office: Office, name: str, sheet: str, rows: list[list[Any]], year: int
) -> None:
    intake = office.understood(name, xlsx({sheet: rows}))
    assert intake.year == year
    assert [row.values["score"] for row in intake.rows] == ["90"]


def test_of_several_years_one_has_to_be_asked_for(office: Office) -> None:
    content = xlsx({"2016": BARE, "2017": [["Đơn vị", "Điểm"], ["Sở Nội vụ", 91]]})
    with pytest.raises(Halt) as halted:
        office.understood("hai năm.xlsx", content)
    assert (halted.value.code, halted.value.facts["years"]) == ("import-years", "2016, 2017")
    intake = office.understood("hai năm.xlsx", content, year=2016)
    assert [row.values["score"] for row in intake.rows] == ["90"]
    assert told(intake, "row-other-year") == ["2017!A2"]


def test_a_year_that_is_not_there_is_told_with_those_that_are(office: Office) -> None:
    with pytest.raises(Halt) as halted:
        office.understood("a.xlsx", xlsx({"Năm 2020": BARE}), year=2024)
    assert halted.value.code == "import-other-years"
    assert halted.value.facts["years"] == "2020"


def test_without_any_year_it_is_asked(office: Office) -> None:
    with pytest.raises(Halt) as halted:
        office.understood("a.xlsx", xlsx({"Sở": BARE}))
    assert (halted.value.code, halted.value.exit_code) == ("import-no-year", 2)
    assert office.understood("a.xlsx", xlsx({"Sở": BARE}), year=2024).year == 2024
