"""What the paragraph tells of a block as a whole: its mean, who rose and fell."""

from parsite.stages.narrate import figures, summary
from tests.stages.rank.province import Province, province


def told(made: Province) -> str:
    assert made.codes == []
    return figures(made.ranking, made.dataset.phrases, padded=False)


def test_the_mean_and_how_far_apart_the_ends_are() -> None:
    assert told(province("unit;score\nA;90,5\nB;88,25\nC;70")) == (
        "Điểm trung bình của khối là 82,92 điểm; "
        "chênh lệch giữa đơn vị cao nhất và đơn vị thấp nhất là 20,50 điểm."
    )


def test_of_indexes_the_mean_is_an_index() -> None:
    assert told(province("unit;index\nA;90,5%\nB;88%\nC;70%")) == (
        "Chỉ số trung bình của khối là 82,83%; "
        "chênh lệch giữa đơn vị cao nhất và đơn vị thấp nhất là 20,5%."
    )


def test_where_all_are_equal_nobody_is_higher_than_another() -> None:
    assert (
        told(province("unit;score\nA;90\nB;90\nC;90")) == "Điểm trung bình của khối là 90,00 điểm."
    )


def test_two_units_have_no_mean_worth_telling() -> None:
    assert told(province("unit;score\nA;90\nB;80")) == ""


def test_who_rose_and_who_fell_in_score_and_in_rank() -> None:
    years = {
        2023: "unit;score\nA;90\nB;80\nC;70\nD;60",
        2024: "unit;score\nA;80\nB;85\nC;95\nD;60",
    }
    assert told(province(years)) == (
        "Điểm trung bình của khối là 80,00 điểm, tăng 5,00 điểm so với năm 2023; "
        "chênh lệch giữa đơn vị cao nhất và đơn vị thấp nhất là 35 điểm. "
        "So với năm 2023, có 2 đơn vị tăng điểm, 1 đơn vị giảm điểm, 1 đơn vị giữ nguyên điểm, "
        "trong đó tăng nhiều nhất là C (25 điểm), giảm nhiều nhất là A (10 điểm); "
        "1 đơn vị tăng hạng, 1 đơn vị giảm hạng, 2 đơn vị giữ nguyên hạng, "
        "trong đó tăng nhiều nhất là C (2 bậc), giảm nhiều nhất là A (2 bậc)."
    )


def test_all_who_share_the_biggest_rise_are_named_and_of_five_nobody() -> None:
    before = "\n".join(["unit;score", *(f"{name};{50 + n}" for n, name in enumerate("ABCDEF"))])
    after = "\n".join(["unit;score", *(f"{name};{60 + n}" for n, name in enumerate("ABCDEF"))])
    assert "nhiều nhất" not in told(province({2023: before, 2024: after}))
    last_kept = after.replace("E;64", "E;54").replace("F;65", "F;55")
    assert "tăng nhiều nhất là D, C, B và A (mỗi đơn vị 10 điểm)" in told(
        province({2023: before, 2024: last_kept})
    )


def test_grades_tell_how_many_more_or_fewer_bear_them() -> None:
    years = {
        2023: "unit;score;grade\nA;90;Tốt\nB;80;Khá\nC;70;Khá",
        2024: "unit;score;grade\nA;90;Tốt\nB;85;Tốt\nC;70;Khá",
    }
    made = province(years)
    text = summary(made.ranking, made.dataset.phrases, padded=True)
    assert "02 đơn vị xếp loại tốt (thêm 01 đơn vị); 01 đơn vị xếp loại khá (bớt 01 đơn vị)" in text
