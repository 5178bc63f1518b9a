"""The fields of a year's `revisions`, and the figures that they can name."""

from parsite.model.shape import Field, Kind, Shape

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
