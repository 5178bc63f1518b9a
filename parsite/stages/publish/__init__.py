"""Publishing: a whole release staged beside the live one, then swapped in by one rename.

Nothing live is ever edited: until the swap the old site stands untouched, after it the new one.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import time_ns

from parsite.lock import locked
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Draft, Release
from parsite.model.site import Site
from parsite.stages.publish import listing, live, notes
from parsite.stages.publish.disk import Known, remove, sha256, sync, walk
from parsite.stages.publish.stage import Layout, Stage
from parsite.stages.publish.strangers import clashes, covered, refuse, set_aside
from parsite.stages.publish.swap import abandon, heal, swap
from parsite.stamp import Stamp
from parsite.trace import Trace

__all__ = ["Desk", "clashes", "desk", "release", "remember", "remembered", "roll_back"]


@dataclass(frozen=True, slots=True)
class Desk:
    """The right to publish a site, as long as it is held, and what is live now.

    `seen`: the stamps of all that lies there. `handle`: that of the lock.
    """

    site: Site
    live: Release
    seen: Mapping[str, Stamp] = field(default_factory=dict)
    handle: int = -1

    @property
    def stage(self) -> Stage:
        """Where the next release is laid out."""
        return Stage.of(self.site, self.live, self.seen)


@contextmanager
def desk(site: Site) -> Iterator[Desk]:
    """Hold the site alone, mend what a killed run left, and look at what is live.

    Raises Halt where another build holds the site.
    """
    with locked(site.state) as handle:
        heal(site)
        try:
            yield Desk(site, *live.look(site), handle)
        except Exception:
            with suppress(OSError):  # what happened is told; what is left here, the next run tidies
                abandon(site)
            raise


def release(desk: Desk, draft: Draft) -> Release:
    """Put a draft live, its files and no others; nothing moves where nothing changed.

    Raises Halt where the folder for the pages holds files that no build of ours put there and that
    nobody said what to do with: they would be lost.
    """
    files = {**{path: desk.live.files[path] for path in draft.kept}, **draft.made}
    return _publish(desk, draft, files, listing.written(files, draft.inputs))


def _publish(desk: Desk, draft: Draft, files: Mapping[str, str], content: bytes) -> Release:
    """Put files live, with a listing of a content."""
    site, before = desk.site, desk.live
    carried = covered(before.others, draft.spared)
    strange = {path for path in before.others - carried if path[-1:] != "/"}
    if not site.adopts:
        refuse(site, strange)
    new = Release(files, draft.inputs, frozenset(files), sha256(content))
    if new.digest == before.digest and before.is_whole and not strange:
        return new
    staged = Layout(desk.stage, files, carried).complete(content, desk.handle)
    if strange:
        new = dataclasses.replace(new, aside=set_aside(site, strange))
        sync(new.aside, (), strange, desk.handle)
    swap(site, new, before, draft.spared)
    with suppress(OSError):
        _settle(desk, new, strange, staged)
    notes.note_kept(site.state, tuple(sorted(carried)))
    return new


def _settle(desk: Desk, new: Release, strange: set[str], staged: Mapping[str, Stamp]) -> None:
    """Take away what was set aside, where it is left; keep the stamps of what is live now.

    What was changed since it was staged is not held to be intact.
    """
    site, now = desk.site, time_ns()
    for path in strange - new.files.keys():
        remove(str(site.out / path))
    seen = walk(str(site.out), Known(dict(staged), lambda _: True))
    sound = {path for path in new.files if _same(staged.get(path), seen.get(path))}
    live.note(site, Release(new.files, intact=frozenset(sound), digest=new.digest), seen, now)


def _same(one: Stamp | None, other: Stamp | None) -> bool:
    """Whether a file has the same size, time and number, whatever names it was given since."""
    return one is not None and other is not None and (*one[:2], one[3]) == (*other[:2], other[3])


def roll_back(desk: Desk) -> Release:
    """Put the release before this one live again; this one is then the release before.

    Raises Halt where there is none, or where it is no longer as it was.
    """
    previous = desk.site.state / "previous"
    if not (previous / RELEASE_FILE).is_file():
        raise Halt("no-previous", 74, folder=desk.site.out)
    content = (previous / RELEASE_FILE).read_bytes()
    before = listing.read(content)
    if before is None:
        raise Halt("previous-damaged", 74, path=previous / RELEASE_FILE)
    others = tuple(desk.live.others)
    refuse(desk.site, covered(before.files, others))
    made = dict(_again(desk, previous, before))
    kept = frozenset(before.files.keys() - made.keys())
    return _publish(desk, Draft(made, kept, before.inputs, others), before.files, content)


def _again(desk: Desk, previous: Path, before: Release) -> Iterator[tuple[str, str]]:
    """Stage what differs in a release that was live, with a time of now."""
    for path, digest in before.files.items():
        if not desk.stage.has(path, digest):
            file = previous / path
            content = file.read_bytes() if file.is_file() else b""
            if desk.stage.put(path, content) != digest:
                raise Halt("previous-damaged", 74, path=file)
            yield path, digest


def remembered(desk: Desk) -> Trace:
    """Recall what the live pages were made from; nothing where that is not known for certain."""
    return notes.recall(desk.site.state, desk.live.digest)


def remember(site: Site, trace: Trace, release: Release) -> None:
    """Note what the pages of a release were made from; failing that, the next build makes all."""
    notes.note(site.state, trace, release.digest)
