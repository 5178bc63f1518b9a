"""An editor's machine: a site's folder with parsite in it, as `docs/huong-dan.md` lays it."""

import os
import shutil
import sys
import sysconfig
import venv
from collections.abc import Iterable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from subprocess import PIPE, STDOUT, CompletedProcess, run
from types import ModuleType

from tests.folders import ROOT, environment

COPIED = ("build.py", "pyproject.toml", "constraints.txt", "parsite", "themes/base")


def unpacked(folder: Path) -> Path:
    """Lay a copy of parsite into a folder, ready to be called."""
    home = folder / "parsite"
    for name in COPIED:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, home / name)
        else:
            shutil.copy(ROOT / name, home / name)
    return equipped(home)


def equipped(home: Path) -> Path:
    """Make the environment of a copy of parsite as its first call would make it.

    Only pip is spared: the libraries are those of the environment that runs the tests.
    """
    venv.create(home / ".venv", symlinks=os.name != "nt")
    libraries = Path(sysconfig.get_path("purelib", vars={"base": str(home / ".venv")}))
    seen = [str(home), *(path for path in sys.path if path.endswith("site-packages"))]
    (libraries / "parsite.pth").write_text("\n".join(seen), encoding="utf-8")
    build = build_of(home)
    build.write_stamp(build.stamp("runtime"))
    return home


def build_of(home: Path) -> ModuleType:
    """Load a copy's build.py."""
    spec = spec_from_file_location("build", home / "build.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def variables(folder: Path) -> dict[str, str]:
    """The environment of an editor: Python and Git as they are after their installers, no more."""
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    for name in ("python3", "py"):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (programs / name).chmod(0o755)
    own = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
    return {key: text for key, text in (environment() | own).items() if key not in HINDERING}


HINDERING = {"PYTHONPATH", "PYTHONUTF8"}


def call(words: Iterable[object], cwd: Path, env: dict[str, str]) -> CompletedProcess[str]:
    """Run a program; what it prints and what it complains of are one text, as on a screen."""
    command = [str(word) for word in words]
    done = run(command, cwd=cwd, env=env, stdout=PIPE, stderr=STDOUT, encoding="utf-8")
    assert "Traceback" not in done.stdout, done.stdout
    return done
