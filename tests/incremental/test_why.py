"""`parsite why`: a page's maker asks what it is made from, and why it would be made anew."""

import os
import shutil
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.site import Site
from parsite.report import inputs
from tests.folders import contents, stamps
from tests.incremental.builds import built, called, precompiled
from tests.incremental.province import NEWS, Province

LANGUAGES = ("vi", "en")


def lay(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    province = Province()
    province.settings |= {"languages": "vi, en", "theme": "nha"}
    province.articles["2024"] = NEWS[2]
    root = precompiled(tmp_path_factory.mktemp("finished") / "site")
    lay(root, province.files())
    assert built(root).code == 0
    return root


@pytest.fixture
def root(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "site"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def why(root: Path, url: str, language: str = "en") -> str:
    told = called("why", url, "--site", root, "--lang", language)
    assert (told.code, told.warned) == (0, "")
    return told.said


def reasons(root: Path, url: str) -> list[str]:
    """The reasons told, each a line."""
    told = why(root, url).splitlines()
    return [line.strip(" -") for line in told if line.startswith("  - ")]


WAYS = ["2024/", "/2024/", "2024", "2024/index.html", "https://mau.example/2024/"]
WAYS += ["http://127.0.0.1:8000/2024/"]


@pytest.mark.parametrize("url", WAYS)
def test_a_page_is_asked_for_by_any_of_its_addresses(root: Path, url: str) -> None:
    assert why(root, url).startswith("2024/index.html: nothing has changed")


@pytest.mark.parametrize("url", ["", "/", "index.html", "https://mau.example/"])
def test_so_is_the_home_page(root: Path, url: str) -> None:
    if url:
        assert why(root, url).startswith("index.html: nothing has changed")
    else:
        assert called("why", url, "--site", root).code == 2


def test_it_names_what_a_page_is_made_from(root: Path) -> None:
    told = why(root, "2024/").splitlines()
    assert "template year.html" in told[-1]
    assert "the article 2024" in told[-1]
    assert "the rankings 2024" in told[-1]
    assert "2023" not in told[-1]


@pytest.mark.parametrize("url", ["nope/", "2031/", "https://mau.example/nope/", "../2024/"])
def test_there_is_nothing_to_say_of_a_page_that_is_not_there(root: Path, url: str) -> None:
    told = called("why", url, "--site", root, "--lang", "en")
    assert told.code == 2
    assert url in told.warned


def test_a_score_of_last_year_is_the_reason_where_it_is_told(root: Path) -> None:
    edit(root / "data/2023.csv", "so;dv-1;78,25", "so;dv-1;75,50")
    assert reasons(root, "2023/") == [
        "changed: the page's address, title, description",
        "changed: the data files of 2023 and their digests",
        "changed: the rankings 2023",
    ]
    assert "changed: the rankings 2024" in reasons(root, "2024/")
    assert reasons(root, "don-vi/dv-1/") == ["changed: the years of dv-1"]
    assert reasons(root, "2022/") == []
    assert reasons(root, "don-vi/dv-7/") == []
    assert "data/2023.csv" in why(root, "2023/")


def test_a_template_is_the_reason_for_the_pages_made_with_it(root: Path) -> None:
    lay(root, {"themes/nha/templates/unit.html": b'{% extends "base!unit.html" %} '})
    assert reasons(root, "don-vi/dv-0/") == ["changed: template unit.html"]
    assert reasons(root, "2024/") == []


def test_the_page_of_an_article_tells_of_it(root: Path) -> None:
    edit(root / "content/2024.md", "Kết quả", "Số liệu")
    assert reasons(root, "2024/") == ["changed: the article 2024"]


def test_a_page_that_somebody_edited_by_hand_is_told_so_and_nothing_else(root: Path) -> None:
    (root / "public" / "404.html").write_text("mine", encoding="utf-8")
    edit(root / "data/2023.csv", "so;dv-1;78,25", "so;dv-1;75,50")
    assert reasons(root, "404.html") == ["the live file was edited or is gone"]
    assert "data/2023.csv" not in why(root, "404.html")


def test_before_the_first_build_every_page_is_new(tmp_path: Path) -> None:
    lay(precompiled(tmp_path / "site"), Province().files())
    assert len(reasons(tmp_path / "site", "2024/")) == 1
    assert "site.yaml, data" not in why(tmp_path / "site", "2024/")


def test_a_site_with_a_mistake_has_that_told(root: Path) -> None:
    edit(root / "data/2023.csv", "78,25", "bảy tám")
    told = called("why", "2024/", "--site", root, "--lang", "en")
    assert told.code == 65
    assert told.warned.startswith("data/2023.csv:3:")


def test_asking_changes_nothing(root: Path) -> None:
    edit(root / "data/2023.csv", "78,25", "75,50")
    before = stamps(root / "public")
    for url in ("2024/", "2023/"):
        why(root, url)
    assert stamps(root / "public") == before
    assert reasons(root, "2023/") != []


def test_what_is_said_to_be_kept_is_kept_and_only_that(root: Path) -> None:
    edit(root / "data/2023.csv", "so;dv-1;78,25", "so;dv-1;75,50")
    os.truncate(root / "public" / "khoi" / "xa" / "index.html", 10)
    pages = sorted(path for path in contents(root / "public") if path != "release.json")[::3]
    said = {path for path in pages if reasons(root, path)}
    before = stamps(root / "public")
    assert built(root).code == 0
    after = stamps(root / "public")
    made = {path for path in pages if before[path] != after[path]}
    assert made <= said
    assert {path for path in said - made if "khoi" in path} == set()
    assert len(made) > 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_input_of_every_page_has_words_of_its_own(root: Path, language: str) -> None:
    site = Site(root, root / "public")
    names = {given.name for p in pipeline.planning(site).pages for given in p.given.values()}
    plain = {name.removesuffix(" (en)") for name in names}
    known = inputs(language)
    assert {n for n in plain if n not in known and n.partition(" ")[0] not in known} == set()
    for url in ("2024/", "en/2024/", "2024/cchc-2024.xlsx", "assets/base.css", "sitemap.xml"):
        told = why(root, url, language)
        assert "{" not in told
        assert "  " not in told.replace("\n  ", "")
