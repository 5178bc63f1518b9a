"""Planning: which pages there are, and what each is given.

To add a kind of page: write a function `(edition) -> pages` and add it to PAGES.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlsplit

from parsite.model.dataset import Dataset, Edition
from parsite.model.page import Heading, Input, Item, Kin, Link, Page
from parsite.model.standing import Appearance
from parsite.model.unit import Block, Unit
from parsite.model.vietnamese import short_date
from parsite.model.year import Year

MISSING = "404.html"


def pages(edition: Edition) -> tuple[Page, ...]:
    """List every page of the site."""
    made = [page for kind in PAGES for page in kind(edition)]
    return (*made, *_for_machines(edition, made))


@dataclass(frozen=True, slots=True)
class _Blank:
    """A page that has its address and its template, and waits for what it is to tell."""

    edition: Edition
    path: str
    template: str

    def filled(self, title: str, description: str = "", **given: Input) -> Page:
        """Give the page its title, a sentence for who shares it, and its own inputs."""
        dataset = self.edition.dataset
        heading = Heading(self.path, self._root(), title, description)
        common = {
            "site": Input("settings", dataset.settings),
            "say": Input("language", dataset.phrases),
            "page": Input(f"heading {self.path}", heading),
            "years": Input("years", _years(self.edition)),
            "texts": Input("texts", _texts(self.edition)),
        }
        return Page(self.path, self.template, common | given)

    def _root(self) -> str:
        """Lead to the site's root from the page; from that of no address, wherever it is shown."""
        if self.path == MISSING:
            return urlsplit(self.edition.dataset.settings.base_url).path
        return "../" * self.path.count("/") or "./"


def _years(edition: Edition) -> tuple[Link, ...]:
    """List the announcements, the latest first."""
    years = edition.dataset.latest_first
    return tuple(Link(f"{year.year}/", str(year.year), _title(edition, year)) for year in years)


def _texts(edition: Edition) -> tuple[Link, ...]:
    """List the site's own pages."""
    articles = (a for a in edition.dataset.articles.values() if a.year is None)
    return tuple(Link(f"{article.name}/", article.title) for article in articles)


def _title(edition: Edition, year: Year) -> str:
    article = edition.dataset.articles.get(str(year.year))
    return article.title if article else edition.dataset.phrases("year.title", year=year.year)


def _description(edition: Edition, year: Year) -> str:
    """Describe an announcement by its lead, or by the first ranking told."""
    article = edition.dataset.articles.get(str(year.year))
    told = next(iter(edition.of(year.year)), None)
    return (article.lead if article else "") or (told.summary if told else "")


def home(edition: Edition) -> Iterator[Page]:
    """The latest announcement, the way to all others, and the units."""
    settings = edition.dataset.settings
    latest = next(iter(edition.dataset.latest_first), None)
    chapters = edition.of(latest.year) if latest else ()
    lead = _description(edition, latest) if latest else ""
    blank = _Blank(edition, "index.html", "home.html")
    yield blank.filled(
        settings.title,
        settings.description,
        lead=Input("latest lead", lead),
        chapters=Input("latest rankings", chapters),
        blocks=Input("units by block", _units(edition)),
    )


def _units(edition: Edition) -> tuple[tuple[Block, tuple[Link, ...], tuple[Link, ...]], ...]:
    """List each block's units: those there are, and those there were."""
    there: dict[str, list[Link]] = defaultdict(list)
    gone: dict[str, list[Link]] = defaultdict(list)
    family = _Family.of(edition.dataset)
    for unit in edition.dataset.units.values():
        of_kind = gone if unit.until else there
        of_kind[unit.block].append(family.link(unit))
    blocks = edition.dataset.blocks.values()
    return tuple((block, tuple(there[block.id]), tuple(gone[block.id])) for block in blocks)


