"""Tables as workbooks: numbers are numbers, and a text is never a formula.

The same tables make the same bytes: a workbook says of all days that it was made on one.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from parsite.model.column import IN_WORDS, YES_OR_NO, Cell, Kind
from parsite.model.download import Announcement, Extract, of_all, of_block, of_revisions
from parsite.model.figure import decimals
from parsite.model.phrase import Phrases
from parsite.model.settings import Settings
from parsite.model.year import Status

Given = Mapping[str, Any]
Notes = list[tuple[str, str]]

_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_ROW_BY_ROW = {"constant_memory": True}
"""A country's ten years are half a million cells: each row is put aside once it is written."""
_LONGEST = 32767
"""The characters that a cell holds; what is longer ends in an ellipsis."""
_WIDTHS = {
    "block": 24,
    "unit": 44,
    "reason": 30,
    "figure": 24,
    "note": 40,
    "component": 30,
    "unit_id": 24,
}
_CHANGE = "+0;-0;0"


def year(given: Given) -> bytes:
    """Write a year's workbook: a sheet for each block, and one that says what they are."""
    [told] = Announcement.given(given)
    site, say = given["site"], given["say"]
    notes = [*_of_site(site, say), *_of_year(told, say), *_of_blocks(told, say)]
    sheets = [*map(of_block, told.rankings), *_revised([told], say)]
    return _workbook(sheets, say("downloads.notes"), notes)


def results(given: Given) -> bytes:
    """Write the workbook of all years: one sheet of results, and one that says what they are."""
    told, site, say = Announcement.given(given), given["site"], given["say"]
    notes = [*_of_site(site, say), *(note for one in told for note in _of_year(one, say))]
    sheet = replace(of_all(told), name=say("downloads.results"))
    return _workbook([sheet, *_revised(told, say)], say("downloads.notes"), notes)


def _revised(told: Iterable[Announcement], say: Phrases) -> Iterator[Extract]:
    """Give the table of what was changed since it was published, where anything was."""
    if any(one.year.revisions for one in told):
        yield replace(of_revisions(told), name=say("downloads.revisions"))


def _of_site(site: Settings, say: Phrases) -> Iterator[tuple[str, str]]:
    """Say who publishes the figures, where, and what others may do with them."""
    yield site.title, ""
    yield say("downloads.organisation"), site.organisation
    yield say("downloads.address"), site.base_url
    if site.licence:
        yield say("downloads.licence"), f"{site.licence.name} ({site.licence.link})"
    if site.notice:
        yield say("downloads.notice"), site.notice


def _of_year(told: Announcement, say: Phrases) -> Iterator[tuple[str, str]]:
    """Say when a year's figures were announced, by which paper, and where."""
    year = told.year
    yield say("year.name", year=year.year), ""
    if year.announced:
        yield say("year.announced"), say.language.short_date(year.announced)
    if year.decision:
        paper = year.decision
        date = say.language.short_date(paper.date) if paper.date else ""
        known = (paper.number, date, paper.signer, paper.link)
        yield say("year.decision"), "; ".join(filter(None, known))
    if year.source:
        yield say("year.source"), "; ".join(filter(None, (year.source.name, year.source.link)))
    if year.note:
        yield say("table.note"), year.note
    for file in told.files:
        key = "provenance.record" if file.is_record else "provenance.file"
        yield say(key), f"{file.path}; SHA-256 {file.sha256}"


def _of_blocks(told: Announcement, say: Phrases) -> Iterator[tuple[str, str]]:
    """Say by which rules each block is ranked, and whether all of it was published."""
    for chapter in told.chapters:
        ranking = chapter.ranking
        yield ranking.heading.name, chapter.rules
        if ranking.partial:
            yield "", say("year.partial")
        if ranking.note:
            yield "", ranking.note


def _workbook(extracts: Iterable[Extract], last: str, notes: Notes) -> bytes:
    """Write tables as sheets, and notes as a last one; OSError where its own disk is full."""
    from xlsxwriter.exceptions import FileCreateError

    try:
        return _written(extracts, last, notes)
    except FileCreateError as error:  # what the disk said, in a wrapping of its own
        raise error.args[0] from None


