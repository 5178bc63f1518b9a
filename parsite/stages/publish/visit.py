"""Visiting a site as it is served, to compare every file with its release."""

import http.client
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from parsite import __version__
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Release
from parsite.stages.publish.compare import LARGEST, UNREAD, Comparison, believed, compared
from parsite.stages.publish.disk import sha256

_AT_ONCE = 6
_SECONDS = 20
_TRIES = 2
_GONE = {404, 410}
_WRITTEN = "%!$&'()*+,;=:@~"
"""What stays as it is in the path of an address, besides letters and digits."""
_FAILURES = (OSError, http.client.HTTPException, ValueError)


def address(url: str) -> Comparison:
    """Compare the site at an address, or above it, with its release; Halt where there is none.

    Where a new release went live meanwhile, that one is compared.
    """
    for _ in range(_TRIES):
        root, content = _listing(url)
        release = believed(content, root + RELEASE_FILE)
        comparison = compared(release, _digests(root, release))
        if comparison.is_same or _listing(root)[1] == content:
            break
    return comparison


def _listing(url: str) -> tuple[str, bytes]:
    """Find the listing of the site that an address is of, and the address of the site itself."""
    for root in _roots(url):
        try:
            return root, _fetched(root + RELEASE_FILE)
        except HTTPError as error:
            if error.code not in _GONE:
                raise Halt("unreachable", 74, address=error.url, detail=error) from error
        except _FAILURES as error:
            reason = error.reason if isinstance(error, URLError) else error
            raise Halt("unreachable", 74, address=root, detail=reason or "?") from error
    raise Halt("no-release", 74, where=url)


def _roots(url: str) -> Iterator[str]:
    """Give the addresses at which a site can begin that a page is of, the longest first."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise Halt("unreachable", 74, address=url, detail=error) from error
    path = parts.path.removesuffix(RELEASE_FILE)
    names = [quote(name, safe=_WRITTEN) for name in path.split("/") if name]
    for count in range(len(names), -1, -1):
        yield f"{parts.scheme}://{parts.netloc}/" + "".join(f"{name}/" for name in names[:count])


def _digests(root: str, release: Release) -> Iterator[tuple[str, str]]:
    """Digest every file of a release as it is served, several at once."""
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        yield from zip(
            release.files, pool.map(lambda p: _digest(root + quote(p)), release.files), strict=True
        )
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _digest(file: str) -> str:
    """Digest a file as it is served; nothing where there is none, UNREAD where nobody says."""
    for _ in range(_TRIES):
        try:
            return sha256(_fetched(file))
        except HTTPError as error:
            if error.code in _GONE:
                return ""
        except _FAILURES:
            continue
    return UNREAD


def _fetched(file: str) -> bytes:
    """Fetch a file, unpacked and not from a store on the way."""
    headers = {
        "User-Agent": f"parsite/{__version__}",
        "Accept-Encoding": "identity",
        "Cache-Control": "no-cache",
    }
    with urlopen(Request(file, headers=headers), timeout=_SECONDS) as answer:
        content: bytes = answer.read(LARGEST)
        is_packed = answer.headers.get("Content-Encoding", "").lower() == "gzip"
    if is_packed:  # though it was asked not to
        with suppress(zlib.error):
            return zlib.decompressobj(wbits=31).decompress(content, LARGEST)
    return content
