"""The words for figures, and the lines that name their changes."""

import pytest

from parsite.model.fields import FIGURES, REVISION
from parsite.model.place import Place
from parsite.model.published import Figure
from parsite.stages.check.decode import Filled, fill
from parsite.stages.hold.words import line, word
from parsite.stages.read.tree import tree

SCORE = Figure("score", "so-y-te")


def read(text: str) -> Filled:
    """What a line says once a date and a reason are filled in."""
    node, broken = tree(text.removeprefix("- "), Place("f.yaml"))
    assert node is not None
    assert not broken
    made, problems = fill(node, REVISION)
    assert [p.code for p in problems] == ["not-a-date"]
    return made


def test_a_figure_goes_by_its_vietnamese_word_and_a_component_by_its_own_name() -> None:
    components = {"tham-dinh": "Điểm thẩm định"}
    assert word("previous_rank", components) == "hạng năm trước"
    assert word("tham-dinh", components) == "Điểm thẩm định"


def test_a_component_that_is_no_more_goes_by_its_id() -> None:
    assert word("khao-sat-cu", {}) == "khao-sat-cu"


def test_every_figure_has_a_word_by_which_a_revision_may_name_it() -> None:
    names = dict(FIGURES)
    assert all(names[word(name, {})] == name for name in names.values())


def test_a_line_is_ready_to_be_pasted() -> None:
    assert line(SCORE, "79,00", "80,50", {}) == (
        '- {kind: đính chính, date: …, reason: …, unit: so-y-te, figure: điểm, from: "79,00",'
        ' to: "80,50"}'
    )


@pytest.mark.parametrize(
    "text",
    ["79,00", "-1", "+2", "", "Tốt ≥ 85; Khá > 70", 'Nêu "chưa đủ" {căn cứ}', "a\\b: c # d", "[x]"],
)
def test_whatever_a_value_holds_the_line_reads_back_as_it(text: str) -> None:
    said = read(line(SCORE, text, "không có", {}))
    assert (said.text("from"), said.text("to")) == (text, "không có")
    assert said.text("unit") == "so-y-te"


def test_a_line_names_the_unit_or_the_block_or_neither_of_them() -> None:
    of_block = read(line(Figure("ties", block="huyen"), "a", "b", {}))
    of_year = read(line(Figure("decision"), "12/QĐ-UBND", "21/QĐ-UBND", {}))
    assert (of_block.get("unit"), of_block.get("block")) == (None, "huyen")
    assert of_year.values.keys().isdisjoint({"unit", "block"})
    assert of_year.text("figure") == "số quyết định"
