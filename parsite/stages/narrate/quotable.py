"""What articles can ask for: each figure as it stands in a sentence, nothing where it is not known.

To add one: name it in `parsite.model.quotation.FIGURES`, and write what gives it: a function
`(teller, standing) -> text` for OF_UNIT, or `(teller, asked) -> text` for OF_BLOCK.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial

from parsite.model.quotation import Quotation
from parsite.model.standing import Standing
from parsite.model.vietnamese import name_key
from parsite.stages.narrate.teller import Teller


def _score(teller: Teller, standing: Standing) -> str:
    score = standing.result.score
    return "" if score is None else teller.number(score, teller.ranking.score_places)


def _index(teller: Teller, standing: Standing) -> str:
    index = standing.result.index
    return "" if index is None else f"{teller.number(index, teller.ranking.index_places)}%"


def _rank(teller: Teller, standing: Standing) -> str:
    return "" if standing.rank is None else teller.say.language.ordinal(standing.rank)


def _previous(teller: Teller, standing: Standing) -> str:
    rank = standing.previous_rank
    return "" if rank is None else teller.say.language.ordinal(rank)


def _change(teller: Teller, standing: Standing) -> str:
    by = standing.change
    if by is None:
        return ""
    if by == 0:
        return teller.say("summary.kept")
    return teller.say("summary.rose" if by > 0 else "summary.fell", n=teller.count(abs(by)))


def _score_change(teller: Teller, standing: Standing) -> str:
    return _by(teller, standing.score_change)


def _by(teller: Teller, change: Decimal | None) -> str:
    """Say what a figure rose or fell by, in its own unit."""
    if change is None:
        return ""
    if change == 0:
        return teller.say("quotation.kept")
    by_index = teller.ranking.by_index
    places = teller.ranking.index_places if by_index else teller.ranking.score_places
    by = teller.say(
        "summary.by_index" if by_index else "summary.by_score",
        figure=teller.number(abs(change), places),
    )
    return teller.say("quotation.rose" if change > 0 else "quotation.fell", by=by)


def _grade(teller: Teller, standing: Standing) -> str:
    return teller.lowered(standing.result.grade)


def _units(teller: Teller, _: Quotation) -> str:
    found = teller.ranking.statistics
    known = found.number if found else teller.ranking.assessed
    return "" if known is None else teller.count(known)


def _graded(teller: Teller, asked: Quotation) -> str:
    """Count the units of a grade; nothing where the ranking has no such grade."""
    found = teller.ranking.statistics
    counts = teller.ranking.grade_counts or (found.grades if found else {})
    by_key = {name_key(name): n for name, n in counts.items()}
    known = by_key.get(name_key(asked.grade))
    return "" if known is None else teller.count(known)


def _first(teller: Teller, _: Quotation) -> str:
    return teller.listed(teller.within(s.name) for s in teller.ranking.first)


def _last(teller: Teller, _: Quotation) -> str:
    return teller.listed(teller.within(s.name) for s in teller.ranking.last)


def _figure(name: str, teller: Teller, _: Quotation) -> str:
    """Write one of a block's figures with the decimals of its table."""
    ranking = teller.ranking
    if ranking.statistics is None:
        return ""
    places = ranking.index_places if ranking.by_index else ranking.score_places
    written = teller.number(getattr(ranking.statistics, name), places)
    return f"{written}%" if ranking.by_index else written


def _mean_change(teller: Teller, _: Quotation) -> str:
    found = teller.ranking.statistics
    return _by(teller, found.mean_change if found else None)


def _count(movement: str, way: str, teller: Teller, _: Quotation) -> str:
    """Count the units that moved one way, in rank or in score."""
    found = teller.ranking.statistics
    moved = getattr(found, movement) if found else None
    return "" if moved is None else teller.count(getattr(moved, way))


OF_UNIT: Mapping[str, Callable[[Teller, Standing], str]] = {
    "score": _score,
    "index": _index,
    "rank": _rank,
    "previous rank": _previous,
    "change": _change,
    "score change": _score_change,
    "grade": _grade,
}
OF_BLOCK: Mapping[str, Callable[[Teller, Quotation], str]] = {
    "units": _units,
    "units graded": _graded,
    "first": _first,
    "last": _last,
    **{name: partial(_figure, name) for name in ("mean", "median", "highest", "lowest", "spread")},
    "mean change": _mean_change,
    **{name: partial(_count, "ranks", name) for name in ("rose", "fell", "kept")},
    "rose in score": partial(_count, "scores", "rose"),
    "fell in score": partial(_count, "scores", "fell"),
    "kept their score": partial(_count, "scores", "kept"),
}
