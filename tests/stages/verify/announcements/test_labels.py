"""The labels themselves: enough of every kind, and true by arithmetic that is not the engine's."""

import re
from decimal import Decimal

import pytest

from tests.stages.verify.announcements import plain
from tests.stages.verify.announcements.labels import HALVES, sentences

ALL = [s for half in HALVES for s in sentences(half)]
TO_A_GRADE = {"0,46"}
"""What a unit lacks to the next grade."""


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 340
    assert len([s for s in ALL if s.language == "en"]) >= 60
    for half in HALVES:
        read = sentences(half)
        assert 0.4 < sum(bool(s.faults) for s in read) / len(read) < 0.5
        assert 0.13 < sum(s.is_trap for s in read) / len(read) < 0.2


def test_all_parts_have_all_kinds_and_no_sentence_in_common() -> None:
    kinds = [{(s.language, s.kind) for s in sentences(half)} for half in HALVES]
    assert all(own == kinds[0] for own in kinds)
    texts = [s.text for s in ALL]
    assert [text for text in texts if texts.count(text) > 1] == []


def test_no_trap_has_a_fault_and_no_mark_is_left() -> None:
    assert [s.origin for s in ALL if s.is_trap and s.faults] == []
    assert [s.origin for s in ALL if set("‹›→¹²³⏎{}") & set(s.text)] == []


def test_what_is_wrong_differs_from_what_is_true() -> None:
    spans = [span for s in ALL for fault in s.faults for span in fault]
    assert [span for span in spans if span.wrong == span.true] == []


@pytest.mark.parametrize("half", HALVES)
def test_every_figure_left_or_put_right_is_one_that_the_data_has(half: str) -> None:
    stating = [s for s in sentences(half) if not s.is_trap]
    assert [s.origin for s in stating if [] not in [strange(text) for text in s.mended]] == []


def strange(text: str) -> list[str]:
    """The figures of a true sentence that are nobody's of whom it speaks."""
    units = plain.named(text)
    if "Các sở:" in text or not units:
        units = list({unit for _, unit in plain.rows()})
    own = plain.figures_of(units) | plain.figures_of_blocks()
    written = set(re.findall(r"(?<![\d/])\d+[.,]\d+", text)) - TO_A_GRADE
    return [figure for figure in written if Decimal(figure.replace(",", ".")) not in own]


@pytest.mark.parametrize("half", HALVES)
def test_a_place_or_a_change_of_the_one_unit_named_is_its_own(half: str) -> None:
    stating = [s for s in sentences(half) if not s.is_trap]
    alone = [s for s in stating if all(len(plain.named(text)) == 1 for text in s.mended)]
    assert [s.origin for s in alone if not any(is_of_its_unit(text) for text in s.mended)] == []
    assert len(alone) > 50


def is_of_its_unit(text: str) -> bool:
    """Whether all places and changes in digits are of the one unit that a text names."""
    (unit,) = plain.named(text)
    places = {plain.rank((year, unit)) for year in plain.TABLES}
    stated = r"(?:thứ|hạng|vị trí) (\d+)|(?<![\d.,])(\d+)/\d+|\b(\d+)(?:st|nd|rd|th)\b"
    numbers = {str(int("".join(found))) for found in re.findall(stated, text)}
    change = plain.change(unit)
    steps = {int(step) for step in re.findall(r"(\d+) bậc", text)}
    return numbers <= places and (change is None or steps <= {abs(change)})
