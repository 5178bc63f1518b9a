"""Whole processes: how long they take, what they cost, how much memory they hold."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.01
_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONOPTIMIZE", "NODE_OPTIONS")


class Failed(Exception):
    """A process that was to be measured failed; the text says what it printed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock; seconds of CPU in user and system mode, of children as well."""

    wall: float
    cpu: float


def run(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> Cost:
    """Run a command to its end; what earlier runs left to be written to disk is written before."""
    os.sync()
    started = time.perf_counter()
    process = _started(command, folder, settings)
    assert process.stdout
    with process.stdout:
        said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(f"{' '.join(command)}: exit code {process.returncode}\n{said.decode()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def peak(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> float | None:
    """Run a command for its memory: the most MB that it and its children held at any time.

    Looked at every 10 ms: what all of them hold, what they share counted once (PSS), or the most
    that one of them ever held, whichever is more. None where there is no /proc.
    """
    if not Path("/proc/self/smaps_rollup").exists():
        return None
    process, most = _started(command, folder, settings, subprocess.DEVNULL), 0
    while process.poll() is None:
        family = _family(process.pid)
        most = max(most, sum(map(_held, family)), *map(_highest, family))
        time.sleep(_PAUSE)
    return most / 1000


def _started(
    command: Sequence[str], folder: Path, settings: Mapping[str, str], out: int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    kept = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    return subprocess.Popen(
        command, cwd=folder, env=kept | settings, stdout=out, stderr=subprocess.STDOUT
    )


def _family(pid: int) -> list[int]:
    """List a process and its descendants that are there now."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        try:
            tasks = Path(f"/proc/{one}/task").iterdir()
            waiting += [int(n) for task in tasks for n in (task / "children").read_text().split()]
        except OSError:
            continue  # it ended meanwhile
    return found


def _held(pid: int) -> int:
    """Give the kB that a process holds, what it shares divided among those who share it."""
    return _told(f"/proc/{pid}/smaps_rollup", "Pss:")


def _highest(pid: int) -> int:
    """Give the most kB that a process has held until now."""
    return _told(f"/proc/{pid}/status", "VmHWM:")


def _told(file: str, name: str) -> int:
    try:
        lines = Path(file).read_text().splitlines()
    except OSError:
        return 0  # it ended meanwhile
    return sum(int(line.split()[1]) for line in lines if line.startswith(name))
