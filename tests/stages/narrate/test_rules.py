"""The sentence that tells readers by which rules a block was ranked."""

import pytest

from parsite.stages.narrate.rules import in_force
from tests.stages.rank.province import province

SCORES = "unit;score\nA;90\nB;80"
TIES = "các đơn vị bằng nhau cùng một hạng và các hạng liền sau để trống tương ứng"


def told(rows: str, said: str = "") -> str:
    made = province(rows, said)
    assert made.codes == []
    return in_force(made.ranking, made.dataset.phrases)


def test_where_nothing_is_declared_places_go_by_score() -> None:
    assert told(SCORES) == f"Các đơn vị được xếp hạng theo điểm; {TIES}."


def test_the_highest_score_there_is_is_told() -> None:
    assert told(SCORES, "max: 100") == (
        f"Các đơn vị được xếp hạng theo điểm (thang điểm 100); {TIES}."
    )


def test_where_maxima_differ_places_go_by_index() -> None:
    assert told("unit;score;max\nA;45;50\nB;80;100") == (
        "Các đơn vị được xếp hạng theo chỉ số, là tỷ lệ phần trăm giữa điểm đạt được và điểm tối "
        f"đa; {TIES}."
    )


def test_of_a_block_told_in_part_only_that_places_are_as_published() -> None:
    said = "blocks: {so: {published: một phần}}"
    assert told("unit;rank\nA;1", said) == "Thứ hạng ghi theo kết quả đã công bố."


@pytest.mark.parametrize(
    ("ties", "words"),
    [
        ("dense", "các đơn vị bằng nhau cùng một hạng và hạng liền sau không để trống"),
        ("không đồng hạng", "không có hai đơn vị cùng hạng"),
    ],
)
def test_what_becomes_of_ties(ties: str, words: str) -> None:
    assert told(SCORES, f"ties: {ties}") == f"Các đơn vị được xếp hạng theo điểm; {words}."


def test_what_a_score_is_the_sum_of_and_what_parts_equal_ones() -> None:
    said = """
max: 100
decimals: 2
components:
  tham-dinh: {name: Điểm thẩm định, max: 65}
  dtxhh: {name: Điểm điều tra xã hội học, max: 70, weight: 50%}
  thuong: {name: Điểm thưởng, kind: bonus}
  tru: {name: Điểm trừ, kind: deduction}
tie_breaks: [dtxhh, tham-dinh]
"""
    rows = "unit;score;tham-dinh;dtxhh;thuong;tru\nA;90,00;60;60;1;1\nB;80;50;60;;"
    assert told(rows, said) == (
        "Các đơn vị được xếp hạng theo điểm (thang điểm 100); khi bằng điểm thì xét điểm điều "
        "tra xã hội học, rồi đến điểm thẩm định; nếu vẫn bằng nhau thì cùng một hạng và các hạng "
        "liền sau để trống tương ứng; điểm là tổng của điểm thẩm định (tối đa 65) và điểm điều tra "
        "xã hội học (tối đa 70, trọng số 50%), cộng điểm thưởng nếu có, trừ điểm trừ nếu có; số "
        "liệu làm tròn đến 2 chữ số thập phân, phần bỏ đi từ 5 trở lên thì làm tròn lên."
    )


def test_which_figures_have_which_grade() -> None:
    said = "grades: [{name: Tốt, from: 80}, {name: Khá, above: '65,5'}, {name: Yếu}]"
    assert told(SCORES, said).endswith(
        "; xếp loại tốt từ 80 điểm trở lên, khá trên 65,5 đến dưới 80 điểm, "
        "yếu từ 65,5 điểm trở xuống."
    )
    some = "grades: [{name: Tốt, above: 80}, {name: Khá}, {name: Yếu}]"
    assert told("unit;score;grade\nA;90;\nB;80;Khá", some).endswith("; xếp loại tốt trên 80 điểm.")
