"""An article in the manner of the provinces, in our own words: every figure of it is held to."""

import unicodedata
from dataclasses import replace

import pytest

from parsite.model.claim import Claim, Verdict
from parsite.model.place import Problem
from parsite.stages import verify
from tests.stages.rank.province import Province, province

UNITS = """
blocks:
  so: {name: "Sở, ban, ngành"}
  huyen: {name: "Huyện, thành phố, thị xã"}
units:
  so-van-thu: {block: so, name: "Sở Văn thư, Lưu trữ và Thư viện", short: Sở VTLT&TV}
  so-cong-chinh: {block: so, name: Sở Công chính}
  so-muoi: {block: so, name: Sở Nghề muối}
  so-lao-dong: {block: so, name: Sở Lao động - Thương binh và Xã hội}
  ben-lua:
    block: huyen
    name: Thành phố Bến Lụa
    names: [{name: Thị xã Bến Lụa, until: 2022-04-09}]
  doi-mai: {block: huyen, name: Thành phố Đồi Mai}
  thac-bac: {block: huyen, name: Huyện Thác Bạc}
  cua-dong: {block: huyen, name: Huyện Cửa Đồng}
"""
PARTIAL = """
announced: 2018-03-08
compared_with: 2016
blocks:
  so:
    published: partial
    results:
      - {unit: so-van-thu, score: "85,60", rank: 1, change: tăng 06 bậc}
      - {unit: so-cong-chinh, rank: 2}
      - {unit: so-muoi, rank: 3}
      - {unit: so-lao-dong, score: "66,04", rank: last, change: giảm 01 bậc}
  huyen:
    published: partial
    results:
      - {unit: ben-lua, score: "90,83", rank: 1, change: tăng 01 bậc}
      - {unit: doi-mai, rank: 2}
      - {unit: thac-bac, rank: 3}
      - {unit: cua-dong, score: "70,96", rank: last, change: giảm 4 bậc}
"""
ARTICLE = """
Sáng 8-3, tỉnh Mẫu họp tổng kết một năm cải cách hành chính; 98,6% trong 746.305 hồ sơ được trả đúng
hạn, 13/22 sở, ban, ngành và 100% cấp xã dùng phần mềm một cửa. Người đứng đầu từng cơ quan, Sở Nghề
muối và các sở khác được giao 42 việc ở mức độ 4.

Theo kết quả xếp hạng, trong khối các sở, ban, ngành, dẫn đầu là Sở Văn thư - Lưu trữ & Thư viện với
điểm số 85,60 (tăng 06 bậc so với năm 2016), tiếp theo là Sở Công chính và Sở Nghề Muối; đứng cuối
bảng là Sở Lao động, Thương binh và Xã hội với 66,04 điểm (giảm 01 bậc so với năm 2016).

Ở khối huyện, thành phố, thị xã, UBND thị xã Bến Lụa xếp thứ nhất với số điểm 90,83 (tăng một bậc so
với năm 2016), tiếp đó là TP. Đồi Mai và huyện Thác Bạc, xếp cuối cùng là huyện Cửa Đồng với điểm số
70.96 (giảm 4 bậc so với năm 2016).
"""


def announced(body: str) -> Province:
    sources = province({2017: "unit;score"}, {2017: PARTIAL}, units=UNITS, article=body)
    assert sources.codes == []
    return sources


@pytest.fixture(scope="module")
def made() -> Province:
    return announced(ARTICLE)


def read(made: Province, body: str) -> tuple[Claim, ...]:
    (name, article), *_ = made.dataset.articles.items()
    changed = replace(made.dataset, articles={name: replace(article, body=body)})
    return verify.read(changed, made.rankings)


