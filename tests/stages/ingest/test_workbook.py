"""Files that are no workbook, or a broken, locked or enormous one: told in words, never a trace."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from parsite.model.place import Halt
from parsite.stages.ingest import apart
from tests.conftest import MakeSite
from tests.stages.ingest.workbooks import Office, ods, told, xls, xlsx

TABLE = [["Năm 2024"], ["Đơn vị", "Điểm"], ["Sở Nội vụ", 90.5]]
TAKEN = "Khối;Đơn vị;Điểm\nSở, ban, ngành;Sở Nội vụ;90,5\n"
GOOD = xlsx({"Sở": TABLE})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(old: bytes, new: bytes) -> bytes:
    """The good workbook with its only sheet changed."""
    files, sheet = unpacked(GOOD), "xl/worksheets/sheet1.xml"
    assert old in files[sheet]
    return packed(files | {sheet: files[sheet].replace(old, new, 1)})


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("thư.docx", packed({"word/document.xml": b"x"}), "import-not-a-workbook"),
        ("thư đổi tên.xlsx", packed({"word/document.xml": b"x"}), "import-not-a-workbook"),
        ("nhị phân.xlsb", packed({"xl/workbook.bin": b"x"}), "import-not-a-workbook"),
        ("trang web.xls", b"<html><table><tr><td>1</table>", "import-not-a-workbook"),
        ("rỗng.xlsx", b"", "import-not-a-workbook"),
        ("rỗng.csv", b" \n", "import-not-a-workbook"),
        ("thư cũ.doc", OLE + "WordDocument".encode("utf-16-le"), "import-not-a-workbook"),
        ("khóa.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "import-locked"),
        ("đứt.xlsx", GOOD[: len(GOOD) // 2], "import-damaged"),
        ("đứt.xls", xls({"Sở": TABLE})[:2000], "import-damaged"),
        ("đứt.ods", ods({"Sở": TABLE})[:500], "import-damaged"),
        ("hỏng.xlsx", changed(b"<row", b"<"), "import-damaged"),
        ("in.csv", b"%PDF-1.4\n\xff\xfe\x00\x01", "import-encoding"),
        ("không.xlsx", xlsx({"A": [["a", "b"], [1, 2]]}), "import-no-table"),
        ("trống.xlsx", xlsx({"A": []}), "import-no-table"),
    ],
)
def test_what_cannot_be_read_is_told(office: Office, name: str, content: bytes, code: str) -> None:
    with pytest.raises(Halt) as halted:
        office.understood(name, content)
    assert (halted.value.code, halted.value.exit_code) == (code, 65)
    assert halted.value.facts["file"] == name


def test_a_folder_or_a_missing_file_is_an_error_of_reading(office: Office) -> None:
    from parsite import editing

    for path in (office.folder, office.folder / "không có.xlsx"):
        with pytest.raises(OSError, match=str(path)):
            editing.take_in(office.site, path)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(office: Office) -> None:
    with pytest.raises(Halt) as halted:
        office.understood("bom.xlsx", packed({"xl/workbook.xml": bytes(100_000_001)}))
    assert halted.value.code == "import-too-big"


def test_a_workbook_that_merges_a_billion_cells_is_not_opened(office: Office) -> None:
    merged = b'</sheetData><mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>'
    with pytest.raises(Halt) as halted:
        office.understood("gộp.xlsx", changed(b"</sheetData>", merged))
    assert halted.value.code == "import-too-big"


def test_cells_repeated_without_end_are_given_up(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SECONDS", 2)
    files = unpacked(ods({"Sở": TABLE}))
    old, new = b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1000000">'
    wide = b'<table:table-cell table:number-columns-repeated="1000" '
    content = files["content.xml"].replace(old, new).replace(b"<table:table-cell ", wide)
    with pytest.raises(Halt) as halted:
        office.understood("lặp.ods", packed(files | {"content.xml": content}))
    assert halted.value.code in {"import-too-big", "import-damaged"}


@pytest.mark.parametrize("at", range(0, 4000, 400))
def test_a_workbook_with_a_wrong_byte_is_read_or_told_and_ends_nothing(
    office: Office, at: int
) -> None:
    content = bytearray(xls({"Sở": TABLE}))
    content[512 + at : 516 + at] = b"\xff\xff\xff\x7f"
    with suppress(Halt):
        office.understood("sai.xls", bytes(content))


def test_what_openpyxl_stumbles_over_calamine_reads(office: Office) -> None:
    content = changed(b"<pageMargins", b'<pageSetup orientation="sideways"/><pageMargins')
    assert office.taken("lạ.xlsx", content) == TAKEN
    assert told(office.understood("lạ.xlsx", content), "fallback") == [""]


def test_a_workbook_with_macros_is_read_and_they_are_not_run(office: Office) -> None:
    assert office.taken("có macro.xlsm", GOOD) == TAKEN


def test_a_sheet_of_too_many_cells_is_left_out_and_the_others_are_taken(office: Office) -> None:
    content = xlsx({"Phiếu khảo sát": [[1] * 201] * 500, "Sở": TABLE})
    assert told(office.understood("phiếu.xlsx", content), "sheet-too-big") == ["Phiếu khảo sát"]
    assert office.taken("phiếu.xlsx", content) == TAKEN


def test_a_cell_far_away_makes_no_giant_of_a_sheet(office: Office) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    assert office.taken("xa.xlsx", changed(b"</sheetData>", far)) == TAKEN


def test_only_the_sheet_asked_for_is_taken(office: Office) -> None:
    content = xlsx({"Sở": TABLE, "Khác": [["Năm 2024"], ["Đơn vị", "Điểm"], ["Sở Y tế", 1]]})
    intake = office.understood("hai.xlsx", content, sheet="sở")
    assert [row.name for row in intake.rows] == ["Sở Nội vụ"]
    assert told(intake, "sheet-unasked") == ["Khác"]
    with pytest.raises(Halt) as halted:
        office.understood("hai.xlsx", content, sheet="Huyện")
    assert (halted.value.code, halted.value.exit_code) == ("import-no-sheet", 2)
    assert halted.value.facts["sheets"] == "“Sở”, “Khác”"


def test_an_error_in_a_sheet_of_libreoffice_is_no_figure(office: Office) -> None:
    rows = [["Năm 2024"], ["Đơn vị", "Điểm"], ["Sở Nội vụ", "#DIV/0!"], ["Sở Y tế", "Err:502"]]
    rows.append(["Sở KH&CN", 80])
    intake = office.understood("lỗi.ods", ods({"Sở": rows}))
    assert [row.values.get("score") for row in intake.rows] == [None, None, "80"]
    assert told(intake, "cell-error") == ["Sở!B3", "Sở!B4"]
