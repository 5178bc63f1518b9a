"""What articles can ask for is written as sentences write it, or not at all."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from parsite.model.quotation import Quotation
from parsite.stages.narrate.quotable import OF_BLOCK, OF_UNIT
from parsite.stages.narrate.teller import Teller
from tests.stages.rank.province import Province, province

YEARS = {
    2023: "unit;score;grade\nSở A;90;Tốt\nSở B;85,5;Tốt\nSở C;70;Khá",
    2024: "unit;score;grade\nSở A;86;Tốt\nSở B;90,25;Tốt\nSở C;70;Khá",
}


def teller(made: Province, padded: bool = False) -> Teller:
    assert made.codes == []
    return Teller(made.ranking, made.dataset.phrases, padded)


def of_unit(figures: Iterable[str], name: str, made: Province) -> list[str]:
    return [OF_UNIT[figure](teller(made), made.of(name)) for figure in figures]


def of_block(figures: Iterable[str], made: Province, grade: str = "") -> list[str]:
    asked = Quotation("", "", "so", 0, 0)
    asked = replace(asked, grade=grade)
    return [OF_BLOCK[figure](teller(made), asked) for figure in figures]


def test_a_units_figures_have_the_decimals_of_its_table() -> None:
    told = of_unit(OF_UNIT, "Sở A", province(YEARS))
    assert told == ["86,00", "", "2", "1", "giảm 1 bậc", "giảm 4,00 điểm", "tốt"]


def test_a_figure_that_is_not_known_is_nothing() -> None:
    rows = "unit;score;rank\nSở A;90;1\nSở B;;cuối"
    made = province(rows, "blocks: {so: {published: partial}}")
    assert of_unit(OF_UNIT, "Sở B", made) == [""] * len(OF_UNIT)
    figures = OF_BLOCK.keys() - {"first", "last"}
    assert of_block(figures, made, "Tốt") == [""] * len(figures)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Sở A", ["giảm 1 bậc", "giảm 4,00 điểm"]),
        ("Sở B", ["tăng 1 bậc", "tăng 4,75 điểm"]),
        ("Sở C", ["giữ nguyên thứ hạng", "không đổi"]),
    ],
)
def test_a_change_says_its_way(name: str, told: list[str]) -> None:
    found = of_unit(["change", "score change"], name, province(YEARS))
    assert found == told


def test_a_block_is_counted_by_move_and_by_grade() -> None:
    made = province(YEARS)
    counts = ["units", "rose", "fell", "kept", "rose in score", "fell in score", "kept their score"]
    assert of_block(counts, made) == ["3", "1", "1", "1", "1", "1", "1"]
    assert of_block(["units graded"], made, "TỐT") == ["2"]
    assert of_block(["units graded"], made, "Kém") == [""]


def test_a_blocks_figures_are_percents_where_it_is_ranked_by_them() -> None:
    figures = ["mean", "median", "highest", "lowest", "spread"]
    by_score, by_index = province(YEARS), province("unit;index\nA;90,5%\nB;88%\nC;70%")
    assert of_block(figures, by_score) == ["82,08", "86,00", "90,25", "70,00", "20,25"]
    assert of_block(figures, by_index) == ["82,83%", "88,00%", "90,5%", "70,0%", "20,5%"]


def test_all_who_share_an_end_are_named() -> None:
    made = province("unit;score\nSở A;90\nSở B;90\nSở C;70")
    assert of_block(["first", "last"], made) == ["Sở A và Sở B", "Sở C"]
