"""Numbers and ordinals as words."""

_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {**dict(enumerate(_UNITS)), 1: "mốt", 4: "tư", 5: "lăm"}
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"


def vietnamese() -> dict[str, int]:
    """Spell the numbers from 1 to 99."""
    told = {word: n for n, word in enumerate(_UNITS) if n} | {"bẩy": 7, "mười": 10}
    told |= {f"mười {'lăm' if n == 5 else _UNITS[n]}": 10 + n for n in range(1, 10)}
    for tens in range(2, 10):
        told[f"{_UNITS[tens]} mươi"] = tens * 10
        told |= {f"{_UNITS[tens]} mươi {_AFTER_TENS[n]}": tens * 10 + n for n in range(1, 10)}
    return told


def english() -> dict[str, int]:
    """Spell the numbers from 1 to 12."""
    return {word: n for n, word in enumerate(_ENGLISH.split(), 1)}


def ordinals() -> dict[str, int]:
    """Spell the English ordinals from 1 to 12."""
    return {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
