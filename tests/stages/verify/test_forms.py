"""The ways of stating a ranking, each with a figure that is wrong, and what is none of them."""

import re
from dataclasses import replace
from functools import cache

import pytest

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.stages import verify
from tests.stages.rank.province import Province, province

UNITS = """
blocks:
  so: {name: "Sở, ban, ngành", name_en: Departments and agencies}
  huyen: {name: "Huyện, thành phố", name_en: Districts and cities}
units:
  so-noi-vu: {block: so, name: Sở Nội vụ, name_en: Department of Home Affairs}
  so-tai-chinh: {block: so, name: Sở Tài chính, name_en: Department of Finance}
  so-y-te: {block: so, name: Sở Y tế, name_en: Department of Health}
  so-tu-phap: {block: so, name: Sở Tư pháp, name_en: Department of Justice}
  thanh-tra: {block: so, name: Thanh tra tỉnh, name_en: Provincial Inspectorate}
  bac: {block: huyen, name: Thành phố Bắc Sơn Hạ, name_en: Bắc Sơn Hạ City}
  dong: {block: huyen, name: Huyện Đông Khê Thượng, name_en: Đông Khê Thượng District}
  tay: {block: huyen, name: Huyện Tây Thạch, name_en: Tây Thạch District}
"""
SCORES = {
    2023: """
block;unit;score
so;so-noi-vu;88,10
so;so-tai-chinh;90,00
so;so-tu-phap;84,00
so;so-y-te;82,00
so;thanh-tra;86,00
huyen;bac;75,00
huyen;dong;80,00
huyen;tay;79,00
""",
    2024: """
block;unit;score
so;so-noi-vu;91,20
so;so-tai-chinh;89,60
so;so-y-te;87,00
so;so-tu-phap;87,00
so;thanh-tra;80,50
huyen;bac;84,00
huyen;dong;82,50
huyen;tay;78,25
""",
}
RULES = "max: 100\ngrades: [{name: Tốt, from: 85}, {name: Khá, from: 80}, {name: Trung bình}]"


@cache
def made() -> Province:
    found = province(SCORES, dict.fromkeys(SCORES, RULES), units=UNITS)
    assert found.codes == []
    return found


def read(body: str, language: str = "vi") -> tuple[Claim, ...]:
    article = Article("2024", "", body, language=language)
    dataset = replace(made().dataset, articles={"2024": article})
    return verify.read(dataset, made().rankings)


def wrong(body: str, language: str = "vi") -> list[Claim]:
    return [claim for claim in read(body, language) if claim.verdict is Verdict.FALSE]


FALSE = """
Kết quả, Sở Nội vụ đạt ‹92,10› điểm, dẫn đầu khối các sở, ban, ngành.
Sở Nội vụ có số điểm cao nhất với ‹92,10› điểm.
Với kết quả ‹92,10› điểm, Sở Nội vụ vươn lên dẫn đầu.
Sở Tài chính đứng ở vị trí thứ ‹ba›.
Sở Tài chính xếp thứ ‹3›/5 đơn vị.
Sở Tài chính xếp thứ 2/‹6› sở, ban, ngành.
Thấp nhất là huyện Tây Thạch với ‹72,85› điểm.
Đơn vị đứng đầu khối huyện là thành phố Bắc Sơn Hạ với ‹85,00› điểm.
Đối với cấp huyện, thành phố Bắc Sơn Hạ đứng thứ ‹hai›.
Riêng thành phố Bắc Sơn Hạ tăng ‹3› bậc.
Thành phố Bắc Sơn Hạ tăng 2 bậc so với năm ‹2022›.
Đáng chú ý, thành phố Bắc Sơn Hạ từ thứ ‹2› lên thứ nhất.
Thanh tra tỉnh từ hạng 3 xuống hạng ‹4›, giảm 2 bậc.
Thanh tra tỉnh tụt ‹3› hạng.
Từ hạng 3, Thanh tra tỉnh xuống hạng ‹4›.
Sở Nội vụ đạt 91,20 điểm, cao hơn ‹3,01› điểm so với năm 2023.
So với năm 2023, điểm của Sở Y tế tăng ‹4,00› điểm.
Sở Y tế từ 82,00 điểm năm 2023 lên ‹88,00› điểm.
Mức điểm trung bình của khối sở là ‹86,07› điểm.
Bình quân các sở, ban, ngành đạt 87,06 điểm, tăng ‹1,40› điểm so với năm 2023.
Khối sở, ban, ngành: điểm trung bình 87,06 điểm; cao nhất ‹92,10› điểm; thấp nhất 80,50 điểm.
Khoảng cách giữa đơn vị đứng đầu và đơn vị đứng cuối của khối sở là ‹11,70› điểm.
Đơn vị đứng đầu khối sở hơn đơn vị đứng cuối ‹11,70› điểm.
Khối sở, ban, ngành có ‹6› đơn vị được xếp hạng.
Có ‹06› sở, ban, ngành được xếp hạng.
Ở khối sở, có ‹4› đơn vị tăng hạng, 2 đơn vị giảm hạng.
Khối huyện có 2 đơn vị tăng điểm và ‹2› đơn vị giảm điểm so với năm 2023.
Khối sở có ‹5› đơn vị xếp loại tốt (tăng 01 đơn vị so với năm 2023), 1 đơn vị xếp loại khá.
Khối sở có 4 đơn vị xếp loại tốt (tăng ‹02› đơn vị so với năm 2023).
Huyện Tây Thạch xếp loại ‹khá›.
Sở Nội vụ cao hơn Sở Tài chính ‹1,06› điểm.
Sở Tài chính xếp ‹trên› Sở Nội vụ.
Sở Nội vụ và Sở Tài chính lần lượt đạt 91,20 và ‹86,90› điểm.
Sở Nội vụ, Sở Tài chính và Thanh tra tỉnh lần lượt xếp thứ 1, 2 và ‹4›.
Thanh tra tỉnh nằm trong tốp ‹4› của khối.
Các huyện Đông Khê Thượng, Tây Thạch đều giảm ‹2› bậc.
Năm 2023, Sở Tài chính đứng đầu với ‹90,50› điểm.
Theo Quyết định số 31/QĐ-UBND ngày 12/3/2025 của UBND tỉnh, Sở Nội vụ được ‹92,10› điểm.
Nhờ nỗ lực của cả tập thể, Sở Nội vụ đứng đầu với ‹92,10› điểm.
- Sở Nội vụ: 91,20 điểm⏎- Sở Tài chính: ‹86,90› điểm
## Khối huyện⏎⏎Điểm trung bình là ‹81,85› điểm.
Thành phố Bắc Sơn Hạ (hạng 1), huyện Tây Thạch (hạng ‹2›).
Tây Thạch xếp thứ ‹2› ở cấp huyện.
Thanh tra tỉnh, cơ quan mới dời trụ sở, đạt ‹85,00› điểm.
Ba đơn vị tăng hạng của khối sở là ‹Thanh tra tỉnh›, Sở Nội vụ và Sở Y tế.
Từ vị trí thứ nhất đến thứ hai khối huyện lần lượt là thành phố Bắc Sơn Hạ, ‹huyện Tây Thạch›.
Dẫn đầu khối sở, ban, ngành là ‹Sở Tài chính›.
Với cách biệt ‹1,06› điểm, Sở Nội vụ xếp trên Sở Tài chính.
Sở Nội vụ (91,20 điểm) hơn Sở Tài chính (89,60 điểm) ‹1,06› điểm.
Khối sở, ban, ngành gồm ‹6› đơn vị.
Sở Tư pháp từ loại Khá lên loại ‹Trung bình›.
Khối huyện có 1 đơn vị tăng hạng, ‹3› đơn vị giảm hạng.
Có ‹03› sở, ban, ngành có điểm cao hơn mức trung bình.
Chênh lệch giữa đơn vị đứng đầu và đơn vị đứng cuối khối sở tăng từ 8,00 điểm lên ‹10,07› điểm.
Tham gia xếp hạng ở khối sở có ‹6› đơn vị.
Điểm cao nhất khối sở, ban, ngành tăng từ 90,00 lên ‹92,10› điểm.
Sở Y tế xếp đồng hạng ‹4› với Sở Tư pháp.
Kết quả của huyện Tây Thạch năm 2024: ‹79,00› điểm.
"""
OTHERS = """
Nhờ điểm thẩm định, Sở Tài chính đứng đầu với 58,4 điểm.
Về thu hút đầu tư, Sở Tài chính đứng đầu với 91,04 điểm.
Kết quả đánh giá chuyển đổi số: Sở Tài chính đứng đầu. Sở Tư pháp đứng thứ hai với 92,1 điểm.
## Chỉ số hài lòng⏎⏎Sở Tài chính đứng đầu với 95,2 điểm.
Theo chỉ số hài lòng:⏎⏎- Sở Tài chính: 95,2 điểm⏎- Sở Y tế: 92,1 điểm
Năm 2022, Sở Tài chính đứng thứ ba với 95 điểm.
Năm 2025, Sở Tài chính đặt mục tiêu đứng đầu.
Sở Tài chính (năm 2023 đứng đầu) xếp thứ hai.
Phòng Nội vụ huyện Tây Thạch đứng đầu các phòng.
Sở Tài chính giảm 2 phòng, còn 5 phòng.
Sở Tài chính tăng 2 bậc trong bảng xếp hạng trang thông tin điện tử.
Nếu tính cả điểm thưởng, Sở Tài chính đạt 94 điểm.
Sở Tài chính đạt 94 điểm trước khi bị trừ 4,4 điểm.
Sở Tài chính không đứng đầu.
Sở Tài chính suýt đứng đầu.
Sở Tài chính đạt 89,6 điểm.
Sở Tài chính đạt gần 90 điểm.
Các đơn vị đạt từ 90 điểm trở lên là Sở Nội vụ và Sở Tài chính.
Sở Tài chính mất vị trí dẫn đầu vào tay Sở Nội vụ.
Đứng sau Sở Nội vụ là Sở Tài chính.
Khối sở có 3 đơn vị tăng từ 3 bậc trở lên.
Điểm trung bình của 5 đơn vị dẫn đầu là 90,41 điểm.
Điểm trung bình cả tỉnh là 84,5 điểm.
Sở Y tế xếp thứ 2 trong các sở có điểm dưới 88.
Thứ nhất, Sở Y tế tập trung vào thủ tục; thứ hai, Sở Nội vụ rà soát.
Sở Y tế được xếp loại khá về công tác đảng.
Sở Y tế mở thêm 2 điểm một cửa, tăng 1 điểm so với năm 2023.
Có 29 đơn vị được xếp hạng ở ba khối.
Cùng đứng thứ ba là Sở Tư pháp và Sở Y tế.
Tiếp theo Sở Nội vụ là Sở Tài chính, Sở Tư pháp và Sở Y tế.
Sở Tài chính giúp tỉnh tăng 2 bậc.
Trong kỳ chấm điểm giữa năm, Sở Tài chính đứng thứ 4.
Hồi năm 2020, Sở Tài chính và Sở Nội vụ lần lượt đứng thứ tư và thứ năm.
Sở Tài chính đạt 90,00 điểm và xếp thứ nhất là chuyện của năm 2023.
Sở Y tế năm trước 82,00 điểm, năm nay 87,00 điểm.
Sở Tài chính giảm 3 bậc về tiến độ giải ngân, còn Sở Y tế tăng 3 bậc.
Sở Tài chính, Sở Y tế và Sở Tư pháp xếp từ thứ 2 đến thứ 4.
Sở Tài chính là đơn vị dẫn đầu khối sở năm 2023 với 90,00 điểm.
Huyện Tây Thạch xếp hạng 11 xã của mình: cao nhất 89,35 điểm, thấp nhất 64,20 điểm.
Năm 2023, Sở Tài chính hơn Sở Nội vụ 1,90 điểm; năm nay, khoảng cách là 1,60 điểm.
Chênh lệch điểm khối sở tăng từ 9,00 điểm năm 2022 lên 10,70 điểm.
Điểm cao nhất khối sở, ban, ngành tăng từ 88,00 điểm năm 2022 lên 91,20 điểm.
Cục Thuế tỉnh bạn hợp nhất với Sở Tài chính, xếp thứ 5.
"""
FALSE_ENGLISH = """
The Department of Home Affairs topped the departments and agencies with ‹92.10› points.
The Department of Finance ranked ‹3rd› of 5 departments and agencies.
The Department of Finance ranked 2nd out of ‹6›.
Bắc Sơn Hạ City rose ‹three› places compared with 2023 to rank first.
Bắc Sơn Hạ City rose two places compared with ‹2022›.
The Provincial Inspectorate dropped from 3rd to ‹4th›.
The Department of Home Affairs and the Department of Finance ranked first and ‹third› respectively.
The Department of Home Affairs scored 91.20 points, up ‹3.01› points from 2023.
The Department of Home Affairs was ‹1.06› points ahead of the Department of Finance.
The mean score of the departments and agencies was ‹86.07› points.
There were ‹6› departments and agencies ranked.
Among the departments and agencies, ‹four› units moved up and two moved down.
Tây Thạch District was graded ‹good›.
The Department of Finance ranked ‹above› the Department of Home Affairs.
The departments and agencies were led by the ‹Department of Finance›.
On average, the departments and agencies scored ‹86.07› points.
Bắc Sơn Hạ City climbed to first, gaining ‹three› places.
The Department of Home Affairs was given ‹92.10› of 100 points.
The Provincial Inspectorate, the smallest of them, took ‹fourth› place.
"""
OTHERS_ENGLISH = """
The Department of Finance ranked first for on-time processing.
The Department of Finance did not rank first.
The Department of Finance scored about 92 points.
In 2023 the Department of Finance ranked first with 90.00 points.
The director of the Department of Finance came first in the race.
On the satisfaction index, the Department of Justice came first.
The Department of Health ranked second among departments with fewer than 100 staff.
First, the Department of Health should review its procedures.
The Department of Finance had assessed itself at 96.50 points.
The Department of Home Affairs was followed by the Department of Finance.
The Department of Finance was first last year, 1.90 points ahead of the Department of Home Affairs.
"""


def lines(text: str) -> list[str]:
    return [line.replace("⏎", "\n") for line in text.strip().splitlines()]


CASES = [(line, "vi") for line in lines(FALSE)] + [(line, "en") for line in lines(FALSE_ENGLISH)]


@pytest.mark.parametrize(("marked", "language"), CASES)
def test_a_wrong_figure_is_found_and_nothing_else(marked: str, language: str) -> None:
    body = re.sub("[‹›]", "", marked)
    start, end = marked.index("‹"), marked.index("›") - 1
    assert {claim.start <= start < end <= claim.end for claim in wrong(body, language)} == {True}


@pytest.mark.parametrize(("marked", "language"), CASES)
def test_the_sentence_put_right_is_true(marked: str, language: str) -> None:
    body = re.sub("[‹›]", "", marked)
    (right,) = {claim.corrected for claim in wrong(body, language)}
    above = body[: body.rindex("\n\n") + 2] if "\n\n" in body else ""
    claims = read(f"{above}{right}", language)
    assert {claim.verdict for claim in claims} == {Verdict.TRUE}


def test_a_word_for_its_kind_means_the_unit_that_was_named_before() -> None:
    body = "Vui nhất là thành phố Bắc Sơn Hạ.\n\nĐịa phương này đạt 82,50 điểm."
    assert [(c.about, c.stated, c.true) for c in wrong(body)] == [
        ("Thành phố Bắc Sơn Hạ", "82,50 điểm", "84,00 điểm")
    ]


def test_a_title_over_a_paragraph_tells_its_block() -> None:
    body = "2. Khối huyện\n\nĐiểm trung bình là 81,85 điểm."
    assert [(c.kind, c.true) for c in wrong(body)] == [("mean", "81,58 điểm")]


@pytest.mark.parametrize("body", lines(OTHERS))
def test_what_may_be_true_is_called_false_by_nobody(body: str) -> None:
    assert wrong(body) == []


@pytest.mark.parametrize("body", lines(OTHERS_ENGLISH))
def test_what_may_be_true_in_english_is_called_false_by_nobody(body: str) -> None:
    assert wrong(body, "en") == []


@pytest.mark.parametrize("piece", ["Sở Nội vụ (91,2 điểm), ", "Sở Nội vụ và ", "đứng đầu là "])
def test_a_sentence_without_an_end_is_read_as_soon_as_others(piece: str) -> None:
    assert wrong(f"{piece * 300} x.") == []
