"""The repository's own site, built from its own data: what a reader of it is told."""

import re
import shutil
from decimal import Decimal
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from parsite import pipeline
from parsite.model.site import Site
from tests.folders import ROOT, contents, python
from tests.webpages import complaints, ids, links, read, tables, told, words

BASE = "https://thai-nguyen.example/cchc/"
EMBEDDED = ("fragment.html", "frame.html")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("root")
    for name in ("content", "data"):
        shutil.copytree(ROOT / name, root / name)
    site = Site(root, root / "public")
    pipeline.build(site)
    return site


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return contents(site.out)


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Element]:
    return {path: read(text.decode()) for path, text in files.items() if path.endswith(".html")}


def row(unit: str, rank: str, score: str = "", change: str = "") -> dict[str, str]:
    return {"Đơn vị": unit, "Hạng": rank, "Điểm": score, "So với năm 2016": change}


def rankings(page: Element) -> dict[str, list[dict[str, str]]]:
    """A page's whole rankings by their captions."""
    return {c: rows for c, rows in tables(page).items() if c.startswith("Bảng xếp hạng")}


def test_2017_has_its_leaders_its_last_and_their_changes(pages: dict[str, Element]) -> None:
    unknown = "chưa công bố", "không có số liệu"
    assert rankings(pages["2017/index.html"]) == {
        "Bảng xếp hạng khối sở, ban, ngành năm 2017": [
            row("Sở Khoa học và Công nghệ", "1", "85,60", "tăng 06 bậc"),
            row("Sở Công Thương", "2", *unknown),
            row("Sở Văn hóa, Thể thao và Du lịch", "3", *unknown),
            row("Sở Lao động - Thương binh và Xã hội", "Cuối khối", "66,04", "giảm 01 bậc"),
        ],
        "Bảng xếp hạng khối huyện, thành, thị năm 2017": [
            row("Thị xã Phổ Yên", "1", "90,83", "tăng 01 bậc"),
            row("Thành phố Sông Công", "2", *unknown),
            row("Huyện Võ Nhai", "3", *unknown),
            row("Huyện Phú Lương", "Cuối khối", "70,96", "giảm 04 bậc"),
        ],
    }


NO_PLACE = "thứ hạng chưa công bố–"
"""What is heard of a place that nobody knows, and then what is seen."""


def test_2022_has_its_scores_and_grades(pages: dict[str, Element]) -> None:
    by_caption = rankings(pages["2022/index.html"])
    assert {
        caption: [(r["Đơn vị"], r["Hạng"], r["Điểm"], r["Xếp loại"]) for r in table]
        for caption, table in by_caption.items()
    } == {
        "Bảng xếp hạng khối sở, ban, ngành năm 2022": [
            ("Sở Nông nghiệp và Phát triển nông thôn", "1", "89,11", "tốt"),
            ("Sở Tài chính", "2", "87,86", "tốt"),
            ("Sở Công Thương", "3", "86,49", "tốt"),
            ("Ban Dân tộc tỉnh", NO_PLACE, "65,77", "trung bình"),
            ("Sở Xây dựng", NO_PLACE, "61,33", "trung bình"),
        ],
        "Bảng xếp hạng khối huyện, thành phố năm 2022": [
            ("Thành phố Thái Nguyên", NO_PLACE, "80,35", "tốt"),
            ("Huyện Đồng Hỷ", "Cuối khối", "67,77", "trung bình"),
        ],
    }


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        (
            "2017/index.html",
            "Dẫn đầu khối sở, ban, ngành là Sở Khoa học và Công nghệ với 85,60 điểm, tăng 06 bậc so"
            " với năm 2016.",
        ),
        (
            "2017/index.html",
            "Huyện Phú Lương xếp cuối khối với 70,96 điểm, giảm 04 bậc so với năm 2016.",
        ),
        ("2022/index.html", "474/QĐ-UBND"),
        ("don-vi/pho-yen/index.html", "Thị xã Phổ Yên (đến hết 09/04/2022)"),
        ("don-vi/pho-yen/index.html", "90,83"),
        ("index.html", "Sở Nông nghiệp và Phát triển nông thôn 89,11"),
        ("feed.xml", "66,04"),
    ],
)
def test_a_page_tells(files: dict[str, bytes], path: str, sentence: str) -> None:
    text = files[path].decode()
    page = read(text) if path.endswith(".html") else ElementTree.fromstring(text)
    assert sentence in words(page)


def numbers(text: str) -> set[Decimal]:
    """The figures in a text; how they are written (85,6 or 85.60, 06 or 6) makes no difference."""
    return {Decimal(found.replace(",", ".")).normalize() for found in NUMBER.findall(text)}


def without_scales(page: Element) -> Element:
    """A page without the round numbers at the ends of its charts."""
    for parent in [*page.iter()]:
        for child in [*parent]:
            if child.get("class") in {"chart-scale", "chart-note"}:
                parent.remove(child)
    return page


def without_digests(text: str, site: Site) -> str:
    """A text without the digests of the site's own data files, which are no figures; another
    digest stays."""
    for file in (site.root / "data").iterdir():
        whole = sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
        text = text.replace(whole, "").replace(whole[:12], "")
    return text.replace("SHA-256", "").replace("sha256sum", "")


