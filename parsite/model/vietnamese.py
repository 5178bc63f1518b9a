"""How numbers, dates and names are written, compared and sorted in Vietnamese."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from parsite.model.day import Day

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the dictionaries' order
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ABBREVIATIONS = {"tp": "thành phố", "tx": "thị xã"}
_NAMES = 16384
"""As many names as are kept in mind: a unit's stands in the tables of all years."""
_INITIALS = {"h": "huyện", "q": "quận", "p": "phường", "x": "xã", "tt": "thị trấn"}
_AUTHORITY = (["ubnd"], ["ủy", "ban", "nhân", "dân"], ["uỷ", "ban", "nhân", "dân"])


def number(value: Decimal, places: int = 0) -> str:
    """Write a figure: decimal comma, thousands by points, at least `places` decimals.

    Digits are added, never dropped: what is published is what was written.
    """
    whole, _, fraction = f"{value:,f}".partition(".")
    fraction = fraction.ljust(places, "0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def count(value: int, padded: bool) -> str:
    """Write a count, under ten with a zero in front where the site's style pads: `06`, but 0."""
    return f"{value:02}" if padded and 0 < value < 10 else number(Decimal(value))


def ordinal(value: int) -> str:
    """Write a place after `thứ` or `hạng`: `5`."""
    return str(value)


def long_date(day: Day) -> str:
    """Write a date as official papers do: `ngày 08 tháng 3 năm 2018`, or `tháng 3 năm 2023`."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    of_month = f"tháng {month} năm {day.year}"
    return f"ngày {day.day:02} {of_month}" if day.day else of_month


def short_date(day: Day) -> str:
    """Write a date in figures: `08/03/2018`, or `03/2023`."""
    of_month = f"{day.month:02}/{day.year}"
    return f"{day.day:02}/{of_month}" if day.day else of_month


@lru_cache(_NAMES)
def clean(text: str) -> str:
    """Compose letters (NFC), make Icelandic Ð the Vietnamese Đ, drop what cannot be seen."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    composed = unicodedata.normalize("NFC", seen).replace("Ð", "Đ").replace("ð", "đ")
    return re.sub(r"\s+", " ", composed).strip()


@lru_cache(_NAMES)
def name_key(name: str) -> str:
    """Give the key by which two ways of writing one name are the same.

    Case, the place of a tone mark (`hóa`, `hoá`), `&` for `và`, `TP.` for `thành phố`, dashes,
    commas and a leading `UBND` do not count; tones and letters do: Đại Từ is not Đại Tứ.
    """
    words = re.findall(r"\w+", clean(name).casefold().replace("&", " và "))
    for authority in _AUTHORITY:
        if words[: len(authority)] == authority and len(words) > len(authority):
            words = words[len(authority) :]
    if len(words) > 1:
        words[0] = _INITIALS.get(words[0], words[0])
    spelled = " ".join(_ABBREVIATIONS.get(word, word) for word in words).split()
    return " ".join(_toneless(word) + _tone(word) for word in spelled)


def _toneless(word: str) -> str:
    kept = "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES)
    return unicodedata.normalize("NFC", kept)


def _tone(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if c in _TONES)


@lru_cache(_NAMES)
def sort_key(name: str) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...], str]:
    """Give the key that sorts names as Vietnamese dictionaries do: letters first, then tones."""
    words = re.findall(r"\w+", clean(name).casefold())
    letters = tuple(tuple(_letter(c) for c in _toneless(word)) for word in words)
    tones = tuple(tuple(_TONES.index(c) + 1 for c in _tone(word)) for word in words)
    return letters, tones, name


def _letter(character: str) -> int:
    """Rank a letter: digits before letters, the alphabet's 29 (and f j w z) in their order."""
    place = _LETTERS.find(character)
    return 1000 + place if place >= 0 else ord(character)


_COMMON = ("Huyện", "Quận", "Thị xã", "Thị trấn", "Thành phố", "Xã", "Phường", "Đặc khu")


def within(text: str) -> str:
    """Write a name as it stands inside a sentence: `huyện Phú Lương`, but `Sở Nội vụ`."""
    return lowered(text) if text.startswith(tuple(f"{word} " for word in _COMMON)) else text


def lowered(text: str) -> str:
    """Begin a text with a small letter, unless its first word is all capitals: `UBND`."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def raised(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """Write a text in unmarked lower-case letters: `Sở Nội vụ` becomes `so noi vu`."""
    parts = unicodedata.normalize("NFD", clean(text).casefold().replace("đ", "d"))
    return "".join(c for c in parts if not unicodedata.combining(c))


def slug(text: str) -> str:
    """Make the part of an address out of a heading: `Đại Từ` becomes `dai-tu`."""
    return "-".join(re.findall(r"[a-z0-9]+", plain(text)))
