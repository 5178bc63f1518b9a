"""What is said of a unit's figures, held against its standing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import name_key
from parsite.stages.verify.facts import MOST_MOVED, OPEN, TRUE, Facts, Finding, false, same
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement


def score(said: Statement, facts: Facts) -> Finding:
    """A unit's score or index; much less or more than it is another figure, not a slip in it."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None:
        return OPEN
    ranking, standing = found
    known = list(_measures(ranking, standing, said.phrase.unit))
    if any(same(stated, figure) for figure, _ in known):
        return TRUE
    if not known or said.phrase.is_loose:
        return OPEN
    if said.phrase.unit == "%" and not (ranking.by_index or said.frame.is_named):
        return OPEN
    figure, places = known[0]
    if stated * 2 <= figure or stated > figure * 2:
        return OPEN
    return _instead(said, facts, figure, places)


def _instead(said: Statement, facts: Facts, figure: Decimal, places: int) -> Finding:
    value, phrase = said.value, said.phrase
    told = facts.figure(figure, places, facts.written(value.start, value.end))
    around = facts.written(value.end, phrase.end) if len(phrase.values) == 1 else ""
    true = told + (around if around[:1] == "%" else f" {around}" if around else "")
    return false(true, (value.start, value.end, told))


def _measures(ranking: Ranking, standing: Standing, unit: str) -> Iterator[tuple[Decimal, int]]:
    """Give what a figure may be: the score in points first, the index in percent first."""
    result = standing.result
    score, index = (result.score, ranking.score_places), (result.index, ranking.index_places)
    by_index_first = unit == "%" or (not unit and ranking.by_index)
    for figure, places in (index, score) if by_index_first else (score, index):
        if figure is not None:
            yield figure, places


def gap(said: Statement, facts: Facts) -> Finding:
    """How far two units are from each other, whichever is above."""
    found, other = facts.own(said), facts.of(said.group[0], facts.year(said))
    stated = said.value.value
    if found is None or other is None or stated is None:
        return OPEN
    unit = said.phrase.unit
    pairs = zip(_measures(*found, unit), _measures(*other, unit), strict=False)
    known = [(abs(mine - theirs), places) for (mine, places), (theirs, _) in pairs]
    if any(same(stated, figure) for figure, _ in known):
        return TRUE
    return _instead(said, facts, *known[0]) if known and not said.phrase.is_loose else OPEN


def order(said: Statement, facts: Facts) -> Finding:
    """Whether a unit is placed above or below another."""
    found, other = facts.own(said), facts.of(said.group[0], facts.year(said))
    if found is None or other is None or found[0] is not other[0]:
        return OPEN
    mine, theirs = found[1].rank, other[1].rank
    if mine is None or theirs is None or mine == theirs:
        return OPEN
    is_above = mine < theirs
    return TRUE if is_above == (said.value.value > 0) else _other_way(said, facts, is_above)


def _other_way(said: Statement, facts: Facts, is_above: bool) -> Finding:
    written = facts.written(said.value.start, said.value.end)
    for above, below in (("trên", "dưới"), ("cao hơn", "thấp hơn"), ("above", "below")):
        old, new = (below, above) if is_above else (above, below)
        if old in written:
            start = facts.text.index(old, said.value.start)
            return false(written.replace(old, new), (start, start + len(old), new))
    true = ("xếp dưới", "xếp trên") if facts.code == "vi" else ("below", "above")
    return false(true[is_above])


def grade(said: Statement, facts: Facts) -> Finding:
    """A unit's grade."""
    found = facts.own(said)
    if found is None or not found[1].result.grade:
        return OPEN
    true, stated = found[1].result.grade, str(said.value.value)
    told = facts.language.grade(true)
    if name_key(stated) in {name_key(true), name_key(told)}:
        return TRUE
    grades = {name_key(facts.language.grade(s.result.grade)) for s in found[0].standings}
    grades |= {name_key(facts.language.grade(g.name)) for g in found[0].rules.grades}
    if name_key(facts.language.grade(stated)) not in grades | {name_key(g) for g in _usual(facts)}:
        return OPEN
    written = facts.language.lowered(told)
    return false(written, (said.value.start, said.value.end, written))


def _usual(facts: Facts) -> tuple[str, ...]:
    vietnamese = ("xuất sắc", "tốt", "khá", "trung bình", "yếu", "kém")
    return vietnamese if facts.code == "vi" else tuple(facts.language.grade(g) for g in vietnamese)


def lead_place(said: Statement, facts: Facts) -> Finding:
    """How far a unit is above or below whoever has a place in its block."""
    found, place = facts.own(said), said.name.value if said.name else None
    if found is None or place is None:
        return OPEN
    own = found[0].standings
    held = [s for s in own if (s.is_last if place == LAST else s.rank == place)]
    if not held or len({s.result.measure for s in held}) != 1:
        return OPEN
    return lead(replace(said, group=((held[0].unit,),)), facts)


def lead(said: Statement, facts: Facts) -> Finding:
    """How far a unit is above or below another."""
    found, other = facts.own(said), facts.of(said.group[0], facts.year(said))
    stated = said.value.value
    if found is None or other is None or stated is None:
        return OPEN
    known = [
        (mine - theirs, places)
        for (mine, places), (theirs, _) in zip(
            _measures(*found, said.phrase.unit), _measures(*other, said.phrase.unit), strict=False
        )
    ]
    if any(same(stated, figure) for figure, _ in known):
        return TRUE
    if not known or abs(stated) >= MOST_MOVED:
        return OPEN
    figure, places = known[0]
    if (figure < 0) != (stated < 0):
        is_vietnamese = facts.code == "vi"
        way = ("thấp hơn", "cao hơn") if is_vietnamese else ("below by", "above by")
        around = facts.written(said.value.end, said.phrase.end)
        return false(f"{way[figure > 0]} {facts.figure(abs(figure), places)} {around}".rstrip())
    return _instead(said, facts, abs(figure), places)
