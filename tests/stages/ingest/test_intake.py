"""What an import writes and says: whole files or none, and nothing left out unsaid."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from parsite import editing, pipeline
from parsite.model.place import Halt
from parsite.report import Report
from parsite.stages.read.table import table
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, parsite, python
from tests.stages.ingest.workbooks import UNITS, Office, cells, drawn, xlsx

SHEETS = {"Sở, ban, ngành": [["Năm 2024"], ["Đơn vị", "Điểm"], ["Sở Nội vụ", 90], ["Sở Lạ", 80]]}


@pytest.fixture
def office(make_site: MakeSite, tmp_path: Path) -> Office:
    return Office(make_site, tmp_path)


def test_an_import_is_done_once_and_again_without_a_change(office: Office) -> None:
    office.taken("a.xlsx", xlsx(SHEETS))
    before = contents(office.site.root)
    intake = office.understood("a.xlsx", xlsx(SHEETS))
    assert editing.put_down(office.site, intake) == ()
    assert contents(office.site.root) == before
    pipeline.build(office.site)


def test_a_table_that_is_there_and_says_something_else_is_never_overwritten(
    office: Office,
) -> None:
    (office.site.root / "data" / "2024.csv").write_text("của tôi", encoding="utf-8")
    before = contents(office.site.root)
    with pytest.raises(Halt) as halted:
        office.taken("a.xlsx", xlsx(SHEETS))
    assert (halted.value.code, halted.value.exit_code) == ("already-there", 2)
    assert contents(office.site.root) == before


def test_a_register_edited_meanwhile_is_not_overwritten(office: Office) -> None:
    intake = office.understood("a.xlsx", xlsx(SHEETS))
    register = office.site.root / "data" / "units.yaml"
    register.write_text(UNITS + "# thêm\n", encoding="utf-8")
    with pytest.raises(Halt) as halted:
        editing.put_down(office.site, intake)
    assert halted.value.code == "changed-meanwhile"
    assert register.read_text(encoding="utf-8") == UNITS + "# thêm\n"


def test_a_years_file_that_is_there_is_not_touched_and_told_what_it_lacks(office: Office) -> None:
    own = "announced: 2025-03-08 # của tôi\nblocks: {cap-huyen: {results: []}}\n"
    (office.site.root / "data" / "2024.yaml").write_text(own, encoding="utf-8")
    rows = [["Đơn vị", "A (60)", "B (40)", "Điểm"], ["Sở Nội vụ", 50, 40, 90], ["Sở Y tế", 1, 2, 3]]
    intake = office.understood("2024.xlsx", xlsx({"Sở, ban, ngành": rows}))
    lines = "components:\n  a:\n    name: A\n    max: 60\n  b:\n    name: B\n    max: 40\n"
    assert intake.paste == {"data/2024.yaml": lines}
    assert [note.facts["block"] for note in intake.notes if note.code == "results-there"] == [
        "cap-huyen"
    ]
    editing.put_down(office.site, intake)
    assert office.read("data/2024.yaml") == own


def test_components_that_are_declared_already_are_called_as_they_are_declared(
    office: Office,
) -> None:
    own = "components: {a: {name: Phần A}, kh: {name: B}}\n"
    (office.site.root / "data" / "2024.yaml").write_text(own, encoding="utf-8")
    rows = [["Đơn vị", "A", "B", "Điểm"], ["Sở Nội vụ", 50, 40, 90], ["Sở Y tế", 1, 2, 3]]
    intake = office.understood("2024.xlsx", xlsx({"Sở, ban, ngành": rows}))
    assert intake.paste == {}
    assert intake.files["data/2024.csv"].decode("utf-8-sig").splitlines()[0] == (
        "Khối;Đơn vị;Điểm;Phần A;B"
    )
    editing.put_down(office.site, intake)
    pipeline.build(office.site)


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-5 điểm", "@ai", '- xem; "phụ lục"'])
def test_no_text_becomes_a_formula_and_our_own_reader_reads_the_very_text(
    office: Office, text: str
) -> None:
    rows = [["Đơn vị", "Điểm", "Ghi chú"], ["Sở Nội vụ", 90, None], ["Sở Y tế", 80, text]]
    sheet = {"Sở, ban, ngành": rows}
    made = (
        office.understood("2024.xlsx", _with_text(sheet, text))
        .files["data/2024.csv"]
        .decode("utf-8-sig")
    )
    cell = made.splitlines()[2].split(";", 3)[3]
    assert cell.strip('"')[0] == " "
    read, problems = table(made, "data/2024.csv")
    assert not problems
    assert read is not None
    assert read.rows[1][3].text == text


def _with_text(sheets: dict[str, list[list[object]]], text: str) -> bytes:
    """Make a workbook in which a text that looks like a formula is a text."""

    def draw(book: Any) -> None:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            cells(sheet, [[None if v == text else v for v in row] for row in rows])
            for n, row in enumerate(rows):
                for m, value in enumerate(row):
                    if value == text:
                        sheet.write_string(n, m, text)

    return drawn(draw)


def test_the_command_shows_what_it_understood_and_then_what_it_wrote(office: Office) -> None:
    file = office.file("bảng.xlsx", xlsx(SHEETS))
    done = parsite("import", file, "--site", office.site.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Đã hiểu tệp bảng.xlsx là kết quả năm 2024 như sau"
        " (= đơn vị đã khai báo, + đơn vị mới, ? chưa rõ):",
        "",
        "Trang tính “Sở, ban, ngành”, khối Sở, ban, ngành: 2 đơn vị",
        "  Ô   Trong bảng tính  Đơn vị       Điểm",
        "  A3  Sở Nội vụ        = so-noi-vu    90",
        "  A4  Sở Lạ            + so-la        80",
        "",
        "Những điều cần biết (2):",
        "  Sở, ban, ngành!A1: “Năm 2024”: đọc làm tiêu đề, không phải kết quả",
        "  Sở, ban, ngành!A4: 1 tên không giống tên nào đã có: thêm đơn vị mới (dấu + ở trên)",
        "Đã ghi:",
        "  data/2024.csv",
        "  data/units.yaml (thêm 1 đơn vị mới, 0 khối mới)",
        f"Việc tiếp theo: xem lại các tệp trên, rồi chạy: parsite check --site {office.site.root}",
    ]
    again = parsite("import", file, "--site", office.site.root, "--lang", "en")
    assert again.returncode == 0
    assert "Nothing new to write" in again.stdout


def test_the_command_says_in_english_what_is_not_clear(office: Office) -> None:
    rows = [["Đơn vị", "Điểm"], ["Sở Nội vu", 90]]
    file = office.file("2024.xlsx", xlsx({"Sở, ban, ngành": rows}))
    done = parsite("import", file, "--site", office.site.root, "--lang", "en")
    assert "  A2    Sở Nội vu        ?       90\n" in done.stdout
    assert "Is it “Sở Nội vụ” (so-noi-vu)?" in done.stdout
    assert "Rows of which the unit or the block is not clear yet (marked ?): 1." in done.stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["import"], 2),
        (["import", "thiếu.xlsx"], 74),
        (["import", "."], 74),
        (["import", "bảng.xlsx", "--year", "24"], 2),
        (["import", "bảng.xlsx", "--sheet", "Không có"], 2),
        (["import", "bảng.xlsx", "--page", "1"], 2),
        (["import", "thư.docx"], 65),
        (["import", "bảng.xlsx", "--year", "2024", "--sheet", "SỞ, BAN, NGÀNH"], 0),
    ],
)
def test_a_wrong_call_is_told_with_its_code(
    office: Office, words: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.file("bảng.xlsx", xlsx(SHEETS))
    office.file("thư.docx", b"PK\x03\x04")
    monkeypatch.chdir(office.folder)
    done = parsite(*words, "--site", office.site.root, cwd=office.folder)
    assert done.returncode == code, done.stderr
    assert (done.stderr == "") is (code == 0)


def test_everything_that_is_told_has_its_words_and_no_words_are_left() -> None:
    """The codes of notes are texts with a hyphen or a plain word that the stage gives."""
    source = "\n".join(
        file.read_text(encoding="utf-8")
        for file in [ROOT / "parsite/report.py", *(ROOT / "parsite/stages/ingest").glob("*.py")]
    )
    words = ROOT / "parsite" / "messages" / "vi" / "words.toml"
    said = tomllib.loads(words.read_text(encoding="utf-8"))["import"]
    assert [key for key in said if f'"{key}"' not in source] == []
    given = set(re.findall(r'(?:note|_say|say|leave)\(\s*(?:\w+, )?"([a-z-]+)"', source))
    assert len(given) > 20
    assert given - said.keys() - {"import", "done", "new"} == set()


def test_nothing_of_an_import_is_loaded_by_other_commands(make_site: MakeSite) -> None:
    words = ["check", "--site", str(make_site().root)]
    run = f"import sys\nfrom parsite.cli import main\nassert main({words}) == 0"
    done = python("-c", f"{run}\nprint(*sys.modules)")
    loaded = {name.removeprefix("parsite.stages.") for name in done.stdout.split()}
    assert loaded & {"ingest", "openpyxl", "python_calamine"} == set()


def test_a_table_of_sixty_rows_stays_aligned(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [[f"Sở {'Dài ' * (n % 7)}{n}", 100 - n / 4, n] for n in range(60)]
    sheets = {"Sở, ban, ngành": [["Đơn vị", "Điểm", "Xếp hạng"], *rows]}
    Report("vi", "parsite").understood(office.understood("2024.xlsx", xlsx(sheets)))
    lines = [line for line in capsys.readouterr().out.splitlines() if re.match(r"  A\d+ ", line)]
    assert len(lines) == 60
    assert len({len(line) for line in lines}) == 1


def test_a_table_in_which_nothing_can_be_read_is_not_taken(office: Office) -> None:
    rows = [["Đơn vị", "Điểm"], ["Sở Nội vụ", None], ["Sở Y tế", None]]
    with pytest.raises(Halt) as halt:
        office.understood("2024.xlsx", xlsx({"Sở": rows}))
    assert (halt.value.code, halt.value.exit_code) == ("import-no-figures", 65)
