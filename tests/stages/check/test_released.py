"""Frozen figures are believed only as they were sealed, of their own year, and beside its data."""

from dataclasses import replace

import pytest

from parsite.model.dataset import Dataset, Sources
from parsite.model.day import Day
from parsite.model.frozen import Frozen
from parsite.model.phrase import Phrases
from parsite.model.place import Place
from parsite.model.published import BlockPublished, Published
from parsite.model.settings import Settings
from parsite.model.year import Year
from parsite.seal import signed
from parsite.stages.check.released import released, released_years_are_no_drafts

PATH = "data/released/2024.yaml"
BLOCK = BlockPublished({"units": "1"}, {"so-y-te": {"score": "79,00", "rank": "1"}})
FROZEN = Frozen(2024, Day(2025, 3, 6), Published({"compared_with": "2023"}, {"so": BLOCK}))
SEALED = signed(FROZEN.text)


def told(
    text: str, year: int = 2024, data: str = "data/2024.csv", damaged: tuple[str, ...] = ()
) -> tuple[dict[int, Frozen], list[tuple[str, str, str]]]:
    """What one file tells, and what is wrong with it."""
    sources = Sources(released={year: text}, digests={data: "0f"}, damaged=frozenset(damaged))
    found, problems = released(sources)
    return found, [(p.code, p.place.path, p.facts["year"]) for p in problems]


@pytest.mark.parametrize("data", ["data/2024.csv", "data/2024.yaml"])
def test_what_was_sealed_is_read_back_by_its_year(data: str) -> None:
    assert told(SEALED, data=data) == ({2024: FROZEN}, [])
    assert told(SEALED)[0][2024].place == Place(PATH)


@pytest.mark.parametrize(
    "text",
    [
        SEALED.replace("79,00", "79,01"),
        SEALED.replace("2025-03-06", "2025-03-07"),
        SEALED.replace("\n", "\r\n"),
        SEALED + "\n",
        SEALED.rpartition("seal: ")[0],
        FROZEN.text,
        "",
    ],
)
def test_a_file_that_was_edited_is_told_and_not_believed(text: str) -> None:
    assert told(text) == ({}, [("released-edited", PATH, "2024")])


@pytest.mark.parametrize(
    "text", ["", "year: 2024\n", "year: 2024\nreleased: 2025-02-30\n", "[", "year: x\n"]
)
def test_a_seal_makes_no_figures_of_what_is_none(text: str) -> None:
    assert told(signed(text)) == ({}, [("released-edited", PATH, "2024")])


def test_a_copy_of_another_years_figures_is_no_release_of_this_one() -> None:
    found = told(SEALED, 2023, "data/2023.csv")
    assert found == ({}, [("released-edited", "data/released/2023.yaml", "2023")])


def test_a_release_whose_data_is_gone_is_told() -> None:
    """Neither another year's data nor the release itself stands in for it."""
    for beside in ("data/2023.csv", PATH):
        found = told(SEALED, data=beside)
        assert found == ({}, [("released-without-data", PATH, "2024")])


def test_a_file_that_cannot_be_read_has_been_told_of_where_it_was_read() -> None:
    assert told("", damaged=(PATH,)) == ({}, [])


def test_one_bad_file_hides_no_other() -> None:
    sources = Sources(released={2023: "x", 2024: SEALED}, digests={"data/2024.yaml": "0f"})
    found, problems = released(sources)
    assert (found, [p.facts["year"] for p in problems]) == ({2024: FROZEN}, ["2023"])


def test_what_was_released_is_no_draft_again() -> None:
    at = Place("data/2024.yaml", 3, 8)
    year = Year(2024, (), 2023, draft=True, places={"draft": at})
    made = Dataset(Settings("A", "B", "https://a.example/"), Phrases({}), {}, {}, {2024: year}, {})
    known = replace(made, released={2024: FROZEN})
    assert [*released_years_are_no_drafts(made)] == []
    [found] = released_years_are_no_drafts(known)
    assert (found.code, found.place) == ("released-draft", at)
    assert found.facts == {"year": "2024", "day": "06/03/2025"}
    public = {2024: replace(year, draft=False)}
    assert [*released_years_are_no_drafts(replace(known, years=public))] == []
    assert [*released_years_are_no_drafts(replace(known, years={}))] == []
