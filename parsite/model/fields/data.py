"""The fields of `data/units.yaml` and of a year's files."""

from parsite.model.fields.revisions import REVISION
from parsite.model.shape import DRAFT, Field, Kind, Shape

FORMER_NAME = Shape(
    "former name",
    (Field("name", required=True), Field("until", Kind.DAY, required=True), Field("name_en")),
)

UNIT = Shape(
    "unit",
    (
        Field("block", Kind.ID, required=True),
        Field("name", required=True),
        Field("name_en"),
        Field("short"),
        Field("aliases", Kind.TEXTS),
        Field("names", Kind.RECORDS, of=FORMER_NAME),
        Field("since", Kind.DAY),
        Field("until", Kind.DAY),
        Field("succeeds", Kind.IDS),
    ),
)

BLOCK = Shape(
    "block",
    (
        Field("name", required=True),
        Field("name_en"),
        Field("order", Kind.COUNT),
        Field("until", Kind.DAY),
    ),
)

UNITS = Shape(
    "units",
    (
        Field("blocks", Kind.RECORDS_BY_ID, required=True, of=BLOCK),
        Field("units", Kind.RECORDS_BY_ID, required=True, of=UNIT),
    ),
)

STATUSES = (
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
        Field(
            "unit",
            required=True,
            headings=(
                "Đơn vị",
                "Tên đơn vị",
                "Cơ quan, đơn vị",
                "Tên cơ quan, đơn vị",
                "Tên cơ quan",
            ),
        ),
        Field(
            "score",
            Kind.SCORE,
            headings=("Điểm", "Điểm số", "Tổng điểm", "Tổng điểm đạt được", "Điểm đạt được"),
        ),
        Field("max", Kind.FIGURE, headings=("Điểm tối đa",)),
        Field("index", Kind.PERCENT, headings=("Chỉ số", "Chỉ số (%)", "Chỉ số CCHC")),
        Field("rank", Kind.RANK, headings=("Xếp hạng", "Thứ hạng", "Hạng")),
        Field("previous_rank", Kind.PLACE, headings=("Hạng năm trước", "Thứ hạng năm trước")),
        Field("change", Kind.CHANGE, headings=("Tăng giảm", "Thay đổi", "Tăng, giảm bậc")),
        Field("grade", headings=("Xếp loại", "Xếp loại chất lượng", "Kết quả xếp loại")),
        Field("status", Kind.CHOICE, headings=("Tình trạng",), choices=STATUSES),
        Field("reason", headings=("Lý do",)),
        Field("note", headings=("Ghi chú",)),
    ),
)

ROW = Shape("row", (Field("block", required=True, headings=("Khối",)), *RESULT.fields))

COMPONENT = Shape(
    "component",
    (
        Field("name", required=True),
        Field("name_en"),
        Field("max", Kind.FIGURE),
        Field("weight", Kind.SHARE),
        Field(
            "kind",
            Kind.CHOICE,
            choices=(
                ("part", "part"),
                ("thành phần", "part"),
                ("bonus", "bonus"),
                ("điểm thưởng", "bonus"),
                ("deduction", "deduction"),
                ("điểm trừ", "deduction"),
            ),
        ),
    ),
)

GRADE = Shape(
    "grade",
    (
        Field("name", required=True),
        Field("name_en"),
        Field("from", Kind.FIGURE),
        Field("above", Kind.FIGURE),
    ),
)

RULES = (
    Field("max", Kind.FIGURE),
    Field("decimals", Kind.DECIMALS),
    Field(
        "rank_by",
        Kind.CHOICE,
        choices=(("score", "score"), ("điểm", "score"), ("index", "index"), ("chỉ số", "index")),
    ),
    Field(
        "ranks",
        Kind.CHOICE,
        choices=(
            ("computed", "computed"),
            ("tính từ điểm", "computed"),
            ("published", "published"),
            ("đã công bố", "published"),
        ),
    ),
    Field(
        "ties",
        Kind.CHOICE,
        choices=(
            ("competition", "competition"),
            ("đồng hạng, bỏ hạng sau", "competition"),
            ("dense", "dense"),
            ("đồng hạng, không bỏ hạng", "dense"),
            ("ordinal", "ordinal"),
            ("không đồng hạng", "ordinal"),
        ),
    ),
    Field("tie_breaks", Kind.TEXTS),
    Field("components", Kind.RECORDS_BY_ID, of=COMPONENT),
    Field("grades", Kind.RECORDS, of=GRADE),
)
"""How units are ranked: said of a year, and of a block where it differs there."""

BLOCK_RESULTS = Shape(
    "block results",
    (
        Field("name"),
        Field("name_en"),
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
        *RULES,
        Field("grade_counts", Kind.COUNTS),
        Field("note"),
        Field("results", Kind.ROWS, of=RESULT),
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
        Field("comparable", Kind.ID_BY_ID),
        *RULES,
        Field("note"),
        DRAFT,
        Field("release_at", Kind.INSTANT),
        Field("revisions", Kind.RECORDS, of=REVISION),
        Field("blocks", Kind.RECORDS_BY_ID, of=BLOCK_RESULTS),
    ),
)
