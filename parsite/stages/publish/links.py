"""Links of ours: where two folders cannot change places, what is live is what a link leads to.

The link is made anew beside itself and renamed over the one before.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from parsite.model.settings import Site
from parsite.stages.publish.disk import exchange, remove

_NAMES = ("one", "two")


def is_ours(out: Path) -> bool:
    """Whether the folder of the pages is a link that we made."""
    return bool(_target(out))


def _target(out: Path) -> str:
    """Name the folder of ours that a link leads to, nothing where it is none of ours."""
    with suppress(OSError):
        led = Path(os.readlink(out))
        if led.parent == Path(".parsite") / out.name and led.name in _NAMES:
            return led.name
    return ""


def pointed(site: Site) -> str:
    """Name the folder of ours that is live by a link."""
    return _target(site.out)


def unpointed(site: Site) -> tuple[str, ...]:
    """Name the folders of ours that were live by a link, or were to be."""
    return tuple(n for n in _NAMES if n != pointed(site) and (site.state / n).exists())


def may_link(site: Site) -> bool:
    """Whether a new site is to be live by a link: its disk knows links, but no exchange."""
    return sys.platform != "win32" and not can_exchange(site.state) and can_link(site.state)


def can_exchange(state: Path) -> bool:
    """Try whether two folders can change places here."""
    tried = state / "try-one", state / "try-two"
    try:
        for folder in tried:
            folder.mkdir(exist_ok=True)
        return exchange(*tried)
    finally:
        for folder in tried:
            remove(str(folder))


def can_link(state: Path) -> bool:
    """Try whether a link can be made here."""
    tried = state / "try-link"
    try:
        tried.symlink_to("nowhere")
    except OSError:
        return False
    tried.unlink()
    return True


def point(site: Site, stage: Path) -> Path:
    """Have the link lead to what is staged; give the folder that it led to before."""
    before = pointed(site)
    name = next(n for n in _NAMES if n != before)
    remove(str(site.state / name))
    stage.rename(site.state / name)
    link = site.state / "link"
    remove(str(link))
    site.out.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(Path(".parsite") / site.out.name / name, target_is_directory=True)
    os.replace(link, site.out)
    return site.state / (before or "stage")
