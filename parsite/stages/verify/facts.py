"""What the data has of the units and blocks that statements speak of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from parsite.model.claim import Verdict
from parsite.model.figure import decimals, rounded
from parsite.model.language import LANGUAGES, Language
from parsite.model.standing import Ranking, Standing
from parsite.model.unit import Unit as Body
from parsite.stages.verify.attributes import Unit
from parsite.stages.verify.statements import Statement

MOST_MOVED = 50
"""Points: no index rises or falls by so much."""
Edit = tuple[int, int, str]
"""A span of the text and what is to stand there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, what is true in the article's words, and the edits that make it said."""

    verdict: Verdict
    true: str = ""
    edits: tuple[Edit, ...] = ()


TRUE, OPEN = Finding(Verdict.TRUE), Finding(Verdict.OPEN)


def false(true: str, *edits: Edit) -> Finding:
    """Find a statement false; `true` is what it would be."""
    return Finding(Verdict.FALSE, true, edits)


@dataclass(frozen=True)
class Facts:
    """The rankings of all years, an article's text and the language it is written in.

    `names`: what units are called in that language, by id, where that is another name. `units`: all
    the site's, by id.
    """

    rankings: Mapping[tuple[int, str], Ranking]
    text: str
    code: str
    standings: Mapping[tuple[int, str], tuple[Ranking, Standing]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, Body] = field(default_factory=dict)

    def name(self, standing: Standing) -> str:
        """Give a unit's name in the article's language."""
        return self.names.get(standing.unit, standing.name)

    def instead(self, said: Statement, held: Sequence[Standing]) -> tuple[Edit, ...]:
        """Put the one unit that has a place in the stead of the one named."""
        if len(held) != 1 or said.name is None:
            return ()
        name = self.language.within(self.name(held[0]))
        if not self.text[: said.name.start].strip() or self.text[said.name.start].isupper():
            name = name if self.code == "en" else self.language.raised(name)
        before = self.text[: said.name.start].split()[-1:]
        if before and before[0].casefold() == "the":
            name = name.removeprefix("the ")
        return ((said.name.start, said.name.end, name),)

    @property
    def language(self) -> Language:
        """The language of the article."""
        return LANGUAGES[self.code]

    def of(self, unit: Unit, year: int) -> tuple[Ranking, Standing] | None:
        """Give the one unit of a name that a year ranks; None where there is none or several."""
        found = [self.standings[year, id] for id in unit if (year, id) in self.standings]
        return found[0] if len(found) == 1 else None

    def own(self, statement: Statement) -> tuple[Ranking, Standing] | None:
        """Give the standing that a statement is about."""
        return self.of(statement.unit, self.year(statement))

    def year(self, statement: Statement) -> int:
        """Give the year that a statement is about."""
        year = statement.frame.year
        now = self.of(statement.unit, -year) if year < 0 else None
        return now[0].heading.compared_with if now else year

    def blocks(self, statement: Statement) -> list[Ranking]:
        """Give the rankings that a statement about a block may be about."""
        spoken = statement.frame.year
        then = {
            r.heading.compared_with for (year, _), r in self.rankings.items() if year == -spoken
        }
        years = then if spoken < 0 else {spoken}
        of_year = [r for (year, _), r in self.rankings.items() if year in years]
        named = [r for r in of_year if r.heading.block in statement.frame.blocks]
        return named if statement.frame.blocks else of_year

    def written(self, start: int, end: int) -> str:
        """Give what stands in the article."""
        return " ".join(self.text[start:end].split())

    def figure(self, value: Decimal, places: int, like: str = "") -> str:
        """Write a figure as the article writes them, with the mark that it has in `like`."""
        text = self.language.number(value, places)
        has_point = "." in like and "," not in like
        return text.replace(",", ".") if self.code == "vi" and has_point else text

    def count(self, value: int, like: str) -> str:
        """Write a count, with a nought in front where `like` has one."""
        return f"{value:02}" if like.startswith("0") and len(like) > 1 else str(value)

    def ordinal(self, rank: int) -> str:
        """Write a place by its number."""
        told = self.language.ordinal(rank)
        return f"thứ {told}" if self.code == "vi" else told


def standings(
    rankings: Mapping[tuple[int, str], Ranking],
) -> dict[tuple[int, str], tuple[Ranking, Standing]]:
    """Lay all standings out by year and unit."""
    return {
        (ranking.heading.year, standing.unit): (ranking, standing)
        for ranking in rankings.values()
        for standing in ranking.standings
    }


def same(stated: Decimal, true: Decimal) -> bool:
    """Whether a figure is another, or what that is when rounded to as many decimals."""
    places = decimals(stated)
    return stated == (true if places >= decimals(true) else rounded(true, places))


def holder(ranking: Ranking, rank: int) -> Standing | None:
    """Give the one unit that a place is known to be of."""
    held = [s for s in ranking.standings if s.rank == rank]
    return held[0] if len(held) == 1 and not held[0].is_tied else None
