"""How numbers, dates and names are written in English, as Vietnamese portals write it: British."""

import re
from decimal import Decimal

from parsite.model.day import Day
from parsite.model.vietnamese import lowered, raised

__all__ = ["GRADES", "count", "long_date", "lowered", "number", "raised", "short_date", "within"]

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


GRADES = {
    "Xuất sắc": "Excellent",
    "Tốt": "Good",
    "Khá": "Fairly good",
    "Trung bình": "Average",
    "Yếu": "Weak",
    "Kém": "Poor",
}
"""The grades that Vietnamese provinces usually give."""

_OFFICE = re.compile(
    r"\b(?:Administration|Agency|Authority|Board|Branch|Bureau|Cent(?:er|re)|Command|Commission"
    r"|Committee|Council|Court|Department|Directorate|Division|Fund|Inspectorate|Institute|Office"
    r"|Procuracy|Procuratorate|Secretariat|Service|Treasury|Union)\b"
)
"""A name with one of these words is an office's, which takes `the`; a place's takes nothing."""


def number(value: Decimal, places: int = 0) -> str:
    """Write a figure: decimal point, thousands by commas, at least `places` decimals.

    Digits are added, never dropped: what is published is what was written.
    """
    whole, _, fraction = f"{value:,f}".partition(".")
    fraction = fraction.ljust(places, "0")
    return whole + (f".{fraction}" if fraction else "")


def count(value: int, padded: bool) -> str:
    """Write a count: `6`, `1,234`; a zero in front is a Vietnamese habit, whatever the site's."""
    return number(Decimal(value))


def ordinal(value: int) -> str:
    """Write a place in an order: `1st`, `22nd`, `113th`."""
    is_teen = value // 10 % 10 == 1
    ending = "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return count(value, padded=False) + ending


def long_date(day: Day) -> str:
    """Write a date in full: `8 March 2018`, or `March 2023`."""
    return _written(day, _MONTHS[day.month - 1])


def short_date(day: Day) -> str:
    """Write a date in a table: `8 Mar 2018`, or `Mar 2023`."""
    return _written(day, _MONTHS[day.month - 1][:3])


def _written(day: Day, month: str) -> str:
    of_month = f"{month} {day.year}"
    return f"{day.day} {of_month}" if day.day else of_month


def within(text: str) -> str:
    """Write a name as it stands inside a sentence: `the Department of Finance`, `Phổ Yên City`."""
    return f"the {text}" if _OFFICE.search(text) else text
