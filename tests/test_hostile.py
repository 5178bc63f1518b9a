"""Whatever an editor types or pastes: it is shown as typed, and changes nothing around it.

Every text field holds every one of 2,000 hostile texts in turn, 100 at a time; each page is then
made of the same elements, with the same attributes, as that of a site with plain words.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count, zip_longest
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from parsite import pipeline
from parsite.model import fields
from parsite.model.place import Mistakes, Place
from parsite.model.shape import Kind, Shape
from parsite.model.site import Site
from parsite.stages.read.tree import tree
from tests.folders import contents
from tests.hostile import texts
from tests.webpages import read

CHUNK = 100
"""How many texts a field holds at a time."""

NOT_PROSE = {"theme", "grade", "file", "zalo_oa_id", "unit", "block", "parent", "figure"}
"""Fields that hold the name of something else."""

UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
Say = Callable[[], str]


def quoted(text: str) -> str:
    """A text as a YAML scalar; what cannot stand in a file itself is written as an escape."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{UNWRITABLE.sub(escape, plain)}"'


def escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def written(value: Any) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return quoted(value) if isinstance(value, str) else str(value)


def file_of(values: dict[str, Any]) -> str:
    return "".join(f"{key}: {written(value)}\n" for key, value in values.items())


@cache
def sound() -> list[str]:
    """The hostile texts that a file may hold."""
    return [text for text in texts() if not refusal(text)]


def refusal(text: str) -> tuple[Any, ...]:
    """What reading has against a text."""
    return tree(f"title: {quoted(text)}\n", Place("content/site.yaml"))[1]


def chunks() -> list[str]:
    """All sound texts, joined by the hundred; none of them is first in two chunks."""
    every = sound()
    return [" ".join(every[at : at + CHUNK]) for at in range(0, len(every), CHUNK)]


def prose(shape: Shape, say: Say, **given: Any) -> dict[str, Any]:
    """A record of a shape whose texts are all said, beside what is given."""
    names = [f.name for f in shape.fields if f.kind is Kind.TEXT and f.name not in NOT_PROSE]
    return {name: say() for name in names if name not in given} | given


def links(number: int) -> str:
    return f"https://mau.example/{number}"


def component(say: Say) -> dict[str, Any]:
    return prose(fields.COMPONENT, say)


def year(say: Say, number: int) -> dict[str, Any]:
    """A year in which everything that can be said of it is said."""
    grades = [prose(fields.GRADE, say, **edge) for edge in ({"from": 80}, {"from": 60}, {})]
    rows = [
        {"unit": unit, "score": 60 + 7 * at, "tham": 40, "hoi": 20 + 7 * at, "note": say()}
        for at, unit in enumerate("abc")
    ]
    unranked = prose(fields.RESULT, say, unit="d", status="not-ranked")
    return prose(
        fields.YEAR,
        say,
        announced=f"{number + 1}-03-08",
        decision=prose(fields.DECISION, say, date=f"{number + 1}-03-01", link=links(1)),
        source=prose(fields.SOURCE, say, link=links(2)),
        max=100,
        components={"tham": component(say), "hoi": component(say)},
        grades=grades,
        blocks={"so": prose(fields.BLOCK_RESULTS, say, results=[*rows, unranked])},
    )


def article(say: Say, body: str) -> str:
    photo = prose(fields.PHOTO, say, file="anh.png")
    figures = [prose(fields.KEY_FIGURE, say) for _ in range(2)]
    front = prose(fields.ARTICLE, say, figures=figures, photo=photo)
    return f"---\n{file_of(front)}---\n\n{body}\n"


def site(say: Say, body: str = "Một đoạn.") -> dict[str, str | bytes]:
    """A site all of whose texts are said."""
    former = [prose(fields.FORMER_NAME, say, until="2023-12-31")]
    units = {
        "a": prose(fields.UNIT, say, block="so", aliases=[say()], names=former),
        **{name: prose(fields.UNIT, say, block="so") for name in "bcd"},
        "e": prose(fields.UNIT, say, block="so", since="2024-01-01", succeeds=["f"]),
        "f": prose(fields.UNIT, say, block="so", until="2023-12-31"),
    }
    settings = prose(
        fields.SITE,
        say,
        base_url="https://mau.example/cchc/",
        languages=["vi", "en"],
        share_pictures="off",
        licence=prose(fields.LICENCE, say, link=links(3)),
    )
    return {
        "content/site.yaml": file_of(settings),
        "content/2024.md": article(say, body),
        "content/trang.md": f"---\n{file_of(prose(fields.ARTICLE, say))}---\n\nMột đoạn.\n",
        "content/media/anh.png": picture(),
        "data/units.yaml": file_of({"blocks": {"so": prose(fields.BLOCK, say)}, "units": units}),
        "data/2023.yaml": file_of(year(say, 2023)),
        "data/2024.yaml": file_of(year(say, 2024)),
    }


