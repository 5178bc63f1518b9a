"""How large a picture is to be seen, as Pillow tells it."""

import io
import struct

import pytest
from PIL import Image, ImageOps

from parsite.stages.check.sizes import size

EXIF = b"Exif\0\0"


def file(kind: str, size: tuple[int, int] = (40, 30), orientation: int = 1, **how: object) -> bytes:
    """A picture's file as Pillow writes it."""
    exif = Image.Exif()
    exif[0x112] = orientation
    out = io.BytesIO()
    given = {"exif": exif} if kind in {"JPEG", "PNG", "WEBP", "AVIF", "TIFF"} else {}
    Image.new("RGB", size, "teal").save(out, kind, **given, **how)  # type: ignore[arg-type]
    return out.getvalue()


def seen(content: bytes) -> tuple[int, int]:
    """The size that Pillow finds once it has turned the picture upright."""
    with Image.open(io.BytesIO(content)) as image:
        return ImageOps.exif_transpose(image).size


KINDS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dimensions", [(1, 1), (40, 30), (257, 3), (3, 65), (300, 255)])
def test_a_pictures_size_is_read(kind: str, dimensions: tuple[int, int]) -> None:
    assert size(file(kind, dimensions)) == dimensions


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"GIF", "BMP"}])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_as_its_camera_was_held(kind: str, orientation: int) -> None:
    content = file(kind, orientation=orientation)
    assert size(content) == seen(content)
    assert seen(content) == ((30, 40) if orientation > 4 else (40, 30))


def test_an_exif_that_counts_the_other_way_round_is_read() -> None:
    exif = Image.Exif()
    exif.endian = "<" if exif.endian == ">" else ">"
    entry = struct.pack(">HHIHH", 0x112, 3, 1, 6, 0)
    backwards = b"MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"
    out = io.BytesIO()
    Image.new("RGB", (40, 30)).save(out, "JPEG", exif=EXIF + backwards)
    assert size(out.getvalue()) == seen(out.getvalue()) == (30, 40)


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        ("JPEG", {"progressive": True}),
        ("JPEG", {"icc_profile": b"x" * 70_000}),
        ("JPEG", {"comment": b"\xff\xc0 \xff\xd8"}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"icc_profile": b"xyz"}),
        ("PNG", {"interlace": 1}),
    ],
)
def test_other_ways_of_writing_a_picture_are_read(kind: str, how: dict[str, object]) -> None:
    assert size(file(kind, (400, 30), **how)) == (400, 30)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_a_png_of_any_depth_is_read(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (40, 30)).save(out, "PNG")
    assert size(out.getvalue()) == (40, 30)


def test_an_animation_is_as_large_as_its_frames() -> None:
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        out = io.BytesIO()
        frames[0].save(out, kind, save_all=True, append_images=frames[1:])
        assert size(out.getvalue()) == (40, 30)


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"\0" * 100, b"GIF89a"],
)
def test_what_is_no_picture_has_no_size(content: bytes) -> None:
    assert size(content) is None


def test_no_width_is_no_size() -> None:
    assert size(b"GIF89a" + b"\0" * 20) is None
    assert size(file("PNG")[:16] + b"\0" * 8 + file("PNG")[24:]) is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_anywhere_has_its_size_or_none(kind: str) -> None:
    content = file(kind, orientation=6)
    for length in range(len(content)):
        assert size(content[:length]) in {None, (40, 30), (30, 40)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_a_byte_spoilt_raises_nothing(kind: str) -> None:
    content = file(kind, orientation=6)
    for at in range(min(len(content), 600)):
        for byte in (0x00, 0x7F, 0xFF):
            size(content[:at] + bytes([byte]) + content[at + 1 :])
