"""What templates write of a picture: sound markup, told to listeners, its numbers in a table."""

import re
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from parsite.model.language import LANGUAGES
from parsite.model.standing import Ranking
from tests.folders import ROOT
from tests.stages.render.charts.macros import EVERY, written
from tests.stages.render.charts.pictures import graded, ranking, scored, standing

NAMES = ("Sở Văn hóa & Thể thao", "<b>Sở</b>", 'Sở "Y tế"', "Sở Nội vụ {{ 7 * 7 }}")


def everything() -> Ranking:
    """A ranking of which there is every picture, with names that need care."""
    rows = [
        standing(name, rank, score=Decimal(95 - rank), change=change)
        for rank, (name, change) in enumerate(zip(NAMES, (1, -1, 0, 0), strict=True), 1)
    ]
    new = standing("Đơn vị mới", 5, is_new=True)
    return ranking(*rows, new, mean="88.5", grade_counts={"A & B": 3, "C": 1})


def made(folder: Path, of: Ranking, code: str = "vi", template: str = EVERY) -> Element:
    """The pictures as a tree; they are XML as well as HTML."""
    return fromstring(written(folder, of, code, template))


def texts(tree: Element, tag: str) -> list[str]:
    return ["".join(found.itertext()) for found in tree.iter(tag)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_picture_has_its_own_title_and_description(tmp_path: Path, code: str) -> None:
    tree = made(tmp_path, everything(), code)
    pictures = list(tree.iter("svg"))
    assert len(pictures) == 2 + 2 + 1 + 1
    for picture in pictures:
        title, description = picture[0], picture[1]
        assert (picture.get("role"), title.tag, description.tag) == ("img", "title", "desc")
        assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        assert title.text
        assert description.text
    ids = [found.get("id") for found in tree.iter() if found.get("id")]
    assert len(ids) == len(set(ids))


def test_names_stand_as_they_are_and_are_escaped_once(tmp_path: Path) -> None:
    tree = made(tmp_path, everything())
    words = " ".join(tree.itertext())
    assert "&amp;" not in words
    for name in NAMES:
        assert sum(name in text for text in texts(tree, "text")) >= 2
        assert name in texts(tree, "th")
    assert tree.find(".//b") is None


def test_nothing_needs_a_style_attribute_or_a_script(tmp_path: Path) -> None:
    for element in made(tmp_path, everything()).iter():
        assert element.tag not in {"style", "script", "image", "use"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


def test_numbers_are_written_as_the_language_does(tmp_path: Path) -> None:
    many = scored(A="1234.5", B="1200", C="1100.25")
    vietnamese = texts(made(tmp_path, many), "text")
    english = texts(made(tmp_path, many, "en"), "text")
    assert {"1.234,50", "1.200,00", "1.100,25"} < {*vietnamese}
    assert {"1,234.50", "1,200.00", "1,100.25"} < {*english}


def test_the_description_of_dots_tells_the_ends_and_the_mean(tmp_path: Path) -> None:
    said = texts(made(tmp_path, everything()), "desc")[0]
    assert said == (
        "Cao nhất: Sở Văn hóa & Thể thao (94 điểm). Thấp nhất: Sở Nội vụ {{ 7 * 7 }} (91 điểm). "
        "Trung bình của khối: 88,5 điểm."
    )
    assert "không bắt đầu từ 0" in texts(made(tmp_path, everything()), "p")[0]


def test_equal_figures_are_told_as_such(tmp_path: Path) -> None:
    said = texts(made(tmp_path, scored(A="80", B="80", C="80")), "desc")[0]
    assert said == "Cả 3 đơn vị cùng đạt 80 điểm."


def test_the_table_of_changes_has_the_numbers_of_the_lines(tmp_path: Path) -> None:
    table = made(tmp_path, everything()).find(".//figure[@class='chart chart-slope']//tbody")
    assert table is not None
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table]
    assert rows[0] == [NAMES[0], "2", "1", "tăng 1 bậc"]
    assert rows[1] == [NAMES[1], "1", "2", "giảm 1 bậc"]
    assert rows[4][:3] == ["Đơn vị mới", "–", "5"]


def test_the_table_of_grades_has_the_numbers_of_the_bars(tmp_path: Path) -> None:
    figure = made(tmp_path, graded({"Tốt": 1200, "Khá": 3})).find(".//figure")
    assert figure is not None
    assert texts(figure, "td") == ["1.200", "3"]
    assert texts(figure, "text") == ["Tốt", "1.200", "Khá", "3"]


def test_dots_lead_to_the_table_of_the_page_or_to_another_or_nowhere(tmp_path: Path) -> None:
    def links(argument: str) -> list[str | None]:
        template = '{% import "parts/charts.html" as chart %}<div>{{ chart.dots(ranking, say'
        tree = made(tmp_path, everything(), template=f"{template}{argument}) }}}}</div>")
        return [link.get("href") for link in tree.iter("a")]

    assert links("") == ["#bang-so"]
    assert links(', table="../2025/#bang-so"') == ["../2025/#bang-so"]
    assert links(', table=""') == []


def test_nothing_is_written_where_nothing_is_worth_drawing(tmp_path: Path) -> None:
    template = re.sub(r"{{ chart.timeline.*?}}", "", EVERY)
    assert list(made(tmp_path, scored(A="80"), template=template)) == []


def test_every_class_that_is_styled_is_written_and_every_one_written_is_styled(
    tmp_path: Path,
) -> None:
    css = (ROOT / "themes" / "base" / "assets" / "base.css").read_text(encoding="utf-8")
    styled = set(re.findall(r"\.(chart[\w-]*)", css))
    many = scored(**{f"Xã {n}": str(90 - n / 4) for n in range(50)})
    trees = [made(tmp_path, everything()), made(tmp_path, many)]
    used = {c for tree in trees for e in tree.iter() for c in (e.get("class") or "").split()}
    written = {name for name in used if name.startswith("chart")}
    plain = {"chart-any", "chart-dots", "chart-timeline", "chart-guide"}
    assert written - styled <= plain
    assert styled - written <= {"chart-roomy"}
