"""An edit puts new files in the place of those that tell it; every other live file stays itself."""

import codecs
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.folders import contents
from tests.incremental.builds import built, precompiled
from tests.incremental.province import NEWS, Province, drawn

Change = Callable[[Path], None]
LISTING = {"release.json"}
"""It tells the digests of all that the site was made from."""


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three years in two languages, with a theme of its own, built."""
    province = Province()
    province.settings |= {"languages": "vi, en", "theme": "nha"}
    province.theme |= {
        "nha/languages/vi.yaml": "site: {home: Về đầu}",
        "nha/languages/en.yaml": "site: {home: To the start}",
        "nha/templates/parts/summary.html": "<p>{{ chapter.summary }}</p>",
    }
    province.articles |= {"2024": NEWS[2], "2024.en": NEWS[0], "2023": NEWS[1]}
    root = precompiled(tmp_path_factory.mktemp("finished") / "site")
    for path, content in province.files().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    assert built(root).code == 0
    return root


@pytest.fixture
def site(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "site"))


def edited(path: str, old: str, new: str) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def encoded(path: str, encode: Callable[[str], bytes]) -> Change:
    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert encode(text) != text.encode()
        (root / path).write_bytes(encode(text))

    return change


def made(path: str, content: bytes) -> Change:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)

    return change


def replaced(root: Path, change: Change, *words: str) -> set[str]:
    """Which files of the live site are other files after a change, came or went."""
    before = {path: (root / "public" / path).stat().st_ino for path in contents(root / "public")}
    change(root)
    assert built(root, *words).code == 0
    after = {path: (root / "public" / path).stat().st_ino for path in contents(root / "public")}
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def turned(text: str) -> bytes:
    head, *rows = text.splitlines()
    return "\n".join([head, *reversed(rows)]).encode()


SAME: dict[str, Change] = {
    "a comment on units": edited("data/units.yaml", "blocks:", "# Ba khối\nblocks:"),
    "a comment on settings": edited("content/site.yaml", "title:", "# tên\ntitle:"),
    "a comment on wordings": edited("themes/nha/languages/vi.yaml", "site", "# lời\nsite"),
    "settings in another order": encoded(
        "content/site.yaml", lambda text: "\n".join(reversed(text.splitlines())).encode()
    ),
    "blanks around a title": edited("content/site.yaml", 'title: "', 'title:   "'),
    "a comment in a template": edited(
        "themes/nha/templates/parts/summary.html", "<p>", "{# tóm tắt #}<p>"
    ),
    "another name for a unit": edited(
        "data/units.yaml", '"name": "Sở Y tế"', '"name": "Sở Y tế", "aliases": ["Y tế"]'
    ),
    "a template that no page is made by": made("themes/nha/templates/thua.html", b"x"),
}


@pytest.mark.parametrize("change", SAME)
def test_what_says_the_same_leaves_every_page_the_file_it_was(site: Path, change: str) -> None:
    assert replaced(site, SAME[change]) <= LISTING


def both(*paths: str) -> set[str]:
    """The pages in both languages."""
    return {f"{edition}{path}" for edition in ("", "en/") for path in paths}


EMBEDDED = ("fragment.html", "frame.html")
PACKAGE = "du-lieu/datapackage.json"
"""It names the data files with their digests."""
ALL_YEARS = {PACKAGE, *(f"du-lieu/cchc.{kind}" for kind in ("csv", "xlsx", "json"))}


def of(year: int) -> set[str]:
    """The pages of a year."""
    return both(*(f"{year}/{name}" for name in ("index.html", *EMBEDDED)))


def tables(year: int) -> set[str]:
    return {f"{year}/cchc-{year}.{kind}" for kind in ("csv", "xlsx", "json")} | ALL_YEARS


def units(*numbers: int) -> set[str]:
    return both(*(f"don-vi/dv-{n}/index.html" for n in numbers))


def stating(year: int) -> set[str]:
    """What states the digests of a year's files; no unit's page, no block's, no bare table."""
    home = both("index.html") if year == 2024 else set()
    return home | of(year) | {path for path in tables(year) if not path.endswith(".csv")}


REWRITTEN: dict[str, tuple[Change, int]] = {
    "a comment on a year": (edited("data/2024.yaml", "max", "# Chờ ký\n\nmax"), 2024),
    "rows in another order": (encoded("data/2024.csv", turned), 2024),
    "last year's rows in another order": (encoded("data/2023.csv", turned), 2023),
    "a year as Excel saves it": (
        encoded(
            "data/2024.csv", lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode()
        ),
        2024,
    ),
    "a year with tabs in UTF-16": (
        encoded("data/2024.csv", lambda text: text.replace(";", "\t").encode("utf-16")),
        2024,
    ),
    "empty lines in a table": (
        encoded("data/2022.csv", lambda text: f"{text}\n\n".encode()),
        2022,
    ),
    "a unit by its name": (edited("data/2024.csv", "dv-2", "SỞ  Y TẾ"), 2024),
    "a figure with a point": (edited("data/2024.csv", ",", "."), 2024),
}


