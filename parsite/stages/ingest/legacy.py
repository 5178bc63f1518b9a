"""Texts typed with the fonts of before Unicode: TCVN3 (`.VnTime`) and VNI (`VNI-Times`).

Such a font draws Vietnamese where a byte stands for a Western letter: `Së Néi vô` is what a
program shows that does not have it.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Set

from parsite.model.vietnamese import clean, name_key

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_MARKED = {
    **{"a" + mark: to for mark, to in zip("øùûõïâáàåãäêéèúüë", "àáảãạâấầẩẫậăắằẳẵặ", strict=True)},
    **{"e" + mark: to for mark, to in zip("øùûõïâáàåãä", "èéẻẽẹêếềểễệ", strict=True)},
    **{"o" + mark: to for mark, to in zip("øùûõïâáàåãä", "òóỏõọôốồổỗộ", strict=True)},
    **{"u" + mark: to for mark, to in zip("øùûõï", "ùúủũụ", strict=True)},
    **{"ô" + mark: to for mark, to in zip("øùûõï", "ờớởỡợ", strict=True)},
    **{"ö" + mark: to for mark, to in zip("øùûõï", "ừứửữự", strict=True)},
    **{"y" + mark: to for mark, to in zip("øùûõ", "ỳýỷỹ", strict=True)},
    **dict(zip("æóòôöîñìí", "ỉĩịơưỵđìí", strict=True)),
}
_VNI = {**_MARKED, **{key.upper(): to.upper() for key, to in _MARKED.items()}}
_VNI_TEXT = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_ODD = re.compile(r"[^\x00-\x7f]")

_SURE = {
    name_key(word)
    for word in (
        *("sở", "huyện", "đơn vị", "tên đơn vị", "điểm", "hạng", "xếp hạng", "xếp loại", "tỉnh"),
        *("thành phố", "thị xã", "phường", "xã", "chỉ số", "ghi chú", "khối", "năm", "tổng"),
        *("cải cách hành chính", "ủy ban nhân dân", "kết quả", "số thứ tự"),
    )
}


def _tcvn3(text: str) -> str:
    """Turn TCVN3 into Unicode; a text with any other letter in it is none and stays."""
    if any(c not in _TCVN3 for c in _ODD.findall(text)):
        return text
    return "".join(_TCVN3.get(c, c) for c in text)


def _vni(text: str) -> str:
    """Turn VNI into Unicode; a text with a letter left over is none and stays."""
    rest = _VNI_TEXT.sub("", text)
    return text if _ODD.search(rest) else _VNI_TEXT.sub(lambda found: _VNI[found[0]], text)


ENCODINGS: Mapping[str, Callable[[str], str]] = {"TCVN3 (ABC)": _tcvn3, "VNI": _vni}


def encoding(texts: Iterable[str], known: Set[str]) -> str:
    """Tell in which of the old encodings a sheet's texts are; nothing where none is clear.

    It is clear where two texts at least become words of such tables, or names whose keys are
    `known`.
    """
    odd = {text for text in texts if _ODD.search(text)}
    sure = {
        name: sum(_is_known(turn(text), known) and not _is_known(text, known) for text in odd)
        for name, turn in ENCODINGS.items()
    }
    best = max(sure, key=lambda name: sure[name])
    return best if sure[best] >= 2 else ""


def converted(text: str, encoding: str, known: Set[str]) -> str:
    """Turn one text of such a sheet into Unicode, unless it is known as it stands."""
    if not encoding or not _ODD.search(text) or _is_known(text, known):
        return text
    return ENCODINGS[encoding](text)


def _is_known(text: str, known: Set[str]) -> bool:
    """Whether a text bears a known name or holds a word that such tables hold."""
    key = name_key(clean(text))
    padded = f" {key} "
    return key in known or any(f" {word} " in padded for word in _SURE)
