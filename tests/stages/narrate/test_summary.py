"""The paragraph that tells a ranking, as an editor would read it."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.standing import Ranking
from parsite.model.vietnamese import count, number
from parsite.stages.narrate import edition, summary
from tests.stages.rank.province import Province, province

IN_PART = "blocks: {so: {published: một phần}}"
BEFORE = "unit;score\nSở A;90\nSở B;80\nSở C;70\nSở D;60"


def told(made: Province) -> str:
    assert made.codes == []
    padded = made.dataset.settings.padded_counts
    return summary(made.ranking, made.dataset.phrases, padded)


def of_scores(*scores: str) -> str:
    """What is told of Sở A, Sở B, Sở C ... with these scores."""
    rows = (f"Sở {name};{score}" for name, score in zip("ABCDEFGHIJ", scores, strict=False))
    return told(province("\n".join(["unit;score", *rows])))


def test_who_leads_who_is_next_and_who_is_last() -> None:
    assert of_scores("90,5", "88,25", "79", "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90,50 điểm. "
        "Tiếp theo là Sở B (88,25 điểm) và Sở C (79,00 điểm). "
        "Sở D xếp cuối khối với 70,00 điểm."
    )


def test_three_units() -> None:
    assert of_scores("90", "80", "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. "
        "Tiếp theo là Sở B (80 điểm). "
        "Sở C xếp cuối khối với 70 điểm."
    )


def test_two_units() -> None:
    assert of_scores("90", "80") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. Sở B xếp cuối khối với 80 điểm."
    )


def test_one_unit() -> None:
    assert of_scores("90,5") == (
        "Khối sở, ban, ngành chỉ có một đơn vị được xếp hạng là Sở A với 90,5 điểm."
    )


def test_two_share_the_first_place() -> None:
    assert of_scores("90", "90,0", "80", "70") == (
        "Cùng dẫn đầu khối sở, ban, ngành với 90,0 điểm là Sở A và Sở B. "
        "Tiếp theo là Sở C (80,0 điểm). "
        "Sở D xếp cuối khối với 70,0 điểm."
    )


def test_three_share_the_first_place() -> None:
    assert of_scores("90", "90", "90", "70") == (
        "Cùng dẫn đầu khối sở, ban, ngành với 90 điểm là Sở A, Sở B và Sở C. "
        "Sở D xếp cuối khối với 70 điểm."
    )


def test_all_share_the_only_place() -> None:
    assert of_scores("90", "90", "90") == (
        "Cả 3 đơn vị của khối sở, ban, ngành cùng xếp thứ nhất với 90 điểm."
    )


def test_all_in_a_place_share_it_and_one_is_outside() -> None:
    """`Cả 2 đơn vị của khối` would be false: the block has three."""
    rows = "unit;score;status\nSở A;90;\nSở B;90;\nSở C;;không đánh giá"
    assert "Cả 2 đơn vị của khối" not in told(province(rows))


def test_two_share_the_second_place() -> None:
    assert of_scores("90", "85", "85", "80", "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. "
        "Tiếp theo là Sở B và Sở C (cùng xếp thứ 2, 85 điểm). "
        "Sở E xếp cuối khối với 70 điểm."
    )


def test_four_who_share_a_place_are_named_and_five_are_counted() -> None:
    assert "Sở B, Sở C, Sở D và Sở E (cùng xếp thứ 2, 85 điểm)." in of_scores(
        "90", *["85"] * 4, "70"
    )
    assert of_scores("90", *["85"] * 5, "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. "
        "Tiếp theo là 5 đơn vị (cùng xếp thứ 2, 85 điểm). "
        "Sở G xếp cuối khối với 70 điểm."
    )


def test_one_is_second_and_two_are_third() -> None:
    """Who shares the third place is not mixed up with who is second: `B và C và D`."""
    text = of_scores("90", "88", "85", "85", "70")
    assert "Tiếp theo là Sở B (88 điểm)" in text
    assert "Sở C và Sở D (cùng xếp thứ 3, 85 điểm)" in text
    assert "và Sở C và" not in text


def test_two_share_the_last_place() -> None:
    assert of_scores("90", "85", "70", "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. "
        "Tiếp theo là Sở B (85 điểm). "
        "Cùng xếp cuối khối với 70 điểm là Sở C và Sở D."
    )


def test_all_but_the_first_share_the_last_place() -> None:
    assert of_scores("90", "70", "70") == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 90 điểm. "
        "Cùng xếp cuối khối với 70 điểm là Sở B và Sở C."
    )


def test_of_many_who_share_the_last_place_nobody_is_named() -> None:
    text = of_scores("90", *["70"] * 6)
    assert re.search(r"\b6 đơn vị", text)
    assert "Sở B" not in text


def test_indexes_are_told_where_there_are_no_scores() -> None:
    assert told(province("unit;index\nSở A;90,5%\nSở B;88%\nSở C;70%")) == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với chỉ số 90,5%. "
        "Tiếp theo là Sở B (chỉ số 88,0%). Sở C xếp cuối khối với chỉ số 70,0%."
    )


def test_what_is_told_is_what_ranks() -> None:
    """48 points of 50 are more than 90 of 100: points alone would read as a mistake."""
    text = told(province("unit;score;max\nSở A;48;50\nSở B;90;100\nSở C;45;50\nSở D;40;50"))
    assert re.findall(r"\d+,\d\d%", text) == ["96,00%", "90,00%", "80,00%"]


def test_what_is_told_of_a_shared_place_is_true_of_all_who_share_it() -> None:
    """Both indexes are written 85,60, so both are second; their points are not the same."""
    rows = "unit;score;max;index\nSở A;95;100;95,00\nSở B;85,6040;100;85,60\n"
    text = told(province(rows + "Sở C;85,6010;100;85,60\nSở D;70;100;70,00"))
    assert "(cùng xếp thứ 2, chỉ số 85,60" in text
    assert "85,6040 điểm" not in text


def test_where_only_the_first_and_the_last_scores_were_published() -> None:
    rows = "unit;score;rank;change\nSở A;85,60;1;+6\nSở B;;2;\nSở C;;3;\nSở D;66,04;last;-1"
    assert told(province(rows, IN_PART)) == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 85,60 điểm, tăng 6 bậc so với năm 2023. "
        "Tiếp theo là Sở B và Sở C. "
        "Sở D xếp cuối khối với 66,04 điểm, giảm 1 bậc so với năm 2023."
    )


def test_two_share_a_place_and_their_score_was_not_published() -> None:
    rows = "unit;score;rank\nSở A;85,60;1\nSở B;;2\nSở C;;2"
    assert told(province(rows, IN_PART)) == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 85,60 điểm. "
        "Tiếp theo là Sở B và Sở C (cùng xếp thứ 2)."
    )


def test_those_who_are_first_of_a_block_published_in_part_are_not_all_of_it() -> None:
    one = told(province("unit;rank\nSở A;1", IN_PART))
    two = told(province("unit;rank\nSở A;1\nSở B;1", IN_PART))
    assert one == "Dẫn đầu khối sở, ban, ngành là Sở A."
    assert two == "Cùng dẫn đầu khối sở, ban, ngành là Sở A và Sở B."


def test_only_the_last_is_known() -> None:
    assert told(province("unit;score;rank\nSở D;66,04;last", IN_PART)) == (
        "Khối sở, ban, ngành: Sở D xếp cuối khối với 66,04 điểm."
    )
    tied = told(province("unit;score;rank\nSở C;66;last\nSở D;66;last", IN_PART))
    assert tied == "Khối sở, ban, ngành: cùng xếp cuối khối với 66 điểm là Sở C và Sở D."


def test_who_is_second_is_not_told_as_next_to_nobody() -> None:
    text = told(province("unit;score;rank\nSở B;88;2\nSở C;80;3", IN_PART))
    assert "iếp theo là Sở B" not in text
    assert re.search(r"Sở B.*\b2\b.*Sở C.*\b3\b", text)


def test_who_is_fifth_is_not_told_as_next_to_the_first() -> None:
    text = told(province("unit;score;rank\nSở A;95;1\nSở E;80;5", IN_PART))
    assert "Tiếp theo là Sở E (80 điểm)." not in text
    assert re.search(r"\b5\b", text)


def test_nothing_is_told_where_nothing_is_known_of_any_place() -> None:
    assert told(province("unit;score\nSở A;95\nSở B;80", IN_PART)) == ""
    assert told(province("unit;score;status\nSở A;;không đánh giá")) == ""


def test_rising_falling_and_staying() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở C;95\nSở B;90\nSở A;85\nSở D;50"})
    assert told(made) == (
        "Dẫn đầu khối sở, ban, ngành là Sở C với 95 điểm, tăng 2 bậc so với năm 2023. "
        "Tiếp theo là Sở B (90 điểm; giữ nguyên thứ hạng) và Sở A (85 điểm; giảm 2 bậc). "
        "Sở D tiếp tục xếp cuối khối với 50 điểm."
    )


def test_counts_are_padded_where_the_site_pads() -> None:
    years = {2023: BEFORE, 2024: "unit;score\nSở C;95\nSở B;90\nSở A;85\nSở D;50"}
    assert told(province(years, counts="padded")) == (
        "Dẫn đầu khối sở, ban, ngành là Sở C với 95 điểm, tăng 02 bậc so với năm 2023. "
        "Tiếp theo là Sở B (90 điểm; giữ nguyên thứ hạng) và Sở A (85 điểm; giảm 02 bậc). "
        "Sở D tiếp tục xếp cuối khối với 50 điểm."
    )


def test_the_year_compared_with_is_named() -> None:
    years = {2021: BEFORE, 2024: "unit;score\nSở B;95\nSở A;90"}
    assert told(province(years, "compared_with: 2021")) == (
        "Dẫn đầu khối sở, ban, ngành là Sở B với 95 điểm, tăng 1 bậc so với năm 2021. "
        "Sở A xếp cuối khối với 90 điểm, giảm 1 bậc so với năm 2021."
    )


def test_those_who_share_a_place_have_each_their_own_change() -> None:
    years = {2023: BEFORE, 2024: "unit;score\nSở A;95\nSở B;95\nSở C;40\nSở D;40"}
    text = told(province(years))
    assert re.search(r"Sở A \(giữ nguyên thứ hạng[^)]*\) và Sở B \(tăng 1 bậc", text)
    assert "Sở C (năm 2023 xếp thứ 3) và Sở D (năm 2023 cũng xếp cuối khối)." in text


TIED = "unit;score\nSở A;95\nSở B;95\nSở C;40\nSở D;40"
NEW = "unit;score\nSở E;99\nSở A;95\nSở B;40\nSở C;40"


@pytest.mark.parametrize("rows", [TIED, NEW])
def test_a_change_is_never_told_without_its_year(rows: str) -> None:
    assert "so với năm 2021" in told(
        province({2021: BEFORE, 2024: rows}, {2024: "compared_with: 2021"})
    )


def test_the_year_is_told_with_the_first_change_that_is_told() -> None:
    """The leader is new and the five in second place are not named, nor are their changes."""
    before = "".join(f"\nSở {name};{90 - n}" for n, name in enumerate("BCDEFGH"))
    second = "".join(f"\nSở {name};85" for name in "BCDEF")
    rows = f"unit;score\nSở A;99{second}\nSở G;60\nSở H;60"
    text = told(province({2023: f"unit;score{before}", 2024: rows}))
    assert re.search(r"Sở G \(giảm 1 bậc so với năm 2023\) và Sở H \(năm 2023 cũng xếp cuối", text)


def test_who_was_not_in_the_earlier_table_has_no_change() -> None:
    made = province({2023: BEFORE, 2024: "unit;score\nSở E;99\nSở A;95\nSở F;94\nSở B;80"})
    changes = re.findall(r"(?:tăng|giảm) \d+ bậc|giữ nguyên", told(made))
    assert changes == ["giảm 1 bậc", "giảm 2 bậc"]


def test_who_comes_back_is_not_there_for_the_first_time() -> None:
    years = {
        2022: "unit;score\nSở A;90\nSở E;80",
        2023: "unit;score\nSở A;90",
        2024: "unit;score\nSở E;95\nSở A;90",
    }
    assert "lần đầu" not in told(province(years))


def test_grades_are_counted() -> None:
    rows = "unit;score;grade\nSở A;95;Tốt\nSở B;90;Tốt\nSở C;80;Khá\nSở D;60;Trung bình"
    assert told(province(rows)) == (
        "Dẫn đầu khối sở, ban, ngành là Sở A với 95 điểm. "
        "Tiếp theo là Sở B (90 điểm) và Sở C (80 điểm). "
        "Có 2 đơn vị xếp loại tốt; 1 đơn vị xếp loại khá; 1 đơn vị xếp loại trung bình. "
        "Sở D xếp cuối khối với 60 điểm."
    )


def test_published_counts_of_grades_are_told_and_who_is_alone_in_one() -> None:
    said = "blocks: {so: {published: partial, grade_counts: {Tốt: 1, Khá: 7, Trung bình: 2}}}"
    rows = "unit;score;rank;grade\nSở A;81;;Tốt\nSở B;79;;Khá\nSở C;66;;Trung bình\n"
    assert told(province(rows + "Sở D;61,5;;Trung bình", said)) == (
        "Khối sở, ban, ngành: Sở A (81,0 điểm) là đơn vị duy nhất xếp loại tốt. "
        "Có 7 đơn vị xếp loại khá; "
        "2 đơn vị xếp loại trung bình là Sở C (66,0 điểm) và Sở D (61,5 điểm)."
    )


def test_a_sentence_inside_a_sentence_begins_small() -> None:
    said = "blocks: {so: {published: partial, grade_counts: {Khá: 7}}}"
    assert told(province("unit;score;grade\nSở A;81;Khá", said)) == (
        "Khối sở, ban, ngành: có 7 đơn vị xếp loại khá."
    )


def test_a_grade_that_nobody_got_names_nobody() -> None:
    rows = "unit;score;grade\nSở A;95;Tốt\nSở B;90;Tốt"
    text = told(province(rows, "blocks: {so: {grade_counts: {Tốt: 2, Yếu: 0}}}"))
    assert "Có 2 đơn vị xếp loại tốt" in text
    assert "là ." not in text


def test_grades_that_are_letters_stay_capitals() -> None:
    text = told(province("unit;score;grade\nSở A;95;A\nSở B;90;B"))
    assert "1 đơn vị xếp loại A; 1 đơn vị xếp loại B." in text


def test_common_words_of_names_are_small_inside_sentences() -> None:
    rows = """
