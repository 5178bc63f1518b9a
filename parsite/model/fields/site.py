"""The fields of `content/site.yaml` and of a theme's `theme.yaml`."""

from parsite.model.shape import Field, Kind, Shape

LICENCE = Shape(
    "licence",
    (Field("name", required=True), Field("link", Kind.LINK, required=True)),
)

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
            "languages",
            Kind.TEXTS,
            choices=(("vi", "vi"), ("tiếng Việt", "vi"), ("en", "en"), ("tiếng Anh", "en")),
        ),
        Field("title_en"),
        Field("organisation_en"),
        Field("description_en"),
        Field("contact_en"),
        Field("notice_en"),
        Field("zalo_oa_id"),
        Field("keep", Kind.TEXTS),
        Field("licence", Kind.RECORD, of=LICENCE),
        Field(
            "share_pictures",
            Kind.CHOICE,
            choices=(("units", "units"), ("years", "years"), ("off", "off")),
        ),
        Field(
            "without",
            Kind.TEXTS,
            choices=(
                *(("downloads", "downloads"), ("tệp số liệu", "downloads")),
                *(("embedded", "embedded"), ("trang nhúng", "embedded")),
                *(("blocks", "blocks"), ("trang khối", "blocks")),
            ),
        ),
        Field(
            "counts",
            Kind.CHOICE,
            choices=(("plain", "plain"), ("padded", "padded")),
        ),
    ),
)

COLOURS = Shape(
    "colours",
    (
        Field("accent", Kind.COLOUR),
        Field("accent_ink", Kind.COLOUR),
        Field("accent_dark", Kind.COLOUR),
        Field("accent_ink_dark", Kind.COLOUR),
    ),
)
"""Names of the base theme's variables, `_dark` for dark screens."""

LOGO = Shape("logo", (Field("file", required=True), Field("alt", required=True)))

MENU = Shape("menu", (Field("text", required=True), Field("link", Kind.LINK, required=True)))

THEME = Shape(
    "theme",
    (
        Field("parent"),
        Field("colours", Kind.RECORD, of=COLOURS),
        Field("logo", Kind.RECORD, of=LOGO),
        Field("header", Kind.RECORDS, of=MENU),
        Field("footer", Kind.RECORDS, of=MENU),
    ),
)
