"""What a site publishes to download, by path."""

from pathlib import Path

from parsite.model.dataset import Edition
from parsite.model.page import Page
from parsite.model.site import Site
from parsite.stages import check, narrate, rank, read
from parsite.stages.plan.downloads import downloads
from parsite.stages.render.formats import WRITERS


def editions(site: Site) -> tuple[Edition, ...]:
    """The site's editions; nothing but what is warned of may be wrong with it."""
    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    assert [p for p in (*unreadable, *unsound, *contradictions) if not p.is_warning] == []
    return narrate.editions(dataset, rankings)


def planned(site: Site) -> dict[str, Page]:
    return {page.path: page for page in downloads(editions(site))}


def written(page: Page) -> bytes:
    return WRITERS[page.template]({name: value.value for name, value in page.given.items()})


def published(site: Site) -> dict[str, bytes]:
    return {path: written(page) for path, page in planned(site).items()}


def put(files: dict[str, bytes], folder: Path) -> Path:
    """Write files below a folder, for those who read them there."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder
