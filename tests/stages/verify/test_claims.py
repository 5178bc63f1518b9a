"""What an article states of the scores, held against the ranking: no true sentence is flagged."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.place import Problem
from parsite.stages import verify
from parsite.stages.narrate import summary
from tests.stages.rank.province import Province, province

UNITS = """
blocks:
  so: {name: "Sở, ban, ngành"}
  huyen: {name: "Huyện, thành phố"}
units:
  so-noi-vu: {block: so, name: Sở Nội vụ, names: [{name: Sở Tổ chức, until: 2020-05-31}]}
  so-tai-chinh: {block: so, name: Sở Tài chính}
  so-khcn: {block: so, name: Sở Khoa học và Công nghệ, short: Sở KH&CN}
  thanh-tra: {block: so, name: Thanh tra tỉnh}
  so-y-te: {block: so, name: Sở Y tế}
  tp-tay: {block: huyen, name: Thành phố Tây}
  tx-nam: {block: huyen, name: Thị xã Nam}
  huyen-dong: {block: huyen, name: Huyện Đông}
"""
SCORES = """
block;unit;score;status
so;Sở Nội vụ;90,50;
so;Sở Tài chính;88,25;
so;Sở Khoa học và Công nghệ;85,6;
so;Thanh tra tỉnh;79,00;
so;Sở Y tế;;không xếp hạng
huyen;Thành phố Tây;80,35;
huyen;Thị xã Nam;77,10;
huyen;Huyện Đông;70,96;
"""


def written(article: str) -> Province:
    made = province(SCORES, units=UNITS, article=article)
    assert made.codes == []
    return made


def flagged(article: str) -> tuple[Problem, ...]:
    made = written(article)
    return verify.claims(made.dataset, made.rankings)


def marked(article: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks ‹ › off an article and tell where in its file the marked figures stand."""
    places = []
    before, *rest = article.split("‹")
    for part in rest:
        lines = before.split("\n")
        places.append((3 + len(lines), len(lines[-1]) + 1))
        before += part.replace("›", "")
    return before, places


FALSE = {
    "plain": "Sở Nội vụ được ‹92› điểm.",
    "decimals": "Đứng đầu khối là Sở Nội vụ với ‹90,05› điểm.",
    "a point for a comma": "Xếp cuối là huyện Đông với ‹70.69› điểm.",
    "the word first": "Với điểm số ‹85,06›, Sở Khoa học và Công nghệ đứng thứ ba.",
    "in brackets": "Sở Tài chính (điểm số ‹82,85›) đứng thứ hai.",
    "the name of the index": "Sở Nội vụ dẫn đầu chỉ số cải cách hành chính với ‹92› điểm.",
    "the name of the block": "Dẫn đầu khối các sở, ban, ngành là Sở Nội vụ với ‹92› điểm.",
    "again": "Sở Nội vụ tiếp tục dẫn đầu với ‹92› điểm.",
    "the unit that leads": "Sở Nội vụ là đơn vị dẫn đầu với ‹92› điểm.",
    "its own year": "Năm 2024, Sở Nội vụ được ‹92› điểm.",
    "of a hundred": "Sở Nội vụ được ‹91,50›/100 điểm.",
    "and": "Sở Khoa học & Công nghệ được ‹86,5› điểm.",
    "a short name": "Sở KH&CN được ‹86,5› điểm.",
    "a former name": "Sở Tổ chức trước đây, nay là Sở Nội vụ, được ‹92› điểm.",
    "capitals": "SỞ NỘI VỤ ĐƯỢC ‹92› điểm.",
    "TP": "TP Tây được ‹83,05› điểm.",
    "TP.": "TP. Tây được ‹83,05› điểm.",
    "TP. after another sentence": "Hội nghị họp sáng nay. TP. Tây được ‹83,05› điểm.",
    "UBND TP": "UBND TP Tây được ‹83,05› điểm.",
    "UBND TP.": "UBND TP. Tây được ‹83,05› điểm.",
    "TX.": "TX. Nam được ‹71,70› điểm.",
    "UBND huyện": "UBND huyện Đông được ‹72› điểm.",
    "a name that ends in tỉnh": "Thanh tra tỉnh được ‹97› điểm.",
    "bold": "**Sở Nội vụ** được **‹92› điểm**.",
    "bold figure": "Sở Nội vụ được **‹92**› điểm.",
    "italic": "_Sở Nội vụ_ được ‹92› điểm.",
    "linked": "[Sở Nội vụ](https://mau.example/so) được ‹92› điểm.",
    "its grade": "Huyện Đông được ‹61,96› điểm, xếp loại trung bình.",
    "three lines": "Xếp cuối khối\nlà huyện Đông, được\n‹71,96› điểm.",
    "windows lines": "Hội nghị họp sáng nay.\r\n\r\nXếp cuối là huyện Đông,\r\nđược ‹72› điểm.",
    "the second sentence": "Sở Nội vụ được 90,50 điểm. Sở Tài chính được ‹88,52› điểm.",
    "after a semicolon": "Sở Nội vụ được 90,50 điểm; Sở Tài chính được ‹88,52› điểm.",
    "both sentences": "Sở Nội vụ được ‹95,0› điểm! Sở Tài chính được ‹88,52› điểm.",
    "a later paragraph": "Mở đầu.\n\n[[tóm tắt]]\n\nSở Nội vụ được ‹92› điểm.",
    "a list": "- Sở Nội vụ: 90,50 điểm\n- Sở Tài chính: ‹82,25› điểm",
}
"""Sentences that the table denies, the figure that is wrong between ‹ and ›."""

