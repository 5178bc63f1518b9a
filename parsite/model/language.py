"""The languages a site can be published in: how each writes its numbers, dates and names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from parsite.model import english, vietnamese
from parsite.model.day import Day


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, such as `vi`; `name` is what its own speakers call it.

    `within` writes a unit's name as it stands inside a sentence, `lowered` and `raised` begin a
    text with a small letter and with a capital.
    """

    code: str
    locale: str
    name: str
    number: Callable[..., str] = field(compare=False)
    count: Callable[[int, bool], str] = field(compare=False)
    ordinal: Callable[[int], str] = field(compare=False)
    long_date: Callable[[Day], str] = field(compare=False)
    short_date: Callable[[Day], str] = field(compare=False)
    within: Callable[[str], str] = field(compare=False)
    lowered: Callable[[str], str] = field(compare=False)
    raised: Callable[[str], str] = field(compare=False)
    grades: Mapping[str, str] = field(compare=False, default_factory=dict)

    def grade(self, name: str) -> str:
        """Give a usual Vietnamese grade's name in this language; any other stays as it is."""
        return self.grades.get(vietnamese.name_key(name), name)


VIETNAMESE = Language(
    "vi",
    "vi_VN",
    "Tiếng Việt",
    number=vietnamese.number,
    count=vietnamese.count,
    ordinal=vietnamese.ordinal,
    long_date=vietnamese.long_date,
    short_date=vietnamese.short_date,
    within=vietnamese.within,
    lowered=vietnamese.lowered,
    raised=vietnamese.raised,
)
ENGLISH = Language(
    "en",
    "en_GB",
    "English",
    number=english.number,
    count=english.count,
    ordinal=english.ordinal,
    long_date=english.long_date,
    short_date=english.short_date,
    within=english.within,
    lowered=english.lowered,
    raised=english.raised,
    grades={vietnamese.name_key(name): told for name, told in english.GRADES.items()},
)
LANGUAGES = {language.code: language for language in (VIETNAMESE, ENGLISH)}
"""Every language there is, by code; to add one: its module beside `english`, and its words in
`themes/base/languages/`."""
