"""The file of units, as it was before what is withheld was written into it."""

import pytest

from parsite.model.node import Keyed
from parsite.model.place import Place
from parsite.model.release import Withheld
from parsite.stages.read.tree import tree
from parsite.stages.withhold.lines import UNITS, without

HELD = Withheld(units=frozenset({"b", "d"}), blocks=frozenset({"moi"}))


def left(text: str) -> str | None:
    node, problems = tree(text, Place(UNITS))
    assert isinstance(node, Keyed)
    assert problems == ()
    return without(text, node, HELD)


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("units:\n  a: {}\n  b: {}\n  c: {}\n", "units:\n  a: {}\n  c: {}\n"),
        ("units:\n  a: {}\n  b:\n    name: B\n    block: x\n", "units:\n  a: {}\n"),
        ("units:\n  b: {}\n\n  a: {}\n", "units:\n  a: {}\n"),
        ("units:\n  a: {}\n\n  b: {}\n\n  c: {}\n", "units:\n  a: {}\n\n  c: {}\n"),
        ("units:\n  a: {}\n\n  b: {}\n  d: {}\n\nblocks: {}\n", "units:\n  a: {}\n\nblocks: {}\n"),
        ("units:\n  a: {}\n  # mới\n  # nữa\n  b: {}\n  c: {}\n", "units:\n  a: {}\n  c: {}\n"),
        ("units:\n  a: {}\n  b: {}\n    # của b\n  # của c\n  c: {}\n",
         "units:\n  a: {}\n  # của c\n  c: {}\n"),
        ("units:\n  a: {}\n  b: {}\n# cuối\n", "units:\n  a: {}\n# cuối\n"),
        ("units:\n  a: {}\n  b:\n    {name: B,\n     block: x}\n  c: {}",
         "units:\n  a: {}\n  c: {}"),
        ("blocks:\n  cu: {}\n  moi: {}\nunits:\n  b: {}\n  a: {}\n",
         "blocks:\n  cu: {}\nunits:\n  a: {}\n"),
        ("units:\n  a: {}\n\n  # mới\n  b: {}\n  c: {}\n", "units:\n  a: {}\n\n  c: {}\n"),
        ("units:\n  a: {}\n\n  b: {}", "units:\n  a: {}"),
        ("units: {a: {}, c: {}}\nblocks:\n  moi: {}\n", "units: {a: {}, c: {}}\nblocks:\n"),
        ("units:\n  a: {}\n", "units:\n  a: {}\n"),
    ],
    ids=[*("between", "last", "first", "apart", "two", "noted"),
        *("notes", "end", "flow", "block", "group", "unended", "others", "none"),
   ],
)  # fmt: skip
def test_an_entry_goes_with_its_notes_and_the_line_before(written: str, before: str) -> None:
    assert left(written) == before


@pytest.mark.parametrize(
    "written",
    [
        "units: {a: {}, b: {}}\n",
        "units:\n  {a: {},\n  b: {}, c: {}}\n",
        "units:\n  a: {}\n  ? b\n  : {}\n",
        "units:\n  a: {succeeds: [b]}\n  b: {}\n",
    ],
)
def test_where_others_stand_in_its_lines_nothing_can_be_told(written: str) -> None:
    assert left(written) is None
