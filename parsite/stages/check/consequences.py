"""One mistake, one message: what only follows from another mistake is left unsaid."""

from collections.abc import Iterable

from parsite.model.place import Problem

_OF_NAMES = {"unknown-unit", "unknown-block", "unit-ambiguous", "unit-in-other-block"}
_OF_YEARS = {"article-without-data", "part-of-unknown-block", "part-without-year"}
UNITS = "data/units.yaml"


def causes(problems: Iterable[Problem], damaged: Iterable[str]) -> tuple[Problem, ...]:
    """Keep the problems that are not just what a mistake elsewhere makes of a sound file.

    A year names units that a mistaken `units.yaml` may not tell; an article speaks of a year whose
    data may not have been understood. `damaged` are the files that could not be read.
    """
    found = tuple(problems)
    units_in_doubt = UNITS in {*damaged, *(p.place.path for p in found)}
    kept = [p for p in found if not (units_in_doubt and _blames_units(p))]
    in_doubt = {*damaged, *(p.place.path for p in kept)}
    return tuple(p for p in kept if not (p.code in _OF_YEARS and in_doubt & _data_of(p)))


def _blames_units(problem: Problem) -> bool:
    return problem.code in _OF_NAMES and problem.place.path != UNITS


def _data_of(problem: Problem) -> set[str]:
    """Give the data files that an article's problem may come from."""
    year = problem.place.path.removeprefix("content/").removesuffix(".md")
    return {UNITS, f"data/{year}.yaml", f"data/{year}.csv"}
