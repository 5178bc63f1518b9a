"""Publishes that are struck: `python -m tests.stages.publish.striking SITE WAY STRIKE COUNT`.

Each command that changes what is live (KINDS) is run in a process of its own, which `strace`
strikes as it enters one of the system calls by which it changes anything: it is killed (`KILL`) or
told of an error (`ENOSPC` and others), which strikes it as it opens what it reads, too. COUNT
points are struck in each kind, spread evenly; 0 for all.

WAY: how this machine puts a release live, `exchange`, `link` or `files`. Prints a line of JSON for
each strike: what it was at, how the command ended, what was live then, what was live once the next
command had healed, what after a good build, and which release was kept as the one before.
"""

import ctypes
import json
import os
import re
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from parsite import cli, pipeline
from parsite.model.site import Site
from parsite.stages import publish
from parsite.stages.publish import disk
from tests.folders import contents

KINDS = {
    "first": ("nothing", "old"),
    "incremental": ("old", "new"),
    "recycling": ("old", "new"),
    "deleting": ("old", "fewer"),
    "rollback": ("new", "old"),
}
"""The commands that are struck: what is live before, and after."""

CHANGING = (
    *("openat", "write", "mkdir", "rename", "renameat2", "unlink", "unlinkat", "rmdir", "link"),
    *("linkat", "symlink", "fsync", "fdatasync", "syncfs", "utimensat", "chmod", "fchmod"),
    *("fchmodat", "chown", "ftruncate", "copy_file_range", "sendfile"),
)
CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)")
SAID = os.memfd_create("said")
"""What a struck command said; no file of the site's, whose changes are counted."""

LEFT = {"stage", "outgoing", "journal", "link", "journal.new"}
PR_SET_PTRACER = 0x59616D61
Files = dict[str, bytes]
Point = tuple[str, int, str]


def edit(site: Site, path: str, *changes: tuple[str, str]) -> None:
    """Write a file of the site as it was at first, but for some changes."""
    file = site.root / path
    original = file.with_suffix(".original")
    if not original.exists():
        file.rename(original)
    text = original.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


SCORE = ("90,50", "91,50")
UNIT = ("  huyen-dong:\n    block: huyen\n    name: Huyện Đông\n", "")


def write(site: Site, release: str) -> None:
    """Write the site of which a release is made."""
    edit(site, "data/2024.yaml", *([SCORE] if release == "new" else []))
    edit(site, "data/units.yaml", *([UNIT] if release == "fewer" else []))


class Shelf:
    """What lies in the site's folders before a command, to be laid out again for each strike."""

    def __init__(self, site: Site, name: str) -> None:
        self.site, self.folder = site, site.root / "shelf" / name
        self._copy(site.root, self.folder)

    def lay_out(self) -> None:
        self._copy(self.folder, self.site.root)

    def _copy(self, source: Path, to: Path) -> None:
        for name in ("public", ".parsite/public"):
            self._take(to / name)
            if (source / name).is_symlink():
                (to / name).symlink_to((source / name).readlink())
            elif (source / name).is_dir():
                left = shutil.ignore_patterns("templates")
                shutil.copytree(source / name, to / name, True, left, dirs_exist_ok=True)

    def _take(self, folder: Path) -> None:
        if folder.is_symlink():
            folder.unlink()
        elif folder.is_dir():
            for entry in folder.iterdir():
                if entry.name != "templates":
                    shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
            with suppress(OSError):
                folder.rmdir()
        folder.parent.mkdir(parents=True, exist_ok=True)


def command(site: Site, kind: str) -> int:
    """Run what a kind strikes, as its users do."""
    name = "rollback" if kind == "rollback" else "build"
    return cli.main([name, "--site", str(site.root)])


