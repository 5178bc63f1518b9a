"""Which year a workbook's figures are of: as asked for, as its titles say, as it is called."""

import re
from collections.abc import Iterable

from parsite.model.place import Halt

USAGE = 2
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATE = re.compile(
    r"(?:ngày\s*[\d.…]*\s*)?tháng\s*[\d.…]*\s*năm\s*\d{4}|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}"
    r"|so (?:với|sánh với)(?: năm)? \d{4}|\d+/\d{4}/\S+|(?:số|tháng)\s*\d+/\d{4}",
    re.IGNORECASE,
)


def years_in(text: str) -> tuple[int, ...]:
    """Find the years a title speaks of; dates, numbers of papers and comparisons are none."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(_DATE.sub(" ", text))))


def decided(asked: int | None, said: Iterable[int], file: str, headings: Iterable[int]) -> int:
    """Settle the year: asked for, else said by the tables, their file's name or their headings.

    Halt where they speak of several years, or of none.
    """
    if asked is not None:
        return asked
    titles = tuple(sorted(set(said)))
    for found in (titles, years_in(file.rpartition(".")[0]), tuple(sorted(set(headings)))[-1:]):
        if len(found) > 1:
            raise Halt("import-years", USAGE, file=file, years=", ".join(map(str, found)))
        if found:
            return found[0]
    raise Halt("import-no-year", USAGE, file=file)
