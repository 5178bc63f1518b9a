"""The two sides of a comparison are told apart, and neither is written to."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.commands import sides
from parsite.model.place import Halt, Mistakes
from tests.conftest import MakeSite
from tests.folders import contents, stamps
from tests.stages.test_checkout import commit

DATA = "data/2024.yaml"
TEXT = (
    "max: 100\nblocks:\n  so:\n    results:\n"
    "      - {unit: Sở Nội vụ, score: '80,50'}\n      - {unit: Sở Y tế, score: '79,00'}\n"
)
LATER = f"release_at: 2029-12-31T08:00:00+07:00\n{TEXT}"


def test_a_folder_like_the_site_differs_in_nothing_and_is_left_as_it_was(
    make_site: MakeSite,
) -> None:
    one, other = make_site(name="one"), make_site(name="other")
    before = stamps(one.root), stamps(other.root)
    assert sides.differences(one, sides.of_folder(other.root, one)).is_none
    assert (stamps(one.root), stamps(other.root)) == before


def test_the_folder_is_what_was_and_the_site_is_what_is(make_site: MakeSite) -> None:
    old, new = make_site(name="old"), make_site({DATA: TEXT}, name="new")
    found = sides.differences(new, sides.of_folder(old.root, new))
    units = {unit.unit: unit for unit in found.years[0].boards[0].units}
    assert units["so-tai-chinh"].after is None
    noi_vu = units["so-noi-vu"]
    scores = [line and str(line.cells["score"]) for line in (noi_vu.before, noi_vu.after)]
    assert scores == ["90.50", "80.50"]


def test_a_published_folder_is_known_by_its_files(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    pipeline.build(site)
    assert sides.of_folder(site.out, site)(tmp_path).is_read
    assert not sides.of_folder(site.root, site)(tmp_path / "work").is_read


def test_a_revision_is_what_was_committed(make_site: MakeSite) -> None:
    site = make_site({".gitignore": ".parsite/\n"})
    commit(site.root, {})
    (site.root / DATA).write_text(TEXT, encoding="utf-8")
    found = sides.differences(site, sides.of_revision("HEAD", site))
    assert [year.year for year in found.years] == [2024]


def test_a_moment_is_the_same_files_at_another_time(make_site: MakeSite, tmp_path: Path) -> None:
    def at(moment: str) -> set[int]:
        site = make_site({"data/2025.yaml": LATER}, name=moment[:4])
        now = replace(site, now=datetime.fromisoformat(moment))
        folder = tmp_path / "work" / moment[:4]
        folder.mkdir(parents=True)
        return set(sides.of_moment(now)(folder).years)

    assert at("2029-12-31T07:59:59+07:00") == {2024}
    assert at("2030-01-01T08:00:00+07:00") == {2024, 2025}


def test_mistakes_of_the_site_are_mistakes_and_those_of_the_other_end_it(
    make_site: MakeSite,
) -> None:
    sound, broken = make_site(name="a"), make_site({DATA: TEXT.replace("80,50", "800")}, name="b")
    with pytest.raises(Mistakes):
        sides.differences(broken, sides.of_folder(sound.root, broken))
    with pytest.raises(Halt) as ended:
        sides.differences(sound, sides.of_folder(broken.root, sound))
    assert ended.value.facts == {"count": "1", "where": f"{DATA}:5", "first": "score-too-high"}


def test_files_are_known_by_their_digests_even_where_there_are_mistakes(
    make_site: MakeSite,
) -> None:
    site = make_site()
    known, is_sound = sides.digests(site)
    assert is_sound
    (site.root / DATA).write_text(TEXT.replace("80,50", "800"), encoding="utf-8")
    now, is_sound = sides.digests(site)
    assert not is_sound
    assert now.keys() == known.keys()
    assert {path for path in now if now[path] != known[path]} == {DATA}
    assert "release.json" not in contents(site.root)
