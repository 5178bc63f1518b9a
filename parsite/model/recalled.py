"""What is known of years from an earlier run, their files being the very same."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from parsite.model.place import Problem
from parsite.model.provenance import data_files
from parsite.model.standing import Ranking, Standing
from parsite.model.year import Year


@dataclass(frozen=True, slots=True)
class Recalled:
    """Years found sound by an earlier run, and their rankings by year and block id.

    Nothing in them tells where it stood; their blocks hold the results as ranked. `digests` are
    the SHA-256 of all that they were made from, by path. `warnings`: what of it was damaged.
    `written`: the standings in those rankings, each as a trace writes it.
    """

    years: Mapping[int, Year] = field(default_factory=dict)
    rankings: Mapping[tuple[int, str], Ranking] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()
    written: tuple[tuple[Standing, str], ...] = ()

    def is_doubted(self, digests: Mapping[str, str], found: Collection[Problem]) -> bool:
        """Whether a file has changed meanwhile, or something was found in one that was recalled."""
        changed = any(digests.get(path, "") != digest for path, digest in self.digests.items())
        paths = {path for year in self.years for path in data_files(year)}
        return changed or any(problem.place.path in paths for problem in found)


NOTHING = Recalled()
"""What is known where nothing was kept."""
