"""One build at a time: a lock that the system lets go of when its holder dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from parsite.model.place import Halt


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold a site's state folder alone; raises Halt (75) where another build holds it."""
    state.mkdir(parents=True, exist_ok=True)
    with (state / "lock").open("a+b") as file:
        try:
            _lock(file)
        except OSError as error:
            raise Halt("busy", 75, folder=state) from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