def test_no_figure_on_a_page_is_missing_from_the_data(site: Site, files: dict[str, bytes]) -> None:
    sources = [*(site.root / "data").iterdir(), *(site.root / "content").iterdir()]
    known = set[Decimal]().union(*(numbers(f.read_text(encoding="utf-8")) for f in sources))
    for path, content in files.items():
        if path.endswith(".html"):
            page = " ".join(told(without_scales(read(content.decode()))))
            text = without_digests(page, site)
        elif path.endswith(".xml"):
            moment = r"(\d{4}-\d\d-\d\d)T00:00:00\+07:00"  # the feed's form of a day
            text = re.sub(moment, r"\1", words(ElementTree.fromstring(content)))
        else:
            continue
        explained = {Decimal(0)} if path.endswith("du-lieu/index.html") else set()  # "0: as before"
        assert numbers(text) - known - explained == set(), path


def test_every_link_leads_to_a_page_of_the_site(
    files: dict[str, bytes], pages: dict[str, Element]
) -> None:
    for path, page in pages.items():
        here = urljoin(BASE, path)
        for link in links(page):
            goal = urlsplit(urljoin(here, link))
            if goal.netloc != urlsplit(BASE).netloc:
                continue
            inside = unquote(goal.path).removeprefix(urlsplit(BASE).path)
            assert inside != unquote(goal.path), f"{path}: {link} leaves the site's folder"
            file = inside + "index.html" if inside.endswith("/") or not inside else inside
            assert file in files, f"{path}: {link}"
            if goal.fragment:
                assert goal.fragment in ids(pages[file]), f"{path}: {link}"


def test_every_address_a_machine_is_given_is_one_of_the_site(files: dict[str, bytes]) -> None:
    for path in ("sitemap.xml", "feed.xml", "robots.txt"):
        found = re.findall(re.escape(BASE) + r"[^<\"\s]*", files[path].decode())
        assert found
        for address in found:
            inside = address.removeprefix(BASE)
            assert (inside + "index.html" if inside[-1:] in {"", "/"} else inside) in files


def test_the_site_works_in_any_folder(pages: dict[str, Element]) -> None:
    """Only the page for an address that has none is shown at any depth, so it knows its folder."""
    for path, page in pages.items():
        own = [link for link in links(page) if not re.match(r"[a-z]+:", link)]
        absolute = {link for link in own if link.startswith("/")}
        if path == "404.html":
            assert {link for link in own if not link.startswith(("/cchc/", "#"))} == set()
        else:
            assert absolute == set()


def test_a_page_fetches_nothing_from_elsewhere(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        fetched = [e.get("src", "") for e in page.iter() if "src" in e.attrib]
        fetched += [e.get("href", "") for e in page.iter("link") if e.get("rel") == "stylesheet"]
        assert [link for link in fetched if re.match(r"//|[a-z]+:", link)] == [], path


def test_every_page_is_sound(pages: dict[str, Element]) -> None:
    whole = {path: page for path, page in pages.items() if not path.endswith("fragment.html")}
    assert {path: complaints(page) for path, page in whole.items() if complaints(page)} == {}


def test_every_page_says_what_it_is(pages: dict[str, Element]) -> None:
    own = {path: page for path, page in pages.items() if not path.endswith(EMBEDDED)}
    titles = {path: words(next(page.iter("title"))) for path, page in own.items()}
    assert len({*titles.values()}) == len(own)
    for path, page in own.items():
        canonical = [e.get("href") for e in page.iter("link") if e.get("rel") == "canonical"]
        url = BASE + path.removesuffix("index.html")
        assert canonical == ([] if path == "404.html" else [url])


def test_every_page_says_its_language_and_whose_it_is_not(pages: dict[str, Element]) -> None:
    for path, page in pages.items():
        language = "en" if path.startswith("en/") else "vi"
        notice = {"vi": "không phải trang chính thức", "en": "not an official site"}[language]
        if not path.endswith("fragment.html"):
            assert next(page.iter("html")).get("lang") == language
        assert any(notice in words(p) for p in page.iter("p")), path


def test_what_is_embedded_leads_to_the_page_that_it_is_of(pages: dict[str, Element]) -> None:
    for year in (2017, 2022):
        canonical = [
            e.get("href")
            for e in pages[f"{year}/frame.html"].iter("link")
            if e.get("rel") == "canonical"
        ]
        assert canonical == [f"{BASE}{year}/"]
        assert f"{BASE}{year}/" in links(pages[f"{year}/fragment.html"])


def test_every_unit_and_year_of_the_data_has_its_page(files: dict[str, bytes]) -> None:
    units = re.findall(
        r"^  ([a-z-]+):\n    block:", (ROOT / "data" / "units.yaml").read_text("utf-8"), re.M
    )
    years = [PurePosixPath(f).stem for f in contents(ROOT / "data") if re.match(r"\d{4}\.", f)]
    wanted = {f"don-vi/{unit}/index.html" for unit in units} | {f"{y}/index.html" for y in years}
    assert len(units) == 14
    assert wanted <= files.keys()


def test_every_machine_file_is_well_formed(files: dict[str, bytes]) -> None:
    for path in ("sitemap.xml", "feed.xml"):
        ElementTree.fromstring(files[path])
    for path, content in files.items():
        if path.endswith((".html", ".xml", ".txt", ".json", ".css", ".js")):
            text = content.decode()
            assert "\r" not in text, path
            assert text.endswith("\n"), path


def test_it_is_built_where_it_stands(tmp_path: Path) -> None:
    done = python("-m", "parsite", "build", "--out", tmp_path / "www", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "www" / "2017" / "index.html").is_file()
