"""Reading the labelled sentences: what is typed, and where in it the faults lie."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from parsite.model.vietnamese import name_key

HERE = Path(__file__).parent
HALVES = {
    half: tuple(f"{half}.{language}.txt" for language in ("vi", "en"))
    for half in (
        "practice",
        "held_out",
        "final",
        "fresh",
        "newsroom",
        "office",
        "radio",
        "portal",
        "gazette",
        "bulletin",
        "courier",
    )
}

_MARK = re.compile(r"‹([^‹›→]+)→([^‹›→]+)›([¹²³])?")
_BREAK = "⏎"
_DECOMPOSED = "{NFD}"


@dataclass(frozen=True, slots=True)
class Span:
    """Something wrong: from `start` up to `end` in the text as typed, and what it should be."""

    start: int
    end: int
    wrong: str
    true: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One labelled sentence, with what stands above it in its article.

    `faults`: each is one mistake, found when any of its spans is pointed at.
    """

    kind: str
    language: str
    origin: str
    text: str
    faults: tuple[tuple[Span, ...], ...]

    @property
    def is_trap(self) -> bool:
        return self.kind.startswith("trap")

    @property
    def mended(self) -> tuple[str, str]:
        """The text put right, at the first place of each fault, and at the last."""
        return self._mended(0), self._mended(-1)

    def _mended(self, which: int) -> str:
        text = self.text
        for span in sorted((fault[which] for fault in self.faults), key=lambda s: -s.start):
            text = text[: span.start] + span.true + text[span.end :]
        return unicodedata.normalize("NFC", text)

    def fault_of(self, start: int, end: int, unit: str) -> int | None:
        """Tell which fault is meant by a span of the text, or by the unit it is told of."""
        spans = [(n, span) for n, fault in enumerate(self.faults) for span in fault]
        within = (n for n, span in spans if span.start < end and start < span.end)
        named = (n for n, span in spans if unit and name_key(unit).endswith(name_key(span.wrong)))
        return next(within, next(named, None))


def article(language: str) -> Sentence:
    """Read a whole article, each of its figures with one that would be false in its place."""
    name = f"article.{language}.txt"
    text, faults = _unmarked((HERE / name).read_text(encoding="utf-8"))
    return Sentence("article", language, name, text, faults)


@cache
def sentences(half: str) -> tuple[Sentence, ...]:
    """Read both languages' files of a half."""
    return tuple(s for name in HALVES[half] for s in read(name))


def read(name: str) -> Iterator[Sentence]:
    """Read one file of labelled sentences."""
    kind = ""
    above: list[str] = []
    for number, line in enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            kind = line.removeprefix("== ")
        elif line.startswith("> "):
            above.append(line.removeprefix("> "))
        elif kind and line.strip():
            text, faults = _unmarked("\n\n".join([*above, line]))
            yield Sentence(kind, name.split(".")[1], f"{name}:{number}", text, faults)
            above = []


def _unmarked(line: str) -> tuple[str, tuple[tuple[Span, ...], ...]]:
    """Take the marks out of a line and tell what they marked."""
    line = line.replace(_BREAK, "\n")
    if _DECOMPOSED in line:
        line = unicodedata.normalize("NFD", line.replace(_DECOMPOSED, "").strip())
    faults: dict[str, list[Span]] = {}
    text, end = "", 0
    for mark in _MARK.finditer(line):
        text += line[end : mark.start()]
        span = Span(len(text), len(text) + len(mark[1]), mark[1], mark[2])
        faults.setdefault(mark[3] or f"alone {mark.start()}", []).append(span)
        text, end = text + mark[1], mark.end()
    return text + line[end:], tuple(tuple(spans) for spans in faults.values())
