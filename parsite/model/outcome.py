"""What became of a build."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from parsite.model.place import Problem
from parsite.model.release import Release, Withheld

if TYPE_CHECKING:  # a build with nothing to do tells so without knowing of claims
    from parsite.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: how many files were made anew, kept and removed, and what it warns of.

    `moments`: those at which the same files make another site, as texts (ISO 8601).
    `anew`: why all pages were made anew: parsite is another `engine`, or what they had been made
    from was `forgotten`. `aside`: the folder that was given files that were not ours. `held`: what
    is not public yet; `all_warnings`, those of that, too, and `claims`, what articles state of the
    rankings where they were read, are for an editor, and nobody else.
    """

    made: int
    kept: int
    removed: int
    warnings: tuple[Problem, ...] = ()
    moments: tuple[str, ...] = ()
    anew: str = ""
    aside: str = ""
    held: Withheld = field(default_factory=Withheld)
    all_warnings: tuple[Problem, ...] = ()
    claims: "tuple[Claim, ...]" = ()

    @classmethod
    def of(
        cls,
        before: Release,
        after: Release,
        warnings: tuple[Problem, ...] = (),
        moments: tuple[str, ...] = (),
    ) -> Self:
        """Compare two releases."""
        kept = sum(before.files.get(path) == digest for path, digest in after.files.items())
        removed = len(before.files.keys() - after.files.keys())
        made = len(after.files) - kept
        return cls(made, kept, removed, warnings, moments, aside=after.aside)
