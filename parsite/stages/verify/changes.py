"""What is said of how a unit moved, held against its standing and those of other years."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from parsite.model.standing import Ranking, Standing
from parsite.stages.verify.facts import MOST_MOVED, OPEN, TRUE, Edit, Facts, Finding, false, same
from parsite.stages.verify.spelled import english
from parsite.stages.verify.statements import Statement

_NEAR = 3
"""Years: one further off is meant, not mistyped."""


_SPELLED = {number: word for word, number in english().items()}


def change(said: Statement, facts: Facts) -> Finding:
    """How many places a unit rose or fell."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None:
        return OPEN
    ranking, standing = found
    known = _change(said, facts, ranking, standing)
    is_own = _is_other_year(said, ranking) and standing.change == stated
    if known is None:
        return TRUE if is_own else OPEN
    return TRUE if known == stated or is_own else _moved(said, facts, known)


def _change(said: Statement, facts: Facts, ranking: Ranking, standing: Standing) -> int | None:
    """Give the change since the year that is spoken of; None where nothing is known of it."""
    if not _is_other_year(said, ranking):
        return standing.change
    assert said.since is not None
    before = facts.of((standing.unit,), said.since.years[0].value)
    if before is None or before[1].rank is None or standing.rank is None:
        return None
    return before[1].rank - standing.rank


def _is_other_year(said: Statement, ranking: Ranking) -> bool:
    years = said.since.years if said.since else ()
    return bool(years) and years[0].value != ranking.heading.compared_with


def _moved(said: Statement, facts: Facts, known: int) -> Finding:
    """Say by how much it is, the verb as well where that is another."""
    value, stated = said.value, said.value.value
    written = facts.written(value.start, value.end)
    size = facts.count(abs(known), written)
    is_vietnamese = facts.code == "vi"
    if known == 0:
        true = "giữ nguyên thứ hạng" if is_vietnamese else "rank unchanged"
        return false(true, (said.phrase.start, said.phrase.end, true))
    verb = ("tăng" if known > 0 else "giảm") if is_vietnamese else ("up" if known > 0 else "down")
    places = "bậc" if is_vietnamese else "place" if abs(known) == 1 else "places"
    if stated and (known > 0) == (stated > 0) and not is_vietnamese:
        told = f"{size if written[:1].isdigit() else _SPELLED.get(abs(known), size)} {places}"
        end = said.phrase.end if len(said.phrase.values) == 1 else value.end
        new = told if len(said.phrase.values) == 1 else told.partition(" ")[0]
        return false(f"{verb} {told}", (value.start, end, new))
    if stated and (known > 0) == (stated > 0):
        return false(f"{verb} {size} {places}", (value.start, value.end, size))
    true = f"{verb} {size if written[:1].isdigit() else abs(known)} {places}"
    return false(true, (said.phrase.start, said.phrase.end, true))


def steps(said: Statement, facts: Facts) -> Finding:
    """How many places a unit moved, where nothing says which way."""
    found, stated = facts.own(said), said.value.value
    is_known = found is not None and found[1].change is not None
    return TRUE if is_known and found and abs(found[1].change or 0) == stated else OPEN


