"""What an English article states of the scores, held against the ranking."""

from dataclasses import replace

import pytest

from parsite.model.article import Article
from parsite.model.language import ENGLISH
from parsite.stages import verify
from parsite.stages.narrate import figures, summary, translate
from tests.stages.narrate.test_english import SAY
from tests.stages.rank.province import Province, province

UNITS = """
blocks:
  so: {name: "Sở, ban, ngành", name_en: Departments and agencies}
  huyen: {name: "Huyện, thành phố", name_en: Districts and cities}
units:
  so-noi-vu:
    block: so
    name: Sở Nội vụ
    name_en: Department of Home Affairs
    names: [{name: Sở Tổ chức, name_en: Department of Organisation, until: 2020-05-31}]
  so-tai-chinh: {block: so, name: Sở Tài chính, name_en: Department of Finance}
  thanh-tra: {block: so, name: Thanh tra tỉnh, name_en: Provincial Inspectorate}
  so-y-te: {block: so, name: Sở Y tế, name_en: Department of Health}
  tp-tay: {block: huyen, name: Thành phố Tây, name_en: Tây City}
  huyen-dong: {block: huyen, name: Huyện Đông}
"""
SCORES = """
block;unit;score;status
so;Sở Nội vụ;90,50;
so;Sở Tài chính;88,25;
so;Thanh tra tỉnh;79,00;
so;Sở Y tế;;không xếp hạng
huyen;Thành phố Tây;80,35;
huyen;Huyện Đông;70,96;
"""


def flagged(body: str, made: Province | None = None) -> list[str]:
    """The figures of an English article that the data denies, each with its place."""
    made = made or province(SCORES, units=UNITS)
    article = Article("2024", "Results", body, language=ENGLISH.code, body_line=4)
    dataset = replace(made.dataset, articles={"2024.en": article})
    found = verify.claims(dataset, made.rankings)
    return [f"{p.place.path}:{p.place.line}:{p.place.column} {p.facts['stated']}" for p in found]


FALSE = [
    "The Department of Home Affairs ranked first with 90.05 points.",
    "The Department of Home Affairs led departments and agencies with 92 points.",
    "The **Department of Finance** was second among departments and agencies, with 88.52 points.",
    "In 2024 the Provincial Inspectorate scored 97.00 points.",
    "Tây City had a score of 83.05 in 2024.",
    "Tây City got 83.05/100 points and was graded good.",
    "Huyện Đông finished last with 79.06 points.",
    "The Department of Organisation received 95.5 points.",
    "[Tây City](don-vi/tp-tay/) came top of the districts and cities with 81.35 points.",
]
TRUE = [
    "The Department of Home Affairs ranked first with 90.50 points.",
    "Tây City had a score of 80.35.",
    "The Department of Home Affairs was up 50 points on the Department of Finance.",
    "The Department of Finance gained 45.50 points for online services.",
    "The Department of Finance came second, 80 points ahead of the last.",
    "The Department of Health scored 99 points.",
    "The Department of Finance scored 80.25 points last year.",
    "The Department of Finance gained 50.25 points.",
    "First came Tây City and then, with 70.25 points, the Department of Finance.",
    "Tây City lost 70 points.",
    "Applications in Tây City: 97.5 points of 100 on time.",
    "The Department of Finance got 1,088 points.",
]


@pytest.mark.parametrize("sentence", FALSE)
def test_a_score_that_the_data_denies_is_found(sentence: str) -> None:
    assert len(flagged(sentence)) == 1


@pytest.mark.parametrize("sentence", TRUE)
def test_a_sentence_that_may_be_true_is_left_alone(sentence: str) -> None:
    assert flagged(sentence) == []


def test_the_place_is_that_of_the_figure_in_the_english_file() -> None:
    body = "Results.\n\nIn 2024 Tây City scored 81.00 points.\n"
    assert flagged(body) == ["content/2024.en.md:6:25 81.00 points"]


def test_what_parsite_tells_itself_in_english_is_true() -> None:
    made = province(SCORES, units=UNITS)
    facts = replace(made.dataset, wordings={"vi": made.dataset.phrases, "en": SAY})
    told = translate.rankings(made.rankings, facts, "en").values()
    paragraphs = [tell(r, SAY, padded=False) for r in told for tell in (summary, figures)]
    assert "The Department of Home Affairs ranked first" in paragraphs[0]
    assert flagged("\n\n".join(paragraphs), made) == []