@cache
def picture() -> bytes:
    """A small photo."""
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(file, "PNG")
    return file.getvalue()


def speaker(chunk: int) -> Say:
    """Say another chunk at each field, beginning with one; no two fields say the same."""
    every, numbers = chunks(), count()

    def say() -> str:
        number = next(numbers)
        return f"{every[(chunk + number) % len(every)]} {number}"

    return say


def plain() -> Say:
    numbers = count()
    return lambda: f"Chữ thường {next(numbers)}"


def built(folder: Path, files: dict[str, str | bytes]) -> dict[str, bytes]:
    """The pages of a site."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
    pipeline.build(Site(folder, folder / "public"))
    return contents(folder / "public")


def shape_of(path: str, content: bytes) -> list[str]:
    """What a page is made of: its elements with their attributes' names and links' schemes.

    Not the lines that a chart breaks a label into: how many, is the label's own matter.
    """
    text = content.decode("utf-8")
    if path.endswith((".xml", ".svg")):
        return [told(element) for element in ElementTree.fromstring(text).iter()]
    page = read(text)
    data = [keys(json.loads(e.text or "")) for e in page.iter("script") if e.get("type")]
    return [*(told(e) for e in page.iter() if not is_line(e)), *data]


def is_line(element: Element) -> bool:
    """Whether an element is a line of a label, and nothing but words is in it."""
    return (
        element.tag == "tspan" and not len(element) and element.attrib.keys() <= {"x", "dx", "dy"}
    )


def told(element: Element) -> str:
    addresses = [name for name in ("href", "src", "action", "srcset") if name in element.attrib]
    schemes = [f"{name}={urlsplit(element.attrib[name]).scheme}:" for name in addresses]
    return " ".join([element.tag, *sorted(element.attrib), *schemes])


def keys(value: Any) -> str:
    """What a JSON value is made of."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{keys(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(keys, value)) + "]"
    return type(value).__name__


