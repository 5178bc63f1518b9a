"""The example of a province that does not exist: it builds, says so, and shows what it is for."""

import csv
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from statistics import mean, median
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from parsite import pipeline
from parsite.model.outcome import Outcome
from parsite.model.site import Site
from tests.folders import ROOT, contents, parsite
from tests.webpages import complaints, ids, links, read, rows, tables, told, words

EXAMPLE = ROOT / "examples" / "minh-hoa"
BASE = "https://minh-hoa.example/"
INVENTED = "không có thật"
BLOCKS = {
    "so-ban-nganh": "sở, ban, ngành",
    "cap-huyen": "huyện, thành phố, thị xã",
    "cap-xa": "xã, phường, thị trấn",
}
IDS = {name: id for id, name in BLOCKS.items()}
KEYS = {
    "unit": "Đơn vị",
    "score": "Điểm",
    "tham-dinh": "Kết quả thẩm định",
    "dieu-tra": "Điều tra xã hội học",
    "truc-tuyen": "Dịch vụ công trực tuyến",
    "thuong": "Điểm thưởng",
    "tru": "Điểm trừ",
    "status": "Tình trạng",
    "reason": "Lý do",
}
PARTS = list(KEYS.values())[2:5]
YEARS = (2021, 2022, 2023, 2024, 2025)
RANKINGS = [(y, b) for y in YEARS for b in BLOCKS if (y, b) != (2025, "cap-huyen")]
OLD, NEW = ("Tốt", "Khá", "Trung bình"), ("Xuất sắc", "Tốt", "Khá", "Trung bình")

Row = dict[str, str]


def data(year: int) -> Iterator[Row]:
    """What the year's file says, row by row, under the headings that a table has."""
    table = EXAMPLE / "data" / f"{year}.csv"
    if table.exists():
        with table.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines, delimiter=";", strict=True):
                block = row["Khối"][:1].lower() + row["Khối"][1:]
                yield {**row, "Khối": IDS.get(block, row["Khối"])}
        return
    text = table.with_suffix(".yaml").read_text("utf-8")
    for block, rest in re.findall(r"^  ([a-z-]+):\n((?:    .*\n|\n)*)", text, re.M):
        for unit in rest.split("      - unit: ")[1:]:
            pairs = re.findall(r"^ *([a-z-]+): (.+)$", f"unit: {unit}", re.M)
            yield {"Khối": block, **{KEYS[key]: value for key, value in pairs if key in KEYS}}


def names() -> dict[str, str]:
    """The units' names by their short ones."""
    text = (EXAMPLE / "data" / "units.yaml").read_text("utf-8")
    english = r"(?:name_en: [^\n]+?,?\s+)?"
    return {s: n for n, s in re.findall(rf"name: ([^\n]+?),?\s+{english}short: ([^\n}}]+)", text)}


def exact(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def rounded(figure: Fraction) -> str:
    hundredths = int(figure * 100 + Fraction(1, 2))
    return f"{hundredths // 100},{hundredths % 100:02}"


def score(year: int, row: Row) -> Fraction | None:
    """A row's score: as written, or what its parts make."""
    if row.get("Điểm"):
        return exact(row["Điểm"])
    if not row.get(PARTS[0]):
        return None
    is_weighed = year == 2022 and row["Khối"] == "so-ban-nganh"
    weights = [Fraction(n, 100) for n in (60, 30, 10)] if is_weighed else [Fraction(1)] * 3
    parts = zip(weights, (row.get(part) or "0" for part in PARTS), strict=True)
    total = sum(weight * exact(value) for weight, value in parts)
    return total + exact(row.get("Điểm thưởng") or "0") - exact(row.get("Điểm trừ") or "0")


def figure(year: int, row: Row) -> Fraction:
    """What ranks a unit, as pages show it: its score, or the departments' index in 2023."""
    points = score(year, row)
    assert points is not None
    if (year, row["Khối"]) == (2023, "so-ban-nganh"):
        points = points / exact(row["Điểm tối đa"]) * 100
    return exact(rounded(points))


def ranked(year: int, block: str) -> list[Row]:
    return [r for r in data(year) if r["Khối"] == block and not r.get("Tình trạng")]


def grade(year: int, block: str, of: Fraction) -> str:
    """The grade of a figure; communes' edges do not belong to the band above them."""
    if block == "cap-xa":
        bands = (
            zip(NEW, (85, 75, 65, 50), strict=True)
            if year > 2023
            else zip(OLD, (80, 65, 50), strict=True)
        )
        return next(name for name, edge in bands if of > edge)
    bands = (
        zip(NEW, (90, 80, 70, 60), strict=True)
        if year > 2023
        else zip(OLD, (85, 75, 60), strict=True)
    )
    return next(name for name, edge in bands if of >= edge)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("example") / "minh-hoa"
    # whoever looks at the example builds it where it lies
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns("public", ".parsite"))
    return Site(root, root / "public")


