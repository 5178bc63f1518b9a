"""The files to download: each year's, those of all years, and the paper that describes them.

They are the same for readers of every language, and so there is one of each, at the site's root.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parsite.model.column import COMPONENTS, RESULTS, REVISIONS, Column
from parsite.model.dataset import Edition
from parsite.model.download import Announcement
from parsite.model.page import Input, Link, Page
from parsite.model.year import Year
from parsite.stages.plan.papers import provenance

FORMATS = ("csv", "xlsx", "json")
_FOLDER = "du-lieu/"
_COMPONENTS = f"{_FOLDER}cchc-thanh-phan.csv"
_REVISIONS = f"{_FOLDER}cchc-dieu-chinh.csv"
_PACKAGE = f"{_FOLDER}datapackage.json"


def downloads(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Each year's files, and those of all years; none where there is no year.

    They are made from what the announcements are made from, so that nothing is digested twice.
    """
    edition = editions[0]
    told = _announcements(edition)
    if not told:
        return
    site = Input("settings", edition.dataset.settings)
    common = {"site": site, "say": Input("language", edition.dataset.phrases)}
    for one in told:
        for kind in FORMATS:
            path, given = _of_year(one.year, kind), dict(one.inputs)
            yield Page(path, f"year-{kind}", common | given | _rests_on(edition, [one], kind))
    everything = common | {name: value for one in told for name, value in one.inputs.items()}
    for kind in FORMATS:
        given = everything | _rests_on(edition, told, kind)
        yield Page(_of_all(kind), f"results-{kind}", given)
    if _has_components(edition):
        yield Page(_COMPONENTS, "components-csv", everything)
    if _has_revisions(edition):
        yield Page(_REVISIONS, "revisions-csv", everything)
    yield Page(_PACKAGE, "datapackage", common | _described(edition, told))


def _announcements(edition: Edition) -> tuple[Announcement, ...]:
    years = edition.dataset.years.values()
    return tuple(Announcement(year, edition.of(year.year)) for year in years)


def _described(edition: Edition, told: tuple[Announcement, ...]) -> dict[str, Input]:
    """Give what the description is made from: no figure, for it tells none."""
    about = {f"year {one.year.year}": one.inputs[f"year {one.year.year}"] for one in told}
    there = {
        "has_components": Input("has components", _has_components(edition)),
        "has_revisions": Input("has revisions", _has_revisions(edition)),
    }
    return about | there | _rests_on(edition, told, "package")


def _rests_on(edition: Edition, told: Iterable[Announcement], kind: str) -> dict[str, Input]:
    """Give what years' figures rest on, to those files that tell it: a bare table does not."""
    years = [] if kind == "csv" else [one.year for one in told]
    found = [provenance(edition, year) for year in years]
    return {value.name: value for value in found}


def _has_revisions(edition: Edition) -> bool:
    return any(year.revisions for year in edition.dataset.years.values())


def _has_components(edition: Edition) -> bool:
    return any(chapter.ranking.components for chapter in edition.chapters.values())


def _of_year(year: Year, kind: str) -> str:
    return f"{year.year}/cchc-{year.year}.{kind}"


def _of_all(kind: str) -> str:
    return f"{_FOLDER}cchc.{kind}"


def links(edition: Edition, year: Year) -> tuple[Link, ...]:
    """Lead to a year's files, from the site's root; nowhere where the site does without."""
    if "downloads" in edition.dataset.settings.without:
        return ()
    found = [
        _link(edition, _of_year(year, kind), kind, "downloads.of_year", year=year.year)
        for kind in FORMATS
    ]
    if year.revisions:
        found.append(_link(edition, _REVISIONS, "revised", "downloads.of_revisions"))
    return tuple(found)


def all_links(edition: Edition) -> tuple[Link, ...]:
    """Lead to the files of all years and to their description, from the site's root."""
    if not edition.dataset.years:
        return ()
    found = [_link(edition, _of_all(kind), kind, "downloads.of_all") for kind in FORMATS]
    if _has_components(edition):
        found.append(_link(edition, _COMPONENTS, "parts", "downloads.of_components"))
    if _has_revisions(edition):
        found.append(_link(edition, _REVISIONS, "revised", "downloads.of_revisions"))
    return (*found, _link(edition, _PACKAGE, "package", "downloads.of_package"))


def _link(edition: Edition, url: str, kind: str, key: str, **given: object) -> Link:
    say = edition.dataset.phrases
    return Link(url, say(f"downloads.{kind}"), say(key, **given))


def columns(edition: Edition) -> tuple[Column, ...]:
    """List the columns of the results, each with what it means in the edition's language."""
    return _explained(edition, RESULTS)


def component_columns(edition: Edition) -> tuple[Column, ...]:
    """List the columns that only the table of components has; none where there is no such table."""
    if not _has_components(edition):
        return ()
    return _explained(edition, tuple(c for c in COMPONENTS if c not in RESULTS))


def revision_columns(edition: Edition) -> tuple[Column, ...]:
    """List the columns that only the table of revisions has; none where there is no such table."""
    if not _has_revisions(edition):
        return ()
    named = {column.name for column in (*RESULTS, *COMPONENTS)}
    return _explained(edition, tuple(c for c in REVISIONS if c.name not in named))


def _explained(edition: Edition, listed: tuple[Column, ...]) -> tuple[Column, ...]:
    say = edition.dataset.phrases
    return tuple(replace(c, description=say(f"data_columns.{c.name}")) for c in listed)
