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
"""Of units that share a place, no more than so many are named."""


def edition(dataset: Dataset, rankings: Mapping[tuple[int, str], Ranking]) -> Edition:
    """Give each ranking its paragraph."""
    padded = dataset.settings.padded_counts
    told = ((key, r, summary(r, dataset.phrases, padded)) for key, r in rankings.items())
    return Edition(dataset, {key: Chapter(ranking, text) for key, ranking, text in told})


def summary(ranking: Ranking, say: Phrases, padded: bool) -> str:
    """Tell a ranking in one paragraph; `padded` writes counts under ten as `06`."""
    teller = _Teller(ranking, say, padded)
    sentences = [text for tell in SENTENCES for text in tell(teller)]
    if sentences and not ranking.first:
        sentences[0] = say("summary.in_block", block=teller.block, sentence=sentences[0])
    return " ".join(raised(sentence) for sentence in sentences)


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

    def figure(self, standing: Standing) -> str:
        """Say the figure that ranks a unit, or nothing where it was not published."""
        result = standing.result
        if self.ranking.by_index and result.index is not None:
            return self.say("summary.index", index=number(result.index, self.ranking.index_places))
        if not self.ranking.by_index and result.score is not None:
            return self.say("summary.score", score=number(result.score, self.ranking.score_places))
        return ""

    def with_figure(self, standing: Standing) -> str:
        figure = self.figure(standing)
        return self.say("summary.with", figure=figure) if figure else ""

    def change(self, standing: Standing) -> str:
        """Say how far a unit rose or fell; nothing where that is not known."""
        if standing.is_new:
            return self.say("summary.new", year=self.ranking.heading.compared_with)
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
            return change
        return self.say("summary.since", change=change, year=self.ranking.heading.compared_with)

    def apart(self, standing: Standing) -> str:
        since = self.since(standing)
        return self.say("summary.apart", change=since) if since else ""

    def aside(self, standing: Standing) -> str:
        """Say a change in brackets: with its year where no earlier one has said it."""
        alone = (group for group in _followers_of(self.ranking) if len(group) == 1)
        groups = (self.ranking.first, *alone, self.ranking.last)
        told = (s for group in groups if len(group) <= MOST_NAMED for s in group)
        changed = (s for s in told if s.change is not None and not s.is_new)
        return self.since(standing) if next(changed, None) is standing else self.change(standing)

    def detailed(self, standing: Standing, *details: str) -> str:
        """Name a unit with details in brackets, those that there are."""
        told = self.say("summary.semicolon").join(d for d in details if d)
        name = within(standing.name)
        return self.say("summary.detailed", unit=name, details=told) if told else name

    def named(self, standings: tuple[Standing, ...]) -> str:
        """Name those who share a place, each with its change; of many, say how many they are."""
        if len(standings) > MOST_NAMED:
            return self.say("summary.units", n=self.count(len(standings)))
        return self.listed(self.detailed(s, self.aside(s)) for s in standings)

    def together(self, standings: tuple[Standing, ...]) -> str:
        """Name those who share a place and nothing more; of many, say how many they are."""
        if len(standings) > MOST_NAMED:
            return self.named(standings)
        return self.listed(within(s.name) for s in standings)

    def listed(self, names: Iterable[str]) -> str:
        """List names: `A, B và C`, or `A; B, C và D; E` where one holds a comma itself."""
        *head, tail = list(names) or [""]
        holds_comma = len(head) > 1 and any("," in name for name in (*head, tail))
        comma = self.say("summary.semicolon" if holds_comma else "summary.comma")
        last = comma if holds_comma else self.say("summary.and")
        return last.join([comma.join(head), tail]) if head else tail


def _leaders(teller: _Teller) -> Iterator[str]:
    """Who is first, alone or not, or how many share the only place there is."""
    ranking, first = teller.ranking, teller.ranking.first
    if not first:
        return
    is_whole = not ranking.partial and len(first) == len(ranking.standings)
    given = {"block": teller.block, "with_figure": teller.with_figure(first[0])}
    if is_whole and len(first) > 1:
        yield teller.say("summary.all_tied", n=teller.count(len(first)), **given)
    elif len(first) > 1:
        key = "first_many" if len(first) > MOST_NAMED else "first_tied"
        yield teller.say(f"summary.{key}", units=teller.named(first), **given)
    else:
        unit, since = within(first[0].name), teller.apart(first[0])
        key = "summary.only" if is_whole else "summary.first"
        yield teller.say(key, unit=unit, since=since, **given)


def _followers_of(ranking: Ranking) -> tuple[tuple[Standing, ...], ...]:
    """Give the groups that come next, until two units or more are among them."""
    between = [g for g in ranking.groups if g[0].rank != 1 and not g[0].is_last]
    is_enough = bool(between) and len(between[0]) > 1
    return tuple(between[: 1 if is_enough else 2])


def _followers(teller: _Teller) -> Iterator[str]:
    """Who comes next; by number where somebody unknown stands in between."""
    groups = _followers_of(teller.ranking)
    expected = 1 + len(teller.ranking.first)
    follows = bool(teller.ranking.first)
    for group in groups:
        follows = follows and group[0].rank == expected
        expected += len(group)
    semicolon = teller.say("summary.semicolon")
    if groups and follows:
        told = [_group(teller, group) for group in groups]
        is_plain = all(len(group) == 1 for group in groups)
        units = teller.listed(told) if is_plain else semicolon.join(told)
        yield teller.say("summary.next", units=units)
    elif groups:
        yield teller.say("summary.at", places=semicolon.join(_at(teller, g) for g in groups))


def _group(teller: _Teller, group: tuple[Standing, ...]) -> str:
    """Name one unit, or those that share a place."""
    figure = teller.figure(group[0])
    if len(group) == 1:
        return teller.detailed(group[0], figure, teller.aside(group[0]))
    key = "summary.group_tied" if figure else "summary.group_tied_bare"
    return teller.say(key, units=teller.together(group), rank=group[0].rank, figure=figure)


def _at(teller: _Teller, group: tuple[Standing, ...]) -> str:
    """Say a place by its number and who has it."""
    given = {"rank": group[0].rank, "with_figure": teller.with_figure(group[0])}
    if len(group) == 1:
        return teller.say("summary.at_place", units=teller.named(group), **given)
    return teller.say("summary.at_place_tied", units=teller.together(group), **given)


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
    if n == 0:
        return teller.say("summary.grade_none", grade=lowered(grade))
    is_told = len(bearing) == n and not any(s.is_placed for s in bearing)
    units = (teller.detailed(s, teller.figure(s)) for s in bearing) if is_told else ()
    given = {"n": teller.count(n), "grade": lowered(grade), "units": teller.listed(units)}
    return teller.say("summary.grade_named" if is_told else "summary.grade", **given)


def _trailers(teller: _Teller) -> Iterator[str]:
    """Who is last, alone or not; nobody, where the first are the last as well."""
    last = tuple(s for s in teller.ranking.last if s.rank != 1)
    if not last:
        return
    figure = teller.with_figure(last[0])
    if len(last) == 1:
        unit, since = within(last[0].name), teller.apart(last[0])
        yield teller.say("summary.last", unit=unit, with_figure=figure, since=since)
    else:
        key = "last_many" if len(last) > MOST_NAMED else "last_tied"
        yield teller.say(f"summary.{key}", units=teller.named(last), with_figure=figure)


SENTENCES: tuple[Callable[[_Teller], Iterator[str]], ...] = (
    _leaders,
    _followers,
    _graded,
    _trailers,
)
