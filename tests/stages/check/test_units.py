"""The blocks and the units that the site knows."""

import pytest

from parsite.model.day import Day
from parsite.model.place import Place, Problem
from parsite.model.unit import Block, FormerName, Unit
from parsite.stages.check.units import units
from parsite.stages.read.tree import tree

BLOCKS = "blocks:\n  so: {name: Các sở}\n  huyen: {name: Các huyện}\n"


def read(text: str) -> tuple[dict[str, Block], dict[str, Unit], tuple[Problem, ...]]:
    node, _ = tree(text, Place("data/units.yaml"))
    return units(node)


def told(text: str) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in read(text)[2]]


def test_a_unit_has_all_its_names() -> None:
    _, found, problems = read(
        BLOCKS + "units:\n"
        "  pho-yen:\n"
        "    block: huyen\n"
        "    name: Thành phố Phổ Yên\n"
        "    short: TP. Phổ Yên\n"
        "    aliases: [Phổ Yên]\n"
        "    names:\n"
        "      - {name: Thị xã Phổ Yên, until: 09/4/2022}\n"
    )
    assert not problems
    assert found == {
        "pho-yen": Unit(
            "pho-yen",
            "huyen",
            "Thành phố Phổ Yên",
            "TP. Phổ Yên",
            ("Phổ Yên",),
            (FormerName("Thị xã Phổ Yên", Day(2022, 4, 9)),),
        )
    }


def test_blocks_come_in_the_order_given_or_else_as_written() -> None:
    assert [*read(BLOCKS + "units: {}\n")[0]] == ["so", "huyen"]
    ordered = "blocks:\n  so: {name: a, order: 2}\n  huyen: {name: b, order: 1}\nunits: {}\n"
    assert [*read(ordered)[0]] == ["huyen", "so"]


def test_a_unit_of_a_block_that_is_not_there_is_told_where_it_says_so() -> None:
    text = BLOCKS + "units:\n  a:\n    block: soo\n    name: A\n  b: {block: x, name: B}\n"
    assert told(text) == [("unknown-block", 6, 12), ("unknown-block", 8, 14)]
    assert [p.facts for p in read(text)[2]] == [
        {"name": "soo", "nearest": "so"},
        {"name": "x", "nearest": ""},
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BLOCKS, [("missing-key", 1, 1)]),
        ("units: {}\n", [("missing-key", 1, 1)]),
        (BLOCKS + "units:\n  a: {name: A}\n", [("missing-key", 5, 6)]),
        (BLOCKS + "units:\n  a: {block: so}\n", [("missing-key", 5, 6)]),
        (BLOCKS + "units:\n  Á: {block: so, name: A}\n", [("not-an-id", 5, 3)]),
        (
            BLOCKS + "units:\n  a: {block: so, name: A, names: [{name: B}]}\n",
            [("missing-key", 5, 35)],
        ),
        (BLOCKS + "units: [a]\n", [("not-keyed", 4, 8)]),
        ("- a\n", [("not-keyed", 1, 1)]),
    ],
)
def test_a_mistake_in_the_units_is_told_once(text: str, found: list[tuple[str, int, int]]) -> None:
    assert told(text) == found


def test_a_misspelt_list_of_blocks_makes_no_unit_homeless() -> None:
    text = "block:\n  so: {name: Các sở}\nunits:\n  a: {block: so, name: A}\n"
    assert told(text) == [("unknown-key", 1, 1)]


def test_without_a_file_there_is_nothing_and_nothing_wrong() -> None:
    assert units(None) == ({}, {}, ())
