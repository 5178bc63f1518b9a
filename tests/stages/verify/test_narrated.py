"""What parsite tells of a ranking itself, pasted into the article, is true; altered, it is not."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.model.standing import Ranking
from parsite.model.vietnamese import slug
from parsite.stages import verify
from parsite.stages.narrate import figures, summary, translate
from tests.stages.narrate.test_english import SAY
from tests.stages.rank.province import Province, province

NAMES = {
    "so": [
        *("Sở Nội vụ", "Sở Y tế", "Sở Văn thư, Lưu trữ và Thư viện", "Sở Nghề muối"),
        *("Thanh tra tỉnh", "Ban Dân tộc", "Sở Lao động - Thương binh và Xã hội"),
    ],
    "huyen": ["Huyện Đông", "Thành phố Nam", "Thị xã Bắc", "Huyện Đông Hải", "Huyện Trung"],
}
UNITS = "\n".join(
    [
        'blocks: {so: {name: "Sở, ban, ngành", name_en: Departments and agencies}, '
        'huyen: {name: "Huyện, thành phố", name_en: Districts and cities}}',
        "units:",
        *(f'  {slug(n)}: {{block: {b}, name: "{n}"}}' for b, names in NAMES.items() for n in names),
    ]
)
RULES = st.sampled_from(
    [
        "",
        "max: 100",
        "max: 110",
        "ties: dense",
        "max: 100\ngrades: [{name: Tốt, from: 85}, {name: Khá, from: 75}, {name: Yếu}]",
    ]
)
SCORES = st.decimals("58", "99", places=2).map(lambda score: str(score).replace(".", ","))


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A year's scores, some of them shared."""
    rows = ["block;unit;score"]
    for block, names in NAMES.items():
        units = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
        scores = draw(st.lists(SCORES, min_size=1, max_size=len(units)))
        rows += [f"{block};{unit};{draw(st.sampled_from(scores))}" for unit in units]
    return "\n".join(rows)


YEARS = st.tuples(tables(), tables(), RULES)


def made_of(before: str, after: str, rules: str) -> Province:
    made = province({2023: before, 2024: after}, {2023: rules, 2024: rules}, units=UNITS)
    assert made.codes == []
    return made


def told(made: Province, language: str, padded: bool) -> str:
    """An article of what parsite says of each block."""
    facts = replace(made.dataset, wordings={"vi": made.dataset.phrases, "en": SAY})
    rankings = translate.rankings(made.rankings, facts, language)
    say = facts.wordings[language]

    def paragraphs(ranking: Ranking) -> str:
        parts = (summary(ranking, say, padded), figures(ranking, say, padded))
        return "\n\n".join([f"## {ranking.heading.name}", *parts])

    return "\n\n".join(paragraphs(r) for (year, _), r in rankings.items() if year == 2024)


def read(made: Province, language: str, body: str) -> tuple[Claim, ...]:
    article = Article("2024", "Kết quả", body, language=language)
    return verify.read(replace(made.dataset, articles={"2024": article}), made.rankings)


@settings(max_examples=60, deadline=None)
@given(YEARS, st.sampled_from(["vi", "en"]), st.booleans())
def test_what_parsite_tells_itself_is_true(
    years: tuple[str, str, str], language: str, padded: bool
) -> None:
    made = made_of(*years)
    claims = read(made, language, told(made, language, padded))
    assert [claim for claim in claims if claim.verdict is Verdict.FALSE] == []
    assert sum(claim.verdict is Verdict.TRUE for claim in claims) >= len(claims) * 0.8


LED = re.compile(
    r"(?:Dẫn đầu khối [^.]*? là |tiếp tục dẫn đầu khối |ranked first among |remained first among )"
    r"[^.]*? with? ?(\d\d[.,]\d\d) points|dẫn đầu khối [^.(]*? với (\d\d,\d\d) điểm",
    re.IGNORECASE,
)


@settings(max_examples=60, deadline=None)
@given(YEARS, st.sampled_from(["vi", "en"]), st.integers(1, 9))
def test_the_score_of_who_leads_is_false_where_it_is_altered(
    years: tuple[str, str, str], language: str, by: int
) -> None:
    made = made_of(*years)
    body = told(made, language, padded=False)
    for found in LED.finditer(body):
        end = found.end(1 if found[1] else 2)
        altered = f"{body[: end - 1]}{(int(body[end - 1]) + by) % 10}{body[end:]}"
        wrong = [c for c in read(made, language, altered) if c.verdict is Verdict.FALSE]
        assert {claim.end for claim in wrong} == {end}
        assert all(body[end - 5 : end] in claim.true for claim in wrong)
