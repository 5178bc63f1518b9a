"""Freezing: what a year publishes, put down once, when it is released."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.place import Halt
from parsite.model.provenance import record_of
from parsite.model.published import Published
from parsite.model.standing import Ranking
from parsite.model.vietnamese import short_date
from parsite.model.year import Year
from parsite.seal import signed

_REFUSED = 2
_HERE = timezone(timedelta(hours=7))
"""A release is of the day that it is in Vietnam."""


def refuse(dataset: Dataset, year: int) -> None:
    """Halt where there is no such year, where it is a draft, or was released before."""
    if frozen := dataset.released.get(year):
        facts = {"day": short_date(frozen.day), "file": record_of(year)}
        raise Halt("already-released", _REFUSED, year=year, **facts)
    if year not in dataset.years:
        known = ", ".join(map(str, dataset.years)) or "–"
        raise Halt("release-no-year", _REFUSED, year=year, years=known)
    if dataset.years[year].draft:
        raise Halt("release-draft", _REFUSED, year=year)


def files(
    year: Year, rankings: Mapping[tuple[int, str], Ranking], now: datetime | None
) -> dict[str, bytes]:
    """Write the file that a year is frozen in, by its path; the same for the same figures and day.

    Without a clock, it is the first day there was.
    """
    local = (now or datetime.fromtimestamp(0, UTC)).astimezone(_HERE)
    of_year = (ranking for (of, _), ranking in rankings.items() if of == year.year)
    published = Published.of(year, of_year)
    frozen = Frozen(year.year, Day(local.year, local.month, local.day), published)
    return {record_of(year.year): signed(frozen.text).encode()}
