"""All that a page depends on is in what it is held against, however well hidden."""

import shutil
import zlib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from parsite import engine as engines
from parsite import memory, pipeline
from parsite.model.site import Site
from parsite.stamp import is_settled
from parsite.trace import digest
from tests.folders import ROOT, contents
from tests.incremental.builds import Told, built, clean, differing, precompiled
from tests.incremental.province import Province
from tests.incremental.test_nothing_changed import lay, rich, themed, waited
from tests.test_broken import FOLDERS, laid

WARNING = [f for f in FOLDERS if (f / "expected.txt").read_text("utf-8").endswith("exit 0\n")]
"""Sites that are sound, of which something is to be said all the same."""


def is_a_clean_build(root: Path) -> Told:
    told, wanted = built(root), clean(root, root.parent / "clean")
    assert told == wanted.told
    assert told.code or differing(contents(root / "public"), wanted.files) == []
    return told


@pytest.mark.parametrize("lay_site", [rich, themed], ids=lambda lay_site: lay_site.__name__)
def test_no_two_values_bear_one_name(tmp_path: Path, lay_site: Callable[[Path], None]) -> None:
    lay_site(tmp_path / "site")
    planned = pipeline.planning(Site(tmp_path / "site", tmp_path / "site" / "public"))
    values = defaultdict(set)
    for page in planned.pages:
        for given in page.given.values():
            values[given.name].add(digest(given.value))
    assert {name for name, digests in values.items() if len(digests) > 1} == set()
    assert len(values) > 50


REACHED = [
    '{% include "parts/la.html" %}',
    "{%- include 'parts/la.html' -%}",
    '{%+ include\n  "parts/la.html"\n%}',
    '{% include"parts/la.html" %}',
    '{% include("parts/la.html") %}',
    '{% include ("parts/la.html") %}',
    '{% include "parts\\x2fla.html" %}',
    '{% include "parts/" "la.html" %}',
    '{% include ["parts/la.html", "parts/lo.html"] %}',
    '{% include "parts/la.html" ignore missing %}',
    '{% include "parts/la.html" without context %}',
    '{% from "parts/la.html" import la %}{{ la() }}',
    "{% from'parts/la.html'import la %}{{ la() }}",
    '{% import "parts/la.html" as la %}{{ la.la() }}',
    '{% import"parts/la.html"as la %}{{ la.la() }}',
    '{% set x = "parts/la.html" %}{% include x %}',
    '{% if true %}{% include "nha!parts/la.html" %}{% endif %}',
    '{% for x in "ab" %}{% include "parts/la.html" %}{% endfor %}',
    '{# {% include "parts/lo.html" %} #}{% include "parts/la.html" %}',
]
MACRO = "{% macro la() %}LÁ{% endmacro %}{{ la() }}"


@pytest.mark.parametrize("words", REACHED)
def test_a_template_is_followed_however_it_is_named_or_it_is_refused(
    tmp_path: Path, words: str
) -> None:
    province, root = Province(), tmp_path / "site"
    province.settings["theme"] = "nha"
    province.theme["nha/templates/404.html"] = words
    province.theme["nha/templates/parts/la.html"] = MACRO
    lay(precompiled(root), province.files())
    if is_a_clean_build(root).code == 0:
        assert "LÁ" in (root / "public" / "404.html").read_text(encoding="utf-8")
        part = root / "themes" / "nha" / "templates" / "parts" / "la.html"
        part.write_text(MACRO.replace("LÁ", "LÀ"), encoding="utf-8")
        is_a_clean_build(root)
        assert "LÀ" in (root / "public" / "404.html").read_text(encoding="utf-8")


def test_a_constant_is_written_in_its_pages_language(tmp_path: Path) -> None:
    """Though the same template was compiled for another one, and kept."""
    province, root = Province(), tmp_path / "site"
    number = "{% block title %}{{ 1234|number }}{% endblock %}"
    province.theme["nha/templates/home.html"] = '{% extends "base!home.html" %}' + number
    for languages in ("vi", "vi, en"):
        province.settings |= {"theme": "nha", "languages": languages}
        lay(precompiled(root) if languages == "vi" else root, province.files())
        is_a_clean_build(root)
    assert "<title>1.234," in (root / "public" / "index.html").read_text("utf-8")
    assert "<title>1,234." in (root / "public" / "en" / "index.html").read_text("utf-8")


def test_another_font_of_the_same_name_draws_pictures_anew(tmp_path: Path) -> None:
    province, root = Province(), tmp_path / "site"
    province.settings |= {"theme": "nha", "share_pictures": "years"}
    for year in (2022, 2023):
        province.remove_year(year)
    lay(precompiled(root), province.files())
    usual = ROOT / "themes" / "base" / "fonts" / "be-vietnam-pro-400.ttf"
    own = root / "themes" / "nha" / "fonts" / usual.name
    lay(own.parent, {own.name: usual.read_bytes()})
    is_a_clean_build(root)
    before = contents(root / "public" / "anh")
    with TTFont(usual) as font:
        font["head"].unitsPerEm //= 2
        font.save(own)
    is_a_clean_build(root)
    assert contents(root / "public" / "anh") != before


