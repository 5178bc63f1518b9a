"""Values of cells as their sheet shows them: numbers by their format, dates, texts."""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from parsite.stages.ingest.sheet import Cell

_ERROR = re.compile(r"#(?:DIV/0!|N/A|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3}|#{3,}")
_DIGITS = re.compile(r"[#0?]+(?:,[#0?]+)*(?:\.([0#?]+))?(%?)")


def shown(value: Any, format: str = "General") -> Cell:
    """Give the cell a reader sees; a figure that is shown rounded keeps the exact one beside it."""
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return _number(value, format)
    if isinstance(value, date | datetime):
        return Cell(f"{value:%d/%m/%Y}")
    text = str(value)
    return Cell(error=text.strip()) if _ERROR.fullmatch(text.strip()) else Cell(text)


def _number(value: float, format: str) -> Cell:
    exact = Decimal(f"{value:.15g}")  # what Excel itself holds true of a number: 15 digits
    if not exact.is_finite():
        return Cell(error=str(value))
    pattern = _DIGITS.fullmatch(_bare(format))
    if pattern is None:
        return Cell(written(exact), is_number=True)
    percent = pattern[2]
    scaled = exact * 100 if percent else exact
    decimals = pattern[1] or ""
    rounded = scaled.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = written(rounded)
    for _ in range(len(decimals) - len(decimals.rstrip("#"))):
        text = text.removesuffix("0")
    differs = written(scaled.normalize()) if rounded != scaled else ""
    return Cell(
        text.removesuffix(",") + percent, exact=differs and differs + percent, is_number=True
    )


def _bare(format: str) -> str:
    """Strip a number format to its digits: the first of its sections, no colours, no literals."""
    first = re.sub(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', "", format).split(";")[0]
    return first.strip().lstrip("+-")


def written(value: Decimal) -> str:
    """Write a figure with a decimal comma, no digit added and none dropped but idle noughts."""
    return f"{value:f}".replace(".", ",")
