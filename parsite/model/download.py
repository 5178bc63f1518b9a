"""Downloads: what the site publishes as tables, row by row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Self

from parsite.model.column import (
    BLOCK,
    BLOCK_ID,
    COMPONENTS,
    RESULT,
    RESULTS,
    REVISIONS,
    UNIT,
    UNIT_ID,
    Cell,
    Column,
    Kind,
)
from parsite.model.fields import FIGURES
from parsite.model.figure import decimals, rounded
from parsite.model.page import Input
from parsite.model.provenance import Provenance, SourceFile
from parsite.model.revision import Amending, Revision
from parsite.model.rules import Component
from parsite.model.standing import Chapter, Ranking, Standing
from parsite.model.vietnamese import name_key
from parsite.model.year import Status, Year


@dataclass(frozen=True, slots=True)
class Extract:
    """A table to publish: as many cells in each row as there are columns, each of their kind.

    Its rows may be made as they are written, and so are gone through once.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A year, its rankings in the order of their blocks, and what their figures rest on."""

    year: Year
    chapters: tuple[Chapter, ...]
    provenance: Provenance | None = None

    @property
    def inputs(self) -> Mapping[str, Input]:
        """Name what pages and downloads of the year are made from, by the variables' names."""
        of = self.year.year
        about = Input(f"year {of}", replace(self.year, blocks=()))
        return {about.name: about, f"rankings {of}": Input(f"rankings {of}", self.chapters)}

    @classmethod
    def given(cls, values: Mapping[str, Any]) -> tuple[Self, ...]:
        """Find the announcements among the values of what a download is given, oldest first."""
        years = sorted(value.year for value in values.values() if isinstance(value, Year))
        return tuple(
            cls(
                values[f"year {y}"],
                values.get(f"rankings {y}", ()),
                values.get(f"provenance {y}"),
            )
            for y in years
        )

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """The files that its figures stand in, as far as it is told."""
        return self.provenance.files if self.provenance else ()

    @property
    def rankings(self) -> Iterator[Ranking]:
        """The year's rankings."""
        return (chapter.ranking for chapter in self.chapters)

    @property
    def components(self) -> tuple[Column, ...]:
        """The components that any unit has a value of: a column each, headed as no other is.

        One whose name is another column's is headed by its id, which parsite reads as well.
        """
        found: dict[str, str] = {}
        for component in (c for ranking in self.rankings for c in ranking.components):
            found.setdefault(component.id, component.name)
        taken = {name_key(column.title) for column in RESULTS}
        made = []
        for id, name in found.items():
            title = id if name_key(name) in taken else name
            taken.add(name_key(title))
            made.append(Column(id, title, Kind.FIGURE))
        return tuple(made)


@dataclass(frozen=True, slots=True)
class Line:
    """One standing as tables tell it: every cell by its column's name."""

    cells: Mapping[str, Cell]
    components: Mapping[str, Decimal | None] = field(default_factory=dict)

    @classmethod
    def of(cls, ranking: Ranking, standing: Standing, places: Mapping[str, int]) -> Self:
        """Tell a standing of a ranking, each figure with as many decimals as `places` says."""
        result, heading = standing.result, ranking.heading
        cells: dict[str, Cell] = {
            "year": heading.year,
            "block": heading.name,
            "unit": standing.name,
            "score": padded(result.score, places["score"]),
            "max": result.max,
            "index": padded(result.index, places["index"]),
            "rank": standing.rank,
            "tied": None if standing.rank is None else standing.is_tied,
            "last": _is_last(ranking, standing),
            "previous_rank": standing.previous_rank,
            "change": standing.change,
            "grade": result.grade or None,
            "status": result.status,
            "reason": result.reason or None,
            "note": result.note or None,
            "compared_with": heading.compared_with,
            "block_id": heading.block,
            "unit_id": standing.unit,
        }
        parts = result.components.items()
        return cls(cells, {id: padded(value, places[id]) for id, value in parts})

    def row(self, columns: Iterable[Column], parts: Iterable[Column] = ()) -> tuple[Cell, ...]:
        """Give the cells of columns, then those of components."""
        own = (self.cells[column.name] for column in columns)
        return (*own, *(self.components.get(part.name) for part in parts))