DEPENDENCIES = [
    *("jinja2", "markupsafe", "markdown", "nh3", "pillow", "resvg_py", "xlsxwriter", "pyyaml"),
    *("pandas", "numpy"),
]


@pytest.mark.parametrize("library", DEPENDENCIES)
def test_another_version_of_a_library_is_another_engine(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    names = engines.libraries()
    [one] = [name for name in names if name.startswith(f"{library}-")]
    before = engines.engine()
    monkeypatch.setattr(
        engines, "libraries", lambda: (*({*names} - {one}), f"{library}-0.dist-info")
    )
    engines.engine.cache_clear()
    try:
        assert engines.engine() != before
    finally:
        engines.engine.cache_clear()


AROUND = {"Python": ("sys.version", "3.99"), "zlib": ("zlib.ZLIB_RUNTIME_VERSION", "1.99")}


@pytest.mark.parametrize("what", AROUND)
def test_another_python_or_zlib_is_another_engine_and_nothing_is_taken_for_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert zlib.ZLIB_RUNTIME_VERSION
    themed(tmp_path / "site")
    waited()
    site = Site(tmp_path / "site", tmp_path / "site" / "public")
    before = engines.engine(), memory.look(site)
    engines.engine.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr(*AROUND[what])
        after = engines.engine(), memory.look(site)
    engines.engine.cache_clear()
    assert (engines.engine(), memory.look(site)) == before
    assert after[0] != before[0]
    assert after[1] != before[1]


@pytest.mark.parametrize("folder", WARNING, ids=lambda folder: folder.name)
def test_what_is_warned_of_is_told_alike_each_time(tmp_path: Path, folder: Path) -> None:
    root = tmp_path / "site"
    laid(folder, root)
    told = []
    for _ in range(3):
        waited()
        told.append(built(root))
    assert told[0] == told[1] == told[2]


def test_a_memory_with_any_byte_damaged_is_not_believed(tmp_path: Path) -> None:
    """Neither the moment at which a year is to come nor what is warned of becomes another."""
    root = tmp_path / "site"
    laid(next(f for f in WARNING if f.name == "unit-absent"), root)
    lay(root, {"data/2023.yaml": b"release_at: 2026-12-01T08:00:00+07:00\n" + _rules(root)})
    waited()
    wanted = [built(root, "--now", now) for now in ("2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z")]
    assert wanted[0] == wanted[1]
    kept = root / ".parsite" / "public" / "seen.json"
    content = kept.read_bytes()
    for at in range(0, len(content), max(1, len(content) // 40)):
        kept.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert built(root, "--now", "2026-11-01T00:00:00Z") == wanted[0], at
        assert not (root / "public" / "2023").exists()
    assert built(root, "--now", "2026-12-01T01:00:00Z").code == 0
    assert (root / "public" / "2023").exists()


def _rules(root: Path) -> bytes:
    file = root / "data" / "2023.yaml"
    return file.read_bytes() if file.is_file() else b"max: 100\n"


@pytest.mark.parametrize("part", ["years", "templates", "trace.json", "live.json"])
def test_a_cache_that_another_site_filled_makes_no_page_another(tmp_path: Path, part: str) -> None:
    for name, title in (("one", "Chỉ số một"), ("two", "Chỉ số hai")):
        province = Province()
        province.settings["title"] = title
        province.years[2024].rows["dv-0"] = (100, 100) if name == "one" else (101, 100)
        lay(precompiled(tmp_path / name), province.files())
        assert built(tmp_path / name).code == 0
    one, two = (tmp_path / name / ".parsite" / "public" / part for name in ("one", "two"))
    if one.is_dir():
        shutil.rmtree(two)
        shutil.copytree(one, two)
    else:
        shutil.copy(one, two)
    (tmp_path / "two" / "data" / "2022.yaml").write_text("max: 100\nnote: Mới.\n", "utf-8")
    is_a_clean_build(tmp_path / "two")


SECOND = 10**9


@pytest.mark.parametrize(
    ("written", "changed", "now", "is_sure"),
    [
        (5 * SECOND, 5 * SECOND + 3, 5 * SECOND + 10**6, False),
        (5 * SECOND + 3, 5 * SECOND + 3, 5 * SECOND + 10**8, True),
        (5 * SECOND, 5 * SECOND + 3, 5 * SECOND + 10**8, True),
        # A disk that counts whole seconds, or every other: FAT, and older ones of Linux and macOS.
        (4 * SECOND, 4 * SECOND, 5 * SECOND + 9 * 10**8, False),
        (4 * SECOND, 4 * SECOND, 7 * SECOND, True),
        # Set ahead, or written under a clock that was ahead.
        (90 * SECOND, 5, 60 * SECOND, False),
        (5, 90 * SECOND, 60 * SECOND, False),
    ],
)
def test_a_stamp_holds_once_the_disks_clock_has_gone_on(
    written: int, changed: int, now: int, is_sure: bool
) -> None:
    assert is_settled((100, written, changed, 7), now) is is_sure
