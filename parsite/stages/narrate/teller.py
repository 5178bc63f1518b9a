"""The words for a ranking: its units named, their figures and changes said."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from parsite.model.phrase import Phrases
from parsite.model.standing import Ranking, Standing

MOST_NAMED = 4
"""Of units that share a place, no more than so many are named."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A ranking and the words for it."""

    ranking: Ranking
    say: Phrases
    padded: bool

    @property
    def block(self) -> str:
        """The block's name as it stands inside a sentence."""
        return self.say.language.lowered(self.ranking.heading.name)

    @property
    def last(self) -> tuple[Standing, ...]:
        """Those in last place; nobody, where the first are the last as well."""
        return tuple(s for s in self.ranking.last if s.rank != 1)

    def count(self, value: int) -> str:
        """Write a count as the site does."""
        return self.say.language.count(value, self.padded)

    def number(self, value: Decimal, places: int = 0) -> str:
        """Write a figure with at least so many decimals."""
        return self.say.language.number(value, places)

    def within(self, name: str) -> str:
        """Write a name as it stands inside a sentence."""
        return self.say.language.within(name)

    def lowered(self, text: str) -> str:
        """Begin a text with a small letter."""
        return self.say.language.lowered(text)

    def figure(self, standing: Standing) -> str:
        """Say the figure that ranks a unit, or nothing where it was not published."""
        result = standing.result
        if self.ranking.by_index and result.index is not None:
            index = self.number(result.index, self.ranking.index_places)
            return self.say("summary.index", index=index)
        if not self.ranking.by_index and result.score is not None:
            score = self.number(result.score, self.ranking.score_places)
            return self.say("summary.score", score=score)
        return ""

    def with_figure(self, standing: Standing) -> str:
        """Say a unit's figure after its name, or nothing."""
        figure = self.figure(standing)
        key = "summary.with_index" if self.ranking.by_index else "summary.with"
        return self.say(key, figure=figure) if figure else ""

    def change(self, standing: Standing) -> str:
        """Say how far a unit rose or fell; nothing where that is not known."""
        if standing.is_new:
            return self.new(standing)
        if standing.change is None:
            return ""
        if self.is_last_again(standing):
            return self.say("summary.was_last", year=self.ranking.heading.compared_with)
        if self.is_newly_last(standing):
            year, rank = self.ranking.heading.compared_with, standing.change + (standing.rank or 0)
            return self.say("summary.was_at", year=year, rank=self.say.language.ordinal(rank))
        if standing.change == 0:
            return self.say("summary.kept")
        direction = "rose" if standing.change > 0 else "fell"
        return self.say(f"summary.{direction}", n=self.count(abs(standing.change)))

    def is_last_again(self, standing: Standing) -> bool:
        """Whether a unit was last before: in a smaller block that is no rise."""
        return standing.is_last and standing.was_last and standing.rank != 1

    def is_newly_last(self, standing: Standing) -> bool:
        """Whether a unit is last, was not, and yet has not fallen: the block has grown smaller."""
        is_newly = standing.is_last and not standing.was_last and standing.rank not in (None, 1)
        return is_newly and standing.change is not None and standing.change >= 0

    def is_first_again(self, standing: Standing) -> bool:
        """Whether a unit is first as it was the year before."""
        heading = self.ranking.heading
        is_same = standing.rank == 1 and standing.change == 0 and not standing.compared_to
        return is_same and heading.compared_with == heading.year - 1

    def introduced(self, standing: Standing) -> str:
        """Name a unit, in brackets what it was made from, if it is new."""
        is_made = standing.is_new and standing.origin is not None
        return self.detailed(standing, self.new(standing) if is_made else "")

    def new(self, standing: Standing) -> str:
        """Say that a unit is new, and what it was made from, where that is known."""
        origin = standing.origin
        if origin is None:
            return self.say("summary.new", year=self.ranking.heading.compared_with)
        units = self.listed(self.forebear(name, standing) for name in origin.names)
        return self.say(f"summary.new_{origin.descent.value}", units=units)

    def forebear(self, name: str, standing: Standing) -> str:
        """Name a unit that another was made from, apart from it where both bear one name."""
        named = self.within(name)
        return self.say("summary.namesake", unit=named) if name == standing.name else named

    def since(self, standing: Standing) -> str:
        """Say the change and the year it is counted from."""
        change = self.change(standing)
        if not change or standing.is_new:
            return change
        if self.is_last_again(standing) or self.is_newly_last(standing):
            return change
        year = self.ranking.heading.compared_with
        if standing.compared_to:
            unit = self.within(standing.compared_to)
            return self.say("summary.since_of", change=change, unit=unit, year=year)
        return self.say("summary.since", change=change, year=year)

    def apart(self, standing: Standing) -> str:
        """Say a change after a comma, or nothing; what a new unit was made from is said before."""
        since = "" if standing.is_new and standing.origin else self.since(standing)
        return self.say("summary.apart", change=since) if since else ""

    def aside(self, standing: Standing) -> str:
        """Say a change in brackets: with its year where no earlier one has said it."""
        alone = (group for group in followers_of(self.ranking) if len(group) == 1)
        groups = (self.ranking.first, *alone, self.last)
        told = (s for group in groups if len(group) <= MOST_NAMED for s in group)
        changed = (s for s in told if s.change is not None and not self.names_its_year(s))
        return self.since(standing) if next(changed, None) is standing else self.change(standing)

    def names_its_year(self, standing: Standing) -> bool:
        """Whether what is said of a change leaves nothing to add of the year it is counted from."""
        is_alone = len(self.ranking.first) == 1
        is_again = is_alone and self.is_first_again(standing)
        is_at_end = self.is_last_again(standing) or self.is_newly_last(standing)
        return standing.is_new or is_again or is_at_end

    def detailed(self, standing: Standing, *details: str) -> str:
        """Name a unit with details in brackets, those that there are."""
        told = self.say("summary.semicolon").join(d for d in details if d)
        name = self.within(standing.name)
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
        return self.listed(self.within(s.name) for s in standings)

    def joined(self, clauses: Iterable[str], last: str = "summary.comma_last") -> str:
        """List clauses of one sentence, the wording `last` before the last of them."""
        *head, tail = clauses
        commas = self.say("summary.comma").join(head)
        return self.say(last).join([commas, tail]) if head else tail

    def listed(self, names: Iterable[str]) -> str:
        """List names: `A, B và C`, or `A; B, C và D; E` where one holds a comma itself."""
        *head, tail = list(names) or [""]
        holds_comma = len(head) > 1 and any("," in name for name in (*head, tail))
        comma = self.say("summary.semicolon" if holds_comma else "summary.comma")
        last = comma if holds_comma else self.say("summary.and")
        return last.join([comma.join(head), tail]) if head else tail


def followers_of(ranking: Ranking) -> tuple[tuple[Standing, ...], ...]:
    """Give the groups that come next, until two units or more are among them."""
    between = [g for g in ranking.groups if g[0].rank != 1 and not g[0].is_last]
    is_enough = bool(between) and len(between[0]) > 1
    return tuple(between[: 1 if is_enough else 2])
