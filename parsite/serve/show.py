"""The show: what is there to see, who may see it, and when they are told to look again."""

import asyncio
import unicodedata

from livereload.handlers import LiveReloadHandler

from parsite.model.place import Mistakes, Problem
from parsite.serve import notices
from parsite.serve.answers import Answer, path_of
from parsite.serve.door import Door
from parsite.serve.notices import Notice
from parsite.serve.preview import Preview
from parsite.serve.saves import Saves

_MISSING = "404.html"


class Show:
    """A preview behind its door; told of saves, it renews the preview and all browsers."""

    def __init__(self, preview: Preview, door: Door, saves: Saves) -> None:
        self.preview = preview
        self.door = door
        self.saves = saves
        self.loop = asyncio.get_running_loop()
        self._is_tried = False

    def saved(self) -> None:
        """Renew what there is to see; whoever looks at it looks again, at the mistakes too."""
        self.preview.renew()
        self._is_tried = False
        self._reload()
        if self.preview.try_asked(self.saves.has_more):
            self._reload()

    def rested(self) -> None:
        """Take the time to try the templates, once for each plan."""
        if not self._is_tried:
            self._is_tried = True
            if self.preview.try_templates(self.saves.has_more):
                self._reload()

    def _reload(self) -> None:
        self.loop.call_soon_threadsafe(LiveReloadHandler.reload_waiters, "*")

    def refusal(self, host: str) -> str:
        """Say why nothing is shown to who asks for a host that is not ours."""
        address = self.door.address
        return self.preview.report.words("preview", "refused", host=host, address=address)

    def answer(self, address: str) -> Answer:
        """Give what there is at an address, its first slash taken off."""
        path = path_of(unicodedata.normalize("NFC", address))
        if not path:
            return self._missing()
        if self.preview.view.page(f"{path}/index.html"):
            return Answer(path, status=302, location=f"/{path}/")
        try:
            content = self.preview.asked(path)
        except Mistakes as mistakes:
            return self._told(path, self.preview.made_before(path), mistakes.problems)
        return self._missing() if content is None else self._told(path, content)

    def _told(self, path: str, content: bytes | None, problems: tuple[Problem, ...] = ()) -> Answer:
        """Give a file, with what is to be told beside it where it is a page."""
        if content is not None and not path.endswith(".html"):
            return Answer(path, content)
        view, port = self.preview.view, self.door.port
        found = problems or view.problems
        notice = Notice(self.preview.report, path, port, found, view.failure, view.held)
        return Answer("x.html", notices.beside(content, notice), 503 if content is None else 200)

    def _missing(self) -> Answer:
        """Say that an address has no page; before the first good plan none has."""
        if self.preview.view.planned is None:
            return self._told(_MISSING, None)
        try:
            content = self.preview.file(_MISSING) or b""
        except Mistakes as mistakes:
            return self._told(_MISSING, None, mistakes.problems)
        return Answer("x.html", self._told(_MISSING, content).content, 404)
