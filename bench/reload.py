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
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bench.facts import SIZES, Facts, facts
from bench.write import scores
from bench.write import site as written

ROOT = Path(__file__).parent.parent
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Editor:
    """Who saves a table, another version each time."""

    table: Path
    versions: Iterator[bytes]

    def save(self) -> float:
        """Save the next version; give the moment just before."""
        content = next(self.versions)
        start = perf_counter()
        self.table.write_bytes(content)
        return start


def main() -> None:
    """Measure, and print a line for each figure."""
    size, times = (*sys.argv[1:], "province", "15")[:2]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "parsite"
        told = facts(SIZES[size])
        written(told, site)
        in_base_theme(site)
        with preview(site) as address:
            editor = Editor(site / "data" / f"{told.years[-1]}.csv", versions(told, Path(folder)))
            figures = asyncio.run(measured(address, editor, int(times)))
            with suppress(ImportError):
                name = "in a browser: save to the new page, parsed"
                figures[name] = in_browser(f"{address}{told.years[-1]}/", editor, int(times))
    for name, taken in figures.items():
        spread = f"{min(taken) * 1000:.0f} to {max(taken) * 1000:.0f}"
        print(f"{median(taken) * 1000:6.0f} ms  {name} (of {len(taken)}: {spread})")


def in_base_theme(site: Path) -> None:
    """Take away the theme whose pages are those that Hugo makes: an editor's are larger."""
    settings = site / "content" / "site.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(("theme:", "without:")))
    settings.write_text("".join(kept), encoding="utf-8")


def versions(told: Facts, folder: Path) -> Iterator[bytes]:
    """Give the last year's table with one score changed, another one each time."""
    spare, year = folder / "spare" / "parsite", told.years[-1]
    (spare / "data").mkdir(parents=True)
    for time in count(1):
        scores(told.with_score_drawn(year, time), spare, year)
        yield (spare / "data" / f"{year}.csv").read_bytes()


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


async def measured(address: str, editor: Editor, times: int) -> dict[str, list[float]]:
    """Save again and again; time the message, the page, and pages asked for meanwhile."""
    line = await connected(address)
    page = f"{address}{editor.table.stem}/"
    asking = AsyncHTTPClient()
    told, shown, meanwhile, quiet = [], [], [], []
    await asking.fetch(page)
    for _ in range(times):
        await asyncio.sleep(1.5)  # until the preview has tried its templates
        quiet.append(await timed(lambda: asking.fetch(page)))
        start = editor.save()
        reload = asyncio.ensure_future(line.read_message())
        while not reload.done():
            meanwhile.append(await timed(lambda: asking.fetch(page)))
            await asyncio.sleep(0.01)
        told.append(perf_counter() - start)
    for _ in range(times):
        await asyncio.sleep(1.5)
        start = editor.save()
        await asyncio.wait_for(line.read_message(), PATIENCE)
        told.append(perf_counter() - start)
        await asking.fetch(page)
        shown.append(perf_counter() - start)
    return {
        "save to the word to reload": told[times:],
        "save to the year's page, fetched again": shown,
        "save to the word to reload, its page asked for all the while": told[:times],
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


def in_browser(address: str, editor: Editor, times: int) -> list[float]:
    """Time how long a browser needs to have the new home page parsed."""
    from playwright.sync_api import sync_playwright

    taken = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found_browser())
        page = chromium.new_page()
        page.goto(address)
        page.wait_for_timeout(1500)
        for _ in range(times):
            page.wait_for_timeout(1500)
            with page.expect_event("domcontentloaded"):
                start = editor.save()
            taken.append(perf_counter() - start)
        chromium.close()
    return taken


def found_browser() -> str | None:
    """Find the system's browser; None: Playwright has its own."""
    import shutil

    return shutil.which("chromium") or shutil.which("chromium-browser")


if __name__ == "__main__":
    main()
