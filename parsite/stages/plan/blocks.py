"""Each block through the years."""

from collections import defaultdict
from collections.abc import Iterator

from parsite.model.dataset import Edition
from parsite.model.page import Input, Link, Page
from parsite.model.revision import Notice
from parsite.model.standing import Ranking, Standing
from parsite.stages.plan.blank import Blank
from parsite.stages.plan.home import units_by_block
from parsite.stages.plan.papers import papers


def blocks(edition: Edition) -> Iterator[Page]:
    """Each block that was ever ranked, its rankings the latest first."""
    say = edition.dataset.phrases
    of_block: dict[str, list[Ranking]] = defaultdict(list)
    for (_, id), chapter in edition.chapters.items():
        of_block[id].insert(0, chapter.ranking)
    for block, there, gone in units_by_block(edition):
        if not of_block[block.id]:
            continue
        blank = Blank(edition, f"khoi/{block.id}/index.html", "block.html", edition.languages)
        yield blank.filled(
            say("block.title", block=say.language.lowered(block.name)),
            say("block.description", block=say.language.lowered(block.name)),
            block=Input(f"block {block.id}", block),
            notices=Input(f"block-notices {block.id}", _notices(edition, of_block[block.id])),
            rankings=Input(f"block-rankings {block.id}", tuple(of_block[block.id])),
            papers=papers(edition, (ranking.heading.year for ranking in of_block[block.id])),
            units=Input(f"block-units {block.id}", (*there, *gone)),
            places=Input(f"places {block.id}", _places(of_block[block.id], (*there, *gone))),
        )


def _notices(edition: Edition, rankings: list[Ranking]) -> tuple[Notice, ...]:
    """Give what was amended of a block's years: of its units, of itself, and of a year's rules."""
    found = []
    for ranking in rankings:
        own = {"", ranking.heading.block}
        for notice in edition.notices.get(ranking.heading.year, ()):
            if notice.is_named and notice.block in own:
                found.append(notice)
    return tuple(found)


def _places(
    rankings: list[Ranking], units: tuple[Link, ...]
) -> tuple[tuple[Link, tuple[Standing | None, ...]], ...]:
    """Give each unit's standing in each ranking, in the order of the latest ranking."""
    links = {link.url: link for link in units}
    rows: dict[str, Link] = {}
    for standing in (s for ranking in rankings for s in ranking.standings):
        rows.setdefault(standing.url, links.get(standing.url, Link(standing.url, standing.name)))
    by_unit = [{s.url: s for s in ranking.standings} for ranking in rankings]
    return tuple((link, tuple(of.get(url) for of in by_unit)) for url, link in rows.items())
