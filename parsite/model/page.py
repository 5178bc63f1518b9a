"""Pages: an address, a template, and all that the template may read."""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from parsite.model.day import Day


@dataclass(frozen=True, slots=True)
class Input:
    """A named value that pages are made from; the name is what staleness is told by."""

    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Page:
    """A file to make: `given` is everything that what makes it can read, by variable name.

    `template` is one of the theme's, or the name of a format that is written without any, such as
    `csv`; `language` is that whose numbers and dates the template writes.
    """

    path: str
    template: str
    given: Mapping[str, Input]
    language: str = "vi"

    @property
    def url(self) -> str:
        """The page's address from the site's root."""
        return url_of(self.path)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a page says of itself: where it is, its title, a sentence for who shares it.

    `root` is the way from the page to the site's root: `../` for `2017/index.html`; `home` is that
    to the home page of the page's own language, which is in `folder`. `alternates`: its addresses
    in every language, where there are several. `picture`: the way from the root to the picture
    that is shown where the page is shared.
    """

    path: str
    root: str
    title: str
    description: str = ""
    home: str = "./"
    folder: str = ""
    language: str = "vi"
    alternates: tuple["Alternate", ...] = ()
    picture: str = ""

    @property
    def url(self) -> str:
        """The page's address from the site's root."""
        return url_of(self.path)


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page's address in a language, from the site's root."""

    language: str
    url: str


def url_of(path: str) -> str:
    """Give the address of a file: `2017/` for `2017/index.html`, nothing for the home page."""
    return path.removesuffix("index.html")


def path_of(address: str, base_url: str) -> str:
    """Give the file at an address: a full one, one on the site's host, or one from its home."""
    path = unquote(urlsplit(address).path).lstrip("/")
    home = urlsplit(base_url).path.lstrip("/")
    path = f"{path}/" if f"{path}/" == home else path
    path = path.removeprefix(home)
    if path and not path.endswith("/") and "." not in path.rpartition("/")[2]:
        path += "/"
    return f"{path}index.html" if not path or path.endswith("/") else path


@dataclass(frozen=True, slots=True)
class Asset:
    """A file published as it is: a stylesheet, a picture."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Link:
    """An address from the edition's home, the words that lead there, and the page's full title."""

    url: str
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Kin:
    """The units that one was made from, and those made from it."""

    before: tuple[Link, ...] = ()
    after: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One announcement as a feed tells it, its address from the site's root.

    `published` is the earliest moment at which it can have been announced, as far as that is known
    (RFC 3339), `updated` that of its last correction; `date` is missing where nobody published it.
    """

    url: str
    title: str
    summary: str
    published: str
    updated: str
    date: Day | None = None


def facebook_link(url: str) -> str:
    """Give the address that shares a page on Facebook, without any script."""
    return f"https://www.facebook.com/sharer/sharer.php?u={quote(url, safe='')}"


def zalo_link(url: str) -> str:
    """Give the address that shares a page on Zalo, without any script.

    The JSON is padded with spaces to a multiple of three bytes, so that its base64 has no `=`,
    which Zalo would read as the end of the value.
    """
    wanted = json.dumps({"url": url}, ensure_ascii=False).encode()
    padded = wanted + b" " * (-len(wanted) % 3)
    return "https://button-share.zalo.me/share_external?d=" + quote(b64encode(padded), safe="")
