"""Links of ours: where two folders cannot change places, what is live is what a link leads to.

The link is made anew beside itself and renamed over the one before.
"""

import os
from contextlib import suppress
from pathlib import Path

from parsite.model.site import Site
from parsite.stages.publish.disk import remove

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
