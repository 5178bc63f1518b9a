"""The columns of what the site publishes as tables."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from parsite.model.fields import ROW, STATUSES
from parsite.model.year import Status

Cell = str | int | Decimal | bool | Status | None
"""A value of a column's kind; None: not known, or there is none."""


class Kind(Enum):
    """What a column holds: `FLAG` yes or no, `CHANGE` a whole number that may be below nought."""

    TEXT = "text"
    STATUS = "status"
    FLAG = "flag"
    YEAR = "year"
    RANK = "rank"
    CHANGE = "change"
    FIGURE = "figure"


IN_WORDS = {Status(value): word for word, value in STATUSES if word != value}
"""What tables say of a unit without a place; of one that is ranked they say nothing."""
YES_OR_NO = {True: "có", False: "không"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `name` is its key in JSON, `title` its heading in tables.

    Of a component, `name` is its id. `description` is in the language of the page that tells it.
    """

    name: str
    title: str
    kind: Kind = Kind.TEXT
    description: str = ""


def _heading(name: str) -> str:
    """Give the Vietnamese heading under which parsite itself reads a column."""
    known = ROW.get(name)
    assert known is not None
    return known.headings[0]


TIED = Column("tied", "Đồng hạng", Kind.FLAG)
LAST = Column("last", "Cuối khối", Kind.FLAG)
BLOCK_ID = Column("block_id", "Mã khối")
UNIT_ID = Column("unit_id", "Mã đơn vị")
TOLD_BESIDES = tuple(column.title for column in (TIED, LAST, BLOCK_ID, UNIT_ID))
"""Headings of a year's table beside those in which parsite reads a year; it passes them over."""

YEAR = Column("year", "Năm", Kind.YEAR)
BLOCK = Column("block", _heading("block"))
UNIT = Column("unit", _heading("unit"))
RESULT = (
    Column("score", _heading("score"), Kind.FIGURE),
    Column("max", _heading("max"), Kind.FIGURE),
    Column("index", "Chỉ số (%)", Kind.FIGURE),
    Column("rank", _heading("rank"), Kind.RANK),
    TIED,
    LAST,
    Column("previous_rank", _heading("previous_rank"), Kind.RANK),
    Column("change", _heading("change"), Kind.CHANGE),
    Column("grade", _heading("grade")),
    Column("status", _heading("status"), Kind.STATUS),
    Column("reason", _heading("reason")),
    Column("note", _heading("note")),
)
COMPARED_WITH = Column("compared_with", "Năm so sánh", Kind.YEAR)

RESULTS = (YEAR, BLOCK, UNIT, *RESULT, COMPARED_WITH, BLOCK_ID, UNIT_ID)
"""The columns of the table of all years, names first, ids last."""
COMPONENTS = (
    YEAR,
    BLOCK,
    UNIT,
    Column("component", "Thành phần"),
    Column("value", "Giá trị", Kind.FIGURE),
    Column("component_max", "Mức tối đa", Kind.FIGURE),
    BLOCK_ID,
    UNIT_ID,
    Column("component_id", "Mã thành phần"),
)
"""The columns of the table that has a row for each component of each result."""
REVISIONS = (
    YEAR,
    Column("date", "Ngày"),
    Column("kind", "Loại"),
    BLOCK,
    UNIT,
    Column("figure", "Số liệu"),
    Column("before", "Trước đó"),
    Column("after", "Nay là"),
    Column("reason", "Lý do"),
    BLOCK_ID,
    UNIT_ID,
    Column("figure_id", "Mã số liệu"),
)
"""The columns of the table that has a row for each figure changed since it was published."""
