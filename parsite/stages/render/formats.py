"""The formats that are written without a template.

To add one: a function `(given) -> bytes` and its name in WRITERS.
"""

from collections.abc import Callable, Mapping
from typing import Any

from parsite.stages.render import datapackage, documents, tables, workbooks


def _asset(given: Mapping[str, Any]) -> bytes:
    content: bytes = given["asset"].content
    return content


def _webp(given: Mapping[str, Any]) -> bytes:
    from parsite.stages.render.photos import webp  # Pillow: only where a picture is new

    return webp(given)


WRITERS: Mapping[str, Callable[[Mapping[str, Any]], bytes]] = {
    "asset": _asset,
    "year-csv": tables.year,
    "year-xlsx": workbooks.year,
    "year-json": documents.year,
    "results-csv": tables.results,
    "results-xlsx": workbooks.results,
    "results-json": documents.results,
    "components-csv": tables.components,
    "revisions-csv": tables.revisions,
    "datapackage": datapackage.package,
    "webp": _webp,
}
"""Each gives a file's bytes, or raises Mistakes where what it is given cannot become one."""
