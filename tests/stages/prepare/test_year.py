"""`parsite new`, `parsite init` and `parsite schema`: from nothing to a site that builds."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from parsite import pipeline
from parsite.cli import main
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, parsite, python

RULES = """\
max: 100
decimals: 2
components:
  tham-dinh: {name: Thẩm định, max: 60}
  xa-hoi: {name: Điều tra xã hội học, max: 40}
tie_breaks: [tham-dinh]
grades: [{name: Tốt, from: 80}, {name: Khá}]
blocks:
  so:
    results:
      - {unit: Sở Nội vụ, tham-dinh: 55, xa-hoi: 35}
      - {unit: Sở Tài chính, tham-dinh: 50, xa-hoi: 35}
"""
BEFORE = {
    "as the sound site tells it": "",
    "by components, graded by edges": RULES,
    "by index": "blocks: {so: {results: [{unit: so-y-te, index: 9}, {unit: so-noi-vu, index: 8}]}}",
    "in part": "blocks: {so: {published: một phần, results: [{unit: Sở Y tế, rank: 1}]}}",
    "by ranks as published": (
        "ranks: published\n"
        "blocks: {so: {results: [{unit: Sở Y tế, score: 90, rank: 1},"
        " {unit: Sở Nội vụ, score: 80, rank: 2}]}}"
    ),
    "with maxima that differ": (
        "rank_by: chỉ số\n"
        "blocks: {so: {results: [{unit: so-y-te, score: 90/100}, {unit: so-noi-vu, score: 9/110}]}}"
    ),
    "with grades that were published": (
        "blocks: {so: {grade_counts: {Tốt: 1}, results: [{unit: Sở Y tế, score: 90, grade: Tốt}]}}"
    ),
}
each_before = pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Call a command; give its exit code, what it printed and what it complained of."""
    monkeypatch.delenv("PARSITE_SITE", raising=False)

    def call(*words: object) -> tuple[int, str, str]:
        return main([str(word) for word in words]), *capsys.readouterr()

    return call


def site_of(make_site: MakeSite, before: str) -> Site:
    """The sound site with another year before."""
    return make_site({"data/2024.yaml": before, "content/2024.md": None} if before else None)


def to_do(site: Site) -> set[str]:
    """The codes of what `parsite check` finds in the files of 2025."""
    try:
        pipeline.rehearse(site)
    except Mistakes as found:
        return {f"{p.place.path}: {p.code}" for p in found.problems if "2025" in p.place.path}
    return set()


