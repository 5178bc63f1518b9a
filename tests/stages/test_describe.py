"""The schemas of the editors' files: they take what parsite takes, in Python and in an editor."""

import json
import os
import random
import re
import shutil
from collections.abc import Iterator
from functools import cache
from subprocess import run
from typing import Any
from unicodedata import normalize

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from parsite.model.dataset import Sources
from parsite.model.fields import (
    ARTICLE,
    BLOCK_RESULTS,
    COMPONENT,
    DECISION,
    RESULT,
    ROW,
    RULES,
    SITE,
    THEME,
    UNITS,
    YEAR,
)
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place
from parsite.model.shape import Field, Kind, Shape
from parsite.report import fields
from parsite.stages import check
from parsite.stages.check.decode import Filled, fill
from parsite.stages.check.rules import rules
from parsite.stages.describe import schemas, words_of
from tests.folders import ROOT

SHAPES = {"site": SITE, "units": UNITS, "year": YEAR, "article": ARTICLE, "theme": THEME}
NOWHERE = Place("f.yaml")
EXAMPLES = int(os.environ.get("EXAMPLES", "150"))
"""How many documents are tried; many more (EXAMPLES=5000) where a pattern was changed."""

# ---- what parsite takes ----


def node(value: Any) -> Node:
    """A document as parsite reads it: every text in quotes, null as nothing at all."""
    if isinstance(value, dict):
        entries = ((Scalar(key, NOWHERE, quoted=True), node(v)) for key, v in value.items())
        return Keyed(tuple(entries), NOWHERE)
    if isinstance(value, list):
        return Listing(tuple(map(node, value)), NOWHERE)
    return Scalar("" if value is None else value, NOWHERE, quoted=value is not None)


def sound(value: Any, shape: Shape) -> bool:
    """Whether parsite's own reader finds nothing wrong with a document."""
    filled, problems = fill(node(value), shape)
    return not problems and (shape is not YEAR or all(map(row_is_sound, rows_of(filled))))


def rows_of(year: Filled) -> Iterator[tuple[Node, bool]]:
    """The rows of a year, each with whether so many decimals are declared that marks are clear."""
    for block in year.get("blocks", {}).values():
        declared = rules(block, year)[0].decimals or 0
        listing = block.get("results")
        yield from ((row, declared >= 3) for row in (listing.items if listing else ()))


def row_is_sound(row: tuple[Node, bool]) -> bool:
    """Whether a row is sound where all of its further ids are declared, as things taken off."""
    written, is_fraction = row
    keys = [key.text for key, _ in written] if isinstance(written, Keyed) else []
    ids = [key for key in keys if key not in RESULT.names and re.fullmatch(ID, key)]
    columns = [Field(id, Kind.DEDUCTION) for id in ids]
    return not fill(written, RESULT.counting(columns, is_fraction))[1]


