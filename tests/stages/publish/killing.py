"""Builds that are killed: `python -m tests.stages.publish.killing SITE exchange|link|files EVERY`.

The site's build from one score to another is killed before each thing it changes in `public/` and
in our own folder, or before every so manieth, one after the other, each in a process of its own.
Prints a line for each kill: before what it was, then which release was live, which was live after a
build that met a mistake, which after a good one, and which was kept as the one before.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path

import jinja2  # what a build imports on its way would be imported by every process again
import markdown
import pandas as pd

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.folders import contents

LOADED = jinja2, markdown, pd
OLD, NEW, WRONG = "90,50", "91,50", "nhầm"
CHANGES = {
    *("open", "os.rename", "os.link", "os.remove", "os.rmdir", "os.utime", "os.mkdir"),
    *("os.symlink", "os.chmod", "shutil.rmtree"),
}
LEFT = {"stage", "outgoing", "journal", "journal.new", "link"}


def write(site: Site, score: str) -> None:
    text = (site.root / "data" / "2024.yaml.in").read_text(encoding="utf-8")
    (site.root / "data" / "2024.yaml").write_text(text.replace(OLD, score), encoding="utf-8")


def build(site: Site, score: str) -> dict[str, bytes]:
    write(site, score)
    pipeline.build(site)
    return contents(site.out)


def copy(live: Path, state: Path, to_live: Path, to_state: Path) -> None:
    """Put a site's pages and our own folder in the place of others."""
    for folder, to in ((live, to_live), (state, to_state)):
        to.unlink() if to.is_symlink() else shutil.rmtree(to, ignore_errors=True)
        if folder.is_symlink():
            to.symlink_to(folder.readlink())
        else:
            shutil.copytree(folder, to)


def hook(site: Site, number: int, told: int) -> Callable[[str, tuple[object, ...]], None]:
    """Kill this process before the change of a number that it makes in our folders."""
    ours, left = (str(site.out), str(site.state)), [number]

    def is_ours(event: str, arguments: tuple[object, ...]) -> bool:
        names = [os.fsdecode(a) for a in arguments if isinstance(a, str | bytes | Path)]
        named = any(name.startswith(ours) and "/templates/" not in name for name in names)
        return event == "os.rmdir" or (named and event in CHANGES and names[1:] != ["r"])

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if is_ours(event, arguments):
            left[0] -= 1
            if not left[0]:
                os.write(told, f"{event} {Path(str(arguments[0])).name}".encode())
                os.kill(os.getpid(), signal.SIGKILL)

    return watch


def killed(site: Site, number: int) -> str:
    """Build the new release in a process that is killed; tell before what, or nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        sys.addaudithook(hook(site, number, writer))
        pipeline.build(site)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        before = told.read().decode()
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]) is bool(before)
    return before


def name(live: dict[str, bytes], releases: dict[str, dict[str, bytes]]) -> str:
    """Name a release; where each file is one of one release or the other, it is mixed."""
    whole = next((name for name, files in releases.items() if files == live), "")
    each = [any(files.get(p) == text for files in releases.values()) for p, text in live.items()]
    return whole or ("mixed" if all(each) and "release.json" in live else "broken")


def main(root: str, way: str, every: str) -> None:
    site = Site(Path(root), Path(root) / "public")
    (site.root / "data" / "2024.yaml").rename(site.root / "data" / "2024.yaml.in")
    if way == "files":  # a folder that was there, which is replaced as long as none is exchanged
        site.out.mkdir()
    if way != "exchange":
        import_module("parsite.stages.publish.disk").__dict__["_exchanging"] = lambda: None
    releases = {"nothing": {}, "old": build(site, OLD)}
    kept = site.root / "kept", site.root / "kept-state"
    copy(site.out, site.state, *kept)
    releases["new"] = build(site, NEW)
    for number in count(1, int(every)):
        copy(*kept, site.out, site.state)
        write(site, NEW)
        before = killed(site, number)
        if not before:
            break
        live = name(contents(site.out), releases)
        write(site, WRONG)
        with suppress(Mistakes):
            pipeline.build(site)
        healed = name(contents(site.out), releases)
        left = sorted(LEFT & {file.name for file in site.state.iterdir()})
        end = name(build(site, NEW), releases)
        previous = name(contents(site.state / "previous"), releases)
        print(before, "|", live, healed, end, previous, *left, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
