"""What commands are about: a site, a year."""

import argparse
import os
import re
from pathlib import Path

from parsite.model.place import Halt
from parsite.model.settings import Site

USAGE = 2


def site(chosen: argparse.Namespace) -> Site:
    """Find the site's folders; Halt where there is no site."""
    root = Path(chosen.site or os.environ.get("PARSITE_SITE") or ".").absolute()
    if not (root / "content").is_dir():
        raise Halt("no-site", USAGE, folder=root)
    out = Path(chosen.out) if chosen.out else root / "public"
    return Site(root, out.resolve())  # a link stays a link: the folder it leads to is swapped


def year(text: str) -> int:
    """Read a year assessed; Halt where it is none."""
    if not re.fullmatch("[12][0-9]{3}", text):
        raise Halt("not-a-year", USAGE, text=text)
    return int(text)
