"""Everything of the site, at three stages of its making: as read, as checked, as ranked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from parsite.model.article import Article
from parsite.model.frozen import Frozen
from parsite.model.language import Language
from parsite.model.node import Node, Table
from parsite.model.page import Asset, Input, Link
from parsite.model.photo import Picture
from parsite.model.phrase import Phrases
from parsite.model.picture import Font
from parsite.model.place import Place
from parsite.model.prose import addresses, inside
from parsite.model.provenance import Provenance, SourceFile, files_of
from parsite.model.revision import Notice
from parsite.model.settings import Look, Settings, ThemeFolder
from parsite.model.standing import Chapter
from parsite.model.unit import Block, Unit
from parsite.model.year import Year


@dataclass(frozen=True, slots=True)
class Text:
    """A Markdown file as read: its front matter and the text below, from `body_line` on."""

    front: Node
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Sources:
    """The site's files as read: syntax understood, meaning not yet asked.

    `released` holds the texts in which years' figures are frozen; of known years, it holds nothing.
    `texts` holds every readable file's text by path, `digests` every file's SHA-256; `damaged` are
    the files of which something could not be read.
    """

    settings: Node | None = None
    units: Node | None = None
    years: Mapping[int, Node] = field(default_factory=dict)
    tables: Mapping[int, Table] = field(default_factory=dict)
    released: Mapping[int, str] = field(default_factory=dict)
    articles: Mapping[str, Text] = field(default_factory=dict)
    themes: tuple[ThemeFolder, ...] = ()
    looks: tuple[Node, ...] = ()
    languages: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    assets: tuple[Asset, ...] = ()
    fonts: tuple[Font, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()

    def understood(self) -> "Sources":
        """Give what is still asked of the files once a dataset is made: a country's tables take as
        much room as all that comes after.
        """
        return replace(self, years={}, tables={}, released={}, units=None, articles={})

    def line(self, place: Place) -> str:
        """Give the line of a file where a place is, or nothing."""
        lines = self.texts.get(place.path, "").split("\n")
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The site's facts, each of its kind, with none in doubt.

    `released`: what years had published when they were released, of those looked at anew.
    `phrases` are the wordings of its first language, `wordings` those of all, by code; `pictures`
    are those that articles show, by file; `led` are the media that its settings and its themes
    lead to; `files` those that each year's figures stand in.
    """

    settings: Settings
    phrases: Phrases
    blocks: Mapping[str, Block]
    units: Mapping[str, Unit]
    years: Mapping[int, Year]
    articles: Mapping[str, Article]
    assets: tuple[Asset, ...] = ()
    fonts: tuple[Font, ...] = ()
    look: Look = field(default_factory=Look)
    wordings: Mapping[str, Phrases] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    led: frozenset[str] = frozenset()
    files: Mapping[int, tuple[SourceFile, ...]] = field(default_factory=dict)

    def sourced(self, digests: Mapping[str, str]) -> "Dataset":
        """Note the files that the years' figures stand in; `digests` are of all that were read."""
        return replace(self, files={year: files_of(year, digests) for year in self.years})

    released: Mapping[int, Frozen] = field(default_factory=dict)

    @property
    def published(self) -> tuple[Asset, ...]:
        """The assets that are published as they are: a theme's, and of media, those led to."""
        base = self.settings.base_url
        linked = {inside(address, base) for address in self._addresses()} | self.led
        return tuple(a for a in self.assets if a.path in linked or not _is_media(a.path))

    @property
    def unpublished(self) -> tuple[str, ...]:
        """The media that nothing leads to and nothing shows."""
        there = {*(asset.path for asset in self.published), *self.pictures}
        return tuple(asset.path for asset in self.assets if asset.path not in there)

    def _addresses(self) -> Iterator[str]:
        """Every address that an article or a year's data leads to."""
        for article in self.articles.values():
            yield from addresses(article.body).values()
        for year in self.years.values():
            yield from (told.link for told in (year.decision, year.source) if told)

    @property
    def latest_first(self) -> tuple[Year, ...]:
        """The years, the latest first."""
        return tuple(sorted(self.years.values(), key=lambda year: -year.year))


def _is_media(path: str) -> bool:
    return path.startswith("media/")


@dataclass(frozen=True)
class Edition:
    """A dataset with its rankings told in one language, by year and block id.

    `notices`: what was amended of released years, by year, and `unit_notices` by unit, the latest
    first.
    """

    dataset: Dataset
    chapters: Mapping[tuple[int, str], Chapter]
    notices: Mapping[int, tuple[Notice, ...]] = field(default_factory=dict)
    unit_notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """The language that all of it is told in."""
        return self.dataset.phrases.language

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of all the site's languages."""
        return self.dataset.settings.languages

    @property
    def folder(self) -> str:
        """Where its pages are: nothing at the site's root, else such as `en/`."""
        return self.dataset.settings.folder(self.language.code)

    def named(self, value: Input) -> Input:
        """Name an input apart from that of the other editions."""
        return Input(f"{value.name} ({self.language.code})", value.value) if self.folder else value

    def title(self, year: Year) -> str:
        """Give an announcement's title: its article's, or one that the theme has for all."""
        article = self.dataset.articles.get(str(year.year))
        return article.title if article else self.dataset.phrases("year.title", year=year.year)

    def provenance(self, year: int) -> Provenance:
        """Tell what a year's figures rest on."""
        dataset = self.dataset
        return Provenance(year, dataset.years[year].decision, dataset.files.get(year, ()))

    @cached_property
    def years(self) -> tuple[Link, ...]:
        """The announcements, the latest first."""
        latest_first = self.dataset.latest_first
        return tuple(Link(f"{y.year}/", str(y.year), self.title(y)) for y in latest_first)

    @cached_property
    def texts(self) -> tuple[Link, ...]:
        """The site's own pages."""
        articles = (a for a in self.dataset.articles.values() if a.year is None)
        return tuple(Link(f"{article.name}/", article.title) for article in articles)

    def of(self, year: int) -> tuple[Chapter, ...]:
        """Give a year's rankings, in the order of their blocks."""
        return tuple(chapter for (of, _), chapter in self.chapters.items() if of == year)
