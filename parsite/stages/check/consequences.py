"""One mistake, one message: what only follows from another mistake is left unsaid."""

from collections.abc import Callable, Iterable

from parsite.model.dataset import Sources
from parsite.model.place import Problem
from parsite.model.vietnamese import name_key

UNITS = "data/units.yaml"
Problems = tuple[Problem, ...]

_OF_NAMES = {
    *("unknown-unit", "unknown-block", "unknown-row-block"),
    *("unit-ambiguous", "unit-in-other-block", "year-empty"),
}
_OF_KIN = {"comparable-stranger", "comparable-elsewhere"}
_OF_LIVES = {
    *("unit-ended", "unit-not-yet", "unit-absent", "block-ended"),
    *("succeeds-unknown", "comparable-unknown"),
    *_OF_KIN,
}
_OF_COMPONENTS = {"unknown-column", "component-maxima", "tie-break-unknown", "component-elsewhere"}
_OF_YEARS = {"article-without-data", "part-of-unknown-block", "part-without-year"}
_OF_SHAPE = {"unknown-key", "not-keyed", "not-an-id", "missing-key", "key-twice"}
"""Mistakes for which something that was written is not known to be there."""


def causes(problems: Iterable[Problem], sources: Sources) -> Problems:
    """Keep the problems that are not just what a mistake elsewhere makes of a sound file."""
    found = tuple(problems)
    for keep in _KEEPING:
        found = keep(found, sources)
    return found


def _but_for_units(found: Problems, sources: Sources) -> Problems:
    """A year names units that stand in a mistaken `units.yaml` and could not be understood."""
    own = (p for p in found if p.code not in _OF_LIVES)
    if UNITS not in _in_doubt(own, sources):
        return found
    names = f" {name_key(sources.texts.get(UNITS, ''))} "
    return tuple(p for p in found if not _blames_units(p, names) and p.code not in _OF_LIVES)


def _but_for_kin(found: Problems, _: Sources) -> Problems:
    """Who succeeds whom, and in which block, is not known where a unit or a block is not."""
    if not any(p.code in {"succeeds-unknown", "unknown-block"} for p in found):
        return found
    return tuple(p for p in found if p.code not in _OF_KIN)


def _but_for_components(found: Problems, sources: Sources) -> Problems:
    """A table has columns of components that a misshapen file may well declare."""
    doubted = _in_doubt((p for p in found if p.code in _OF_SHAPE), sources)
    return tuple(
        p
        for p in found
        if p.code not in _OF_COMPONENTS
        or doubted.isdisjoint({UNITS, p.place.path.replace(".csv", ".yaml")})
    )


def _but_for_years(found: Problems, sources: Sources) -> Problems:
    """An article speaks of a year whose data could not be understood."""
    doubted = _in_doubt(found, sources)
    return tuple(p for p in found if p.code not in _OF_YEARS or doubted.isdisjoint(_data_of(p)))


_KEEPING: tuple[Callable[[Problems, Sources], Problems], ...] = (
    _but_for_units,
    _but_for_kin,
    _but_for_components,
    _but_for_years,
)


def _in_doubt(found: Iterable[Problem], sources: Sources) -> set[str]:
    """Give the files in which something is wrong, or could not be read."""
    return {*sources.damaged, *(p.place.path for p in found if not p.is_warning)}


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
