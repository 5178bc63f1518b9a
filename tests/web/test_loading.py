"""What a page fetches, how much, and what is left of it where scripts are off."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.web.looks import DESK, PHONE, Windows
from tests.web.server import Server, apache, nginx, serving
from tests.web.sites import Visit, visits

KILOBYTE = 1000
CONTENT = """() => ({
    rows: [...document.querySelectorAll("table")].map((t) => t.rows.length),
    shared: [...document.querySelectorAll("a[href*='sharer'], a[href*='zalo']")].map((a) => a.href),
    words: document.querySelector("main, body").textContent.replace(/\\\\s+/g, " ").length,
})"""
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea")]
    .filter((e) => e.checkVisibility()).map((e) => e.outerHTML)"""


class Watch:
    """Everything that a window asks for and complains of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.asked: list[Request] = []
        page.on("console", lambda said: self.hear(said.type, said.text))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        page.on("request", lambda request: self.asked.append(request))

    def hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(f"{kind}: {text}")

    def sizes(self) -> dict[str, int]:
        """Every address fetched, with the bytes of its answer as sent, headings and all."""
        answers = {request.url: request.sizes() for request in self.asked}
        return {
            url: size["responseBodySize"] + size["responseHeadersSize"]
            for url, size in answers.items()
        }


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("visit", visits(), ids=str)
def test_a_page_loads_quietly_and_asks_nobody_else(
    visit: Visit, width: int, windows: Windows
) -> None:
    """Under the strict headers of `docs/hosting/`; scrolled to its end, so that all is fetched."""
    page = windows.blank(width)
    watch = Watch(page)
    page.goto(f"{windows.origin}/{visit.path}", wait_until="load")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert watch.complaints == []
    hosts = {urlsplit(request.url).netloc for request in watch.asked}
    assert hosts == {urlsplit(windows.origin).netloc}


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("visit", visits("year"), ids=str)
def test_the_first_view_of_a_year_is_small(visit: Visit, width: int, windows: Windows) -> None:
    page = windows.blank(width)
    watch = Watch(page)
    page.goto(f"{windows.origin}/{visit.path}", wait_until="networkidle")
    sizes = watch.sizes()
    told = "\n".join(f"{size:7} {url}" for url, size in sizes.items())
    assert len(watch.asked) <= 10, told
    assert sum(sizes.values()) < 100 * KILOBYTE, told


@pytest.mark.parametrize("visit", visits(), ids=str)
def test_a_page_says_all_it_has_to_say_without_scripts(visit: Visit, windows: Windows) -> None:
    with_scripts = windows.show(visit.path, PHONE).evaluate(CONTENT)
    page = windows.show(visit.path, PHONE, java_script_enabled=False)
    without = page.evaluate(CONTENT)
    assert (without["rows"], without["shared"]) == (with_scripts["rows"], with_scripts["shared"])
    assert without["words"] >= 0.95 * with_scripts["words"]
    assert page.evaluate(DEAD) == []


def test_complaints_are_heard(windows: Windows) -> None:
    page = windows.blank()
    watch = Watch(page)
    page.goto(f"{windows.origin}/cchc/")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://a.example/b'}))")
    page.evaluate("document.body.setAttribute('onclick', '1')")
    page.wait_for_timeout(100)
    assert any("Content Security Policy" in complaint for complaint in watch.complaints)


def directives(text: str) -> Iterator[tuple[str, list[str]]]:
    for part in text.split(";"):
        name, *values = part.split()
        yield name, values


def test_nginx_and_apache_are_told_to_send_the_same_headers() -> None:
    ours = {"$cchc_framed_by": "%{CCHC_FRAMED_BY}e"}
    sent = {name: re.sub(r"\$\w+", lambda m: ours[m[0]], text) for name, text in nginx().items()}
    assert sent == apache()


def test_the_policy_allows_nothing_inline_and_nobody_else() -> None:
    policy = dict(directives(nginx()["Content-Security-Policy"]))
    allowed = {value for name, values in policy.items() for value in values}
    assert policy["default-src"] == ["'none'"]
    assert allowed == {"'none'", "'self'", "$cchc_framed_by"}


def test_only_pages_made_for_it_may_be_framed_elsewhere(
    server: Server, windows: Windows, tmp_path: Path
) -> None:
    """A portal at another address frames the announcement; the site's own pages refuse."""
    seen = {}
    with serving() as portal:
        portal.folders = {"portal": tmp_path}
        for path in ("cchc/2025/frame.html", "cchc/2025/"):
            frame = f"<!DOCTYPE html><title>a</title><iframe src='{server.origin}/{path}'></iframe>"
            (tmp_path / "index.html").write_text(frame)
            page = windows.blank()
            page.goto(f"{portal.origin}/portal/", wait_until="networkidle")
            seen[path] = page.frames[1].url.partition(":")[0]
    assert seen == {"cchc/2025/frame.html": "http", "cchc/2025/": "chrome-error"}