TRUE = {
    "as written": "Sở Nội vụ được 90,50 điểm.",
    "fewer noughts": "Sở Nội vụ được 90,5 điểm.",
    "more noughts": "Sở Khoa học và Công nghệ được 85,60 điểm.",
    "with a point": "Thành phố Tây được 80.35 điểm.",
    "of a hundred": "Sở Nội vụ được 90,50/100 điểm.",
    "of a hundred in words": "Sở Nội vụ được 90,50 trên 100 điểm.",
    "two units": "Sở Nội vụ hơn Sở Tài chính 2,25 điểm.",
    "two units and the lower": "Sau Sở Nội vụ là Sở Tài chính với 88,25 điểm.",
    "two units in a row": "Đứng đầu là Sở Nội vụ, tiếp theo là Sở Tài chính với 88,25 điểm.",
    "two units, the first's": "Đứng đầu với 90,50 điểm là Sở Nội vụ, tiếp theo là Sở Tài chính.",
    "rising": "Sở Nội vụ tăng 3,4 điểm.",
    "falling": "Huyện Đông giảm 1,5 điểm.",
    "ahead": "Sở Nội vụ cao hơn đơn vị đứng sau 2,25 điểm.",
    "behind": "Sở Tài chính chỉ kém đơn vị dẫn đầu 2,25 điểm.",
    "another year": "Năm 2023, Sở Nội vụ được 87 điểm.",
    "the year before": "Năm trước, Sở Nội vụ được 87 điểm.",
    "last year": "Năm ngoái, Sở Nội vụ được 87 điểm.",
    "the last time": "Ở kỳ đánh giá trước, Sở Nội vụ được 87 điểm.",
    "mean": "Khối của Sở Nội vụ có điểm bình quân 84,2 điểm.",
    "maximum": "Sở Nội vụ có điểm tối đa là 100 điểm.",
    "target": "Sở Nội vụ đặt mục tiêu 95 điểm.",
    "part": "Ở lĩnh vực thể chế, Sở Nội vụ được 9,5 điểm.",
    "appraised": "Phần thẩm định, Sở Nội vụ được 58,5 điểm.",
    "surveyed": "Qua điều tra xã hội học, Sở Nội vụ được 32 điểm.",
    "its own scoring": "Sở Nội vụ tự chấm 95 điểm.",
    "bonus": "Sở Nội vụ được cộng 2 điểm.",
    "another index": "Chỉ số SIPAS của Sở Nội vụ là 95 điểm.",
    "satisfaction": "Mức độ hài lòng đối với Sở Nội vụ là 95 điểm.",
    "digital": "Về chuyển đổi số, Sở Nội vụ được 93 điểm.",
    "more than": "Sở Nội vụ đạt trên 90 điểm.",
    "nearly": "Sở Nội vụ đạt gần 91 điểm.",
    "about": "Sở Nội vụ đạt khoảng 90 điểm.",
    "not yet": "Sở Nội vụ chưa đến 91 điểm.",
    "at least": "Sở Tài chính đạt ít nhất 80 điểm.",
    "past a mark": "Sở Nội vụ vượt mốc 90 điểm.",
    "lacking": "Sở Tài chính còn thiếu 1,75 điểm nữa là tròn chín mươi.",
    "counters": "Sở Tài chính mở 2 điểm tiếp nhận hồ sơ.",
    "bottlenecks": "Sở Nội vụ đã gỡ 3 điểm nghẽn.",
    "screens": "Sở Nội vụ kết nối 12 điểm cầu.",
    "novelties": "Sở Nội vụ có 2 điểm mới trong cách làm.",
    "a unit without a name": "Sở Nội vụ dẫn đầu, đơn vị xếp cuối được 79,00 điểm.",
    "a second place": "Sở Nội vụ dẫn đầu, vị trí thứ hai được 88,25 điểm.",
    "a last place": "Đứng đầu là Sở Nội vụ, đứng cuối được 70,96 điểm.",
    "the next unit": "Dẫn đầu là Sở Nội vụ, đơn vị tiếp theo được 88,25 điểm.",
    "a heading above a place": "## Dẫn đầu: Sở Nội vụ\nĐứng thứ hai: 88,25 điểm.",
    "a part of the body": "Trung tâm Hành chính công thuộc Sở Nội vụ được 97 điểm.",
    "a body not in the table": "Công an và Sở Nội vụ phối hợp, Công an được 97 điểm.",
    "an unknown department": "Khác với Sở Nội vụ, Sở Ngoại vụ được 60 điểm.",
    "an unknown district": "Cùng với huyện Đông, huyện Bắc được 60 điểm.",
    "the province": "Nhờ Sở Nội vụ, tỉnh Mẫu được 84 điểm.",
    "italic beside another": "Khi Sở Tài chính chưa nộp hồ sơ, _Sở Nội vụ_ đã có 90,50 điểm.",
    "a list": "- Sở Nội vụ dẫn đầu\n- Đơn vị xếp cuối được 79,00 điểm",
    "a heading": "## Sở Nội vụ dẫn đầu\nĐơn vị thứ hai được 88,25 điểm.",
    "two paragraphs": "Dẫn đầu là Sở Nội vụ\n\nĐơn vị thứ hai được 88,25 điểm.",
    "a table": "| Sở Nội vụ | 90,50 |\n|---|---|\n| Thứ hai | 88,25 điểm |",
    "an id that is a word": "Kết quả thanh tra được 8 điểm.",
    "no score in the data": "Sở Y tế được 60 điểm.",
    "no unit": "Đơn vị dẫn đầu được 91 điểm.",
    "two readings": "Sở Nội vụ được 91.500 điểm.",
    "a percentage": "Sở Nội vụ giải quyết đúng hạn 98,6% hồ sơ.",
    "a point on a list": "Theo điểm 3 của kế hoạch, Sở Nội vụ chủ trì.",
}
"""Sentences that the table above does not deny, whatever else they speak of."""