block;unit;score
huyen;Huyện Đông;90
huyen;Thành phố Tây;80
huyen;Thị xã Nam;70
huyen;Huyện Bắc;60
"""
    assert told(province(rows)) == (
        "Dẫn đầu khối huyện, thành phố là huyện Đông với 90 điểm. "
        "Tiếp theo là thành phố Tây (80 điểm) và thị xã Nam (70 điểm). "
        "Huyện Bắc xếp cuối khối với 60 điểm."
    )


def test_an_abbreviation_at_the_head_of_a_blocks_name_stays_as_it_is() -> None:
    said = "blocks: {so: {name: UBND cấp huyện}}"
    text = told(province("unit;score\nSở A;90\nSở B;80", said))
    assert text.startswith("Dẫn đầu khối UBND cấp huyện là Sở A")


def test_the_words_are_those_of_the_theme() -> None:
    rows = "unit;score\nSở A;90\nSở B;80"
    own = 'summary: {first: "{unit} về nhất khối {block}{with_figure}.", score: "{score}đ"}'
    assert told(province(rows, wording=[own])) == (
        "Sở A về nhất khối sở, ban, ngành với 90đ. Sở B xếp cuối khối với 80đ."
    )


def test_every_ranking_of_the_site_has_its_paragraph() -> None:
    made = province({2023: BEFORE, 2024: BEFORE})
    told_of = edition(made.dataset, made.rankings)
    assert told_of.chapters.keys() == made.rankings.keys()
    assert [c.summary for c in told_of.of(2024)] == [told(made)]
    assert [c.ranking for c in told_of.of(2023)] == [made.rankings[2023, "so"]]


RESULTS = st.lists(
    st.tuples(
        st.sampled_from(["", "60", "70,5", "70,50", "71.25", "88", "99,9"]),
        st.sampled_from(["", "", "1", "1", "2", "2", "3", "4", "last"]),
        st.sampled_from(["", "100", "100", "100", "50"]),
        st.sampled_from(["", "", "Tốt", "Khá"]),
        st.sampled_from(["", "", "", "không xếp hạng"]),
        st.sampled_from(["", "", "+2", "0"]),
    ),
    min_size=1,
    max_size=9,
)


def figures(ranking: Ranking) -> Iterator[str]:
    """Every figure that a ranking holds, as it would be written."""
    yield str(ranking.heading.compared_with)
    for n in [*ranking.grade_counts.values(), *range(len(ranking.standings) + 1)]:
        yield from (count(n, padded=False), count(n, padded=True))
    for standing in ranking.standings:
        result, change = standing.result, abs(standing.change or 0)
        yield from (str(standing.rank), count(change, padded=False), count(change, padded=True))
        yield str((standing.rank or 0) + (standing.change or 0))
        if result.score is not None:
            yield number(result.score, ranking.score_places)
        if result.index is not None:
            yield number(result.index, ranking.index_places)


@settings(max_examples=150)
@given(RESULTS, RESULTS, st.sampled_from(["full", "partial"]), st.sampled_from(["plain", "padded"]))
def test_no_ranking_is_told_in_figures_it_does_not_hold_or_in_broken_sentences(
    before: list[tuple[str, ...]], after: list[tuple[str, ...]], published: str, counts: str
) -> None:
    """Also where the data is wrong: the paragraph tells what the ranking says."""
    years = {
        year: "\n".join(
            ["unit;score;rank;max;grade;status;change"]
            + [f"Sở {name};{';'.join(row)}" for name, row in zip("ABCDEFGHI", rows, strict=False)]
        )
        for year, rows in ((2023, before), (2024, after))
    }
    of_block = f"blocks: {{so: {{published: {published}, grade_counts: {{Tốt: 3, Khá: 0}}}}}}"
    made = province(years, of_block if published == "partial" else "", counts=counts)
    ranking = replace(made.ranking, statistics=None)
    text = summary(ranking, made.dataset.phrases, counts == "padded")
    assert set(re.findall(r"\d+(?:[.,]\d+)*", text)) <= set(figures(made.ranking))
    assert re.findall(r"[{}]|  | [.,;)]|\.\.|\( |,,|ngành, (?:Có|Cùng|Tiếp)| là\.| \.", text) == []
    assert text == "" or re.fullmatch(r"[A-ZĐ].*[^.]\.", text)
    if change := re.search(r"(?:tăng|giảm) \d+ bậc|giữ nguyên thứ hạng", text):
        assert text[change.end() :].startswith(" so với năm 2023")
    shared = re.findall(r"cùng xếp thứ (\d+), ([\d.,]+) điểm", text)
    for rank, figure in shared if made.codes == [] else []:
        sharing = [s.result.score for s in made.ranking.standings if s.rank == int(rank)]
        assert {number(s, made.ranking.score_places) for s in sharing if s is not None} == {figure}
