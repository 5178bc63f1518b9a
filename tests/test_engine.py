"""Another parsite, another Python or another version of what is at work is another engine."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from parsite import engine as engines
from parsite.engine import AT_WORK, PACKAGE, engine, libraries
from tests.folders import ROOT

HERE = ("jinja2-3.1.6.dist-info", "pandas-2.3.3.dist-info", "tornado-6.5.dist-info")


@pytest.fixture(autouse=True)
def asked_anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An engine is digested once in a run."""
    monkeypatch.setattr(engines, "libraries", lambda: HERE)
    engine.cache_clear()
    yield
    engine.cache_clear()


def with_libraries(monkeypatch: pytest.MonkeyPatch, *names: str) -> str:
    monkeypatch.setattr(engines, "libraries", lambda: names)
    engine.cache_clear()
    return engine()


@pytest.mark.parametrize(
    "names",
    [
        ("jinja2-3.1.7.dist-info", *HERE[1:]),
        (HERE[0], "pandas-3.0.0.dist-info", HERE[2]),
        HERE[1:],
        (*HERE, "nh3-0.3.2.dist-info"),
    ],
)
def test_another_version_of_a_library_at_work_is_another_engine(
    monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    assert engine() != with_libraries(monkeypatch, *names)


def test_a_library_of_no_work_in_pages_is_nobodys_concern(monkeypatch: pytest.MonkeyPatch) -> None:
    before = engine()
    assert with_libraries(monkeypatch, *HERE[:2], "tornado-7.0.dist-info") == before
    assert with_libraries(monkeypatch, *HERE, "pytest-9.0.dist-info") == before


@pytest.mark.parametrize("name", ["sys.version", "zlib.ZLIB_RUNTIME_VERSION"])
def test_another_python_or_zlib_is_another_engine(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = engine()
    monkeypatch.setattr(name, "another")
    engine.cache_clear()
    assert engine() != before


def test_other_code_of_ours_is_another_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "parsite"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(engines, "PACKAGE", folder)
    engine.cache_clear()
    seen = [engine()]
    for path in ("stages/rank/places.py", "archive.py", "new.py"):
        with (folder / path).open("a") as file:
            file.write("\n# other\n")
        engine.cache_clear()
        seen.append(engine())
    assert len(set(seen)) == 4


def test_libraries_are_found_wherever_python_looks_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b/Markdown-3.10.dist-info", "a/nh3-0.3.2.dist-info", "a/nh3", "b/x.dist-info"):
        (tmp_path / name).mkdir(parents=True)
    shelves = [tmp_path / "a", tmp_path / "b", tmp_path / "none", tmp_path / "a"]
    monkeypatch.setattr(sys, "path", [str(shelf) for shelf in shelves])
    assert libraries() == ("markdown-3.10.dist-info", "nh3-0.3.2.dist-info", "x.dist-info")


def test_every_library_at_work_is_one_that_is_installed_and_needed() -> None:
    named = {name.partition("-")[0] for name in libraries()}
    assert AT_WORK - named == set()
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[project.optional")[0]
    drawn_in = {"markupsafe", "numpy"}  # by jinja2 and pandas
    assert {name for name in AT_WORK - drawn_in if name.replace("_", "-") not in wanted} == set()
