"""The public tree with an embargoed year is, byte for byte, that without it.

To add a scenario: a sentence, the files of a site without the year, and what the year brings.
"""

import codecs
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import NamedTuple

import pytest

from parsite import editing
from tests.embargo.sites import (
    BASE,
    BEFORE,
    BLOCKS,
    LATEST,
    NEW_BLOCK,
    NEW_UNITS,
    PLAIN,
    REGISTERED,
    SECRET,
    SETTINGS,
    UNITS,
    WAITING,
    WAITS,
    Files,
    build,
    laid,
    public,
    text,
)
from tests.folders import ROOT, contents

PICTURE = (ROOT / "tests/golden/tinh-mau/content/media/hoi-nghi.png").read_bytes()
PDF = "content/media/quyet-dinh-999.pdf"
HEADINGS = "Khối;Đơn vị;Điểm;Điểm bí mật\n"
ROWS = f"{HEADINGS}so;Sở Nội vụ;91,37;91,37\nso;Sở Hạ tầng;88,44;88,44\nxa;Xã Mới;55,55;55,55\n"
ABOUT_IT = "max: 100\ncomponents: {bi-mat: {name: Điểm bí mật, max: 100}}\n"
OLD_UNIT = "  so-cu: {block: so, name: Sở Cũ, until: 2022-12-31}\n"
LATER = """\
max: 100
compared_with: 2025
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: '60', rank: 2, previous_rank: 1}
      - {unit: so-xay-dung, score: '61', rank: 1, change: +1}
"""
COMMUNES = "".join(f"  xa-{n}: {{block: huyen, name: Xã số {n}}}\n" for n in range(40))


class Scenario(NamedTuple):
    """What is there with the year and without, and what the year brings beside its own file."""

    without: Files = MappingProxyType({})
    brings: Files = MappingProxyType({})


def crlf(written: str) -> bytes:
    """As some editors of Windows save."""
    return codecs.BOM_UTF8 + written.replace("\n", "\r\n").encode()


