"""Themes: where one is found, what its templates lean on, and the environment that runs them."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parsite.engine import PACKAGED
from parsite.files import is_there
from parsite.model.settings import ThemeFolder

if TYPE_CHECKING:
    import jinja2

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_REFERENCE = re.compile(r"""{%[-+]?\s*(?:extends|include|import|from)\b\s*["']([^"']+)["']""")


def find(root: Path, name: str) -> Path | None:
    """Find a theme's folder: the site's own `themes/`, else those that come with parsite."""
    if not _NAME.fullmatch(name):
        return None
    shelves = (root / "themes" / name, PACKAGED / name)
    return next((folder for folder in shelves if is_there(folder) and folder.is_dir()), None)


@dataclass(frozen=True, slots=True)
class Theme:
    """A chain of themes by name, nearest first, and their templates' texts by `theme!path`."""

    chain: tuple[str, ...]
    templates: Mapping[str, str]

    @classmethod
    def of(cls, folders: Iterable[ThemeFolder], templates: Mapping[str, str]) -> "Theme":
        """Make a theme of its chain's folders and all their templates."""
        return cls(tuple(folder.name for folder in folders), templates)

    def resolve(self, name: str) -> str | None:
        """Find the template meant by `year.html` (the nearest) or `base!year.html` (from there)."""
        theme, mark, path = name.rpartition("!")
        if mark and theme not in self.chain:
            return None
        from_here = self.chain[self.chain.index(theme) :] if mark else self.chain
        keys = (f"{theme}!{path}" for theme in from_here)
        return next((key for key in keys if key in self.templates), None)

    def closure(self, name: str) -> frozenset[str]:
        """Name every template that rendering this one can reach, itself among them."""
        reached: set[str] = set()
        waiting = [name]
        while waiting:
            key = self.resolve(waiting.pop())
            if key is not None and key not in reached:
                reached.add(key)
                waiting += _REFERENCE.findall(self.templates[key])
        return frozenset(reached)

    def digest(self, name: str) -> str:
        """Digest all that a template's output depends on besides what it is given."""
        parts = ((key, self.templates[key]) for key in sorted(self.closure(name)))
        return hashlib.sha256(repr(tuple(parts)).encode()).hexdigest()


def path_of(key: str) -> str:
    """Give the file that a template's `theme!path` key stands for."""
    theme, _, path = key.partition("!")
    return f"themes/{theme}/templates/{path}"


def environment(
    theme: Theme, cache: Path, filters: Mapping[str, Callable[..., Any]]
) -> "jinja2.Environment":
    """Make a language's environment of templates: everything escaped, nothing undefined, no data.

    The folder `cache` is that language's own: jinja2 runs filters on constants while it compiles.
    """
    import jinja2

    from parsite.bytecode import Kept

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        key = theme.resolve(name)
        return None if key is None else (theme.templates[key], path_of(key), lambda: True)

    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(load),
        bytecode_cache=Kept(cache),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(filters)
    return made
