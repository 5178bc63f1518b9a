"""Every phrase that sentences can be made of, laid out so that each word of a text is read once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from typing import Any, Self

from parsite.model.dataset import Dataset
from parsite.model.language import ENGLISH, LANGUAGES, VIETNAMESE
from parsite.model.standing import Ranking
from parsite.model.unit import Unit
from parsite.model.vietnamese import clean, name_key
from parsite.stages.verify import english, vietnamese
from parsite.stages.verify.grammar import Grammar, phrases

GRAMMARS = {VIETNAMESE.code: vietnamese.VIETNAMESE, ENGLISH.code: english.ENGLISH}
"""By language code; articles in a language that has none are not read."""
_AND = {name_key("và"), "and"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for; `is_loose`: commas may come and go between its words."""

    symbol: str
    value: Any = None
    is_loose: bool = False
    is_name: bool = False


@dataclass(slots=True)
class Lexicon:
    """Phrases by their words, each word leading to those that may follow it."""

    root: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, Entry]]) -> Self:
        """Lay out phrases by their keys; of two that are written alike, the first stays."""
        made = cls()
        for key, entry in entries:
            made._add(key, entry)
        return made

    def _add(self, key: str, entry: Entry) -> None:
        node = self.root
        for word in key.split():
            node = node.setdefault(word, {})
        if node is not self.root:
            node.setdefault("", entry)


@lru_cache
def grammar(language: str) -> Lexicon:
    """Lay out a language's own words."""
    return Lexicon.of((key_of(phrase), entry) for phrase, entry in _words(GRAMMARS[language]))


def key_of(phrase: str) -> str:
    """Give a phrase's key, word by word: `UBND` counts, which in a name it does not."""
    return " ".join(name_key(word) for word in re.findall(r"\w+", phrase))


def _words(words: Grammar) -> Iterator[tuple[str, Entry]]:
    """Give every phrase of a language; what is said first holds."""
    for symbol, text in (("!", words.doubts), ("?", words.topics), ("*", words.asides)):
        yield from ((phrase, Entry(symbol)) for phrase in phrases(text))
    for (of, way), text in words.moves.items():
        yield from ((phrase, Entry("V", (of, way))) for phrase in phrases(text))
    for way, text in words.most.items():
        yield from ((phrase, Entry("X", way)) for phrase in phrases(text))
    for away, text in words.years.items():
        yield from ((phrase, Entry("Y", away)) for phrase in phrases(text))
    for symbol, text in words.words.items():
        yield from ((phrase, Entry(symbol, phrase, "," in phrase)) for phrase in phrases(text))
    yield from ((phrase, Entry("G", phrase)) for phrase in phrases(words.grades))
    for word, n in words.ordinals.items():
        is_whole = words is english.ENGLISH or " " in word
        yield word, Entry("O" if is_whole else "#", n)
    yield from ((word, Entry("#", n)) for word, n in words.numbers.items())


Names = Sequence[tuple[str, Entry]]


def names(dataset: Dataset) -> Names:
    """Give the names of all units by their keys; what several bear stands for each of them."""
    bearers: dict[str, list[str]] = {}
    loose: dict[str, bool] = {}
    for unit in dataset.units.values():
        for name in dict.fromkeys(_named(unit)):
            key = name_key(name)
            bearers.setdefault(key, []).append(unit.id)
            loose[key] = "," in name or not _AND.isdisjoint(key.split())
    return [
        (key, Entry("U", tuple(dict.fromkeys(ids)), loose[key], is_name=True))
        for key, ids in bearers.items()
        if key
    ]


def among(known: Names, texts: Iterable[str]) -> Lexicon:
    """Lay out the names of which every word stands in some texts, whole and without their kinds."""
    written = {word for text in texts for word in re.findall(r"[^\W_]+", clean(text))}
    words = {key for word in written for key in name_key(word).split()} | _KIND_WORDS | _AND
    whole = [(key, entry) for key, entry in known if words.issuperset(key.split())]
    return Lexicon.of([*whole, *_bare_names(whole)])


_KINDS = tuple(f"{name_key(kind)} " for kind in ("thành phố", "thị xã", "thị trấn", "đặc khu"))
_KINDS += tuple(f"{name_key(kind)} " for kind in ("huyện", "quận", "phường", "xã"))


_KIND_WORDS = {word for kind in _KINDS for word in kind.split()}


def _bare_names(whole: Names) -> Iterator[tuple[str, Entry]]:
    """Give places' names without their kinds; what a city and a district share is of both."""
    bearers: dict[str, Entry] = {}
    for key, entry in whole:
        if bare := _bare(key):
            ids = (*bearers[bare].value, *entry.value) if bare in bearers else entry.value
            bearers[bare] = replace(entry, symbol="u", value=tuple(dict.fromkeys(ids)))
    yield from bearers.items()


