"""Requests and their answers: the preview's pages, and the line on which browsers are told to load
them again.
"""

import asyncio
from typing import Any

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler, StaticFileHandler
from tornado import web

from parsite.serve.answers import Answer
from parsite.serve.show import Show

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What is not public is kept by no cache and no search engine, and shown in no other site."""


class LiveServer(Server):  # type: ignore[misc]
    """livereload's server, with doors where it has none."""

    show: Show

    def application(self, port: int, host: str, **_: Any) -> None:
        """Listen at a port."""
        LiveReloadHandler.watcher, LiveReloadHandler.live_css = self.watcher, False
        given = {"show": self.show}
        routes: list[Any] = [
            ("/livereload", _Line, given),
            ("/livereload.js", _Script, given),
            ("/(.*)", _Pages, given),
        ]
        self.http = web.Application(routes, log_function=lambda _: None).listen(port, host)


class _Guarded(web.RequestHandler):
    """Answers only who asks for us by a name of ours."""

    show: Show

    def initialize(self, show: Show) -> None:
        """Take what every handler is given."""
        self.show = show

    def set_default_headers(self) -> None:
        """Say what holds for every answer."""
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    async def prepare(self) -> None:
        """Refuse a request that a page elsewhere made through a name of its own for us."""
        if not self.show.door.admits(self.request.host):
            raise web.HTTPError(403)

    def write_error(self, status_code: int, **given: Any) -> None:
        """Say in one line what was wrong with a request."""
        if status_code != 403:
            return super().write_error(status_code, **given)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(self.show.refusal(self.request.host))
        return None


class _Pages(_Guarded, StaticFileHandler):  # type: ignore[misc]
    """The preview's files, in ranges where a browser wants them so; none is on the disk."""

    answer: Answer

    def initialize(self, show: Show) -> None:
        """Take what every handler is given; there is no folder to serve from."""
        self.show, self.root, self.default_filename = show, "", None

    async def prepare(self) -> None:
        """Make the answer in a thread of its own, so that others are answered meanwhile."""
        await super().prepare()
        loop = asyncio.get_running_loop()
        self.answer = await loop.run_in_executor(None, self.show.answer, self.path_args[0])
        if self.answer.location:
            self.redirect(self.answer.location)
        self.set_status(self.answer.status)
        if self.answer.status != 200:
            self.request.headers.pop("Range", None)

    def get_absolute_path(self, _: str, path: str) -> str:
        """Leave the path as it is."""
        return path

    def validate_absolute_path(self, _: str, path: str) -> str:
        """Leave the path as it is: it never names a file of this machine."""
        return path

    def get_modified_time(self) -> None:
        """Name no time: what is shown was made for this answer."""

    def compute_etag(self) -> str:
        """Tell one content from another, for who asks for the rest of a file."""
        return self.answer.tag

    def get_content_type(self) -> str:
        """Name the kind of the file."""
        return self.answer.kind

    def get_content_size(self) -> int:
        """Count the file's bytes."""
        return len(self.answer.content)

    def get_content(self, _: str, start: int | None = None, end: int | None = None) -> bytes:
        """Give a part of the file, or all of it."""
        return self.answer.content[start:end]


class _Line(_Guarded, LiveReloadHandler):  # type: ignore[misc]
    """The line to a browser; a page elsewhere that calls is not put through."""

    def check_origin(self, origin: str) -> bool:
        """Whether the page that calls was served here."""
        return self.show.door.admits_from(origin, self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """Take what livereload's script says; to who says something else, hang up."""
        try:
            super().on_message(message)
        except (ValueError, TypeError, AttributeError):
            self.close()


class _Script(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's own script."""
