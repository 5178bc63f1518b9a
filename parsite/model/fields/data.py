"""The fields of `data/units.yaml` and of a year's files."""

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

FIGURES = (
    *(("score", "score"), ("điểm", "score"), ("max", "max"), ("điểm tối đa", "max")),
    *(("index", "index"), ("chỉ số", "index"), ("rank", "rank"), ("thứ hạng", "rank")),
    *(("is_tied", "is_tied"), ("đồng hạng", "is_tied")),
    *(("is_last", "is_last"), ("cuối khối", "is_last")),
    *(("previous_rank", "previous_rank"), ("hạng năm trước", "previous_rank")),
    *(("change", "change"), ("tăng giảm", "change"), ("grade", "grade"), ("xếp loại", "grade")),
    *(("status", "status"), ("tình trạng", "status"), ("reason", "reason"), ("lý do", "reason")),
    *(("block", "block"), ("khối", "block"), ("units", "units"), ("số đơn vị", "units")),
    *(("published", "published"), ("phạm vi công bố", "published")),
    *(("assessed", "assessed"), ("số đơn vị được đánh giá", "assessed")),
    *(("rank_by", "rank_by"), ("căn cứ xếp hạng", "rank_by")),
    *(("ranks", "ranks"), ("cách lấy thứ hạng", "ranks")),
    *(("ties", "ties"), ("cách xếp khi bằng điểm", "ties")),
    *(("tie_breaks", "tie_breaks"), ("căn cứ phân hạng khi bằng điểm", "tie_breaks")),
    *(("decimals", "decimals"), ("số chữ số thập phân", "decimals")),
    *(("components", "components"), ("các điểm thành phần", "components")),
    *(("grades", "grades"), ("các mức xếp loại", "grades")),
    *(("grade_counts", "grade_counts"), ("số đơn vị mỗi mức xếp loại", "grade_counts")),
    *(("mean", "mean"), ("trung bình", "mean"), ("median", "median"), ("trung vị", "median")),
    *(("highest", "highest"), ("cao nhất", "highest")),
    *(("lowest", "lowest"), ("thấp nhất", "lowest")),
    *(("announced", "announced"), ("ngày công bố", "announced")),
    *(("decision", "decision"), ("số quyết định", "decision")),
    *(("decision_date", "decision_date"), ("ngày quyết định", "decision_date")),
    *(("compared_with", "compared_with"), ("năm so sánh", "compared_with")),
    *(("comparable", "comparable"), ("đơn vị được so sánh", "comparable")),
)
"""What of a released year can be revised, besides its components."""

REVISION = Shape(
    "revision",
    (
        Field(
            "kind",
            Kind.CHOICE,
            required=True,
            choices=(
                ("revision", "revision"),
                ("điều chỉnh", "revision"),
                ("correction", "correction"),
                ("đính chính", "correction"),
            ),
        ),
        Field("date", Kind.DAY, required=True),
        Field("reason", required=True),
        Field("unit"),
        Field("block"),
        Field("figure", required=True),
        Field("from"),
        Field("to"),
    ),
)

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
