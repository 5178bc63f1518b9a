"""The media that a site's settings and its themes lead to, whatever its articles say."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from parsite.model.dataset import Sources

_LEGIBLE = (".css", ".js", ".svg", ".html", ".json")
"""A theme's files in which an address can stand."""


def led(sources: Sources) -> frozenset[str]:
    """Name the media of which the settings, a template or a theme's own file gives the address."""
    media = [asset.path for asset in sources.assets if asset.path.startswith("media/")]
    if not media:
        return frozenset()
    text = unquote("\n".join(_texts(sources)))
    return frozenset(path for path in media if re.search(_alone(path), text))


def _alone(path: str) -> str:
    """Find a path where it is no part of a longer one."""
    return rf"(?<!\w){re.escape(path)}(?![\w-]|\.\w)"


def _texts(sources: Sources) -> Iterator[str]:
    for path, text in sources.texts.items():
        if path == "content/site.yaml" or path.startswith("themes/"):
            yield text
    for asset in sources.assets:
        if asset.path.startswith("assets/") and asset.path.lower().endswith(_LEGIBLE):
            yield asset.content.decode("utf-8", "replace")
