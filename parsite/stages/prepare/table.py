"""A year's table as a CSV file that Excel opens as it is here."""

import csv
import io

from parsite.model.guard import guarded
from parsite.stages.prepare.roster import Form


def table(form: Form) -> bytes:
    """Write a table with its headings, cells parted by `;`, in UTF-8 with a mark."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(text) for text in form.headings.values()])
    for line in form.lines:
        writer.writerow([guarded(line.texts.get(name, "")) for name in form.headings])
    return stream.getvalue().encode("utf-8-sig")