def differences(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[str]:
    """Where a site is not made as another."""
    for path in sorted(before.keys() ^ after.keys()):
        yield f"only in one: {path}"
    for path in before.keys() & after.keys():
        if path.endswith((".html", ".xml", ".svg")):
            old, new = shape_of(path, before[path]), shape_of(path, after[path])
            wrong = next((pair for pair in zip_longest(old, new) if pair[0] != pair[1]), None)
            if wrong:
                yield f"{path}: {len(old)} elements are {len(new)}; {wrong}"


def test_there_are_2000_texts_and_only_unprintable_ones_are_refused() -> None:
    assert len(set(sound())) >= 2000
    refused = set(texts()) - set(sound())
    assert len(refused) > 100
    assert all(UNWRITABLE.search(text) for text in refused)
    assert {problem.code for text in refused for problem in refusal(text)} == {"unprintable"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all builds, since compiled templates stay there."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def plainly(folder: Path) -> dict[str, bytes]:
    return built(folder, site(plain()))


@pytest.mark.parametrize("chunk", range(len(chunks())))
def test_hostile_texts_leave_every_page_as_it_is(
    chunk: int, plainly: dict[str, bytes], folder: Path
) -> None:
    hostile = built(folder, site(speaker(chunk)))
    found = list(differences(plainly, hostile))
    assert not found, "\n".join(found)


def test_a_page_that_is_made_otherwise_is_found(plainly: dict[str, bytes]) -> None:
    for old, new in ((b"<h1>", b"<h1><b></b>"), (b"<h1>", b"<h1 onclick=''>"), (b"</h1>", b"")):
        page = plainly["index.html"].replace(old, new, 1)
        try:
            found = list(differences(plainly, plainly | {"index.html": page}))
        except AssertionError:
            continue  # an element that nothing closes
        assert found


def test_every_text_field_is_filled() -> None:
    """A field that is added to what editors write is filled here too, or named as no prose."""
    shapes = [value for value in vars(fields).values() if isinstance(value, Shape)]
    names = {f.name for shape in shapes for f in shape.fields if f.kind is Kind.TEXT}
    said = "".join(text for text in site(plain()).values() if isinstance(text, str))
    assert {name for name in names - NOT_PROSE if f"{name}: " not in said} <= {"reason", "text"}


def test_what_is_refused_is_told_as_a_mistake_with_its_place(folder: Path) -> None:
    files = site(plain())
    refused = sorted(set(texts()) - set(sound()))
    told = []
    for path in ("content/site.yaml", "content/2024.md", "data/units.yaml", "data/2024.yaml"):
        content = str(files[path])
        bad = content.replace('"Chữ thường', quoted(f"{refused[len(path)]} ")[:-1], 1)
        with pytest.raises(Mistakes) as mistakes:
            built(folder, files | {path: bad})
        told += [(problem.place.path == path, problem.code) for problem in mistakes.value.problems]
    assert set(told) == {(True, "unprintable")}


FORMULAS = [t for t in texts() if t.strip("'\" \t;,")[:1] in tuple("=+-@") and len(t) < 200]
"""Texts that a spreadsheet might compute."""


def test_a_text_is_never_a_formula_in_a_download(tmp_path: Path) -> None:
    """In tables as spreadsheets read them, in workbooks, and in JSON, where it stands as typed."""
    from openpyxl import load_workbook

    units = [text for text in FORMULAS if text in set(sound())]
    assert len(units) > 100
    register = {f"u{n}": {"block": "so", "name": f"{text} {n}"} for n, text in enumerate(units)}
    rows = [{"unit": f"u{n}", "score": 50, "note": text} for n, text in enumerate(units)]
    files = site(plain()) | {
        "data/units.yaml": file_of({"blocks": {"so": {"name": "Sở"}}, "units": register}),
        "data/2024.yaml": file_of({"max": 100, "blocks": {"so": {"results": rows}}}),
        "content/2024.md": "---\ntitle: a\n---\n\nMột đoạn.\n",
    }
    del files["data/2023.yaml"]
    made = built(tmp_path, files)
    for path in [path for path in made if path.endswith(".csv")]:
        table = csv.reader(io.StringIO(made[path].decode("utf-8-sig")), delimiter=";")
        formulas = [cell for row in table for cell in row if cell[:1] in {*"=+-@\t\r"}]
        assert [cell for cell in formulas if not re.fullmatch(r"[+-]?\d+(,\d+)?", cell)] == [], path
    for path in [path for path in made if path.endswith(".xlsx")]:
        book = load_workbook(io.BytesIO(made[path]))
        kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds, path
        assert "s" in kinds, path
    told = bare(str(json.loads(made["2024/cchc-2024.json"])).replace("\\\\", "\\"))
    assert [text for text in units if bare(text) not in told] == []


def bare(text: str) -> str:
    """The signs of a text that neither tidying nor quoting can touch."""
    return re.sub(r"[^\w=+@<>(){}%]", "", normalize("NFC", text))


PROSE = {
    *("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "a", "sup", "div"),
    *("section", "aside", "span", "figure", "figcaption", "caption"),
}
HARMLESS = {
    *("href", "title", "id", "class", "rel", "start", "scope", "tabindex", "role", "data-label"),
}
SCHEMES = {"", "http", "https", "mailto", "tel"}


def test_a_text_in_an_article_is_markup_only_as_markdown_allows(folder: Path) -> None:
    """Whatever Markdown makes of it; what points nowhere is told as a mistake and taken out."""
    page = "trang/index.html"
    paragraphs = [" ".join(text.split()) for text in sound()]
    files = site(plain())
    front = "---\ntitle: a\n---\n\n"
    known = set(shape_of(page, built(folder, files)[page]))
    for at in range(0, len(paragraphs), 400):
        made = sifted(folder, files, front, paragraphs[at : at + 400])
        for element in read(made[page].decode()).iter():
            if told(element) not in known:
                assert element.tag in PROSE, told(element)
                names = {name for name in element.attrib if not name.startswith("aria-")}
                assert names <= HARMLESS, told(element)
                assert urlsplit(element.get("href", "")).scheme in SCHEMES, told(element)


def sifted(
    folder: Path, files: dict[str, str | bytes], front: str, paragraphs: list[str]
) -> dict[str, bytes]:
    """The site with an article of those paragraphs that are no mistake."""
    kept = paragraphs
    while kept:
        try:
            body = "\n\n".join(kept)
            return built(folder, files | {"content/trang.md": f"{front}{body}\n"})
        except Mistakes as mistakes:
            lines = {problem.place.line for problem in mistakes.problems if not problem.is_warning}
            first = front.count("\n") + 1
            kept = [text for at, text in enumerate(kept) if first + 2 * at not in lines]
            assert len(kept) > len(paragraphs) / 2
    return {}
