"""Which files there are: what cannot be looked into is an error here, and never nothing.

pathlib passes over folders that it may not list, so that pages would go missing in silence.
"""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

_NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
"""What a system says where there is nothing; a link to itself leads nowhere."""


def below(folder: Path) -> list[Path]:
    """List the files below a folder, sorted; none where there is none. Links to folders are not
    followed.

    Raises OSError where a folder or a file cannot be looked at.
    """
    every = (Path(above, name) for above, names in _folders(folder) for name in names)
    return sorted(file for file in every if is_file(file))


def within(folder: Path) -> list[Path]:
    """List the files right in a folder, sorted; none where there is none. Raises OSError."""
    names = next((names for _, names in _folders(folder)), [])
    return sorted(file for name in names if is_file(file := folder / name))


def is_file(path: Path) -> bool:
    """Whether there is a file, be it by a link. Raises OSError where nobody may know."""
    return is_there(path) and path.is_file()


def is_there(path: Path) -> bool:
    """Whether there is anything, be it by a link. Raises OSError where nobody may know."""
    try:
        path.stat()
    except OSError as error:
        if error.errno not in _NOTHING:
            raise
        return False
    return True


def _folders(top: Path) -> Iterator[tuple[str, list[str]]]:
    """Walk through folders, from the top down; give each with the names of what is no folder."""
    for folder, _, names in os.walk(top, onerror=_tell):
        yield folder, names


def _tell(error: OSError) -> None:
    if error.errno not in _NOTHING:
        raise error
