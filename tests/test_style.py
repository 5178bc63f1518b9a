"""The code as its linters see it; what they ask is written in pyproject.toml."""

from tests.folders import ROOT, python

CODE = ["parsite", "build.py", *sorted((ROOT / "tests").rglob("*.py"))]
"""Not the golden and the broken sites, of which some are no text at all."""


def test_the_code_is_free_of_lint() -> None:
    done = python("-m", "ruff", "check", "--quiet", "--no-cache", *CODE, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_code_is_laid_out_alike() -> None:
    done = python("-m", "ruff", "format", "--check", "--no-cache", *CODE, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_are_right() -> None:
    done = python("-m", "mypy", "--no-error-summary", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
