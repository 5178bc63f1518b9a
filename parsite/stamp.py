"""Stamps: what tells, without reading a file, that it is the one seen before."""

import os

Stamp = tuple[int, int, int, int]
"""A file's size, its times of writing and of change (ns), its number on the disk."""


def stamp(path: "str | os.PathLike[str]") -> Stamp | None:
    """Give a file's stamp, or a folder's, a link not followed; None where there is none.

    Whoever writes the file, renames it or changes its times changes the stamp; what was written
    within the clock's last tick before stamping can be written again unseen (see `is_settled`).
    """
    try:
        seen = os.lstat(path)
    except OSError:
        return None
    return seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino


TICK = 20_000_000
"""More nanoseconds than the clock of a file system takes for a tick, where it counts them."""
SECOND = 1_000_000_000
"""Some file systems count seconds, those of USB sticks two at a time."""


def is_settled(seen: Stamp, now: int) -> bool:
    """Whether a stamp taken at `now` (ns since 1970) holds for what is written after it, too."""
    times = seen[1], seen[2]
    tick = TICK if any(time % SECOND for time in times) else 2 * SECOND + TICK
    return max(times) < now - tick
