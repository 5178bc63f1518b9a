"""In which files and widths a picture is sent."""

import pytest

from parsite.model.photo import Picture

DIGEST = "0123456789abcdef" * 4


def of(width: int, height: int, file: str = "media/hoi-nghi.jpg") -> Picture:
    return Picture(file, width, height, DIGEST)


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (1, (1,)),
        (300, (300,)),
        (480, (480,)),
        (500, (500,)),
        (534, (480, 534)),
        (800, (480, 800)),
        (1000, (480, 800, 1000)),
        (1600, (480, 800, 1200, 1600)),
        (12_000, (480, 800, 1200, 1600)),
    ],
)
def test_a_picture_is_sent_in_no_width_that_it_has_not_itself(
    width: int, widths: tuple[int, ...]
) -> None:
    assert of(width, 100).widths == widths


def test_a_picture_higher_than_any_file_may_be_is_sent_narrower() -> None:
    tower = of(1000, 40_000)
    assert tower.widths == (400,)
    assert tower.height_at(400) == 16_000
    assert of(1, 80_000_000).widths == (1,)


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [((4000, 3000), 480, 360), ((3, 2), 2, 1), ((1000, 1), 480, 1), ((7, 7), 7, 7)],
)
def test_its_shape_stays(size: tuple[int, int], width: int, height: int) -> None:
    assert of(*size).height_at(width) == height


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("media/hoi-nghi.jpg", "media/hoi-nghi-01234567-480.webp"),
        ("media/2024/Hội nghị (1).JPG", "media/2024-hoi-nghi-1-01234567-480.webp"),
        ("media/ảnh.chụp.png", "media/anh-chup-01234567-480.webp"),
        ("media/会.png", "media/anh-01234567-480.webp"),
        ("assets/logo.png", "media/assets-logo-01234567-480.webp"),
    ],
)
def test_its_address_is_plain_and_its_own(file: str, path: str) -> None:
    assert of(4000, 3000, file).path(480) == path


def test_readers_choose_and_who_cannot_is_sent_a_middling_one() -> None:
    picture = of(1000, 500)
    assert picture.choices("../") == (
        "../media/hoi-nghi-01234567-480.webp 480w, ../media/hoi-nghi-01234567-800.webp 800w, "
        "../media/hoi-nghi-01234567-1000.webp 1000w"
    )
    assert picture.usual == "media/hoi-nghi-01234567-800.webp"
    assert picture.full == (1000, 500)
    assert of(900, 90).usual == "media/hoi-nghi-01234567-800.webp"
    assert of(850, 90).usual == "media/hoi-nghi-01234567-480.webp"
