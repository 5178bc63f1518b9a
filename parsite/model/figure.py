"""Figures as people write them here: 85,60 and 85.60, 746.305, 84,58%."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

MOST_DECIMALS = 6
"""More than any index is published with."""
LAST = ("last", "cuối", "cuối cùng", "cuối bảng")
"""The words for a last place of which nobody says the number."""

_EXACT = Context(prec=80)
"""More digits than any ratio of two figures needs to be rounded as it should."""


def decimals(figure: Decimal) -> int:
    """Count the decimals that a figure is written with."""
    return max(0, -int(figure.as_tuple().exponent))


def rounded(figure: Decimal, places: int) -> Decimal:
    """Write a figure with so many decimals, rounded half up."""
    return figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)


def percent(score: Decimal, maximum: Decimal, places: int) -> Decimal:
    """Give a score out of a maximum in percent, rounded half up to so many decimals, once."""
    return rounded(_EXACT.divide(score * 100, maximum), places)


_PLAIN = re.compile(r"[0-9]+")
_ONE_MARK = re.compile(r"([0-9]+)[.,]([0-9]+)")
_GROUPED = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]+)?")


def readings(text: str) -> tuple[Decimal, ...]:
    """List every way in which a text can be read as a figure of 0 or more.

    None: it is not a figure. One: it is this figure. Two: nobody can tell which is meant, as with
    `746.305`, which is 746305 to one reader and 746 and a fraction to another.
    """
    if _PLAIN.fullmatch(text):
        return (Decimal(text),)
    one_mark = _ONE_MARK.fullmatch(text)
    as_fraction = (Decimal(f"{one_mark[1]}.{one_mark[2]}"),) if one_mark else ()
    return as_fraction + _as_grouped(text)


def _as_grouped(text: str) -> tuple[Decimal, ...]:
    """Read the marks between groups of three digits as thousands, where that is possible."""
    grouped = _GROUPED.fullmatch(text)
    if not grouped or text[0] == "0":
        return ()
    thousands = grouped[1]
    return (Decimal(text.replace(thousands, "").replace(",", ".")),)


_OUT_OF = re.compile(r"([0-9.,]*[0-9])\s*(?:/\s*([0-9.,]*[0-9])\s*)?(?:(%)|điểm|đ)?", re.IGNORECASE)


def out_of(text: str) -> tuple[str, str]:
    """Split a score into its figure and what it is out of: `96,17/100`, `84,58%`, `85,60 điểm`.

    The second is nothing where the text does not say; both are nothing where it is no score.
    """
    written = _OUT_OF.fullmatch(text)
    if not written or (written[2] and written[3]):
        return "", ""
    return written[1], "100" if written[3] else written[2] or ""


def whole(text: str) -> int | None:
    """Read a count or a place such as `6` or `06`; None when it is anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else None


_PLACES = r"(?:\s+(?:bậc|hạng))?"
_SIGNED = re.compile(rf"([+\-−–])?\s*([0-9]{{1,4}}){_PLACES}", re.IGNORECASE)
_WORDED = re.compile(rf"(tăng|giảm)\s+([0-9]{{1,4}}){_PLACES}", re.IGNORECASE)
_KEPT = re.compile(r"giữ nguyên(?: (?:thứ hạng|thứ bậc|vị trí))?|không đổi", re.IGNORECASE)


def change(text: str) -> int | None:
    """Read a change of places: `+6`, `-1`, `0`, `tăng 06 bậc`, `giữ nguyên`; rising is positive.

    A bare number other than 0 says no direction, so it is not a change (None).
    """
    if _KEPT.fullmatch(text):
        return 0
    if worded := _WORDED.fullmatch(text):
        return int(worded[2]) * (1 if worded[1].lower() == "tăng" else -1)
    signed = _SIGNED.fullmatch(text)
    if not signed or (signed[1] is None and int(signed[2]) != 0):
        return None
    return int(signed[2]) * (1 if signed[1] in {None, "+"} else -1)