@pytest.mark.parametrize("change", REWRITTEN)
def test_a_data_file_that_says_the_same_replaces_what_states_its_digest_and_nothing_else(
    site: Path, change: str
) -> None:
    rewrite, year = REWRITTEN[change]
    assert replaced(site, rewrite) - LISTING == stating(year)


TELLING_LATEST = both("index.html", "feed.xml", "khoi/so/index.html")
"""What besides a year's own pages tells of the latest one's leaders: their places, their scores."""

EDITS: dict[str, tuple[Change, set[str]]] = {
    "a score of this year": (
        edited("data/2024.csv", "so;dv-1;77,50", "so;dv-1;77,75"),
        of(2024) | tables(2024) | units(1) | TELLING_LATEST,
    ),
    # Of this year's pages one alone tells how far the mean rose since; the home page, the tables
    # and what is embedded tell of places, and all kept theirs.
    "a score of last year": (
        edited("data/2023.csv", "so;dv-1;78,25", "so;dv-1;78,50"),
        of(2023)
        | tables(2023)
        | units(1)
        | both("2024/index.html", "khoi/so/index.html", "feed.xml"),
    ),
    "a score of last year that changes places": (
        edited("data/2023.csv", "so;dv-1;78,25", "so;dv-1;75,50"),
        of(2023) | of(2024) | tables(2023) | tables(2024) | units(1, 2) | TELLING_LATEST,
    ),
    "a score of two years ago": (
        edited("data/2022.csv", "so;dv-1;78,00", "so;dv-1;78,25"),
        of(2022)
        | tables(2022)
        | units(1)
        | both("2023/index.html", "khoi/so/index.html", "feed.xml"),
    ),
    "a word of the article": (
        edited("content/2024.md", "Kết quả", "Số liệu"),
        {"2024/index.html"},
    ),
    "a word of the English article": (
        edited("content/2024.en.md", "[[", "Results.\n\n[["),
        {"en/2024/index.html"},
    ),
    "a word of a page": (
        edited("content/gioi-thieu.md", "trang", "site"),
        {"gioi-thieu/index.html"},
    ),
    "a name that a unit has in English": (
        edited("data/units.yaml", '"name": "Xã Thượng"', '"name": "Xã Thượng", "name_en": "Upper"'),
        {path for path in of(2024) | of(2023) | of(2022) if path.startswith("en/")}
        | {f"en/{name}" for name in ("don-vi/dv-7/index.html", "index.html", "feed.xml")}
        | {"en/khoi/xa/index.html"},
    ),
    "a paper that nothing leads to": (
        made("content/media/them.pdf", b"%PDF"),
        set(),
    ),
    "a stylesheet": (
        made("themes/nha/assets/base.css", b"p {}"),
        {"assets/base.css"},
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_replaces_the_files_that_tell_it_and_no_others(site: Path, edit: str) -> None:
    change, expected = EDITS[edit]
    assert replaced(site, change) - LISTING == expected


def test_another_picture_replaces_it_and_the_page_that_shows_it(site: Path) -> None:
    change = replaced(site, made("content/media/hop.png", drawn(2)))
    assert {path for path in change if not path.startswith("media/")} - LISTING == {
        "2024/index.html"
    }
    assert sum(path.endswith(".webp") for path in change) == 2


def test_time_that_passes_replaces_nothing(site: Path) -> None:
    def nothing(_: Path) -> None: ...

    assert replaced(site, nothing, "--now", "2091-01-01T00:00:00Z") == set()


def test_an_edit_undone_is_an_edit_like_any_other(site: Path) -> None:
    there, back = ("so;dv-1;77,50", "so;dv-1;77,75"), ("so;dv-1;77,75", "so;dv-1;77,50")
    wanted = contents(site / "public")
    assert replaced(site, edited("data/2024.csv", *there)) == replaced(
        site, edited("data/2024.csv", *back)
    )
    assert contents(site / "public") == wanted


def test_files_set_to_the_time_of_long_ago_stay_so_where_nothing_tells_of_them(site: Path) -> None:
    for path in contents(site / "public"):
        os.utime(site / "public" / path, (10**9, 10**9))
    changed = replaced(site, EDITS["a word of a page"][0])
    times = {path: (site / "public" / path).stat().st_mtime for path in contents(site / "public")}
    assert {path for path, time in times.items() if time != 10**9} == changed
