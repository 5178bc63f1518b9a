"""What cells say, as a data file writes it: figures with a decimal comma, places, changes."""

import re
from dataclasses import dataclass
from decimal import Decimal

from parsite.model import figure
from parsite.model.fields import ROW
from parsite.model.shape import Kind
from parsite.model.vietnamese import name_key, number
from parsite.stages.ingest.sheet import Cell

_STATUSES = {name_key(word): word for word, _ in (ROW.get("status") or ROW.fields[0]).choices}
_NOTHING = {"", "-", "–", "—", "x", "/", ".", "...", "…"}
_PLACE_AND_SCORE = re.compile(r"(\d{1,3})\s*\(\s*(\d+(?:[.,]\d+)?)\s*\)")
_PLACE = re.compile(r"(?:hạng|thứ|xếp thứ)?\s*0*(\d{1,3})(?:[,.]0+)?", re.IGNORECASE)
_UNITS_OF_FIGURES = re.compile(r"\s*(?:điểm|đ)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a cell says of a field; `status`: that there is no figure, in a word of ours.

    `most`: the maximum written with a score. `is_clear`: it can be taken for what it is.
    """

    text: str = ""
    most: str = ""
    status: str = ""
    is_clear: bool = True


def told(cell: Cell, field: str) -> Told:
    """Read a cell as a field of a result."""
    known = ROW.get(field)
    kind = known.kind if known else Kind.FIGURE
    text = cell.shown
    if kind is Kind.TEXT:
        return Told(text)
    if text in _NOTHING:
        return Told(is_clear=not text)
    if status := _STATUSES.get(name_key(text)):
        return Told(status=status)
    if kind in {Kind.RANK, Kind.PLACE}:
        place = _PLACE.fullmatch(text)
        return Told(place[1]) if place else Told(text, is_clear=False)
    if kind is Kind.CHANGE:
        return _change(text)
    return _figure(text, kind)


def _figure(text: str, kind: Kind) -> Told:
    """Read a figure; one that may be read two ways stays as it is written."""
    bare = _UNITS_OF_FIGURES.sub("", text)
    value, most = figure.out_of(bare) if kind is Kind.SCORE else (bare.rstrip("% "), "")
    sign = "%" if bare.endswith("%") else ""
    found = figure.readings(value)
    if len(found) != 1:
        return Told(text, is_clear=False)
    as_read = comma(value) if "," in value or "." in value else value
    if kind is Kind.SCORE and not sign and most:
        return Told(as_read, most)
    return Told(as_read + sign)


def comma(text: str) -> str:
    """Write a figure that can be read in one way with a decimal comma."""
    found = figure.readings(text)
    return number(found[0]).replace(".", "") if len(found) == 1 else text


def _change(text: str) -> Told:
    """Write a change in words: a sign would make it a formula, and Excel drops a plus."""
    found = figure.change(text)
    return Told(change_in_words(found)) if found is not None else Told(text, is_clear=False)


def numbered_change(cell: Cell, expected: int | None, is_signed: bool) -> Told:
    """Read a change that is a number, which says no direction by itself.

    It is held against the change that the row's places make; where they are not known, a column
    with falls in it (`is_signed`) tells its rises from them.
    """
    found = figure.change(f"+{cell.text}" if cell.text.isdecimal() else cell.text)
    is_sure = found == expected if expected is not None else is_signed
    if found is None or not (is_sure or found == 0):
        return Told(cell.text, is_clear=False)
    return Told(change_in_words(found))


def change_in_words(value: int) -> str:
    """Write a change of places so that no program takes it for anything else."""
    if not value:
        return "giữ nguyên"
    return f"{'tăng' if value > 0 else 'giảm'} {abs(value)} bậc"


def place_and_score(text: str) -> tuple[str, str] | None:
    """Split a place and a score that share a cell: `01 (0,727)`."""
    found = _PLACE_AND_SCORE.fullmatch(text)
    return (str(int(found[1])), comma(found[2])) if found else None


def value(cell: Cell) -> Decimal | None:
    """Give the figure a cell holds for reckoning; None where it holds none or could be two."""
    found = figure.readings(figure.out_of(cell.shown)[0])
    is_plain = len(found) == 1 or (cell.is_number and found)
    return found[0] if is_plain else None


def is_figure(text: str) -> bool:
    """Whether a text begins with a figure, whatever stands behind it in brackets or per cent."""
    bare = re.split(r"[/(%]", text, maxsplit=1)[0].strip().lstrip("+-−")
    return bool(figure.readings(bare))


def is_status(text: str) -> bool:
    """Whether a text is a word for why there is no figure."""
    return name_key(text) in _STATUSES
