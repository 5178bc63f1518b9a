"""The fields of an article's front matter."""

from parsite.model.shape import DRAFT, Field, Kind, Shape

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

CLAIMS = Field(
    "claims",
    Kind.CHOICE,
    choices=(
        *(("stop", "stop"), ("dừng", "stop")),
        *(("warn", "warn"), ("cảnh báo", "warn")),
        *(("off", "off"), ("không", "off")),
    ),
)
"""What becomes of a statement in the article that the data denies."""

ARTICLE = Shape(
    "article",
    (
        Field("title", required=True),
        Field("date", Kind.DAY),
        Field("lead"),
        Field("figures", Kind.RECORDS, of=KEY_FIGURE),
        Field("photo", Kind.RECORD, of=PHOTO),
        DRAFT,
        CLAIMS,
    ),
)
