"""What figures rest on: the files that they stand in, by the digests of their bytes."""

from parsite.model.dataset import Dataset, Edition
from parsite.model.phrase import Phrases
from parsite.model.provenance import Provenance, SourceFile, files_of
from parsite.model.settings import Settings
from parsite.model.year import Decision, Year

DIGESTS = {
    "data/2024.csv": "a" * 64,
    "data/2024.yaml": "b" * 64,
    "data/released/2024.yaml": "c" * 64,
    "data/2023.csv": "d" * 64,
    "data/units.yaml": "e" * 64,
    "content/2024.md": "f" * 64,
}
PAPER = Decision("12/QĐ-UBND")


def test_a_years_figures_stand_in_its_own_files_and_in_the_record_of_its_release() -> None:
    found = files_of(2024, DIGESTS)
    assert [file.path for file in found] == [
        "data/2024.yaml",
        "data/2024.csv",
        "data/released/2024.yaml",
    ]
    assert [file.is_record for file in found] == [False, False, True]
    assert [file.short for file in found] == ["b" * 12, "a" * 12, "c" * 12]


def test_a_year_that_no_file_was_read_of_stands_in_none() -> None:
    assert files_of(2022, DIGESTS) == ()


def test_by_the_names_alone_nothing_tells_one_state_of_the_files_from_another() -> None:
    one = Provenance(2024, PAPER, (SourceFile("data/2024.csv", "a" * 64),))
    other = Provenance(2024, PAPER, (SourceFile("data/2024.csv", "b" * 64),))
    assert one != other
    assert one.named == other.named == Provenance(2024, PAPER, (SourceFile("data/2024.csv"),))


def test_an_edition_tells_only_what_the_years_it_has_rest_on() -> None:
    """A year that is not public is none of a dataset's; nor is anything of its files."""
    settings = Settings("A", "B", "https://a.example/")
    bare = Dataset(settings, Phrases({}), {}, {}, {2024: Year(2024, (), 2023, decision=PAPER)}, {})
    edition = Edition(bare.sourced(DIGESTS), {})
    assert edition.dataset.files.keys() == {2024}
    assert edition.provenance(2024) == Provenance(2024, PAPER, files_of(2024, DIGESTS))
    assert Edition(bare, {}).provenance(2024) == Provenance(2024, PAPER)