def test_all_that_it_states_of_the_ranking_is_found_and_true(made: Province) -> None:
    claims = read(made, ARTICLE)
    assert {claim.verdict for claim in claims} == {Verdict.TRUE}
    told = [(claim.kind, claim.about, claim.stated) for claim in claims]
    assert told == [
        ("rank", "Sở Văn thư, Lưu trữ và Thư viện", "dẫn đầu"),
        ("score", "Sở Văn thư, Lưu trữ và Thư viện", "điểm số 85,60"),
        ("change", "Sở Văn thư, Lưu trữ và Thư viện", "tăng 06 bậc"),
        ("since", "Sở Văn thư, Lưu trữ và Thư viện", "2016"),
        ("rank", "Sở Công chính", "thứ 2"),
        ("rank", "Sở Nghề muối", "thứ 3"),
        ("rank", "Sở Lao động - Thương binh và Xã hội", "đứng cuối bảng"),
        ("score", "Sở Lao động - Thương binh và Xã hội", "66,04 điểm"),
        ("change", "Sở Lao động - Thương binh và Xã hội", "giảm 01 bậc"),
        ("since", "Sở Lao động - Thương binh và Xã hội", "2016"),
        ("rank", "Thị xã Bến Lụa", "xếp thứ nhất"),
        ("score", "Thị xã Bến Lụa", "số điểm 90,83"),
        ("change", "Thị xã Bến Lụa", "tăng một bậc"),
        ("since", "Thị xã Bến Lụa", "2016"),
        ("rank", "Thành phố Đồi Mai", "thứ 2"),
        ("rank", "Huyện Thác Bạc", "thứ 3"),
        ("rank", "Huyện Cửa Đồng", "xếp cuối cùng"),
        ("score", "Huyện Cửa Đồng", "điểm số 70.96"),
        ("change", "Huyện Cửa Đồng", "giảm 4 bậc"),
        ("since", "Huyện Cửa Đồng", "2016"),
    ]


ALTERED = [
    ("dẫn đầu là Sở Văn", "xếp thứ hai là Sở Văn", "hai", "thứ 1"),
    ("85,60", "86,50", "86,50", "85,60"),
    ("tăng 06 bậc", "tăng 07 bậc", "07", "tăng 06 bậc"),
    ("tăng 06 bậc", "giảm 06 bậc", "06", "tăng 06 bậc"),
    ("tăng 06 bậc", "giữ nguyên thứ hạng", "giữ nguyên thứ hạng", "tăng 6 bậc"),
    ("06 bậc so với năm 2016", "06 bậc so với năm 2015", "2015", "2016"),
    ("đứng cuối\nbảng", "đứng thứ nhất", "nhất", "cuối"),
    ("66,04 điểm", "64,06 điểm", "64,06", "66,04"),
    ("giảm 01 bậc", "giảm 02 bậc", "02", "giảm 01 bậc"),
    ("01 bậc so với năm 2016", "01 bậc so với năm 2014", "2014", "2016"),
    ("xếp thứ nhất", "xếp thứ 3", "3", "thứ 1"),
    ("90,83", "98,03", "98,03", "90,83"),
    ("tăng một bậc", "tăng hai bậc", "hai", "tăng 1 bậc"),
    ("xếp cuối cùng là", "xếp đầu bảng là", "đầu bảng", "cuối"),
    ("70.96", "79.06", "79.06", "70.96"),
    ("giảm 4 bậc", "giảm 3 bậc", "3", "giảm 4 bậc"),
    ("4 bậc so với năm 2016", "4 bậc so với năm 2013", "2013", "2016"),
]
"""What is altered, what stands there instead, the figure that is then wrong, and what is true."""


@pytest.mark.parametrize(("old", "new", "figure", "true"), ALTERED)
def test_just_the_figure_that_is_altered_is_false(
    made: Province, old: str, new: str, figure: str, true: str
) -> None:
    assert ARTICLE.count(old) == 1
    body = ARTICLE.replace(old, new)
    wrong = [claim for claim in read(made, body) if claim.verdict is Verdict.FALSE]
    assert len(wrong) == 1
    assert figure in body[wrong[0].start : wrong[0].end]
    assert true in wrong[0].true
    where = body.index(new) + new.index(figure)
    before = body[:where].split("\n")
    assert abs(wrong[0].place.column - len(before[-1]) - 1) <= len("giảm ")
    assert wrong[0].place.line == len(before) + 3


