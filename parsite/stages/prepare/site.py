"""The files in which a new site begins; they lie in `starter/`."""

from collections.abc import Mapping
from pathlib import Path

_STARTER = Path(__file__).parent / "starter"
_FILES: Mapping[str, str] = {
    "content/site.yaml": "site.yaml",
    "data/units.yaml": "units.yaml",
    "README.md": "README.md",
    "build.py": "build.txt",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    "hooks/pre-commit": "pre-commit",
    ".github/workflows/parsite.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
    "ci/chep-sang-cong.sh": "to-portal",
}
"""Where each stands in a site, and its name in our folder, where none means anything to a tool."""


def site() -> dict[str, bytes]:
    """Give a new site's files by path: it builds at once, and says that it is being prepared."""
    return {path: (_STARTER / name).read_bytes() for path, name in _FILES.items()}
