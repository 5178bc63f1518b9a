"""Recalling: the years whose files are the very same as when they were last ranked.

What is kept is sealed by its own digest, and found by that of all it was made from: parsite, the
units, the year's files and those of the year that it is compared with.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from parsite.archive import packed, unpacked
from parsite.engine import engine
from parsite.model.place import Place, Problem, warning
from parsite.model.provenance import data_files
from parsite.model.recalled import Recalled
from parsite.model.site import Site
from parsite.model.standing import Ranking, Standing
from parsite.model.year import Year
from parsite.seal import sealed, unsealed
from parsite.trace import Written

_UNITS = "data/units.yaml"
_MOST = 32
"""As many years as are held ready."""
Rankings = Mapping[tuple[int, str], Ranking]
Ranked = tuple[Year, Rankings, tuple[tuple[Standing, str], ...]]


def years(site: Site) -> Recalled:
    """Give the years that an earlier run ranked from the same files; what is damaged is told."""
    digests: dict[str, str] = {}
    found: list[Ranked] = []
    damaged: list[Problem] = []
    for file in sorted(_folder(site).glob("*.json")):
        try:
            found += _ranked(unsealed(file.read_bytes()), site, digests)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            place = Place(file.relative_to(site.state.parent.parent).as_posix())
            damaged.append(warning(place, "cache-damaged"))
    return Recalled(
        years={year.year: year for year, *_ in found},
        rankings={key: ranking for _, rankings, _ in found for key, ranking in rankings.items()},
        digests={path: digests[path] for year, *_ in found for path in _sources(year)},
        warnings=tuple(damaged),
        written=tuple(pair for *_, written in found for pair in written),
    )


def _folder(site: Site) -> Path:
    return site.state / "years"


def _ranked(text: bytes, site: Site, digests: dict[str, str]) -> Iterator[Ranked]:
    """Give what was kept of a year, if it was made of these very files."""
    head, _, body = text.partition(b"\n")
    made = json.loads(head)
    if made["key"] == _key(made["sources"], site, digests):
        yield _opened(body)


@lru_cache(_MOST)
def _opened(body: bytes) -> Ranked:
    """Make a year and its rankings of what was kept; a preview that stays asks again and again."""
    kept = json.loads(body)
    made: list[Ranking] = [unpacked(Ranking, ranking) for ranking in kept["rankings"]]
    rankings = {(r.heading.year, r.heading.block): r for r in made}
    year: Year = unpacked(Year, kept["year"])
    results = {s.unit: s.result for ranking in made for s in ranking.standings}
    blocks = tuple(
        replace(block, results=tuple(results[unit] for unit in units))
        for block, units in zip(year.blocks, kept["units"], strict=True)
    )
    standings = (standing for ranking in made for standing in ranking.standings)
    written = tuple(zip(standings, kept["written"], strict=True))
    return replace(year, blocks=blocks), rankings, written


def _key(sources: Iterable[str], site: Site, digests: dict[str, str]) -> str:
    """Digest what a year's rankings are made from; `digests` takes in those of the files."""
    for path in sources:
        if path not in digests:
            digests[path] = _digest(site.root / path)
    return _joined(digests[path] for path in sources)


def _digest(file: Path) -> str:
    try:
        return sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _joined(digests: Iterable[str]) -> str:
    return sha256(" ".join((engine(), *digests)).encode()).hexdigest()


def _sources(year: Year) -> tuple[str, ...]:
    """Name the files that a year's rankings are made from, those that are not there too."""
    return _UNITS, *data_files(year.year), *data_files(year.compared_with)


def keep(
    site: Site,
    digests: Mapping[str, str],
    ranked: tuple[Mapping[int, Year], Rankings],
    warned: Collection[Problem],
    written: Written,
) -> None:
    """Keep sound years for later runs, of which nothing has to be warned; the others go.

    What cannot be written is not kept: it is ranked again. So is a year that was revised, for it
    has to be ranked as it was before.
    """
    years, rankings = ranked
    odd = {problem.place.path for problem in warned}
    sound = {
        f"{year.year}.json": year
        for year in years.values()
        if odd.isdisjoint((_UNITS, *data_files(year.year))) and not year.revisions
    }
    with suppress(OSError):
        _folder(site).mkdir(parents=True, exist_ok=True)
        _sweep(_folder(site), sound)
    for name, year in sound.items():
        of_year = [r for (of, _), r in rankings.items() if of == year.year]
        key = _joined(digests.get(path, "") for path in _sources(year))
        with suppress(OSError):
            _put(_folder(site) / name, key, (year, of_year), written)


def _sweep(folder: Path, names: Collection[str]) -> None:
    """Take away what is not a year's file, or was one."""
    for file in folder.iterdir():
        if file.is_dir() and not file.is_symlink():
            rmtree(file)
        elif file.name not in names:
            file.unlink()


def _put(file: Path, key: str, ranked: tuple[Year, list[Ranking]], written: Written) -> None:
    """Put a year down, sealed, unless it is there."""
    year, rankings = ranked
    head = json.dumps({"key": key, "sources": _sources(year)}).encode()
    with suppress(OSError, ValueError):
        if unsealed(file.read_bytes()).startswith(head + b"\n"):
            return
    bare = replace(year, blocks=tuple(replace(block, results=()) for block in year.blocks))
    kept = {
        "year": packed(bare),
        "units": [[result.unit for result in block.results] for block in year.blocks],
        "rankings": [packed(ranking) for ranking in rankings],
        "written": [written.text(s) for ranking in rankings for s in ranking.standings],
    }
    fresh = file.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(sealed(head + b"\n" + json.dumps(kept, ensure_ascii=False).encode()))
    fresh.replace(file)
