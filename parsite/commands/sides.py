"""The two sides of a comparison: the site as it lies there, and what it is held against."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from parsite import pipeline
from parsite.model.difference import Difference, State
from parsite.model.place import Halt, Mistakes
from parsite.model.release import RELEASE_FILE
from parsite.model.site import Site
from parsite.stages import checkout, contrast, read
from parsite.stages.publish.published import published
from parsite.trace import trace

Side = Callable[[Path], State]
"""What gives a side's state, with a folder of its own to work in."""
_DATA = 65


def differences(site: Site, before: Side) -> Difference:
    """Tell what differs between a side and the site as it lies there; nothing is written to either.

    Raises Mistakes where the site has any, and Halt where the other side is not to be had.
    """
    with tempfile.TemporaryDirectory(prefix="parsite-") as name:
        folder = Path(name)
        (folder / "before").mkdir()
        after = state(site, folder / "after")
        return contrast.differences(before(folder / "before"), after)


def state(site: Site, folder: Path) -> State:
    """Plan a site as it is public, and take from it what can be compared; its own memory stays as
    it is, for that of this run is in a folder apart.
    """
    planned = pipeline.planning(replace(site, out=folder / "public"))
    made_from = trace(planned.pages, planned.theme.digest, planned.written)
    return contrast.state(planned.editions, made_from, bool(planned.held))


def of_folder(root: Path, site: Site) -> Side:
    """Give the side of another site's folder, or of a published one."""
    if (root / RELEASE_FILE).is_file():
        return lambda _: published(root)
    return lambda folder: _sound(replace(site, root=root.absolute()), folder)


def of_revision(revision: str, site: Site) -> Side:
    """Give the side of the same site in a revision of its git repository."""

    def side(folder: Path) -> State:
        root = checkout.checked_out(site.root, revision, folder)
        return _sound(replace(site, root=root), folder)

    return side


def of_moment(site: Site) -> Side:
    """Give the side of the same files at another moment, that of `site`."""
    return lambda folder: state(site, folder)


def _sound(site: Site, folder: Path) -> State:
    """Give the state of the other side; Halt where that cannot be built."""
    try:
        return state(site, folder)
    except Mistakes as mistakes:
        first, count = mistakes.problems[0], len(mistakes.problems)
        where = f"{first.place.path}:{first.place.line}"
        raise Halt("before-broken", _DATA, count=count, where=where, first=first.code) from mistakes


def digests(site: Site) -> tuple[Mapping[str, str], bool]:
    """Give the SHA-256 of all that the site's public pages would be made from now, and True; False
    where there are mistakes, so that nobody knows which of the files that are there belong to it.
    """
    with tempfile.TemporaryDirectory(prefix="parsite-") as folder:
        try:
            planned = pipeline.planning(replace(site, out=Path(folder) / "public"))
        except Mistakes:
            return read.sources(site)[0].digests, False
        return planned.sources.digests, True
