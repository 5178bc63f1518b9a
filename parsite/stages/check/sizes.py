"""How large a picture is to be seen, read off the first bytes of its file.

The four formats that editors have are read here, since nothing heavy is loaded by a build with
nothing to do; Pillow reads the others.
"""

import io
import struct
import warnings
from collections.abc import Iterator

from parsite.model.photo import FORMATS

Size = tuple[int, int]


_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""The segments of a JPEG file that tell its size."""


def size(content: bytes) -> Size | None:
    """Give a picture's width and height in pixels, turned upright; None where it is no picture."""
    try:
        if content.startswith(b"\xff\xd8"):
            return _jpeg(content)
        if content.startswith(_PNG):
            return _png(content)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return _sound(*struct.unpack_from("<HH", content, 6))
        if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            return _webp(content)
    except (struct.error, IndexError):
        return None
    return _by_pillow(content)


def _sound(width: int, height: int) -> Size | None:
    return (width, height) if width and height else None


def _upright(width: int, height: int, exif: bytes) -> Size | None:
    """Give the size as it is once a camera that lay on its side is allowed for."""
    return _sound(*((height, width) if _orientation(exif) > 4 else (width, height)))


def _orientation(exif: bytes) -> int:
    """Find which way up the camera says it was held: from 5 on, on its side."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return 1
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for entry in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, entry)
        if (tag, kind) == (0x112, 3):
            return int(value) if 1 <= value <= 8 else 1
    return 1


def _jpeg(content: bytes) -> Size | None:
    exif = b""
    for kind, data in _segments(content):
        if kind == 0xE1 and data.startswith(b"Exif\0\0") and not exif:
            exif = data[6:]
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", data, 1)
            return _upright(width, height, exif)
    return None


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while content[at] == 0xFF:
        kind = content[at + 1]
        if kind == 0xFF or kind == 0x01 or 0xD0 <= kind <= 0xD8:  # fill, or a mark without data
            at += 1 if kind == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        yield kind, content[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _png(content: bytes) -> Size | None:
    width, height = struct.unpack_from(">II", content, 16)
    chunks = _chunks(content, len(_PNG), ">")
    return _upright(width, height, next((data for name, data in chunks if name == b"eXIf"), b""))


def _webp(content: bytes) -> Size | None:
    chunks = dict(_chunks(content, 12, "<"))
    exif = chunks.get(b"EXIF", b"").removeprefix(b"Exif\0\0")
    if data := chunks.get(b"VP8X"):
        _, wide, wide_high, high, high_high = struct.unpack_from("<IHBHB", data)
        return _upright((wide_high << 16 | wide) + 1, (high_high << 16 | high) + 1, exif)
    if data := chunks.get(b"VP8L"):
        (bits,) = struct.unpack_from("<I", data, 1)
        return _sound((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    width, height = struct.unpack_from("<HH", chunks.get(b"VP8 ", b""), 6)
    return _sound(width & 0x3FFF, height & 0x3FFF)


def _chunks(content: bytes, start: int, order: str) -> Iterator[tuple[bytes, bytes]]:
    """Walk the parts of a PNG file (`>`: length, name, data, check) or of a WebP one (`<`)."""
    at = start
    while at + 8 <= len(content):
        if order == ">":
            length, name = struct.unpack_from(">I4s", content, at)
            after = at + 12 + length
        else:
            name, length = struct.unpack_from("<4sI", content, at)
            after = at + 8 + length + length % 2
        yield name, content[at + 8 : at + 8 + length]
        at = after


def _by_pillow(content: bytes) -> Size | None:
    from PIL import Image  # heavy, and only for formats that are rare here

    with warnings.catch_warnings(action="ignore"):
        try:
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                is_upright = image.format == "TIFF" or image.getexif().get(0x112, 1) < 5
                return _sound(*(image.size if is_upright else image.size[::-1]))
        except Exception:  # damaged bytes make its readers raise nearly anything
            return None
