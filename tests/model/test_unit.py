"""Units: one id for life, names that change."""

import pytest

from parsite.model.day import Day
from parsite.model.unit import FormerName, Unit

TOWN = FormerName("Thị xã Phổ Yên", Day(2022, 4, 9))
DISTRICT = FormerName("Huyện Phổ Yên", Day(2015, 5, 14))
PHO_YEN = Unit(
    "pho-yen",
    "cap-huyen",
    "Thành phố Phổ Yên",
    short="TP. Phổ Yên",
    aliases=("Phổ Yên",),
    former=(TOWN, DISTRICT),
)


@pytest.mark.parametrize(
    ("year", "name"),
    [
        (2014, "Huyện Phổ Yên"),
        (2015, "Thị xã Phổ Yên"),
        (2021, "Thị xã Phổ Yên"),
        (2022, "Thành phố Phổ Yên"),
        (2025, "Thành phố Phổ Yên"),
    ],
)
def test_a_year_knows_the_name_borne_at_its_end(year: int, name: str) -> None:
    assert PHO_YEN.name_in(year) == name


@pytest.mark.parametrize("until", [Day(2022, 12, 31), Day(2022, 12)])
def test_a_name_borne_to_the_end_of_december_is_the_years_name(until: Day) -> None:
    """A month alone is the whole month: the page says `đến hết 12/2022`."""
    unit = Unit("a", "so", "Sở Mới", former=(FormerName("Sở Cũ", until),))
    assert [unit.name_in(2022), unit.name_in(2023)] == ["Sở Cũ", "Sở Mới"]


def test_a_name_borne_until_new_years_eves_eve_is_not() -> None:
    unit = Unit("a", "so", "Sở Mới", former=(FormerName("Sở Cũ", Day(2022, 12, 30)),))
    assert unit.name_in(2022) == "Sở Mới"


def test_a_unit_answers_to_its_id_and_to_every_name() -> None:
    assert list(PHO_YEN.all_names()) == [
        "pho-yen",
        "Thành phố Phổ Yên",
        "TP. Phổ Yên",
        "Phổ Yên",
        "Thị xã Phổ Yên",
        "Huyện Phổ Yên",
    ]
    assert list(Unit("a", "so", "Sở A").all_names()) == ["a", "Sở A"]


def test_its_page_is_found_by_its_id() -> None:
    assert PHO_YEN.url == "don-vi/pho-yen/"
