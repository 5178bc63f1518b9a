"""`release` freezes one year and says which file it made."""

from pathlib import Path

import pytest

from parsite.cli import main
from tests.conftest import MakeSite
from tests.folders import contents

FILE = "data/released/2024.yaml"
NOW = ("--now", "2025-03-06T09:00:00+07:00")


def released(root: Path, *words: str) -> int:
    return main(["release", *words, "--site", str(root), *NOW])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_makes_one_file_and_names_it(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    site = make_site()
    before = contents(site.root)
    assert released(site.root, "2024", "--lang", language) == 0
    said = capsys.readouterr()
    assert FILE in said.out
    assert said.err == ""
    made = contents(site.root)
    assert {path for path in made if made[path] != before.get(path)} == {FILE}


@pytest.mark.parametrize("year", ["", "24", "2O24", "2024x", "2019"])
def test_a_year_that_is_none_of_the_sites_ends_without_a_file(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], year: str
) -> None:
    site = make_site()
    assert released(site.root, year) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert not (site.root / "data" / "released").exists()


def test_a_second_time_changes_nothing(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site()
    assert released(site.root, "2024") == 0
    once = contents(site.root)
    assert released(site.root, "2024") == 2
    assert FILE in capsys.readouterr().err
    assert contents(site.root) == once
