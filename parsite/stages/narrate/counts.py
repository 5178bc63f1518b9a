"""Sentences that count: units per grade, the mean, who rose and fell."""

from collections.abc import Iterator
from decimal import Decimal

from parsite.model.statistics import Movement
from parsite.stages.narrate.teller import MOST_NAMED, Teller


def graded(teller: Teller) -> Iterator[str]:
    """Who is the only one of a grade, and how many units bear the others."""
    ranking = teller.ranking
    for sole in ranking.sole_in_grade:
        unit = teller.detailed(sole, teller.figure(sole))
        yield teller.say("summary.sole_grade", unit=unit, grade=teller.lowered(sole.result.grade))
    statistics = ranking.statistics
    counts = ranking.grade_counts or (statistics.grades if statistics else {})
    told = {s.result.grade for s in ranking.sole_in_grade}
    left = {grade: n for grade, n in counts.items() if grade not in told}
    if borne := [_grade(teller, grade, n) for grade, n in left.items() if n]:
        yield teller.say("summary.grades", counts=teller.say("summary.semicolon").join(borne))
    if unborne := [grade for grade, n in left.items() if not n]:
        names = (teller.lowered(grade) + _grade_change(teller, grade) for grade in unborne)
        yield teller.say("summary.grades_none", grades=teller.joined(names, "summary.or"))


def _grade(teller: Teller, grade: str, n: int) -> str:
    """Say how many bear a grade, more or fewer than before, and who, if nothing else tells it."""
    bearing = [s for s in teller.ranking.standings if s.result.grade == grade]
    is_told = len(bearing) == n and not any(s.is_placed for s in bearing)
    units = (teller.detailed(s, teller.figure(s)) for s in bearing) if is_told else ()
    given = {"n": teller.count(n), "grade": teller.lowered(grade), "units": teller.listed(units)}
    key = "summary.grade_named" if is_told else "summary.grade"
    return teller.say(key, change=_grade_change(teller, grade), **given)


def _grade_change(teller: Teller, grade: str) -> str:
    """Say how many more or fewer units bear a grade than in the year compared with."""
    statistics = teller.ranking.statistics
    change = statistics.grade_changes.get(grade) if statistics else None
    if not change:
        return ""
    key = "summary.grade_more" if change > 0 else "summary.grade_fewer"
    return teller.say(key, n=teller.count(abs(change)))


FEWEST = 3
"""Of fewer units a mean says nothing that their own figures do not."""


def averages(teller: Teller) -> Iterator[str]:
    """The mean with its change, and how far apart the highest and the lowest are."""
    found, ranking = teller.ranking.statistics, teller.ranking
    if found is None or found.number < FEWEST:
        return
    kind = "index" if ranking.by_index else "score"
    change = spread = ""
    if found.mean_change:
        key = "summary.mean_higher" if found.mean_change > 0 else "summary.mean_lower"
        by = _by(teller, kind, abs(found.mean_change))
        change = teller.say(key, by=by, year=ranking.heading.compared_with)
    if found.spread:
        spread = teller.say("summary.spread", by=_by(teller, kind, found.spread))
    given = {"mean": teller.number(found.mean), "change": change, "spread": spread}
    yield teller.say(f"summary.mean_{kind}", **given)


def _by(teller: Teller, kind: str, amount: Decimal) -> str:
    """Say an amount of points, of percent or of places."""
    ranking = teller.ranking
    if kind == "rank":
        return teller.say("summary.by_rank", figure=teller.count(int(amount)))
    places = ranking.index_places if ranking.by_index else ranking.score_places
    return teller.say(f"summary.by_{kind}", figure=teller.number(amount, places))


def movements(teller: Teller) -> Iterator[str]:
    """How many rose and fell in score and in rank, and who by the most."""
    found = teller.ranking.statistics
    if found is None or found.number < FEWEST:
        return
    kind = "index" if teller.ranking.by_index else "score"
    moved = [(kind, found.scores), ("rank", found.ranks)]
    known = [(kind, movement) for kind, movement in moved if movement]
    if known:
        told = (_moved(teller, kind, movement) for kind, movement in known)
        compared = max(movement.total for _, movement in known)
        yield teller.say(
            "summary.moved" if compared == found.number else "summary.moved_among",
            movements=teller.say("summary.semicolon").join(told),
            year=teller.ranking.heading.compared_with,
            n=teller.count(compared),
        )


def _moved(teller: Teller, kind: str, moved: Movement) -> str:
    """Count those who rose, fell and kept, each that there are, and name the farthest."""
    ways = [("rose", moved.rose), ("fell", moved.fell), ("kept", moved.kept)]
    told = [
        teller.say(f"summary.{kind}_{way}", units=teller.say("summary.units", n=teller.count(n)))
        for way, n in ways
        if n
    ]
    counts = teller.joined(told)
    most = [*_most(teller, kind, "rise", moved), *_most(teller, kind, "fall", moved)]
    if not most:
        return counts
    return teller.say("summary.moved_most", counts=counts, most=teller.joined(most))


def _most(teller: Teller, kind: str, way: str, moved: Movement) -> Iterator[str]:
    """Name who rose or fell the most, all who share it; nobody where too many do."""
    by, names = (moved.rise, moved.risers) if way == "rise" else (moved.fall, moved.fallers)
    if by is None or len(names) > MOST_NAMED:
        return
    units = teller.listed(teller.within(name) for name in names)
    key = f"summary.most_{way}" if len(names) == 1 else f"summary.most_{way}_each"
    yield teller.say(key, units=units, by=_by(teller, kind, by))