def rows(site: Site) -> list[list[str]]:
    text = (site.root / "data/2025.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def filled(site: Site) -> None:
    """Fill in every figure of 2025 that its table asks for."""
    heading, *lines = rows(site)
    places: dict[str, int] = {}
    for line in lines:
        place = places[line[0]] = places.get(line[0], 0) + 1
        figures = {"Xếp hạng": place, "Điểm tối đa": 100, "Chỉ số": 30 - place}
        parts = {"Thẩm định": 30 - place, "Điều tra xã hội học": 20}
        figures |= parts if "Thẩm định" in heading else {"Điểm": 30 - place}
        line[:] = [
            cell or str(figures.get(name, "")) for name, cell in zip(heading, line, strict=True)
        ]
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows([heading, *lines])
    (site.root / "data/2025.csv").write_text(stream.getvalue(), encoding="utf-8-sig")


@each_before
def test_a_new_year_lacks_nothing_but_its_scores(
    make_site: MakeSite, say: Say, before: str
) -> None:
    site = site_of(make_site, before)
    assert say("new", "2025", "--site", site.root)[0] == 0
    assert to_do(site) == {"data/2025.csv: score-missing"}


@each_before
def test_once_they_are_filled_in_the_site_builds(
    make_site: MakeSite, say: Say, before: str
) -> None:
    site = site_of(make_site, before)
    assert say("new", "2025", "--site", site.root)[0] == 0
    filled(site)
    assert say("--site", site.root)[0] == 0
    page = (site.out / "2025/index.html").read_text(encoding="utf-8")
    assert all(line[1] in page for line in rows(site)[1:])


def test_what_was_made_is_said_and_what_to_do_next(make_site: MakeSite, say: Say) -> None:
    site = make_site()
    assert say("new", "2025", "--site", site.root) == (
        0,
        f"Đã tạo trong {site.root}:\n"
        "  data/2025.csv\n"
        "  data/2025.yaml\n"
        "  content/2025.md\n"
        "  data/schema/units.json\n"
        "  data/schema/year.json\n"
        "  data/schema/site.json\n"
        "  data/schema/article.json\n"
        "  data/schema/theme.json\n"
        "Việc tiếp theo: điền điểm vào data/2025.csv, xem lại hai tệp kia, rồi chạy:"
        f" parsite check --site {site.root}\n",
        "",
    )


def test_a_command_to_type_next_has_its_paths_in_quotes_where_they_need_them(
    make_site: MakeSite, say: Say, tmp_path: Path
) -> None:
    site = make_site(name="trang web")
    _, out, _ = say("new", "2025", "--xlsx", "--site", site.root)
    assert out.splitlines()[-1].endswith(
        f'parsite import "{site.root}/2025.xlsx" --site "{site.root}"'
    )
    _, out, _ = say("init", tmp_path / "tinh moi")
    assert out.splitlines()[-1].endswith(f'parsite new NĂM --site "{tmp_path}/tinh moi"')


@pytest.mark.parametrize("path", ["data/2025.csv", "data/2025.yaml", "content/2025.md"])
@pytest.mark.parametrize("option", [(), ("--xlsx",)])
def test_nothing_that_is_there_is_written_over(
    make_site: MakeSite, say: Say, path: str, option: tuple[str, ...]
) -> None:
    site = make_site({path: "title: của tôi\n"})
    before = contents(site.root)
    code, out, err = say("new", "2025", *option, "--site", site.root)
    assert (code, out) == (2, "")
    assert err.startswith(f"Đã có sẵn: {path}.")
    assert contents(site.root) == before


@pytest.mark.parametrize("text", ["25", "20250", "3000", "0999", "hai", "2025.", "٢٠٢٥", "2025\n"])
def test_what_is_no_year_is_said(make_site: MakeSite, say: Say, text: str) -> None:
    site = make_site()
    before = contents(site.root)
    code, out, err = say("new", text, "--site", site.root)
    assert (code, out) == (2, "")
    assert err.startswith(f"“{text}” không phải là năm.")
    assert contents(site.root) == before


def test_mistakes_in_what_it_is_made_from_come_first(make_site: MakeSite, say: Say) -> None:
    site = make_site({"data/2024.yaml": "blocks: {so: {results: [{unit: Sở Nội vu, score: 90}]}}"})
    code, out, err = say("new", "2025", "--site", site.root)
    assert (code, out) == (65, "")
    assert err.startswith("data/2024.yaml:1:32: unknown-unit:")
    assert not (site.root / "data/2025.csv").exists()


def test_mistakes_elsewhere_are_no_hindrance(make_site: MakeSite, say: Say) -> None:
    site = make_site({"content/2024.md": "không có phần đầu", "data/2023.yaml": "blocks: 5"})
    assert say("new", "2025", "--site", site.root)[0] == 0


def test_without_units_it_says_to_declare_them_first(make_site: MakeSite, say: Say) -> None:
    site = make_site(
        {
            "data/units.yaml": "blocks: {so: {name: Các sở}}\nunits: {}\n",
            "data/2024.yaml": None,
            "content/2024.md": None,
        }
    )
    code, out, err = say("new", "2025", "--site", site.root)
    assert (code, out) == (65, "")
    assert err.startswith("data/units.yaml chưa có đơn vị nào")


def test_the_same_site_makes_the_same_files(make_site: MakeSite, say: Say) -> None:
    made = []
    for name in ("one", "two"):
        site = make_site(name=name)
        assert say("new", "2025", "--xlsx", "--site", site.root)[0] == 0
        made.append(contents(site.root))
    assert made[0] == made[1]
    assert {"2025.xlsx", "data/2025.yaml", "content/2025.md"} < made[0].keys()
    assert "data/2025.csv" not in made[0]


def test_a_new_site_builds_at_once_and_a_year_follows(tmp_path: Path, say: Say) -> None:
    root = tmp_path / "tinh"
    code, out, err = say("init", root)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == f"Đã tạo trong {root}:"
    assert out.splitlines()[-1].endswith(f"parsite new NĂM --site {root}")
    assert say("--site", root)[0] == 0
    assert "Trang đang được chuẩn bị" in (root / "public/index.html").read_text(encoding="utf-8")
    units = root / "data/units.yaml"
    text = units.read_text(encoding="utf-8")
    own = "units:\n  so-noi-vu: {block: so-ban-nganh, name: Sở Nội vụ}\n"
    units.write_text(text.replace("units: {}\n", own), encoding="utf-8")
    assert say("new", "2025", "--site", root)[0] == 0
    assert to_do(Site(root, root / "public")) == {"data/2025.csv: score-missing"}


def test_the_pattern_for_units_is_one_that_can_be_followed(tmp_path: Path, say: Say) -> None:
    assert say("init", tmp_path)[0] == 0
    units = tmp_path / "data/units.yaml"
    text = units.read_text(encoding="utf-8").replace("units: {}\n", "")
    head, pattern = text.split("theo mẫu này:\n#\n")
    own = "\n".join(line.removeprefix("# ") for line in pattern.splitlines())
    olds = "".join(
        f"\n  so-cu-thu-{n}: {{block: so-ban-nganh, name: Sở cũ thứ {n}, until: 28/02/2025}}"
        for n in ("nhat", "hai")
    )
    units.write_text(f"{head}\nunits:\n{own}{olds}\n", encoding="utf-8")
    assert say("check", "--site", tmp_path) == (0, "Không có lỗi nào.\n", "")


@pytest.mark.parametrize("path", ["content/site.yaml", "data/units.yaml", "README.md"])
def test_a_folder_that_holds_such_files_is_left_alone(tmp_path: Path, say: Say, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("của tôi")
    before = contents(tmp_path)
    code, out, err = say("init", tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith(f"Đã có sẵn: {path}.")
    assert contents(tmp_path) == before


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path, say: Say) -> None:
    (tmp_path / "tinh").write_text("một tệp")
    code, out, err = say("init", tmp_path / "tinh")
    assert (code, out) == (74, "")
    assert str(tmp_path / "tinh") in err


def test_called_by_build_py_a_site_is_made_where_the_caller_is(tmp_path: Path) -> None:
    more = {"PARSITE_SITE": str(ROOT)}
    done = parsite("init", "tinh", cwd=tmp_path, **more)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith(f"python build.py new NĂM --site {tmp_path}/tinh")
    assert parsite("build", "--site", "tinh", cwd=tmp_path, **more).returncode == 0
    assert (tmp_path / "tinh/public/index.html").is_file()


def test_the_schemas_are_written_once_and_again_when_they_differ(
    make_site: MakeSite, say: Say
) -> None:
    site = make_site()
    _, out, _ = say("schema", "--site", site.root)
    assert re.findall(r"^  (\S+)$", out, re.MULTILINE) == [
        f"data/schema/{name}.json" for name in ("units", "year", "site", "article", "theme")
    ]
    made = contents(site.root)
    assert say("schema", "--site", site.root)[1].startswith("Không có gì để ghi")
    (site.root / "data/schema/year.json").write_text("{}")
    assert "  data/schema/year.json\n" in say("schema", "--site", site.root)[1]
    assert contents(site.root) == made
    assert say("check", "--site", site.root)[0] == 0


def test_schemas_speak_the_language_asked_for(make_site: MakeSite, say: Say) -> None:
    site = make_site()
    say("schema", "--site", site.root, "--lang", "en")
    assert "The day on which the results were announced." in (
        site.root / "data/schema/year.json"
    ).read_text(encoding="utf-8")


def test_only_a_workbook_loads_what_writes_one() -> None:
    done = python("-c", "import sys, parsite.pipeline; assert 'xlsxwriter' not in sys.modules")
    assert done.returncode == 0, done.stderr


@each_before
def test_a_workbook_filled_in_comes_back_as_the_table_it_stands_for(
    make_site: MakeSite, say: Say, before: str
) -> None:
    """Filled in as Excel does it: figures are numbers, a status is one of the list's words."""
    site = site_of(make_site, before)
    assert say("new", "2025", "--xlsx", "--site", site.root)[0] == 0
    book = load_workbook(site.root / "2025.xlsx")
    sheet: Any = book.worksheets[0]
    heading = [cell.value for cell in sheet[1]]
    for number in range(sheet.max_row - 2):
        figures = {"Thẩm định": 50 - number, "Điều tra xã hội học": 20.5}
        figures = {name: value for name, value in figures.items() if name in heading}
        others = {"Xếp hạng": 1, "Xếp loại": "Tốt", "Chỉ số": 70.25 - number}
        others |= {"Điểm": sum(figures.values()) or 70.25 - number}
        for column, name in enumerate(heading, 1):
            if value := (figures | others).get(name):
                sheet.cell(number + 2, column, value)
    sheet.cell(sheet.max_row, heading.index("Tình trạng") + 1, "không đánh giá")
    book.save(site.root / "2025.xlsx")
    expected = [[shown(cell) for cell in row] for row in sheet.iter_rows()]
    code, _, err = say("import", site.root / "2025.xlsx", "--site", site.root)
    assert (code, err) == (0, "")
    kept = [n for n in range(len(heading)) if any(row[n] for row in expected[1:])]
    assert rows(site) == [[row[n] for n in kept] for row in expected]


def shown(cell: Any) -> str:
    """What stands in a cell, as it is written here."""
    return "" if cell.value is None else f"{cell.value}".replace(".", ",").removesuffix(",0")
