"""What a reader sees of a page, and where two generators' pages differ."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

ADDRESS = "https://mau.example/"
_INLINE = {"a", "b", "code", "em", "i", "small", "span", "strong"}
"""Elements that part no words."""
_SHOWN = 60
"""Characters shown on both sides of a difference."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it is seen: what its head says, its text with single blanks, where it leads."""

    title: str
    head: Mapping[str, str]
    text: str
    links: tuple[str, ...]


@dataclass
class _Reader(HTMLParser):
    address: str
    title: str = ""
    head: dict[str, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    place: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"title", "body"}:
            self.place = tag
        elif tag == "meta":
            name = given.get("name") or given.get("property", "")
            if name == "description" or name.startswith("og:"):
                self.head[name] = given["content"]
        elif tag == "link" and given.get("rel") == "canonical":
            self.head["canonical"] = given["href"]
        elif tag == "a" and "href" in given:
            self.links.append(urljoin(self.address, given["href"]))
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.place = ""
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if self.place == "title":
            self.title += data
        elif self.place == "body":
            self.pieces.append(data)


def seen(html: str, address: str) -> Seen:
    """Read a page as a reader's eye does."""
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    text = " ".join("".join(reader.pieces).split())
    return Seen(" ".join(reader.title.split()), reader.head, text, tuple(reader.links))


class Shelf:
    """The pages of one folder as they were last seen: what has not changed is not read anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, tuple[bytes, Seen]] = {}

    def __getitem__(self, url: str) -> Seen | None:
        """Give the page of an address from the site's root; None: there is none."""
        file = self.folder / url / "index.html"
        if not file.is_file():
            return None
        content = file.read_bytes()
        if url not in self._known or self._known[url][0] != content:
            self._known[url] = content, seen(content.decode(), ADDRESS + url)
        return self._known[url][1]


def differences(expected: Iterable[tuple[str, Seen]], shelf: Shelf) -> Iterator[str]:
    """Tell every page that is not as expected, by its address, with what differs first."""
    for url, wanted in expected:
        found = shelf[url]
        if found is None:
            yield f"/{url}: there is no such page"
        elif found != wanted:
            yield f"/{url}: {_first(found, wanted)}"


def _first(found: Seen, wanted: Seen) -> str:
    name = next(f.name for f in fields(Seen) if getattr(found, f.name) != getattr(wanted, f.name))
    ours, theirs = (_spelled(getattr(page, name)) for page in (found, wanted))
    letters = zip(ours, theirs, strict=False)
    alike = next((n for n, (a, b) in enumerate(letters) if a != b), min(len(ours), len(theirs)))
    part = slice(max(0, alike - _SHOWN), alike + _SHOWN)
    return f"{name}: found “{ours[part]}”, expected “{theirs[part]}”"


def _spelled(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
