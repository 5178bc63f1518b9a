"""What rows without a result say: titles of blocks, grades, totals, signatures, notes."""

import re
from collections.abc import Sequence

from parsite.model.vietnamese import clean, lowered, name_key, raised

_TOTALS = {
    *("min", "max", "average", "mean", "total", "trung bình", "tổng cộng", "tổng số", "cộng"),
    *("bình quân", "cao nhất", "thấp nhất", "lớn nhất", "nhỏ nhất", "trung vị", "median", "tổng"),
    *("độ lệch chuẩn", "sum"),
}
_TOTAL_KEYS = {name_key(word) for word in _TOTALS}
_TOTAL = re.compile(
    r"(?:giá trị |điểm |chỉ số |số )?(?:trung bình|tổng cộng|bình quân|cao nhất|thấp nhất"
    r"|lớn nhất|nhỏ nhất|trung vị)\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:tm|kt|tuq|tl)\s*\.|nơi nhận|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|người lập"
    r"|thủ trưởng|trưởng phòng|\(?đã ký\)?|- ?như |- ?lưu\b|lưu\s*:|ký bởi|người tổng hợp"
    r"|.{0,40}\bngày\b.{0,8}\btháng\b.{0,8}\bnăm\b",
    re.IGNORECASE,
)
_REMARK = re.compile(r"ghi chú|chú thích|lưu ý|nguồn|\*|\(\*\)|\(\d\)\s|note\b|source\b", re.I)
_GRADE = re.compile(
    r"(?:(?:\d+|[IVX]+|[a-zđ])\s*[.)\-]\s*)?(?:(?:nhóm|mức|xếp|đơn vị|các đơn vị|loại)[\s:]+)+"
    r"(?:đạt\s+|loại\s+)*(xuất sắc|rất tốt|tốt|khá|trung bình|yếu|kém)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\A(?:(?:[IVX]+|[A-HĐ]|\d{1,2})\s*[.)/\-:]\s*(?=\D)|(?:[IVX]+|[A-H])\s+(?=[^\W\d]))"
)
_LABEL = re.compile(r"(?:[IVX]+|[A-HĐ])[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[A-Z])\s*\)?(?:\s*=.*)?")
_KINDS = {
    *("sở", "ban", "ngành", "cơ", "quan", "huyện", "quận", "thị", "xã", "thành", "phố"),
    *("phường", "đặc", "khu", "cấp"),
}
_GROUP = re.compile(r"\b(?:khối|nhóm|cụm|các|cấp)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:\bkhối\b|\bcác\b|(?=\bcấp\b))\s*(?:các\s+)?(.+?)"
    r"(?:\s+(?:năm|tỉnh|trên địa bàn)\b.*)?$",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|cộng hòa|cộng hoà|độc lập)\b", re.I)
_INITIALS = re.compile(r"\b(?:ubnd|hđnd|ubmttq)\b", re.IGNORECASE)


def is_numbers(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: `(1) (2) (3)=(1)+(2)`, `A B 1 2`."""
    return len(texts) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def is_total(text: str) -> bool:
    """Whether a row's first words are those of a total, a mean or an extreme."""
    key = name_key(text.strip(" :."))
    return key in _TOTAL_KEYS or bool(_TOTAL.match(text))


def is_signature(text: str) -> bool:
    """Whether a text is of those that sign and send a paper."""
    return bool(_SIGNATURE.match(text))


def is_remark(text: str) -> bool:
    """Whether a text is a note to the table."""
    return bool(_REMARK.match(text))


def grade_in(text: str) -> str:
    """Give the grade that a row heads its units with: `Nhóm Tốt`; nothing for any other row."""
    found = _GRADE.match(text)
    return raised(found[1].lower()) if found else ""


def is_label(text: str) -> bool:
    """Whether a text numbers a section: `I`, `B.`"""
    return bool(_LABEL.fullmatch(text))


def are_kinds(text: str) -> bool:
    """Whether a text names nothing but kinds of bodies: `Huyện, thị xã, thành phố`."""
    words = re.findall(r"\w+", text.lower())
    return bool(words) and all(word in _KINDS or word == "các" for word in words)


def is_block_title(text: str) -> bool:
    """Whether a text may name a block: numbered as a section, of a group, or of several kinds.

    `Sở Nội vụ` names one body, and who issued the paper stands above it.
    """
    if len(text) > 200 or _ISSUER.match(text):
        return False
    words = re.findall(r"\w+", _ORDINAL.sub("", text).lower())
    kinds = [word for word in words if word in _KINDS]
    is_list = bool(kinds) and (len(kinds) == len(words) or ("," in text and len(kinds) > 1))
    return is_list or bool(_ORDINAL.match(text) or (_GROUP.search(text)))


def block_name(text: str) -> str:
    """Make a block's name of its title: `I. KHỐI SỞ, BAN, NGÀNH` becomes `Sở, ban, ngành`."""
    bare = _ORDINAL.sub("", clean(text), count=1).strip(" :.-–")
    named = _NAMED.search(bare)
    name = named[1] if named else bare
    name = re.sub(r"\s*\(?năm \d{4}\)?.*$", "", name, flags=re.IGNORECASE)
    small = name.lower() if name.isupper() else lowered(name)
    return raised(_INITIALS.sub(lambda word: word[0].upper(), small)).strip(" :.-–()")
