"""The Markdown of an article as text: what in it is code, and the files it shows or leads to."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")
_HOLDS_OTHERS = re.compile(r" {0,3}(?:!!!|\[\^[^\]]*\]:|[*+-] |\d+\. )")
"""What indented lines below it are a part of: a box, a footnote, an item of a list."""

_LEAD = re.compile(r"(?: {4}|\t)")
_TARGET = re.compile(
    r"""\(\s*(?:<([^<>]*)>|((?:[^()\n]|\n(?!\s*\n)|\((?:[^()\n]|\([^()\n]*\))*\))*?))"""
    r"""(?:\s*("[^\n]*?"|'[^\n]*?')\s*)?\)"""
)
_NAMED = re.compile(r"\s?\[([^\[\]]*)\]")
_DEFINED = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)", re.MULTILINE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.IGNORECASE)
_BARE = re.compile(r"<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a text shows a picture or leads somewhere: the address as written, and its offset.

    `words` are those in brackets: a picture's description, a link's text.
    """

    target: str
    words: str
    offset: int
    is_picture: bool

    @property
    def file(self) -> str:
        """The file meant, as the site's assets are named; nothing where it is elsewhere."""
        return file_of(self.target)


def is_elsewhere(target: str) -> bool:
    """Whether an address leads out of the site, or hides that it does."""
    return bool(_ELSEWHERE.match(target))


def file_of(target: str) -> str:
    """Give the file that an address from the site's root means, as assets are named."""
    plain = unquote(html.unescape(target.strip())).partition("#")[0]
    return unicodedata.normalize("NFC", plain).lstrip("/")


def inside(target: str, base_url: str) -> str:
    """Give the way from the site's root to where an address leads, a slash at neither end.

    Nothing for the home page, and for what is on another host, or beside the site on its own.
    """
    address = html.unescape(target.strip())
    try:
        full, home = urlsplit(address), urlsplit(base_url)
    except ValueError:
        return ""
    path = full.path
    if full.scheme or full.netloc:
        if full.netloc.casefold() != home.netloc.casefold() or not path.startswith(home.path):
            return ""
        path = path.removeprefix(home.path)
    steps: list[str] = []
    for step in unicodedata.normalize("NFC", unquote(path)).split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


@lru_cache
def without_code(text: str) -> str:
    """Blank out what a text shows as code, everything else staying where it is."""
    lines, holds, after_gap, is_code = [], False, True, False
    for line in text.split("\n"):
        if not line.strip():
            after_gap = True
        elif not _LEAD.match(line):
            if not _DEFINED.match(line):  # which Markdown takes out before it looks
                holds = bool(_HOLDS_OTHERS.match(line)) or (holds and not after_gap)
            after_gap, is_code = False, False
        else:
            is_code = not holds and (after_gap or is_code)
            after_gap = False
        lines.append(" " * len(line) if is_code else line)
    return _CODE_SPAN.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), "\n".join(lines))


@lru_cache
def references(text: str) -> tuple[Reference, ...]:
    """Find every picture and link of a text, where it stands or where its name is defined."""
    return tuple(_references(text))


def addresses(text: str) -> Mapping[int, str]:
    """Give every address that a text leads to, by its offset; a picture is shown, not led to."""
    bare = {found.start(1): found[1] for found in _BARE.finditer(without_code(text))}
    return bare | {r.offset: r.target for r in references(text) if not r.is_picture}


def _references(text: str) -> Iterator[Reference]:
    prose = without_code(text)
    defined = {found[1].strip().casefold(): found for found in _DEFINED.finditer(prose)}
    labels = {found.start(1) - 1 for found in defined.values()}
    named: dict[tuple[str, bool], str] = {}
    for start, end in _brackets(prose):
        if start in labels:
            continue
        is_picture = prose[start - 1 : start] == "!" and prose[start - 2 : start - 1] != "\\"
        words = prose[start + 1 : end]
        if found := _TARGET.match(prose, end + 1):
            group = 1 if found[1] is not None else 2
            target = _ESCAPED.sub(r"\1", found[group])
            yield Reference(target.strip(), words, found.start(group), is_picture)
        else:
            name = _NAMED.match(prose, end + 1)
            labels |= {name.start(1) - 1} if name else set()
            named.setdefault((((name and name[1]) or words).casefold(), is_picture), words)
    for (key, is_picture), words in named.items():
        if where := defined.get(" ".join(key.split())):
            yield Reference(where[2], words, where.start(2), is_picture)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Find the brackets that belong together, by the offsets of the two."""
    opened: list[int] = []
    for found in re.finditer(r"\\.|[\[\]]|\n\s*\n", text):
        if found[0] == "[":
            opened.append(found.start())
        elif found[0] == "]" and opened:
            yield opened.pop(), found.start()
        elif found[0][0] == "\n":
            opened.clear()
