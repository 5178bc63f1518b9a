"""The figures that articles ask for come from the data, written as the pages write them."""

import pytest

from parsite.model.quotation import FIGURES
from parsite.stages import narrate
from parsite.stages.narrate.quotable import OF_BLOCK, OF_UNIT
from tests.stages.rank.province import Province, province

YEARS = {
    2023: "unit;score;grade\nSở Nội vụ;90;Tốt\nSở Y tế;85,5;Tốt\nSở_Xây *dựng*;70;Khá",
    2024: "unit;score;grade\nSở Nội vụ;86;Tốt\nSở Y tế;90,25;Tốt\nSở_Xây *dựng*;71;Khá",
}


def filled(text: str, years: dict[int, str] = YEARS, **more: str) -> tuple[str, list[str]]:
    made: Province = province(years, article=text, **more)
    assert made.codes == []
    dataset, problems = narrate.quoted(made.dataset, made.rankings)
    return dataset.articles[str(max(years))].body, [p.code for p in problems]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("điểm: so-noi-vu", "86,00"),
        ("điểm: Sở Y tế", "90,25"),
        ("hạng: so-noi-vu", "2"),
        ("hạng năm trước: so-noi-vu", "1"),
        ("thay đổi: so-noi-vu", "giảm 1 bậc"),
        ("thay đổi: so-y-te", "tăng 1 bậc"),
        ("thay đổi: so-xay-dung", "giữ nguyên thứ hạng"),
        ("thay đổi điểm: so-y-te", "tăng 4,75 điểm"),
        ("thay đổi điểm: so-noi-vu", "giảm 4,00 điểm"),
        ("xếp loại: so-y-te", "tốt"),
        ("số đơn vị: so", "3"),
        ("trung bình: so", "82,42"),
        ("trung bình: Sở, ban, ngành", "82,42"),
        ("thay đổi trung bình: so", "tăng 0,59 điểm"),
        ("trung vị: so", "86,00"),
        ("cao nhất: so", "90,25"),
        ("thấp nhất: so", "71,00"),
        ("chênh lệch: so", "19,25"),
        ("tăng hạng: so", "1"),
        ("giảm hạng: so", "1"),
        ("giữ hạng: so", "1"),
        ("tăng điểm: so", "2"),
        ("giảm điểm: so", "1"),
        ("giữ điểm: so", "0"),
        ("loại Tốt: so", "2"),
        ("đứng đầu: so", "Sở Y tế"),
        ("đứng cuối: so", r"Sở\_Xây \*dựng\*"),
        ("điểm: so-noi-vu, 2023", "90,0"),
        ("trung bình: so, 2023", "81,83"),
    ],
)
def test_each_figure_is_written_as_in_the_tables(asked: str, told: str) -> None:
    assert filled(f"Kết quả: [[{asked}]].") == (f"Kết quả: {told}.", [])


def test_every_figure_that_has_a_name_can_be_had() -> None:
    assert {*FIGURES.values(), "units graded"} == OF_UNIT.keys() | OF_BLOCK.keys()


def test_counts_are_padded_where_the_site_pads_them() -> None:
    assert filled("[[thay đổi: so-y-te]]", counts="padded")[0] == "tăng 01 bậc"


def test_indexes_are_percents() -> None:
    years = {2024: "unit;index\nA;90,5%\nB;88%\nC;70%"}
    told = "[[chỉ số: a]], [[trung bình: so]], [[cao nhất: so]]"
    assert filled(told, years)[0] == "90,5%, 82,83%, 90,5%"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("điểm: so-tai-chinh", "figure-of-unknown"),
        ("điểm: so", "figure-of-unknown"),
        ("trung bình: so-noi-vu", "figure-of-unknown"),
        ("điểm: so-noi-vu, 2020", "figure-of-unknown-year"),
        ("thay đổi: so-noi-vu, 2023", "figure-missing"),
        ("chỉ số: so-noi-vu", "figure-missing"),
        ("loại Kém: so", "figure-missing"),
        ("điểm thường: so-noi-vu", "figure-unknown"),
        ("hạng", "figure-of-unknown"),
    ],
)
def test_what_is_not_to_be_had_is_told_and_left_as_it_was_typed(asked: str, code: str) -> None:
    assert filled(f"Kết quả [[{asked}]] là vậy.") == (f"Kết quả [[{asked}]] là vậy.", [code])


def test_a_block_known_in_part_has_its_ends_and_no_mean() -> None:
    rows = {2024: "unit;score;rank\nA;90;1\nB;;2\nC;60;last"}
    text = "[[đứng đầu: so]] [[đứng cuối: so]] [[trung bình: so]]"
    body, codes = filled(text, rows, said={2024: "blocks: {so: {published: partial}}"})  # type: ignore[arg-type]
    assert (body, codes) == ("A C [[trung bình: so]]", ["figure-missing"])


def test_a_year_in_doubt_is_not_blamed_on_its_article() -> None:
    """What the article asks for may be the very thing that the mistake left out."""
    rows = "unit;score\nSở Nội vụ;8x\nSở Y tế;90"
    made = province(rows, article="[[điểm: so-noi-vu]] và [[abc: so-noi-vu]]")
    assert made.codes
    _, problems = narrate.quoted(made.dataset, made.rankings)
    assert [p.code for p in problems] == ["figure-unknown"]
