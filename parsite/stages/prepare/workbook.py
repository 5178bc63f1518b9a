"""A year's table as a workbook that helps to fill it in: lists to choose from, bounds."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from xlsxwriter import Workbook

from parsite.model.fields import ROW
from parsite.stages.prepare.roster import Form

_LISTS = "Danh mục"
_MORE = 50
"""Rows below the table in which units can be added with the same help."""
_WIDTHS = {"block": 24, "unit": 46, "status": 18, "note": 40, "grade": 14}
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The same day in each workbook, so that the same table is the same file."""
_AS_IS = {"in_memory": True} | dict.fromkeys(
    ("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False
)


def workbook(form: Form) -> bytes:
    """Write a table to fill in, with its year as the sheet's name and headings that never move."""
    stream = io.BytesIO()
    with Workbook(stream, _AS_IS) as book:
        book.set_properties({"created": _MADE})
        made = _Sheet(form, book.add_worksheet(f"Năm {form.year}"))
        lists = book.add_worksheet(_LISTS)
        lists.hide()
        made.write(book)
        made.help()
        for column, names in enumerate(form.names.values()):
            lists.write_column(0, column, names)
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The sheet that is filled in."""

    form: Form
    sheet: Any

    def write(self, book: Workbook) -> None:
        """Write the headings and what is known of each row."""
        form, sheet = self.form, self.sheet
        heading = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        figures = book.add_format({"num_format": _format(form.decimals)})
        for column, (name, text) in enumerate(form.headings.items()):
            style = None if name in _WIDTHS else figures
            sheet.set_column(column, column, _WIDTHS.get(name, 14), style)
            sheet.write_string(0, column, text, heading)
            for row, line in enumerate(form.lines, 1):
                if name == "max" and name in line.texts:
                    sheet.write_number(row, column, float(line.limits["score"]), style)
                elif name in line.texts:
                    sheet.write_string(row, column, line.texts[name])
        sheet.freeze_panes(1, 2)

    def help(self) -> None:
        """Let each cell take what can stand in it, and say so."""
        for column, name in enumerate(self.form.headings):
            for first, last, rule in self._rules(name):
                self.sheet.data_validation(first, column, last, column, rule)

    def _rules(self, name: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
        """Give the rules of a column with the rows they hold for, the same ones together."""
        count = len(self.form.lines)
        if name in self.form.names:
            yield 1, count + _MORE, self._choice(name)
        elif name == "status":
            yield 1, count + _MORE, _STATUS
        elif name in ("rank", "max"):
            yield 1, count + _MORE, _RANK if name == "rank" else _figure(None)
        elif name not in ("grade", "note"):
            limits = [line.limits.get(name) for line in self.form.lines]
            for most, rows in groupby(enumerate(limits, 1), key=lambda pair: pair[1]):
                numbers = [row for row, _ in rows]
                yield numbers[0], numbers[-1], _figure(most)
            yield count + 1, count + _MORE, _figure(None)

    def _choice(self, name: str) -> dict[str, Any]:
        column = "AB"[list(self.form.names).index(name)]
        source = f"='{_LISTS}'!${column}$1:${column}${len(self.form.names[name])}"
        return _CHOICES[name] | {"validate": "list", "source": source}


def _format(decimals: int | None) -> str:
    """Show as many decimals as are declared; as many as are typed where nothing is."""
    return "General" if not decimals else f"0.{'0' * decimals}"


def _shown(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


def _figure(most: Decimal | None) -> dict[str, Any]:
    """Take a figure up to a maximum, which is told while it is typed."""
    span = f"từ 0 đến {_shown(most)}" if most is not None else "từ 0 trở lên"
    bounds = (
        {"criteria": ">=", "value": 0}
        if most is None
        else {"criteria": "between", "minimum": 0, "maximum": f"{most:f}"}
    )
    return bounds | {
        "validate": "decimal",
        "input_title": "Số",
        "input_message": f"Một số {span}. Chưa có thì để trống và chọn tình trạng; đừng ghi 0.",
        "error_title": "Chưa đúng",
        "error_message": f"Ô này chỉ nhận một số {span}.",
    }


_RANK = {
    "validate": "integer",
    "criteria": ">=",
    "value": 1,
    "input_title": "Thứ hạng",
    "input_message": "Thứ hạng như đã công bố.",
    "error_title": "Chưa đúng",
    "error_message": "Thứ hạng là số nguyên từ 1 trở lên.",
}
_STATUS = {
    "validate": "list",
    "source": [word for f in ROW.fields for word, value in f.choices if word != value],
    "input_title": "Tình trạng",
    "input_message": "Chỉ chọn khi đơn vị không có điểm hoặc không xếp hạng; còn lại để trống.",
    "error_title": "Chưa đúng",
    "error_message": "Hãy chọn một tình trạng trong danh sách, hoặc để trống.",
}
_CHOICES = {
    "block": {
        "error_title": "Khối chưa khai báo",
        "error_message": "Hãy chọn trong danh sách. Khối mới thì khai báo trong data/units.yaml.",
    },
    "unit": {
        "error_title": "Đơn vị chưa khai báo",
        "error_message": "Hãy chọn trong danh sách. Đơn vị mới thì khai báo trong data/units.yaml.",
    },
}
