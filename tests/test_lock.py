"""One at a time holds a site, and whoever dies lets go of it."""

import os
import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from parsite import lock
from parsite.lock import locked
from parsite.model.place import Halt
from tests.folders import environment

HOLDER = """
import sys
from pathlib import Path
from parsite.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(state: Path) -> Popen[str]:
    """A process that holds a site until its input ends."""
    words = [sys.executable, "-c", HOLDER, str(state)]
    process = Popen(words, env=environment(), stdin=PIPE, stdout=PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_site_is_held_by_one(tmp_path: Path) -> None:
    with holder(tmp_path / "x" / "state") as other:
        with pytest.raises(Halt) as halt, locked(tmp_path / "x" / "state"):
            pytest.fail("held twice")
        assert (halt.value.code, halt.value.exit_code) == ("busy", 75)
        other.communicate()
    with locked(tmp_path / "x" / "state"):
        pass


def test_another_site_is_free(tmp_path: Path) -> None:
    with holder(tmp_path / "one") as other, locked(tmp_path / "two"):
        other.communicate()


def test_who_is_killed_lets_go(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        other.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        other.wait()
    with locked(tmp_path) as handle:
        os.fstat(handle)


def test_who_fails_lets_go(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(KeyError), locked(tmp_path):
            raise KeyError


def test_a_lock_left_by_another_is_none(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"4711")
    with locked(tmp_path):
        assert (tmp_path / "lock").read_bytes() == b"4711"


def test_what_the_system_refuses_for_another_reason_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network disks know no locks."""

    def refused(_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(lock, "_lock", refused)
    with pytest.raises(OSError, match="No locks"), locked(tmp_path):
        pytest.fail("held without a lock")
