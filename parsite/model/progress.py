"""What a run is at."""

from typing import Protocol


class Watch(Protocol):
    """Whoever is told what a run is at: the stage that begins, and how much of its work is done."""

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        """Hear that a stage begins, or goes on."""


def unwatched(stage: str, done: int = 0, total: int = 0) -> None:
    """Hear nothing."""
