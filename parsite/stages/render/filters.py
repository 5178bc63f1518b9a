"""What templates can do with what they are given."""

from collections.abc import Callable, Mapping
from typing import Any

from parsite.model import vietnamese
from parsite.model.day import Day
from parsite.model.page import facebook_link, zalo_link
from parsite.stages.render.markup import pieces


def _rss_date(day: Day) -> str:
    """Write a day as feeds do (RFC 822), at its beginning in Vietnam."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{day.day:02} {months[day.month - 1]} {day.year} 00:00:00 +0700"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "number": vietnamese.number,
    "count": vietnamese.count,
    "long_date": vietnamese.long_date,
    "short_date": vietnamese.short_date,
    "rss_date": _rss_date,
    "within": vietnamese.within,
    "lowered": vietnamese.lowered,
    "raised": vietnamese.raised,
    "facebook": facebook_link,
    "zalo": zalo_link,
    "pieces": pieces,
}
