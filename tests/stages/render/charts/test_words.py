"""Names in a sentence about a picture."""

import pytest

from parsite.model.phrase import Phrase, Phrases
from parsite.stages.render.charts.words import some

SAY = Phrases(
    {
        "chart.many": Phrase("{n} đơn vị"),
        "table.and": Phrase(" và "),
        "table.comma": Phrase(", "),
    }
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Xã Đông"], "xã Đông"),
        (["Sở Y tế", "Xã Đông"], "Sở Y tế và xã Đông"),
        (["A", "B & C", "D"], "A, B & C và D"),
        (["A", "B", "C", "D"], "4 đơn vị"),
    ],
)
def test_a_few_are_named_and_more_are_counted(names: list[str], expected: str) -> None:
    assert some(names, SAY) == expected
