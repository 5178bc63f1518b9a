"""The checkers that others wrote: where they lie on this machine, and how each is called."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from subprocess import CompletedProcess, run

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
)
"""The system's browser; none is ever downloaded."""

FLAGS = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--hide-scrollbars", "--no-sandbox"),
)
"""What keeps Chromium from talking to anybody but us, and lets root run it."""


def missing() -> list[str]:
    """What the checks of pages need and this machine has not."""
    there = {
        "Chromium": CHROMIUM,
        "Java": shutil.which("java"),
        "xmllint": shutil.which("xmllint"),
        "playwright": find_spec("playwright"),
        "frictionless": find_spec("frictionless"),
        "tests/web/node_modules": MODULES.is_dir(),
    }
    return [name for name, found in there.items() if not found]


def node(script: str, *words: object, cwd: Path = HERE) -> CompletedProcess[str]:
    """Run a tool of node_modules; its node is Playwright's, since Debian's is too old for some."""
    import playwright

    folder = Path(playwright.__file__).parent / "driver"
    program = folder / ("node.exe" if os.name == "nt" else "node")
    command = [program, MODULES / script, *words]
    return call(command, cwd)


def call(command: list[object], cwd: Path = HERE) -> CompletedProcess[str]:
    """Run a program; what it prints is text."""
    env = os.environ | {"CHROME_PATH": CHROMIUM, "NO_COLOR": "1"}
    words = list(map(str, command))
    return run(words, cwd=cwd, env=env, capture_output=True, encoding="utf-8", errors="replace")


def source(script: str) -> str:
    """The text of a checker that runs in the page itself."""
    return (MODULES / script).read_text(encoding="utf-8")
