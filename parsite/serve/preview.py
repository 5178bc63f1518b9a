"""A site as it stands on its editor's disk: planned when told to, its pages made when asked for."""

import gc
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from parsite import pipeline
from parsite.model.page import Page
from parsite.model.place import Halt, Mistakes, Problem
from parsite.model.release import Withheld
from parsite.model.site import Site
from parsite.pipeline import Planned
from parsite.report import Report
from parsite.stages import render
from parsite.theme import Theme

_RECENT = 3
"""So many of the pages that browsers asked for last are made anew unasked."""


@dataclass(frozen=True, slots=True)
class View:
    """What there is to see: the last plan in which nothing was wrong, None before there is any.

    `problems` are the mistakes and warnings of what is on the disk now; `failure` tells what else
    stands in the way.
    """

    planned: Planned | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""

    @property
    def held(self) -> Withheld:
        """What is not public yet."""
        return self.planned.held if self.planned else Withheld()

    def page(self, path: str) -> Page | None:
        """Give the page at a path, if there is one."""
        pages = self.planned.pages if self.planned else ()
        return next((page for page in pages if page.path == path), None)


@dataclass(frozen=True, slots=True)
class _Made:
    """A file as it was made last, and all that it was made from."""

    page: Page
    theme: Theme
    content: bytes

    def holds_for(self, page: Page, theme: Theme) -> bool:
        """Whether making it again would make the same."""
        return self.page is page or (self.page == page and self.theme == theme)


class Preview:
    """What is served, and how it is told. One thread renews it; any may ask it for files."""

    def __init__(self, site: Site, report: Report) -> None:
        self.site = site
        self.report = report
        self.view = View()
        self._made: dict[str, _Made] = {}
        self._rendering = Lock()
        self._asked: deque[str] = deque(maxlen=_RECENT)

    def renew(self) -> None:
        """Plan the site as it is now; keep the last good plan where there are mistakes."""
        start = time.perf_counter()
        before = self.view
        try:
            planned = pipeline.planning(self.site)
        except Mistakes as mistakes:
            self._mistaken(mistakes.problems)
        except Halt as halt:
            self.report.halted(halt)
            text = self.report.words("halt", halt.code, **halt.facts)
            self.view = replace(before, problems=(), failure=text)
        except OSError as error:
            self.report.failed(error)
            facts = {"path": error.filename or "", "detail": error.strerror or error}
            text = self.report.words("halt", "failed", **facts)
            self.view = replace(before, problems=(), failure=text)
        else:
            self.view = View(planned, planned.warnings)
            there = {page.path for page in planned.pages}
            made = list(self._made.items())  # others may add to it meanwhile
            self._made = {path: one for path, one in made if path in there}
            self.report.warnings(planned.warnings)
            if before.planned is None:
                gc.freeze()  # what was loaded stays; a collection need not look at it again
            else:
                self._say_renewed(time.perf_counter() - start)

    def _mistaken(self, problems: tuple[Problem, ...]) -> None:
        self.view = replace(self.view, problems=problems, failure="")
        self.report.problems(problems)
        self.report.say("done", "waiting")

    def _say_renewed(self, seconds: float) -> None:
        told = {"time": f"{datetime.now():%H:%M:%S}", "seconds": self.report.seconds(seconds)}
        self.report.say("done", "rebuilt", **told)

    def file(self, path: str) -> bytes | None:
        """Make a file of the site, or give it as it was made before; None where there is none.

        Raises Mistakes where a template cannot make it.
        """
        view = self.view
        page = view.page(path)
        if view.planned is None or page is None:
            return None
        with self._rendering if "." in page.template else nullcontext():
            made = self._made.get(path)
            if made is None or not made.holds_for(page, view.planned.theme):
                made = self._make(page, view.planned)
            self._made[path] = replace(made, page=page, theme=view.planned.theme)
        return made.content

    def asked(self, path: str) -> bytes | None:
        """Make a file that a browser asks for: it will ask for it again."""
        if path.endswith(".html") and path not in self._asked:
            self._asked.append(path)
        return self.file(path)

    def made_before(self, path: str) -> bytes | None:
        """Give a file as it was made last, whatever has become of it since."""
        made = self._made.get(path)
        return made.content if made else None

    def _make(self, page: Page, planned: Planned) -> _Made:
        shelf = _Shelf()
        _, wrong = render.files([page], planned.theme, self.site, shelf.put)
        pipeline.gate(planned.sources, wrong)
        return _Made(page, planned.theme, shelf[page.path])

    def try_asked(self, is_stopped: Callable[[], bool]) -> bool:
        """Make the pages that browsers are about to ask for again; whether that found mistakes."""
        pages = (self.view.page(path) for path in tuple(self._asked))
        return self._try((page for page in pages if page), is_stopped)

    def try_templates(self, is_stopped: Callable[[], bool]) -> bool:
        """Make a page of each template; whether that found mistakes.

        A mistake in a template is found by making pages only, and nobody may ask for the one page
        that meets it. Whoever saves meanwhile is not kept waiting: `is_stopped` tells of that.
        """
        pages = self.view.planned.pages if self.view.planned else ()
        samples = {page.template: page for page in pages if "." in page.template}
        return self._try(samples.values(), is_stopped)

    def _try(self, pages: Iterable[Page], is_stopped: Callable[[], bool]) -> bool:
        if any(not p.is_warning for p in self.view.problems):
            return False
        found: list[Problem] = []
        for page in pages:
            if is_stopped():
                return False
            try:
                self.file(page.path)
            except Mistakes as mistakes:
                found += [p for p in mistakes.problems if p not in found]
        if found:
            self._mistaken((*found, *self.view.problems))
        return bool(found)


class _Shelf(dict[str, bytes]):
    """Where rendered files are put: in memory."""

    def put(self, path: str, content: bytes) -> str:
        """Take a file in; its digest is nobody's business here."""
        self[path] = content
        return ""