YEAR = {"data/2025.yaml": WAITS + PLAIN}
SCENARIOS: Mapping[str, Scenario] = {
    "a year before its moment": Scenario(brings=YEAR),
    "a year that is a draft": Scenario(brings={"data/2025.yaml": f"draft: có\n{PLAIN}"}),
    "a draft whose moment has passed": Scenario(
        brings={"data/2025.yaml": f"draft: có\nrelease_at: 2020-01-01T00:00:00Z\n{PLAIN}"}
    ),
    "a moment in the time of another place": Scenario(
        brings={"data/2025.yaml": f"release_at: 2026-11-23T12:00:01+00:00\n{PLAIN}"}
    ),
    "a moment west of Greenwich, on the day before there": Scenario(
        brings={"data/2025.yaml": f"release_at: 2026-11-22T23:30:00-14:00\n{PLAIN}"}
    ),
    "a year in a table": Scenario(
        brings=WAITING | {"data/2025.yaml": WAITS + ABOUT_IT, "data/2025.csv": ROWS}
    ),
    "two years of two moments": Scenario(
        brings=YEAR | {"data/2026.yaml": f"release_at: 2026-12-02T00:00:00Z\n{PLAIN}"}
    ),
    "a year between two that are public": Scenario(
        {"data/2026.yaml": PLAIN}, {"data/2025.yaml": WAITS + LATEST}
    ),
    "a later year that states what it looks back to": Scenario({"data/2026.yaml": LATER}, YEAR),
    "a year before all others, with a unit that was gone by then": Scenario(
        brings={
            "data/units.yaml": f"{BASE['data/units.yaml']}{OLD_UNIT}",
            "data/2022.yaml": f"draft: có\n{BEFORE}".replace("so-giao-thong", "so-cu"),
        }
    ),
    "the first year of all": Scenario(
        {
            **dict.fromkeys(("data/2023.yaml", "data/2024.yaml"), ""),
            **dict.fromkeys(("content/2024.md", "content/2024.en.md"), ""),
            "content/gioi-thieu.md": text("Giới thiệu", "Sắp tới."),
            "data/units.yaml": "blocks:\n  khac: {name: Khác}\n\n"
            "units:\n  a: {block: khac, name: A}\n",
        },
        {
            "data/units.yaml": "blocks:\n  khac: {name: Khác}\n  so: {name: Sở}\n\n"
            "units:\n  a: {block: khac, name: A}\n\n"
            "  so-noi-vu: {block: so, name: A}\n  so-xay-dung: {block: so, name: B}\n",
            **YEAR,
        },
    ),
    "a unit made of two others, and a block of its own": Scenario(brings=WAITING),
    "a unit that bears the name of one that it was made from": Scenario(
        brings=WAITING | {"data/units.yaml": REGISTERED.replace("Sở Hạ tầng", "Sở Giao thông")}
    ),
    "a unit declared before all others": Scenario(
        brings=WAITING
        | {"data/units.yaml": BLOCKS + NEW_BLOCK + "units:\n" + NEW_UNITS + UNITS[7:]}
    ),
    "a block declared before all others": Scenario(
        brings=WAITING
        | {"data/units.yaml": "blocks:\n" + NEW_BLOCK + BLOCKS[8:] + UNITS + NEW_UNITS}
    ),
    "a block that moves another whose order is written": Scenario(
        {
            "data/units.yaml": "blocks:\n  huyen: {name: Huyện}\n  so: {name: Sở, order: 1}\n"
            + UNITS
        },
        WAITING
        | {
            "data/units.yaml": f"blocks:\n{NEW_BLOCK}  huyen: {{name: Huyện}}\n"
            f"  so: {{name: Sở, order: 1}}\n{UNITS}{NEW_UNITS}"
        },
    ),
    "units of its block that it does not tell of": Scenario(
        brings=WAITING
        | {"data/units.yaml": f"{REGISTERED}  xa-khac: {{block: xa, name: Xã Khác}}\n"}
    ),
    "units with notes above them and lines between": Scenario(
        {"data/units.yaml": f"{BASE['data/units.yaml']}\n# hết\n"},
        WAITING
        | {
            "data/units.yaml": f"{BLOCKS}{NEW_BLOCK}{UNITS}\n  # mới, xem mật\n{NEW_UNITS}"
            "    # ghi cho xã\n\n# hết\n"
        },
    ),
    "units of a file that Windows wrote": Scenario(
        {"data/units.yaml": crlf(BLOCKS + UNITS)}, WAITING | {"data/units.yaml": crlf(REGISTERED)}
    ),
    "components, grades and rules that no other year has": Scenario(
        brings=WAITING
        | {"data/2025.yaml": f"{WAITS}grades: [{{name: Rất, from: 50}}, {{name: Mật}}]\n{SECRET}"}
    ),
    "a status, a reason and notes": Scenario(
        brings={
            "data/2025.yaml": f"{WAITS}note: Mật\n{PLAIN}"
            "      - {unit: so-giao-thong, status: không đánh giá, reason: Hợp nhất, note: Mật}\n"
        }
    ),
    "an announcement in two languages": Scenario(
        brings=WAITING
        | {
            "content/2025.md": text(
                "Công bố năm 2025", "Sở Hạ tầng đạt 88,44 điểm.\n\n[[tóm tắt]]"
            ),
            "content/2025.en.md": text("The year 2025", "[[ranking: xa]]"),
        }
    ),
    "an announcement with a picture": Scenario(
        brings=YEAR
        | {
            "content/media/le-cong-bo.png": PICTURE,
            "content/2025.md": text("Năm 2025", "![Lễ](media/le-cong-bo.png)"),
        }
    ),
    "a picture that a public page shows as well": Scenario(
        {
            "content/media/hoi-nghi.png": PICTURE,
            "content/gioi-thieu.md": text("Giới thiệu", "![Hội nghị](media/hoi-nghi.png)"),
        },
        YEAR
        | {"content/2025.md": text("2025", "![A](media/hoi-nghi.png) [B](media/hoi-nghi.png)")},
    ),
    "the decision's scan, which the year leads to": Scenario(brings=WAITING | {PDF: b"%PDF 91,37"}),
    "the decision's scan, which nothing leads to yet": Scenario(brings=YEAR | {PDF: b"%PDF 91,37"}),
    "a workbook in a folder of its own, which nothing leads to": Scenario(
        brings=YEAR | {"content/media/2025/bang diem.xlsx": b"PK 91,37"}
    ),
    "a scan that a draft leads to": Scenario(
        brings={PDF: b"%PDF", "content/tin.md": text("T", f"[Q]({PDF[8:]})", "draft: có\n")}
    ),
    "a page of the site's own that is a draft": Scenario(
        brings={"content/huong-dan.md": text("Hướng dẫn", "Sắp tới.", "draft: có\n")}
    ),
    "a translation that is a draft": Scenario(
        brings={"content/gioi-thieu.en.md": text("About", "Soon: 2025.", "draft: yes\n")}
    ),
    "a moment in the time of Greenwich": Scenario(
        brings={"data/2025.yaml": "release_at: 2026-12-01T01:00:00Z\n" + PLAIN}
    ),
    "an announcement that leads to other pages that wait": Scenario(
        brings=WAITING
        | {
            "content/2025.md": text("Năm 2025", "[Xã](don-vi/xa-moi/), [khối](khoi/xa/) [T](tin/)"),
            "content/tin.md": text("Tin", "Về [năm 2025](2025/).", "draft: có\n"),
        }
    ),
    "share pictures of the year and of each unit": Scenario(
        {
            "content/site.yaml": SETTINGS.replace('"off"', "units").replace(", en]", "]"),
            "content/2024.en.md": "",
        },
        WAITING,
    ),
    "a site without downloads, blocks and fragments": Scenario(
        {"content/site.yaml": f"{SETTINGS}without: [downloads, embedded, blocks]\n"}, WAITING
    ),
    "a site whose pages several processes make": Scenario(
        {"data/units.yaml": BLOCKS + UNITS + COMMUNES},
        WAITING | {"data/units.yaml": BLOCKS + NEW_BLOCK + UNITS + COMMUNES + NEW_UNITS},
    ),
    "a licence, a menu and colours": Scenario(
        {
            "content/site.yaml": f"{SETTINGS}theme: nha\n"
            "licence: {name: CC BY, link: https://mau.example/cchc/gioi-thieu/}\n",
            "themes/nha/theme.yaml": "colours: {accent: '#00457c'}\n"
            "header: [{text: Cổng, link: https://mau.example/}]\n",
        },
        WAITING,
    ),
    "a scan that a theme leads to, and one that it does not": Scenario(
        {
            "content/site.yaml": f"{SETTINGS}theme: nha\n",
            "content/media/quy-che.pdf": b"%PDF quy che",
            "themes/nha/templates/parts/footer.html": '<a href="media/quy-che.pdf">Q</a>',
        },
        YEAR | {PDF: b"%PDF"},
    ),
    "a unit whose name is like that of one that stays": Scenario(
        brings=WAITING | {"data/units.yaml": REGISTERED.replace("Xã Mới", "Huyện Đồng")}
    ),
    "a unit that leaves without a word": Scenario(
        {"data/2026.yaml": PLAIN},
        {"data/2025.yaml": WAITS + PLAIN + "      - {unit: so-giao-thong, score: '5'}\n"},
    ),
    "an announcement written before there is anything public of its language": Scenario(
        {"content/2024.en.md": text("2024", "Results.")},
        WAITING | {"content/2025.en.md": text("Secret", "[[summary]]")},
    ),
    "a table of another kind, saved in UTF-16": Scenario(
        brings=WAITING
        | {"data/2025.yaml": WAITS + ABOUT_IT, "data/2025.csv": ROWS.encode("utf-16")}
    ),
}