def _written(extracts: Iterable[Extract], last: str, notes: Notes) -> bytes:
    from xlsxwriter import Workbook  # only a download waits for it

    stream = io.BytesIO()
    with Workbook(stream, _ROW_BY_ROW) as book:
        book.set_properties({"created": _MADE})
        styles = _Styles(book)
        taken = {last.casefold(), "history"}
        for extract in extracts:
            _write(book.add_worksheet(_sheet_name(extract.name, taken)), extract, styles)
        sheet = book.add_worksheet(_sheet_name(last, set()))
        _note(sheet, notes, styles)
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _Styles:
    """A workbook's formats, each made once; the key of a figure's is its decimals."""

    book: Any
    made: dict[object, Any] = field(default_factory=dict)

    def get(self, key: object, **properties: object) -> Any:
        """Give the format of a key; the properties make it the first time."""
        if key not in self.made:
            self.made[key] = self.book.add_format(properties)
        return self.made[key]

    @property
    def heading(self) -> Any:
        """Give the format of a first row."""
        return self.get("heading", bold=True, text_wrap=True, valign="top", bottom=1)

    def figure(self, places: int) -> Any:
        """Give the format of a figure of so many decimals."""
        return self.get(places, num_format=f"0.{'0' * places}" if places else "0")


def _write(sheet: Any, extract: Extract, styles: _Styles) -> None:
    """Write a table, with headings that stay in sight and can be filtered by."""
    for at, column in enumerate(extract.columns):
        sheet.set_column(at, at, _WIDTHS.get(column.name, 13))
        _say(sheet, (0, at), column.title, styles.heading)
    number = 0
    for number, row in enumerate(extract.rows, 1):
        for at, cell in enumerate(row):
            _put(sheet, (number, at), cell, extract.columns[at].kind, styles)
    named = 1 + [column.name for column in extract.columns].index("unit")
    sheet.freeze_panes(1, named)
    sheet.autofilter(0, 0, number, len(extract.columns) - 1)


def _put(sheet: Any, at: tuple[int, int], cell: Cell, kind: Kind, styles: _Styles) -> None:
    """Write a cell: a figure as the number it is, digit for digit."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_string(*at, YES_OR_NO[cell])
    elif isinstance(cell, Status):
        if cell in IN_WORDS:
            sheet.write_string(*at, IN_WORDS[cell])
    elif isinstance(cell, Decimal):
        sheet.write_number(*at, cell, styles.figure(decimals(cell)))
    elif isinstance(cell, int):
        change = styles.get(_CHANGE, num_format=_CHANGE)
        sheet.write_number(*at, cell, change if kind is Kind.CHANGE else styles.figure(0))
    else:
        _say(sheet, at, cell)


def _say(sheet: Any, at: tuple[int, int], text: str, style: Any = None) -> None:
    """Write a text as a text, whatever it looks like."""
    kept = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    sheet.write_string(*at, kept, style)


def _note(sheet: Any, notes: Notes, styles: _Styles) -> None:
    """Write what is said of the tables: what it is about, and what is said."""
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 100)
    for row, (about, text) in enumerate(notes):
        _say(sheet, (row, 0), about, styles.get("about", bold=True, text_wrap=True, valign="top"))
        _say(sheet, (row, 1), text, styles.get("text", text_wrap=True, valign="top"))


def _sheet_name(name: str, taken: set[str]) -> str:
    """Name a sheet: at most 31 units of UTF-16, none that Excel refuses, and no name twice."""
    seen = "".join(c for c in name if c.isprintable())
    allowed = re.sub(r"[\[\]:*?/\\]", " ", seen).strip("' ") or "…"
    number, made = 1, _cut(allowed, 31)
    while made.casefold() in taken:
        number += 1
        made = f"{_cut(allowed, 26)} ({number})"
    taken.add(made.casefold())
    return made


def _cut(text: str, most: int) -> str:
    """Keep as much of a text as so many units of UTF-16 hold, which is how Excel counts."""
    kept = text.encode("utf-16-le")[: 2 * most]
    return kept.decode("utf-16-le", errors="ignore").strip("' ")
