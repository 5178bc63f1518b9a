"""The files that an import makes: a year's table, and what its year has to declare."""

import csv
import io
from collections.abc import Mapping, Sequence, Set

from parsite.model.fields import ROW
from parsite.stages.ingest.components import Component
from parsite.stages.ingest.register import scalar

_ORDER = (
    *("block", "unit", "score", "max", "index", "rank", "previous_rank", "change"),
    *("grade", "status", "reason", "note"),
)
HEADINGS = {f.name: f.headings[0] for f in ROW.fields}


def columns_of(components: Sequence[Component], used: Set[str]) -> list[str]:
    """Order the columns in use: the block and the unit, the score, its components, the rest."""
    names = [name for name in _ORDER if name in used or name in {"block", "unit"}]
    at = names.index("score") + 1 if "score" in names else 2
    return names[:at] + [part.id for part in components if part.id in used] + names[at:]


def table(rows: Sequence[Mapping[str, str]], components: Sequence[Component]) -> bytes:
    """Write a year's table as Excel opens it here: `;`, UTF-8 with a mark; the columns in use."""
    used = {name for row in rows for name, text in row.items() if text}
    named = {**HEADINGS, **{part.id: part.name for part in components}}
    columns = columns_of(components, used)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\n")
    writer.writerow(named[name] for name in columns)
    writer.writerows([_safe(row.get(name, "")) for name in columns] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    """Keep a text from being a formula: a space before it, which our own reader strips again."""
    return f" {text}" if text.startswith(("=", "+", "-", "@")) else text


def declarations(components: Sequence[Component], decimals: int | None) -> str:
    """Write what a year's file declares of its components and decimals; nothing where nothing."""
    lines = [f"decimals: {decimals}"] if decimals is not None else []
    if components:
        lines.append("components:")
    for one in components:
        lines += [f"  {one.id}:", f"    name: {scalar(one.name)}"]
        lines += [f"    max: {one.most}"] if one.most else []
        lines += [f"    kind: {one.kind}"] if one.kind != "part" else []
    return "\n".join([*lines, ""]) if lines else ""
