"""The files that are published as they are: a theme's assets, and media that are linked to."""

from collections.abc import Iterator

from parsite.model.dataset import Edition
from parsite.model.page import Input, Page


def assets(editions: tuple[Edition, ...]) -> Iterator[Page]:
    """Every such file; a theme's stands in for a page of parsite's at the same address."""
    for asset in editions[0].dataset.published:
        yield Page(asset.path, "asset", {"asset": Input(f"asset {asset.path}", asset)})
