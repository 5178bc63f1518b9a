"""Share pictures as files: what is drawn, of what, and that it is the same everywhere."""

import hashlib
import unicodedata
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from parsite.model.lettering import width
from parsite.model.page import Input, Page
from parsite.model.picture import (
    HEIGHT,
    WIDTH,
    Figure,
    Font,
    Lead,
    Source,
    UnitPicture,
    YearPicture,
)
from parsite.model.place import Place
from parsite.model.settings import Look
from parsite.model.site import Site
from parsite.model.year import Status
from parsite.stages import check, read, render
from parsite.stages.render.drawing import png
from parsite.stages.render.templates import Templates
from parsite.theme import Theme
from tests.conftest import MakeSite
from tests.folders import ROOT, Shelf, python

FOLDER = ROOT / "themes" / "base" / "fonts"
FONTS = tuple(Font(file.name, "", file) for file in sorted(FOLDER.glob("*.ttf")))
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" font-family="Be Vietnam Pro">'
)
TEMPLATE = Place("themes/rieng/templates/picture-unit.svg")
NOTICE = (
    "Ví dụ minh họa: tỉnh Minh Họa không có thật. Tên đơn vị, văn bản và mọi con số trên trang "
    "này đều do người làm ví dụ đặt ra."
)
LONG = (
    "Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông, nông nghiệp và phát triển "
    "nông thôn tỉnh Bà Rịa - Vũng Tàu"
)
WORD = "Nghiêngnghiêng" * 8
SOURCE = Source("Chỉ số cải cách hành chính tỉnh Mẫu", "Tỉnh Mẫu", NOTICE)
FIGURE = Figure(Decimal("92.5"), 2)
UNIT = UnitPicture(
    SOURCE, "Sở Nội vụ", "Sở, ban, ngành", 2024, 2, 18, figure=FIGURE, change=3, compared_with=2023
)
LEADS = (
    Lead("Sở, ban, ngành", ("Sở Nội vụ",), FIGURE),
    Lead("Huyện, thành phố", ("Huyện Đông", "Huyện Tây"), Figure(Decimal("9.125"), 3, True)),
    Lead("Xã, phường", ("Xã A", "Xã B", "Xã C"), None),
)
YEAR = YearPicture(SOURCE, 2024, "Công bố chỉ số năm 2024", ("Sở", "Huyện", "Xã"), 211, LEADS)

Picture = UnitPicture | YearPicture


def of(svg: str) -> bytes:
    """What is drawn of an SVG's inside; nothing may be wrong with it."""
    content, wrong = png(f"{HEAD}{svg}</svg>", FONTS, TEMPLATE)
    assert wrong == ()
    return content


def letters(text: str, family: str = "Be Vietnam Pro") -> bytes:
    return of(f'<text x="5" y="30" font-size="24" font-family="{family}">{text}</text>')


Draw = Callable[[Picture], str]


@pytest.fixture
def svg(make_site: MakeSite, tmp_path: Path) -> Draw:
    """Gives the SVG that the base theme makes of a picture."""
    sources, _ = read.sources(make_site())
    dataset, _ = check.dataset(sources)
    templates = Templates(Theme.of(sources.themes, sources.templates), tmp_path / "compiled")

    def drawn(shown: Picture) -> str:
        kind = "unit" if isinstance(shown, UnitPicture) else "year"
        given = {"picture": shown, "say": dataset.phrases, "theme": Look()}
        inputs = {name: Input(name, value) for name, value in given.items()}
        content, wrong = templates.render(Page("anh/x.png", f"picture-{kind}.svg", inputs))
        assert wrong == ()
        return content.decode()

    return drawn


@dataclass(frozen=True)
class Drawn:
    """A text where it is drawn: its words, and the edges of the room it takes."""

    words: str
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Drawn") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def texts(svg: str) -> Iterator[Drawn]:
    """Every text of a picture, as wide as its letters are, as high as a capital and a tail."""
    for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
        weight = "bold" if text.get("font-weight") == "700" else "regular"
        room = sum(
            width(part.text or "", float(part.get("font-size", size)), weight)
            for part in text.iter()
        )
        left = x - room * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
        words = "".join(text.itertext())
        yield Drawn(words, left, left + room, y - 0.74 * size, y + 0.2 * size)


