"""The same site gives the same bytes, wherever, whenever, by whomever and however it is built."""

import os
import random
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import run

import pytest

from tests.folders import ROOT, contents, environment
from tests.incremental.builds import built as built_here
from tests.incremental.builds import differing, precompiled
from tests.incremental.province import NEWS, Province

EXAMPLE = ROOT / "examples" / "minh-hoa"
KINDS = {".html", ".xml", ".txt", ".css", ".js", ".svg", ".woff2", ".csv", ".xlsx", ".json"}
KINDS |= {".png", ".webp", ".pdf"}
"""Every kind of file that a site can have."""


def province() -> dict[str, bytes]:
    """A site of few units that has every kind of file, in two languages, with its own theme."""
    made = Province()
    made.settings |= {"theme": "con", "languages": "vi, en", "share_pictures": "years"}
    made.theme["nha/languages/en.yaml"] = "site: {home: To the start}"
    made.theme["nha/assets/them.css"] = "p { margin: 0 }"
    for id in made.can_go()[3:]:
        made.remove_unit(id)
    made.merge("dv-1", "dv-2", 2024, "Sở Tài chính và Y tế")
    made.remove_year(2022)
    made.years[2024].parts = made.years[2024].grades = 1
    made.articles |= {"2024": NEWS[2] + NEWS[1], "2024.en": NEWS[0], "2023": NEWS[1]}
    return made.files()


