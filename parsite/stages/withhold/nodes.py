"""What files say, without the entries and the names of what is withheld."""

from collections.abc import Collection
from dataclasses import replace

from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.release import Withheld


def units(node: Node | None, held: Withheld) -> Node | None:
    """Leave out the blocks and units that are withheld, and those that units were made from."""
    if not isinstance(node, Keyed):
        return node
    entries = []
    for key, child in node:
        if key.text == "blocks":
            child = _without(child, held.blocks)
        elif key.text == "units":
            child = _each(_without(child, held.units), held.units)
        entries.append((key, child))
    return replace(node, entries=tuple(entries))


def _without(node: Node, names: Collection[str]) -> Node:
    if not isinstance(node, Keyed):
        return node
    return replace(node, entries=tuple(e for e in node.entries if e[0].text not in names))


def _each(node: Node, names: Collection[str]) -> Node:
    """Leave units that are withheld out of what others succeed."""
    if not isinstance(node, Keyed):
        return node
    return replace(node, entries=tuple((key, _kept(child, names)) for key, child in node))


def _kept(unit: Node, names: Collection[str]) -> Node:
    before = unit.get("succeeds") if isinstance(unit, Keyed) else None
    if not isinstance(unit, Keyed) or not isinstance(before, Listing):
        return unit
    left = tuple(i for i in before.items if not (isinstance(i, Scalar) and i.text in names))
    if len(left) == len(before.items):
        return unit
    rest = tuple(entry for entry in unit.entries if entry[1] is not before)
    key = next(key for key, child in unit if child is before)
    told = ((key, replace(before, items=left)),) if left else ()
    return replace(unit, entries=(*rest, *told))


def year(node: Node, held: Withheld) -> Node:
    """Leave out of a year's file the comparisons with units that are withheld."""
    compared = node.get("comparable") if isinstance(node, Keyed) else None
    if not isinstance(node, Keyed) or not isinstance(compared, Keyed):
        return node
    kept = tuple(
        (key, old)
        for key, old in compared
        if key.text not in held.units and not (isinstance(old, Scalar) and old.text in held.units)
    )
    left = replace(compared, entries=kept)
    entries = ((key, left if child is compared else child) for key, child in node)
    return replace(node, entries=tuple(e for e in entries if e[1] is not left or kept))
