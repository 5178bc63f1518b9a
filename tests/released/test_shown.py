"""What was revised is shown wherever the figure is: both its values, the day and the reason."""

import csv
import io
import json
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

import openpyxl
import pytest

from parsite import pipeline
from parsite.model.guard import guarded
from parsite.stages import render
from tests.folders import Shelf
from tests.released.province import changed, problems, revised, written
from tests.released.test_silent_changes import BEFORE, SILENT, THIS, Y_TE, Edit, Told

WHEN, WHY = "Đính chính ngày 12/05/2026", "Lý do: Nhập nhầm phiếu chấm."
UNITS = {
    "Sở Y tế": "so-y-te",
    "Sở Tài chính": "so-tai-chinh",
    "Sở Thông tin": "so-thong-tin",
    "Sở Công Thương": "so-cong-thuong",
    "Sở Nội vụ": "so-noi-vu",
    "Sở Khoa học và Công nghệ": "so-khcn",
    "Thanh tra tỉnh": "thanh-tra",
    "Huyện Đông": "huyen-dong",
    "Huyện Tây": "huyen-tay",
    "Huyện Nam": "huyen-nam",
    "Huyện Bắc": "huyen-bac",
    "Cục Thuế": "cuc-thue",
    "Xã Thượng": "xa-thuong",
    "Xã Hạ": "xa-ha",
}
IN_PROSE = {
    "không có": "",
    "+2": "tăng 2 bậc",
    "+3": "tăng 3 bậc",
    "so": "các sở",
    "nganh": "ngành dọc",
    "huyen": "các huyện",
    "xếp hạng": "có xếp hạng",
    "tính từ điểm": "tính từ điểm",
    "đã công bố": "theo kết quả đã công bố",
    "đồng hạng, bỏ hạng sau": "cùng hạng, để trống hạng liền sau",
    "đồng hạng, không bỏ hạng": "cùng hạng, không để trống hạng liền sau",
}
"""What data files say otherwise than pages do."""


def pages(site: Path, files: dict[str, str], wanted: Iterable[str]) -> dict[str, bytes]:
    """Make some of a site's files."""
    planned = pipeline.planning(written(site, files))
    shelf = Shelf()
    chosen = [page for page in planned.pages if re.fullmatch("|".join(wanted), page.path)]
    _, broken = render.files(chosen, planned.theme, written(site, files), shelf.put)
    assert broken == ()
    return dict(shelf)


def mended(tmp_path: Path, edits: list[Edit]) -> dict[str, str]:
    files = changed(*edits)
    return revised(files, problems(tmp_path / "before", files))


def words(page: bytes) -> str:
    """What a page says, on one line."""
    return " ".join(unescape(re.sub("<[^>]+>", "", page.decode())).split())


