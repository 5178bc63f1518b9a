"""What a run is at is shown where somebody watches and has waited, and nowhere else."""

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest

from parsite.cli import main
from parsite.commands import pace as paces
from parsite.commands.pace import Pace
from parsite.report import Report
from tests.conftest import MakeSite

STAGES = ("read", "check", "rank", "verify", "keep", "plan", "trace", "render", "publish")


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(paces, "perf_counter", made)
    return made


@contextmanager
def watched() -> Iterator[Screen]:
    """Somebody watches."""
    screen = Screen()
    with patch.object(sys, "stderr", screen):
        yield screen
    assert "\n" not in screen.getvalue()


ENGLISH = Report("en", "parsite")


def shown(screen: Screen) -> list[str]:
    """The lines that were shown, each in the place of the one before."""
    first, *lines = screen.getvalue().split("\r\x1b[K")
    assert first == ""
    return lines


def test_a_short_run_shows_nothing(clock: Clock) -> None:
    with watched() as screen, Pace(ENGLISH) as pace:
        for stage in STAGES:
            clock.now += 0.05
            pace(stage)
    assert screen.getvalue() == ""


def test_a_long_run_shows_what_it_is_at_and_takes_that_away_in_the_end(
    clock: Clock,
) -> None:
    with watched() as screen, Pace(ENGLISH) as pace:
        pace("read")
        clock.now += 0.6
        pace("rank")
        clock.now += 0.2
        pace("render", 12, 222)
    assert shown(screen) == ["Ranking …", "Making pages: 12/222", ""]


def test_what_goes_by_too_fast_to_be_read_is_not_shown(clock: Clock) -> None:
    with watched() as screen, Pace(ENGLISH) as pace:
        clock.now += 1
        for n in range(1000):
            pace("render", n, 1000)
            clock.now += 0.001
    assert 5 < len(shown(screen)) < 15


def test_a_run_that_fails_leaves_no_line_behind(clock: Clock) -> None:
    def fail() -> None:
        with Pace(ENGLISH) as pace:
            clock.now += 1
            pace("publish")
            raise OSError("full")

    with watched() as screen, pytest.raises(OSError, match="full"):
        fail()
    assert shown(screen) == ["Publishing …", ""]


def test_on_a_pipe_nothing_is_shown_however_long_it_takes(
    clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pace(ENGLISH) as pace:
        clock.now += 60
        pace("render", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_without_any_stream_nothing_is_shown(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program without a console has none on Windows."""
    monkeypatch.setattr(sys, "stderr", None)
    with Pace(ENGLISH) as pace:
        clock.now += 60
        pace("render", 1, 2)


def test_each_stage_is_told_with_the_time_it_took_all_told(
    clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pace(ENGLISH) as pace:
        for stage, seconds in (("read", 0.25), ("rank", 1.5), ("read", 0.5)):
            pace(stage)
            clock.now += seconds
    pace.tell()
    assert [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()] == [
        "Time by stage:",
        "Reading 0.75 s",
        "Ranking 1.50 s",
    ]


def test_a_stage_that_goes_on_is_one(clock: Clock) -> None:
    with Pace(ENGLISH) as pace:
        for n in range(3):
            pace("render", n, 3)
            clock.now += 0.5
    assert pace.seconds == {"render": 1.5}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_builds_profile_names_every_stage_in_its_order(
    make_site: MakeSite, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = Report(language, "parsite").words
    site = str(make_site().root)
    assert main(["build", "--site", site, "--profile", "--lang", language]) == 0
    out, err = capsys.readouterr()
    told = out.split(words("stages", "times") + "\n")[1].splitlines()
    assert [re.split(r"\s{2,}", line.strip())[0] for line in told] == [
        words("stages", stage) for stage in STAGES
    ]
    assert err == ""
