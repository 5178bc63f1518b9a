"""What a year's figures cannot say at once."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from parsite.model.dataset import Dataset
from parsite.model.phrase import Phrases
from parsite.model.place import Place, Problem
from parsite.model.settings import Settings
from parsite.model.unit import Unit
from parsite.model.year import BlockResults, Result, Status, Year
from parsite.stages.check.figures import CHECKS

UNIT = Place("data/2024.yaml", 5, 15)
PLACES = {
    name: Place("data/2024.yaml", line, 20)
    for line, name in enumerate(("score", "max", "index", "rank", "grade", "status"), 6)
}


def result(unit: str = "a", **values: object) -> Result:
    places = {name: place for name, place in PLACES.items() if name in values}
    figures = {
        k: Decimal(v) if isinstance(v, str) else v for k, v in values.items() if k != "grade"
    }
    grade = {"grade": values["grade"]} if "grade" in values else {}
    return Result(unit, place=UNIT, places=places, **figures, **grade)  # type: ignore[arg-type]


def found(*results: Result, compared_with: int = 2023, **block: object) -> tuple[Problem, ...]:
    of_block = BlockResults("so", "Các sở", results, place=Place("f", 3, 5), **block)  # type: ignore[arg-type]
    year = Year(2024, (of_block,), compared_with, place=Place("f"))
    units = {r.unit: Unit(r.unit, "so", f"Sở {r.unit.upper()}") for r in results}
    dataset = Dataset(Settings("", "", ""), Phrases({}), {}, units, {2024: year}, {})
    return tuple(p for check in CHECKS for p in check(dataset))


def told(*results: Result, **more: object) -> list[tuple[str, Place]]:
    return [(p.code, p.place) for p in found(*results, **more)]  # type: ignore[arg-type]


def codes(*results: Result, **more: object) -> list[str]:
    return [p.code for p in found(*results, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "values",
    [
        {"score": "85.60"},
        {"score": "100", "max": "100"},
        {"score": "0", "max": "100"},
        {"score": "85.60", "max": "90", "index": "95.11"},
        {"score": "85.60", "max": "90", "index": "95"},
        {"score": "85.60", "max": "90", "index": "95.1111"},
        {"score": "45", "max": "200", "index": "22.5"},
        {"index": "100"},
        {"index": "84.58"},
        {"score": "1", "status": Status.NOT_RANKED},
        {"status": Status.NOT_RANKED},
        {"status": Status.NOT_ASSESSED},
    ],
)
def test_figures_that_go_together_are_no_mistake(values: Mapping[str, object]) -> None:
    assert [code for code, _ in told(result(**values)) if code != "score-nought"] == []


def test_a_score_of_nought_is_warned_of() -> None:
    assert [code for code, _ in told(result(score="0"))] == ["score-nought"]
    assert told(result(score="0", status=Status.NOT_RANKED)) == []


@pytest.mark.parametrize(
    ("values", "code", "at"),
    [
        ({"score": "100.01", "max": "100"}, "score-too-high", "score"),
        ({"index": "100.01"}, "index-too-high", "index"),
        ({"score": "85.60", "max": "90", "index": "95.12"}, "index-contradicts-score", "index"),
        ({"score": "85.65", "max": "100", "index": "85.6"}, "index-contradicts-score", "index"),
        ({"score": "90", "max": "100", "index": "190"}, "index-contradicts-score", "index"),
        ({"score": "1", "status": Status.NOT_ASSESSED}, "status-contradicts", "score"),
        ({"score": "1", "status": Status.NOT_PUBLISHED}, "status-contradicts", "score"),
        ({"index": "1", "status": Status.NOT_ASSESSED}, "status-contradicts", "index"),
        ({"rank": 1, "status": Status.NOT_RANKED}, "status-contradicts", "rank"),
        ({"rank": "last", "status": Status.NOT_PUBLISHED}, "status-contradicts", "rank"),
    ],
)
def test_figures_that_deny_each_other_are_one_mistake_where_one_stands(
    values: Mapping[str, object], code: str, at: str
) -> None:
    if values.get("rank") == "last":
        values = {"status": values["status"]}
        row = Result("a", rank="last", place=UNIT, places=PLACES, **values)  # type: ignore[arg-type]
    else:
        row = result(**values)
    assert told(row) == [(code, PLACES[at])]


def test_of_a_block_told_in_full_no_score_is_unpublished() -> None:
    unpublished = result(status=Status.NOT_PUBLISHED)
    assert codes(unpublished) == ["unpublished-in-full"]
    assert codes(unpublished, partial=True) == []


def test_an_index_is_rounded_half_up_to_its_own_decimals() -> None:
    assert codes(result(score="85.65", max="100", index="85.7")) == []
    (wrong,) = found(result(score="85.65", max="100", index="85.6"))
    assert wrong.facts == {"index": "85,6", "true": "85,7", "score": "85,65", "max": "100"}


def test_a_result_without_a_score_says_why() -> None:
    (missing,) = found(result())
    assert (missing.code, missing.place) == ("score-missing", UNIT)
    assert missing.facts == {"name": "Sở A"}
    assert codes(result(rank=1)) == ["score-missing"]
    assert codes(result(grade="tốt")) == ["score-missing"]


def test_of_a_block_published_in_part_a_rank_or_a_grade_is_enough() -> None:
    assert codes(result(rank=1), result("b", grade="tốt"), partial=True) == []
    assert codes(result(), partial=True) == ["score-missing"]


@pytest.mark.parametrize(
    ("assessed", "partial", "code"),
    [
        (2, False, None),
        (1, False, "more-than-assessed"),
        (1, True, "more-than-assessed"),
        (3, False, "fewer-than-assessed"),
        (3, True, None),
        (None, False, None),
    ],
)
def test_a_block_lists_as_many_units_as_were_assessed(
    assessed: int | None, partial: bool, code: str | None
) -> None:
    two = result(score="1"), result("b", score="2")
    assert codes(*two, assessed=assessed, partial=partial) == [code] * bool(code)


def test_units_that_were_not_assessed_do_not_count() -> None:
    two = result(score="1"), result("b", status=Status.NOT_ASSESSED)
    assert codes(*two, assessed=1) == []
    assert codes(*two, assessed=2) == ["fewer-than-assessed"]


def test_a_block_in_which_something_is_wrong_already_is_not_counted() -> None:
    assert codes(result(score="1"), assessed=5, grade_counts={"tốt": 1}, sound=False) == []


@pytest.mark.parametrize("compared_with", [2024, 2025])
def test_a_year_is_compared_with_an_earlier_one(compared_with: int) -> None:
    assert codes(result(score="1"), compared_with=compared_with) == ["compared-with-later"]
    assert codes(result(score="1"), compared_with=2016) == []
