"""Boxes that an article sets apart: `!!! lưu ý "Tiêu đề"`, with indented lines below."""

import re
from dataclasses import dataclass

from parsite.model.vietnamese import name_key

KINDS = {
    "lưu ý": "note",
    "quan trọng": "important",
    "cảnh báo": "warning",
    "đính chính": "correction",
}
"""The kinds of boxes there are, by their Vietnamese words."""

_KINDS_BY_KEY = {name_key(word): kind for word, kind in KINDS.items()}
_KINDS_BY_KEY |= {kind: kind for kind in KINDS.values()}
_LINE = re.compile(r"""!!! *([^\W\d_][^"“”]*?) *(?:["“”](.*)["“”])? *""")


@dataclass(frozen=True, slots=True)
class Admonition:
    """A line that opens a box; `kind` is what is written where there is no such kind."""

    kind: str
    title: str = ""

    @classmethod
    def parse(cls, line: str) -> "Admonition | None":
        """Read a line; None where it opens no box."""
        written = _LINE.fullmatch(line.rstrip())
        if not written:
            return None
        kind = _KINDS_BY_KEY.get(name_key(written[1]), written[1])
        return cls(kind, (written[2] or "").strip())

    @property
    def is_known(self) -> bool:
        """Whether it is of a kind that there is."""
        return self.kind in KINDS.values()
