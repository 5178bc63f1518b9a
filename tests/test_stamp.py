"""A stamp is another where a file was written, renamed or touched, and vouches for what is old."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from parsite.stamp import SECOND, TICK, is_settled, stamp


def rewritten(file: Path) -> None:
    """As many bytes, the time put back."""
    before = file.stat()
    file.write_bytes(b"cba")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(file: Path) -> None:
    """Another file under its name, as long and as old."""
    before = file.stat()
    file.with_name("other").write_bytes(b"abc")
    os.utime(file.with_name("other"), ns=(before.st_atime_ns, before.st_mtime_ns))
    file.with_name("other").replace(file)


def linked(file: Path) -> None:
    """A link to a file that is the very same."""
    file.rename(file.with_name("other"))
    file.symlink_to("other")


CHANGES = [
    *(rewritten, replaced, linked, os.unlink, Path.touch),
    lambda file: file.write_bytes(b"abcd"),
    lambda file: os.utime(file, (1, 1)),
    lambda file: file.chmod(0o400),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_done_to_a_file_its_stamp_is_another(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    before = stamp(file)
    time.sleep(0.03)  # a tick of the disk's clock
    change(file)
    assert stamp(file) != before


def test_reading_a_file_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    before = stamp(tmp_path / "a")
    assert before is not None
    assert (tmp_path / "a").read_bytes() == b"abc"
    assert stamp(str(tmp_path / "a")) == before


def test_a_folders_stamp_tells_what_was_put_there_or_taken_away(tmp_path: Path) -> None:
    before = stamp(tmp_path)
    time.sleep(0.03)
    (tmp_path / "a").touch()
    between = stamp(tmp_path)
    time.sleep(0.03)
    (tmp_path / "a").unlink()
    assert len({before, between, stamp(tmp_path)}) == 3


@pytest.mark.parametrize("path", ["none", "none/a", "a/b"])
def test_what_is_not_there_has_no_stamp(tmp_path: Path, path: str) -> None:
    (tmp_path / "a").touch()
    assert stamp(tmp_path / path) is None


NOW = 10**18 + 5
LONG_AGO, JUST_NOW = NOW - 3 * TICK, NOW - TICK // 2
YESTERDAY = 10**18 - 86_400 * SECOND


@pytest.mark.parametrize(
    ("written", "changed", "settled"),
    [
        (LONG_AGO, LONG_AGO, True),
        (LONG_AGO, JUST_NOW, False),  # its times were put back a moment ago
        (JUST_NOW, LONG_AGO, False),
        (NOW + 9 * TICK, LONG_AGO, False),  # it comes from a clock that is ahead
        (YESTERDAY, YESTERDAY, True),
        (10**18, 10**18, False),  # a disk that counts seconds, two at a time
        (10**18 - 2 * SECOND, 10**18, False),
        (10**18 - 3 * SECOND, 10**18 - 3 * SECOND, True),
    ],
)
def test_a_stamp_holds_for_what_is_older_than_a_tick(
    written: int, changed: int, settled: bool
) -> None:
    assert is_settled((3, written, changed, 1), NOW) is settled
