"""Boxes set apart from the text: `!!! cảnh báo "Tiêu đề"` with indented lines below."""

import re
from typing import Any

from markdown.extensions import Extension
from markdown.extensions.admonition import AdmonitionProcessor

from parsite.model.admonition import KINDS, Admonition
from parsite.model.phrase import Phrases


class Boxes(Extension):
    """Makes boxes of the kinds that the site has, in the theme's words."""

    def __init__(self, say: Phrases) -> None:
        super().__init__()
        self.say = say

    def extendMarkdown(self, md: Any) -> None:
        """Read boxes before anything else, as python-markdown's own extension does."""
        processor = _Processor(md.parser)
        processor.say = self.say
        md.parser.blockprocessors.register(processor, "admonition", 105)


class _Processor(AdmonitionProcessor):
    RE = re.compile(r"(?:^|\n)(!!! *[^\W\d_][^\n]*)(?:\n|$)")
    say: Phrases

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str]:
        """Give a box's class, and its title, which tells its kind: colours alone tell nobody."""
        box = Admonition.parse(match[1]) or Admonition("note")
        kind = box.kind if box.kind in KINDS.values() else "note"
        word = self.say(f"prose.{kind}")
        title = self.say("prose.titled", kind=word, title=box.title) if box.title else word
        return kind, title
