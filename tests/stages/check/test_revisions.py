"""What the entries of `revisions` mean: which figure, of which unit or block."""

from dataclasses import replace

import pytest

from parsite.model.dataset import Sources
from parsite.model.day import Day
from parsite.model.directory import Directory
from parsite.model.fields import YEAR
from parsite.model.frozen import Frozen
from parsite.model.place import Place, Problem
from parsite.model.published import BlockPublished, Published
from parsite.model.revision import Amending, Revision
from parsite.model.rules import Component
from parsite.model.unit import Block, Unit
from parsite.stages.check.decode import fill
from parsite.stages.check.revisions import Reference, revisions
from parsite.stages.read.tree import tree

BLOCKS = {"so": Block("so", "Các sở", 1), "huyen": Block("huyen", "Các huyện", 2)}
UNITS = {
    "so-y-te": Unit("so-y-te", "so", "Sở Y tế", "SYT"),
    "dong-a": Unit("dong-a", "huyen", "Huyện Đông"),
    "dong-b": Unit("dong-b", "huyen", "Huyện Đông"),
}
PARTS = (Component("tham-dinh", "Điểm thẩm định"),)
ONCE = {
    "so": BlockPublished({}, {"so-cu": {"score": "70"}, "so-y-te": {"khao-sat": "9"}}),
    "nganh": BlockPublished({}, {"cuc-a": {"score": "70"}}),
}
FROZEN = Frozen(2024, Day(2025, 3, 6), Published({}, ONCE))
KNOWN = Reference(2024, BLOCKS, Directory.of(UNITS), PARTS)


def entry(**said: str) -> str:
    usual = {"kind": "đính chính", "date": "12/5/2025", "reason": "Cộng nhầm", "figure": "điểm"}
    inner = ", ".join(f'{name}: "{text}"' for name, text in (usual | said).items())
    return f"  - {{{inner}}}\n"


def read(
    *entries: str, frozen: Frozen | None = FROZEN, sources: Sources | None = None
) -> tuple[tuple[Revision, ...], tuple[Problem, ...]]:
    text = "revisions:\n" + "".join(entries) if entries else "note: không\n"
    node, broken = tree(text, Place("data/2024.yaml"))
    assert node is not None
    assert not broken
    return revisions(fill(node, YEAR)[0], KNOWN, sources or Sources(), frozen)


def one(**said: str) -> Revision:
    [made], problems = read(entry(**said))
    assert not problems
    return made


def wrong(*entries: str) -> list[tuple[str, int]]:
    return [(p.code, p.place.line) for p in read(*entries)[1]]


def test_a_revision_is_read_with_its_values_as_they_were_written() -> None:
    made = one(**{"unit": "sở y tế", "from": "79,0", "to": "80.50"})
    day = Day(2025, 5, 12)
    of = ("score", "79,0", "80.50", "so-y-te")
    assert made == Revision(Amending.CORRECTION, day, "Cộng nhầm", *of)
    assert made.at("to").line == made.place.line == 2


@pytest.mark.parametrize("name", ["so-y-te", "Sở Y tế", "  SỞ Y TẾ ", "SYT"])
def test_a_unit_goes_by_its_id_or_any_of_its_names(name: str) -> None:
    assert one(unit=name).unit == "so-y-te"


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("thứ hạng", "rank"),
        ("Thứ Hạng", "rank"),
        ("previous_rank", "previous_rank"),
        ("điểm thẩm định", "tham-dinh"),
        ("tham-dinh", "tham-dinh"),
        ("khao-sat", "khao-sat"),
    ],
)
def test_a_figure_goes_by_its_words_and_a_component_by_its_id_be_it_no_more(
    name: str, figure: str
) -> None:
    assert one(unit="so-y-te", figure=name).figure == figure


def test_units_and_blocks_that_are_no_more_go_by_the_ids_they_were_published_with() -> None:
    assert (one(unit="so-cu").unit, one(block="nganh").block) == ("so-cu", "nganh")


