"""One build at a time: a lock that the system lets go of when its holder dies."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from parsite.model.place import Halt

_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}


@contextmanager
def locked(state: Path) -> Iterator[int]:
    """Hold a site's state folder alone, and give the lock's handle, a file open from the beginning.

    Raises Halt (75) where another build holds it.
    """
    state.mkdir(parents=True, exist_ok=True)
    with (state / "lock").open("a+b") as file:
        try:
            _lock(file)
        except OSError as error:
            if error.errno not in _HELD:
                raise
            raise Halt("busy", 75, folder=state) from error
        yield file.fileno()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
