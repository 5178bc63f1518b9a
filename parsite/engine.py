"""The engine: parsite itself and the libraries whose work is in the pages."""

import os
import re
import sys
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parent
PACKAGED = next(
    folder for folder in (PACKAGE / "themes", PACKAGE.parent / "themes") if folder.is_dir()
)
"""The themes that come with parsite: in the package, or beside it in its repository."""
_LIBRARY = re.compile(r"([a-z0-9_]+)-[^-]+\.dist-info")
AT_WORK = {
    *("jinja2", "markupsafe", "markdown", "nh3", "pillow", "resvg_py", "xlsxwriter"),
    *("pyyaml", "pandas", "numpy"),
}
"""The libraries of which another version may read, rank or write otherwise."""


def libraries() -> tuple[str, ...]:
    """Name the installed libraries with their versions, as folders tell them:
    `jinja2-3.1.6.dist-info`.
    """
    shelves = (path for path in dict.fromkeys(sys.path) if Path(path).is_dir())
    names = (file.name.lower() for shelf in shelves for file in os.scandir(shelf or "."))
    return tuple(sorted(name for name in names if name.endswith(".dist-info")))


def runtime() -> tuple[str, ...]:
    """Name the Python and the zlib that are at work."""
    return sys.version, f"zlib {zlib.ZLIB_RUNTIME_VERSION}"


@cache
def engine() -> str:
    """Digest all that makes pages besides what they are made from: a new version makes all anew."""
    own = sorted(PACKAGE.rglob("*.py"))
    used = (name for name in libraries() if (m := _LIBRARY.match(name)) and m[1] in AT_WORK)
    told = (*runtime(), *used)
    parts = [*(file.read_bytes() for file in own), *(text.encode() for text in told)]
    return sha256(b"\0".join(parts)).hexdigest()
