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
_OF_LIVES = {
    *("unit-ended", "unit-not-yet", "block-ended", "succeeds-unknown"),
    *("comparable-unknown", "comparable-stranger", "comparable-elsewhere"),
}
_OF_KIN = {"comparable-stranger", "comparable-elsewhere"}
_OF_COMPONENTS = {"unknown-column", "component-maxima", "tie-break-unknown", "component-elsewhere"}
_OF_YEARS = {"article-without-data", "part-of-unknown-block", "part-without-year"}
_OF_SHAPE = {"unknown-key", "not-keyed", "not-an-id", "missing-key", "key-twice"}
"""Mistakes for which something that was written is not known to be there."""
UNITS = "data/units.yaml"


def causes(problems: Iterable[Problem], sources: Sources) -> tuple[Problem, ...]:
    """Keep the problems that are not just what a mistake elsewhere makes of a sound file.

    A year names units that stand in a mistaken `units.yaml` and could not be understood, or columns
    of components that its own file declares; an article speaks of a year whose data could not.
    """
    found = tuple(problems)
    sure = [p for p in found if not p.is_warning]
    in_doubt = {*sources.damaged, *(p.place.path for p in sure if p.code not in _OF_LIVES)}
    if UNITS in in_doubt:
        names = f" {name_key(sources.texts.get(UNITS, ''))} "
        found = tuple(p for p in found if not _blames_units(p, names) and p.code not in _OF_LIVES)
    if any(p.code in {"succeeds-unknown", "unknown-block"} for p in found):
        found = tuple(p for p in found if p.code not in _OF_KIN)
    misshapen = {*sources.damaged, *(p.place.path for p in sure if p.code in _OF_SHAPE)}
    found = tuple(p for p in found if not _blames_components(p, misshapen))
    in_doubt = {*sources.damaged, *(p.place.path for p in found if not p.is_warning)}
    return tuple(p for p in found if not (p.code in _OF_YEARS and in_doubt & _data_of(p)))


def _blames_components(problem: Problem, misshapen: set[str]) -> bool:
    """Whether a problem is that no component is known which a misshapen file may well declare."""
    beside = problem.place.path.replace(".csv", ".yaml")
    return problem.code in _OF_COMPONENTS and bool({UNITS, beside} & misshapen)


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
