"""`data/units.yaml`: the blocks and the units."""

from collections.abc import Iterator, Mapping

from parsite.model.directory import nearest
from parsite.model.fields import UNITS
from parsite.model.node import Node
from parsite.model.place import Problem, problem
from parsite.model.unit import Block, FormerName, Unit
from parsite.stages.check.decode import Filled, fill


def units(
    node: Node | None,
) -> tuple[dict[str, Block], dict[str, Unit], tuple[Problem, ...]]:
    """Read the blocks, in their order, and the units, each of a known block."""
    if node is None:
        return {}, {}, ()
    filled, problems = fill(node, UNITS)
    blocks = _blocks(filled.get("blocks", {}))
    made = {id: _unit(id, entry) for id, entry in filled.get("units", {}).items()}
    is_known = "blocks" in filled.values
    strays = tuple(_strays(filled.get("units", {}), blocks)) if is_known else ()
    return blocks, made, problems + strays


def _blocks(entries: Mapping[str, Filled]) -> dict[str, Block]:
    made = [
        Block(
            id,
            entry.text("name"),
            entry.get("order", number),
            entry.get("until"),
            entry.text("name_en"),
            entry.place,
        )
        for number, (id, entry) in enumerate(entries.items(), 1)
    ]
    return {block.id: block for block in sorted(made, key=lambda block: block.order)}


def _unit(id: str, entry: Filled) -> Unit:
    former = (
        FormerName(name.text("name"), name.get("until"), name.text("name_en"))
        for name in entry.get("names", ())
        if name.get("until") is not None
    )
    return Unit(
        id=id,
        block=entry.text("block"),
        name=entry.text("name"),
        short=entry.text("short"),
        aliases=entry.get("aliases", ()),
        former=tuple(former),
        since=entry.get("since"),
        until=entry.get("until"),
        succeeds=entry.get("succeeds", ()),
        name_en=entry.text("name_en"),
        place=entry.place,
        places=entry.places,
    )


def _strays(entries: Mapping[str, Filled], blocks: Mapping[str, Block]) -> Iterator[Problem]:
    told = set()
    for entry in entries.values():
        name = entry.text("block")
        if name and name not in blocks and name not in told:
            told.add(name)
            close = nearest(name, blocks)
            yield problem(entry.at("block"), "unknown-block", name=name, nearest=close)
