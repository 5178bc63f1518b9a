"""The desk on which a site's files are read: what has been read, and what was wrong with it."""

import hashlib
from pathlib import Path

from parsite.files import is_file, within
from parsite.model.node import Node
from parsite.model.place import Place, Problem, problem
from parsite.stages.read import text as texts
from parsite.stages.read.tree import tree


class Desk:
    """What has been read so far; files outside the site are named by their theme."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.problems: list[Problem] = []

    def content(self, path: str, file: Path) -> bytes:
        """Read a file and note its digest."""
        content = file.read_bytes()
        self.digests[path] = hashlib.sha256(content).hexdigest()
        return content

    def text(self, path: str, file: Path | None = None) -> str:
        """Read a file's text; empty where it has none or cannot be decoded."""
        content = self.content(path, file or self.root / path)
        text, problems = texts.decode(content, path)
        self.texts[path] = text or texts.legible(content)
        self.problems += problems
        return text

    def tree(self, path: str, file: Path | None = None) -> Node | None:
        """Read a YAML file."""
        text = self.text(path, file)
        if not text:
            return None
        node, problems = tree(text, Place(path))
        self.problems += problems
        if node is None and not problems:
            self.problems.append(problem(Place(path), "file-empty"))
        return node

    def required(self, path: str) -> Node | None:
        """Read a YAML file that every site has."""
        if is_file(self.root / path):
            return self.tree(path)
        self.problems.append(problem(Place(path), "file-missing"))
        return None

    def files(self, folder: str, ending: str = "") -> list[Path]:
        """List a folder's files by name; hidden ones are nobody's data."""
        shown = (f for f in within(self.root / folder) if not f.name.startswith((".", "~")))
        return [file for file in shown if file.name.endswith(ending)]
