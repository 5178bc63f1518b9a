"""The fields of every file an editor writes: the one table of them all."""

from parsite.model.fields.content import ARTICLE, KEY_FIGURE, PHOTO
from parsite.model.fields.data import (
    BLOCK,
    BLOCK_RESULTS,
    COMPONENT,
    DECISION,
    FORMER_NAME,
    GRADE,
    RESULT,
    ROW,
    RULES,
    SOURCE,
    STATUSES,
    UNIT,
    UNITS,
    YEAR,
)
from parsite.model.fields.revisions import FIGURES, REVISION
from parsite.model.fields.site import COLOURS, LICENCE, LOGO, MENU, SITE, THEME

__all__ = [
    "ARTICLE",
    "BLOCK",
    "BLOCK_RESULTS",
    "COLOURS",
    "COMPONENT",
    "DECISION",
    "FIGURES",
    "FORMER_NAME",
    "GRADE",
    "KEY_FIGURE",
    "LICENCE",
    "LOGO",
    "MENU",
    "PHOTO",
    "RESULT",
    "REVISION",
    "ROW",
    "RULES",
    "SITE",
    "SOURCE",
    "STATUSES",
    "THEME",
    "UNIT",
    "UNITS",
    "YEAR",
]