@pytest.fixture(scope="module")
def outcome(site: Site) -> Outcome:
    return pipeline.build(site)


@pytest.fixture(scope="module")
def files(site: Site, outcome: Outcome) -> dict[str, bytes]:
    assert outcome.made > 0
    return contents(site.out)


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Element]:
    return {path: read(text.decode()) for path, text in files.items() if path.endswith(".html")}


def table(pages: dict[str, Element], kind: str, year: int, block: str) -> list[Row]:
    """A block's table on its year's page, each column under its heading without its maximum."""
    name = "xã, phường" if (year, block) == (2025, "cap-xa") else BLOCKS[block]
    rows = tables(pages[f"{year}/index.html"])[f"{kind} khối {name} năm {year}"]
    return [{heading.split(" (tối đa")[0]: cell for heading, cell in r.items()} for r in rows]


def ranking(pages: dict[str, Element], year: int, block: str) -> dict[str, Row]:
    return {row["Đơn vị"]: row for row in table(pages, "Bảng xếp hạng", year, block)}


def said(pages: dict[str, Element], year: int, block: str) -> dict[str, str]:
    """A block's statistics on its year's page: what each is of, and what it is."""
    return {r["Nội dung"]: r["Số liệu"] for r in table(pages, "Số liệu chung của", year, block)}


def test_neither_mistake_nor_warning_is_told(outcome: Outcome, tmp_path: Path) -> None:
    assert outcome.warnings == ()
    done = parsite("check", "--site", EXAMPLE, "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Figures in articles held against the data: 4, of which 4 true and 0 left open.",
        "No mistakes.",
    ]


def test_every_page_and_the_feed_say_that_it_is_invented(
    files: dict[str, bytes], pages: dict[str, Element]
) -> None:
    assert {"index.html", "404.html", "gioi-thieu/index.html", "2021/index.html"} <= pages.keys()
    for path, page in pages.items():
        invented = "does not exist" if path.startswith("en/") else INVENTED
        body = next(page.iter("body"), page)  # a fragment has none
        assert invented in words(body), path
    assert INVENTED in words(ElementTree.fromstring(files["feed.xml"]))


@pytest.mark.parametrize(("year", "block"), RANKINGS)
def test_every_number_in_a_table_is_the_data_file_s(
    year: int, block: str, pages: dict[str, Element]
) -> None:
    rows = [row for row in data(year) if row["Khối"] == block]
    shown, short = ranking(pages, year, block), names()
    assert len(shown) == len(rows)
    for row in rows:
        there = shown[short.get(row["Đơn vị"], row["Đơn vị"])]
        for heading in ("Điểm", "Điểm tối đa", *PARTS, "Điểm thưởng", "Điểm trừ"):
            if row.get(heading) and heading in there:
                assert exact(there[heading]) == exact(row[heading]), (row["Đơn vị"], heading)
        points = score(year, row)
        if points is not None:
            assert there["Điểm"] == rounded(points), row["Đơn vị"]
        if (year, block) == (2023, "so-ban-nganh") and points is not None:
            assert there["Chỉ số (%)"] == rounded(figure(year, row))


