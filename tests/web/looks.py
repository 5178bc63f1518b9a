"""Pages as a browser shows them: at a width, light or dark."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page

PHONE, DESK, HEIGHT = 360, 1280, 800
"""The sizes of windows in CSS pixels."""

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
Show = Callable[..., Page]
"""Opens a page by its address below the server, in a window of its own."""


SETTLED = """() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done())))"""
"""A frame is drawn, and with it the page's own scripts have seen its new size."""


class Windows:
    """Opens pages of a server, and closes them all."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.browser = browser
        self.origin = origin
        self.open: list[BrowserContext] = []

    def blank(self, width: int = DESK, **options: object) -> Page:
        """An empty window of a Vietnamese reader."""
        size = {"width": width, "height": HEIGHT}
        context = self.browser.new_context(viewport=size, locale="vi-VN", **options)  # type: ignore[arg-type]
        self.open.append(context)
        return context.new_page()

    def show(self, path: object, width: int = DESK, **options: object) -> Page:
        """A page that is there, loaded whole."""
        page = self.blank(width, **options)
        answer = page.goto(f"{self.origin}/{path}", wait_until="load")
        assert answer, path
        assert answer.status == 200, f"/{path}: {answer.status}"
        if options.get("java_script_enabled", True):
            page.evaluate(SETTLED)
        return page

    def close(self) -> None:
        for context in self.open:
            context.close()


def looks(page: Page) -> Iterator[str]:
    """Set a page to every width and scheme in turn, without motion; give the words for it.

    At last come high contrast and the largest text, where a page lets its readers choose.
    """
    for width, scheme in product((PHONE, DESK), SCHEMES):
        dress(page, width, scheme)
        yield f"{width} px, {scheme}"
    if choose_all(page):
        for scheme in SCHEMES:
            dress(page, PHONE, scheme)
            yield f"{PHONE} px, {scheme}, high contrast, large text"


def dress(page: Page, width: int, scheme: Scheme) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(SETTLED)


def choose_all(page: Page) -> bool:
    """Press the page's own buttons for contrast and, until it does no more, for larger text."""
    if not page.locator(".controls").is_visible():
        return False
    page.locator(".controls .contrast").click()
    larger = page.locator(".controls [data-size='+1']")
    while larger.get_attribute("aria-disabled") == "false":
        larger.click()
    return True
