"""Days, of which sometimes only the month was published."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.day import Day, instant, on_clocks


@pytest.mark.parametrize(
    "text", ["2018-03-08", "2018-3-8", "08/03/2018", "8/3/2018", "08-3-2018", "8-03-2018"]
)
def test_a_day_is_written_year_first_or_day_first(text: str) -> None:
    assert Day.parse(text) == Day(2018, 3, 8)


@pytest.mark.parametrize("text", ["2023-03", "2023-3", "03/2023", "3/2023", "3-2023"])
def test_sometimes_only_the_month_is_known(text: str) -> None:
    assert Day.parse(text) == Day(2023, 3)


@pytest.mark.parametrize(
    "text",
    [
        *("", "2018", "8/3", "8/3/18", "tháng 3", "2018-03-08T09:00", "08.03.2018", "2018/03/08"),
        *("2018-13-01", "2018-00-01", "13/2018", "0/2018", "2018-02-30", "29/2/2019", "0000-01-01"),
        *("32/1/2018", "2018-03-08 ", "8/3/2018/1", "3/8/2018x", "-2018-03-08", "2018-3-008"),
    ],
)
def test_what_no_calendar_holds_is_no_day(text: str) -> None:
    assert Day.parse(text) is None


@pytest.mark.parametrize("text", ["2018-03-00", "2018-3-0", "00/3/2018", "0/03/2018"])
def test_day_nought_is_a_slip_and_not_the_month(text: str) -> None:
    assert Day.parse(text) is None


@given(st.dates(), st.sampled_from(["{0:04}-{1:02}-{2:02}", "{2}/{1}/{0:04}", "{2:02}-{1}-{0:04}"]))
def test_every_date_there_is_can_be_written(day: date, form: str) -> None:
    written = Day.parse(form.format(day.year, day.month, day.day))
    assert written == Day(day.year, day.month, day.day)
    assert written.iso == day.isoformat()


def test_iso_says_no_more_than_is_known() -> None:
    assert [Day(2018, 3, 8).iso, Day(2023, 3).iso] == ["2018-03-08", "2023-03"]


@given(st.lists(st.dates(), max_size=9))
def test_days_are_ordered_as_dates_are(days: list[date]) -> None:
    made = sorted(Day(day.year, day.month, day.day) for day in days)
    assert [day.iso for day in made] == [day.isoformat() for day in sorted(days)]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-12-01T08:00:00+07:00", "08:00 01/12/2026 (+07:00)"),
        ("2026-12-01T01:05:09Z", "01:05 01/12/2026 (+00:00)"),
        ("2026-11-30 20:00-05:30", "20:00 30/11/2026 (-05:30)"),
    ],
)
def test_a_moment_is_written_as_clocks_show_it_where_it_was_named(written: str, shown: str) -> None:
    moment = instant(written)
    assert moment is not None
    assert on_clocks(moment) == shown
