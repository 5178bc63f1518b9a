"""What a year publishes is put down once, on the day that it is in Vietnam."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from parsite.model.dataset import Dataset
from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.place import Halt, Place
from parsite.model.published import Published
from parsite.seal import unsigned
from parsite.stages.freeze import files, refuse
from tests.stages.rank.province import Province, province

ROWS = "Đơn vị;Điểm\nSở A;79,00\nSở B;84,5\nSở C;79\n"
PATH = "data/released/2024.yaml"
NOON = datetime(2025, 3, 6, 5, tzinfo=UTC)


def two_years() -> Province:
    return province({2023: ROWS.replace("84,5", "60"), 2024: ROWS}, {2024: "max: 100\n"})


def frozen(made: dict[str, bytes]) -> Frozen:
    return Frozen.parse(unsigned(made[PATH].decode()), Place(PATH))


def put_down(told: Province, now: datetime | None = NOON) -> dict[str, bytes]:
    return files(told.dataset.years[2024], told.rankings, now)


def refused(dataset: Dataset, year: int) -> tuple[str, int, dict[str, str]]:
    with pytest.raises(Halt) as halt:
        refuse(dataset, year)
    return halt.value.code, halt.value.exit_code, halt.value.facts


def test_one_file_is_written_that_reads_back_as_what_the_year_publishes() -> None:
    told = two_years()
    made = put_down(told)
    assert [*made] == [PATH]
    published = Published.of(told.dataset.years[2024], [told.rankings[2024, "so"]])
    assert frozen(made) == Frozen(2024, Day(2025, 3, 6), published)


def test_the_file_holds_figures_as_pages_show_them_and_none_of_another_year() -> None:
    units = frozen(put_down(two_years())).published.blocks["so"].units
    assert [*units] == ["so-b", "so-a", "so-c"]
    assert units["so-b"]["score"] == "84,50"
    assert units["so-a"]["is_tied"] == "có"
    assert units["so-b"]["previous_rank"] == "3"


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2025, 3, 5, 16, 59, tzinfo=UTC), Day(2025, 3, 5)),
        (datetime(2025, 3, 5, 17, 0, tzinfo=UTC), Day(2025, 3, 6)),
        (datetime(2024, 12, 31, 20, 0, tzinfo=UTC), Day(2025, 1, 1)),
        (datetime.fromisoformat("2025-03-06T01:00:00+14:00"), Day(2025, 3, 5)),
        (None, Day(1970, 1, 1)),
    ],
)
def test_the_day_is_that_in_vietnam_wherever_the_clock_stands(
    now: datetime | None, day: Day
) -> None:
    assert frozen(put_down(two_years(), now)).day == day


def test_the_same_figures_on_the_same_day_are_the_same_bytes() -> None:
    later = NOON.replace(hour=9)
    assert put_down(two_years()) == put_down(two_years(), later)
    assert put_down(two_years()) != put_down(two_years(), NOON.replace(day=7))


def test_a_year_is_released_once() -> None:
    told = two_years()
    once = frozen(put_down(told))
    known = replace(told.dataset, released={2024: once})
    facts = {"year": "2024", "day": "06/03/2025", "file": PATH}
    assert refused(known, 2024) == ("already-released", 2, facts)
    gone = replace(known, years={})  # its data was taken away: it is released all the same
    assert refused(gone, 2024) == ("already-released", 2, facts)
    refuse(known, 2023)


def test_a_year_that_is_not_there_is_refused_with_those_that_are() -> None:
    known = two_years().dataset
    facts = {"year": "2022", "years": "2023, 2024"}
    assert refused(known, 2022) == ("release-no-year", 2, facts)
    assert refused(replace(known, years={}), 2022)[2]["years"] == "–"


def test_a_draft_is_refused_but_a_year_that_waits_for_its_day_is_not() -> None:
    known = two_years().dataset
    year = known.years[2024]
    draft = replace(known, years={2024: replace(year, draft=True)})
    assert refused(draft, 2024) == ("release-draft", 2, {"year": "2024"})
    refuse(replace(known, years={2024: replace(year, release_at=NOON)}), 2024)
