"""Whatever editors do to a site, and in whichever order: it is what a clean build makes of it."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from parsite.model.picture import Font
from parsite.model.place import Place, Problem
from tests.incremental.machine import Editing

# A failure is told as it was found: to look for a shorter one takes many minutes.
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the disk keep nothing for certain, and draw what was drawn before but once."""
    drawing = import_module("parsite.stages.render.drawing")

    @cache
    def once(svg: str, fonts: tuple[Font, ...], place: Place) -> tuple[bytes, tuple[Problem, ...]]:
        return png(svg, fonts, place)

    def drawn(svg: str, fonts: Iterable[Font], place: Place) -> tuple[bytes, tuple[Problem, ...]]:
        return once(svg, tuple(fonts), place)

    png = drawing.png
    monkeypatch.setattr(drawing, "png", drawn)
    monkeypatch.setattr(os, "fsync", lambda _: None)
    yield
    Editing.known.clear()


def go(wanted: int, length: int) -> None:
    """Let the machine go at least as many steps, in runs of a length, some of which end early."""
    before = Editing.steps
    while (missing := wanted - (Editing.steps - before)) > 0:
        how = settings(
            max_examples=-(-missing // length),
            stateful_step_count=length,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=SLOW,
        )
        run_state_machine_as_test(Editing, settings=how)


@pytest.mark.parametrize("part", range(2))
def test_after_any_step_the_site_is_what_a_clean_build_makes(quick: None, part: int) -> None:
    go(100, 25)


@pytest.mark.campaign
@pytest.mark.parametrize("part", range(4))
def test_after_thousands_of_steps_the_site_is_what_a_clean_build_makes(
    quick: None, part: int
) -> None:
    go(1250, 50)
