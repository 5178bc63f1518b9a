"""Results as JSON.

Keys are English, ids are those of the site's data. A figure has the digits that its page shows
(`85.60`), `null` is what is not known.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from parsite.model.day import Day
from parsite.model.download import Announcement, Line, lines
from parsite.model.published import meanings
from parsite.model.revision import Revision
from parsite.model.rules import Component, Grade
from parsite.model.settings import Settings
from parsite.model.standing import Chapter
from parsite.model.year import Decision, Source, Status

Given = Mapping[str, Any]
Entries = dict[str, Any]

_OF_RANKING = {"year", "block", "block_id", "compared_with"}
"""What is said once of a ranking and not of each of its units."""


def year(given: Given) -> bytes:
    """Write a year's results."""
    [told] = Announcement.given(given)
    site = given["site"]
    return _written(_of_site(site, f"{told.year.year}/") | _of_year(told))


def results(given: Given) -> bytes:
    """Write the results of all years, the oldest first."""
    years = (_of_year(told) for told in Announcement.given(given))
    return _written(_of_site(given["site"], "") | {"years": years})


def _of_site(site: Settings, url: str) -> Entries:
    licence = site.licence
    return {
        "title": site.title,
        "organisation": site.organisation,
        "url": site.base_url + url,
        "notice": site.notice or None,
        "licence": licence and {"name": licence.name, "link": licence.link},
    }


def _of_year(told: Announcement) -> Entries:
    year = told.year
    return {
        "year": year.year,
        "compared_with": year.compared_with,
        "announced": _day(year.announced),
        "decision": year.decision and _decision(year.decision),
        "source": year.source and _source(year.source),
        "note": year.note or None,
        "provenance": {
            "decision": year.decision and year.decision.number,
            "files": [{"path": file.path, "sha256": file.sha256} for file in told.files],
        },
        "revisions": [_revision(revision) for revision in year.revisions],
        "blocks": [_block(chapter) for chapter in told.chapters],
    }


def _day(day: Day | None) -> str | None:
    return day.iso if day else None


def _decision(paper: Decision) -> Entries:
    return {
        "number": paper.number,
        "date": _day(paper.date),
        "signer": paper.signer or None,
        "link": paper.link or None,
    }


def _source(source: Source) -> Entries:
    return {"name": source.name, "link": source.link or None}


def _revision(revision: Revision) -> Entries:
    return {
        "kind": revision.kind.value,
        "date": revision.date.iso,
        "unit_id": revision.unit or None,
        "block_id": revision.block or None,
        "figure": revision.figure,
        "from": _value(revision.figure, revision.before),
        "to": _value(revision.figure, revision.after),
        "reason": revision.reason,
    }


def _value(figure: str, text: str) -> Decimal | int | str | None:
    """Give what a text says as the number it is, or as what it says."""
    found = meanings(figure, text)
    numbers = sorted(value for value in found if isinstance(value, Decimal | int))
    return numbers[0] if numbers else text if text and found != {""} else None


def _block(chapter: Chapter) -> Entries:
    ranking = chapter.ranking
    return {
        "block_id": ranking.heading.block,
        "block": ranking.heading.name,
        "partial": ranking.partial,
        "assessed": ranking.assessed,
        "ranked_by": "index" if ranking.by_index else "score",
        "ranks": "published" if ranking.rules.published else "computed",
        "ties": ranking.rules.ties.value,
        "rules": chapter.rules or None,
        "note": ranking.note or None,
        "grade_counts": ranking.grade_counts or None,
        "grades": [_grade(grade) for grade in ranking.rules.grades],
        "components": [_component(component) for component in ranking.components],
        "standings": (_standing(line) for line in lines(ranking)),
    }


def _standing(line: Line) -> Entries:
    own = {name: cell for name, cell in line.cells.items() if name not in _OF_RANKING}
    return {"unit_id": own.pop("unit_id")} | own | {"components": line.components}


def _grade(grade: Grade) -> Entries:
    edge = {"from" if grade.is_closed else "above": grade.edge} if grade.edge is not None else {}
    return {"name": grade.name} | edge


def _component(part: Component) -> Entries:
    kind = part.kind.value
    return {"id": part.id, "name": part.name, "max": part.max, "weight": part.weight, "kind": kind}


_OPENED = {"years", "blocks", "standings", "revisions"}
"""Lists that have a line for each item, so that what changed can be seen; all else is short."""
_MARK = "\ud800"
"""A character that no text holds; it tells figures from texts, for `json` knows no Decimal."""
_MARKED = re.compile(f'"{_MARK}(-?[0-9.]+)"')


def _written(document: Entries) -> bytes:
    return b"".join(piece.encode() for piece in (*_object(document, "\n"), "\n"))


def _object(entries: Entries, new_line: str) -> Iterator[str]:
    """Write entries, on one line unless a list of lines is among them."""
    if _OPENED.isdisjoint(entries):
        yield _line(entries)
        return
    inner = f"{new_line}  "
    for number, (key, value) in enumerate(entries.items()):
        yield f"{',' if number else '{'}{inner}{json.dumps(key)}: "
        if key in _OPENED:
            yield from _items(value, inner)
        else:
            yield _line(value)
    yield f"{new_line}}}"


def _items(items: Iterable[Entries], new_line: str) -> Iterator[str]:
    inner, opening = f"{new_line}  ", "["
    for item in items:
        yield opening + inner
        yield from _object(item, inner)
        opening = ","
    yield "[]" if opening == "[" else f"{new_line}]"


def _line(value: Any) -> str:
    """Write a value on one line, its figures digit for digit."""
    marked = json.dumps(value, ensure_ascii=False, default=_plain)
    return _MARKED.sub(r"\1", marked)


def _plain(value: Decimal | Status) -> str:
    return f"{_MARK}{value:f}" if isinstance(value, Decimal) else value.value
