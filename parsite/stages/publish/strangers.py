"""Files among the pages that are not ours: carried over, set aside, or a reason to stop."""

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from parsite.model.page import Page
from parsite.model.place import Halt, Place, Problem, problem
from parsite.model.site import Site
from parsite.stages.publish.disk import all_files, copy, folders

_SHOWN = 5


def covered(paths: Iterable[str], by: Collection[str]) -> frozenset[str]:
    """Find the paths that are named, or lie in a folder that is."""
    names = {name.rstrip("/") for name in by}
    return frozenset(path for path in paths if names and not names.isdisjoint(_above(path)))


def _above(path: str) -> Iterator[str]:
    """Name a path and the folders above it, without a slash at the end."""
    yield path.rstrip("/")
    yield from (folder[:-1] for folder in folders([path]) if folder)


def clashes(pages: Iterable[Page], by: Collection[str], place: Place) -> tuple[Problem, ...]:
    """Tell where the webmaster keeps files at the address of a page of ours, or above or below."""
    paths = [page.path for page in pages] if by else []
    around = {name for path in paths for name in _above(path)}
    beneath = {name: path for name in by for path in sorted(covered([name], paths))}
    wrong = {name: name for name in by if name.rstrip("/") in around} | beneath
    return tuple(problem(place, "keep-clash", name=name) for name in sorted(wrong))


def refuse(site: Site, files: Collection[str]) -> None:
    """Halt where there are files that a build would lose."""
    if files:
        shown = ", ".join(sorted(files)[:_SHOWN]) + (" …" if len(files) > _SHOWN else "")
        example = sorted(files)[0]
        raise Halt("not-ours", 74, folder=site.out, files=shown, count=len(files), example=example)


def set_aside(site: Site, files: Iterable[str]) -> str:
    """Give files that are not ours a second place, in a new folder of our own; give that folder."""
    taken = (f"{site.state}{os.sep}adopted-{number}" for number in count(1))
    aside = next(folder for folder in taken if not os.path.lexists(folder))
    for path in sorted(files):
        file = f"{aside}/{path}"
        os.makedirs(os.path.dirname(file), exist_ok=True)
        copy(f"{site.out}/{path}", file)
    return aside


def bring_late(replaced: Path, live: Path, by: Iterable[str]) -> None:
    """Bring over what the webmaster put into a kept place while the release was being swapped."""
    for name in by:
        top = name.rstrip("/")
        found = [top]
        if os.path.isdir(replaced / top) and not os.path.islink(replaced / top):
            found = [f"{top}/{path}" for path in all_files(f"{replaced}/{top}")]
        for path in found:
            with suppress(OSError):
                os.makedirs(os.path.dirname(f"{live}/{path}"), exist_ok=True)
                copy(f"{replaced}/{path}", f"{live}/{path}")
