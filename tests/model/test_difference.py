"""What differs between two states is told by kinds, and of a unit by how far it moved."""

import pytest

from parsite.model.difference import Difference, PagesChange, UnitChange, kind_of
from parsite.model.download import Line


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "home"),
        ("en/index.html", "home"),
        ("2024/index.html", "year"),
        ("en/2024/index.html", "year"),
        ("2024/frame.html", "embedded"),
        ("2024/cchc-2024.csv", "download"),
        ("du-lieu/datapackage.json", "download"),
        ("du-lieu/index.html", "text"),
        ("don-vi/so-y-te/index.html", "unit"),
        ("khoi/so/index.html", "block"),
        ("anh/2024-0123456789.png", "picture"),
        ("assets/base.css", "file"),
        ("media/giay.pdf", "file"),
        ("feed.xml", "machine"),
        ("404.html", "machine"),
        ("gioi-thieu/index.html", "text"),
    ],
)
def test_a_page_is_of_a_kind_whatever_its_language(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def line(rank: int | None) -> Line:
    return Line({"unit": "Sở Y tế", "rank": rank})


@pytest.mark.parametrize(
    ("before", "after", "rise"),
    [
        (line(5), line(3), 2),
        (line(3), line(5), -2),
        (line(3), line(3), 0),
        (line(None), line(1), 0),
        (None, line(1), 0),
    ],
)
def test_a_unit_rises_by_the_places_it_has_gained(
    before: Line | None, after: Line | None, rise: int
) -> None:
    assert UnitChange("so-y-te", before, after).rise == rise


def test_a_unit_is_called_what_it_is_called_now_or_was_at_last() -> None:
    assert UnitChange("so-y-te", line(1), None).name == "Sở Y tế"


def test_a_page_that_only_looks_otherwise_is_a_difference_and_one_nobody_knows_of_is_none() -> None:
    assert not Difference(pages=PagesChange(restyled=("index.html",))).is_none
    assert Difference(pages=PagesChange(unknown=("index.html",))).is_none
