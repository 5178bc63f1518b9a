"""`data/released/<year>.yaml`: what years had published when they were released."""

from collections.abc import Iterator

from parsite.model.dataset import Dataset, Sources
from parsite.model.frozen import Frozen
from parsite.model.place import Place, Problem, problem
from parsite.model.provenance import record_of
from parsite.model.vietnamese import short_date
from parsite.seal import unsigned

Problems = tuple[Problem, ...]


def released(sources: Sources) -> tuple[dict[int, Frozen], Problems]:
    """Read the figures frozen, by year; a file that is not as it was sealed is told."""
    found: dict[int, Frozen] = {}
    problems: list[Problem] = []
    for year, text in sources.released.items():
        place = Place(record_of(year))
        if place.path in sources.damaged:
            continue
        frozen = _frozen(text, place)
        if frozen is None or frozen.year != year:  # a copy of another year's is sealed as well
            problems.append(problem(place, "released-edited", year=year))
        elif not _has_data(year, sources):
            problems.append(problem(place, "released-without-data", year=year))
        else:
            found[year] = frozen
    return found, tuple(problems)


def _frozen(text: str, place: Place) -> Frozen | None:
    try:
        return Frozen.parse(unsigned(text), place)
    except ValueError:
        return None


def _has_data(year: int, sources: Sources) -> bool:
    """Whether there is a file of the year's data, be it one that cannot be read."""
    files = {f"data/{year}.yaml", f"data/{year}.csv"}
    return not files.isdisjoint(sources.digests)


def released_years_are_no_drafts(dataset: Dataset) -> Iterator[Problem]:
    """What was released is no draft again."""
    for frozen in dataset.released.values():
        year = dataset.years.get(frozen.year)
        if year is not None and year.draft:
            facts = {"year": year.year, "day": short_date(frozen.day)}
            yield problem(year.at("draft"), "released-draft", **facts)
