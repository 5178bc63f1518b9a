"""The swap: one rename that puts the staged release in the live one's place.

By the best means there are: two folders that change places at once; a link of ours that is renamed
over the one before; file by file, where there is neither.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from parsite.model.release import Release
from parsite.model.site import Site
from parsite.stages.publish.disk import exchange, remove, sync_file, sync_folder
from parsite.stages.publish.links import is_ours, point, pointed, unpointed
from parsite.stages.publish.listing import digest_of
from parsite.stages.publish.means import LINK, way
from parsite.stages.publish.replace import replace, roll_forward
from parsite.stages.publish.strangers import bring_late

Journal = Mapping[str, str]


def swap(site: Site, new: Release, old: Release, spared: tuple[str, ...]) -> None:
    """Put the staged release live and keep the one that was, unless somebody had damaged that.

    Once the new release is live, nothing here fails any more: what is left to tidy, `heal` tidies.
    """
    worth = "keep" if old.is_whole and old.digest not in ("", new.digest) else "drop"
    entry = {"new": new.digest, "worth": worth}
    _enter(site, entry)
    replaced = _put_live(site, entry, old)
    with suppress(OSError):
        bring_late(replaced, site.out, spared)
        sync_folder(str(site.out.parent))
        heal(site)


def _put_live(site: Site, entry: Journal, old: Release) -> Path:
    """Put the stage live by the best means; give the folder of what it replaced."""
    stage, out = site.state / "stage", site.out
    is_first = not out.exists()
    if is_ours(out) or (is_first and way(site, is_link=False) == LINK):
        return point(site, stage)
    if is_first:
        out.parent.mkdir(parents=True, exist_ok=True)
        stage.rename(out)
    elif not exchange(stage, out):
        gone = site.state / "outgoing"
        replace(site, old, gone, lambda: _enter(site, {**entry, "way": "files"}))
        return gone
    return stage


def heal(site: Site) -> None:
    """Finish or undo what a killed run left: the live site is the old one or the new one, whole."""
    state, entry = site.state, _journal(site)
    if is_ours(site.out) and not site.out.exists():
        site.out.unlink()  # our own folder was taken away, and with it what the link led to
    if entry.get("way") == "files" and (state / "stage").exists():
        roll_forward(site)
    replaced = _replaced(site)
    is_live = entry.get("new") == digest_of(site.out)
    if is_live and entry["worth"] == "keep" and digest_of(replaced):
        _keep_as_previous(replaced, state)
    for name in ("stage", "outgoing", "link", "journal.new", *unpointed(site)):
        remove(str(state / name))
    remove(str(state / "journal"))


def abandon(site: Site) -> None:
    """Tidy after a run that failed; a swap file by file that stopped midway is the next one's."""
    if _journal(site).get("way") != "files":
        heal(site)


def _replaced(site: Site) -> Path:
    """Find the folder of what was live before, if a swap was made."""
    stage = site.state / "stage"
    outgoing = site.state / "outgoing"
    if outgoing.exists():
        return outgoing
    if pointed(site) and not stage.exists():
        return next((site.state / name for name in unpointed(site)), stage)
    return stage


def _keep_as_previous(replaced: Path, state: Path) -> None:
    """Keep what was live; what was kept till now serves the next stage."""
    previous, spare = state / "previous", state / "spare"
    if previous.exists():
        remove(str(spare))
        previous.rename(spare)
    replaced.rename(previous)


def _enter(site: Site, entry: Journal) -> None:
    """Write down what is about to be done, so that it is there whatever happens next."""
    text, file = json.dumps(entry), site.state / "journal.new"
    file.write_text(text, encoding="ascii")
    sync_file(str(file))
    os.replace(file, site.state / "journal")
    sync_folder(str(site.state))


def _journal(site: Site) -> Journal:
    try:
        stored = json.loads((site.state / "journal").read_bytes())
        return {"worth": "drop", **{str(key): str(text) for key, text in stored.items()}}
    except (FileNotFoundError, ValueError, AttributeError, RecursionError):
        return {}
