"""Words to phrases: what each stretch of a sentence is taken for."""

import pytest

from parsite.stages.verify import lexicon
from parsite.stages.verify.phrases import phrases
from parsite.stages.verify.tokens import tokens
from tests.stages.verify.test_forms import made

YEAR = 2024


def symbols(text: str, language: str = "vi") -> str:
    facts = made()
    rankings = [r for (year, _), r in facts.rankings.items() if year == YEAR]
    lexicons = (
        lexicon.of_year(facts.dataset, rankings, language),
        lexicon.among(lexicon.names(facts.dataset), [text]),
        lexicon.grammar(language),
    )
    found = phrases(tokens(text, (0, len(text)), lexicons), YEAR)
    return "".join(phrase.symbol for phrase in found)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Sở Nội vụ đứng đầu với 91,20 điểm", "URF"),
        ("UBND huyện Tây Thạch được điểm số 78.25", "UF"),
        ("UBND TP. Bắc Sơn Hạ", "U"),
        ("khối huyện, TP. Bắc Sơn Hạ", "B,U"),
        ("khối các sở, ban, ngành", "B"),
        ("ở cấp huyện", "B"),
        ("huyện đông khê thượng", "xxxx"),
        ("các huyện Đông Khê Thượng, Tây Thạch và Xóm Khác", "U,U&xx"),
        ("tăng 06 bậc so với năm 2023", "Cs"),
        ("giảm một bậc", "C"),
        ("tăng 0,12 điểm", "D"),
        ("cao hơn năm 2023 là 1,58%", "D"),
        ("từ vị trí thứ 5 của năm 2023 vươn lên vị trí thứ 1 của năm 2024", "P"),
        ("từ 82,00 điểm năm 2023 lên 87,00 điểm", "Q"),
        ("xuống hạng 34", "R"),
        ("thứ hai và thứ ba", "R"),
        ("xếp hạng 3/9 huyện, thị, thành phố", "R"),
        ("năm đơn vị, năm 2023, thứ năm", "N,Y,R"),
        ("13 đơn vị xếp loại khá", "NG"),
        ("không có đơn vị nào xếp loại yếu", "NG"),
        ("4 đơn vị tăng điểm và 5 đơn vị giảm điểm", "NV&NV"),
        ("điểm trung bình", "M"),
        ("xếp loại trung bình", "G"),
        ("chênh lệch giữa đơn vị cao nhất và đơn vị thấp nhất", "W"),
        ("tốp 3", "T"),
        ("lần lượt đạt 91,20 điểm và 89,60 điểm", "qF"),
        ("người đứng đầu cơ quan", "xn"),
    ],
)
def test_words_are_taken_for(text: str, read: str) -> None:
    assert symbols(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The Department of Home Affairs ranked first with 91.20 points", "URF"),
        ("up six places from 2023", "Cs"),
        ("3rd of 9 districts and cities", "R"),
        ("from fifth to first", "P"),
        ("two units were graded good", "N=G"),
        ("the gap between the highest and the lowest", "W"),
    ],
)
def test_english_words_are_taken_for(text: str, read: str) -> None:
    assert symbols(text, "en") == read
