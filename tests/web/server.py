"""A server as `docs/hosting/` asks for: under a sub-path, compressed, with the strict headers."""

import gzip
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.folders import ROOT

HOSTING = ROOT / "docs" / "hosting"
TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "text/xml",
}
FRAMED = re.compile(r"/(fragment|frame)\.html$")
Headers = dict[str, str]


def nginx() -> Headers:
    """The headers that `nginx.conf` sets, with its variable for who may frame a page."""
    text = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
    return dict(re.findall(r'^ +add_header (\S+) "(.*)" always;$', text, re.MULTILINE))


def apache() -> Headers:
    """The headers that `htaccess` sets, with its variable for who may frame a page."""
    text = (HOSTING / "htaccess").read_text(encoding="utf-8")
    return dict(re.findall(r'^Header always set (\S+) "(.*)"$', text, re.MULTILINE))


def policy(path: str) -> Headers:
    """The headers that go with one page; pages of a portal, which frames ours, have none."""
    if path.startswith("/portal/"):
        return {}
    framed_by = "*" if FRAMED.search(path) else "'self'"
    return {name: text.replace("$cchc_framed_by", framed_by) for name, text in nginx().items()}


class Handler(BaseHTTPRequestHandler):
    """Gives files of the server's folders, each folder under a path of its own."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.server.file(path)
        status, file = (200, file) if file.is_file() else (404, self.server.file("/cchc/404.html"))
        body = file.read_bytes()
        kind = TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        is_text = kind.startswith(("text/", "application/json", "image/svg"))
        is_packed = is_text and "gzip" in self.headers.get("Accept-Encoding", "")
        body = gzip.compress(body, 6) if is_packed else body
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        for name, text in policy(path).items():
            self.send_header(name, text)
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *words: object) -> None:
        """Nobody reads it."""


class Server(ThreadingHTTPServer):
    """Serves folders by the first part of the path, until it is closed."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folders: dict[str, Path] = {}

    def file(self, path: str) -> Path:
        """The file that a path means; it need not be there."""
        name, _, rest = path.lstrip("/").partition("/")
        folder = self.folders.get(name, Path("/nowhere"))
        found = (folder / rest).resolve()
        if not found.is_relative_to(folder.resolve()):
            return Path("/nowhere")
        return found / "index.html" if not rest or rest.endswith("/") else found

    def handle_error(self, *words: Any) -> None:
        """A browser that hangs up early is nobody's mistake."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*words)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serving() -> Iterator[Server]:
    """A server in a thread of its own; it ends with the block."""
    with Server() as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