def test_a_block_goes_by_its_name_also_where_it_is_a_value() -> None:
    assert one(block="các HUYỆN").block == "huyen"
    moved = one(**{"unit": "so-y-te", "figure": "khối", "from": "Các sở", "to": "không có"})
    assert (moved.before, moved.after) == ("so", "không có")
    assert one(**{"unit": "so-y-te", "figure": "lý do", "from": "Các sở"}).before == "Các sở"


def test_where_a_unit_is_named_its_block_says_no_more() -> None:
    assert (one(unit="so-y-te", block="so").block, one(figure="năm so sánh").unit) == ("", "")


@pytest.mark.parametrize(
    ("said", "code", "facts"),
    [
        ({"unit": "Sở Y té"}, "unknown-unit", {"nearest": "Sở Y tế", "id": "so-y-te"}),
        ({"unit": "zzz"}, "unknown-unit", {"nearest": ""}),
        ({"unit": "Huyện Đông"}, "unit-ambiguous", {"known": "dong-a, dong-b"}),
        ({"block": "huyenn"}, "unknown-block", {"nearest": "huyen"}),
        ({"figure": "thứ hang."}, "not-a-choice", {"nearest": "thứ hạng"}),
        ({"date": "5/2025"}, "not-a-date", {"text": "05/2025"}),
        ({"reason": "…"}, "missing-key", {"name": "reason"}),
    ],
)
def test_what_nobody_can_mean_is_told_and_is_no_revision(
    said: dict[str, str], code: str, facts: dict[str, str]
) -> None:
    made, [found] = read(entry(**said))
    assert (made, found.code) == ((), code)
    assert facts.items() <= found.facts.items()
    assert found.place.column > 5  # the value's, not the entry's


def test_an_entry_with_nothing_in_a_field_it_needs_is_told_of_by_its_reader_alone() -> None:
    assert [wrong(entry(**{name: ""})) for name in ("kind", "date", "reason", "figure")] == [[]] * 4


def test_a_bad_entry_hides_no_other() -> None:
    assert wrong(entry(unit="zzz", figure="zzz"), entry(unit="so-y-te"), entry(block="zzz")) == [
        ("unknown-unit", 2),
        ("not-a-choice", 2),
        ("unknown-block", 4),
    ]


def test_one_change_named_twice_is_told_but_one_that_came_back_on_another_day_is_not() -> None:
    first = entry(unit="so-y-te", **{"from": "79", "to": "80"})
    again = entry(unit="Sở Y tế", reason="Nhập nhầm", **{"from": "79", "to": "80"})
    later = entry(unit="so-y-te", date="1/6/2025", **{"from": "79", "to": "80"})
    _, [found] = read(first, again)
    assert (found.code, found.place.line, found.facts["line"]) == ("revision-twice", 3, "2")
    assert [p.code for p in read(first, later)[1]] == []


def test_before_its_release_nothing_of_a_year_can_be_revised() -> None:
    made, [found] = read(entry(unit="so-y-te"), frozen=None)
    assert (made, found.code, found.place.line) == ((), "revision-unreleased", 2)
    assert read(frozen=None) == ((), ())
    unbelieved = Sources(released={2024: "edited"})
    assert read(entry(unit="zzz"), frozen=None, sources=unbelieved) == ((), ())


def test_of_components_called_alike_the_one_is_meant_that_the_unit_was_published_with() -> None:
    alike = (Component("khao-sat", "Điểm khảo sát"), Component("ks-huyen", "Điểm khảo sát"))
    node, _ = tree(
        f"revisions:\n{entry(unit='so-y-te', figure='Điểm khảo sát')}", Place("2024.yaml")
    )
    assert node is not None
    known = replace(KNOWN, components=alike)
    [made], problems = revisions(fill(node, YEAR)[0], known, Sources(), FROZEN)
    assert (made.figure, problems) == ("khao-sat", ())
