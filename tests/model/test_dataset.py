"""Everything of the site, at three stages of its making."""

from dataclasses import replace

from parsite.model.article import Article
from parsite.model.dataset import Dataset, Edition, Sources
from parsite.model.page import Asset
from parsite.model.photo import Picture
from parsite.model.phrase import Phrases
from parsite.model.place import Place
from parsite.model.settings import Settings
from parsite.model.standing import Chapter, Ranking, RankingHeading
from parsite.model.year import Source, Year


def test_a_line_is_quoted_as_it_stands() -> None:
    sources = Sources(texts={"data/2024.csv": "Khối;Đơn vị\r\nso;  Sở Y tế\n"})
    assert sources.line(Place("data/2024.csv", 2)) == "so;  Sở Y tế"


def test_where_there_is_no_line_there_is_nothing_to_quote() -> None:
    sources = Sources(texts={"data/2024.csv": "Khối;Đơn vị"})
    places = [("data/2024.csv", 2), ("data/2024.csv", 0), ("data/2023.csv", 1), ("", 1)]
    assert [sources.line(Place(path, line)) for path, line in places] == [""] * 4


SETTINGS = Settings("Tỉnh Mẫu", "Tỉnh Mẫu", "https://mau.example/")


def test_the_latest_year_comes_first() -> None:
    years = {year: Year(year, (), year - 1) for year in (2017, 2024, 2022)}
    dataset = Dataset(SETTINGS, Phrases({}), {}, {}, years, {})
    assert [year.year for year in dataset.latest_first] == [2024, 2022, 2017]


MEDIA = tuple(
    Asset(f"media/{name}", b"") for name in ("a.pdf", "b.png", "c.xlsx", "d.pdf", "e.jpg")
)


def test_media_are_published_where_something_leads_to_them_and_a_themes_files_always() -> None:
    body = "[A](/media/a.pdf#2) ![Ảnh](media/b.png) [Gốc](https://mau.example/media/e.jpg)"
    shown = {"media/b.png": Picture("media/b.png", 1, 1, "")}
    source = Source("Cổng", "https://mau.example/media/c.xlsx")
    dataset = Dataset(
        *(SETTINGS, Phrases({}), {}, {}, {2024: Year(2024, (), 2023, source=source)}),
        {"2024": Article("2024", "Tên", body)},
        (Asset("assets/base.css", b""), *MEDIA),
        pictures=shown,
    )
    names = ["assets/base.css", "media/a.pdf", "media/c.xlsx", "media/e.jpg"]
    assert [asset.path for asset in dataset.published] == names
    assert dataset.unpublished == ("media/d.pdf",)
    led = replace(dataset, led=frozenset({"media/d.pdf"}))
    assert led.unpublished == ()


def chapter(year: int, block: str) -> Chapter:
    return Chapter(Ranking(RankingHeading(year, block, block, year - 1), (), False, None, {}), "")


def test_a_years_chapters_are_in_the_order_of_its_blocks() -> None:
    keys = [(2023, "so"), (2024, "so"), (2024, "huyen"), (2023, "huyen")]
    dataset = Dataset(SETTINGS, Phrases({}), {}, {}, {}, {})
    edition = Edition(dataset, {key: chapter(*key) for key in keys})
    assert [c.ranking.heading.block for c in edition.of(2024)] == ["so", "huyen"]
    assert edition.of(2022) == ()
