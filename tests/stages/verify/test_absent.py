"""Units that a year does not rank, named at places that are known to be others'."""

from dataclasses import replace

from parsite.model.article import Article
from parsite.model.claim import Claim, Verdict
from parsite.stages import verify
from tests.stages.rank.province import province

UNITS = """
blocks: {so: {name: Khối sở}}
units:
  kho: {block: so, name: Sở Kho tàng}
  cau: {block: so, name: Sở Cầu đường}
  muoi: {block: so, name: Sở Muối}
  giong: {block: so, name: Sở Giống cây}
  cu: {block: so, name: Sở Đê điều, until: 2023-12-31}
  ghep: {block: so, name: Sở Thủy lợi, succeeds: [ong]}
  ong: {block: so, name: Sở Ống dẫn}
"""
PUBLISHED = """
block;unit;score;rank
so;kho;91,20;1
so;cau;90,10;2
so;ghep;88,00;3
so;muoi;60,30;last
"""


def read(body: str) -> list[Claim]:
    made = province({2024: PUBLISHED}, {2024: "blocks: {so: {published: partial}}"}, units=UNITS)
    assert made.codes == []
    dataset = replace(made.dataset, articles={"2024": Article("2024", "", body)})
    return [c for c in verify.read(dataset, made.rankings) if c.verdict is Verdict.FALSE]


def cures(body: str) -> list[str]:
    return [claim.corrected for claim in read(body)]


def test_who_comes_next_is_put_right_though_the_one_named_is_not_in_the_data() -> None:
    assert cures("Đứng đầu là Sở Kho tàng, tiếp đến là Sở Giống cây.") == [
        "Đứng đầu là Sở Kho tàng, tiếp đến là Sở Cầu đường."
    ]


def test_the_last_is_put_right() -> None:
    assert cures("Xếp cuối cùng là Sở Giống cây.") == ["Xếp cuối cùng là Sở Muối."]


def test_a_place_that_the_data_gives_to_nobody_is_left_open() -> None:
    assert read("Sở Giống cây xếp thứ năm.") == []


def test_a_unit_that_was_gone_by_then_is_left_open() -> None:
    assert read("Sở Đê điều xếp thứ hai.") == []


def test_a_unit_that_another_was_made_from_may_be_called_by_its_old_name() -> None:
    assert read("Sở Ống dẫn xếp thứ ba.") == []


def test_of_a_list_only_the_one_is_put_right_who_is_not_there() -> None:
    assert cures("Đứng đầu là Sở Kho tàng, tiếp đến là Sở Cầu đường và Sở Giống cây.") == [
        "Đứng đầu là Sở Kho tàng, tiếp đến là Sở Cầu đường và Sở Thủy lợi."
    ]
