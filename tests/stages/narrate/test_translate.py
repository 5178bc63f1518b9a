"""The same facts under their English names."""

from parsite.model.dataset import Edition
from parsite.model.standing import Ranking
from parsite.stages import check, narrate, rank, read
from tests.conftest import MakeSite

SETTINGS = "title: A\norganisation: B\nbase_url: https://a.example/\nlanguages: [vi, en]\n"
UNITS = """\
blocks:
  so: {name: Các sở, name_en: Departments}
units:
  noi-vu: {block: so, name: Sở Nội vụ, short: SNV, name_en: Department of Home Affairs}
  y-te: {block: so, name: Sở Y tế}
  ke-hoach: {block: so, name: Sở Kế hoạch, name_en: Department of Planning, until: 2023-12-31}
  cu:
    block: so
    name: Sở Tài chính
    name_en: Department of Finance
    names: [{name: Sở Tài chính Vật giá, name_en: Department of Prices, until: 2023-06-30}]
    until: 2023-12-31
  moi:
    block: so
    name: Sở Tài chính
    name_en: Department of Finance and Planning
    since: 2024-01-01
    succeeds: [cu, ke-hoach]
"""
RULES = """\
max: 100
components: {a: {name: Thẩm định, name_en: Appraisal}}
grades: [{name: Tốt, from: 80}, {name: Được, name_en: Passing}]
"""
YEARS = {
    "data/2022.yaml": RULES
    + "blocks: {so: {results: [{unit: noi-vu, a: 81}, {unit: y-te, a: 70}, {unit: cu, a: 60}]}}",
    "data/2023.yaml": RULES
    + "blocks: {so: {name: Khối sở, name_en: All departments, results: ["
    + "{unit: noi-vu, a: 71}, {unit: y-te, a: 90}, {unit: cu, a: 62}, {unit: ke-hoach, a: 60}]}}",
    "data/2024.yaml": RULES
    + "blocks: {so: {results: [{unit: noi-vu, a: 91}, {unit: y-te, a: 72}, {unit: moi, a: 61}]}}",
}


def editions(make_site: MakeSite) -> tuple[Edition, ...]:
    site = make_site(
        {"content/site.yaml": SETTINGS, "data/units.yaml": UNITS, "content/2024.md": None} | YEARS
    )
    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    assert (unreadable, unsound, contradictions) == ((), (), ())
    return narrate.editions(dataset, rankings)


def ranking(edition: Edition, year: int) -> Ranking:
    return edition.chapters[year, "so"].ranking


def test_units_bear_the_english_names_of_their_time(make_site: MakeSite) -> None:
    _, english = editions(make_site)
    assert [s.name for s in ranking(english, 2022).standings] == [
        "Department of Home Affairs",
        "Sở Y tế",  # none was given
        "Department of Prices",
    ]
    assert "Department of Finance and Planning" in [
        s.name for s in ranking(english, 2024).standings
    ]


def test_a_new_unit_is_made_of_units_by_their_english_names(make_site: MakeSite) -> None:
    _, english = editions(make_site)
    [new] = [s for s in ranking(english, 2024).standings if s.unit == "moi"]
    assert new.origin is not None
    assert new.origin.names == ("Department of Finance", "Department of Planning")


def test_a_block_is_called_as_in_that_year_or_as_ever(make_site: MakeSite) -> None:
    vietnamese, english = editions(make_site)
    names = [ranking(english, year).heading.name for year in (2022, 2023, 2024)]
    assert names == ["Departments", "All departments", "Departments"]
    names = [ranking(vietnamese, year).heading.name for year in (2022, 2023, 2024)]
    assert names == ["Các sở", "Khối sở", "Các sở"]


def test_grades_and_components_are_named_as_given_or_as_usual(make_site: MakeSite) -> None:
    _, english = editions(make_site)
    told = ranking(english, 2024)
    assert [s.result.grade for s in told.standings] == ["Good", "Passing", "Passing"]
    assert [grade.name for grade in told.rules.grades] == ["Good", "Passing"]
    assert told.statistics is not None
    assert dict(told.statistics.grades) == {"Good": 1, "Passing": 2}
    assert [c.name for c in told.components] == ["Appraisal"]


def test_who_moved_the_most_is_named_in_english(make_site: MakeSite) -> None:
    _, english = editions(make_site)
    statistics = ranking(english, 2024).statistics
    assert statistics is not None
    assert statistics.scores is not None
    assert statistics.scores.risers == ("Department of Home Affairs",)


def test_a_short_name_is_left_out_where_the_name_is_another(make_site: MakeSite) -> None:
    _, english = editions(make_site)
    assert english.dataset.units["noi-vu"].short == ""


def test_what_units_got_is_the_same_in_both_languages(make_site: MakeSite) -> None:
    vietnamese, english = editions(make_site)
    for key, chapter in vietnamese.chapters.items():
        ours, theirs = chapter.ranking.standings, english.chapters[key].ranking.standings
        assert [(s.unit, s.rank, s.change, s.result.score) for s in ours] == [
            (s.unit, s.rank, s.change, s.result.score) for s in theirs
        ]
