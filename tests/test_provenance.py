"""Each page states what its figures rest on: decision, data file, digest, release."""

import json
import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from parsite import pipeline
from parsite.model.page import Input
from parsite.model.provenance import Provenance, files_of
from parsite.model.site import Site
from parsite.stages import render
from tests.conftest import MakeSite
from tests.folders import Shelf

SETTINGS = (
    "title: A\norganisation: B\nbase_url: https://mau.example/cchc/\n"
    "languages: [vi, en]\nshare_pictures: off\n"
)
TABLE = "Khối;Đơn vị;Điểm\nso;Sở Nội vụ;90,50\nso;Sở Y tế;79,00\n"
ABOUT = "max: 100\ndecision: {number: 12/QĐ-UBND}\n"
LATER = "release_at: 2999-01-01T00:00:00+07:00\n" + ABOUT.replace("12", "99")
FILES: dict[str, str | bytes | None] = {
    "content/site.yaml": SETTINGS,
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề trang này.\n",
    "data/2024.yaml": ABOUT,
    "data/2024.csv": TABLE,
    "data/2025.yaml": LATER,
    "data/2025.csv": TABLE.replace("90,50", "91,50"),
}


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site of a year in two files, and of one not public yet: built."""
    made = make_site(FILES)
    pipeline.build(made)
    return made


def digest(site: Site, path: str) -> str:
    return sha256((site.root / path).read_bytes()).hexdigest()


def text(site: Site, path: str) -> str:
    return (site.out / path).read_text(encoding="utf-8")


def seen(site: Site, path: str) -> str:
    """What a page says to who reads it."""
    return " ".join(re.sub(r"<[^>]+>", " ", text(site, path)).split())


@pytest.mark.parametrize("path", ["2024/index.html", "en/2024/index.html"])
def test_a_years_page_states_its_files_with_the_digests_of_their_bytes(
    site: Site, path: str
) -> None:
    page = text(site, path)
    for file in ("data/2024.yaml", "data/2024.csv"):
        whole = digest(site, file)
        assert f"<code>{file}</code>" in page
        assert f"<code>{whole[:12]}</code>" in page
        assert f"<code>{whole}</code>" in page
    assert "sha256sum data/2024.yaml" in page
    assert "parsite verify https://mau.example/cchc/" in page
    assert "12/QĐ-UBND" in page


@pytest.mark.parametrize("path", ["2024/fragment.html", "2024/frame.html", "index.html"])
def test_what_shows_a_years_results_states_its_files_in_a_line(site: Site, path: str) -> None:
    first, second = (digest(site, f"data/2024.{kind}")[:12] for kind in ("yaml", "csv"))
    line = f"Số liệu năm 2024: data/2024.yaml (SHA-256 {first}), data/2024.csv (SHA-256 {second})."
    assert line in seen(site, path)


@pytest.mark.parametrize("path", ["don-vi/so-y-te/index.html", "khoi/so/index.html"])
def test_a_units_page_and_a_blocks_name_the_files_and_lead_to_their_digests(
    site: Site, path: str
) -> None:
    page = text(site, path)
    assert '<a href="../../2024/#nguon-goc">Năm 2024</a>' in page
    assert "Quyết định 12/QĐ-UBND; data/2024.yaml , data/2024.csv" in seen(site, path)
    assert digest(site, "data/2024.csv")[:12] not in page


def test_a_unit_without_results_rests_on_nothing(site: Site) -> None:
    assert "nguon-goc" not in text(site, "don-vi/huyen-dong/index.html")


def test_every_page_leads_to_the_list_of_its_release(site: Site) -> None:
    for file in site.out.rglob("index.html"):
        page = file.read_text(encoding="utf-8")
        way = re.search(r'<a href="([^"]*)release\.json">', page)
        assert way, file
        assert (file.parent / way[1] / "release.json").resolve() == site.out / "release.json"
    assert '<a href="/cchc/release.json">' in text(site, "404.html")
    fragment = text(site, "2024/fragment.html")
    assert '<a href="https://mau.example/cchc/release.json">' in fragment


def test_the_list_ties_the_page_to_the_very_files_that_it_states(site: Site) -> None:
    told = json.loads(text(site, "release.json"))
    page = "2024/index.html"
    assert told["files"][page] == sha256((site.out / page).read_bytes()).hexdigest()
    for file in ("data/2024.yaml", "data/2024.csv"):
        assert told["inputs"][file] == digest(site, file)
        assert told["inputs"][file] in text(site, page)


def test_machines_are_told_the_same(site: Site) -> None:
    files = [
        {"path": path, "sha256": digest(site, path)} for path in ("data/2024.yaml", "data/2024.csv")
    ]
    wanted = {"decision": "12/QĐ-UBND", "files": files}
    assert json.loads(text(site, "2024/cchc-2024.json"))["provenance"] == wanted
    assert json.loads(text(site, "du-lieu/cchc.json"))["years"][0]["provenance"] == wanted
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', _year(site))
    [dataset] = [found for s in scripts if (found := json.loads(s))["@type"] == "Dataset"]
    assert dataset["isBasedOn"] == [
        {"@type": "MediaObject", "name": file["path"], "sha256": file["sha256"]} for file in files
    ]
    assert "12/QĐ-UBND" in dataset["citation"]
    sources = json.loads(text(site, "du-lieu/datapackage.json"))["sources"]
    for file in files:
        assert any(file["path"] in s["title"] and file["sha256"] in s["title"] for s in sources)


def _year(site: Site) -> str:
    return text(site, "2024/index.html")


@pytest.mark.parametrize("path", ["2024/cchc-2024.xlsx", "du-lieu/cchc.xlsx"])
def test_a_workbook_says_it_on_its_last_sheet(site: Site, path: str) -> None:
    book = load_workbook(BytesIO((site.out / path).read_bytes()))
    cells = [cell for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert f"data/2024.csv; SHA-256 {digest(site, 'data/2024.csv')}" in cells


def test_nothing_is_stated_of_a_year_that_is_not_public_yet(site: Site) -> None:
    secrets = [digest(site, f"data/2025.{kind}")[:12] for kind in ("yaml", "csv")]
    telling = [
        file.relative_to(site.out).as_posix()
        for file in site.out.rglob("*")
        if file.is_file() and _tells(file, ["data/2025", "99/QĐ-UBND", *secrets])
    ]
    assert telling == []


def _tells(file: Path, secrets: list[str]) -> bool:
    if file.suffix not in {".html", ".json", ".xml", ".csv"}:
        return False
    content = file.read_text(encoding="utf-8")
    return any(secret in content for secret in secrets)


def test_the_record_of_a_release_is_told_to_be_one(make_site: MakeSite) -> None:
    site = make_site(FILES)
    planned = pipeline.planning(site)
    page = next(page for page in planned.pages if page.path == "2024/index.html")
    files = files_of(2024, {"data/released/2024.yaml": "a" * 64})
    own = Input("provenance 2024", Provenance(2024, None, files))
    shelf = Shelf()
    told = replace(page, given={**page.given, "provenance": own})
    _, problems = render.files([told], planned.theme, site, shelf.put)
    assert problems == ()
    assert (
        "<dt>Số liệu lúc công bố <code>data/released/2024.yaml</code></dt>"
        in shelf["2024/index.html"].decode()
    )
