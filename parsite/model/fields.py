"""The fields of every file an editor writes: one table that reading and documentation share."""

from dataclasses import dataclass, field
from enum import Enum, auto


class Kind(Enum):
    """What a field holds, and so how its text is read."""

    TEXT = auto()
    TEXTS = auto()
    ID = auto()
    COUNT = auto()
    COUNTS = auto()
    FIGURE = auto()
    PERCENT = auto()
    RANK = auto()
    PLACE = auto()
    CHANGE = auto()
    DAY = auto()
    LINK = auto()
    CHOICE = auto()
    RECORD = auto()
    RECORDS = auto()
    RECORDS_BY_ID = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `headings` are its columns in a table beside its name, `choices` word: value."""

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    of: "Shape | None" = None
    headings: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields that may stand together, by name."""

    name: str
    fields: tuple[Field, ...] = field(default=())

    @property
    def names(self) -> list[str]:
        """The fields' names."""
        return [f.name for f in self.fields]

    def get(self, name: str) -> Field | None:
        """Give the field of a name, or None."""
        return next((f for f in self.fields if f.name == name), None)


SITE = Shape(
    "site",
    (
        Field("title", required=True),
        Field("organisation", required=True),
        Field("base_url", Kind.LINK, required=True),
        Field("description"),
        Field("contact"),
        Field("notice"),
        Field("theme"),
        Field(
            "counts",
            Kind.CHOICE,
            choices=(("plain", "plain"), ("padded", "padded")),
        ),
    ),
)

FORMER_NAME = Shape(
    "former name",
    (Field("name", required=True), Field("until", Kind.DAY, required=True)),
)

UNIT = Shape(
    "unit",
    (
        Field("block", Kind.ID, required=True),
        Field("name", required=True),
        Field("short"),
        Field("aliases", Kind.TEXTS),
        Field("names", Kind.RECORDS, of=FORMER_NAME),
    ),
)

BLOCK = Shape("block", (Field("name", required=True), Field("order", Kind.COUNT)))

UNITS = Shape(
    "units",
    (
        Field("blocks", Kind.RECORDS_BY_ID, required=True, of=BLOCK),
        Field("units", Kind.RECORDS_BY_ID, required=True, of=UNIT),
    ),
)

_STATUSES = (
    ("ranked", "ranked"),
    ("not-ranked", "not-ranked"),
    ("không xếp hạng", "not-ranked"),
    ("not-assessed", "not-assessed"),
    ("không đánh giá", "not-assessed"),
    ("not-published", "not-published"),
    ("chưa công bố", "not-published"),
)

RESULT = Shape(
    "result",
    (
        Field("unit", required=True, headings=("Đơn vị", "Tên đơn vị", "Cơ quan, đơn vị")),
        Field("score", Kind.FIGURE, headings=("Điểm", "Điểm số", "Tổng điểm")),
        Field("max", Kind.FIGURE, headings=("Điểm tối đa",)),
        Field("index", Kind.PERCENT, headings=("Chỉ số", "Chỉ số (%)", "Chỉ số CCHC")),
        Field("rank", Kind.RANK, headings=("Xếp hạng", "Thứ hạng", "Hạng")),
        Field("previous_rank", Kind.PLACE, headings=("Hạng năm trước", "Thứ hạng năm trước")),
        Field("change", Kind.CHANGE, headings=("Tăng giảm", "Thay đổi", "Tăng, giảm bậc")),
        Field("grade", headings=("Xếp loại",)),
        Field("status", Kind.CHOICE, headings=("Tình trạng",), choices=_STATUSES),
        Field("note", headings=("Ghi chú",)),
    ),
)

ROW = Shape("row", (Field("block", required=True, headings=("Khối",)), *RESULT.fields))

BLOCK_RESULTS = Shape(
    "block results",
    (
        Field("name"),
        Field(
            "published",
            Kind.CHOICE,
            choices=(
                ("full", "full"),
                ("toàn bộ", "full"),
                ("partial", "partial"),
                ("một phần", "partial"),
            ),
        ),
        Field("assessed", Kind.COUNT),
        Field("max", Kind.FIGURE),
        Field("grade_counts", Kind.COUNTS),
        Field("note"),
        Field("results", Kind.RECORDS, of=RESULT),
    ),
)

DECISION = Shape(
    "decision",
    (
        Field("number", required=True),
        Field("date", Kind.DAY),
        Field("signer"),
        Field("link", Kind.LINK),
    ),
)

SOURCE = Shape("source", (Field("name", required=True), Field("link", Kind.LINK)))

YEAR = Shape(
    "year",
    (
        Field("announced", Kind.DAY),
        Field("decision", Kind.RECORD, of=DECISION),
        Field("source", Kind.RECORD, of=SOURCE),
        Field("compared_with", Kind.COUNT),
        Field("max", Kind.FIGURE),
        Field("note"),
        Field("blocks", Kind.RECORDS_BY_ID, of=BLOCK_RESULTS),
    ),
)

KEY_FIGURE = Shape("key figure", (Field("value", required=True), Field("label", required=True)))

PHOTO = Shape(
    "photo",
    (
        Field("file", required=True),
        Field("alt", required=True),
        Field("caption"),
        Field("credit"),
    ),
)

ARTICLE = Shape(
    "article",
    (
        Field("title", required=True),
        Field("date", Kind.DAY),
        Field("lead"),
        Field("figures", Kind.RECORDS, of=KEY_FIGURE),
        Field("photo", Kind.RECORD, of=PHOTO),
    ),
)
