"""Share pictures: each is at an address of its own contents, so that no cache shows old figures."""

from parsite.model.dataset import Edition
from parsite.model.page import Input, Page
from parsite.model.picture import Figure, Lead, Source, UnitPicture, YearPicture
from parsite.model.revision import Notice
from parsite.model.standing import Appearance, Ranking, Standing
from parsite.model.unit import Unit
from parsite.model.year import Year
from parsite.trace import digest

FOLDER = "anh"
_MOST_LEADS = 3


def of_year(edition: Edition, year: Year) -> Page | None:
    """Picture an announcement; nothing where it ranks nobody or the site wants no pictures."""
    rankings = [chapter.ranking for chapter in edition.of(year.year)]
    if not rankings or edition.dataset.settings.share_pictures == "off":
        return None
    leads = tuple(lead for ranking in rankings for lead in _lead(ranking))
    shown = YearPicture(
        source=_source(edition),
        year=year.year,
        title=edition.title(year),
        blocks=tuple(ranking.heading.name for ranking in rankings),
        units=sum(s.result.takes_part for r in rankings for s in r.standings),
        leads=leads[:_MOST_LEADS] if len(rankings) <= _MOST_LEADS else (),
        amended=_amended(edition, edition.notices.get(year.year, ())),
    )
    return _page(edition, str(year.year), shown)


def of_unit(edition: Edition, unit: Unit, appearance: Appearance | None) -> Page | None:
    """Picture a unit's latest result; nothing where it has none or the site wants none."""
    if appearance is None or edition.dataset.settings.share_pictures != "units":
        return None
    heading, standing = appearance.heading, appearance.standing
    ranking = edition.chapters[heading.year, heading.block].ranking
    notices = edition.unit_notices.get(unit.id, ())
    is_compared = standing.change is not None and not standing.compared_to
    shown = UnitPicture(
        source=_source(edition),
        name=unit.name,
        block=heading.name,
        year=heading.year,
        rank=standing.rank,
        among=appearance.among or ranking.assessed,
        is_last=standing.is_last,
        status=standing.result.status,
        figure=_figure(standing, ranking),
        change=standing.change if is_compared else None,
        compared_with=heading.compared_with if is_compared else None,
        amended=_amended(edition, tuple(n for n in notices if n.year == heading.year)),
    )
    return _page(edition, unit.id, shown)


def _amended(edition: Edition, notices: tuple[Notice, ...]) -> str:
    """Say that what is shown was changed since it was published, and when last."""
    if not notices:
        return ""
    latest = max(notices, key=lambda notice: notice.date.start)
    date = edition.language.short_date(latest.date)
    return edition.dataset.phrases(f"amended.picture_{latest.kind.value}", date=date)


def address(picture: Page | None) -> str:
    """Give the way from the site's root to a picture; nothing to none."""
    return picture.path if picture else ""


def _page(edition: Edition, name: str, shown: YearPicture | UnitPicture) -> Page:
    """Give a picture its address: it changes with anything that is shown, and with nothing else."""
    kind = "year" if isinstance(shown, YearPicture) else "unit"
    dataset = edition.dataset
    given = {
        "picture": Input(f"share-picture {name} ({kind})", shown),
        "say": Input("language", dataset.phrases),
        "theme": Input("look", dataset.look),
        "fonts": Input("fonts", dataset.fonts),
    }
    path = f"{edition.folder}{FOLDER}/{name}-{digest(shown)[:10]}.png"
    named = {key: edition.named(value) for key, value in given.items()}
    return Page(path, f"picture-{kind}.svg", named, edition.language.code)


def _source(edition: Edition) -> Source:
    site = edition.dataset.settings
    return Source(site.title, site.organisation, site.notice, site.padded_counts)


def _lead(ranking: Ranking) -> tuple[Lead, ...]:
    """Tell who is first in a block, where that is known."""
    first = ranking.first
    if not first:
        return ()
    names = tuple(standing.name for standing in first)
    return (Lead(ranking.heading.name, names, _figure(first[0], ranking)),)


def _figure(standing: Standing, ranking: Ranking) -> Figure | None:
    """Give the figure that a unit is ranked by, or the other one where only that is known."""
    score, index = standing.result.score, standing.result.index
    if index is not None and (ranking.by_index or score is None):
        return Figure(index, ranking.index_places, is_index=True)
    return None if score is None else Figure(score, ranking.score_places)
