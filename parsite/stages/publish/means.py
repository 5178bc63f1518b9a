"""The means that a machine has: tried out in our own folder, with tiny things."""

import os
import sys
from pathlib import Path

from parsite.model.site import Site
from parsite.stages.publish.disk import exchange, remove

EXCHANGE, LINK, FILES = "exchange", "link", "files"
"""The ways to put a release live, the best first."""


def way(site: Site, is_link: bool) -> str:
    """Tell how the next release will be put live; `is_link`: what is live now is, by a link."""
    if is_link:
        return LINK
    if not site.out.exists():
        return EXCHANGE if can_exchange(site.state) or not can_link(site.state) else LINK
    apart = os.path.ismount(site.out) or site.out.stat().st_dev != site.state.stat().st_dev
    return FILES if apart or not can_exchange(site.state) else EXCHANGE


def can_exchange(state: Path) -> bool:
    """Try whether two folders can change places."""
    tried = state / "try-one", state / "try-two"
    try:
        for folder in tried:
            folder.mkdir(exist_ok=True)
        return exchange(*tried)
    finally:
        for folder in tried:
            remove(str(folder))


def can_link(state: Path) -> bool:
    """Try whether links can be made, and renamed over each other."""
    tried = state / "try-link"
    remove(str(tried))
    try:
        tried.symlink_to("nowhere")
    except OSError:
        return False
    remove(str(tried))
    return sys.platform != "win32"


def can_name_twice(state: Path, out: Path) -> bool:
    """Try whether a file in one folder can have a second name in our own."""
    here, there = state / "try-name", state / "try-again"
    of_pages = next((file for file in out.glob("*") if file.is_file()), here)
    try:
        here.touch()
        os.link(of_pages, there)
    except OSError:
        return False
    finally:
        remove(str(here))
        remove(str(there))
    return True
