"""A year's table as a CSV file that Excel opens as it is here."""

import csv
import io

from parsite.stages.prepare.roster import Form

_FORMULA = ("=", "+", "-", "@")


def table(form: Form) -> bytes:
    """Write a table with its headings, cells parted by `;`, in UTF-8 with a mark."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([as_text(text) for text in form.headings.values()])
    for line in form.lines:
        writer.writerow([as_text(line.texts.get(name, "")) for name in form.headings])
    return stream.getvalue().encode("utf-8-sig")


def as_text(text: str) -> str:
    """Write a text so that no spreadsheet takes it for a formula; names read the same with it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
