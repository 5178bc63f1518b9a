"""Several processes make what one makes: each page once, and all that goes wrong is told."""

import errno
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from parsite.model.page import Page
from parsite.model.place import Cell, Place, Problem
from parsite.stages.render import crew
from tests.folders import environment

PAGES = [Page(f"{n}/index.html", "page.html", {}) for n in range(100)]
LINUX = pytest.mark.skipif("sys.platform != 'linux'", reason="only there pages are shared out")


@pytest.mark.parametrize(
    ("pages", "jobs", "processes"),
    [(0, 8, 1), (59, 8, 1), (60, 1, 1), (60, 3, 3), (5000, 2, 2), (5000, 99, 8)],
)
@LINUX
def test_there_are_as_many_processes_as_are_wished_for_and_pay(
    pages: int, jobs: int, processes: int
) -> None:
    assert crew.size(pages, jobs) == processes


@LINUX
def test_without_a_wish_there_are_as_many_as_this_machine_has_processors_for() -> None:
    assert crew.size(5000, 0) == min(len(os.sched_getaffinity(0)), 8)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_forking_is_not_safe_there_is_one(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert crew.size(5000, 8) == 1


def opened() -> set[str]:
    """The files that this process has open."""
    held = set()
    for link in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the folder's own
            held.add(str(link.readlink()))
    return held


def children() -> Iterator[int]:
    """The processes that this one has begun and not waited for."""
    with suppress(ChildProcessError):
        yield os.waitpid(-1, os.WNOHANG)[0]


class Making:
    """Makes pages as files in a folder, each by a process that signs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own = os.getpid()

    @property
    def is_other(self) -> bool:
        """Whether another process than the test's is at work."""
        return os.getpid() != self.own

    def __call__(self, page: Page) -> crew.Made:
        name = page.path.replace("/", " ")
        with (self.folder / name).open("x") as file:  # a second time fails
            file.write(str(os.getpid()))
        if not self.is_other:
            self.wait_for_others()
        return f"digest of {page.path}", ()

    def wait_for_others(self) -> None:
        """Leave the others some pages."""
        deadline = time.monotonic() + 60
        while not [pid for pid in self.signed() if pid != self.own]:
            assert time.monotonic() < deadline
            time.sleep(0.001)

    def signed(self) -> list[int]:
        """Who made the pages there are."""
        texts = (file.read_text() for file in self.folder.iterdir())
        return [int(text) for text in texts if text]


@pytest.mark.parametrize("processes", [2, 3, 5])
@LINUX
def test_each_page_is_made_once_and_all_are_told_of(tmp_path: Path, processes: int) -> None:
    before = opened()
    told = list(crew.made(PAGES, Making(tmp_path), processes))
    assert sorted(page.path for page, _ in told) == sorted(page.path for page in PAGES)
    assert all(made == (f"digest of {page.path}", ()) for page, made in told)
    signed = Making(tmp_path).signed()
    assert len(signed) == len(PAGES)
    assert set(signed) - {os.getpid()}  # this process may have found nothing left to do
    assert len(set(signed)) <= processes
    assert opened() == before
    assert list(children()) == []


@LINUX
def test_no_page_is_taken_twice_however_fast_they_are_taken() -> None:
    pages = [Page(str(number), "page.html", {}) for number in range(20_000)]
    told = crew.made(pages, lambda page: ("", ()), 3)
    assert sorted(int(page.path) for page, _ in told) == list(range(20_000))


def test_one_process_makes_them_in_their_order_and_begins_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("another process"), raising=False)
    made = list(crew.made(PAGES, lambda page: (page.path, ()), 1))
    assert made == [(page, (page.path, ())) for page in PAGES]


@pytest.mark.parametrize("pages", [0, 1])
@LINUX
def test_fewer_pages_than_processes_are_made(pages: int) -> None:
    told = list(crew.made(PAGES[:pages], lambda page: (page.path, ()), 3))
    assert [page for page, _ in told] == PAGES[:pages]
    assert list(children()) == []


@LINUX
def test_what_is_wrong_comes_back_whole_however_much_it_is(tmp_path: Path) -> None:
    """More than a pipe holds."""
    place = Place("themes/nha/templates/page.html", 3, 7, Cell("C4", "Điểm"))
    wrong = Problem(place, "template-fails", {"detail": "“x”" * 1000}, "  {{ x }}", True)
    making = Making(tmp_path)
    told = list(crew.made(PAGES, lambda page: (making(page)[0], (wrong,)), 3))
    assert len(told) == len(PAGES)
    assert all(problems == (wrong,) for _, (_, problems) in told)
    assert all(p.place.cell == place.cell for _, (_, problems) in told for p in problems)


def failing(making: Making) -> crew.Make:
    def make(page: Page) -> crew.Made:
        made = making(page)
        if making.is_other:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), page.path)
        return made

    return make


@LINUX
def test_what_another_process_cannot_write_is_told_with_its_file(tmp_path: Path) -> None:
    making = Making(tmp_path)
    with pytest.raises(OSError, match="No space") as found:
        list(crew.made(PAGES, failing(making), 3))
    assert found.value.errno == errno.ENOSPC
    assert found.value.filename in {page.path for page in PAGES}
    assert list(children()) == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
@LINUX
def test_a_process_killed_is_told(tmp_path: Path, number: int) -> None:
    making = Making(tmp_path)
    before = opened()

    def make(page: Page) -> crew.Made:
        made = making(page)
        if making.is_other:
            os.kill(os.getpid(), number)
        return made

    with pytest.raises(ChildProcessError):
        list(crew.made(PAGES, make, 3))
    assert list(children()) == []
    assert opened() == before


HERE = """
import errno, os, signal, sys, time
from pathlib import Path
from parsite.model.place import Place, Problem
from parsite.stages.render import crew
from tests.stages.render.test_crew import PAGES, Making
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it
making = Making(Path(sys.argv[1]))
much = Problem(Place("a"), "template-fails", {{"detail": "x" * {size}}})
def make(page):
    digest, _ = making(page)
    if not making.is_other:
        {strike}
    time.sleep(0.01)  # what has failed here is known before the others are done
    return digest, (much,)
try:
    list(crew.made(PAGES, make, 3))
except BaseException as error:
    print(type(error).__name__)
"""
STRIKES = {
    "OSError": "raise OSError(errno.ENOSPC, 'x', page.path)",
    "ValueError": "raise ValueError('a mistake of ours')",
    "KeyboardInterrupt": "os.killpg(0, signal.SIGINT); time.sleep(60)",
}


@pytest.mark.parametrize("size", [0, 9000], ids=["little made", "more than a pipe holds"])
@pytest.mark.parametrize("error", STRIKES)
@LINUX
def test_what_goes_wrong_here_is_raised_and_the_others_end_without_a_word(
    tmp_path: Path, error: str, size: int
) -> None:
    """Control-C goes to all of them."""
    code = HERE.format(size=size, strike=STRIKES[error])
    words, env = [sys.executable, "-c", code, tmp_path], environment()
    crew = Popen(words, env=env, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True)
    try:
        assert crew.communicate(timeout=60) == (f"{error}\n", "")
    finally:
        with suppress(ProcessLookupError):
            os.killpg(crew.pid, signal.SIGKILL)
