"""Everything of the site, at three stages of its making: as read, as checked, as ranked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from parsite.model.article import Article
from parsite.model.node import Node, Table
from parsite.model.page import Asset
from parsite.model.phrase import Phrases
from parsite.model.place import Place
from parsite.model.settings import Settings, ThemeFolder
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

    `texts` holds every readable file's text by path, `digests` every file's SHA-256; `damaged` are
    the files of which something could not be read.
    """

    settings: Node | None = None
    units: Node | None = None
    years: Mapping[int, Node] = field(default_factory=dict)
    tables: Mapping[int, Table] = field(default_factory=dict)
    articles: Mapping[str, Text] = field(default_factory=dict)
    themes: tuple[ThemeFolder, ...] = ()
    languages: tuple[Node, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    assets: tuple[Asset, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()

    def line(self, place: Place) -> str:
        """Give the line of a file where a place is, or nothing."""
        lines = self.texts.get(place.path, "").split("\n")
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The site's facts, each of its kind, with none in doubt."""

    settings: Settings
    phrases: Phrases
    blocks: Mapping[str, Block]
    units: Mapping[str, Unit]
    years: Mapping[int, Year]
    articles: Mapping[str, Article]
    assets: tuple[Asset, ...] = ()

    @property
    def latest_first(self) -> tuple[Year, ...]:
        """The years, the latest first."""
        return tuple(sorted(self.years.values(), key=lambda year: -year.year))


@dataclass(frozen=True, slots=True)
class Edition:
    """A dataset with its rankings told, by year and block id."""

    dataset: Dataset
    chapters: Mapping[tuple[int, str], Chapter]

    def of(self, year: int) -> tuple[Chapter, ...]:
        """Give a year's rankings, in the order of their blocks."""
        return tuple(chapter for (of, _), chapter in self.chapters.items() if of == year)