def cells(workbook: bytes, sheet: str) -> list[list[str]]:
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    rows = book[sheet].iter_rows(values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


@pytest.mark.parametrize(("edits", "told"), SILENT.values(), ids=SILENT)
def test_both_values_are_told_with_the_day_and_the_reason(
    tmp_path: Path, edits: list[Edit], told: list[Told]
) -> None:
    files = mended(tmp_path, edits)
    year = 2023 if edits[0][0] in (BEFORE, "data/2022.yaml") else 2024
    ids = {UNITS[name] for name, *_ in told if name in UNITS}
    made = pages(
        tmp_path / "site",
        files,
        [
            *(f"{year}/{name}" for name in (r"index\.html", r"fragment\.html", r"frame\.html")),
            *(f"don-vi/{id}/index.html" for id in ids),
            *(f"{year}/cchc-{year}.{kind}" for kind in ("json", "xlsx")),
            *(r"du-lieu/cchc-dieu-chinh\.csv", r"feed\.xml"),
        ],
    )
    for path in (f"{year}/index.html", f"{year}/fragment.html", f"{year}/frame.html", "feed.xml"):
        said = words(made[path])
        assert said.count(WHEN) == len(told), path
        for _, _, before, after in told:
            assert IN_PROSE.get(before, before) in said, (path, before)
            assert IN_PROSE.get(after, after) in said, (path, after)
        assert WHY in said
    for name, _, before, after in told:
        if name in UNITS:
            said = words(made[f"don-vi/{UNITS[name]}/index.html"])
            assert f"Năm {year}. {WHEN}" in said
            assert IN_PROSE.get(before, before) in said
            assert IN_PROSE.get(after, after) in said
    feed = made["feed.xml"].decode()
    assert feed.count("<updated>2026-05-12T00:00:00+07:00</updated>") >= 2
    listed = json.loads(made[f"{year}/cchc-{year}.json"])["revisions"]
    assert {(r["kind"], r["date"]) for r in listed} == {("correction", "2026-05-12")}
    table = list(
        csv.reader(
            io.StringIO(made["du-lieu/cchc-dieu-chinh.csv"].decode("utf-8-sig")), delimiter=";"
        )
    )
    sheet = cells(made[f"{year}/cchc-{year}.xlsx"], "Điều chỉnh, đính chính")
    for rows, written_as in ((table, guarded), (sheet, str)):
        at = rows[0].index("Trước đó")
        values = sorted((row[at], row[at + 1]) for row in rows[1:])
        assert values == sorted((written_as(b), written_as(a)) for *_, b, a in told)


def test_a_mark_leads_from_the_row_to_what_was_changed(tmp_path: Path) -> None:
    files = mended(tmp_path, [(THIS, Y_TE, '{unit: so-y-te, score: "80,50"}')])
    made = pages(tmp_path / "site", files, [r"2024/index\.html"])["2024/index.html"].decode()
    assert '<section class="admonition correction notices" id="sua-doi"' in made
    rows = re.findall(r"<tr.*?</tr>", made, re.DOTALL)
    marked = {
        re.sub("<[^>]+>", "", row).split("*")[0].split("\n")[2] for row in rows if "#sua-doi" in row
    }
    assert marked == {"Sở Y tế", "Sở Công Thương"}


def test_the_places_that_moved_with_it_are_told_on_the_units_pages(tmp_path: Path) -> None:
    files = mended(tmp_path, [(THIS, Y_TE, '{unit: so-y-te, score: "89,50"}')])
    made = pages(
        tmp_path / "site",
        files,
        [r"2024/index\.html", "don-vi/so-tai-chinh/index.html", "don-vi/so-noi-vu/index.html"],
    )
    followed = "Thứ hạng thay đổi từ 2 thành 3 do đính chính ngày 12/05/2026."
    assert followed in words(made["don-vi/so-tai-chinh/index.html"])
    assert "đính chính" not in words(made["don-vi/so-noi-vu/index.html"])
    assert (
        "Do đính chính ngày 12/05/2026, thứ hạng thay đổi: Sở Y tế từ 3 thành 2; "
        "Sở Tài chính từ 2 thành 3; Sở Công Thương từ 3 thành 4."
    ) in words(made["2024/index.html"])


def test_what_moves_in_the_next_year_is_told_there(tmp_path: Path) -> None:
    """Nobody has to name it, and its page tells of which year's figures the correction was."""
    edit = (BEFORE, 'so-tai-chinh, score: "86,25"', 'so-tai-chinh, score: "83,25"')
    made = pages(
        tmp_path / "site",
        mended(tmp_path, [edit]),
        [r"2024/index\.html", "don-vi/so-noi-vu/index.html"],
    )
    said = words(made["don-vi/so-noi-vu/index.html"])
    assert (
        "Năm 2024. Mức tăng, giảm hạng thay đổi từ tăng 1 bậc thành giữ nguyên thứ hạng "
        "do đính chính ngày 12/05/2026 số liệu năm 2023."
    ) in said


def test_share_pictures_of_what_changed_have_new_addresses_and_say_so(tmp_path: Path) -> None:
    def addresses(name: str, edits: list[Edit]) -> dict[str, str]:
        files = mended(tmp_path / name, edits)
        site = written(tmp_path / name / "site", files)
        settings = site.root / "content" / "site.yaml"
        text = settings.read_text(encoding="utf-8").replace('"off"', "units")
        settings.write_text(text, encoding="utf-8")
        found = [page for page in pipeline.planning(site).pages if page.path.startswith("anh/")]
        return {p.path.rpartition("-")[0]: f"{p.path} {p.given['picture'].value}" for p in found}

    before = addresses("as-released", [])
    after = addresses("changed", [(THIS, "Là cơ quan thẩm định", "Mới thành lập")])
    anew = {name for name in after if after[name] != before[name]}
    assert anew == {"anh/2024", "anh/thanh-tra"}
    assert all("Đã đính chính 12/05/2026" in after[name] for name in anew)


def test_search_engines_are_told_of_corrections(tmp_path: Path) -> None:
    files = mended(tmp_path, [(THIS, Y_TE, '{unit: so-y-te, score: "79,50"}')])
    made = pages(tmp_path / "site", files, [r"2024/index\.html"])["2024/index.html"].decode()
    [news] = [
        text for text in re.findall(r'ld\+json">(.*?)</script>', made) if "NewsArticle" in text
    ]
    told = json.loads(news)
    assert told["dateModified"] == "2026-05-12"
    assert told["correction"][0]["@type"] == "CorrectionComment"
    assert told["correction"][0]["text"].startswith(WHEN)
    assert '<meta property="article:modified_time" content="2026-05-12">' in made


def test_english_pages_tell_it_in_english(tmp_path: Path) -> None:
    files = mended(tmp_path, [(THIS, Y_TE, '{unit: so-y-te, score: "79,50"}')])
    written(tmp_path / "site", files)
    site = written(tmp_path / "site", files)
    with (site.root / "content" / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("languages: [vi, en]\n")
    planned = pipeline.planning(site)
    shelf = Shelf()
    wanted = [page for page in planned.pages if page.path == "en/2024/index.html"]
    render.files(wanted, planned.theme, site, shelf.put)
    said = words(shelf["en/2024/index.html"])
    assert (
        "Correction of 12 May 2026: the score of Sở Y tế is 79.50; it was given as 79.00. "
        "Reason: Nhập nhầm phiếu chấm."
    ) in said