def lay(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def shuffled(root: Path, files: dict[str, bytes]) -> None:
    """Make the files in another order, among others that are gone again."""
    paths = sorted(files)
    random.Random(5).shuffle(paths)
    for number, path in enumerate(paths):
        lay(root, {f"{path}~{number}": b"", path: files[path]})
    for number, path in enumerate(paths):
        (root / f"{path}~{number}").unlink()


def aged(root: Path, files: dict[str, bytes]) -> None:
    """Give the files times from the first year of all to a later one than this."""
    lay(root, files)
    for number, path in enumerate(sorted(files)):
        os.utime(root / path, (number * 10**8, number * 10**8))


def sealed(root: Path, files: dict[str, bytes]) -> None:
    """Let nobody write to what is the editors', wherever it is not to be written to."""
    lay(root, files)
    for path in files:
        (root / path).chmod(0o444)
    for folder in {(root / path).parent for path in files}:
        folder.chmod(0o555)


def linked(root: Path, files: dict[str, bytes]) -> None:
    """Keep the data elsewhere."""
    lay(root, files)
    (root / "data").rename(root.parent / "kho")
    (root / "data").symlink_to(root.parent / "kho")


def built_before(root: Path, files: dict[str, bytes]) -> None:
    """Build another site there first."""
    other = Province()
    other.settings |= {"languages": "vi, en", "theme": "nha"}
    lay(root, other.files())
    assert call(root.parent, "build", "--site", root) == ""
    for name in ("content", "data", "themes"):
        shutil.rmtree(root / name)
    lay(root, files)


def call(cwd: Path, *words: object, flags: tuple[str, ...] = (), **around: str) -> str:
    """Call `parsite` in a process of its own; what it complains of."""
    command = [sys.executable, *flags, "-m", "parsite", *map(str, words)]
    done = run(command, cwd=cwd, env=environment(**around), capture_output=True, encoding="utf-8")
    return done.stderr if done.returncode else ""


@dataclass(frozen=True)
class Case:
    """How a build differs from the plainest: where, by whom, when and how it is done."""

    variables: dict[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    folder: str = "site"
    cwd: str = ""
    umask: int = 0o022
    lay: Callable[[Path, dict[str, bytes]], None] = lay


CASES = {
    "a hash seed, zone and language": Case(
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    ),
    "others": Case({"PYTHONHASHSEED": "random", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
    "a folder with a name of ours": Case(folder="Sở Nội vụ/trang của tỉnh (bản 2)", umask=0o077),
    "a folder far down, no docstrings": Case(
        folder="/".join(["a" * 40] * 5), flags=("-OO", "-W", "error"), umask=0
    ),
    "one process, other times of files": Case(
        {"SOURCE_DATE_EPOCH": "1", "TZ": "America/Los_Angeles"}, ("--jobs", "1"), lay=aged
    ),
    "more processes than cores, another order of files": Case(
        {"PYTHONHASHSEED": "1"}, ("--jobs", "5"), lay=shuffled
    ),
    "another time": Case(
        {"SOURCE_DATE_EPOCH": "4000000000"}, ("--jobs", "2", "--now", "2091-12-01T08:00:00Z")
    ),
    "from within, no assertions": Case(
        {"HOME": "/nowhere", "USER": "ai"}, ("--site", "."), ("-O",), cwd="site"
    ),
    "from aside, in English": Case(words=("--site", "..", "--lang", "en"), cwd="site/data"),
    "nothing may be written but pages": Case(lay=sealed),
    "data from elsewhere": Case(lay=linked),
    "something was there": Case(lay=built_before),
}


def built(folder: Path, case: Case) -> dict[str, bytes]:
    """Build the site, and give all that is live then."""
    root = folder / case.folder
    case.lay(root, province())
    site = () if "--site" in case.words else ("--site", root)
    before = os.umask(case.umask)
    try:
        words = ("build", *site, *case.words)
        assert call(folder / case.cwd, *words, flags=case.flags, **case.variables) == ""
    finally:
        os.umask(before)
    return contents(root / "public")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it is built with nothing unusual around."""
    return built(tmp_path_factory.mktemp("plain"), Case())


def test_the_site_has_every_kind_of_file(plain: dict[str, bytes]) -> None:
    assert {Path(path).suffix for path in plain} == KINDS


@pytest.mark.parametrize("case", CASES)
def test_not_a_byte_differs(tmp_path: Path, plain: dict[str, bytes], case: str) -> None:
    assert differing(built(tmp_path, CASES[case]), plain) == []


def test_mistakes_in_templates_are_told_alike_by_any_number_of_processes(tmp_path: Path) -> None:
    made, root = Province(), precompiled(tmp_path / "site")
    made.settings |= {"theme": "nha", "languages": "vi, en"}
    wrong = "{% block title %}{{ {}[unit.name] }}{% endblock %}"
    made.theme["nha/templates/unit.html"] = '{% extends "base!unit.html" %}' + wrong
    lay(root, made.files())
    told = [built_here(root, "--jobs", jobs) for jobs in (1, 2, 2, 2, 3, 4)]
    assert told[0].code == 78
    assert {one.warned for one in told} == {told[0].warned}


def test_not_a_byte_of_the_example_differs_where_nearly_all_is_otherwise(tmp_path: Path) -> None:
    """With a picture of each unit: hundreds of files from two processes of different ways."""
    files = contents(EXAMPLE)
    own = {path: text for path, text in files.items() if path.startswith(("content/", "data/"))}
    lay(tmp_path / "one", own)
    shuffled(tmp_path / "Tỉnh Minh Họa" / "hai", own)
    with ThreadPoolExecutor() as both:
        one = both.submit(call, tmp_path, "build", "--site", "one", "--jobs", "1")
        two = both.submit(
            call,
            tmp_path / "Tỉnh Minh Họa",
            *("build", "--site", "hai", "--jobs", "3", "--now", "2091-12-01T08:00:00Z"),
            flags=("-O",),
            PYTHONHASHSEED="7",
            TZ="Asia/Ho_Chi_Minh",
            LC_ALL="C",
            SOURCE_DATE_EPOCH="1",
        )
        assert [one.result(), two.result()] == ["", ""]
    live = contents(tmp_path / "one" / "public")
    assert differing(live, contents(tmp_path / "Tỉnh Minh Họa" / "hai" / "public")) == []
    assert sum(path.endswith(".png") for path in live) > 100
