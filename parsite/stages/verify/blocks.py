"""What is said of a block, held against its ranking."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from parsite.model.figure import decimals
from parsite.model.standing import Ranking
from parsite.model.statistics import Movement
from parsite.model.vietnamese import name_key
from parsite.stages.verify.changes import differs
from parsite.stages.verify.facts import OPEN, TRUE, Facts, Finding, false, same
from parsite.stages.verify.phrase import LAST
from parsite.stages.verify.statements import Statement

Known = Callable[[Ranking], set[Decimal] | set[int]]


def mean(said: Statement, facts: Facts) -> Finding:
    """The mean of a block's figures, rounded as the article rounds it."""
    stated = said.value.value
    if stated is None:
        return OPEN
    found = [(r, exact) for r in facts.blocks(said) if (exact := _mean(r)) is not None]
    half = Decimal("0.5").scaleb(-decimals(stated))
    if any(abs(stated - exact) <= half for _, exact in found):
        return TRUE
    only = _only(said, facts)
    if only is None or only.statistics is None or said.phrase.is_loose:
        return OPEN
    figure = only.statistics.mean
    if stated * 2 <= figure or stated > figure * 2:
        return OPEN
    return _figure(said, facts, figure, only.statistics.places)


def _mean(ranking: Ranking) -> Decimal | None:
    """Give the mean before it is rounded; None where not all figures are known."""
    if ranking.statistics is None:
        return None
    figures = [s.result.measure for s in ranking.standings if s.result.takes_part]
    known = [figure for figure in figures if figure is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def _only(said: Statement, facts: Facts) -> Ranking | None:
    """Give the one ranking that a statement is about."""
    found = facts.blocks(said)
    return found[0] if len(found) == 1 else None


def _figure(said: Statement, facts: Facts, figure: Decimal, places: int) -> Finding:
    value = said.value
    told = facts.figure(figure, places, facts.written(value.start, value.end))
    around = facts.written(value.end, said.phrase.end)
    tail = around if around[:1] == "%" else f" {around}" if around else ""
    return false(f"{told}{tail}", (value.start, value.end, told))


def mean_change(said: Statement, facts: Facts) -> Finding:
    """How far the mean is above or below that of the year compared with."""
    stated, years = said.value.value, said.since.years if said.since else ()
    rankings = facts.blocks(said)
    known = [s for r in rankings if (s := r.statistics) and s.mean_change is not None]
    if stated is None:
        return OPEN
    if any(s.mean_change is not None and same(stated, s.mean_change) for s in known):
        return TRUE
    only = _only(said, facts)
    if only is None or only.statistics is None or only.statistics.mean_change is None:
        return OPEN
    if years and years[0].value != only.heading.compared_with:
        return OPEN
    is_relative = said.phrase.unit == "%" and not only.by_index
    if is_relative or (said.phrase.is_loose and said.since is None):
        return OPEN
    return differs(said, facts, only.statistics.mean_change, only.statistics.places)


def spread(said: Statement, facts: Facts) -> Finding:
    """How far the highest is above the lowest."""
    stated = said.value.value
    known = [s for r in facts.blocks(said) if (s := r.statistics)]
    if stated is None:
        return OPEN
    if any(same(stated, s.spread) for s in known):
        return TRUE
    only = _only(said, facts)
    if only is None or only.statistics is None or said.phrase.is_loose:
        return OPEN
    return _figure(said, facts, only.statistics.spread, only.statistics.places)


def at(said: Statement, facts: Facts) -> Finding:
    """The figure of whoever has a place."""
    stated, place = said.value.value, said.name.value if said.name else None
    if stated is None or place is None:
        return OPEN
    known = [pair for r in facts.blocks(said) for pair in _at(r, place)]
    if any(same(stated, figure) for figure, _ in known):
        return TRUE
    if _only(said, facts) is None or not known or said.phrase.is_loose:
        return OPEN
    figure, places = known[0]
    if stated * 2 <= figure or stated > figure * 2:
        return OPEN
    return _figure(said, facts, figure, places)


def _at(ranking: Ranking, place: Decimal) -> Iterator[tuple[Decimal, int]]:
    for standing in ranking.standings:
        if standing.is_last if place == LAST else standing.rank == place:
            result = standing.result
            score = (result.score, ranking.score_places)
            index = (result.index, ranking.index_places)
            for figure, places in (index, score) if ranking.by_index else (score, index):
                if figure is not None:
                    yield figure, places


def number(said: Statement, facts: Facts) -> Finding:
    """How many units a block has."""
    return _counted(said, facts, _ranked if said.phrase.unit == "r" else _numbers)


def _ranked(ranking: Ranking) -> Iterator[int]:
    if not ranking.partial:
        yield sum(s.rank is not None for s in ranking.standings)
    elif ranking.assessed is not None:
        yield ranking.assessed


def _numbers(ranking: Ranking) -> Iterator[int]:
    yield from _ranked(ranking)
    if not ranking.partial:
        yield len(ranking.standings)
    if ranking.assessed is not None:
        yield ranking.assessed


def count(said: Statement, facts: Facts) -> Finding:
    """How many units rose, fell, kept or have a grade."""
    symbol, name = said.phrase.symbol, said.name
    if symbol == "G" and name is not None:
        return _counted(said, facts, lambda ranking: _graded(ranking, str(name.value), facts))
    years = said.since.years if said.since else ()
    compared = {r.heading.compared_with for r in facts.blocks(said)}
    if years and {years[0].value} != compared:
        return OPEN
    of, way = name.value if symbol == "V" and name else ("", {"+": 1, "-": -1}.get(symbol, 0))
    return _counted(said, facts, lambda ranking: _moved(ranking, of, way))


def _graded(ranking: Ranking, grade: str, facts: Facts) -> Iterator[int]:
    counts = ranking.grade_counts or (ranking.statistics.grades if ranking.statistics else {})
    key = name_key(facts.language.grade(grade))
    yield from (n for name, n in counts.items() if name_key(facts.language.grade(name)) == key)


def _moved(ranking: Ranking, of: str, way: int) -> Iterator[int]:
    """Give how many moved a way, in rank, in score or (where nothing tells) in either."""
    if ranking.statistics is None:
        return
    if of == "mean":
        yield from _beyond_mean(ranking, way)
    movements = {"score": ranking.statistics.scores, "rank": ranking.statistics.ranks}
    for what, movement in movements.items():
        if movement is not None and of in ("", what):
            yield _of(movement, way)


def _beyond_mean(ranking: Ranking, way: int) -> Iterator[int]:
    """Give how many are above (1) or below (-1) the mean; none where not all figures are known."""
    exact = _mean(ranking)
    figures = [s.result.measure for s in ranking.standings if s.result.takes_part]
    if exact is not None and None not in figures:
        yield sum((f - exact) * way > 0 for f in figures if f is not None)


def _of(movement: Movement, way: int) -> int:
    return {1: movement.rose, -1: movement.fell, 0: movement.kept}[way]


def _counted(said: Statement, facts: Facts, counts: Callable[[Ranking], Iterator[int]]) -> Finding:
    """Hold a number against those that there may be, or against the sum over all blocks."""
    stated, rankings = said.value.value, facts.blocks(said)
    known = [list(counts(ranking)) for ranking in rankings]
    told = {n for some in known for n in some}
    if stated is None or not told:
        return OPEN
    if stated in told or (all(known) and stated == sum(some[0] for some in known)):
        return TRUE
    if len(rankings) != 1 or _is_part(said, facts, rankings[0]):
        return OPEN
    value, true = said.value, known[0][0]
    text = facts.count(true, facts.written(value.start, value.end))
    return false(text, (value.start, value.end, text))


def _is_part(said: Statement, facts: Facts, ranking: Ranking) -> bool:
    """Whether only a kind of a block's units is counted: `4 sở`, of departments and offices."""
    after = facts.text[said.value.end : said.value.end + 40].casefold()
    found = _KIND.match(after)
    return found is not None and any(
        not standing.name.casefold().startswith(found[1]) for standing in ranking.standings
    )


_KIND = re.compile(r"\s+(sở|ban|huyện|thành phố|thị xã|xã|phường|quận)\b(?!\s*,|\s+(?:và|&)\s)")


def count_change(said: Statement, facts: Facts) -> Finding:
    """How many more or fewer units have a grade than in the year compared with."""
    stated, name = said.value.value, said.name
    only = _only(said, facts)
    if stated is None or name is None or only is None or only.statistics is None:
        return OPEN
    changes, key = _grade_changes(only, facts), name_key(facts.language.grade(str(name.value)))
    known = [n for g, n in changes.items() if name_key(facts.language.grade(g)) == key]
    if not known or known[0] == stated:
        return TRUE if known else OPEN
    value, true = said.value, known[0]
    written = facts.count(abs(true), facts.written(value.start, value.end))
    if true and (true > 0) == (stated > 0):
        return false(written, (value.start, value.end, written))
    return false(f"{true:+}")


def _grade_changes(ranking: Ranking, facts: Facts) -> dict[str, int]:
    """Give by how many each grade has more or fewer units, whichever units they are."""
    then = facts.rankings.get((ranking.heading.compared_with or 0, ranking.heading.block))
    now = ranking.statistics
    if now is None or now.grade_changes or then is None or then.statistics is None:
        return dict(now.grade_changes) if now else {}
    return {g: n - then.statistics.grades.get(g, 0) for g, n in now.grades.items()}