def without(scenario: Scenario) -> dict[str, str | bytes]:
    """The files of a site without the year; an empty text stands for no file."""
    files = BASE | scenario.without
    return {path: content for path, content in files.items() if content != ""}


@cache
def expected(files: frozenset[tuple[str, str | bytes]]) -> dict[str, bytes]:
    """What is public of a site, built once for all who ask."""
    with TemporaryDirectory() as folder:
        return public(Path(folder), dict(files))


def test_there_are_forty_scenarios_or_more() -> None:
    assert len(SCENARIOS) >= 40


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=list(SCENARIOS))
def test_the_public_tree_is_byte_for_byte_that_without(scenario: Scenario, tmp_path: Path) -> None:
    """Not a file more, not a byte another, in `release.json` as little as anywhere."""
    files = without(scenario)
    found, wanted = public(tmp_path, files | scenario.brings), expected(frozenset(files.items()))
    assert sorted(found) == sorted(wanted)
    assert [path for path in found if found[path] != wanted[path]] == []


def test_figures_frozen_for_a_release_to_come_leave_no_trace(tmp_path: Path) -> None:
    site = laid(tmp_path / "frozen", BASE | WAITING)
    assert editing.release(site, 2025) == ("data/released/2025.yaml",)
    build(site)
    assert contents(site.out) == expected(frozenset(BASE.items()))
