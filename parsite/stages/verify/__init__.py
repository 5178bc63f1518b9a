"""Verifying: what articles state in their own words, held against the rankings.

A text becomes sentences (`prose`), these become tokens (`tokens`, by the phrases of `lexicon`),
phrases (`phrases`), statements (`reading`) and, held against the data, claims (`judge`). What is
not understood for certain is left open, so that no true sentence is ever called false.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.model.dataset import Dataset
from parsite.model.place import Place, Problem, problem
from parsite.model.standing import Ranking

if TYPE_CHECKING:
    from parsite.stages.verify.reader import Reader

Rankings = Mapping[tuple[int, str], Ranking]


def read(dataset: Dataset, rankings: Rankings) -> tuple[Claim, ...]:
    """Find all that announcements state of their rankings, each with its verdict and place."""
    years = {year for year, _ in rankings}
    announced = [a for a in dataset.articles.values() if a.year in years]
    if not any(text.strip() for a in announced for text in (a.title, a.lead, a.body)):
        return ()
    from parsite.stages.verify.reader import Reader, Shelf  # only what has words waits for it

    shelf = Shelf.of(dataset, rankings)
    readers = ((a, Reader.of(a, shelf)) for a in announced if Reader.knows(a.language))
    return tuple(claim for a, reader in readers for claim in _claims(a, reader))


def _claims(article: Article, reader: "Reader") -> list[Claim]:
    """Read an article's title, its lead and its text."""
    found = []
    for part, text in (("title", article.title), ("lead", article.lead)):
        place = article.front.get(part, article.place)
        found += [replace(c, part=part, place=place) for c in reader.claims(text)]
    found += [replace(c, place=article.at(c.start)) for c in reader.claims(article.body)]
    return found


def claims(dataset: Dataset, rankings: Rankings) -> tuple[Problem, ...]:
    """Find the statements that the data denies."""
    return problems(dataset, read(dataset, rankings))


def problems(dataset: Dataset, found: tuple[Claim, ...]) -> tuple[Problem, ...]:
    """Tell what is false, as each article wants it told: as a mistake, a warning, or not at all.

    A figure that is stated of several units is told once.
    """
    wanted = {article.path: article.claims for article in dataset.articles.values()}
    doubted = _doubted(dataset)
    told: dict[tuple[Place, str], Claim] = {}
    for claim in found:
        key = (claim.place, claim.kind)
        is_known = claim.year not in doubted and wanted[claim.place.path] != "off"
        if claim.verdict is Verdict.FALSE and is_known:
            names = f"{told[key].about}, {claim.about}" if key in told else claim.about
            told[key] = replace(claim, about=names)
    return tuple(
        replace(_problem(claim), is_warning=wanted[claim.place.path] == "warn")
        for claim in told.values()
    )


def _doubted(dataset: Dataset) -> set[int]:
    """Give the years of which something is wrong in the data, or in that which they look back to:
    what an article says of them may well be right.
    """
    years = dataset.years.values()
    unsound = {y.year for y in years if not all(block.sound for block in y.blocks)}
    return {y.year for y in years if not unsound.isdisjoint((y.year, y.compared_with))}


def _problem(claim: Claim) -> Problem:
    facts = {"name": claim.about, "year": claim.year, "stated": claim.stated, "true": claim.true}
    if not claim.corrected:
        return problem(claim.place, "claim-denied", **facts)
    if not claim.true:
        return problem(claim.place, "claim-taken", **facts, right=claim.corrected)
    return problem(claim.place, "claim-false", **facts, right=claim.corrected)


__all__ = ["claims", "problems", "read"]
