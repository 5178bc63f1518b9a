"""What differs, in words: parts of a paper that an approver reads from the top down.

To add a part: write a function `(difference, report) -> parts` and add it to PARTS; such as the
lines that a released year's revisions want.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from parsite.model.column import Cell
from parsite.model.difference import (
    KINDS,
    BoardChange,
    Difference,
    Turn,
    UnitChange,
    YearChange,
    kind_of,
)
from parsite.model.download import Line
from parsite.model.language import LANGUAGES
from parsite.model.page import url_of
from parsite.model.year import Status
from parsite.report import Report

_SHOWN = 20
_NONE = "–"
_OF_PLACE = ("rank", "tied", "last")
"""What is told of a unit's place, as one thing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the paper: its `heading`, the first level being 1; then plain `lines`, a `table`
    whose first row heads its columns, and texts that take others' place.
    """

    heading: str
    level: int
    lines: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    turns: tuple[Turn, ...] = ()


def outline(found: Difference, against: str, report: Report) -> list[Part]:
    """Tell all that differs, the most important first; where nothing does, that alone."""
    if found.is_none:
        key = "nothing_known" if found.pages.unknown else "nothing"
        lines = (report.words("diff", key, against=against),)
        return [Part("", 1, (*lines, *_hidden(found, report)))]
    first = Part(report.words("diff", "title", against=against), 1, _hidden(found, report))
    return [first, *(part for tell in PARTS for part in tell(found, report))]


def _hidden(found: Difference, report: Report) -> tuple[str, ...]:
    """Say that not everything was compared, and of nothing what it is."""
    return (report.words("diff", "hidden"),) if found.has_more else ()


def _years(found: Difference, report: Report) -> Iterator[Part]:
    for year in found.years:
        yield Part(_year_heading(year, report), 2, turns=_named(year.facts, report))
        for board in year.boards:
            yield from _board(board, report)


def _year_heading(year: YearChange, report: Report) -> str:
    key = "year" if year.was_there and year.is_there else _key("year", year.is_there)
    return report.words("diff", key, year=year.year)


def _key(of: str, is_there: bool) -> str:
    return f"{of}_new" if is_there else f"{of}_gone"


def _board(board: BoardChange, report: Report) -> Iterator[Part]:
    """Tell of a block: of one that comes, who is where; of one that goes, that alone."""
    count = len(board.units)
    told = board.units[: count if board.was_there else _SHOWN] if board.is_there else ()
    rows = tuple(row for unit in told for row in _rows(unit, board, report))
    head = tuple(report.words("diff", key) for key in ("unit", "item", "before", "after"))
    table, turns = (head, *rows) if rows else (), _named(board.turns, report)
    if board.was_there and board.is_there:
        words = report.words("diff", "block", block=board.name, count=count)
        yield Part(words if count else board.name, 3, _moved(board, report), table, turns)
    else:
        key = _key("block", board.is_there)
        words = report.words("diff", key, block=board.name, count=board.number)
        yield Part(words, 3, _rest(board, report), table, turns)


def _rest(board: BoardChange, report: Report) -> tuple[str, ...]:
    """Count the units that are not told one by one."""
    rest = 0 if board.was_there else len(board.units) - _SHOWN
    return (report.words("diff", "more_units", shown=_SHOWN, count=rest),) if rest > 0 else ()


def _moved(board: BoardChange, report: Report) -> tuple[str, ...]:
    """Sum up who rises and who falls."""
    rose = [unit for unit in board.units if unit.rise > 0]
    fell = [unit for unit in board.units if unit.rise < 0]
    counts = {"rose": rose, "fell": fell}
    return tuple(
        report.words("diff", key, units="; ".join(_move(unit) for unit in units))
        for key, units in counts.items()
        if units
    )


def _move(unit: UnitChange) -> str:
    had, has = unit.before, unit.after
    return f"{unit.name} ({had.cells['rank']} → {has.cells['rank']})" if had and has else unit.name


def _rows(unit: UnitChange, board: BoardChange, report: Report) -> Iterator[tuple[str, ...]]:
    """Tell a unit's cells that differ, a row each; one that came or went in one row."""
    had, has = unit.before, unit.after
    if had is None or has is None:
        item = report.words("diff", _key("row", has is not None))
        sides = (_summed(line, report) if line else _NONE for line in (had, has))
        yield (unit.name, item, *sides)
        return
    for column in _columns(unit):
        sides = (_cell(column, line, report) for line in (had, has))
        yield (unit.name, report.words("columns", column), *sides)
    for id in unit.components:
        sides = (_written(line.components.get(id), report) for line in (had, has))
        yield (unit.name, board.components.get(id, id), *sides)


