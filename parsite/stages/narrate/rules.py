"""The rules in force for a ranking, in one sentence for its readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from parsite.model.phrase import Phrases
from parsite.model.rules import Component, Grade, Part, Ties
from parsite.model.standing import Ranking


def in_force(ranking: Ranking, say: Phrases) -> str:
    """Say by what units are ranked, how scores are made and rounded, what ties and grades are."""
    told = [*_places(ranking, say), *_scores(ranking, say), *_grades(ranking, say)]
    return say.language.raised(say("rules.sentence", rules=say("rules.semicolon").join(told)))


def _places(ranking: Ranking, say: Phrases) -> Iterator[str]:
    """Say where places come from, and what becomes of equal figures."""
    rules = ranking.rules
    if ranking.partial or rules.published:
        yield say("rules.published")
        return
    kind = "index" if ranking.by_index else "score"
    yield say(f"rules.by_{kind}", out_of=_out_of(ranking, say))
    if rules.tie_breaks:
        names = (_within(rules.component(id), say) for id in rules.tie_breaks)
        yield say(f"rules.tie_breaks_{kind}", components=say("rules.then").join(names))
    key = "still" if rules.tie_breaks and rules.ties is not Ties.ORDINAL else "ties"
    yield say(f"rules.{key}_{rules.ties.value}")


def _out_of(ranking: Ranking, say: Phrases) -> str:
    """Say the highest score there is, where it is one for all."""
    maxima = {s.result.max for s in ranking.standings if s.result.score is not None}
    maximum = maxima.pop() if len(maxima) == 1 else None
    return "" if maximum is None else say("rules.out_of", max=say.language.number(maximum))


def _scores(ranking: Ranking, say: Phrases) -> Iterator[str]:
    """Say what a score is the sum of, and how it is rounded."""
    rules = ranking.rules
    by_kind = {kind: [c for c in rules.components if c.kind is kind] for kind in Part}
    if parts := by_kind[Part.PART]:
        extras = "".join(
            say(
                f"rules.{kind.value}",
                components=_listed((_within(c, say) for c in by_kind[kind]), say),
            )
            for kind in (Part.BONUS, Part.DEDUCTION)
            if by_kind[kind]
        )
        told = _listed((_part(part, say) for part in parts), say)
        yield say("rules.sum", components=told, extras=extras)
    if rules.decimals is not None:
        yield say("rules.rounded", n=rules.decimals)


def _listed(names: Iterable[str], say: Phrases) -> str:
    """List names: `A, B và C`."""
    *head, tail = names
    return say("rules.and").join([say("rules.comma").join(head), tail]) if head else tail


def _part(component: Component, say: Phrases) -> str:
    """Name a part of the score with its maximum and its weight, those that it has."""
    details = []
    if component.max is not None:
        details.append(say("rules.part_max", max=say.language.number(component.max)))
    if component.weight != 1:
        weight = (component.weight * 100).normalize()
        details.append(say("rules.part_weight", weight=say.language.number(weight)))
    told = say("rules.comma").join(details)
    name = _within(component, say)
    return say("rules.part", name=name, details=told) if told else name


def _within(component: Component, say: Phrases) -> str:
    """Name a component inside a sentence, as the points that it is."""
    name = say.language.lowered(component.name)
    points = say("rules.points", name="")
    return name if name.startswith(points) else say("rules.points", name=name)


def _grades(ranking: Ranking, say: Phrases) -> Iterator[str]:
    """Say which figures have which grade, as far as edges are declared."""
    edges = ranking.rules.edges
    if not edges:
        return
    edge = _Edge("index" if ranking.by_index else "score", say)
    bands = [edge.top(edges[0]), *(edge.between(low, high) for high, low in pairwise(edges))]
    below = [grade for grade in ranking.rules.grades if grade.edge is None]
    if len(below) == 1:
        bands.append(edge.below(below[0], edges[-1]))
    yield say("rules.grades", bands=say("rules.comma").join(bands))


@dataclass(frozen=True, slots=True)
class _Edge:
    """The words for where grades begin and end, as scores or as indexes (`kind`)."""

    kind: str
    say: Phrases

    def figure(self, grade: Grade) -> str:
        assert grade.edge is not None
        return self.say(f"rules.edge_{self.kind}", edge=self.say.language.number(grade.edge))

    def top(self, grade: Grade) -> str:
        key = "rules.band_top_closed" if grade.is_closed else "rules.band_top_open"
        return self.say(key, grade=self.say.language.lowered(grade.name), low=self.figure(grade))

    def between(self, grade: Grade, above: Grade) -> str:
        """Say a band with both its edges; the upper one belongs to the grade above, or not."""
        low = "closed" if grade.is_closed else "open"
        high = "open" if above.is_closed else "closed"
        assert grade.edge is not None
        start = self.say(f"rules.start_{self.kind}", edge=self.say.language.number(grade.edge))
        given = {"low": start, "high": self.figure(above)}
        return self.say(
            f"rules.band_{low}_{high}", grade=self.say.language.lowered(grade.name), **given
        )

    def below(self, grade: Grade, above: Grade) -> str:
        key = "rules.band_below_open" if above.is_closed else "rules.band_below_closed"
        return self.say(key, grade=self.say.language.lowered(grade.name), high=self.figure(above))