def struck(site: Site, kind: str, *options: str) -> int:
    """Run a command in a process that strace has in hand; give how it ended."""
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(SAID, 2)
        with suppress(AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        code = 1
        try:
            code = command(site, kind)
        except BaseException:
            traceback.print_exc()
        os._exit(code)
    os.waitpid(child, os.WUNTRACED)
    words = ["strace", "-f", "-p", str(child), *options]
    with Popen(words, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE) as tracer:
        assert tracer.stderr
        first = tracer.stderr.readline()
        os.kill(child, signal.SIGCONT)
        if b"attached" not in first:
            os.kill(child, signal.SIGKILL)
            raise SystemExit(first.decode())
        tracer.stderr.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def points(site: Site, kind: str) -> Iterator[tuple[bool, Point]]:
    """Every system call by which a command changes anything or opens it: whether it only reads,
    then its name, its number, what it said.
    """
    log = site.root / "log"
    assert struck(site, kind, "-y", "-o", str(log), "-e", "trace=" + ",".join(CHANGING)) == 0
    counts: dict[str, int] = {}
    for line in log.read_text(errors="replace").splitlines():
        found = CALL.match(line)
        if found:
            name, said = found[1], found[2]
            counts[name] = counts.get(name, 0) + 1
            is_reading = name == "openat" and not re.search("O_CREAT|O_WRONLY|O_RDWR", said)
            of_file = re.match(r"\d+<([^>]*)>", said)
            if str(site.root) in (of_file[1] if of_file else said):
                yield is_reading, (name, counts[name], said[:160])


def spread(found: list[Point], count: int, phase: float) -> list[Point]:
    """Give so many points, evenly spread, beginning further on the greater the phase (0 to 1)."""
    if not count or count >= len(found):
        return found
    return [found[int((number + phase) * len(found) / count)] for number in range(count)]


class Trial:
    """One site, all its releases, and what lies there before each kind of command."""

    def __init__(self, site: Site, way: str) -> None:
        self.site = site
        if (
            way == "files"
        ):  # what is there at first is a folder, which only then cannot be exchanged
            site.out.mkdir()
        if way != "exchange":
            disk.__dict__["_exchanging"] = lambda: None
        self.releases: dict[str, Files] = {"nothing": {}}
        self.empty = Shelf(site, "empty")
        for name in ("fewer", "old"):
            self.build(name)
        self.kept = {kind: Shelf(site, kind) for kind in ("incremental", "deleting")}
        for name in ("new", "old"):
            self.build(name)
        self.kept["recycling"] = Shelf(site, "recycling")
        self.build("new")
        self.kept["rollback"] = Shelf(site, "rollback")
        assert command(site, "rollback") == 0  # so that all is loaded before anything is struck
        self.kept["first"] = self.empty

    def build(self, name: str) -> None:
        write(self.site, name)
        assert cli.main(["build", "--site", str(self.site.root)]) == 0
        self.releases[name] = contents(self.site.out)

    def ready(self, kind: str) -> None:
        self.kept[kind].lay_out()
        write(self.site, KINDS[kind][1])
        time.sleep(0.03)  # what was written a moment ago is looked at otherwise, by other calls

    def name(self, folder: Path) -> str:
        """Which release lies in a folder, whole; or whether each file is that of one of two."""
        live = contents(folder)
        for name, files in self.releases.items():
            if files == live:
                return name
        both = [files for name, files in self.releases.items() if name != "nothing"]
        is_whole = all(any(f.get(path) == text for f in both) for path, text in live.items())
        return ("mixed" if "release.json" in live else "begun") if is_whole else "broken"

    def strike(self, kind: str, strike: str, point: Point) -> dict[str, object]:
        name, number, said = point
        how = "signal=KILL" if strike == "KILL" else f"error={strike}"
        self.ready(kind)
        inject = f"inject={name}:{how}:when={number}"
        code = struck(self.site, kind, "-o", os.devnull, "-e", f"trace={name}", "-e", inject)
        told: dict[str, object] = {"kind": kind, "at": f"{name}({said}", "strike": strike}
        told |= {"code": code, "live": self.name(self.site.out)}
        if code == 1:
            told["said"] = os.pread(SAID, 9999, 0).decode()
        os.ftruncate(SAID, 0)
        os.lseek(SAID, 0, os.SEEK_SET)
        with publish.desk(self.site):  # what any next command begins with
            pass
        told["healed"] = self.name(self.site.out)
        told["left"] = sorted(LEFT & {file.name for file in self.site.state.iterdir()})
        pipeline.build(self.site)
        told["end"] = self.name(self.site.out)
        told["previous"] = self.name(self.site.state / "previous")
        return told


def main(root: str, way: str, strikes: str, count: str) -> None:
    site = Site(Path(root), Path(root) / "public")
    with Path(os.devnull).open("w") as nowhere:
        voice, sys.stdout = sys.stdout, nowhere
        trial = Trial(site, way)
        for kind in KINDS:
            trial.ready(kind)
            found = list(points(site, kind))
            changing = [point for is_reading, point in found if not is_reading]
            wanted = strikes.split(",")
            for number, strike in enumerate(wanted, start=1):
                among = changing if strike == "KILL" else [point for _, point in found]
                for point in spread(among, int(count), number / (len(wanted) + 1)):
                    print(json.dumps(trial.strike(kind, strike, point)), file=voice, flush=True)
            print(json.dumps({"kind": kind, "points": len(found)}), file=voice, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
