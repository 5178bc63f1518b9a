"""Headings of real tables: which field a column holds, of which year, out of how many points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parsite.model.fields import ROW
from parsite.model.vietnamese import clean, name_key, plain
from parsite.stages.ingest.sections import are_kinds

NUMBERING, YEAR = "numbering", "year"
MEASURES = ("score", "index", "rank", "grade")

_OTHERS: Mapping[str, tuple[str, ...]] = {
    "block": ("Khối đơn vị", "Nhóm đơn vị", "Tên khối", "Cụm"),
    "unit": (
        *(
            "Cơ quan",
            "Cơ quan/đơn vị",
            "Địa phương",
            "Tên địa phương",
            "Tỉnh, thành phố",
            "Tỉnh",
            "Xã, thị trấn",
        ),
        *("Tên tỉnh", "Xã, phường, thị trấn", "Unit name", "Agency"),
    ),
    "score": (
        *("Tổng số điểm", "Điểm tổng", "Điểm đạt", "Điểm đạt được", "Tổng điểm đạt được"),
        *("Điểm đánh giá", "Điểm CCHC", "Điểm chỉ số CCHC", "Tổng điểm CCHC", "Điểm kết quả"),
        *("Điểm PAR INDEX", "Tổng điểm PAR INDEX", "Tổng", "Tổng cộng", "Total score", "Points"),
        *("Điểm chỉ số cải cách hành chính", "Kết quả điểm", "Số điểm"),
    ),
    "max": ("Điểm chuẩn", "Thang điểm", "Tổng điểm tối đa", "Max score"),
    "index": (
        *("Chỉ số cải cách hành chính", "Chỉ số PAR INDEX", "PAR INDEX", "Tỷ lệ", "Tỷ lệ đạt"),
        *("Tỉ lệ", "Tỷ lệ phần trăm", "Tỷ lệ %", "Giá trị chỉ số", "Kết quả chỉ số", "PAR index"),
        *("Chỉ số CCHC đạt được", "Percent"),
    ),
    "rank": (
        *("Xếp thứ", "Vị thứ", "Xếp thứ hạng", "Thứ hạng CCHC", "Xếp hạng CCHC", "Vị trí"),
        *("Thứ bậc", "Kết quả xếp hạng", "Xếp vị thứ", "Ranking", "Place"),
        *("Xếp hạng chỉ số CCHC", "Xếp hạng chỉ số cải cách hành chính"),
    ),
    "previous_rank": ("Previous rank", "Prev rank", "Xếp hạng năm trước", "Vị thứ năm trước"),
    "change": (
        *("Tăng/giảm", "Tăng (+), giảm (-)", "Tăng/giảm bậc", "Tăng, giảm", "Tăng giảm hạng"),
        *("Tăng/giảm hạng", "Tăng giảm bậc", "Tăng/giảm thứ hạng", "Tăng, giảm thứ hạng"),
        *("So sánh", "So với năm trước", "So sánh với năm trước", "Biến động", "Thay đổi thứ hạng"),
        *("So với", "Tăng/giảm so với năm trước", "Change as published", "So sánh thứ hạng"),
    ),
    "grade": ("Loại", "Phân loại", "Mức xếp loại", "Xếp loại CCHC", "Kết quả xếp loại"),
    "note": ("Notes", "Chú thích"),
    NUMBERING: ("STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No", "No.", "#", "Order"),
    YEAR: ("Năm", "Năm đánh giá", "Year"),
}
_OWN = {f.name: (f.name.replace("_", " "), *f.headings) for f in ROW.fields}
_FIELDS = {
    name_key(text): field
    for known in (_OTHERS, _OWN)  # what a table of ours calls a field is never anything else
    for field, texts in known.items()
    for text in texts
    if name_key(text)
}
_UNMARKED = {plain(key): field for key, field in _FIELDS.items()}
_UNITS = re.compile(
    r"(?:tên |các )?(?:đơn vị|cơ quan)"
    r"(?! (?:tính|chủ|phụ|thực|theo|phối|thẩm|ban hành|chịu|báo cáo|đầu mối|tham mưu))"
)

_OF_YEAR = re.compile(r"(?:so với\s+)?(?:của\s+)?(?:năm\s+)?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_MOST = re.compile(
    r"\(?\s*(?:(?:tối đa|thang(?: điểm)?|max)\s*:?\s*(\d+(?:[.,]\d+)?)(?:\s*điểm|\s*đ\b)?"
    r"|(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)\b)\s*\)?|[(/]\s*(\d{2,4})\s*\)?\s*$",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"\(1?\d\)(?:\s*=[\s\d()+\-*/%.x]*)?|=[\s\d()+\-*/%.x]+$")
_CODED = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_NAMES = {
    "diem tham dinh": "Điểm thẩm định",
    "diem tu cham": "Điểm tự chấm",
    "diem tu danh gia": "Điểm tự đánh giá",
    "diem dtxhh": "Điểm ĐTXHH",
    "diem dieu tra xa hoi hoc": "Điểm điều tra xã hội học",
    "diem thuong": "Điểm thưởng",
    "diem tru": "Điểm trừ",
}
"""Names of components that a program wrote without their marks."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's heading: its text, what stands over it, and what they say.

    `field`: a field's name, `numbering`, `year` or nothing. `most`: the maximum it names.
    """

    text: str
    group: str = ""
    field: str = ""
    year: int | None = None
    most: str = ""

    @property
    def whole(self) -> str:
        """The heading with what stands over it."""
        return f"{self.group}: {self.text}" if self.group else self.text

    @property
    def name(self) -> str:
        """The heading without its year, its maximum and the number of its column."""
        text = re.sub(r"_\d+$", "", self.text) if _CODED.fullmatch(self.text) else self.text
        bare = _bare(text.replace("_", " ") if _CODED.fullmatch(self.text) else text)
        return _NAMES.get(bare, bare)

    @property
    def is_of_points(self) -> bool:
        """Whether it or what stands over it speaks of points."""
        return bool(re.search(r"\bdiem\b", plain(self.whole).replace("_", " "))) or bool(self.most)


Headings = Mapping[int, Heading]
"""A table's headings by column."""


