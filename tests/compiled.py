"""The base theme's templates, compiled once for all tests: that takes half of a small build."""

import tempfile
from functools import cache
from pathlib import Path

from parsite.model.language import VIETNAMESE
from parsite.model.settings import ThemeFolder
from parsite.stages.render.filters import filters
from parsite.theme import Theme, environment
from tests.folders import ROOT

_KEPT = tempfile.TemporaryDirectory(prefix="parsite-compiled-", ignore_cleanup_errors=True)


@cache
def compiled() -> Path:
    """A folder of compiled templates, to be laid into a site's own before its first build."""
    home = ROOT / "themes" / "base"
    files = [file for file in (home / "templates").rglob("*") if file.is_file()]
    names = [file.relative_to(home / "templates").as_posix() for file in files]
    texts = (file.read_text(encoding="utf-8") for file in files)
    theme = Theme.of(
        [ThemeFolder("base", home)], {f"base!{n}": t for n, t in zip(names, texts, strict=True)}
    )
    made = environment(theme, Path(_KEPT.name) / "vi", filters(VIETNAMESE))
    for name in names:
        made.get_template(name)
    return Path(_KEPT.name)
