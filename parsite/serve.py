"""The preview: livereload around the recipe, which it knows nothing of but that it builds."""

import asyncio
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import Any

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler, StaticFileHandler
from livereload.watcher import Watcher

from parsite import pipeline
from parsite.model.place import Halt, Mistakes
from parsite.model.settings import Site
from parsite.report import Report

HOST = "127.0.0.1"


def serve(site: Site, port: int, report: Report) -> None:
    """Serve a preview of a site until Ctrl+C; what is saved is built and the browser reloaded.

    The preview has a folder of its own, so `public/` never holds an address of this machine; nobody
    shares its units, so it does not wait for their pictures.
    """
    port = _free(port)
    address = f"http://{HOST}:{port}/"
    out = site.root / ".parsite" / "preview"
    preview = replace(site, out=out, address=address, pictures="years")
    _build(preview, report)
    try:
        asyncio.run(_run(preview, port, report))
    except KeyboardInterrupt:
        report.say("done", "stopped")


async def _run(site: Site, port: int, report: Report) -> None:
    server = Server(watcher=_Saves(site.root, lambda: _rebuild(site, report)))
    server.SFH = _Pages
    server.root, server.default_filename = str(site.out), "index.html"
    server.application(port, HOST, live_css=False)
    LiveReloadHandler.start_tasks()
    report.say("done", "serving", address=site.address)
    await asyncio.Event().wait()


def _build(site: Site, report: Report) -> bool:
    """Build; tell the mistakes and leave the last good build where there are any."""
    try:
        outcome = pipeline.build(site)
    except Mistakes as mistakes:
        report.problems(mistakes.problems)
        report.say("done", "waiting")
        return False
    report.warnings(outcome.warnings)
    return True


def _rebuild(site: Site, report: Report) -> bool:
    """Build after a save; whatever stands in the way now, the next save is another chance."""
    start = time.perf_counter()
    try:
        is_good = _build(site, report)
    except Halt as halt:
        report.halted(halt)
        return False
    except OSError as error:
        report.failed(error)
        return False
    if is_good:
        seconds = report.seconds(time.perf_counter() - start)
        report.say("done", "rebuilt", time=f"{datetime.now():%H:%M:%S}", seconds=seconds)
    return is_good


class _Saves(Watcher):  # type: ignore[misc]
    """Waits for saved files in a thread of its own, a burst of them as one.

    livereload's own watcher polls, loses what is saved within three seconds of a reload, and
    builds on the loop that answers requests.
    """

    def __init__(self, root: Path, rebuild: Callable[[], bool]) -> None:
        super().__init__()
        self.folders = [root / name for name in ("content", "data", "themes")]
        self.rebuild = rebuild

    def watch(self, *_: Any, **__: Any) -> None:
        """Leave livereload's wish to watch the current folder unheard."""

    def start(self, _: Callable[[], None]) -> bool:
        """Begin to wait; True tells livereload not to poll."""
        Thread(target=self._wait, args=[asyncio.get_running_loop()], daemon=True).start()
        return True

    def _wait(self, loop: asyncio.AbstractEventLoop) -> None:
        folders = [folder for folder in self.folders if folder.is_dir()]
        for _ in watchfiles.watch(*folders, debounce=60, step=20, raise_interrupt=False):
            if self.rebuild():
                loop.call_soon_threadsafe(LiveReloadHandler.reload_waiters, "*")


class _Pages(StaticFileHandler):  # type: ignore[misc]
    """The preview's files, to whoever asks this machine for them by its own name."""

    def prepare(self) -> None:
        """Refuse a request that a page elsewhere made through a name of its own for us."""
        if self.request.host_name not in {HOST, "localhost"}:
            self.send_error(403)

    def write_error(self, status_code: int, **given: Any) -> None:
        """Show the site's own page for an address that has none."""
        page = Path(self.root) / "404.html"
        if status_code == 404 and page.is_file():
            self.finish(page.read_bytes())
        else:
            super().write_error(status_code, **given)


def _free(port: int) -> int:
    """Give a port that nobody uses: the one asked for, or any for 0; raises Halt where taken."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            raise Halt("port-taken", 74, port=port) from error
        taken: int = trial.getsockname()[1]
        return taken
