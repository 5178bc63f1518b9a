"""Reading one article: its sentences in turn, each with what those before it have said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Self

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.model.dataset import Dataset
from parsite.model.language import ENGLISH
from parsite.model.standing import Ranking, Standing
from parsite.stages.verify import lexicon
from parsite.stages.verify.facts import Facts, standings
from parsite.stages.verify.grammar import Grammar
from parsite.stages.verify.grammar import phrases as parted
from parsite.stages.verify.judge import judged
from parsite.stages.verify.lexicon import GRAMMARS, Lexicon
from parsite.stages.verify.meant import elsewhere, meant, named, without_asides
from parsite.stages.verify.phrase import Phrase
from parsite.stages.verify.phrases import phrases
from parsite.stages.verify.prose import Prose, Sentence, sentences
from parsite.stages.verify.reading import statements
from parsite.stages.verify.statements import Frame, Statement
from parsite.stages.verify.tokens import Token, tokens


@dataclass(frozen=True)
class Shelf:
    """What articles are read by: all names and all standings, laid out once.

    `own`: the site's own names, and those of cities, for many a province is called as its capital
    is; a province that is none of them is another.
    """

    dataset: Dataset
    rankings: Mapping[tuple[int, str], Ranking]
    names: lexicon.Names
    standings: Mapping[tuple[int, str], tuple[Ranking, Standing]] = field(default_factory=dict)
    english: Mapping[str, str] = field(default_factory=dict)
    own: str = ""

    @classmethod
    def of(cls, dataset: Dataset, rankings: Mapping[tuple[int, str], Ranking]) -> Self:
        """Lay out a site's names and standings."""
        english = {unit.id: unit.name_en for unit in dataset.units.values() if unit.name_en}
        site = dataset.settings
        cities = (u.name for u in dataset.units.values() if u.name.startswith("Thành phố "))
        own = " ".join((site.title, site.organisation, *cities))
        return cls(dataset, rankings, lexicon.names(dataset), standings(rankings), english, own)


