"""Articles made at random from random provinces: all of it true, or one figure of it altered."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from types import ModuleType

from parsite.model.article import Article
from parsite.model.place import Problem
from parsite.stages import verify
from tests.stages.rank.province import province
from tests.stages.verify.announcements import telling_en, telling_vi
from tests.stages.verify.announcements.telling import Teller
from tests.stages.verify.announcements.worlds import World, files, world

WORDS = 16
"""As many letters as the words take that belong to a figure: `vị trí thứ`, `vươn lên`."""

_FIGURE = re.compile(r"⟪([^|⟫]*)\|([^⟫]*)⟫")


@dataclass(frozen=True)
class Written:
    """An article's text; `altered`: from where to where the figure stands that is not true.

    `since`: the end of the figure before it.
    """

    language: str
    text: str
    altered: tuple[int, int] | None = None
    since: int = 0

    def holds(self, problem: Problem) -> bool:
        """Whether a problem points at the altered figure, or at a word of its own before it."""
        if self.altered is None:
            return False
        rows = self.text.splitlines(keepends=True)[: problem.place.line - 1]
        offset = sum(len(row) for row in rows) + problem.place.column - 1
        return max(self.since, self.altered[0] - WORDS) <= offset < self.altered[1]

    @property
    def shown(self) -> str:
        """The altered figure in its line."""
        start, end = self.altered or (0, 0)
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        return f"{line}‹{self.text[start:end]}›{self.text[end:].partition(chr(10))[0]}"

    def around(self, problem: Problem) -> str:
        """Show a problem in its line."""
        line = self.text.splitlines()[problem.place.line - 1]
        return f"{line!r} at {problem.place.column}: {dict(problem.facts)}"


def made(seed: int) -> tuple[World, str, str]:
    """Make a province and an article of it, its figures each with what it may be altered to."""
    rng = Random(seed)
    facts = world(rng)
    language = rng.choice(["vi", "vi", "vi", "en"])
    words = telling_vi if language == "vi" else telling_en
    inside = rng.random() < 0.4
    mark = "." if language == "en" or rng.random() < 0.15 else ","
    paragraphs: list[str] = []
    wanted = rng.randint(5, 12)
    if inside:
        blocks = rng.sample(facts.blocks, len(facts.blocks))
        for block in blocks:
            teller = Teller(rng, facts, True, mark)
            told = _told(teller, words, lambda b=block: b, -(-wanted // len(blocks)))
            paragraphs += [words.heading(block), *_paragraphs(rng, told)]
        return facts, language, "\n\n".join(paragraphs) + "\n"
    teller = Teller(rng, facts, False, mark)
    told = _told(teller, words, lambda: rng.choice(facts.blocks), wanted)
    return facts, language, "\n\n".join(_paragraphs(rng, told)) + "\n"


def _told(teller: Teller, words: ModuleType, block: Callable, wanted: int) -> list[str]:
    told: list[str] = []
    for _ in range(200):
        if len(told) < wanted and (said := teller.rng.choice(words.WAYS)(teller, block())):
            told.append(said)
    number = teller.rng.randint(1, 4)
    told += [words.aside(teller) for _ in range(number)]
    teller.rng.shuffle(told)
    return [_sentence(said) for said in told]


def _sentence(said: str) -> str:
    if said.startswith("\n"):
        return said
    start = said.index("⟪") + 1 if said.startswith("⟪") else 0
    return said[:start] + said[start].upper() + said[start + 1 :] + "."


def _paragraphs(rng: Random, told: list[str]) -> list[str]:
    """Join sentences into paragraphs of one to four; a list stands by itself."""
    paragraphs: list[list[str]] = [[]]
    for said in told:
        if said.startswith("\n"):
            paragraphs += [[said.strip()], []]
        else:
            paragraphs[-1].append(said)
            if rng.random() < 0.4:
                paragraphs.append([])
    return [" ".join(sentences) for sentences in paragraphs if sentences]


def true(seed: int) -> Written:
    """Write the article with all that it states true."""
    _, language, text = made(seed)
    return Written(language, _FIGURE.sub(r"\1", text))


def altered(seed: int) -> Written:
    """Write it with one figure altered."""
    _, language, text = made(seed)
    figures = list(_FIGURE.finditer(text))
    chosen = Random(seed).choice(figures)
    before = _FIGURE.sub(r"\1", text[: chosen.start()])
    after = _FIGURE.sub(r"\1", text[chosen.end() :])
    since = max(text.rfind("⟫", 0, chosen.start()), 0)
    since = len(_FIGURE.sub(r"\1", text[: since + 1])) if since else 0
    start = len(before)
    span = start, start + len(chosen[2])
    return Written(language, before + chosen[2] + after, span, since)


def found(seed: int, article: Written) -> list[Problem]:
    """Have the engine read an article on the world of its seed."""
    facts, _, _ = made(seed)
    units, tables, said = files(facts)
    read = province(tables, said, units=units)
    assert read.problems == (), read.problems
    body = Article(str(facts.year), "", article.text, language=article.language)
    dataset = replace(read.dataset, articles={str(facts.year): body})
    return [p for p in verify.claims(dataset, read.rankings) if not p.is_warning]