def padded(figure: Decimal | None, places: int) -> Decimal | None:
    """Write a figure with at least so many decimals: digits are added, never dropped."""
    if figure is None or decimals(figure) >= places:
        return figure
    return rounded(figure, places)


def _is_last(ranking: Ranking, standing: Standing) -> bool | None:
    """Tell whether a unit is last; None where that is not known, or where it has no place."""
    if standing.is_last:
        return True
    is_unknown = standing.rank is None or (ranking.partial and ranking.assessed is None)
    return None if is_unknown else False


def lines(ranking: Ranking) -> Iterator[Line]:
    """Tell every standing of a ranking, in its order, with the decimals that the page writes."""
    places = {c.id: ranking.component_places(c.id) for c in ranking.components}
    places |= {"score": ranking.score_places, "index": ranking.index_places}
    return (Line.of(ranking, standing, places) for standing in ranking.standings)


def of_year(told: Announcement) -> Extract:
    """Make a year's table: its columns are those in which parsite reads a year, and the ids."""
    columns, parts, ids = (BLOCK, UNIT, *RESULT), told.components, (BLOCK_ID, UNIT_ID)
    rows = tuple(
        (*line.row(columns, parts), *line.row(ids))
        for ranking in told.rankings
        for line in lines(ranking)
    )
    return Extract(f"cchc-{told.year.year}", (*columns, *parts, *ids), rows)


def of_block(ranking: Ranking) -> Extract:
    """Make the table of one block in one year, of the columns in which anything is told."""
    parts = tuple(Column(c.id, c.name, Kind.FIGURE) for c in ranking.components)
    told = [*lines(ranking)]
    columns = tuple(c for c in RESULT if any(_tells(line.cells[c.name]) for line in told))
    rows = tuple((*line.row((UNIT, *columns), parts), *line.row((UNIT_ID,))) for line in told)
    return Extract(ranking.heading.name, (UNIT, *columns, *parts, UNIT_ID), rows)


def _tells(cell: Cell) -> bool:
    return cell is not None and cell is not Status.RANKED


def of_all(told: Iterable[Announcement]) -> Extract:
    """Make the table of all years: a row for each unit in each year."""
    rankings = (ranking for one in told for ranking in one.rankings)
    rows = (line.row(RESULTS) for ranking in rankings for line in lines(ranking))
    return Extract("cchc", RESULTS, rows)


def of_components(told: Iterable[Announcement]) -> Extract:
    """Make the table of all components: a row for each value."""
    rankings = (ranking for one in told for ranking in one.rankings)
    rows = (row for ranking in rankings for row in _parts(ranking))
    return Extract("cchc-thanh-phan", COMPONENTS, rows)


def of_revisions(told: Iterable[Announcement]) -> Extract:
    """Make the table of all that was changed since it was published: a row for each figure."""
    rows = (_revised(one, revision) for one in told for revision in one.year.revisions)
    return Extract("cchc-dieu-chinh", REVISIONS, rows)


def _revised(told: Announcement, revision: Revision) -> tuple[Cell, ...]:
    homes = {s.unit: (r, s.name) for r in told.rankings for s in r.standings}
    blocks = {r.heading.block: r.heading.name for r in told.rankings}
    components = {c.id: c.name for r in told.rankings for c in r.rules.components}
    ranking, unit = homes.get(revision.unit, (None, revision.unit))
    block = ranking.heading.block if ranking else revision.block
    name = _FIGURES.get(revision.figure) or components.get(revision.figure, revision.figure)
    figure = name, revision.before or None, revision.after or None, revision.reason
    when = told.year.year, revision.date.iso, _KINDS[revision.kind]
    ids = block or None, revision.unit or None, revision.figure
    return (*when, blocks.get(block, block) or None, unit or None, *figure, *ids)


_FIGURES = {figure: word for word, figure in FIGURES}
_KINDS = {Amending.REVISION: "điều chỉnh", Amending.CORRECTION: "đính chính"}


def _parts(ranking: Ranking) -> Iterator[tuple[Cell, ...]]:
    for line in lines(ranking):
        for component in ranking.components:
            if component.id in line.components:
                yield _part(line, component)


def _part(line: Line, component: Component) -> tuple[Cell, ...]:
    of = (component.name, line.components[component.id], component.max)
    return (*line.row(COMPONENTS[:3]), *of, *line.row((BLOCK_ID, UNIT_ID)), component.id)
