"""Telling: the paragraph that says in words what a ranking says in figures.

Here is decided what to say; how it is said stands in the theme's `languages/`, under `summary`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from parsite.model.dataset import Dataset, Edition
from parsite.model.phrase import Phrases
from parsite.model.standing import Chapter, Ranking, Standing
from parsite.model.vietnamese import count, lowered, number, raised, within

MOST_NAMED = 4
"""Of units that share a place after the first, no more than so many are named."""


def edition(dataset: Dataset, rankings: Mapping[tuple[int, str], Ranking]) -> Edition:
    """Give each ranking its paragraph."""
    padded = dataset.settings.padded_counts
    told = ((key, r, summary(r, dataset.phrases, padded)) for key, r in rankings.items())
    return Edition(dataset, {key: Chapter(ranking, text) for key, ranking, text in told})


def summary(ranking: Ranking, say: Phrases, padded: bool) -> str:
    """Tell a ranking in one paragraph; `padded` writes counts under ten as `06`."""
    teller = _Teller(ranking, say, padded)
    sentences = [raised(text) for tell in SENTENCES for text in tell(teller)]
    if sentences and not ranking.first:
        sentences[0] = teller.in_block(sentences[0])
    return " ".join(sentences)


@dataclass(frozen=True, slots=True)
class _Teller:
    """A ranking and the words for it."""

    ranking: Ranking
    say: Phrases
    padded: bool

    @property
    def block(self) -> str:
        return lowered(self.ranking.heading.name)

    def count(self, value: int) -> str:
        return count(value, self.padded)

    def in_block(self, sentence: str) -> str:
        return self.say("summary.in_block", block=self.block, sentence=within(sentence))

    def figure(self, standing: Standing) -> str:
        """Say a unit's score, or its index, or nothing where neither was published."""
        result = standing.result
        if result.score is not None:
            score = number(result.score, self.ranking.score_places)
            return self.say("summary.score", score=score)
        if result.index is not None:
            return self.say("summary.index", index=number(result.index, self.ranking.index_places))
        return ""

    def with_figure(self, standing: Standing) -> str:
        figure = self.figure(standing)
        return self.say("summary.with", figure=figure) if figure else ""

    def change(self, standing: Standing) -> str:
        """Say how far a unit rose or fell; nothing where that is not known."""
        if standing.is_new:
            return self.say("summary.new")
        if standing.change is None:
            return ""
        if standing.change == 0:
            return self.say("summary.kept")
        direction = "rose" if standing.change > 0 else "fell"
        return self.say(f"summary.{direction}", n=self.count(abs(standing.change)))

    def since(self, standing: Standing) -> str:
        """Say the change and the year it is counted from."""
        change = self.change(standing)
        if not change or standing.is_new:
            return self.say("summary.apart", change=change) if change else ""
        return self.say("summary.since", change=change, year=self.ranking.heading.compared_with)

    def detailed(self, standing: Standing, *details: str) -> str:
        """Name a unit with details in brackets, those that there are."""
        told = self.say("summary.between_details").join(d for d in details if d)
        name = within(standing.name)
        return self.say("summary.detailed", unit=name, details=told) if told else name

    def listed(self, names: Iterable[str]) -> str:
        """List names: `A, B và C`."""
        *head, tail = list(names) or [""]
        comma, last = self.say("summary.comma"), self.say("summary.and")
        return last.join([comma.join(head), tail]) if head else tail


def _leaders(teller: _Teller) -> Iterator[str]:
    """Who is first, alone or not, or how many share the only place there is."""
    ranking, first = teller.ranking, teller.ranking.first
    if not first:
        return
    placed = [s for s in ranking.standings if s.is_placed]
    given = {"block": teller.block, "with_figure": teller.with_figure(first[0])}
    if len(first) > 1 and len(first) == len(placed) and not ranking.partial:
        yield teller.say("summary.all_tied", n=teller.count(len(first)), **given)
    elif len(first) > 1:
        units = teller.listed(teller.detailed(s, teller.change(s)) for s in first)
        yield teller.say("summary.first_tied", units=units, **given)
    else:
        key = "only" if len(placed) == 1 and not ranking.partial else "first"
        unit, since = within(first[0].name), teller.since(first[0])
        yield teller.say(f"summary.{key}", unit=unit, since=since, **given)


def _followers(teller: _Teller) -> Iterator[str]:
    """Who comes next: the following places, until two units or more have been told."""
    groups = [g for g in teller.ranking.groups if g[0].rank != 1 and not g[0].is_last]
    told: list[str] = []
    units = 0
    for group in groups:
        if units < 2:
            told.append(_group(teller, group))
            units += len(group)
    if told:
        yield teller.say("summary.next", units=teller.listed(told))


def _group(teller: _Teller, group: tuple[Standing, ...]) -> str:
    """Name one unit, or those that share a place."""
    if len(group) == 1:
        return teller.detailed(group[0], teller.figure(group[0]), teller.change(group[0]))
    units = teller.say("summary.units", n=teller.count(len(group)))
    if len(group) <= MOST_NAMED:
        units = teller.listed(within(s.name) for s in group)
    figure = teller.figure(group[0])
    key = "group_tied" if figure else "group_tied_bare"
    return teller.say(f"summary.{key}", units=units, rank=group[0].rank, figure=figure)


def _graded(teller: _Teller) -> Iterator[str]:
    """Who is the only one of a grade, and how many units bear the others."""
    ranking = teller.ranking
    for sole in ranking.sole_in_grade:
        unit = teller.detailed(sole, teller.figure(sole))
        yield teller.say("summary.sole_grade", unit=unit, grade=lowered(sole.result.grade))
    bearing = Counter(s.result.grade for s in ranking.standings if s.result.grade)
    counts = ranking.grade_counts or ({} if ranking.partial else bearing)
    told = {s.result.grade for s in ranking.sole_in_grade}
    counted = [_grade(teller, grade, n) for grade, n in counts.items() if grade not in told]
    if counted:
        joined = teller.say("summary.semicolon").join(counted)
        yield teller.say("summary.grades", counts=joined)


def _grade(teller: _Teller, grade: str, n: int) -> str:
    """Say how many bear a grade, and who, where nothing else tells their places."""
    bearing = [s for s in teller.ranking.standings if s.result.grade == grade]
    is_told = len(bearing) == n and not any(s.is_placed for s in bearing)
    units = (teller.detailed(s, teller.figure(s)) for s in bearing) if is_told else ()
    given = {"n": teller.count(n), "grade": lowered(grade), "units": teller.listed(units)}
    return teller.say("summary.grade_named" if is_told else "summary.grade", **given)


def _trailers(teller: _Teller) -> Iterator[str]:
    """Who is last, alone or not; nobody, where the first are the last as well."""
    last = [s for s in teller.ranking.last if s.rank != 1]
    if not last:
        return
    figure = teller.with_figure(last[0])
    if len(last) == 1:
        unit, since = last[0].name, teller.since(last[0])
        yield teller.say("summary.last", unit=unit, with_figure=figure, since=since)
    else:
        units = teller.listed(teller.detailed(s, teller.change(s)) for s in last)
        yield teller.say("summary.last_tied", units=units, with_figure=figure)


SENTENCES: tuple[Callable[[_Teller], Iterator[str]], ...] = (
    _leaders,
    _followers,
    _graded,
    _trailers,
)
