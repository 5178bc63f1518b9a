"""A crew: several processes that share the making of pages, where that pays.

The others are forked, so that they know all that is given without any of it being sent; what each
has made, it tells in the end. Where a system cannot fork safely, one process makes all.
"""

import gc
import json
import os
import signal
import struct
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import NoReturn

from parsite.archive import packed, unpacked
from parsite.model.page import Page
from parsite.model.place import Problem

if sys.platform == "linux":
    import fcntl

Made = tuple[str, tuple[Problem, ...]]
"""A file's digest, and what is wrong with it."""

Make = Callable[[Page], Made]

Other = tuple[int, int]
"""Another process: its number, and the end of a pipe at which it is heard."""

_PAYS = 60
"""As many pages as take longer to make than another process to begin."""
_MOST = 8


def size(pages: int, jobs: int) -> int:
    """Tell how many processes are to make so many pages; `jobs`: those wished for, 0 for any."""
    if sys.platform != "linux" or pages < _PAYS:
        return 1
    return min(jobs or len(os.sched_getaffinity(0)), _MOST)


def made(pages: Sequence[Page], make: Make, processes: int) -> Iterator[tuple[Page, Made]]:
    """Make pages, each once, by so many processes; those given first are begun first.

    Raises what making raises; OSError where another process came to an end of its own.
    """
    if processes == 1:
        yield from ((page, make(page)) for page in pages)
        return
    queue, others = _queue(len(pages)), list[Other]()
    gc.freeze()  # what is shared stays shared: no collection touches it
    try:
        others += _forked(processes - 1, pages, make, queue)
        yield from ((pages[at], make(pages[at])) for at in _taken(queue))
        for _, told in others:
            yield from _told(pages, told)
    finally:
        os.close(queue)
        for child, told in others:
            os.kill(child, signal.SIGKILL)  # whoever was heard out has ended already
            os.close(told)
            os.waitpid(child, 0)
        gc.unfreeze()


def _queue(count: int) -> int:
    """Lay out the numbers of pages in a file that all processes read on from one place."""
    queue = os.memfd_create("pages")
    os.write(queue, struct.pack(f"={count}I", *range(count)))
    os.lseek(queue, 0, os.SEEK_SET)
    return queue


def _taken(queue: int) -> Iterator[int]:
    """Take numbers that nobody else has taken, until there are none."""
    while number := _next(queue):
        yield struct.unpack("=I", number)[0]


def _next(queue: int) -> bytes:
    """Read on, alone: of a file in memory, two who read at once may be given the same."""
    fcntl.lockf(queue, fcntl.LOCK_EX)  # let go of by whoever is killed
    try:
        return os.read(queue, 4)
    finally:
        fcntl.lockf(queue, fcntl.LOCK_UN)


def _forked(count: int, pages: Sequence[Page], make: Make, queue: int) -> Iterator[Other]:
    """Begin other processes, as many as the system grants; give where each tells what it made."""
    sys.stdout.flush()
    sys.stderr.flush()
    with suppress(OSError):
        for _ in range(count):
            ear, mouth = os.pipe()
            child = _fork()
            if not child:
                _join(pages, make, queue, mouth)
            os.close(mouth)
            yield child, ear


def _fork() -> int:
    """Fork; the new process hears no Control-C, not even while it begins: the first one answers."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    child = -1
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # no thread of ours runs
            child = os.fork()
        return child
    finally:
        if child:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _join(pages: Sequence[Page], make: Make, queue: int, mouth: int) -> NoReturn:
    """Take part in the work as another process, and end."""
    try:
        with os.fdopen(mouth, "w", encoding="utf-8") as out:
            json.dump(_work(pages, make, queue), out)
        os._exit(0)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _work(pages: Sequence[Page], make: Make, queue: int) -> dict[str, object]:
    done: list[object] = []
    parent = os.getppid()
    try:
        for at in _taken(queue):
            if os.getppid() != parent:
                break  # killed: nobody waits for these pages, and the site must not be held
            digest, problems = make(pages[at])
            done.append((at, digest, packed(problems)))
    except OSError as error:
        return {"error": (error.errno, error.strerror, os.fspath(error.filename or ""))}
    return {"done": done}


def _told(pages: Sequence[Page], ear: int) -> Iterator[tuple[Page, Made]]:
    """Hear what another process has made."""
    with os.fdopen(ear, encoding="utf-8", closefd=False) as told, suppress(ValueError):
        work = json.load(told)
        if "error" in work:
            raise OSError(*work["error"])
        for at, digest, problems in work["done"]:
            yield pages[at], (digest, tuple(unpacked(Problem, problem) for problem in problems))
        return
    raise ChildProcessError(None, "a process that made pages came to an early end")
