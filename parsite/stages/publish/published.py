"""What a published folder tells of itself: the figures of its downloads, the list of its pages."""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from parsite.model.column import Cell
from parsite.model.difference import Board, State, Told
from parsite.model.download import Line
from parsite.model.place import Halt
from parsite.model.release import Release
from parsite.model.year import Status
from parsite.stages.publish import notes
from parsite.stages.publish.compare import release_of
from parsite.stages.publish.disk import sha256

_YEAR = re.compile(r"(\d{4})/index\.html")
_PAPER = ("decision_date", "date"), ("signer", "signer"), ("decision_link", "link")
_USAGE, _FAILED = 2, 74


def published(folder: Path) -> State:
    """Read a published folder as one side of a comparison.

    What its pages were made from is known where parsite's own folder still lies beside it. Raises
    Halt where it publishes no figures to download, or they are not as they were published.
    """
    release = release_of(folder)
    state = folder.resolve().parent / ".parsite" / folder.resolve().name
    made_from = notes.recall(state, release.digest).digests
    return State(
        years=dict(_years(folder, release)),
        texts={},
        pages={path: made_from.get(path) for path in release.files},
        is_read=True,
    )


def _years(folder: Path, release: Release) -> Iterator[tuple[int, Told]]:
    for of in sorted(found[1] for path in release.files if (found := _YEAR.fullmatch(path))):
        path = f"{of}/cchc-{of}.json"
        if path not in release.files:
            raise Halt("published-without-figures", _USAGE, folder=folder)
        file = folder / path
        content = file.read_bytes() if file.is_file() else b""
        if sha256(content) != release.files[path]:
            raise Halt("published-damaged", _FAILED, path=file)
        try:
            yield int(of), _told(json.loads(content, parse_float=Decimal))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Halt("published-damaged", _FAILED, path=file) from error


def _told(year: Mapping[str, Any]) -> Told:
    """Read what is told of a year, under the names that facts have."""
    paper, source = year["decision"] or {}, year["source"] or {}
    facts = {
        "decision": paper.get("number"),
        **{name: paper.get(key) for name, key in _PAPER},
        "announced": year["announced"],
        "source": source.get("name"),
        "source_link": source.get("link"),
        "compared_with": year["compared_with"],
        "note": year["note"],
    }
    said = {name: "" if value is None else str(value) for name, value in facts.items()}
    return Told(said, {block["block_id"]: _board(block) for block in year["blocks"]})


def _board(block: Mapping[str, Any]) -> Board:
    return Board(
        block["block"],
        {entry["unit_id"]: _line(entry) for entry in block["standings"]},
        {part["id"]: part["name"] for part in block["components"]},
    )


def _line(entry: Mapping[str, Any]) -> Line:
    cells: dict[str, Cell] = {name: value for name, value in entry.items() if name != "components"}
    cells["status"] = Status(entry["status"])
    return Line(cells, entry["components"])