def words(svg: str) -> str:
    return "".join(drawn.words for drawn in texts(svg))


@cache
def face(name: str) -> TTFont:
    return TTFont(FOLDER / name)


def test_a_picture_has_the_size_that_networks_show_whole(svg: Draw) -> None:
    for shown in (UNIT, YEAR):
        content, wrong = png(svg(shown), FONTS, TEMPLATE)
        assert wrong == ()
        with Image.open(BytesIO(content)) as image:
            assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))


def test_the_same_is_drawn_again_to_the_byte_also_by_another_process(svg: Draw) -> None:
    drawn = svg(UNIT)
    first, _ = png(drawn, FONTS, TEMPLATE)
    assert png(drawn, FONTS, TEMPLATE) == (first, ())
    elsewhere = python(
        "-c",
        "import hashlib, sys\nfrom tests.stages.render.test_drawing import FONTS, TEMPLATE, png\n"
        f"print(hashlib.sha256(png({drawn!r}, FONTS, TEMPLATE)[0]).hexdigest())",
    )
    assert elsewhere.stdout.strip() == hashlib.sha256(first).hexdigest(), elsewhere.stderr


@pytest.mark.parametrize("font", [font.name for font in FONTS])
def test_the_face_has_every_vietnamese_letter(font: str) -> None:
    bases, tones = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", ["", *"\u0300\u0301\u0303\u0309\u0323"]
    alphabet = {unicodedata.normalize("NFC", b + t) for b in bases for t in tones} | set("đĐ")
    assert {letter for letter in alphabet if ord(letter) not in face(font).getBestCmap()} == set()


def test_letters_with_their_marks_apart_are_drawn_too() -> None:
    assert letters(unicodedata.normalize("NFD", "ộ")) not in {letters("o"), letters("")}


def test_what_the_face_lacks_is_left_out_and_stops_nothing() -> None:
    assert letters("中文") == letters("")
    assert letters("a中b") != letters("")


def test_no_font_of_the_machine_is_used() -> None:
    assert letters("chữ", "DejaVu Sans, sans-serif") == letters("")


def test_signs_that_no_xml_may_hold_are_left_out() -> None:
    assert letters("a\x07b\x00\ufffe") == letters("ab")


@pytest.mark.parametrize(
    ("svg", "detail"),
    [
        ("<text>a</txt>", "expected 'text' tag, not 'txt': <text>a</txt>"),
        ("<image href='/etc/hosts'/>", "/etc/hosts"),
        ('<use xlink:href="https://mau.example/x.svg#a"/>', "https://mau.example/x.svg#a"),
    ],
)
def test_a_mistake_in_a_template_is_told_by_its_file(svg: str, detail: str) -> None:
    content, [found] = png(f"{HEAD}\n{svg}\n</svg>", FONTS, TEMPLATE)
    assert content == b""
    assert (found.place, found.code) == (TEMPLATE, "picture-fails")
    assert found.facts == {"detail": detail}


def test_a_picture_within_the_template_is_drawn() -> None:
    dot = BytesIO()
    Image.new("RGB", (1, 1)).save(dot, "PNG")
    address = f"data:image/png;base64,{b64encode(dot.getvalue()).decode()}"
    assert of(f'<image width="9" height="9" href="{address}"/>') != of("")


def test_a_template_that_cannot_be_drawn_is_told_once_for_all_pictures(tmp_path: Path) -> None:
    theme = Theme(("rieng",), {"rieng!picture-unit.svg": "<svg"})
    given = {"fonts": Input("fonts", FONTS)}
    pages = [Page(f"anh/{n}.png", "picture-unit.svg", given) for n in "ab"]
    _, [found] = render.files(pages, theme, Site(tmp_path, tmp_path), Shelf().put)
    assert (found.place, found.code) == (TEMPLATE, "picture-fails")


