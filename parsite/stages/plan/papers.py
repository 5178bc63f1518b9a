"""What figures rest on, as pages and downloads are given it."""

from collections.abc import Iterable

from parsite.model.dataset import Edition
from parsite.model.page import Input
from parsite.model.year import Year


def provenance(edition: Edition, year: Year) -> Input:
    """Give what a year's figures rest on, its files with their digests."""
    return Input(f"provenance {year.year}", edition.provenance(year.year))


def papers(edition: Edition, years: Iterable[int]) -> Input:
    """Give what the figures of years rest on, in their order, the files by their names alone."""
    listed = tuple(dict.fromkeys(years))
    named = " ".join(map(str, listed)) or "of no year"
    return Input(f"papers {named}", tuple(edition.provenance(year).named for year in listed))
