"""The paper that says what the tables of all years hold: `datapackage.json`.

It follows Data Package 1, whose tools strip the mark that our tables begin with.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from parsite.model.column import (
    BLOCK,
    BLOCK_ID,
    COMPONENTS,
    IN_WORDS,
    RESULTS,
    REVISIONS,
    UNIT,
    UNIT_ID,
    YEAR,
    YES_OR_NO,
    Column,
    Kind,
)
from parsite.model.download import Announcement
from parsite.model.phrase import Phrases

Entries = dict[str, Any]


def package(given: Mapping[str, Any]) -> bytes:
    """Write what a program has to know to read the tables of all years, and who made them."""
    site, say = given["site"], given["say"]
    about = " ".join(filter(None, (site.description, site.notice, say("downloads.guard"))))
    tables = [_resource("cchc", say("downloads.results"), RESULTS, say)]
    if given["has_components"]:
        parts = _resource("cchc-thanh-phan", say("downloads.components"), COMPONENTS, say)
        tables.append(parts)
    if given["has_revisions"]:
        tables.append(_resource("cchc-dieu-chinh", say("downloads.revisions"), REVISIONS, say))
    document = {
        "profile": "tabular-data-package",
        "name": "cchc",
        "title": site.title,
        "description": about,
        "homepage": f"{site.base_url}du-lieu/",
        "contributors": [{"title": site.organisation, "role": "publisher"}],
        "sources": list(_sources(Announcement.given(given), say)),
        "licenses": [{"title": site.licence.name, "path": site.licence.link}]
        if site.licence
        else None,
        "resources": tables,
    }
    kept = {name: value for name, value in document.items() if value}
    return (json.dumps(kept, ensure_ascii=False, indent=2) + "\n").encode()


def _sources(years: tuple[Announcement, ...], say: Phrases) -> Iterator[Entries]:
    """Name the papers that figures come from, where they were published, and the files that they
    stand in.
    """
    for announced in years:
        year = announced.year
        if year.decision:
            told = say("downloads.decision", number=year.decision.number, year=year.year)
            yield _linked(told, year.decision.link)
        if year.source:
            told = say("downloads.source", name=year.source.name, year=year.year)
            yield _linked(told, year.source.link)
        for file in announced.files:
            facts = {"path": file.path, "digest": file.sha256, "year": year.year}
            yield _linked(say("downloads.file", **facts), "")


def _linked(title: str, link: str) -> Entries:
    return {"title": title} | ({"path": link} if link else {})


def _resource(name: str, title: str, columns: tuple[Column, ...], say: Phrases) -> Entries:
    key = [column.title for column in columns if column.name in _KEYS]
    schema: Entries = {
        "fields": [_field(column, say) for column in columns],
        "missingValues": [""],
    }
    if columns is REVISIONS:  # of a block, or of the year, where it is no unit's
        for field in schema["fields"]:
            if field["name"] in _OF_SOME:
                del field["constraints"]
    else:
        schema["primaryKey"] = key
    if columns is COMPONENTS:
        whole = [YEAR.title, UNIT_ID.title]
        there = {"resource": "cchc", "fields": whole}
        schema["foreignKeys"] = [{"fields": whole, "reference": there}]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
        "schema": schema,
    }


_KEYS = {"year", "unit_id", "component_id"}
_ALWAYS = {"year", "block", "unit", "block_id", "unit_id", "component", "value", "component_id"}
_OF_SOME = {BLOCK.title, UNIT.title, BLOCK_ID.title, UNIT_ID.title}
_TYPES: Mapping[Kind, Entries] = {
    Kind.TEXT: {"type": "string"},
    Kind.STATUS: {"type": "string", "constraints": {"enum": list(IN_WORDS.values())}},
    Kind.FLAG: {
        "type": "boolean",
        "trueValues": [YES_OR_NO[True]],
        "falseValues": [YES_OR_NO[False]],
    },
    Kind.YEAR: {"type": "year"},
    Kind.RANK: {"type": "integer", "constraints": {"minimum": 1}},
    Kind.CHANGE: {"type": "integer"},
    Kind.FIGURE: {"type": "number", "decimalChar": ",", "constraints": {"minimum": 0}},
}
"""What each kind of column is called in a table schema."""


def _field(column: Column, say: Phrases) -> Entries:
    made = {"name": column.title, **_TYPES[column.kind]}
    made["description"] = say(f"data_columns.{column.name}")
    if column.name in _ALWAYS:
        made["constraints"] = made.get("constraints", {}) | {"required": True}
    return made