ID = "[a-z0-9]+(?:-[a-z0-9]+)*"


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    schema = json.loads(schemas(fields("vi"))[f"data/schema/{name}.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


# ---- documents: mostly right, wrong in the ways that people are ----

FIGURES = (
    *("012.345.678", "0.123.456", "01.234,5", "0,123,4", "85 Ðiểm", "85 ð", "85 Ðỉêm"),
    *("85,60", "85.60", "0", "00", "007", "86,305", "86.305", "086,305", "0,305", "746.305"),
    *("1.234.567", "1,234,567", "1.234.567.890", "1.234,5", "1,234.5", "1.234.5", "12.34.567"),
    *("999.999.999", "999999999", "1000000000", "0000000085,5", "999999999,999999", "85,"),
    *(",5", "85,123456", "85,1234567", "1.234,1234567", "-1", "+5", "1e3", "85,60%", "85,60 %"),
    *("- 5", "−5,5", "--5", "- - 5", "100", "100,0", "100,1", "0,0", "65%", "0%", "1000%"),
    *("1.000%", "1.000,0 %", "1,000.00%", "1.000,1%", "999,9%", "1001%", "10", "10,0", "010,1"),
    *("%", "85%%", "96,17/100", "96,17 / 100", "96/100%", "86,305/100", "96/86,305", "85,60 điểm"),
    *("85,60ĐIỂM", "85đ", "85 Đ", "96,17/100 điểm", "85 điểm %", "1.234,567", "100/", "/100"),
)
COUNTS = ("0", "6", "06", "000006", "0000006", "999999", "1000000", " 6", "6 ", "6\n", "3,5", "-1")
RANKS = ("last", "LAST", "cuối", "Cuối cùng", "cuôí bảng", "cuối, bảng", "chót", "1", "0", "000")
CHANGES = (
    *("+6", "-1", "−06", "–9999", "0", "00", "0000", "00000", "6", "- 1", "+ 6 bậc", "+6bậc"),
    *("tăng 06 bậc", "TĂNG 6 Hạng", "giảm  1", "giảm1", "tăng bậc", "giữ nguyên", "Giữ nguyên"),
    *("giữ nguyên thứ hạng", "giữ nguyên  vị trí", "giữnguyên", "không đổi", "không thay đổi"),
)
DAYS = (
    *("2018-03-08", "08/3/2018", "8-3-2018", "8/3-2018", "3/2018", "03-2018", "2018-3", "2018-13"),
    *("31/02/2018", "30/2/2020", "29/2/2020", "29/2/2018", "29/2/1900", "29/02/2000", "31/04/2018"),
    *("31/12/2018", "32/1/2018", "0/3/2018", "00/3/2018", "1/0/2018", "8/3/18", "2018/03/08"),
    *("0000-01-01", "29/2/0000", "29/2/0004", "0001-1", "9999-12-31", " 8/3/2018", "8/3/2018 "),
)
INSTANTS = (
    *("2026-12-01T08:00:00+07:00", "2026-12-01 08:00Z", "2024-02-29T23:59:59-11:30"),
    *("2023-02-29T08:00:00+07:00", "2026-12-01T08:00:00", "2026-12-01", "2026-12-1T08:00:00Z"),
    *("2026-12-01T24:00:00Z", "2026-12-01T08:60Z", "2026-12-01T08:00:60Z", "01/12/2026T08:00Z"),
    *("2026-12-01T08:00:00+7", "2026-12-01T08:00:00+0700", "2026-12-01T08:00:00 +07:00"),
    *("2026-12-01T08:00:00.5Z", "20261201T080000Z", "2026-W49-2T08:00Z", "2026-12-01T8:00Z"),
    *("0000-12-01T08:00Z", "2026-12-01t08:00Z", "2026-12-01T08:00z", "2026-12-01T08:00+24:00"),
)
COLOURS = ["#0b4f9e", "#0B4F9E", "#0b4", "0b4f9e", "#0b4f9g", "xanh", "#0b4f9e0", " #0b4f9e"]
LINKS = (
    *(
        "https://mau.example/",
        "http://a",
        "HTTPS://A",
        "https:///x",
        "https://",
        "http:/a",
        "ftp://a",
    ),
    *("//a.vn", "https://a b", "https://a/b c", "https://u@a", "https://u@", "https://u:p@:80/"),
    *("https://:80/", "https://a:80", "https://a:x", "https://?q", "https://a?q#f", "https://a[b/"),
    *("https://ａ", "https://a／b", "https://a℀", "https://a/℀[]", "https://a@b@c", "javascript:x"),
)
IDS = ("so-noi-vu", "a", "0", "so--y", "-a", "a-", "Sở", "SO", "so_y", "so y", "1e3", "true")
BLANKS = ("", " ", "\t", "\u00a0", "\u3000 ", "\n")
PROSE = ("Sở Nội vụ", "a: b", "~", "null", "=1", "<b>", "3/4", "”", "\u2028", "x\u00a0")
PARTS = st.sampled_from(["", " ", "  ", "-", ", ", "…", "\u00a0", "&", "_", "."])

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạớờởỡợếềểễệúùủũụíìỉĩịAĐÊTK"
SIGNS = " \t\n\u00a0\u2003.,;:!?-–—/%+()[]{}@#'\"“”…&_*="
"""Of what a file can hold, all that the patterns promise to read as parsite does."""
ANYTHING = st.text(st.sampled_from(LETTERS + SIGNS + "0123456789"), max_size=12)
FIGURE_LIKE = st.from_regex(
    r"[0-9]{0,4}([.,][0-9]{0,4}){0,3} ?(%|/[0-9]{1,3}|điểm)?", fullmatch=True
)
DAY_LIKE = st.one_of(
    st.from_regex(r"[0-3]?[0-9][/-][01]?[0-9][/-](19|20|00)[0-9]{2}", fullmatch=True),
    st.from_regex(r"(19|20)[0-9]{2}-[01]?[0-9](-[0-3]?[0-9])?", fullmatch=True),
)
INSTANT_LIKE = st.from_regex(
    r"(19|20|00)[0-9]{2}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-6][0-9](:[0-6][0-9])?"
    r"(Z|[+-][0-2][0-9]:[0-6][0-9])?",
    fullmatch=True,
)


@st.composite
def chosen(draw: DrawFn, words: tuple[str, ...]) -> str:
    """One of the words as people write it: in any case, by either place of the tone mark."""
    word = draw(st.sampled_from(words))
    written = draw(st.sampled_from([str.lower, str.upper, str.title, str, moved_tone]))(word)
    written = draw(st.sampled_from([written, written.replace("đ", "ð").replace("Đ", "Ð")]))
    between = draw(PARTS) if draw(st.booleans()) else " "
    front = draw(st.sampled_from(["", "", "", "UBND ", "Ủy ban nhân dân ", "uỷ ban "]))
    return front + draw(PARTS) * draw(st.booleans()) + written.replace(" ", between) + draw(PARTS)


def moved_tone(word: str) -> str:
    """A word with each tone mark on the letter before, as older spelling has `hóa` for `hoá`."""
    parts = normalize("NFD", word)
    return normalize(
        "NFC",
        re.sub("(.)(.[\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323])", r"\1\3\2", parts),
    )


def right(known: Field) -> SearchStrategy[Any]:
    """What is taken of a field, or in a few cases is not."""
    of_figures = st.sampled_from(FIGURES) | FIGURE_LIKE
    by_kind: dict[Kind, SearchStrategy[Any]] = {
        Kind.COUNT: st.sampled_from(COUNTS),
        Kind.DECIMALS: st.sampled_from(["0", "2", "3", "06", "7", "000004", "0000004"]),
        Kind.RANK: st.sampled_from(RANKS + COUNTS),
        Kind.PLACE: st.sampled_from(COUNTS),
        Kind.CHANGE: st.sampled_from(CHANGES),
        Kind.DAY: st.sampled_from(DAYS) | DAY_LIKE,
        Kind.INSTANT: st.sampled_from(INSTANTS) | INSTANT_LIKE,
        Kind.LINK: st.sampled_from(LINKS),
        Kind.COLOUR: st.sampled_from(COLOURS),
        Kind.ID: st.sampled_from(IDS),
        Kind.CHOICE: chosen(tuple(word for word, _ in known.choices))
        if known.choices
        else ANYTHING,
        Kind.TRUTH: chosen(tuple(word for word, _ in known.choices) or ("có",)),
        Kind.TEXT: st.sampled_from(PROSE) | ANYTHING,
    }
    return by_kind.get(known.kind, of_figures)


def flawless(known: Field) -> SearchStrategy[Any]:
    """What is surely taken of a field."""
    words = st.sampled_from([word for word, _ in known.choices] or ["Sở Nội vụ"])
    by_kind: dict[Kind, SearchStrategy[Any]] = {
        Kind.DAY: st.sampled_from(["8/3/2018", "2018-03"]),
        Kind.INSTANT: st.sampled_from(INSTANTS[:3]),
        Kind.LINK: st.just("https://mau.example/"),
        Kind.COLOUR: st.sampled_from(COLOURS[:2]),
        Kind.DECIMALS: st.sampled_from(["2", "3", "0"]),
        Kind.RANK: st.sampled_from(["1", "cuối"]),
        Kind.CHANGE: st.sampled_from(["+1", "0"]),
        Kind.CHOICE: words,
        Kind.TRUTH: words,
        Kind.TEXT: words,
    }
    return by_kind.get(known.kind, st.sampled_from(["6", "06"]))


class Writer:
    """Somebody who writes a document: `slips` of a hundred things written are doubtful."""

    def __init__(self, draw: DrawFn, slips: int) -> None:
        self.draw, self.slips = draw, slips

    def slip(self) -> bool:
        return self.draw(st.integers(0, 99)) < self.slips

    def record(self, shape: Shape) -> Any:
        if self.slip() and self.slip():
            return self.draw(st.sampled_from([None, "", "x", [], [{}]]))
        left_out = self.draw(st.integers(0, 2))
        made = {
            f.name: self.field(f)
            for f in shape.fields
            if (f.required and not (self.slip() and self.slip()))
            or (not f.required and self.draw(st.integers(0, 2)) >= left_out)
        }
        if shape is RESULT:
            made |= {id: self.field(Field(id, Kind.DEDUCTION)) for id in self.ids()}
        elif self.slip():
            made[self.draw(st.sampled_from(["tytle", "Score", "", "a"]))] = "x"
        return made

    def ids(self) -> list[str]:
        known = IDS if self.slip() else IDS[:3]
        return self.draw(st.lists(st.sampled_from(known), max_size=2, unique=True))

    def text(self, known: Field) -> Any:
        if not self.slip():
            return self.draw(flawless(known))
        any_text = st.sampled_from(FIGURES + COUNTS + DAYS + IDS + BLANKS) | ANYTHING
        return self.draw(right(known) | right(known) | right(known) | any_text | st.none())

    def field(self, known: Field) -> Any:
        if self.slip() and self.draw(st.integers(0, 3)) == 0:
            return self.draw(st.sampled_from([None, "", " ", "x", [], {}, [None], {"a": None}]))
        of, many = known.of, range(self.draw(st.integers(0, 2)))
        match known.kind:
            case Kind.RECORD:
                assert of
                return self.record(of)
            case Kind.RECORDS | Kind.ROWS:
                assert of
                return [self.record(of) for _ in many]
            case Kind.RECORDS_BY_ID:
                assert of
                return {id: self.record(of) for id in self.ids()}
            case Kind.TEXTS | Kind.IDS:
                kind = Kind.CHOICE if known.choices else LISTED[known.kind]
                return [self.text(Field("", kind, choices=known.choices)) for _ in many]
            case Kind.COUNTS | Kind.ID_BY_ID:
                return {id: self.text(Field("", LISTED[known.kind])) for id in self.ids()}
        return self.text(known)


LISTED = {Kind.TEXTS: Kind.TEXT, Kind.IDS: Kind.ID, Kind.COUNTS: Kind.COUNT, Kind.ID_BY_ID: Kind.ID}


@st.composite
def documents(draw: DrawFn, shape: Shape) -> Any:
    return Writer(draw, draw(st.sampled_from([0, 3, 10, 40]))).record(shape)


# ---- the same is taken ----


SHAPES_OF_SINGLE = (YEAR, COMPONENT, DECISION, RESULT)
SINGLE = (
    *dict.fromkeys(f for shape in SHAPES_OF_SINGLE for f in shape.fields if not f.of),
    Field("tham-dinh", Kind.DEDUCTION),
)
"""Fields of each kind that holds a text, a list or a few entries."""


def alone(known: Field, value: Any) -> dict[str, Any]:
    """A year that says but one thing, so that nothing else in it can be wrong."""
    if known in YEAR.fields:
        return {known.name: value}
    if known in COMPONENT.fields:
        return {"components": {"a": {"name": "A"} | {known.name: value}}}
    if known in DECISION.fields:
        return {"decision": {"number": "1"} | {known.name: value}}
    return {"blocks": {"so": {"results": [{"unit": "a"} | {known.name: value}]}}}


@pytest.mark.parametrize("name", SHAPES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_a_schema_takes_the_documents_that_parsite_takes(name: str, data: st.DataObject) -> None:
    document = data.draw(documents(SHAPES[name]))
    assert validator(name).is_valid(document) == sound(document, SHAPES[name])


@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_a_field_takes_the_texts_that_parsite_takes(data: st.DataObject) -> None:
    known = data.draw(st.sampled_from(SINGLE))
    text = data.draw(right(known) | right(known) | ANYTHING | st.none())
    document = alone(known, text)
    assert validator("year").is_valid(document) == sound(document, YEAR)


EDGES = (
    *FIGURES,
    *COLOURS,
    *COUNTS,
    *RANKS,
    *CHANGES,
    *DAYS,
    *INSTANTS,
    *LINKS,
    *IDS,
    *BLANKS,
    *PROSE,
)


@pytest.mark.parametrize("text", dict.fromkeys(EDGES), ids=ascii)
def test_every_edge_is_where_parsite_has_it(text: str) -> None:
    for known in (*SINGLE, *YEAR.fields):
        document = alone(known, text)
        assert validator("year").is_valid(document) == sound(document, YEAR), known.name


def is_doubted(year: dict[str, Any]) -> bool:
    """Whether a whole site's check finds a figure of a year that can be read two ways."""
    units = {"blocks": {"so": {"name": "Sở"}}, "units": {"a": {"block": "so", "name": "A"}}}
    _, problems = check.dataset(Sources(units=node(units), years={2024: node(year)}))
    return any(found.code == "two-readings" for found in problems)


DECIMALS = (None, "", "0", "2", "3", "06", "7", "x")


@pytest.mark.parametrize("of_year", DECIMALS)
@pytest.mark.parametrize("of_block", DECIMALS)
@pytest.mark.parametrize("text", ["86,305", "86,305/100", "1.234.567"])
def test_a_mark_is_that_of_decimals_where_block_or_year_declares_so_many(
    of_year: str | None, of_block: str | None, text: str
) -> None:
    rows = [{"unit": "a", "score": text, "tham-dinh": text}]
    block = {"decimals": of_block, "results": rows}
    document = {"decimals": of_year, "blocks": {"so": block, "xa": {"results": rows}}}
    assert validator("year").is_valid(document) == sound(document, YEAR)
    single = {"decimals": of_year, "blocks": {"so": block}}
    assert validator("year").is_valid(single) == sound(single, YEAR)
    if not {of_year, of_block} & {"7", "x"}:
        row = {"unit": "a", "score": text}
        whole = {"decimals": of_year, "blocks": {"so": {"decimals": of_block, "results": [row]}}}
        assert validator("year").is_valid(whole) != is_doubted(whole)


# ---- what YAML takes for a number or a truth ----

NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
"""What YAML 1.2 takes for a number; editors of today read YAML so."""


def typed(text: str) -> int | float:
    """The number that YAML makes of a text, its spelling lost."""
    return int(text) if re.fullmatch("[-+]?[0-9]+", text) else float(text)


def takes(known: Field, text: str) -> bool:
    """Whether parsite takes a text that stands without quotes in a field."""
    row = Keyed(((Scalar(known.name, NOWHERE), Scalar(text, NOWHERE)),), NOWHERE)
    return not fill(row, Shape("one", (known,)))[1]


def spellings(number: int | float) -> Iterator[str]:
    """Ways of writing a number."""
    text = f"{number:f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)
    whole, _, fraction = text.partition(".")
    yield from (text, f"+{text}", f"{text}0", f"{whole}{fraction}e-{len(fraction)}")


@settings(max_examples=EXAMPLES * 4)
@given(known=st.sampled_from(SINGLE), text=st.from_regex(NUMBER, fullmatch=True))
def test_a_number_that_parsite_takes_raises_no_alarm(known: Field, text: str) -> None:
    if takes(known, text):
        assert validator("year").is_valid(alone(known, typed(text)))


@settings(max_examples=EXAMPLES * 4)
@given(
    known=st.sampled_from(SINGLE),
    number=st.integers(-(10**4), 10**10)
    | st.decimals(-10, 10**9, places=2).map(float)
    | st.sampled_from([0, 1, 6, 7, 999_999, 10**6, 10**9, 10**9 - 1, 746.305, 85.6, 0.5, -9999]),
)
def test_a_number_raises_an_alarm_where_no_spelling_of_it_is_taken(
    known: Field, number: int | float
) -> None:
    """Up to six decimals: a schema cannot count them, for 85.6 is a little more or less to it."""
    alarm = not validator("year").is_valid(alone(known, number))
    assert alarm != any(takes(known, text) for text in spellings(number))


@pytest.mark.parametrize("value", [True, False])
@pytest.mark.parametrize("known", SINGLE, ids=lambda known: known.name)
def test_a_truth_is_a_text_and_nothing_else(known: Field, value: bool) -> None:
    assert validator("year").is_valid(alone(known, value)) == takes(known, str(value).lower())


@pytest.mark.parametrize("value", [True, 5, 0.5, 1000.0])
def test_an_id_may_look_like_something_else_to_yaml(value: Any) -> None:
    """Written `true`, `5`, `5e-1` or `1e3`, each of which is an id to parsite."""
    unit = {"block": value, "name": "A", "succeeds": [value]}
    assert validator("units").is_valid({"blocks": {}, "units": {"a": unit}})
    assert not validator("units").is_valid({"blocks": {}, "units": {"a": unit | {"block": -5}}})


# ---- in an editor ----


def patterns(schema: Any) -> Iterator[str]:
    """Every pattern in a schema."""
    if isinstance(schema, dict):
        yield from (text for key, text in schema.items() if key == "pattern")
        yield from schema.get("patternProperties", {})
        yield from (found for value in schema.values() for found in patterns(value))


def variants() -> list[str]:
    """Every edge, and what becomes of it by one slip of the finger."""
    chance = random.Random(2025)
    slips = []
    for text in (*EDGES, *(word for f in SINGLE for word, _ in f.choices)) * 4:
        at, sign = chance.randint(0, len(text)), chance.choice(LETTERS + SIGNS + "0123456789")
        slips += [text, text.upper(), text[:at] + sign + text[at:], text[:at] + text[at + 1 :]]
    return list(dict.fromkeys(slips))


TESTING = """
const {patterns, texts} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = (flags) => patterns.map((p) => texts.map((t) => new RegExp(p, flags).test(t)));
process.stdout.write(JSON.stringify([found("u"), found("")]));
"""


def test_an_editor_reads_the_patterns_as_python_does() -> None:
    """Editors are written in JavaScript and try a pattern with the flag u, some without it."""
    node_js = shutil.which("node")
    if not node_js:
        pytest.skip("node is not installed: JavaScript's reading of the patterns is not tested")
    every = list(dict.fromkeys(p for name in SHAPES for p in patterns(validator(name).schema)))
    texts = variants()
    asked = json.dumps({"patterns": every, "texts": texts})
    done = run([node_js, "-e", TESTING], input=asked, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    here = [[bool(re.search(pattern, text)) for text in texts] for pattern in every]
    assert json.loads(done.stdout) == [here, here]
    assert any(map(any, here))


def test_a_pattern_is_never_shown_without_words_for_it() -> None:
    for name in SHAPES:
        for entry in entries(validator(name).schema):
            assert "description" in entry
            assert "pattern" not in entry or entry["patternErrorMessage"]


def entries(schema: Any) -> Iterator[dict[str, Any]]:
    """Every field's part of a schema."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "required" in schema:
            yield from schema["properties"].values()
        yield from (found for value in schema.values() for found in entries(value))


# ---- words ----


def shapes(shape: Shape) -> Iterator[Shape]:
    """A shape and all those within it."""
    yield shape
    for known in shape.fields:
        yield from shapes(known.of) if known.of else ()


ALL = list(dict.fromkeys([s for top in SHAPES.values() for s in shapes(top)] + [ROW]))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_field_has_its_words_and_no_other_thing_has(language: str) -> None:
    words = fields(language)
    said = {(shape.name, f.name): words_of(shape, f, words) for shape in ALL for f in shape.fields}
    assert all(text[-1] == "." for text in said.values())
    assert words["kinds"].keys() == {kind.name.lower() for kind in Kind}
    assert words["files"].keys() == SHAPES.keys()
    own = {(section, name) for section, texts in words.items() for name in texts}
    rules_of = {("rules", f.name) for f in RULES}
    assert own - said.keys() - rules_of - {("result", "component")} == {
        (section, name) for section in ("kinds", "files") for name in words[section]
    }


# ---- the page of all fields ----

PAGES = {
    "vi": {
        "file": "docs/truong-du-lieu.md",
        "head": """# Các mục trong tệp dữ liệu

Mỗi tệp người biên tập viết có những mục dưới đây. Trong tệp `.yaml`, tên mục đứng trước dấu hai
chấm; mục không bắt buộc thì bỏ trống hoặc không ghi. Trình soạn thảo có đọc lược đồ (`parsite
schema`) hiện đúng những lời này khi gõ.""",
        "columns": ("Mục", "Là gì", "Ghi thế nào", "Bắt buộc"),
        "yes": "có",
        "below": "Dưới `{name}`",
        "table": """Bảng kết quả: data/<năm>.csv

Mỗi dòng là một đơn vị, mỗi cột mang một trong các tên sau (không phân biệt chữ hoa, chữ thường).
Bảng cần khối, đơn vị và ít nhất một trong điểm, chỉ số, thứ hạng, xếp loại, tình trạng.""",
        "headings": "Tên cột",
        "component": "*mã hoặc tên thành phần*",
        "one_of": "Một trong: {words}.",
    },
    "en": {
        "file": "docs/fields.md",
        "head": """# The entries of the data files

Each file that an editor writes has the entries below. In a `.yaml` file an entry's name stands
before the colon; one that is not required may be left blank or out. Editors that read the schemas
(`parsite schema`) show these very words while you type.""",
        "columns": ("Entry", "What it is", "How it is written", "Required"),
        "yes": "yes",
        "below": "Below `{name}`",
        "table": """The table of results: data/<year>.csv

Each row is a unit, and each column bears one of these names (in capital or small letters). A table
needs block, unit and one at least of score, index, rank, grade and status.""",
        "headings": "Headings",
        "component": "*a component's id or name*",
        "one_of": "One of: {words}.",
    },
}


def page(language: str) -> str:
    """The documentation of all fields."""
    says: dict[str, Any] = PAGES[language]
    parts = [says["head"]]
    for shape in SHAPES.values():
        heading = fields(language)["files"][shape.name].rstrip(".")
        parts += [f"## {heading}", *sections(shape, language)]
        if shape is YEAR:
            parts += [f"## {says['table']}", of_table(language)]
    return "\n\n".join(parts) + "\n"


def sections(shape: Shape, language: str) -> Iterator[str]:
    """The tables of a shape and of all within it, under headings that tell where."""
    yield table(PAGES[language]["columns"], [line(shape, f, language) for f in shape.fields])
    for known in (f for f in shape.fields if f.of and (shape, f.name) not in REPEATED):
        assert known.of
        yield "### " + str(PAGES[language]["below"]).format(name=known.name)
        yield from sections(known.of, language)


REPEATED = {(BLOCK_RESULTS, f.name) for f in RULES}
"""What is told of a year already."""


def of_table(language: str) -> str:
    says: dict[str, Any] = PAGES[language]
    words = fields(language)
    rows = [(headings(f), *line(ROW, f, language)[1:]) for f in ROW.fields]
    told = words["result"]["component"], words["kinds"]["deduction"]
    rows.insert(3, (says["component"], *told, ""))
    return table((says["headings"], *says["columns"][1:]), rows)


def headings(known: Field) -> str:
    return ", ".join(f"`{name}`" for name in (*known.headings, known.name))


def line(shape: Shape, known: Field, language: str) -> tuple[str, ...]:
    says: dict[str, Any] = PAGES[language]
    how = fields(language)["kinds"][known.kind.name.lower()]
    if known.choices:
        how = says["one_of"].format(words=", ".join(f"`{word}`" for word, _ in known.choices))
    required = says["yes"] if known.required else ""
    return f"`{known.name}`", words_of(shape, known, fields(language)), how, required


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [columns, tuple("---" for _ in columns), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


@pytest.mark.parametrize("language", PAGES)
def test_the_page_of_all_fields_is_the_table_of_fields(
    language: str, request: pytest.FixtureRequest
) -> None:
    file = ROOT / str(PAGES[language]["file"])
    if request.config.getoption("--write-expected"):
        file.write_bytes(page(language).encode())
    assert file.read_bytes().decode() == page(language)
