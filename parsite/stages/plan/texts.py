"""The site's own pages, and those on its method and its data."""

from collections.abc import Iterator

from parsite.model.dataset import Edition
from parsite.model.page import Input, Page
from parsite.stages.plan.blank import Blank
from parsite.stages.plan.downloads import (
    all_links,
    columns,
    component_columns,
    links,
    revision_columns,
)
from parsite.stages.plan.photos import shown


def texts(edition: Edition) -> Iterator[Page]:
    """The site's own pages: what they tell stands in `content/`."""
    for article in edition.dataset.articles.values():
        if article.year is None:
            path = f"{article.name}/index.html"
            blank = Blank(edition, path, "text.html", article.languages)
            own = Input(f"article {article.name}", article)
            yield blank.filled(
                article.title, article.lead, article=own, pictures=shown(edition, article)
            )


def method(edition: Edition) -> Iterator[Page]:
    """How units are ranked: the rules of each year, and what holds in all of them."""
    say = edition.dataset.phrases
    rules = tuple((link, _rules(edition, int(link.text))) for link in edition.years)
    blank = Blank(edition, "phuong-phap/index.html", "method.html", edition.languages)
    yield blank.filled(
        say("method.title"),
        say("method.description"),
        years_rules=Input("rules by year", rules),
    )


def _rules(edition: Edition, year: int) -> tuple[tuple[str, str], ...]:
    """Give the rules of each block of a year, by its name."""
    return tuple((told.ranking.heading.name, told.rules) for told in edition.of(year))


def data(edition: Edition) -> Iterator[Page]:
    """What there is to download, what its columns mean, and who may use it."""
    say = edition.dataset.phrases
    blank = Blank(edition, "du-lieu/index.html", "data.html", edition.languages)
    by_year = zip(edition.years, edition.dataset.latest_first, strict=True)
    files = tuple((link, links(edition, year)) for link, year in by_year)
    explained = (
        *columns(edition),
        *component_columns(edition),
        *revision_columns(edition),
    )
    yield blank.filled(
        say("data.title"),
        say("data.description"),
        downloads=Input("downloads by year", files),
        downloads_all=Input("downloads of all years", all_links(edition)),
        columns=Input("columns", explained),
    )
