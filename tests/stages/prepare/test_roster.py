"""Which units a year to come tells of, and what its table asks."""

from decimal import Decimal

import pytest

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.phrase import Phrases
from parsite.model.rules import Component, Grade, Rules
from parsite.model.settings import Settings
from parsite.model.unit import Block, FormerName, Unit
from parsite.model.year import BlockResults, Result, Year
from parsite.stages.prepare.roster import Form, form, roster

SO, XA = Block("so", "Các sở", 1), Block("xa", "Các xã", 2)
NOI_VU, TU_PHAP, Y_TE = (
    Unit(id, "so", name)
    for id, name in (("nv", "Sở Nội vụ"), ("tp", "Sở Tư pháp"), ("yt", "Sở Y tế"))
)


def dataset(*units: Unit, before: Year | None = None, blocks: tuple[Block, ...] = (SO,)) -> Dataset:
    return Dataset(
        settings=Settings("", "", ""),
        phrases=Phrases({}),
        blocks={block.id: block for block in blocks},
        units={unit.id: unit for unit in units},
        years={before.year: before} if before else {},
        articles={},
    )


def year(*results: Result, rules: Rules | None = None, partial: bool = False) -> Year:
    """2024 as it was told of one block."""
    block = BlockResults("so", "Các sở", results, rules or Rules(), partial=partial)
    return Year(2024, (block,), 2023)


def scored(unit: str, score: str = "90", most: str | None = None) -> Result:
    return Result(unit, score=Decimal(score), max=None if most is None else Decimal(most))


def units_of(made: Dataset, of: int = 2025) -> list[str]:
    return [unit.id for block in roster(made, of) for unit in block.units]


def asked(made: Form) -> list[str]:
    return list(made.headings.values())


def test_the_units_are_those_of_the_year_before_in_its_order() -> None:
    before = year(scored("yt"), scored("nv"))
    assert units_of(dataset(NOI_VU, TU_PHAP, Y_TE, before=before)) == ["yt", "nv"]


def test_without_a_year_before_they_are_all_that_there_are() -> None:
    assert units_of(dataset(NOI_VU, TU_PHAP, Y_TE)) == ["nv", "tp", "yt"]


def test_the_year_before_is_the_latest_before_and_no_later_one() -> None:
    made = dataset(NOI_VU, TU_PHAP, before=year(scored("tp")))
    assert units_of(made, 2026) == ["tp"]
    assert units_of(made, 2023) == ["nv", "tp"]


def test_a_block_told_in_part_is_filled_up_from_all_its_units() -> None:
    before = year(scored("yt"), partial=True)
    assert units_of(dataset(NOI_VU, TU_PHAP, Y_TE, before=before)) == ["yt", "nv", "tp"]


def test_a_unit_that_ended_gives_its_row_to_its_successor() -> None:
    ended = Unit("cu", "so", "Sở Cũ", until=Day(2025, 2, 28))
    new = Unit("moi", "so", "Sở Mới", since=Day(2025, 3, 1), succeeds=("cu", "tp"))
    before = year(scored("nv"), scored("cu"), scored("yt"), scored("tp"))
    made = dataset(NOI_VU, Y_TE, ended, new, before=before)
    assert units_of(made) == ["nv", "moi", "yt"]


def test_a_unit_that_ends_with_the_year_is_there_still() -> None:
    ended = Unit("cu", "so", "Sở Cũ", until=Day(2025, 12, 31))
    made = dataset(ended, before=year(scored("cu")))
    assert (units_of(made), units_of(made, 2026)) == (["cu"], [])


def test_a_new_unit_comes_last_and_one_that_is_yet_to_come_not_at_all() -> None:
    new = Unit("moi", "so", "Sở Mới", since=Day(2025, 3, 1))
    later = Unit("sau", "so", "Sở Sau", since=Day(2026, 1, 1))
    assert units_of(dataset(new, later, NOI_VU, before=year(scored("nv")))) == ["nv", "moi"]


def test_a_block_that_was_abolished_is_left_out_and_a_new_one_is_filled() -> None:
    old, commune = Block("so", "Các sở", 1, until=Day(2025, 6, 30)), Unit("xa-a", "xa", "Xã A")
    made = dataset(NOI_VU, commune, before=year(scored("nv")), blocks=(old, XA))
    assert units_of(made) == ["xa-a"]


