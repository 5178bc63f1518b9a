"""What figures rest on, as pages are given it."""

from dataclasses import replace

from parsite.model.dataset import Dataset, Edition
from parsite.model.provenance import Provenance, SourceFile
from parsite.stages.plan.papers import papers, provenance
from tests.stages.rank.province import province


def edition(digest: str = "0a") -> Edition:
    """An edition of a province of two years, whose files have a digest."""
    rows = "unit;score\nA;90\nB;80"
    dataset: Dataset = province({2023: rows, 2024: rows}).dataset
    files = {year: (SourceFile(f"data/{year}.csv", digest * 32),) for year in dataset.years}
    return Edition(replace(dataset, files=files), {})


def test_a_years_own_page_is_given_its_files_with_their_digests() -> None:
    one = edition()
    given = provenance(one, one.dataset.years[2024])
    assert given.name == "provenance 2024"
    assert given.value == Provenance(2024, None, (SourceFile("data/2024.csv", "0a" * 32),))


def test_other_pages_are_given_the_files_by_their_names_each_year_once() -> None:
    given = papers(edition(), [2024, 2023, 2024])
    assert given.name == "papers 2024 2023"
    named = tuple(Provenance(y, None, (SourceFile(f"data/{y}.csv"),)) for y in (2024, 2023))
    assert given.value == named


def test_a_corrected_file_makes_only_its_years_own_page_anew() -> None:
    before, after = edition("0a"), edition("0b")
    assert papers(before, [2024]) == papers(after, [2024])
    year = before.dataset.years[2024]
    assert provenance(before, year) != provenance(after, year)


def test_pages_of_no_year_are_given_no_files() -> None:
    given = papers(edition(), [])
    assert (given.name, given.value) == ("papers of no year", ())
