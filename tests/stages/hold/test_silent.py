"""What two tellings of a year tell otherwise."""

from parsite.model.published import Figure
from parsite.stages.hold.silent import differing

HOME, SCORE, RANK = (Figure(name, "so-a") for name in ("block", "score", "rank"))
UNITS, MEAN = Figure("units", block="so"), Figure("mean", block="so")


def test_what_is_written_otherwise_and_says_the_same_does_not_differ() -> None:
    assert differing({SCORE: "85,6"}, {SCORE: "85,60"}) == []


def test_of_a_unit_that_is_gone_only_that_is_told() -> None:
    then = {UNITS: "2", MEAN: "80,00", HOME: "so", SCORE: "85,60", RANK: "1"}
    assert differing(then, {UNITS: "1", MEAN: "75,00"}) == [UNITS, MEAN, HOME]


def test_of_a_block_that_is_gone_only_that_is_told() -> None:
    then = {UNITS: "1", MEAN: "85,60", HOME: "so", SCORE: "85,60"}
    assert differing(then, {}) == [UNITS]
    assert differing({}, then) == [UNITS]


def test_of_a_unit_in_another_block_its_figures_are_told_as_well() -> None:
    then, now = {HOME: "so", SCORE: "85,60"}, {HOME: "huyen", SCORE: "85,70"}
    assert differing(then, now) == [HOME, SCORE]