@dataclass(frozen=True, slots=True)
class _Family:
    """Which units were made from which."""

    dataset: Dataset
    heirs: Mapping[str, list[Unit]]

    @classmethod
    def of(cls, dataset: Dataset) -> Self:
        heirs: dict[str, list[Unit]] = defaultdict(list)
        for unit in dataset.units.values():
            for id in unit.succeeds:
                heirs[id].append(unit)
        return cls(dataset, heirs)

    def before(self, unit: Unit) -> list[Unit]:
        """Give the units that one was made from."""
        units = self.dataset.units
        return [units[id] for id in unit.succeeds if id in units]

    def named(self, unit: Unit) -> str:
        """Name a unit so that its page is no other's: two may bear one name in turn."""
        kindred = (*self.before(unit), *self.heirs.get(unit.id, ()))
        day = unit.until or unit.since
        if day is None or all(other.name != unit.name for other in kindred):
            return unit.name
        key = "unit.namesake_until" if unit.until else "unit.namesake_since"
        return self.dataset.phrases(key, unit=unit.name, date=short_date(day))

    def link(self, unit: Unit) -> Link:
        """Lead to a unit's page."""
        return Link(unit.url, self.named(unit))

    def kin(self, unit: Unit) -> Kin:
        """Link the units that one was made from, and those made from it."""
        before, after = self.before(unit), self.heirs.get(unit.id, ())
        return Kin(tuple(map(self.link, before)), tuple(map(self.link, after)))


def announcements(edition: Edition) -> Iterator[Page]:
    """Each year's announcement, with its article where there is one."""
    for year in edition.dataset.years.values():
        article = edition.dataset.articles.get(str(year.year))
        blank = _Blank(edition, f"{year.year}/index.html", "year.html")
        yield blank.filled(
            _title(edition, year),
            _description(edition, year),
            year=Input(f"year {year.year}", replace(year, blocks=())),
            article=Input(f"article {year.year}", article),
            chapters=Input(f"rankings {year.year}", edition.of(year.year)),
        )


def units(edition: Edition) -> Iterator[Page]:
    """Each unit with its years, the latest first."""
    dataset = edition.dataset
    history: dict[str, list[Appearance]] = defaultdict(list)
    for chapter in edition.chapters.values():
        ranking = chapter.ranking
        places = ranking.score_places, ranking.index_places, ranking.by_index
        for standing in ranking.standings:
            history[standing.unit].insert(0, Appearance(ranking.heading, standing, *places))
    family = _Family.of(dataset)
    for unit in dataset.units.values():
        blank = _Blank(edition, f"{unit.url}index.html", "unit.html")
        yield blank.filled(
            family.named(unit),
            dataset.phrases("unit.description", unit=family.named(unit)),
            unit=Input(f"unit {unit.id}", unit),
            block=Input(f"block {unit.block}", dataset.blocks[unit.block]),
            history=Input(f"history {unit.id}", tuple(history[unit.id])),
            kin=Input(f"kin {unit.id}", family.kin(unit)),
        )


def texts(edition: Edition) -> Iterator[Page]:
    """The site's own pages: what they tell stands in `content/`."""
    for article in edition.dataset.articles.values():
        if article.year is None:
            blank = _Blank(edition, f"{article.name}/index.html", "text.html")
            own = Input(f"article {article.name}", article)
            yield blank.filled(article.title, article.lead, article=own)


def missing(edition: Edition) -> Iterator[Page]:
    """The page for an address that has none; it is served at any depth."""
    title = edition.dataset.phrases("site.missing")
    yield _Blank(edition, MISSING, "404.html").filled(title)


PAGES: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home,
    announcements,
    units,
    texts,
    missing,
)


def _for_machines(edition: Edition, made: list[Page]) -> Iterator[Page]:
    """The files that feed readers and search engines fetch."""
    settings = edition.dataset.settings
    items = tuple(_item(edition, year) for year in edition.dataset.latest_first)
    urls = tuple(page.url for page in made if page.path.endswith("index.html"))
    yield _Blank(edition, "feed.xml", "feed.xml").filled(
        settings.title, settings.description, items=Input("feed", items)
    )
    yield _Blank(edition, "sitemap.xml", "sitemap.xml").filled(
        settings.title, urls=Input("addresses", urls)
    )
    yield _Blank(edition, "robots.txt", "robots.txt").filled(settings.title)


def _item(edition: Edition, year: Year) -> Item:
    summary = " ".join(chapter.summary for chapter in edition.of(year.year))
    return Item(f"{year.year}/", _title(edition, year), summary, year.announced)
