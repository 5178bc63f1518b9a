"""Statistics of a ranking: made of the figures as they are shown, exact until they are rounded."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from parsite.model.standing import Ranking, Standing
from parsite.model.statistics import Movement, Statistics

_PLACES = 2
"""Decimals of a mean whose figures are written with fewer."""


def statistics(ranking: Ranking, earlier: Ranking | None) -> Statistics | None:
    """Count up a ranking known in full; None where it is not, or ranks nobody.

    `earlier` is the ranking that it looks back to.
    """
    ranked = [s for s in ranking.standings if s.result.takes_part]
    figures = [f for s in ranked if (f := shown(s, ranking)) is not None]
    if ranking.partial or not figures or len(figures) < len(ranked):
        return None
    places = max(_PLACES, ranking.index_places if ranking.by_index else ranking.score_places)
    before = earlier.statistics if earlier and _is_alike(ranking, earlier) else None
    mean = _rounded(_mean(figures), places)
    grades = _grades(ranking)
    return Statistics(
        number=len(figures),
        mean=mean,
        median=_rounded(_median(sorted(figures)), places),
        highest=max(figures),
        lowest=min(figures),
        places=places,
        mean_change=mean - before.mean if before else None,
        ranks=_movement(ranked, lambda s: None if s.change is None else Decimal(s.change)),
        scores=_movement(ranked, lambda s: s.score_change),
        grades=grades,
        grade_changes=_grade_changes(ranking, grades, earlier),
    )


def shown(standing: Standing, ranking: Ranking) -> Decimal | None:
    """Give the figure that ranks a unit, as the page shows it."""
    result = standing.result
    return result.index if ranking.by_index else result.score


def _is_alike(ranking: Ranking, earlier: Ranking) -> bool:
    """Whether two years' figures are of one kind: indexes both, or scores out of one maximum."""
    standings = (*ranking.standings, *earlier.standings)
    maxima = {s.result.max for s in standings if s.result.takes_part}
    return ranking.by_index == earlier.by_index and (ranking.by_index or len(maxima) == 1)


def _mean(figures: Sequence[Decimal]) -> Fraction:
    return Fraction(sum(figures, Decimal(0))) / len(figures)  # a sum has digits to spare


def _median(ordered: Sequence[Decimal]) -> Fraction:
    """Give the middle figure, or what is halfway between the two in the middle."""
    middle = len(ordered) // 2
    return _mean(
        ordered[middle : middle + 1] if len(ordered) % 2 else ordered[middle - 1 : middle + 1]
    )


def _rounded(value: Fraction, places: int) -> Decimal:
    """Round half up, exactly: no figure here is below nought."""
    scaled = (value * 10**places * 2 + 1) // 2
    return Decimal(int(scaled)).scaleb(-places).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _movement(
    standings: Iterable[Standing], of: Callable[[Standing], Decimal | None]
) -> Movement | None:
    """Count who rose and fell; None where nobody's movement is known."""
    moved = [(s.name, by) for s in standings if (by := of(s)) is not None]
    if not moved:
        return None
    rise, fall = max(by for _, by in moved), min(by for _, by in moved)
    return Movement(
        rose=sum(by > 0 for _, by in moved),
        fell=sum(by < 0 for _, by in moved),
        kept=sum(by == 0 for _, by in moved),
        rise=rise if rise > 0 else None,
        fall=-fall if fall < 0 else None,
        risers=tuple(name for name, by in moved if by == rise > 0),
        fallers=tuple(name for name, by in moved if by == fall < 0),
    )


def _grades(ranking: Ranking) -> dict[str, int]:
    """Count the units of each grade: as published, or as the table bears them, in their order."""
    if ranking.grade_counts:
        return dict(ranking.grade_counts)
    bearing = Counter(s.result.grade for s in ranking.standings if s.result.grade)
    names = [grade.name for grade in ranking.rules.grades] or list(bearing)
    return {name: bearing[name] for name in names} if bearing else {}


def _grade_changes(
    ranking: Ranking, grades: dict[str, int], earlier: Ranking | None
) -> dict[str, int]:
    """Compare with a year that has the same grades, of the same edges."""
    before = earlier.statistics.grades if earlier and earlier.statistics else {}
    if earlier is None or ranking.rules.grades != earlier.rules.grades:
        return {}
    if sum(grades.values()) != sum(before.values()):  # of more units, more bear any grade
        return {}
    return {name: n - before[name] for name, n in grades.items() if name in before}
