"""The same facts under the names they have in another language, where those were given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from parsite.model.dataset import Dataset
from parsite.model.language import Language
from parsite.model.rules import Rules
from parsite.model.standing import Ranking, RankingHeading, Standing
from parsite.model.statistics import Movement, Statistics
from parsite.model.unit import FormerName, Unit

Names = Mapping[str, str]
"""Names in another language by those that the data has."""


def dataset(facts: Dataset, language: str) -> Dataset:
    """Tell a dataset in one of the site's languages: its settings, names, articles and words."""
    own = (article for article in facts.articles.values() if article.language == language)
    told = replace(
        facts,
        settings=facts.settings.told_in(language),
        phrases=facts.wordings[language],
        articles={article.name: article for article in own},
    )
    if language == facts.phrases.language.code:
        return told
    blocks = facts.blocks.items()
    return replace(
        told,
        blocks={id: replace(block, name=block.name_en or block.name) for id, block in blocks},
        units={id: _unit(unit) for id, unit in facts.units.items()},
    )


def rankings(
    all_of_them: Mapping[tuple[int, str], Ranking], facts: Dataset, language: str
) -> dict[tuple[int, str], Ranking]:
    """Tell rankings in one of the site's languages, `facts` being the dataset as written."""
    if language == facts.phrases.language.code:
        return dict(all_of_them)
    translator = _Translator(facts, facts.wordings[language].language)
    return {key: translator.ranking(ranking) for key, ranking in all_of_them.items()}


def _unit(unit: Unit) -> Unit:
    """Name a unit; a short name is one of the language that it is short in."""
    former = (FormerName(f.name_en or f.name, f.until) for f in unit.former)
    short = "" if unit.name_en else unit.short
    return replace(unit, name=unit.name_en or unit.name, former=tuple(former), short=short)


def _names(units: Iterable[Unit]) -> Names:
    """Give all that units are and were called."""
    made: dict[str, str] = {}
    for unit in units:
        made |= {former.name: former.name_en for former in unit.former}
        made[unit.name] = unit.name_en
    return {name: english for name, english in made.items() if english}


@dataclass(frozen=True, slots=True)
class _Translator:
    """The dataset as written, and the language to tell its rankings in."""

    facts: Dataset
    language: Language

    def ranking(self, ranking: Ranking) -> Ranking:
        """Tell a ranking: its block, its units, grades and components."""
        rules = ranking.rules
        grades = {g.name: g.name_en or self.language.grade(g.name) for g in rules.grades}
        grades |= {
            name: self.language.grade(name)
            for name in (*ranking.grade_counts, *(s.result.grade for s in ranking.standings))
            if name not in grades
        }
        standings = tuple(self.standing(s, grades) for s in ranking.standings)
        units = {s.name: t.name for s, t in zip(ranking.standings, standings, strict=True)}
        found = ranking.statistics
        return replace(
            ranking,
            heading=self.heading(ranking.heading),
            standings=standings,
            grade_counts={grades[name]: n for name, n in ranking.grade_counts.items()},
            rules=_rules(rules, grades),
            statistics=found and _statistics(found, units, grades),
        )

    def heading(self, heading: RankingHeading) -> RankingHeading:
        """Name a block as its year's file does, or as it is called in all years."""
        block = self.facts.blocks[heading.block]
        results = (b for b in self.facts.years[heading.year].blocks if b.block == block.id)
        of_year = next((b.name_en for b in results), "")
        name = of_year or (block.name_en if heading.name == block.name else "")
        return replace(heading, name=name or heading.name)

    def standing(self, standing: Standing, grades: Names) -> Standing:
        """Name a unit as it was called then: two may bear one name in turn, so by its id."""
        units = self.facts.units
        unit = units[standing.unit]
        own = _names([unit])
        forebears = _names(units[id] for id in unit.succeeds if id in units)
        origin = standing.origin
        return replace(
            standing,
            name=own.get(standing.name, standing.name),
            result=replace(standing.result, grade=grades[standing.result.grade]),
            origin=origin and replace(origin, names=_renamed(origin.names, forebears)),
            compared_to=forebears.get(standing.compared_to, standing.compared_to),
        )


def _rules(rules: Rules, grades: Names) -> Rules:
    return replace(
        rules,
        components=tuple(replace(c, name=c.name_en or c.name) for c in rules.components),
        grades=tuple(replace(grade, name=grades[grade.name]) for grade in rules.grades),
    )


def _statistics(found: Statistics, units: Names, grades: Names) -> Statistics:
    return replace(
        found,
        ranks=_movement(found.ranks, units),
        scores=_movement(found.scores, units),
        grades={grades.get(name, name): n for name, n in found.grades.items()},
        grade_changes={grades.get(name, name): n for name, n in found.grade_changes.items()},
    )


def _movement(moved: Movement | None, units: Names) -> Movement | None:
    if moved is None:
        return None
    risers, fallers = _renamed(moved.risers, units), _renamed(moved.fallers, units)
    return replace(moved, risers=risers, fallers=fallers)


def _renamed(names: tuple[str, ...], known: Names) -> tuple[str, ...]:
    return tuple(known.get(name, name) for name in names)