HOSTILE = ["<script>alert(1)</script>", "A & B", 'x" onload="y', "]]><b>", "{{ 7 * 7 }}", "'&#39;"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(svg: Draw, text: str) -> None:
    plain = {node.tag for node in ElementTree.fromstring(svg(UNIT)).iter()}
    drawn = svg(replace(UNIT, name=text))
    assert text in words(drawn)
    assert {node.tag for node in ElementTree.fromstring(drawn).iter()} == plain
    assert png(drawn, FONTS, TEMPLATE)[1] == ()


def test_a_unit_is_shown_with_its_place_figure_and_change(svg: Draw) -> None:
    shown = words(svg(UNIT))
    wanted = ["Sở Nội vụ", "2/18", "92,50", "điểm", "Tăng 3 bậc", "so với năm 2023", "năm 2024"]
    assert [text for text in [*wanted, SOURCE.title] if text not in shown] == []


@pytest.mark.parametrize(
    ("shown", "words_wanted"),
    [
        (replace(UNIT, change=-1), "▼ Giảm 1 bậc"),
        (replace(UNIT, change=0), "Giữ nguyên thứ hạng"),
        (replace(UNIT, rank=None, is_last=True), "Cuối khối"),
        (replace(UNIT, rank=None, status=Status.NOT_ASSESSED), "Khôngđánh giá"),
        (replace(UNIT, source=replace(SOURCE, padded_counts=True)), "Tăng 03 bậc"),
        (replace(UNIT, figure=Figure(Decimal("92.5"), 1, is_index=True)), "%92,5"),
    ],
)
def test_what_there_is_instead_is_said(svg: Draw, shown: UnitPicture, words_wanted: str) -> None:
    assert words_wanted in words(svg(shown))


def test_an_announcement_shows_who_is_first_in_each_block(svg: Draw) -> None:
    shown = words(svg(YEAR))
    wanted = ["2024", "Sở Nội vụ", "92,50", "Huyện Đông; Huyện Tây", "9,125", "3 đơn vị"]
    assert [text for text in [*wanted, SOURCE.organisation] if text not in shown] == []


def test_an_announcement_of_many_blocks_counts_them(svg: Draw) -> None:
    shown = words(svg(replace(YEAR, blocks=("Khối",) * 68, units=4012, leads=())))
    assert "68" in shown
    assert "4.012" in shown


def test_what_every_page_says_stands_on_every_picture(svg: Draw) -> None:
    for shown in (UNIT, YEAR):
        assert "không có thật" in words(svg(shown))
        without = svg(replace(shown, source=replace(SOURCE, notice="")))
        assert "không có thật" not in words(without)


LETTERED = [
    *(replace(UNIT, name=name) for name in ("Sở Y tế", LONG, LONG + LONG, WORD)),
    replace(UNIT, block=LONG),
    replace(UNIT, rank=128, among=4012),
    replace(UNIT, rank=None, status=Status.NOT_PUBLISHED),
    replace(UNIT, figure=Figure(Decimal("1234.5678"), 4)),
    replace(UNIT, figure=None),
    replace(YEAR, title=LONG),
    replace(YEAR, title=WORD),
    replace(YEAR, leads=LEADS[:1]),
    replace(YEAR, leads=(Lead(LONG, (LONG,), FIGURE),) * 3),
    replace(YEAR, leads=(Lead(WORD, (LONG, LONG), None),) * 2),
    replace(YEAR, blocks=("Khối",) * 68, units=4012, leads=()),
]
SOURCES = [SOURCE, replace(SOURCE, notice=""), Source(LONG, LONG, LONG + LONG)]


@pytest.mark.parametrize("source", SOURCES, ids=["usual", "without notice", "long"])
@pytest.mark.parametrize("shown", LETTERED, ids=range(len(LETTERED)))
def test_no_text_leaves_the_picture_or_lies_upon_another(
    svg: Draw, shown: Picture, source: Source
) -> None:
    drawn = list(texts(svg(replace(shown, source=source))))
    assert [d for d in drawn if d.left < 20 or d.right > WIDTH - 20] == []
    assert [d for d in drawn if d.top < 10 or d.bottom > HEIGHT - 4] == []
    assert [(a, b) for a, b in combinations(drawn, 2) if a.meets(b)] == []


def test_long_names_are_shown_to_their_last_letter(svg: Draw) -> None:
    shown = "".join(words(svg(replace(UNIT, name=LONG))).split())
    assert "".join(LONG.split()) in shown