@pytest.mark.parametrize(("year", "block"), RANKINGS)
def test_every_place_is_what_the_figures_make(
    year: int, block: str, pages: dict[str, Element]
) -> None:
    shown, short, rows = ranking(pages, year, block), names(), ranked(year, block)
    strength = {row["Đơn vị"]: [figure(year, row)] for row in rows}
    if (year, block) == (2023, "cap-huyen"):
        strength = {r["Đơn vị"]: [figure(year, r), exact(r["Điều tra xã hội học"])] for r in rows}
    better = list(strength.values())
    if (year, block) == (2024, "cap-huyen"):  # no place is left out after those that share one
        better = [list(distinct) for distinct in {tuple(s) for s in better}]
    for row in rows:
        own = strength[row["Đơn vị"]]
        place = 1 + sum(other > own for other in better)
        shares = sum(other == own for other in strength.values()) > 1
        if row.get("Xếp hạng"):
            place = int(row["Xếp hạng"])
            shares = sum(other.get("Xếp hạng") == row["Xếp hạng"] for other in rows) > 1
        there = shown[short.get(row["Đơn vị"], row["Đơn vị"])]
        assert there["Hạng"] == (f"{place} (đồng hạng)" if shares else str(place)), row["Đơn vị"]
        assert there["Xếp loại"] == grade(year, block, own[0]), row["Đơn vị"]


@pytest.mark.parametrize(("year", "block"), RANKINGS)
def test_the_statistics_are_those_of_the_data(
    year: int, block: str, pages: dict[str, Element]
) -> None:
    figures = [figure(year, row) for row in ranked(year, block)]
    spread = max(figures) - min(figures)
    made = [mean(figures), median(figures), max(figures), min(figures), spread]
    told_of = list(said(pages, year, block).values())
    leading = [re.match(r"\d+(?:,\d+)?", text) for text in told_of if text[0].isdecimal()]
    assert [found[0] for found in leading if found][:6] == [
        f"{len(figures):02}",
        *map(rounded, made),
    ]
    grades = Counter(grade(year, block, own) for own in figures)
    for name, count in grades.items():
        row = said(pages, year, block)[f"Xếp loại {name.lower()}"]
        assert row.startswith(f"{count:02} đơn vị"), name
    assert sum(grades.values()) == len(ranked(year, block))


@pytest.mark.parametrize(("year", "block"), [(2022, "cap-huyen"), (2023, "cap-xa")])
def test_who_rose_and_by_how_much_is_counted_from_the_data(
    year: int, block: str, pages: dict[str, Element]
) -> None:
    now = {row["Đơn vị"]: figure(year, row) for row in ranked(year, block)}
    then = {row["Đơn vị"]: figure(year - 1, row) for row in ranked(year - 1, block)}
    moves = {unit: own - then[unit] for unit, own in now.items() if unit in then}
    found = said(pages, year, block)
    counts = re.findall(r"\d+", found[f"Điểm so với năm {year - 1}"])
    assert [int(n) for n in counts[:2]] == [
        sum(move > 0 for move in moves.values()),
        sum(move < 0 for move in moves.values()),
    ]
    farthest = max(moves, key=lambda unit: moves[unit])
    assert rounded(moves[farthest]) in found["Tăng điểm nhiều nhất"]
    assert farthest.split(maxsplit=1)[1] in found["Tăng điểm nhiều nhất"]
    means = [exact(rounded(mean(figures.values()))) for figures in (now, then)]
    assert rounded(means[0] - means[1]) in found[f"So với trung bình năm {year - 1}"]


