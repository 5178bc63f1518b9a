"""Numbers and ordinals as words."""

_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: ("mốt",), 4: ("tư", "bốn"), 5: ("lăm", "nhăm"), 7: ("bảy", "bẩy")}
_AFTER_TEN = {5: ("lăm", "nhăm"), 7: ("bảy", "bẩy")}
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"


def vietnamese() -> dict[str, int]:
    """Spell the numbers from 1 to 99, in all ways that are said."""
    told = {word: n for n, word in enumerate(_UNITS) if n} | {"bẩy": 7, "mười": 10}
    for n in range(1, 10):
        told |= {f"mười {word}": 10 + n for word in _AFTER_TEN.get(n, (_UNITS[n],))}
    for tens in range(2, 10):
        told[f"{_UNITS[tens]} mươi"] = tens * 10
        for n in range(1, 10):
            words = _AFTER_TENS.get(n, (_UNITS[n],))
            told |= {f"{_UNITS[tens]} mươi {word}": tens * 10 + n for word in words}
    return told


def english() -> dict[str, int]:
    """Spell the numbers from 1 to 12."""
    return {word: n for n, word in enumerate(_ENGLISH.split(), 1)}


def ordinals() -> dict[str, int]:
    """Spell the English ordinals from 1 to 12."""
    return {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