@pytest.mark.parametrize(("old", "new", "figure", "true"), ALTERED)
def test_the_cure_is_a_sentence_that_is_true(
    made: Province, old: str, new: str, figure: str, true: str
) -> None:
    body = ARTICLE.replace(old, new)
    cures = [c.corrected for c in read(made, body) if c.verdict is Verdict.FALSE]
    mended = read(made, "\n\n".join(cures))
    assert {claim.verdict for claim in mended} == {Verdict.TRUE}
    assert len(mended) == 10


def told(body: str, front: str = "stop") -> tuple[Problem, ...]:
    made = announced("Hội nghị họp sáng nay.")
    articles = {
        name: replace(article, body=body, claims=front)
        for name, article in made.dataset.articles.items()
    }
    return verify.claims(replace(made.dataset, articles=articles), made.rankings)


WRONG = "Sở Công chính dẫn đầu."


def test_what_is_false_stops_warns_or_is_left_as_the_article_says() -> None:
    assert [p.is_warning for p in told(WRONG)] == [False]
    assert [p.is_warning for p in told(WRONG, "warn")] == [True]
    assert told(WRONG, "off") == ()


@pytest.mark.parametrize(
    "body",
    [
        "Sở Công chính dẫn đầu [[không đối chiếu]].",
        "Sở Công chính dẫn đầu. [[không đối chiếu]]",
        "[[ Không đối chiếu ]] Sở Công chính dẫn đầu.",
        "Sở Công chính [[not checked]] dẫn đầu.",
        "Ghi `Sở Công chính dẫn đầu`.",
        "    Sở Công chính dẫn đầu.",
        "| Sở Công chính dẫn đầu | 1 |\n|---|---|\n| Sở Công chính | dẫn đầu |",
        "<!-- Sở Công chính dẫn đầu. -->",
        "![Sở Công chính dẫn đầu](media/a.png)",
        "[tin](https://mau.example/Sở Công chính dẫn đầu.)",
        "[[bảng xếp hạng: so]]",
    ],
)
def test_what_is_marked_or_is_no_prose_is_not_read(body: str) -> None:
    assert told(body) == ()
    assert len(told(f"{body}\n\n{WRONG}")) == 1


def test_a_mark_is_of_its_own_sentence() -> None:
    (found,) = told("Sở Công chính dẫn đầu. [[không đối chiếu]] Sở Nghề muối dẫn đầu.")
    assert found.facts["name"] == "Sở Nghề muối"


def test_headings_are_read_and_tell_of_which_block_what_follows_is() -> None:
    (found,) = told(f"## {WRONG[:-1]}\n\nHội nghị họp sáng nay.")
    assert (found.place.line, found.place.column) == (4, 18)
    both = "## Sở, ban, ngành\n\nĐiểm cao nhất là 86,50 điểm.\n\n## Huyện, thành phố, thị xã\n\n"
    found, other = told(f"{both}Điểm cao nhất là 91,83 điểm.")
    assert [found.facts["true"], other.facts["true"]] == ["85,60 điểm", "90,83 điểm"]


def test_the_title_and_the_lead_are_read_and_told_at_their_fields() -> None:
    made = announced("Hội nghị họp sáng nay.")
    (name, article), *_ = made.dataset.articles.items()
    for part in ("title", "lead"):
        own = replace(article, **{part: "Sở Công chính dẫn đầu các sở"})  # type: ignore[arg-type]
        dataset = replace(made.dataset, articles={name: own})
        (found,) = verify.claims(dataset, made.rankings)
        assert found.place.line == 2
        assert found.facts["right"] == "Sở Công chính xếp thứ 2 các sở"


def test_letters_in_two_pieces_are_letters_and_places_are_those_typed() -> None:
    body = unicodedata.normalize("NFD", "UBND huyện Cửa Đồng đứng cuối; Sở Công chính xếp thứ 3.")
    (found,) = told(body)
    assert found.place.column == body.index("3") + 1