def _bare(key: str) -> str:
    """Give a place's name without its kind, as it stands in a list of places of one kind."""
    kind = next((kind for kind in _KINDS if key.startswith(kind)), "")
    return key.removeprefix(kind) if kind else ""


def _named(unit: Unit) -> Iterator[str]:
    """Give a unit's names; its id is no name that prose would use."""
    yield from (name for name in unit.all_names() if name != unit.id)
    yield from (name for name in (unit.name_en, *(f.name_en for f in unit.former)) if name)
    yield from (
        name.replace(long, short)
        for name in unit.all_names()
        for long, short in _SHORT.items()
        if long in name
    )
    yield from (
        short for name in (unit.name, *(f.name for f in unit.former)) for short in _initials(name)
    )


def _initials(name: str) -> Iterator[str]:
    """Give the ways in which a department is abbreviated: `Sở GD&ĐT`, `Sở GD-ĐT`, `Sở GDĐT`."""
    kind, _, rest = name.partition(" ")
    if kind.casefold() != _DEPARTMENT:
        return
    parts = ["".join(word[0].upper() for word in part.split()) for part in _PARTS.split(rest)]
    for joints in product(_JOINTS, repeat=len(parts) - 1):
        yield f"{kind} {parts[0]}" + "".join(j + p for j, p in zip(joints, parts[1:], strict=True))


_SHORT = {
    "Bảo hiểm xã hội": "BHXH",
    "Kho bạc Nhà nước": "KBNN",
    "Văn phòng": "VP",
    "Ban Quản lý": "BQL",
    "khu công nghiệp": "KCN",
}
"""What offices' names are cut to everywhere."""
_DEPARTMENT = "sở"
_PARTS = re.compile(r"\s+(?:và|-)\s+|\s*,\s*")
_JOINTS = ("", "-", " và ")


def of_year(dataset: Dataset, rankings: Iterable[Ranking], language: str) -> Lexicon:
    """Lay out what a year calls its blocks and grades, and how such blocks are usually called."""
    found = list(rankings)
    told = (*_blocks(dataset, found, language), *_grades(found, language))
    return Lexicon.of((name_key(phrase), entry) for phrase, entry in told)


def _blocks(
    dataset: Dataset, rankings: list[Ranking], language: str
) -> Iterator[tuple[str, Entry]]:
    kinds: dict[str, list[str]] = {}
    for ranking in rankings:
        id = ranking.heading.block
        year = dataset.years.get(ranking.heading.year)
        own = {b.name_en for b in (year.blocks if year else ()) if b.block == id}
        block = dataset.blocks.get(id)
        own |= {ranking.heading.name} | ({block.name, block.name_en} if block else set())
        for name in sorted(own - {""}):
            yield name, Entry("B", (id,), is_loose=True)
            for kind in kinds_of(name, language):
                kinds.setdefault(kind, []).append(id)
    for kind, text in GRAMMARS[ENGLISH.code].blocks.items():
        ids = tuple(dict.fromkeys(kinds.get(kind, ())))
        if language == ENGLISH.code and ids:
            yield from ((phrase, Entry("B", ids, is_loose=True)) for phrase in phrases(text))


def kinds_of(text: str, language: str) -> tuple[str, ...]:
    """Tell of which kinds of units a text speaks, by its words."""
    key, found = f" {name_key(text)} ", []
    for word, kind in _kinds(language):
        if f" {word} " in key:
            key = key.replace(f" {word} ", "  ")
            found.append(kind)
    return tuple(dict.fromkeys(found))


@lru_cache
def _kinds(language: str) -> tuple[tuple[str, str], ...]:
    """List the words for kinds of units, the longest first: `thị xã` is no `xã`."""
    told = GRAMMARS[language].blocks.items()
    words = [(name_key(word), kind) for kind, text in told for word in phrases(text)]
    return tuple(sorted(words, key=lambda pair: (-len(pair[0]), pair)))


def _grades(rankings: list[Ranking], language: str) -> Iterator[tuple[str, Entry]]:
    """Give the grades that a year has, in the language they are told in and as the data has them.

    A grade that is also the word for a mean is one only where a grade is spoken of.
    """
    told = LANGUAGES[language]
    for ranking in rankings:
        graded = (grade.name for grade in ranking.rules.grades)
        borne = (s.result.grade for s in ranking.standings)
        for name in dict.fromkeys((*ranking.grade_counts, *graded, *borne)):
            for called in {name, told.grade(name)} - {""}:
                is_mean = name_key(called) in _MEANS
                yield called, Entry("M" if is_mean else "G", name)


_MEANS = {name_key("trung bình"), "average"}
