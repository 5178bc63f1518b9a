"""What templates can do with what they are given."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from parsite.model import vietnamese
from parsite.model.day import Day
from parsite.model.page import facebook_link, zalo_link
from parsite.stages.render.markup import pieces


def _rss_date(day: Day) -> str:
    """Write a day as feeds do (RFC 822), at its beginning in Vietnam."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return f"{day.day:02} {months[day.month - 1]} {day.year} 00:00:00 +0700"


def _signed(value: Decimal) -> str:
    """Write a difference with its sign: `+0,12`, `−0,12`, `0`."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + vietnamese.number(abs(value))


FILTERS: Mapping[str, Callable[..., Any]] = {
    "number": vietnamese.number,
    "signed": _signed,
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