@pytest.mark.parametrize("article", FALSE.values(), ids=FALSE)
def test_a_wrong_score_is_found_where_it_stands(article: str) -> None:
    text, places = marked(article)
    found = flagged(text)
    assert [(p.place.line, p.place.column) for p in found] == places
    assert {(p.code, p.place.path) for p in found} == {("claim-false", "content/2024.md")}


@pytest.mark.parametrize("article", TRUE.values(), ids=TRUE)
def test_a_true_sentence_is_left_alone(article: str) -> None:
    assert flagged(article) == ()


def test_it_is_told_who_has_what_score_in_truth() -> None:
    (found,) = flagged("Dẫn đầu là TP Tây với 83,05 điểm.")
    assert dict(found.facts) == {
        "name": "Thành phố Tây",
        "year": "2024",
        "stated": "83,05 điểm",
        "true": "80,35 điểm",
        "right": "Dẫn đầu là TP Tây với 80,35 điểm.",
    }


def test_an_article_speaks_of_its_own_year() -> None:
    years = {2023: "unit;score\nSở A;80", 2024: "unit;score\nSở A;90"}
    made = province(years, article="Sở A được 80 điểm.")
    (found,) = verify.claims(made.dataset, made.rankings)
    assert (found.facts["stated"], found.facts["true"]) == ("80 điểm", "90 điểm")


def test_a_unit_of_other_years_only_is_not_spoken_of() -> None:
    years = {2023: "unit;score\nSở A;80\nSở B;70", 2024: "unit;score\nSở A;90"}
    made = province(years, article="Sở B được 60 điểm.")
    assert verify.claims(made.dataset, made.rankings) == ()


def test_a_longer_name_is_another_unit() -> None:
    rows = "unit;score\nHuyện Đông;70\nHuyện Đông Hải;80"
    for article, stated in [
        ("Huyện Đông Hải được 81 điểm.", "81 điểm"),
        ("Huyện Đông được 70 điểm.", ""),
    ]:
        made = province(rows, article=article)
        found = verify.claims(made.dataset, made.rankings)
        assert "".join(p.facts["stated"] for p in found) == stated


NAMES = ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Huyện Đông", "Thành phố Tây", "Sở Tư pháp"]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["60", "70,5", "88,25", "99"]), min_size=1, max_size=6))
def test_what_parsite_tells_itself_is_true(scores: list[str]) -> None:
    before = "\n".join(["unit;score", *(f"{name};{50 + n}" for n, name in enumerate(NAMES))])
    rows = (f"{name};{score}" for name, score in zip(NAMES, scores, strict=False))
    years = {2023: before, 2024: "\n".join(["unit;score", *rows])}
    plain = province(years)
    made = province(years, article=summary(plain.ranking, plain.dataset.phrases, False))
    assert verify.claims(made.dataset, made.rankings) == ()


@settings(max_examples=60)
@given(st.integers(4526, 9999), st.sampled_from(NAMES[:2]))
def test_a_plain_claim_is_flagged_just_where_it_is_false(hundredths: int, name: str) -> None:
    stated = f"{hundredths // 100},{hundredths % 100:02}"
    true = {"Sở Nội vụ": "90,50", "Sở Tài chính": "88,25"}[name]
    assert bool(flagged(f"Đợt này {name} được {stated} điểm.")) == (stated != true)
