"""One mistake, one message: what only follows from another mistake is left unsaid."""

from collections.abc import Iterable

from parsite.model.dataset import Sources
from parsite.model.place import Problem
from parsite.model.vietnamese import name_key

_OF_NAMES = {
    *(
        "unknown-unit",
        "unknown-block",
        "unknown-row-block",
        "unit-ambiguous",
        "unit-in-other-block",
        "year-empty",
    ),
}
_OF_YEARS = {"article-without-data", "part-of-unknown-block", "part-without-year"}
UNITS = "data/units.yaml"


def causes(problems: Iterable[Problem], sources: Sources) -> tuple[Problem, ...]:
    """Keep the problems that are not just what a mistake elsewhere makes of a sound file.

    A year names units that stand in a mistaken `units.yaml` and could not be understood; an article
    speaks of a year whose data could not.
    """
    found = tuple(problems)
    in_doubt = {*sources.damaged, *(p.place.path for p in found)}
    if UNITS in in_doubt:
        names = f" {name_key(sources.texts.get(UNITS, ''))} "
        found = tuple(p for p in found if not _blames_units(p, names))
    in_doubt = {*sources.damaged, *(p.place.path for p in found)}
    return tuple(p for p in found if not (p.code in _OF_YEARS and in_doubt & _data_of(p)))


def _blames_units(problem: Problem, names: str) -> bool:
    """Whether a problem is that something was not found which `units.yaml` may well hold."""
    if problem.code not in _OF_NAMES or problem.place.path == UNITS:
        return False
    name = name_key(problem.facts.get("name", ""))
    return not problem.facts.get("nearest") or f" {name} " in names


def _data_of(problem: Problem) -> set[str]:
    """Give the data files that an article's problem may come from."""
    year = problem.place.path.removeprefix("content/").removesuffix(".md")
    blocks = {UNITS} if problem.code == "part-of-unknown-block" else set()
    return {*blocks, f"data/{year}.yaml", f"data/{year}.csv"}
