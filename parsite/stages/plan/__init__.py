"""Planning: which pages there are, and what each is given.

To add a kind of page: write a function `(edition) -> pages` and add it to PAGES; or
`(editions) -> pages`, for what the site has once in all its languages, and add it to ONCE.
"""

from collections.abc import Callable, Iterator, Mapping

from parsite.model.dataset import Edition
from parsite.model.page import Page
from parsite.stages.plan.assets import assets
from parsite.stages.plan.blocks import blocks
from parsite.stages.plan.downloads import downloads
from parsite.stages.plan.home import home, missing
from parsite.stages.plan.machines import colours, feed, robots, sitemap
from parsite.stages.plan.photos import photos
from parsite.stages.plan.texts import data, method, texts
from parsite.stages.plan.units import units
from parsite.stages.plan.years import announcements, embedded

Editions = tuple[Edition, ...]
PAGES: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home,
    announcements,
    embedded,
    blocks,
    units,
    method,
    data,
    texts,
    feed,
)
ONCE: tuple[Callable[[Editions], Iterator[Page]], ...] = (
    missing,
    robots,
    colours,
    photos,
    downloads,
    assets,
)

LEFT_OUT: Mapping[object, str] = {
    embedded: "embedded",
    blocks: "blocks",
    data: "downloads",
    downloads: "downloads",
}
"""The kinds of pages that a site can do without, by the word that its settings have for them."""


def pages(editions: Editions) -> tuple[Page, ...]:
    """List every page of the site, in all its languages; of two at one address, the last."""
    without = editions[0].dataset.settings.without
    each = [kind for kind in PAGES if LEFT_OUT.get(kind) not in without]
    once = [kind for kind in ONCE if LEFT_OUT.get(kind) not in without]
    made = [page for edition in editions for kind in each for page in kind(edition)]
    made += [page for kind in once for page in kind(editions)]
    made.append(sitemap(editions, made))
    return tuple({page.path: page for page in made}.values())
