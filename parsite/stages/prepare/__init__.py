"""Preparing: the files in which an editor begins a year, and those in which a site begins.

What is made here is text to be written; `save` writes it where nothing is yet.
"""

from parsite.model.dataset import Dataset, Sources
from parsite.model.place import Halt
from parsite.stages.prepare.papers import article, year_file
from parsite.stages.prepare.roster import Form, earlier, form, roster
from parsite.stages.prepare.site import site
from parsite.stages.prepare.table import table

__all__ = ["concerned", "site", "year"]

_USAGE, _EMPTY = 2, 65


def concerned(dataset: Dataset, year: int) -> set[str]:
    """Give the paths of the files that a new year is made from."""
    before = earlier(dataset, year)
    own = {f"data/{before.year}.{kind}" for kind in ("yaml", "csv")} if before else set()
    return {"data/units.yaml", *own}


def year(dataset: Dataset, sources: Sources, year: int, kind: str) -> dict[str, bytes]:
    """Give a new year's files by path, with its table as a `csv` or an `xlsx`.

    A workbook lies beside the site's folders until it is filled in and imported.
    """
    listed = roster(dataset, year)
    if not listed:
        raise Halt("no-units", _EMPTY, year=year)
    table_there = f"data/{year}.csv"
    if kind == "xlsx" and table_there in sources.digests:
        raise Halt("already-there", _USAGE, files=table_there)
    before = earlier(dataset, year)
    node = sources.years.get(before.year) if before else None
    carried = (before.year, node) if before and node else None
    texts = {
        f"data/{year}.yaml": year_file(year, carried, [b.block.id for b in listed]),
        f"content/{year}.md": article(year, listed),
    }
    path, content = _table(form(dataset, year), kind)
    return {path: content, **{path: text.encode() for path, text in texts.items()}}


def _table(made: Form, kind: str) -> tuple[str, bytes]:
    if kind == "csv":
        return f"data/{made.year}.csv", table(made)
    from parsite.stages.prepare.workbook import workbook

    return f"{made.year}.xlsx", workbook(made)
