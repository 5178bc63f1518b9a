"""Each year's announcement, and what other sites show of it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from parsite.model.dataset import Edition
from parsite.model.page import Input, Page
from parsite.model.year import Year
from parsite.stages.plan import pictures
from parsite.stages.plan.blank import Blank, description
from parsite.stages.plan.downloads import links
from parsite.stages.plan.papers import provenance
from parsite.stages.plan.photos import shown


def announcements(edition: Edition) -> Iterator[Page]:
    """Each year's announcement, with its article where there is one, and its share picture."""
    for year in edition.dataset.years.values():
        article = edition.dataset.articles.get(str(year.year))
        picture = pictures.of_year(edition, year)
        way = pictures.address(picture)
        blank = Blank(edition, f"{year.year}/index.html", "year.html", edition.languages, way)
        yield blank.filled(
            edition.title(year),
            description(edition, year),
            article=Input(f"article {year.year}", article),
            pictures=shown(edition, article),
            downloads=Input(f"downloads {year.year}", links(edition, year)),
            **_given(edition, year),
        )
        if picture:
            yield picture


def embedded(edition: Edition) -> Iterator[Page]:
    """Each year's results for the portal: as a fragment of its own page, and to be framed."""
    for year in edition.dataset.years.values():
        for kind in ("fragment", "frame"):
            blank = Blank(edition, f"{year.year}/{kind}.html", f"{kind}.html")
            about = description(edition, year)
            yield blank.filled(edition.title(year), about, **_given(edition, year))


def _given(edition: Edition, year: Year) -> Mapping[str, Input]:
    return {
        "year": Input(f"year {year.year}", replace(year, blocks=())),
        "provenance": provenance(edition, year),
        "chapters": Input(f"rankings {year.year}", edition.of(year.year)),
        "notices": Input(f"notices {year.year}", edition.notices.get(year.year, ())),
    }
