"""The files that feed readers, search engines and browsers fetch."""

from collections.abc import Iterator

from parsite.model.dataset import Edition
from parsite.model.day import Day
from parsite.model.page import Input, Item, Page
from parsite.model.phrase import Phrases
from parsite.model.revision import Notice
from parsite.model.year import Year
from parsite.stages.plan.blank import Blank

_NEVER = "1970-01-01T00:00:00+07:00"
"""When the feed of a site without announcements was last changed."""


def feed(edition: Edition) -> Iterator[Page]:
    """The announcements, the latest first."""
    settings = edition.dataset.settings
    items = tuple(_item(edition, year) for year in edition.dataset.latest_first)
    updated = max((item.updated for item in items), default=_NEVER)
    yield Blank(edition, "feed.xml", "feed.xml").filled(
        settings.title,
        settings.description,
        items=Input("feed", items),
        updated=Input("feed updated", updated),
    )


def _item(edition: Edition, year: Year) -> Item:
    notices = edition.notices.get(year.year, ())
    say = edition.dataset.phrases
    told = [" ".join(filter(None, (n.text, _because(n, say)))) for n in notices]
    summary = " ".join((*told, *(chapter.summary for chapter in edition.of(year.year))))
    url = f"{edition.folder}{year.year}/"
    published = _earliest(year)
    updated = max((published, *(_moment(notice.date) for notice in notices)))
    return Item(url, edition.title(year), summary, published, updated, year.announced)


def _because(notice: Notice, say: Phrases) -> str:
    return say("amended.reason", reason=notice.reason) + "." if notice.reason else ""


def _earliest(year: Year) -> str:
    """Tell when a year's results can have been announced at the earliest: after that year, if no
    date was published; on the first of a month, if only the month was. A feed wants a moment.
    """
    if year.announced is None:
        return f"{year.year + 1}-01-01T00:00:00+07:00"
    return _moment(year.announced)


def _moment(date: Day) -> str:
    """Give the first moment that a day can mean."""
    of, month, day = date.start
    return f"{of:04}-{month:02}-{day:02}T00:00:00+07:00"


def robots(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """What robots may fetch, and where the sitemap is."""
    yield Blank(editions[0], "robots.txt", "robots.txt").filled(editions[0].dataset.settings.title)


def colours(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """The stylesheet of the theme's own colours, where it has any."""
    look = editions[0].dataset.look
    if look.has_colours:
        given = {"theme": Input("look", look)}
        yield Page("assets/colours.css", "colours.css", given)


def sitemap(editions: tuple[Edition, ...], made: list[Page]) -> Page:
    """Every page's address, in all languages."""
    urls = tuple(page.url for page in made if page.path.endswith("index.html"))
    blank = Blank(editions[0], "sitemap.xml", "sitemap.xml")
    return blank.filled(editions[0].dataset.settings.title, urls=Input("addresses", urls))
