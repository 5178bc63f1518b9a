"""Readers without a mouse: Tab goes everywhere, in order, and one sees where one is."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.looks import DESK, PHONE, Show
from tests.web.sites import Visit, visits

STOPS = """() => {
    const kinds = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
    const style = (e) => {
        const {outlineStyle, outlineWidth, boxShadow, backgroundColor} = getComputedStyle(e);
        return `${outlineStyle} ${outlineWidth} ${boxShadow} ${backgroundColor}`;
    };
    window.stops = [...document.querySelectorAll(kinds)].filter((e) =>
        !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}));
    window.plain = window.stops.map(style);
    window.style = style;
    return window.stops.map((e) => e.outerHTML.slice(0, 120));
}"""
"""Everything that takes the focus, in the order of the page, with how it looks without."""

HERE = """async () => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const seen = ({left, right, top, bottom}) => ({
        left: Math.max(left, 0), right: Math.min(right, innerWidth),
        top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight),
    });
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const inside = (box) => {
        const part = seen(box);
        return part.right - part.left >= Math.min(24, box.width) / 2
            && part.bottom - part.top >= Math.min(24, box.height) / 2;
    };
    const covered = (box) => {
        const part = seen(box);
        const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
        const top = document.elementFromPoint(x, y);
        return !(top && (e.contains(top) || top.contains(e) || top.control === e));
    };
    const boxes = () => [...e.getClientRects()].filter((box) => box.width && box.height);
    for (let frames = 0; frames < 30 && !boxes().some(inside); frames++) await frame();
    const at = window.stops.indexOf(e);
    return {
        at, html: e.outerHTML.slice(0, 120),
        isMarked: window.style(e) !== window.plain[at],
        isSeen: boxes().some(inside), isCovered: boxes().every(covered),
    };
}"""
"""Where the focus is: which of the stops, and whether that can be seen once it is scrolled to."""


def walk(page: Page) -> tuple[list[str], list[dict[str, Any]]]:
    """Everything that takes the focus, and where Tab goes from the top of the page to its end."""
    stops = page.evaluate(STOPS)
    steps = []
    for _ in range(len(stops) + 5):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None:
            break
        steps.append(here)
    return stops, steps


def complaints(page: Page) -> list[str]:
    """What somebody who goes through a page by Tab would complain of."""
    stops, steps = walk(page)
    order = [step["at"] for step in steps]
    found = [f"never reached: {stops[at]}" for at in range(len(stops)) if at not in order]
    found += [f"an unlisted stop: {step['html']}" for step in steps if step["at"] < 0]
    found += [f"out of order: {b['html']}" for a, b in pairwise(steps) if b["at"] <= a["at"]]
    for step in steps:
        wrong = {
            "no visible focus": not step["isMarked"],
            "outside the window": not step["isSeen"],
            "covered": step["isCovered"],
        }
        found += [f"{what}: {step['html']}" for what, is_so in wrong.items() if is_so]
    return found


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("visit", visits(), ids=str)
def test_tab_goes_everywhere_in_order_and_one_sees_where(
    visit: Visit, width: int, show: Show
) -> None:
    page = show(visit.path, width, reduced_motion="reduce")
    found = complaints(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("visit", visits("home", "year", "unit", "text"), ids=str)
def test_the_first_stop_leads_past_the_head_of_the_page(visit: Visit, show: Show) -> None:
    page = show(visit.path, PHONE)
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.hash")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    past = "document.querySelector(h).compareDocumentPosition(document.activeElement)"
    assert page.evaluate(f"(h) => {past} & 4", target), f"Tab after {target} is still before it"


def test_what_cannot_be_reached_or_seen_is_told(show: Show) -> None:
    page = show("cchc/2025/", reduced_motion="reduce")
    add = "<button id='a'>1</button><b tabindex='3'>2</b>"
    page.evaluate(f"document.querySelector('h1').insertAdjacentHTML('afterend', {add!r})")
    page.evaluate("document.querySelector('#a').style.outline = 'none'")
    found = complaints(page)
    assert any(each.startswith('no visible focus: <button id="a"') for each in found)
    assert any(each.startswith("out of order") for each in found)
