"""Rankings to draw, and what their pictures must hold to whatever they show."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from parsite.model.rules import Grade, Rules
from parsite.model.standing import Appearance, Ranking, RankingHeading, Standing
from parsite.model.statistics import Statistics
from parsite.model.year import Result, Status
from parsite.stages.render.charts.labels import NARROW, WIDE, Box, Label, Spot

HEADING = RankingHeading(2025, "so", "Sở, ban, ngành", 2024)
PHONES = (NARROW, 24.0, 30.0, 51.5)
"""Ems across: what a picture for phones is shown in, from the narrowest on."""
PAGES = (WIDE, 62.0, 90.0)

NAMES = st.text("aăâSởĐườngWmilj &<ệ ", min_size=1, max_size=90).map(str.strip).filter(bool)
FIGURES = st.one_of(
    st.decimals(0, 100, places=2),
    st.decimals(0, 999_999_999, places=6),
    st.sampled_from([Decimal(0), Decimal("85.5"), Decimal("85.50"), Decimal("999999999.999999")]),
)


def standing(name: str, rank: int | None = None, **others: Any) -> Standing:
    """A standing of a unit by its name; a score, index or status is its result's."""
    of_result = {key: others.pop(key) for key in ("score", "index", "status") if key in others}
    return Standing(name, name, "", Result(name, **of_result), rank, **others)


def ranking(*standings: Standing, mean: str | Decimal = "", **others: Any) -> Ranking:
    """A ranking of these, with statistics where a mean is given."""
    figures = Decimal(0), Decimal(0), Decimal(0)
    grades = others.get("grade_counts", {}) if mean else {}
    found = Statistics(3, Decimal(mean), *figures, 2, grades=grades) if mean != "" else None
    return Ranking(
        **{
            "heading": HEADING,
            "standings": standings,
            "partial": False,
            "assessed": None,
            "grade_counts": {},
            "statistics": found,
            **others,
        }
    )


def scored(**scores: str | Decimal) -> Ranking:
    """A ranking of units by the scores given, best first as given."""
    return ranking(
        *(standing(n, i, score=Decimal(s)) for i, (n, s) in enumerate(scores.items(), 1))
    )


def moved(**ranks: tuple[int, int | None]) -> Ranking:
    """A ranking of units by rank and change."""
    return ranking(*(standing(n, rank, change=change) for n, (rank, change) in ranks.items()))


def appearance(
    year: int, rank: int | None, block: str = "so", among: int | None = None
) -> Appearance:
    """A unit's place in a year."""
    heading = RankingHeading(year, block, block, year - 1)
    status = Status.RANKED if rank else Status.NOT_RANKED
    return Appearance(heading, standing("A", rank, status=status), 2, 2, among=among)


def graded(counts: Mapping[str, int], *order: str) -> Ranking:
    """A ranking of which so many units have each grade."""

    return ranking(grade_counts=counts, rules=Rules(grades=tuple(Grade(name) for name in order)))


def words(text: str, at: Spot) -> Label:
    """What a template writes at a spot."""
    return Label(at, (text,))


def is_inside(box: Box, outer: Box) -> bool:
    """Whether a stretch is wholly within another."""
    across = outer.left <= box.left and box.right <= outer.right
    return across and outer.top <= box.top and box.bottom <= outer.bottom


def problems(boxes: Iterable[Box], across: float, height: float) -> list[tuple[Box, ...]]:
    """What overlaps another or reaches past the edges of a picture."""
    within = Box(-0.01, -0.01, across + 0.01, height + 0.01)
    smaller = [Box(b.left + 0.01, b.top + 0.01, b.right - 0.01, b.bottom - 0.01) for b in boxes]
    outside = [(box,) for box in smaller if not is_inside(box, within)]
    return [*outside, *(pair for pair in combinations(smaller, 2) if pair[0].meets(pair[1]))]
