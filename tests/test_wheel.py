"""What is installed builds the same sites as the checkout does."""

import shutil
import sys
import zipfile
from pathlib import Path
from subprocess import run

import pytest

from parsite import __version__
from tests.folders import ROOT, contents, environment
from tests.test_golden import alike_everywhere

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that pip makes of the project, of a copy so that nothing is left in it."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("parsite", "themes"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "."]
    pip += ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", "made"]
    done = run(pip, cwd=folder, env=environment(), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    [made] = (folder / "made").glob("*.whl")
    return made


def test_the_wheel_holds_the_code_the_messages_and_the_base_theme_and_no_more(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    code = {f"parsite/{p}" for p in contents(ROOT / "parsite") if "__pycache__" not in p}
    theme = {f"parsite/themes/base/{path}" for path in contents(ROOT / "themes" / "base")}
    assert names == code | theme
    assert {"parsite/messages/vi/words.toml", "parsite/themes/base/templates/year.html"} < names


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    assert wheel.name == f"parsite-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        inside = {name.partition(".dist-info/")[2]: name for name in archive.namelist()}
        assert b"parsite = parsite.cli:main" in archive.read(inside["entry_points.txt"])
        assert f"Version: {__version__}" in archive.read(inside["METADATA"]).decode()
        assert any("LICENSE" in name for name in inside)


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_installed_it_builds_the_same_to_the_byte(wheel: Path, tmp_path: Path, name: str) -> None:
    installed, site = tmp_path / "installed", tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)
    shutil.copytree(GOLDEN / name, site, ignore=shutil.ignore_patterns("expected"))
    command = [sys.executable, "-m", "parsite", "--site", str(site)]
    env = environment(PYTHONPATH=str(installed))
    done = run(command, cwd=tmp_path, env=env, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    built = alike_everywhere(contents(site / "public"))
    assert built == contents(GOLDEN / name / "expected")
