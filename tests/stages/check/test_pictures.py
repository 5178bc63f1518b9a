"""The pictures that articles show."""

import hashlib
import io

import pytest
from PIL import Image

from parsite.model.article import Article, Photo
from parsite.model.dataset import Dataset, Sources
from parsite.model.page import Asset
from parsite.model.photo import Picture
from parsite.model.phrase import Phrases
from parsite.model.place import Place, Problem
from parsite.model.settings import Settings
from parsite.stages.check.pictures import CHECKS, pictures

FILES = ("media/a.jpg", "media/2024/b.jpg", "assets/c.css")


def found(body: str = "Lời.\n", photo: Photo | None = None) -> list[Problem]:
    article = Article("2024", "A", body, photo=photo, body_line=4)
    assets = tuple(Asset(file, b"") for file in FILES)
    dataset = Dataset(Settings("", "", ""), Phrases({}), {}, {}, {}, {"2024": article}, assets)
    return [p for check in CHECKS for p in check(dataset)]


def told(body: str = "Lời.\n", **more: object) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in found(body, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize("file", ["a.jpg", "2024/b.jpg"])
def test_a_photo_of_the_sites_own_is_there(file: str) -> None:
    assert told(photo=Photo(file, "B")) == []


@pytest.mark.parametrize("file", ["b.jpg", "A.jpg", "assets/c.css", "media/a.jpg", "../a.jpg"])
def test_a_photo_that_is_not_there_is_told_where_it_is_named(file: str) -> None:
    (wrong,) = found(photo=Photo(file, "B", place=Place("content/2024.md", 3, 9)))
    assert (wrong.code, wrong.place) == ("photo-missing", Place("content/2024.md", 3, 9))


def test_the_nearest_photo_is_offered() -> None:
    assert found(photo=Photo("2024/B.jpg", "B"))[0].facts["nearest"] == "2024/b.jpg"


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("![A](https://b.example/a.jpg)\n", 4, 6),
        ("Lời.\n\nMột ![A](http://b.example/a.jpg) hai\n", 6, 10),
        ("![A](//b.example/a.jpg)\n", 4, 6),
        ('![A]( <https://b.example/a.jpg> "B")\n', 4, 8),
        ("![A](data:image/png;base64,AA)\n", 4, 6),
        ("![A][1]\n\n[1]: https://b.example/a.jpg\n", 6, 6),
    ],
)
def test_a_picture_of_another_host_is_told(body: str, line: int, column: int) -> None:
    assert told(body) == [("picture-elsewhere", line, column)]


@pytest.mark.parametrize(
    "body",
    [
        "![A](media/a.jpg)\n",
        "[A](https://b.example/)\n",
        "`![A](https://b.example/a.jpg)`\n",
        "    ![A](https://b.example/a.jpg)\n",
    ],
)
def test_what_is_no_picture_of_another_host_is_left_alone(body: str) -> None:
    assert told(body) == []


def test_a_picture_that_is_not_there_is_told() -> None:
    assert told("Lời.\n\n![A](media/khong-co.jpg)\n") == [("photo-missing", 6, 6)]


@pytest.mark.parametrize(
    "body",
    [
        "![A](<media/2024/b.jpg>)",
        '![A](media/a.jpg "Chú thích (1)")',
        "![A](/media/a.jpg)",
        "![A][1]\n\n[1]: media/a.jpg",
    ],
)
def test_a_picture_that_is_there_is_found_however_it_is_written(body: str) -> None:
    assert told(body) == []


def test_a_picture_in_a_box_or_a_list_is_seen() -> None:
    body = "!!! lưu ý\n    ![A](media/x.jpg)\n\n- Một\n\n    ![A](media/y.jpg)\n"
    assert told(body) == [("photo-missing", 5, 10), ("photo-missing", 9, 10)]


@pytest.mark.parametrize("words", ["", " "])
def test_a_picture_without_a_description_is_told(words: str) -> None:
    assert told(f"Lời ![{words}](media/a.jpg)\n") == [("picture-undescribed", 4, 9 + len(words))]


def file(dimensions: tuple[int, int] = (40, 30), kind: str = "PNG", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, dimensions).save(out, kind)
    return out.getvalue()


def measured(
    name: str, content: bytes, body: str = "", photo: Photo | None = None
) -> tuple[dict[str, Picture], list[tuple[str, Place]]]:
    """What is known of an article's pictures, one file being there, and what is told of them."""
    article = Article("2024", "A", body or f"![A]({name})\n\n![B]({name})", "", photo=photo)
    sources = Sources(assets=(Asset(name, content),), digests={"content/media/a.png": "0f"})
    made, problems = pictures(sources, {"2024": article})
    return made, [(p.code, p.place) for p in problems]


def test_a_picture_shown_is_measured_once() -> None:
    made, wrong = measured("media/a.png", file())
    assert made == {"media/a.png": Picture("media/a.png", 40, 30, "0f")}
    assert made["media/a.png"].content == file()
    assert made["media/a.png"].place == Place("content/2024.md", 1, 6)
    assert wrong == []


def test_a_picture_of_a_theme_is_known_by_what_it_holds() -> None:
    made, _ = measured("assets/a.png", file())
    assert made["assets/a.png"].digest == hashlib.sha256(file()).hexdigest()


def test_the_photo_of_an_announcement_is_shown_and_that_of_a_page_where_it_is_placed() -> None:
    photo = Photo("a.png", "A", place=Place("content/2024.md", 3, 9))
    made, _ = measured("media/a.png", file(), "Lời.", photo)
    assert made["media/a.png"].place == photo.place
    for body, files in (("Lời.", []), ("[[ảnh]]", ["media/a.png"])):
        article = Article("gioi-thieu", "A", body, photo=photo)
        assert [shown for shown, _ in article.shown] == files


def test_a_picture_that_nobody_shows_is_none_of_our_business() -> None:
    assert measured("media/a.png", b"x", "[A](media/a.png) và `![A](media/a.png)`") == ({}, [])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("media/a.jpg", b"x", "picture-unreadable"),
        ("media/a.jpg", b"", "picture-unreadable"),
        ("media/a", b"<svg/>", "picture-unreadable"),
        ("media/a.svg", b"<svg/>", "picture-format"),
        ("media/a.HEIC", b"x", "picture-format"),
        ("media/a.pdf", b"%PDF-1.7", "picture-format"),
        ("media/a.png", file((10_000, 8_001), mode="1"), "picture-too-large"),
    ],
)
def test_what_cannot_be_shown_is_told_where_it_is_shown_first(
    name: str, content: bytes, code: str
) -> None:
    assert measured(name, content) == ({}, [(code, Place("content/2024.md", 1, 6))])


def test_a_picture_just_small_enough_is_sound() -> None:
    made, wrong = measured("media/a.png", file((10_000, 8_000), mode="1"))
    assert (made["media/a.png"].width, wrong) == (10_000, [])


def test_a_file_is_what_it_holds_whatever_its_name() -> None:
    made, wrong = measured("media/a.jpg", file(kind="WEBP"))
    assert (made["media/a.jpg"].width, wrong) == (40, [])