def heading(text: str, group: str = "") -> Heading:
    """Read a column's heading with what stands over it."""
    coded = bool(_CODED.fullmatch(text))
    spoken = text.replace("_", " ") if coded else text
    years = [int(y) for y in _OF_YEAR.findall(spoken) or _OF_YEAR.findall(group)]
    most = re.search(r"_(\d+)$", text) if coded else None
    found = most or _MOST.search(_FORMULA.sub(" ", _OF_YEAR.sub(" ", spoken)))
    most_of = next(filter(None, found.groups()), "") if found else ""
    field = _field(spoken) or (_field(f"{group} {spoken}") if group else "")
    field = field or ("change" if re.match(r"so (?:với|sánh)", spoken, re.IGNORECASE) else "")
    if most_of and not field and coded:
        field = _field(re.sub(r"\s\d+$", "", spoken))
    return Heading(text, group, field, years[0] if len(years) == 1 else None, most_of)


def is_unit(text: str) -> bool:
    """Whether a heading is that of the units' names."""
    if field := _field(text):
        return field == "unit"
    said = clean(text).casefold()
    is_short = len(name_key(text).split()) <= 6
    return is_short and (are_kinds(said.removeprefix("tên ")) or bool(_UNITS.match(said)))


def is_of_any(text: str) -> bool:
    """Whether a heading of units' names tells nothing of their kind: `Đơn vị`, `Tên cơ quan`."""
    return bool(_UNITS.match(clean(text).casefold()) or name_key(text).isascii())


def _bare(text: str) -> str:
    """Strip a heading of its year, its maximum and what else stands in brackets of figures."""
    bare = _FORMULA.sub(" ", _OF_YEAR.sub(" ", text))
    bare = re.sub(r"\(\s*%\s*\)", " ", _MOST.sub(" ", bare))
    return clean(bare).strip(" *:;,.-–/()") if "(" not in bare else clean(bare).strip(" *:;,.-–/")


def _field(text: str) -> str:
    """Give the field a text means, with or without its year and what stands in brackets."""
    bare = _bare(text)
    for said in (text, bare, re.sub(r"\([^)]*\)", " ", bare)):
        key = name_key(said)
        field = _FIELDS.get(key) or (_UNMARKED.get(key) if key.isascii() else None)
        if field:
            return field
    return ""