def test_a_table_asks_for_the_score_where_nothing_else_is_known() -> None:
    assert asked(form(dataset(NOI_VU), 2025)) == [
        "Khối",
        "Đơn vị",
        "Điểm",
        "Tình trạng",
        "Ghi chú",
    ]


def test_a_table_asks_for_what_the_year_before_was_told_by() -> None:
    by_index = year(Result("nv", index=Decimal("90.5")))
    assert asked(form(dataset(NOI_VU, before=by_index), 2025))[2] == "Chỉ số"
    graded = year(Result("nv", score=Decimal(90), grade="Tốt"))
    assert "Xếp loại" in asked(form(dataset(NOI_VU, before=graded), 2025))
    published = year(scored("nv"), rules=Rules(published=True))
    assert "Xếp hạng" in asked(form(dataset(NOI_VU, before=published), 2025))


def test_a_table_does_not_ask_for_grades_that_follow_from_the_score() -> None:
    rules = Rules(grades=(Grade("Tốt", Decimal(80)), Grade("Khá")))
    before = year(Result("nv", score=Decimal(90), grade="Tốt"), rules=rules)
    assert "Xếp loại" not in asked(form(dataset(NOI_VU, before=before), 2025))


def test_each_component_has_its_column_after_the_score_and_its_bound() -> None:
    rules = Rules(components=(Component("td", "Thẩm định", Decimal(60)), Component("xh", "ĐTXHH")))
    made = form(dataset(NOI_VU, before=year(scored("nv", most="100"), rules=rules)), 2025)
    assert asked(made)[2:6] == ["Điểm", "Thẩm định", "ĐTXHH", "Điểm tối đa"]
    assert made.lines[0].limits == {"score": 100, "td": 60, "index": 100}


def test_maxima_of_their_own_go_on_and_a_new_unit_has_the_one_all_had() -> None:
    rules = Rules(max=Decimal(100))
    own = form(
        dataset(
            NOI_VU,
            Y_TE,
            before=year(scored("nv", most="110"), scored("yt", most="100"), rules=rules),
        ),
        2025,
    )
    assert [line.texts.get("max") for line in own.lines] == ["110", None]
    new = Unit("moi", "so", "Sở Mới", since=Day(2025, 3, 1))
    alike = form(dataset(NOI_VU, new, before=year(scored("nv", most="86.305"))), 2025)
    assert [line.texts["max"] for line in alike.lines] == ["86,3050", "86,3050"]


def test_no_figure_of_the_year_before_goes_on() -> None:
    before = year(Result("nv", Decimal(90), rank=1, previous_rank=2, change=1, note="Ghi chú"))
    [line] = form(dataset(NOI_VU, before=before), 2025).lines
    assert line.texts == {"block": "Các sở", "unit": "Sở Nội vụ"}


def test_a_unit_bears_its_name_of_that_year_or_its_id_where_others_bear_it_too() -> None:
    renamed = Unit("a", "so", "Sở Mới", former=(FormerName("Sở Cũ", Day(2026, 3, 1)),))
    twins = [Unit(id, "so", "Sở Đôi") for id in ("b", "c")]
    made = form(dataset(renamed, *twins), 2025)
    assert [line.texts["unit"] for line in made.lines] == ["Sở Cũ", "b", "c"]


@pytest.mark.parametrize("name", ["các SỞ", "so"])
def test_a_block_bears_its_id_where_another_is_called_the_same(name: str) -> None:
    other = Block("xa", name, 2)
    made = form(dataset(NOI_VU, Unit("x", "xa", "Xã"), blocks=(SO, other)), 2025)
    assert made.names["block"][0] in {"so", "Các sở"}
    assert made.names["block"][1] == "xa"


def test_a_block_bears_its_id_where_one_that_is_no_more_was_called_the_same() -> None:
    gone = Block("cu", "Các sở", 2, until=Day(2020, 1, 1))
    made = form(dataset(NOI_VU, blocks=(SO, gone)), 2025)
    assert made.lines[0].texts["block"] == "so"


def test_names_to_choose_from_are_all_that_are_there_not_only_those_with_rows() -> None:
    made = form(dataset(NOI_VU, TU_PHAP, before=year(scored("tp"))), 2025)
    assert [line.texts["unit"] for line in made.lines] == ["Sở Tư pháp"]
    assert made.names["unit"] == ("Sở Tư pháp", "Sở Nội vụ")