def places(pages: dict[str, Element], year: int) -> dict[str, tuple[str, str, str]]:
    """Each unit's name, place and change on a year's page, by its id."""
    found = {}
    for table in pages[f"{year}/index.html"].iterfind(".//table[@class='sortable']"):
        for element, row in zip(table.iterfind("tbody/tr"), rows(table), strict=True):
            link = element.find("th/a")
            assert link is not None
            change = row.get(f"So với năm {year - 1}", "")
            found[link.attrib["href"].split("/")[-2]] = row["Đơn vị"], row["Hạng"], change
    return found


@pytest.mark.parametrize("year", YEARS[1:])
def test_every_change_is_the_difference_of_two_places(year: int, pages: dict[str, Element]) -> None:
    before = {id: place for id, (_, place, _) in places(pages, year - 1).items()}
    before["phuong-gio-lanh"] = before["xa-gio-lanh"]  # as the data of 2025 says
    compared = 0
    for id, (name, place, change) in places(pages, year).items():
        moved = re.match(r"(tăng|giảm) (\d+) bậc|giữ nguyên", change)
        if moved:
            compared += 1
            steps = int(moved[2] or 0) * (-1 if moved[1] == "giảm" else 1)
            assert int(before[id].split()[0]) - int(place.split()[0]) == steps, name
    assert compared > 15


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        # one place for several: two, three, the first, the last
        ("2021/index.html", "13 (đồng hạng) Xã Nương Dâu"),
        ("2022/index.html", "huyện Đồng Nắng, huyện Rừng Thơm và huyện Sương Lam (cùng xếp thứ 2"),
        ("2024/index.html", "ùng dẫn đầu khối xã, phường, thị trấn"),
        ("2023/index.html", "ùng xếp cuối khối"),
        # statuses with their reasons, and notes
        ("2021/index.html", "hông đánh giá: khắc phục hậu quả mưa lũ, được miễn đánh giá"),
        ("2022/index.html", "hông xếp hạng: cơ quan chủ trì thẩm định"),
        ("2023/index.html", "hông đánh giá: mới thành lập, chưa đủ thời gian đánh giá"),
        ("2024/index.html", "hông xếp hạng: cơ quan thường trực tổ thẩm định"),
        ("2025/index.html", "hông đánh giá: mới tách, đang kiện toàn bộ máy"),
        ("2024/index.html", "Bằng điểm Sở Tài chính; xếp trên vì điểm thưởng cao hơn"),
        ("2022/index.html", "Năm 2022 là năm đầu tiên điểm được tách"),
        ("2023/index.html", "Điểm tối đa của mỗi đơn vị chỉ tính các tiêu chí"),
        ("2025/index.html", "Số đơn vị được đánh giá: 15"),
        # what new units were made from, and the one that is compared
        ("2025/index.html", "hợp nhất từ phường Cầu Vồng, phường Hoa Giấy và phường Chợ Sách"),
        ("2025/index.html", "hợp nhất từ Sở Xây dựng"),
        ("2025/index.html", "tách ra từ xã Khói Lam"),
        ("2025/index.html", "thay cho thị trấn Nắng Sớm"),
        ("2025/index.html", "so với xã Gió Lành"),
        # names of their time
        ("2022/index.html", "Huyện Sương Lam"),
        ("2023/index.html", "Thị xã Sương Lam"),
        ("2024/index.html", "Ban Dân tộc"),
        ("2025/index.html", "Sở Dân tộc và Tôn giáo"),
        ("don-vi/ban-dan-toc/index.html", "tên khi đó: Ban Dân tộc"),
        # the lives of units and levels
        ("don-vi/so-gtvt/index.html", "Ngày 28 tháng 02 năm 2025"),
        ("don-vi/so-nnmt/index.html", "Ngày 01 tháng 3 năm 2025"),
        ("don-vi/con-en/index.html", "Ngày 30 tháng 6 năm 2025"),
        ("index.html", "Đơn vị đã kết thúc hoạt động"),
        # articles, and the paper that a year rests on
        ("2025/index.html", "131.560"),
        ("2025/index.html", "05/QĐ-MH, ngày 06 tháng 3 năm 2026"),
        ("2022/index.html", "Công bố 03/2023"),
        ("2021/index.html", "Công bố kết quả xếp hạng chỉ số cải cách hành chính năm 2021"),
        ("gioi-thieu/index.html", "không phản ánh kết quả của bất kỳ cơ quan nào"),
    ],
)
def test_a_page_shows(path: str, sentence: str, pages: dict[str, Element]) -> None:
    assert sentence in words(pages[path])


