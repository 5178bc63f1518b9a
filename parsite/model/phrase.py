"""The theme's wordings, with names in braces for what is filled in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from parsite.model.language import VIETNAMESE, Language
from parsite.model.place import Place

_NAME = re.compile(r"\{(\w+)\}")
_COUNTED = ("n", "score", "figure")
"""The names that stand for a number of things, so that one of them may want other words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording, such as `{units} dẫn đầu khối`."""

    text: str
    place: Place = field(compare=False, default=Place(""))

    @property
    def names(self) -> frozenset[str]:
        """The names in braces."""
        return frozenset(_NAME.findall(self.text))

    def fill(self, given: Mapping[str, object]) -> str:
        """Put what is given in place of the names; a name not given is an error of ours."""
        return _NAME.sub(lambda name: str(given[name[1]]), self.text)


@dataclass(frozen=True, slots=True)
class Phrases:
    """A theme's wordings in one language, by dotted key."""

    by_key: Mapping[str, Phrase]
    language: Language = VIETNAMESE

    def __call__(self, key: str, **given: object) -> str:
        """Say a phrase with its names filled in; of one thing by `<key>_one`, where there is it."""
        singular = self.by_key.get(f"{key}_one")
        is_one = singular and any(str(given.get(name)) == "1" for name in _COUNTED)
        return (singular if singular and is_one else self.by_key[key]).fill(given)
