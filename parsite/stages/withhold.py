"""Withholding: what is written and found sound but not public yet, as if it were not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from parsite.model.article import Article
from parsite.model.dataset import Dataset
from parsite.model.prose import file_of, references
from parsite.model.release import Withheld


def withheld(dataset: Dataset, now: datetime | None) -> Withheld:
    """Find the drafts, and the years whose moment has not come; without a clock, none has."""
    years = {
        year.year: None if year.draft else year.release_at
        for year in dataset.years.values()
        if year.draft or not _has_come(year.release_at, now)
    }
    drafts = (stem for stem, a in dataset.articles.items() if a.draft or a.year in years)
    return Withheld(years, frozenset(drafts))


def moments(dataset: Dataset) -> tuple[str, ...]:
    """List the moments at which years become public, as texts."""
    known = {year.release_at for year in dataset.years.values() if year.release_at}
    return tuple(sorted(moment.isoformat() for moment in known))


def _has_come(moment: datetime | None, now: datetime | None) -> bool:
    return moment is None or (now is not None and moment <= now)


def public(dataset: Dataset, held: Withheld) -> Dataset:
    """Leave out of a dataset what is withheld, and the files that only that leads to."""
    if not held:
        return dataset
    kept = {stem: a for stem, a in dataset.articles.items() if stem not in held.articles}
    there = {(article.name, article.language) for article in kept.values()}
    left = replace(
        dataset,
        years={of: year for of, year in dataset.years.items() if of not in held.years},
        articles={stem: _among(article, there) for stem, article in kept.items()},
    )
    media = _media(dataset) - _media(left)
    return replace(
        left,
        assets=tuple(asset for asset in left.assets if asset.path not in media),
        pictures={file: p for file, p in left.pictures.items() if file not in media},
    )


def _among(article: Article, there: set[tuple[str, str]]) -> Article:
    """Leave of an article's languages those in which it is public."""
    return replace(
        article, languages=tuple(c for c in article.languages if (article.name, c) in there)
    )


def _media(dataset: Dataset) -> set[str]:
    """Name the media that a dataset shows or leads to."""
    return {file for file in _files(dataset) if file.startswith("media/")}


def _files(dataset: Dataset) -> Iterator[str]:
    base = dataset.settings.base_url
    for article in dataset.articles.values():
        yield from (file for file, _ in article.shown)
        yield from (file_of(r.target.removeprefix(base)) for r in references(article.body))
    for year in dataset.years.values():
        told = (year.decision, year.source)
        yield from (file_of(one.link.removeprefix(base)) for one in told if one)


def sources(dataset: Dataset, held: Withheld) -> frozenset[str]:
    """Name the files of the site that hold nothing but what is withheld."""
    of_years = (f"data/{year}.{kind}" for year in held.years for kind in ("yaml", "csv"))
    texts = (f"content/{stem}.md" for stem in held.articles)
    media = (f"content/{file}" for file in _media(dataset) - _media(public(dataset, held)))
    return frozenset((*of_years, *texts, *media))
