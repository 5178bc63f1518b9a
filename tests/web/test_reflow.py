"""Narrow windows and large text: nothing is cut off, and a page is read by scrolling down only.

A browser is not asked whether a line breaks well, only whether it stays inside the window.
"""

import pytest
from playwright.sync_api import Page

from tests.web.looks import PHONE, Show, choose_all
from tests.web.sites import Visit, ours

NARROW = 320
"""What a window of 1280 pixels becomes at a zoom of 400 % (WCAG 1.4.10)."""

OUTSIDE = """() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (e) => e && e !== document.body && e !== document.documentElement
        && (["auto", "scroll"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    const found = [...document.body.querySelectorAll("*")].filter((e) => {
        const box = e.getBoundingClientRect();
        const isShown = e.checkVisibility() && box.width > 1 && box.height > 1 && box.right > 0;
        return isShown && box.right > width + 0.5 && !scrolls(e.parentElement);
    });
    const tell = (e) => `${e.outerHTML.slice(0, 120)}: to ${e.getBoundingClientRect().right}`;
    return [[document.documentElement.scrollWidth, document.body.scrollWidth], found.map(tell)];
}"""
"""How wide the page is, and what is seen to reach past the window without a box of its own."""

CUT = """() => [...document.body.querySelectorAll("*")].filter((e) => {
    const style = getComputedStyle(e);
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    const isCut = (e.scrollWidth > e.clientWidth + 1 && hides(style.overflowX))
        || (e.scrollHeight > e.clientHeight + 1 && hides(style.overflowY));
    return e.checkVisibility() && e.clientWidth > 1 && e.clientHeight > 1 && isCut
        && e.innerText?.trim();
}).map((e) => e.outerHTML.slice(0, 160))"""
"""What has text that its box hides; boxes of one pixel are there for screen readers."""


SMALLEST = """() => Math.min(...[...document.body.querySelectorAll("*")]
    .filter((e) => !e.closest("svg"))  // a chart's words grow as far as leaves it on the screen
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => parseFloat(getComputedStyle(e).fontSize)))"""


def too_wide(page: Page, width: int) -> list[str]:
    """What makes a page wider than the window, or is cut off at its edge."""
    widths, found = page.evaluate(OUTSIDE)
    cut = [f"cut off: {element}" for element in page.evaluate(CUT)]
    return [*([f"{widths} px wide"] if max(widths) > width else []), *found, *cut]


@pytest.mark.parametrize("visit", ours(), ids=str)
def test_a_page_fits_a_narrow_window(visit: Visit, show: Show) -> None:
    """As it comes, and with the largest text that its own buttons give."""
    page = show(visit.path, NARROW)
    found = too_wide(page, NARROW)
    if choose_all(page):
        found += [f"with large text: {each}" for each in too_wide(page, NARROW)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("visit", ours(), ids=str)
def test_a_page_fits_a_phone_whose_text_is_twice_as_large(visit: Visit, show: Show) -> None:
    page = show(visit.path, PHONE)
    before = size_of_text(page)
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    page.reload(wait_until="load")
    assert size_of_text(page) >= 1.99 * before, "the text does not follow its reader's setting"
    found = too_wide(page, PHONE)
    assert not found, "\n".join(found)


def size_of_text(page: Page) -> float:
    """The smallest text of the page, in CSS pixels."""
    return float(page.evaluate(SMALLEST))


def test_what_sticks_out_is_seen(show: Show) -> None:
    page = show("cchc/2025/", NARROW)
    page.evaluate("document.querySelector('h1').style.width = '500px'")
    assert any("<h1" in found for found in too_wide(page, NARROW))
