"""What commands are about: a site, a year."""

import argparse
import os
import re
from datetime import UTC, datetime
from pathlib import Path

from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE
from parsite.model.site import Site

USAGE = 2


def site(chosen: argparse.Namespace) -> Site:
    """Find the site's folders; Halt where there is no site."""
    root = Path(chosen.site or os.environ.get("PARSITE_SITE") or ".").absolute()
    if not (root / "content").is_dir():
        raise Halt("no-site", USAGE, folder=root)
    out = _folder(Path(chosen.out) if chosen.out else root / "public")
    _refuse_inside(out, root)
    return Site(
        root, out, now=chosen.now or datetime.now(UTC), adopts=chosen.adopt, jobs=chosen.jobs
    )


def _folder(out: Path) -> Path:
    """Follow a link to the folder of the pages; not one of ours, which leads into our own."""
    named, found = out.parent.resolve() / out.name, out.resolve()
    return named if found.parent == named.parent / ".parsite" / named.name else found


def _refuse_inside(out: Path, root: Path) -> None:
    """Halt where pages, or our own state beside them, would lie in what is published or read."""
    read = {(root / name).resolve() for name in ("content", "data", "themes")}
    for folder in (*out.parents, *root.resolve().parents):
        if folder in {(root / "public").resolve(), *read} or _is_published(folder):
            raise Halt("out-inside", USAGE, path=out, folder=folder)


def _is_published(folder: Path) -> bool:
    """Whether a folder holds a release of ours."""
    try:
        return b'"parsite":' in (folder / RELEASE_FILE).read_bytes()
    except OSError:
        return False


def year(text: str) -> int:
    """Read a year assessed; Halt where it is none."""
    if not re.fullmatch("[12][0-9]{3}", text):
        raise Halt("not-a-year", USAGE, text=text)
    return int(text)
