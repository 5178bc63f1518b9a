"""What a request gets: a file of the preview, or a page that says why there is none."""

import hashlib
import mimetypes
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".csv": "text/csv",
    ".xml": "application/xml",
    ".txt": "text/plain",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What systems differ on: to some a script is plain text, and some know no WebP."""

_OF_LETTERS = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """A file to send: `path` tells its kind; or another address to go to."""

    path: str
    content: bytes = field(repr=False, default=b"")
    status: int = 200
    location: str = ""

    @property
    def kind(self) -> str:
        """The kind of the file, as a browser is told it."""
        suffix = PurePosixPath(self.path).suffix.lower()
        guessed = mimetypes.guess_type(f"x{suffix}", strict=False)[0]
        kind = _KINDS.get(suffix) or guessed or "application/octet-stream"
        return f"{kind}; charset=utf-8" if kind.startswith(_OF_LETTERS) else kind

    @property
    def tag(self) -> str:
        """A mark that no other content has."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:32]}"'


def path_of(address: str) -> str:
    """Give the file that an address (without its first slash) means; nothing where it may name
    none: files and folders whose names begin with a dot are nobody's.
    """
    path = f"{address}index.html" if address.endswith("/") or not address else address
    return "" if any(part.startswith(".") for part in path.split("/")) else path
