"""Rules put back to what they were, from the texts in which they were published."""

from decimal import Decimal

from parsite.model.published import Published
from parsite.model.rules import Component, Grade, Part, Rules, Ties
from parsite.model.standing import Ranking, RankingHeading
from parsite.model.year import Year
from parsite.stages.hold.rules import decimal, ruled, whole

RULES = Rules(
    max=Decimal(110),
    decimals=2,
    by_index=True,
    published=True,
    ties=Ties.DENSE,
    tie_breaks=("b", "a"),
    components=(
        Component("a", "A", max=Decimal("62.5"), weight=Decimal("0.65")),
        Component("b", "B", kind=Part.BONUS),
        Component("c", "C", kind=Part.DEDUCTION, max=Decimal(5)),
    ),
    grades=(Grade("Tốt", Decimal("85.5")), Grade("Khá", Decimal(70), False), Grade("Yếu")),
)


def test_every_rule_comes_back_from_its_text() -> None:
    heading = RankingHeading(2024, "so", "Sở", 2023)
    table = Ranking(heading, (), False, None, {}, RULES, by_index=True)
    told = Published.of(Year(2024, (), 2023), [table]).blocks["so"].figures
    names = {"a": "A", "b": "B", "c": "C"}
    now = Rules(components=tuple(Component(id, name) for id, name in names.items()))
    assert ruled(now, False, told) == RULES


def test_a_rule_that_there_was_not_is_taken_out() -> None:
    gone = {"decimals": "", "max": "", "tie_breaks": "", "grades": "", "components": ""}
    assert ruled(RULES, True, gone) == Rules(by_index=True, published=True, ties=Ties.DENSE)


def test_figures_are_read_with_their_decimals() -> None:
    assert (decimal("746,305"), decimal("85,60"), decimal("")) == (
        Decimal("746.305"),
        Decimal("85.60"),
        None,
    )
    assert (whole("06"), whole("")) == (6, None)
