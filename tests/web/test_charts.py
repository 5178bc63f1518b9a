"""Charts as a browser shows them: every label whole, and none over another, at any width."""

from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.folders import ROOT
from tests.stages.render.charts.macros import written
from tests.stages.render.charts.pictures import ranking, standing
from tests.web.looks import Show, Windows
from tests.web.sites import Visit, visits

WIDTHS = (320, 360, 768, 1280)

LABELS = """() => [...document.querySelectorAll(".chart svg")]
    .filter((svg) => svg.checkVisibility())
    .map((svg) => [svg, ...[...svg.querySelectorAll("text")].filter((t) => t.checkVisibility())])
    .map((all) => all.map((e) => {
        const {left, top, right, bottom} = e.getBoundingClientRect();
        return {words: e.textContent.trim().slice(0, 40), left, top, right, bottom};
    }))"""
"""Of every picture that is seen its own box, then those of its labels."""

TWICE = """() => {
    const label = document.querySelectorAll(".chart svg text")[4];
    label.after(label.cloneNode(true));
}"""

LONG = (
    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
    "Ban Quản lý các khu công nghiệp và khu kinh tế cửa khẩu",
    "Sở Văn hóa, Thể thao và Du lịch",
)

Label = dict[str, float]


def apart(one: Label, other: Label) -> bool:
    """Whether two boxes do not overlap, but for what a browser rounds."""
    across = one["right"] <= other["left"] + 0.2 or other["right"] <= one["left"] + 0.2
    return across or one["bottom"] <= other["top"] + 0.2 or other["bottom"] <= one["top"] + 0.2


def within(label: Label, picture: Label) -> bool:
    """Whether it sticks out by no more than the pixel that a letter may lean over its own box."""
    across = picture["left"] - 1 <= label["left"] and label["right"] <= picture["right"] + 1
    return (
        across and picture["top"] <= label["top"] + 1 and label["bottom"] <= picture["bottom"] + 1
    )


def wrong(page: Page) -> list[str]:
    """What overlaps, and what sticks out."""
    found = []
    for picture, *labels in page.evaluate(LABELS):
        outside = [label for label in labels if not within(label, picture)]
        found += [f"outside: {label['words']}" for label in outside]
        for place, one in enumerate(labels):
            over = [other for other in labels[place + 1 :] if not apart(one, other)]
            found += [f"{one['words']} over {other['words']}" for other in over]
    return found


@pytest.mark.parametrize("visit", visits("year", "unit", "block"), ids=str)
def test_no_label_of_a_chart_meets_another_at_any_width(visit: Visit, show: Show) -> None:
    page = show(visit.path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert wrong(page) == [], width


def test_every_kind_of_chart_is_shown(show: Show) -> None:
    kinds = "() => [...document.querySelectorAll('.chart')].map((e) => e.classList[1])"
    shown = {*show("cchc/2025/").evaluate(kinds), *show("cchc/don-vi/so-noi-vu/").evaluate(kinds)}
    assert shown == {"chart-dots", "chart-slope", "chart-bands", "chart-timeline"}


def laid_out(page: Page, html: str, face: str) -> None:
    """Show pictures alone, in a face."""
    page.set_content(f"<html lang=vi><body>{html}")
    page.add_style_tag(path=ROOT / "themes" / "base" / "assets" / "base.css")
    page.add_style_tag(
        content=f"html {{ font-size: 17px }} body {{ font: 1rem/1.6 '{face}'; margin: 0 16px }}"
    )


@pytest.mark.parametrize("face", ["DejaVu Sans", "Noto Sans", "Liberation Sans"])
@pytest.mark.parametrize("number", [5, 92])
def test_labels_keep_apart_in_another_face(
    windows: Windows, tmp_path: Path, face: str, number: int
) -> None:
    """Readers without our face have one of many; the first of these runs as wide as any."""
    rows = [
        standing(
            LONG[n] if n < len(LONG) else f"Phường Trường Thượng {n}",
            n + 1,
            score=Decimal("98.76") - n // 2,
            change=(n * 7) % number - n,
        )
        for n in range(number)
    ]
    counts = {"Hoàn thành xuất sắc nhiệm vụ": 40, "Không hoàn thành": 5, "Tốt": 7}
    html = written(tmp_path, ranking(*rows, mean="77.26", grade_counts=counts))
    page = windows.blank(320)
    laid_out(page, html, face)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert wrong(page) == [], width


def test_a_label_out_of_place_is_seen(show: Show) -> None:
    page = show("cchc/2025/", 320)
    page.evaluate("document.querySelector('.chart svg text').setAttribute('x', '-3%')")
    page.evaluate(TWICE)
    found = wrong(page)
    assert any(line.startswith("outside") for line in found)
    assert any(" over " in line for line in found)
