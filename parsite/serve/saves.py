"""Saves: what editors and their programs write, noticed at once, a burst of it as one."""

import asyncio
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any, Protocol

import watchfiles
from livereload.watcher import Watcher

from parsite.stamp import Stamp, stamp

_FOLDERS = ("content", "data", "themes")
_NOT_MEANT = re.compile(r"[.~#].*|.*~|.*\.(?:sw[a-z]|tmp|part|crdownload)|[0-9]+|[0-9A-F]{6,8}")
"""Files that programs keep beside the one being edited: locks, spare copies, halves of a save."""

_QUIET = 10
_LONGEST = 250
_TICK = 1000
"""Milliseconds: without a save, a burst is over; at most so long is it waited for; and, without
any save noticed, the files are looked at: some disks tell nobody what is written to them."""

Seen = dict[str, Stamp | None]


class Concerned(Protocol):
    """Who is to be told of saves, in a thread that is none of the loop's."""

    def saved(self) -> None:
        """Something was saved."""

    def rested(self) -> None:
        """Nothing was, for a while."""


class Saves(Watcher):  # type: ignore[misc]
    """Compares the site's files with those it saw last, each time that the system tells of any.

    livereload's own watcher polls, loses what is saved within three seconds of a reload, and
    builds on the loop that answers requests. Here what wakes us and what has changed are apart:
    nothing saved while a folder was not watched yet, or was put in another's place, is lost.
    """

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.folders = [root / name for name in _FOLDERS]
        self.seen = self._look()
        self._ended = Event()

    def watch(self, *_: Any, **__: Any) -> None:
        """Leave livereload's wish to watch the current folder unheard."""

    def begin(self, concerned: Concerned) -> "asyncio.Future[None]":
        """Begin to wait, in a thread; what goes wrong in it, whoever awaits what is given gets."""
        loop = asyncio.get_running_loop()
        failed: asyncio.Future[None] = loop.create_future()

        def wait() -> None:
            try:
                self._wait(concerned)
            except Exception as error:
                loop.call_soon_threadsafe(failed.set_exception, error)

        Thread(target=wait, daemon=True).start()
        return failed

    def end(self) -> None:
        """Wait no more."""
        self._ended.set()

    def has_more(self) -> bool:
        """Whether something was saved that nobody has been told of."""
        return self._look() != self.seen

    def _wait(self, concerned: Concerned) -> None:
        for _ in self._wakes():
            now = self._look()
            if now == self.seen:
                concerned.rested()
            else:
                self.seen = now
                concerned.saved()

    def _wakes(self) -> Iterator[None]:
        """Wake whenever something below the folders is touched, and now and then without."""
        while not self._ended.is_set():
            watched = self._identities()
            yield
            try:
                yield from self._touches(watched)
            except FileNotFoundError:
                time.sleep(_TICK / 1000)  # a folder went away as we turned to it

    def _touches(self, watched: dict[Path, int]) -> Iterator[None]:
        """Wake as long as the folders are those that are watched: the system knows no names."""
        touched = watchfiles.watch(
            *watched,
            watch_filter=None,
            debounce=_LONGEST,
            step=_QUIET,
            rust_timeout=_TICK,
            yield_on_timeout=True,
            raise_interrupt=False,
            stop_event=self._ended,
        )
        for _ in touched:
            if self._identities() != watched:
                return
            yield

    def _identities(self) -> dict[Path, int]:
        """Give the folders that are there by the numbers that the disk has for them."""
        found = {folder: stamp(folder.resolve()) for folder in self.folders}
        return {folder: seen[3] for folder, seen in found.items() if seen}

    def _look(self) -> Seen:
        """Stamp every file that somebody can have meant to save."""
        return {path: stamp(path) for folder in self.folders for path in _files(str(folder))}


def _files(folder: str) -> Iterator[str]:
    """List the files below a folder, hidden ones aside; links are followed, as reading does."""
    for path, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (f"{path}/{name}" for name in names if not _NOT_MEANT.fullmatch(name))
