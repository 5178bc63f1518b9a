"""A picture as readers are sent it, whatever it was."""

import io
import struct

import pytest
from PIL import Image, ImageCms

from parsite.model.photo import Picture
from parsite.model.place import Mistakes, Place
from parsite.stages.check.sizes import size
from parsite.stages.render.photos import webp

WIDE, HIGH = 120, 80
RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)


def drawn(mode: str = "RGB", dimensions: tuple[int, int] = (WIDE, HIGH)) -> Image.Image:
    """A picture red above and blue below."""
    image = Image.new("RGB", dimensions, RED)
    image.paste(BLUE, (0, dimensions[1] // 2, *dimensions))
    return image.convert(mode)


def file(image: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)  # type: ignore[arg-type]
    return out.getvalue()


def picture(content: bytes) -> Picture:
    measured = size(content)
    assert measured
    place = Place("content/2024.md", 7, 5)
    return Picture("media/a.jpg", *measured, "ab" * 32, content, place)


def sent(content: bytes, width: int = 60) -> Image.Image:
    """What a reader is sent of a picture."""
    made = webp({"picture": picture(content), "width": width})
    assert made == webp({"picture": picture(content), "width": width}), "not the same twice"
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.mode, image.size[0]) == ("WEBP", "RGB", width)
    assert not {"exif", "icc_profile", "xmp"} & image.info.keys()
    image.load()
    return image


def near(image: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    found = image.getpixel(at)
    assert isinstance(found, tuple)
    return all(abs(int(a) - b) < 30 for a, b in zip(found, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF"])
def test_every_format_becomes_webp_in_the_width_asked_for(kind: str) -> None:
    image = sent(file(drawn(), kind))
    assert image.size == (60, 40)
    assert near(image, (30, 5), RED)
    assert near(image, (30, 35), BLUE)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        *(("P", "PNG"), ("P", "GIF"), ("P", "BMP"), ("RGBA", "PNG"), ("RGBA", "WEBP")),
        *(("CMYK", "JPEG"), ("CMYK", "TIFF"), ("RGBA", "TIFF")),
    ],
)
def test_every_way_of_keeping_colours_keeps_them(mode: str, kind: str) -> None:
    image = sent(file(drawn(mode), kind))
    assert near(image, (30, 5), RED)
    assert near(image, (30, 35), BLUE)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16"])
def test_grey_stays_as_light_as_it_was(mode: str) -> None:
    grey = Image.new("L", (WIDE, HIGH), 255)
    grey.paste(0, (0, 40, WIDE, HIGH))
    grey.paste(80 if mode != "1" else 0, (80, 0, WIDE, 40))
    if mode == "I;16":
        deep = Image.new("I;16", grey.size)
        deep.frombytes(struct.pack(f"<{WIDE * HIGH}H", *(v * 257 for v in grey.tobytes())))
        grey = deep
    image = sent(file(grey if mode == "I;16" else grey.convert(mode), "PNG"))
    assert near(image, (10, 5), WHITE)
    assert near(image, (55, 5), (80, 80, 80) if mode != "1" else (0, 0, 0))
    assert near(image, (30, 35), (0, 0, 0))


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_shows_through_is_white(kind: str) -> None:
    clear = Image.new("RGBA", (WIDE, HIGH), (0, 0, 0, 0))
    clear.paste((*RED, 255), (0, 0, WIDE, 40))
    image = sent(file(clear, kind))
    assert near(image, (30, 5), RED)
    assert near(image, (30, 35), WHITE)


def test_one_colour_may_stand_for_transparency() -> None:
    image = sent(file(drawn(), "PNG", transparency=BLUE))
    assert near(image, (30, 35), WHITE)
    least_red, _ = image.getextrema()[0]
    assert least_red >= RED[0] - 30, "a rim of the colour that is not there"


def camera(orientation: int, image: Image.Image) -> bytes:
    """A photo as a telephone writes it, with all that it knows of the moment."""
    exif = Image.Exif()
    exif[0x112] = orientation
    exif[0x10F] = "Máy ảnh của chị Mẫu"
    exif.get_ifd(0x8825).update({1: "N", 2: (21.5, 35.0, 0.0), 3: "E", 4: (105.8, 0.0, 0.0)})
    return file(image, "JPEG", exif=exif, comment=b"bi mat", quality=95)


@pytest.mark.parametrize(
    ("orientation", "turn"),
    [
        (2, Image.Transpose.FLIP_LEFT_RIGHT),
        (3, Image.Transpose.ROTATE_180),
        (4, Image.Transpose.FLIP_TOP_BOTTOM),
        (5, Image.Transpose.TRANSPOSE),
        (6, Image.Transpose.ROTATE_90),
        (7, Image.Transpose.TRANSVERSE),
        (8, Image.Transpose.ROTATE_270),
    ],
)
def test_a_photo_stands_upright(orientation: int, turn: Image.Transpose) -> None:
    as_taken = drawn().transpose(turn)
    image = sent(camera(orientation, as_taken))
    assert image.size == (60, 40)
    assert near(image, (30, 5), RED)
    assert near(image, (30, 35), BLUE)


def test_nothing_is_left_of_what_a_camera_tells() -> None:
    content = camera(1, drawn())
    assert Image.open(io.BytesIO(content)).getexif().get_ifd(0x8825)[2] == (21.5, 35.0, 0.0)
    made = webp({"picture": picture(content), "width": 60})
    assert made[12:16] == b"VP8 ", "more than the picture alone"
    assert len(made) == 20 + int.from_bytes(made[16:20], "little")
    assert b"bi mat" not in made


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colours_of_another_space_are_those_that_were_seen(kind: str) -> None:
    common = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = common.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    assert near(sent(file(drawn(), kind, icc_profile=common)), (30, 5), RED)
    assert near(sent(file(drawn(), kind, icc_profile=exchanged)), (30, 5), BLUE)


@pytest.mark.parametrize("profile", [b"x", b"\0" * 200])
def test_a_profile_that_is_none_is_passed_over(profile: bytes) -> None:
    assert near(sent(file(drawn(), "PNG", icc_profile=profile)), (30, 5), RED)


def test_of_an_animation_the_first_frame_is_sent() -> None:
    frames = [drawn(), Image.new("RGB", (WIDE, HIGH), "green")]
    for kind in ("GIF", "WEBP", "PNG"):
        content = file(frames[0], kind, save_all=True, append_images=frames[1:], duration=90)
        image = sent(content)
        assert near(image, (30, 5), RED)
        assert getattr(image, "n_frames", 1) == 1


def test_a_drawing_stays_exact() -> None:
    image = drawn()
    made = sent(file(image, "PNG"), WIDE)
    assert made.tobytes() == image.tobytes()


def test_a_large_photo_is_sent_small() -> None:
    content = file(drawn(dimensions=(4000, 3000)), "JPEG")
    assert sent(content, 480).size == (480, 360)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_a_damaged_file_is_a_mistake_where_it_is_shown(kind: str) -> None:
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    content = file(noise, kind)
    whole = picture(content)
    half = Picture(whole.file, 200, 200, whole.digest, content[: len(content) // 2], whole.place)
    with pytest.raises(Mistakes) as found:
        webp({"picture": half, "width": 60})
    (wrong,) = found.value.problems
    assert (wrong.code, wrong.place) == ("picture-unreadable", Place("content/2024.md", 7, 5))


def test_a_file_of_more_pixels_than_it_said_is_not_opened() -> None:
    bomb = file(Image.new("1", (10_000, 8_001)), "PNG")
    with pytest.raises(Mistakes):
        webp({"picture": Picture("media/a.png", 120, 80, "ab" * 32, bomb), "width": 60})
