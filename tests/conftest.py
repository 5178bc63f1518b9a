"""What every test can lean on: a small sound site to change, and no skip where none is allowed."""

import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from parsite.model.site import Site
from tests.compiled import compiled

hypothesis.settings.register_profile("parsite", deadline=None)  # no test asserts a time
hypothesis.settings.load_profile("parsite")

SOUND = Path(__file__).parent / "broken" / "sound"
"""The smallest site without a mistake; broken sites and many tests are changes to it."""

MakeSite = Callable[..., Site]


@pytest.fixture
def make_site(tmp_path: Path) -> MakeSite:
    """Make the sound site with some files written anew; None in place of a text takes one away."""

    def make(files: dict[str, str | bytes | None] | None = None, name: str = "site") -> Site:
        root = tmp_path / name
        shutil.copytree(SOUND, root)
        for path, content in (files or {}).items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=content is not None)
            if content is not None:
                file.write_bytes(content.encode() if isinstance(content, str) else content)
        if not (root / ".parsite").exists():
            shutil.copytree(compiled(), root / ".parsite" / "public" / "templates")
        return Site(root, root / "public")

    return make


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, Any, Any]:
    """Where nothing may skip (PARSITE_NO_SKIP), a skipped test has failed."""
    report = yield
    if report.skipped and os.environ.get("PARSITE_NO_SKIP"):
        report.outcome = "failed"
    return report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden and broken sites be written anew, to be read in the diff."""
    parser.addoption("--write-expected", action="store_true", help="write what tests expect anew")