def difference(said: Statement, facts: Facts) -> Finding:
    """How much more or less a unit's figure is than it was."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None:
        return OPEN
    known = list(_differences(said, facts, *found))
    if any(same(stated, figure) for figure, _ in known):
        return TRUE
    is_open = said.phrase.is_loose and said.since is None
    if not known or is_open or abs(stated) >= MOST_MOVED:
        return OPEN
    return differs(said, facts, *known[0])


def differs(said: Statement, facts: Facts, figure: Decimal, places: int) -> Finding:
    """Say how much it is, the verb as well where that is another."""
    value, stated = said.value, said.value.value
    told = facts.figure(abs(figure), places, facts.written(value.start, value.end))
    around = facts.written(value.end, said.phrase.end)
    tail = around if around[:1] == "%" else f" {around}"
    is_vietnamese, rises = facts.code == "vi", figure > 0
    verb = ("tăng" if rises else "giảm") if is_vietnamese else ("up" if rises else "down")
    true = f"{verb} {told}{tail}"
    if (figure > 0) == (stated > 0):
        return false(true, (value.start, value.end, told))
    return false(true, (said.phrase.start, said.phrase.end, true))


def _differences(
    said: Statement, facts: Facts, ranking: Ranking, standing: Standing
) -> Iterator[tuple[Decimal, int]]:
    """Give what a difference may be: of the scores, of the indexes, of one to the other in %."""
    year = said.since.years[0].value if said.since else ranking.heading.compared_with
    before = facts.of((standing.unit,), year)
    own = year == ranking.heading.compared_with
    places = ranking.index_places if ranking.by_index else ranking.score_places
    if own and standing.score_change is not None:
        yield standing.score_change, places
    if before is None:
        return
    for name, decimals in (("score", ranking.score_places), ("index", ranking.index_places)):
        now, then = getattr(standing.result, name), getattr(before[1].result, name)
        if now is not None and then is not None:
            yield now - then, decimals
            if said.phrase.unit == "%" and then:
                yield ((now - then) / then * 100).quantize(Decimal("0.0001")), 2


def _is_so(said: Statement, facts: Facts) -> bool:
    """Whether the year named gives just the change that is stated."""
    found = facts.own(said)
    if found is None:
        return False
    if said.phrase.symbol == "D":
        known = _differences(said, facts, *found)
        return any(same(said.value.value or Decimal(0), figure) for figure, _ in known)
    return bool(_change(said, facts, *found) == said.value.value)


def since(said: Statement, facts: Facts) -> Finding:
    """Which year something is compared with: another than the ranking's is told only of its own."""
    rankings = [found[0]] if (found := facts.own(said)) else facts.blocks(said)
    compared = {ranking.heading.compared_with for ranking in rankings}
    value = said.value
    written = facts.written(value.start, value.end)
    if value.value in compared:
        return TRUE
    if len(compared) != 1 or not written.isdecimal() or found is None or said.since is None:
        return OPEN
    if abs(value.value - next(iter(compared))) > _NEAR:
        return OPEN
    standing = found[1]
    stated = said.phrase.values[0].value if said.phrase.values else Decimal(0)
    if said.phrase.symbol == "D":
        is_own = standing.score_change is not None and same(stated, standing.score_change)
    else:
        is_own = standing.change is not None and standing.change == stated
    if _is_so(replace(said, value=said.phrase.values[0]) if said.phrase.values else said, facts):
        return TRUE
    year = str(compared.pop())
    return false(year, (value.start, value.end, year)) if is_own else OPEN


def moved(said: Statement, facts: Facts) -> Finding:
    """Whether a unit rose, fell or kept its place or its score."""
    found = facts.own(said)
    if found is None or not isinstance(said.value.value, tuple):
        return OPEN
    of, way = said.value.value
    own = found[1]
    known = {"rank": own.change, "score": own.score_change}
    ways = [(n > 0) - (n < 0) for what, n in known.items() if n is not None and of in ("", what)]
    if not ways or way in ways:
        return TRUE if ways else OPEN
    true = own.change if of != "score" else None
    return false("" if true is None else _told(facts, true), *_who(said, facts, (of, way)))


def _who(said: Statement, facts: Facts, how: tuple[str, int]) -> tuple[Edit, ...]:
    """Put the one who did move so, and is not named, in the stead of the one who did not."""
    found, (of, way) = facts.own(said), how
    named = {id for unit in said.group for id in unit}
    others = [s for s in (found[0].standings if found else ()) if s.unit not in named]
    moves = [(s, s.score_change if of == "score" else s.change) for s in others]
    return facts.instead(said, [s for s, n in moves if n is not None and (n > 0) - (n < 0) == way])


def _told(facts: Facts, change: int) -> str:
    """Write a change of places."""
    if facts.code == "vi":
        return f"{'tăng' if change > 0 else 'giảm'} {abs(change)} bậc" if change else "giữ nguyên"
    places = "place" if abs(change) == 1 else "places"
    return f"{'up' if change > 0 else 'down'} {abs(change)} {places}" if change else "unchanged"


_OF_RANKS = ("bậc", "hạng", "climb", "place", "rank")
_OF_SCORES = ("điểm", "point", "score")


def _has(written: str, words: tuple[str, ...]) -> bool:
    return any(word in written for word in words)


def most(said: Statement, facts: Facts) -> Finding:
    """Whether a unit rose or fell the most."""
    found = facts.own(said)
    if found is None or found[0].statistics is None or said.value.value is None:
        return OPEN
    written = facts.written(said.value.start, said.value.end).casefold()
    of = found[0].statistics
    told = [
        m for m, words in ((of.ranks, _OF_RANKS), (of.scores, _OF_SCORES)) if _has(written, words)
    ]
    moved = [m for m in (told or (of.ranks, of.scores)) if m is not None]
    rises = said.value.value > 0
    names = {n for m in moved for n in (m.risers if rises else m.fallers)}
    if found[1].name in names:
        return TRUE
    if found[0].partial or not names:
        return OPEN
    held = [s for s in found[0].standings if s.name in names]
    return false("", *facts.instead(said, held))
