"""Days, of which sometimes only the month was published; and moments."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"(?:(?P<day>[0-9]{1,2})[/-])?(?P<month>[0-9]{1,2})[/-](?P<year>[0-9]{4})")


def instant(text: str) -> datetime | None:
    """Read `2026-12-01T08:00:00+07:00`; None where that is no moment, the same everywhere."""
    try:
        return datetime.fromisoformat(text) if _INSTANT.fullmatch(text) else None
    except ValueError:
        return None


def on_clocks(moment: datetime) -> str:
    """Write a moment as clocks show it where it was named: `08:00 01/12/2026 (+07:00)`."""
    return f"{moment:%H:%M %d/%m/%Y} ({moment.isoformat()[-6:]})"


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date; `day` is 0 where only its month is known."""

    year: int
    month: int
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Read `2018-03-08`, `8/3/2018`, `2023-03` or `3/2023`; None for anything else."""
        written = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
        if not written or written["day"] in {"0", "00"}:
            return None
        day = cls(int(written["year"]), int(written["month"]), int(written["day"] or 0))
        return day if day._exists() else None

    def _exists(self) -> bool:
        try:
            date(self.year, self.month, self.day or 1)
        except ValueError:
            return False
        return True

    @property
    def end(self) -> tuple[int, int, int]:
        """The last day it can mean, to compare by: its month's end where no day is known."""
        return self.year, self.month, self.day or 31

    @property
    def start(self) -> tuple[int, int, int]:
        """The first day it can mean, to compare by."""
        return self.year, self.month, self.day or 1

    @property
    def iso(self) -> str:
        """The date as ISO 8601 has it: `2018-03-08`, or `2023-03`."""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}-{self.month:02}{day}"
