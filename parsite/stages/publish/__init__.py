"""Publishing: a whole release staged beside the live one, then swapped in by one rename.

Nothing live is ever edited: until the swap the old site stands untouched, after it the new one.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from parsite import __version__
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE, Draft, Release
from parsite.model.settings import Site
from parsite.stages.publish.lock import locked
from parsite.stages.publish.stage import Stage, sha256
from parsite.stages.publish.swap import heal, swap
from parsite.trace import Trace

_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
_TRACE = "trace.json"


@dataclass(frozen=True, slots=True)
class Desk:
    """The right to publish a site, as long as it is held, and what is live now."""

    site: Site
    live: Release

    @property
    def stage(self) -> Stage:
        """Where the next release is laid out."""
        return Stage(self.site, self.live)


@contextmanager
def desk(site: Site) -> Iterator[Desk]:
    """Hold the site alone, mend what a killed run left, and look at what is live.

    Raises Halt where another build holds the site, or where the folder for the pages holds files
    that no build of ours put there: they would be lost.
    """
    with locked(site.state):
        heal(site)
        try:
            yield Desk(site, _live(site.out))
        except Exception:
            with suppress(OSError):  # what happened is told; what is left here, the next run tidies
                heal(site)
            raise


def _live(out: Path) -> Release:
    """Read what is live."""
    if out.exists() and not out.is_dir():
        raise Halt("not-a-folder", 74, path=out)
    listing = out / RELEASE_FILE
    if not listing.is_file():
        _refuse_foreign(out, frozenset())
        return Release()
    content = listing.read_bytes()
    try:
        stored = json.loads(content)
        files, inputs = dict(stored["files"]), dict(stored["inputs"])
    except (ValueError, KeyError, TypeError) as error:
        raise Halt("release-damaged", 74, path=listing) from error
    _refuse_foreign(out, frozenset(files) | {RELEASE_FILE})
    intact = frozenset(path for path, digest in files.items() if _is(out / path, digest))
    return Release(files, inputs, intact, sha256(content))


def _refuse_foreign(out: Path, ours: frozenset[str]) -> None:
    found = (path for path in sorted(out.rglob("*")) if path.is_file() or path.is_symlink())
    foreign = [f.relative_to(out).as_posix() for f in found if f.name not in _LITTER]
    foreign = [path for path in foreign if path not in ours]
    if foreign:
        shown = ", ".join(foreign[:5]) + (" …" if len(foreign) > 5 else "")
        raise Halt("not-ours", 74, folder=out, files=shown, count=len(foreign))


def _is(file: Path, digest: str) -> bool:
    return file.is_file() and sha256(file.read_bytes()) == digest


def release(desk: Desk, draft: Draft) -> Release:
    """Put a draft live, its files and no others; nothing moves where nothing changed."""
    files = {**{path: desk.live.files[path] for path in draft.kept}, **draft.made}
    listing = _listing(files, draft.inputs)
    new = Release(files, draft.inputs, frozenset(files), sha256(listing))
    if new.digest != desk.live.digest or desk.live.intact != new.intact:
        desk.stage.complete(path for path in files if desk.stage.has(path, files[path]))
        desk.stage.put(RELEASE_FILE, listing)
        swap(desk.site, new, desk.live)
    return new


def _listing(files: Mapping[str, str], inputs: Mapping[str, str]) -> bytes:
    """Write the list of a release, the same for the same release."""
    told = {"parsite": __version__, "files": files, "inputs": inputs}
    return (json.dumps(told, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def remembered(desk: Desk) -> Trace:
    """Recall what the live pages were made from; nothing where that is not known for certain."""
    try:
        stored = json.loads((desk.site.state / _TRACE).read_bytes())
        known = stored["release"] == desk.live.digest
        return Trace.from_json(stored["trace"]) if known else Trace()
    except (OSError, ValueError, KeyError, TypeError):
        return Trace()


def remember(site: Site, trace: Trace, release: Release) -> None:
    """Note what the pages of a release were made from; failing that, the next build makes all."""
    text = json.dumps({"release": release.digest, "trace": trace.to_json()})
    with suppress(OSError):
        (site.state / _TRACE).write_text(text, encoding="utf-8")
