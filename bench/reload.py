"""From a save to the page anew: how long an editor waits for the preview.

`python -m bench.reload [province|nation] [saves]` prints medians in milliseconds, in a browser too
where Playwright finds one.
"""

import asyncio
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from time import perf_counter

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bench.facts import SIZES, Facts, facts
from bench.write import scores, sites

ROOT = Path(__file__).parent.parent
PATIENCE = 60
Save = Callable[[], None]


def main() -> None:
    """Measure, and print a line for each figure."""
    size, count = (*sys.argv[1:], "province", "15")[:2]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "parsite"
        told = facts(SIZES[size])
        sites(told, Path(folder))
        save = saver(told, site)
        with preview(site) as address:
            figures = asyncio.run(measured(address, save, int(count), told.years[-1]))
            with suppress(ImportError):
                figures["in a browser: save to the new page, parsed"] = in_browser(
                    address, save, int(count)
                )
    for name, times in figures.items():
        spread = f"{min(times) * 1000:.0f} to {max(times) * 1000:.0f}"
        print(f"{median(times) * 1000:6.0f} ms  {name} (of {len(times)}: {spread})")


def saver(told: Facts, site: Path) -> Save:
    """Give what saves the last year with one score changed, another one each time."""
    year, block = told.years[-1], told.blocks[0]
    unit, current = block.units[0], told

    def save() -> None:
        nonlocal current
        score = current.scores[year][block.id][unit.id]
        current = current.with_score(year, block.id, unit.id, 6000 + (score + 7) % 3000)
        scores(current, site, year)

    return save


@contextmanager
def preview(site: Path) -> Iterator[str]:
    """Run `parsite serve`; give its address."""
    command = [sys.executable, "-X", "utf8", "-m", "parsite", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--site", site], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        lines = (re.search(r"http://127\.0\.0\.1:\d+/", line) for line in process.stdout)
        yield next(found[0] for found in lines if found)
    finally:
        process.kill()
        process.communicate()


async def measured(address: str, save: Save, count: int, year: int) -> dict[str, list[float]]:
    """Save again and again; time the message, the page, and pages asked for meanwhile."""
    line = await connected(address)
    page = f"{address}{year}/"
    asking = AsyncHTTPClient()
    told, shown, meanwhile, quiet = [], [], [], []
    await asking.fetch(page)
    for _ in range(count):
        await asyncio.sleep(1.5)  # until the preview has tried its templates
        quiet.append(await timed(lambda: asking.fetch(page)))
        start = perf_counter()
        save()
        reload = asyncio.ensure_future(line.read_message())
        while not reload.done():
            meanwhile.append(await timed(lambda: asking.fetch(page)))
            await asyncio.sleep(0.01)
        told.append(perf_counter() - start)
    for _ in range(count):
        await asyncio.sleep(1.5)
        start = perf_counter()
        save()
        await asyncio.wait_for(line.read_message(), PATIENCE)
        told.append(perf_counter() - start)
        await asking.fetch(page)
        shown.append(perf_counter() - start)
    return {
        "save to the word to reload": told[count:],
        "save to the year's page, fetched again": shown,
        "save to the word to reload, its page asked for all the while": told[:count],
        "an answer meanwhile": meanwhile,
        "an answer while nothing is saved": quiet,
    }


async def connected(address: str) -> WebSocketClientConnection:
    """Listen for the word to reload, as livereload.js does."""
    line = await websocket_connect(f"{address.replace('http', 'ws')}livereload")
    await line.write_message(json.dumps({"command": "hello"}))
    await line.read_message()
    await line.write_message(json.dumps({"command": "info", "url": address}))
    await asyncio.sleep(1)
    return line


async def timed(ask: Callable[[], Awaitable[object]]) -> float:
    """Time an answer."""
    start = perf_counter()
    await ask()
    return perf_counter() - start


def in_browser(address: str, save: Save, count: int) -> list[float]:
    """Time how long a browser needs to have the new home page parsed."""
    from playwright.sync_api import sync_playwright

    times = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found_browser())
        page = chromium.new_page()
        page.goto(address)
        page.wait_for_timeout(1500)
        for _ in range(count):
            page.wait_for_timeout(1500)
            start = perf_counter()
            with page.expect_event("domcontentloaded"):
                save()
            times.append(perf_counter() - start)
        chromium.close()
    return times


def found_browser() -> str | None:
    """Find the system's browser; None: Playwright has its own."""
    import shutil

    return shutil.which("chromium") or shutil.which("chromium-browser")


if __name__ == "__main__":
    main()
