"""What files say, without the entries and names of what is withheld."""

import pytest

from parsite.model.node import Node
from parsite.model.place import Place
from parsite.model.release import Withheld
from parsite.stages.read.tree import tree
from parsite.stages.withhold import nodes

HELD = Withheld(units=frozenset({"b"}), blocks=frozenset({"moi"}))


def read(text: str) -> Node:
    node, problems = tree(text, Place("x.yaml"))
    assert node is not None
    assert problems == ()
    return node


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("blocks: {cu: {}, moi: {}}", "blocks: {cu: {}}"),
        ("units: {a: {}, b: {}}", "units: {a: {}}"),
        ("units: {a: {succeeds: [b, c]}}", "units: {a: {succeeds: [c]}}"),
        ("units: {a: {name: A, succeeds: [b]}}", "units: {a: {name: A}}"),
        ("units: {a: {succeeds: [c]}}", "units: {a: {succeeds: [c]}}"),
        ("units: {a: A, b: B}", "units: {a: A}"),
        ("units: b", "units: b"),
        ("[b, moi]", "[b, moi]"),
        ("khac: {b: {}}", "khac: {b: {}}"),
    ],
)
def test_of_units_and_blocks(written: str, left: str) -> None:
    assert nodes.units(read(written), HELD) == read(left)


def test_where_there_is_no_file_there_is_none() -> None:
    assert nodes.units(None, HELD) is None


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("comparable: {a: c, b: c, d: b}\nmax: 5", "comparable: {a: c}\nmax: 5"),
        ("comparable: {b: c}\nmax: 5", "max: 5"),
        ("comparable: [b]\nmax: 5", "comparable: [b]\nmax: 5"),
        ("max: 5", "max: 5"),
        ("[5]", "[5]"),
    ],
)
def test_of_comparisons(written: str, left: str) -> None:
    assert nodes.year(read(written), HELD) == read(left)
