"""What is said of a unit's place, held against its standing."""

from dataclasses import replace
from decimal import Decimal

from parsite.model.rules import Ties
from parsite.model.standing import Ranking, Standing
from parsite.stages.verify import absent
from parsite.stages.verify.facts import OPEN, TRUE, Edit, Facts, Finding, false, holder
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement


def rank(said: Statement, facts: Facts) -> Finding:
    """A unit's place."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None or stated % 1:
        return absent.rank(said, facts) if found is None else OPEN
    ranking, standing = found
    if stated == LAST:
        return _last(said, facts, ranking, standing)
    is_highest = _tells_figure(said, facts) and _by_figure(said, facts, found)
    if standing.rank == stated or is_highest:
        return TRUE
    if said.group:
        return _in_list(said, facts, ranking, standing)
    if standing.rank is None:
        held = holder(ranking, int(stated))
        if standing.is_last and held:
            return _other_place(said, facts, standing)
        return false("", *facts.instead(said, [held])) if held else OPEN
    return _other_place(said, facts, standing)


def _tells_figure(said: Statement, facts: Facts) -> bool:
    """Whether words speak of the highest or lowest figure, not of the first or last place."""
    written = facts.written(said.phrase.start, said.phrase.end).casefold()
    return any(word in written for word in _OF_FIGURES)


_OF_FIGURES = ("cao nhất", "thấp nhất", "highest", "lowest", "best")


def _by_figure(said: Statement, facts: Facts, found: tuple[Ranking, Standing]) -> bool:
    """Whether a unit has the highest or the lowest figure of all, by its score or its index."""
    (ranking, standing), stated = found, said.value.value
    if stated not in (1, LAST) or ranking.partial:
        return False
    pick = max if stated == 1 else min
    before = facts.text[max(said.phrase.start - _BEFORE, 0) : said.phrase.end].casefold()
    is_index = ranking.by_index and any(word in before for word in ("chỉ số", "index"))
    for name in ("index",) if is_index else ("score", "index"):
        own = getattr(standing.result, name)
        all_of_them = [getattr(s.result, name) for s in ranking.standings if s.rank is not None]
        if own is not None and None not in all_of_them and own == pick(all_of_them, default=None):
            return True
    return False


_BEFORE = 12
"""Letters: `chỉ số CCHC`."""


def _last(said: Statement, facts: Facts, ranking: Ranking, standing: Standing) -> Finding:
    is_lowest = _tells_figure(said, facts) and _by_figure(said, facts, (ranking, standing))
    if standing.is_last or is_lowest:
        return TRUE
    if standing.rank is None:
        return false("", *facts.instead(said, ranking.last)) if ranking.last else OPEN
    return _other_place(said, facts, standing) if ranking.last or not ranking.partial else OPEN


def _in_list(said: Statement, facts: Facts, ranking: Ranking, standing: Standing) -> Finding:
    """A place in a list of those who come next: where places are shared, by how many are better."""
    after, stated = said.frame.after, said.value.value
    if standing.rank is None or after is None:
        return OPEN
    better = sum(s.rank is not None and s.rank < standing.rank for s in ranking.standings)
    better = standing.rank - 1 if ranking.partial else better
    equal = sum(s.rank == standing.rank for s in ranking.standings)
    if better < stated <= better + equal:
        return TRUE
    is_swapped = better < after + len(said.group) and better + equal > after
    is_swapped = is_swapped and said.phrase.unit != "q"
    is_shared = equal > 1 and standing.rank <= after
    if is_swapped or is_shared or ranking.rules.ties is Ties.DENSE:
        return OPEN
    held = holder(ranking, int(stated))
    return false(_place(facts, standing), *facts.instead(said, [held] if held else []))


def _other_place(said: Statement, facts: Facts, standing: Standing) -> Finding:
    """Say which place it is, written in the stead of the one stated."""
    value = said.value
    written = facts.written(value.start, value.end)
    true = _place(facts, standing)
    is_number = standing.rank is not None and written.isdecimal()
    is_word = standing.rank is not None and facts.text[: value.start].rstrip().endswith("thứ")
    if is_number or is_word:
        return false(true, (value.start, value.end, facts.count(standing.rank or 0, written)))
    if standing.rank is not None and written[:1].isdigit():
        return false(true, (value.start, value.end, facts.language.ordinal(standing.rank)))
    if edits := _holders_name(said, facts):
        return false(true, *edits)
    start, end = (value.start, value.end) if said.phrase.total else _words(said)
    has_verb = facts.code != "vi" or facts.text[:start].rstrip().casefold().endswith(_VERBS)
    last = facts.written(start, end).rpartition(" ")[2]
    told = f"{true} {last}" if last in _NOUNS else true
    return false(true, (start, end, told if has_verb else f"xếp {true}"))


def _holders_name(said: Statement, facts: Facts) -> tuple[Edit, ...]:
    """Put the unit that is first or last in the stead of the one told so after `đứng đầu là`."""
    found, stated = facts.own(said), said.value.value
    is_after = said.name is not None and said.name.start >= said.phrase.end
    if found is None or not (is_after and said.is_alone):
        return ()
    if stated == LAST:
        return facts.instead(said, found[0].last)
    is_told = stated == 1 or (stated is not None and len(said.phrase.values) > 1)
    held = holder(found[0], int(stated)) if stated is not None and is_told else None
    return facts.instead(said, [held] if held else [])


_NOUNS = ("place", "position", "spot")
_VERBS = ("đứng", "xếp", "hạng", "vị trí", "ở", "giữ", "về", "vươn lên", "xuống")


def _words(said: Statement) -> tuple[int, int]:
    """Give the span of a place told in words: the whole phrase, unless it tells several."""
    if len(said.phrase.values) == 1:
        return said.phrase.start, said.phrase.end
    return said.value.start, said.value.end


def _place(facts: Facts, standing: Standing) -> str:
    if standing.rank is not None:
        return facts.ordinal(standing.rank)
    return "cuối" if facts.code == "vi" else "last"


def behind(said: Statement, facts: Facts) -> Finding:
    """Whether units come next after another."""
    other = facts.of(said.group[0], facts.year(said))
    if other is None or other[1].rank is None:
        return OPEN
    value = replace(said.value, value=Decimal(other[1].rank + said.value.value))
    frame = replace(said.frame, after=other[1].rank)
    return rank(replace(said, value=value, frame=frame, group=said.group[1:]), facts)


def top(said: Statement, facts: Facts) -> Finding:
    """Whether a unit is among the first, or the last, so many."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None or found[1].rank is None:
        return OPEN
    ranking, standing = found
    ranks = [s.rank for s in ranking.standings if s.rank is not None]
    if stated < 0 and ranking.partial:
        return OPEN
    place = standing.rank or 0
    is_there = place <= stated if stated > 0 else place > len(ranks) + stated
    if is_there:
        return TRUE
    if said.group:
        named = {id for unit in said.group for id in unit}
        missing = [s for s in ranking.standings if s.unit not in named and s.rank]
        first, last = (1, stated) if stated > 0 else (len(ranks) + stated + 1, len(ranks))
        missing = [s for s in missing if first <= (s.rank or 0) <= last]
        return false(facts.ordinal(place), *facts.instead(said, missing))
    value, needed = said.value, place if stated > 0 else len(ranks) - place + 1
    if stated < 0 and needed == len(ranks):
        return false(facts.ordinal(place))
    return false(facts.ordinal(place), (value.start, value.end, str(needed)))


def total(said: Statement, facts: Facts) -> Finding:
    """How many places there are."""
    found, stated = facts.own(said), said.value.value
    if found is None or stated is None:
        return OPEN
    ranking = found[0]
    ranked = sum(s.rank is not None for s in ranking.standings)
    known = {ranking.assessed, *(() if ranking.partial else (ranked,))}
    counts = sorted(n for n in known - {None} if n is not None)
    if stated in counts:
        return TRUE
    if not counts or stated == len(ranking.standings):
        return OPEN
    value, true = said.value, counts[0] if ranking.partial else ranked
    return false(str(true), (value.start, value.end, str(true)))