def _columns(unit: UnitChange) -> list[str]:
    """Name what is told of a unit: its place is one thing, and so is its change."""
    told = dict.fromkeys("rank" if c in _OF_PLACE else c for c in unit.columns)
    if "change" in told:
        told.pop("previous_rank", None)
    return list(told)


def _summed(line: Line, report: Report) -> str:
    """Tell the whole of a line by its figure and its place, or why it has none."""
    figure = "index" if line.cells["score"] is None else "score"
    if line.cells[figure] is None and line.cells["status"] is not Status.RANKED:
        return _cell("status", line, report)
    told = {"figure": _cell(figure, line, report), "rank": _cell("rank", line, report)}
    return report.words("diff", "summed", **told)


def _cell(column: str, line: Line, report: Report) -> str:
    """Write a cell in the report's language."""
    value = line.cells[column]
    if column == "change" and isinstance(value, int):
        return f"{value:+d}" if value else "0"
    if column != "rank":
        return _written(value, report)
    if value is None:
        return report.words("diff", "last") if line.cells["last"] else _NONE
    return report.words("diff", "tied", rank=value) if line.cells["tied"] else str(value)


def _written(value: Cell, report: Report) -> str:
    if isinstance(value, Status):
        return report.words("diff", value.value)
    if isinstance(value, bool) or value is None:
        return _NONE
    if isinstance(value, int | Decimal):
        return LANGUAGES[report.language].number(Decimal(value))
    return value


def _named(turns: Iterable[Turn], report: Report) -> tuple[Turn, ...]:
    """Name facts in words; a sentence needs no name."""
    named = [(turn, report.words("facts", turn.name) if turn.name else "") for turn in turns]
    return tuple(Turn(turn.before, turn.after, name) for turn, name in named)


def _texts(found: Difference, report: Report) -> Iterator[Part]:
    for text in found.texts:
        key = "text" if text.was_there and text.is_there else _key("text", text.is_there)
        heading = report.words("diff", key, path=text.path)
        turns = text.turns if text.is_there else ()
        yield Part(heading, 2, turns=_named(turns, report))


def _pages(found: Difference, report: Report) -> Iterator[Part]:
    pages = found.pages
    told = [
        *_listed("pages_new", pages.new, report),
        *_listed("pages_gone", pages.gone, report),
        *_listed("pages_changed", pages.changed, report),
    ]
    if pages.resourced:
        told.append(report.words("diff", "resourced", count=len(pages.resourced)))
    if pages.restyled:
        told.append(report.words("diff", "restyled", count=len(pages.restyled)))
    if pages.unknown:
        told.append(report.words("diff", "unknown", count=len(pages.unknown)))
    yield Part(report.words("diff", "pages"), 2, tuple(told))


def _listed(key: str, paths: Sequence[str], report: Report) -> Iterator[str]:
    """Count pages by their kinds, and name the first of them, the most read first."""
    if not paths:
        return
    order = [kind for kind, _ in KINDS]
    by_kind = sorted(paths, key=lambda path: (order.index(kind_of(path)), path))
    groups = [(kind, len([*of])) for kind, of in groupby(by_kind, key=kind_of)]
    kinds = ", ".join(f"{report.words('pages', kind)} {count}" for kind, count in groups)
    yield report.words("diff", key, count=len(paths), kinds=kinds)
    yield from (f"  /{url_of(path)}" for path in by_kind[:_SHOWN])
    if len(paths) > _SHOWN:
        yield "  " + report.words("diff", "more", count=len(paths) - _SHOWN)


PARTS: tuple[Callable[[Difference, Report], Iterator[Part]], ...] = (_years, _texts, _pages)
"""What is told, the most important first."""