@pytest.mark.parametrize(
    ("year", "block", "told_of"),
    [
        (2022, "so-ban-nganh", ("trọng số 60%", "điểm thưởng", "điểm trừ", "2 chữ số thập phân")),
        (2022, "cap-huyen", ("thang điểm 100", "tối đa 65", "tối đa 35", "tốt từ 85")),
        (2022, "cap-xa", ("tốt trên 80", "khá trên 65", "trung bình trên 50")),
        (2023, "so-ban-nganh", ("theo chỉ số", "tốt từ 85%")),
        (2023, "cap-huyen", ("thì xét", "điều tra xã hội học")),
        (2024, "so-ban-nganh", ("kết quả đã công bố", "xuất sắc từ 90")),
        (2024, "cap-huyen", ("không để trống",)),
        (2024, "cap-xa", ("xuất sắc trên 85", "tốt trên 75")),
    ],
)
def test_the_rules_in_force_stand_below_the_table(
    year: int, block: str, told_of: tuple[str, ...], pages: dict[str, Element]
) -> None:
    below = pages[f"{year}/index.html"].find(f".//*[@id='bang-{block}']")
    assert below is not None
    rules = " ".join(words(p) for p in below.iter("p"))
    assert [words for words in told_of if words not in rules] == []


def test_a_body_of_an_old_name_is_another_body(pages: dict[str, Element]) -> None:
    of_2024, of_2025 = places(pages, 2024), places(pages, 2025)
    assert of_2024["so-xay-dung"][0] == of_2025["so-xay-dung-2025"][0] == "Sở Xây dựng"
    assert "so-xay-dung-2025" not in of_2024
    assert "so-xay-dung" not in of_2025


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("phuong-ben-trang", ("phuong-cau-vong", "phuong-hoa-giay", "phuong-cho-sach")),
        ("xa-thuong-khoi", ("xa-khoi-lam",)),
        ("xa-ha-khoi", ("xa-khoi-lam",)),
        ("xa-nang-som", ("tt-nang-som",)),
        ("so-xay-dung-2025", ("so-xay-dung", "so-gtvt")),
    ],
)
def test_units_and_those_they_were_made_from_lead_to_each_other(
    new: str, old: tuple[str, ...], pages: dict[str, Element]
) -> None:
    for id in old:
        assert f"../../don-vi/{id}/" in links(pages[f"don-vi/{new}/index.html"])
        assert f"../../don-vi/{new}/" in links(pages[f"don-vi/{id}/index.html"])


def test_every_link_leads_to_a_page(files: dict[str, bytes], pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        for link in links(page):
            goal = urlsplit(urljoin(BASE + path, link))
            if goal.netloc == urlsplit(BASE).netloc:
                inside = unquote(goal.path)[1:]
                file = f"{inside}index.html" if inside[-1:] in {"", "/"} else inside
                assert file in files, f"{path}: {link}"
                assert not goal.fragment or goal.fragment in ids(pages[file]), f"{path}: {link}"


def test_every_page_is_sound(pages: dict[str, Element]) -> None:
    """But for captions and scopes of the table that the introduction writes in Markdown."""
    for path, page in pages.items():
        found = complaints(page)
        if path.endswith("fragment.html"):
            found = [c for c in found if not c.startswith("first headings")]
        if path.endswith("gioi-thieu/index.html"):
            found = [c for c in found if not c.endswith(("without caption", "without scope"))]
        assert found == [], path
        assert not any("{" in text or "None" in text for text in told(page)), path
