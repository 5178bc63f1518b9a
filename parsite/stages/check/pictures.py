"""The pictures that articles show: the site's own, readable, described, and none too large."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from parsite.model.article import Article
from parsite.model.dataset import Dataset, Sources
from parsite.model.directory import nearest
from parsite.model.page import Asset
from parsite.model.photo import MOST_PIXELS, Picture
from parsite.model.place import Place, Problem, problem
from parsite.model.prose import is_elsewhere, references
from parsite.stages.check.sizes import size

_NOT_SHOWN = {".svg", ".svgz", ".heic", ".heif", ".pdf", ".psd", ".ai", ".eps", ".emf", ".wmf"}
"""Files that hold pictures of a kind that browsers, or we, cannot show as one."""


def pictures(
    sources: Sources, articles: Mapping[str, Article]
) -> tuple[dict[str, Picture], tuple[Problem, ...]]:
    """Measure every picture that an article shows, by file; what is none is told once."""
    assets = {asset.path: asset for asset in sources.assets}
    shown: dict[str, Place] = {}
    for article in articles.values():
        for file, place in article.shown:
            if file in assets:
                shown.setdefault(file, place)
    made = {}
    problems: list[Problem] = []
    for file, place in shown.items():
        asset = assets[file]
        measured = None if _kind(file) in _NOT_SHOWN else size(asset.content)
        if measured is None:
            problems.append(_unreadable(file, place))
        elif measured[0] * measured[1] > MOST_PIXELS:
            width, height = measured
            facts = {"width": width, "height": height, "most": MOST_PIXELS // 1_000_000}
            problems.append(problem(place, "picture-too-large", name=file, **facts))
        else:
            digest = _digest(asset, sources)
            made[file] = Picture(file, *measured, digest, asset.content, place)
    return made, tuple(problems)


def _kind(file: str) -> str:
    return PurePosixPath(file).suffix.lower()


def _unreadable(file: str, place: Place) -> Problem:
    if _kind(file) in _NOT_SHOWN:
        return problem(place, "picture-format", name=file, kind=_kind(file).lstrip(".").upper())
    return problem(place, "picture-unreadable", name=file)


def _digest(asset: Asset, sources: Sources) -> str:
    """Give a picture's SHA-256: known from its reading, unless it is one of a theme's."""
    known = sources.digests.get(f"content/{asset.path}")
    return known or hashlib.sha256(asset.content).hexdigest()


def photos_exist(dataset: Dataset) -> Iterator[Problem]:
    """A photo lies in `content/media/`."""
    media = [a.path for a in dataset.assets if a.path.startswith("media/")]
    files = [path.removeprefix("media/") for path in media]
    for article in dataset.articles.values():
        if article.photo and article.photo.file and article.photo.file not in files:
            close = nearest(article.photo.file, files)
            facts = {"name": article.photo.file, "nearest": close}
            yield problem(article.photo.place, "photo-missing", **facts)


def pictures_are_the_sites_own(dataset: Dataset) -> Iterator[Problem]:
    """An article shows the site's own pictures: its readers' addresses are nobody else's."""
    files = {asset.path for asset in dataset.assets}
    for article in dataset.articles.values():
        for reference in references(article.body):
            if not reference.is_picture:
                continue
            name, place = reference.target, article.at(reference.offset)
            if is_elsewhere(name):
                yield problem(place, "picture-elsewhere", name=name)
            elif reference.file not in files:
                close = nearest(reference.file, files)
                yield problem(place, "photo-missing", name=name, nearest=close)


def pictures_are_described(dataset: Dataset) -> Iterator[Problem]:
    """A picture in the text is told to those who do not see it."""
    for article in dataset.articles.values():
        for reference in references(article.body):
            if reference.is_picture and not reference.words.strip():
                place = article.at(reference.offset)
                yield problem(place, "picture-undescribed", name=reference.target)


Check = Callable[[Dataset], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    photos_exist,
    pictures_are_the_sites_own,
    pictures_are_described,
)