@dataclass(frozen=True)
class Reader:
    """A language's words, the site's names, and those of an article's year."""

    year: int
    language: str
    shelf: Shelf
    lexicons: tuple[Lexicon, ...]
    kinds: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, article: Article, shelf: Shelf) -> Self:
        """Make ready to read an article."""
        year, language = article.year or 0, article.language
        found = [r for (of, _), r in shelf.rankings.items() if of == year]
        own = lexicon.of_year(shelf.dataset, found, language)
        kinds: dict[str, tuple[str, ...]] = {}
        for ranking in found:
            for kind in lexicon.kinds_of(ranking.heading.name, "vi"):
                kinds[kind] = (*kinds.get(kind, ()), ranking.heading.block)
        names = lexicon.among(shelf.names, (article.title, article.lead, article.body))
        return cls(year, language, shelf, (own, names, lexicon.grammar(language)), kinds)

    @staticmethod
    def knows(language: str) -> bool:
        """Whether texts in a language can be read."""
        return language in GRAMMARS

    @property
    def words(self) -> Grammar:
        """The language's own words."""
        return GRAMMARS[self.language]

    def claims(self, source: str) -> list[Claim]:
        """Find what a text states; offsets are those of the source."""
        if not source.strip():
            return []
        prose = Prose.of(source)
        rankings, code = self.shelf.rankings, self.language
        names = self.shelf.english if code == ENGLISH.code else {}
        units = self.shelf.dataset.units
        facts = Facts(rankings, prose.text, code, self.shelf.standings, names, units)
        found: list[Claim] = []
        section = frame = Frame(self.year)
        for sentence in sentences(prose):
            if sentence.is_heading:
                frame = Frame(self.year)
            elif sentence.is_first and not sentence.is_item:
                frame = replace(section, unit=frame.unit)
            made, frame = self._sentence(sentence, facts, frame)
            found += (_placed(claim, prose) for claim in made)
            is_title = bool(frame.blocks) and not made and _is_title(sentence, facts.text)
            is_title = is_title or sentence.is_heading
            section = replace(frame, after=None) if is_title else section
        return found

    def _sentence(
        self, sentence: Sentence, facts: Facts, frame: Frame
    ) -> tuple[list[Claim], Frame]:
        """Read a sentence; give what it states and what the next one inherits."""
        span = (sentence.start, sentence.end)
        found = tokens(facts.text, span, self.lexicons)
        frame = self._topic(found, facts.text, frame)
        if not any(token.symbol in "UuBKknMAWVGX1za" for token in found):
            return [], frame
        read = meant(
            phrases(elsewhere(found, facts.text, self.shelf.own), self.year), facts.text, frame.unit
        )
        own = without_asides(list(self._without_tellers(read, facts.text, sentence.start)))
        said, after, left = statements(own, frame, lambda phrase: self._blocks(phrase, facts.text))
        is_doubted = any(symbol in left for symbol in "!?*")
        said = [one.doubted(is_doubted) for one in self._of_years(said, own)]
        told = self._told(said, facts, span)
        is_led = not any(c.kind == "rank" and c.verdict is Verdict.FALSE for c in told)
        blocks = after.blocks or self._home(said)
        place = after.after if is_led else None
        unit = named(read)
        return told, replace(
            after, year=self.year, blocks=blocks, after=place, since=None, unit=unit
        )

    def _of_years(self, said: Sequence[Statement], own: Sequence[Phrase]) -> Iterator[Statement]:
        """Note where a sentence speaks of another year, of which a figure may be."""
        named = {phrase.values[0].value for phrase in own if phrase.symbol == "Y"}
        years = (self.year, -self.year) if named - {self.year} else ()
        yield from (replace(one, frame=replace(one.frame, years=years)) for one in said)

    def _told(self, said: Sequence[Statement], facts: Facts, span: tuple[int, int]) -> list[Claim]:
        """Judge what is said; of counts that name no block, as of that of the units beside them."""
        home = self._home(said)
        if not home or all(one.unit or one.frame.blocks for one in said):
            return judged(said, facts, span)
        own = [
            one
            if one.unit or one.frame.blocks
            else replace(one, frame=replace(one.frame, blocks=home))
            for one in said
        ]
        pairs = zip(judged(said, facts, span), judged(own, facts, span), strict=True)
        return [wide if wide.verdict is Verdict.TRUE else near for wide, near in pairs]

    def _home(self, said: Sequence[Statement]) -> tuple[str, ...]:
        """Give the one block that all units spoken of are of."""
        known = self.shelf.standings
        found = [known.get((self.year, id)) for one in said for id in one.unit]
        return tuple({pair[0].heading.block for pair in found if pair}) if found else ()

    def _topic(self, found: Sequence[Token], text: str, frame: Frame) -> Frame:
        """Note whether a sentence turns to another subject, or back to the index itself."""
        if not found:
            return frame
        key = f" {lexicon.key_of(text[found[0].start : found[-1].end])} "
        if any(f" {own} " in key for own in _keys(self.words.own)):
            return replace(frame, is_certain=True, is_named=True)
        is_known = found[0].symbol == "." and " " in text[found[0].start : found[0].end]
        is_place = found[0].symbol in "1zO#" or is_known
        turns = any(key.startswith(f" {word} ") for word in _keys(self.words.subjects))
        is_other = (turns and not is_place) or any(token.symbol == "?" for token in found)
        return replace(frame, is_certain=frame.is_certain and not is_other, is_named=False)

    def _blocks(self, phrase: Phrase, text: str) -> tuple[str, ...]:
        """Give the blocks that words such as `khối các sở` mean in the article's year."""
        named = {id for v in phrase.values if isinstance(v.value, tuple) for id in v.value}
        if not named:
            words = text[phrase.start : phrase.end]
            kinds = lexicon.kinds_of(words, self.language)
            named = {id for kind in kinds for id in self.kinds.get(kind, ())}
        return tuple(sorted(named)) or ("",)

    def _without_tellers(self, own: Sequence[Phrase], text: str, start: int) -> Iterator[Phrase]:
        """Leave out leading clauses that only say who tells what follows, where and when."""
        rest = list(own)
        while cut := next((n for n, p in enumerate(rest) if n and p.symbol in ",:"), 0):
            clause, end = rest[:cut], rest[cut].end
            if any(_states(phrase) for phrase in clause) or _is_heading(rest[: cut + 2]):
                break
            is_told = self._tells(text[start : rest[cut].start])
            if not is_told and not self._is_told_later(rest[cut + 1 :], text, end):
                break
            kept = [phrase for phrase in clause if phrase.symbol in "BY"]
            yield from (*kept, *([rest[cut]] if kept else []))
            rest, start = rest[cut + 1 :], end
        yield from rest

    def _tells(self, clause: str) -> bool:
        """Whether a clause only says by what, when, where or by whom something is told."""
        key = f" {lexicon.key_of(clause)} "
        begins = any(key.startswith(f" {word} ") for word in _keys(self.words.openers))
        return begins or any(f" {word} " in key for word in _keys(self.words.tellers))

    def _is_told_later(self, rest: Sequence[Phrase], text: str, start: int) -> bool:
        """Whether a clause that comes next, before anything is stated, says who tells it."""
        cut = next((n for n, p in enumerate(rest) if p.symbol in ",:"), 0)
        if not cut or any(_states(phrase) for phrase in rest[:cut]):
            return False
        key = f" {lexicon.key_of(text[start : rest[cut].start])} "
        return any(f" {word} " in key for word in _keys(self.words.tellers))


def _is_title(sentence: Sentence, text: str) -> bool:
    """Whether what states nothing stands above what comes: an item, a line without an end."""
    return sentence.is_item or not text[: sentence.end].rstrip().endswith((*".!?…;,",))


def _is_heading(clause: Sequence[Phrase]) -> bool:
    """Whether a clause names the unit whose figure comes next: `kết quả của Sở A: 90 điểm`."""
    if len(clause) < 3 or clause[-2].symbol != ":":
        return False
    return any(phrase.symbol == "U" for phrase in clause[:-2]) and _states(clause[-1])


def _states(phrase: Phrase) -> bool:
    """Whether a phrase may state something, or turns to something else."""
    return phrase.symbol in "!?*tRCDPGNVM" or phrase.unit in ("p", "%")


@lru_cache
def _keys(text: str) -> tuple[str, ...]:
    return tuple(lexicon.key_of(phrase) for phrase in parted(text))


def _placed(claim: Claim, prose: Prose) -> Claim:
    start, end = prose.span(claim.start, claim.end)
    return replace(claim, start=start, end=end)
