"""Pictures as readers are sent them: upright, no larger than needed, and telling nothing else.

What a camera notes of itself and of the place stays behind; so do animation, of which the first
frame is kept, and transparency, which would show dark lines on a dark page.
"""

import io
import warnings
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageCms, ImageOps

from parsite.model.photo import FORMATS, MOST_PIXELS, Picture
from parsite.model.place import Mistakes, problem

_QUALITY = 80
_EFFORT = 5
_FOR_RESIZING = {"RGB", "RGBA", "L", "LA", "CMYK"}
_FRUGAL = 3.0
"""How much larger than wanted a picture is when its fine resizing begins."""


def webp(given: Mapping[str, Any]) -> bytes:
    """Write a picture in one of its widths as WebP, the same for the same picture.

    Raises Mistakes where the file is damaged.
    """
    picture: Picture = given["picture"]
    with warnings.catch_warnings(action="ignore"):
        try:
            with Image.open(io.BytesIO(picture.content), formats=FORMATS) as image:
                _refuse_bombs(image)
                is_photo = image.format in {"JPEG", "MPO"}
                small = _resized(image, picture, given["width"])
                colours = _in_common_colours(_opaque(small), image.info.get("icc_profile"))
        except Exception as error:  # damaged bytes make Pillow's readers raise nearly anything
            wrong = problem(picture.place, "picture-unreadable", name=picture.file)
            raise Mistakes([wrong]) from error
    made = _encoded(colours, quality=_QUALITY)
    exact = made if is_photo else _encoded(colours, lossless=True)
    return min(made, exact, key=len)  # what was drawn is often smaller exact than approximate


def _refuse_bombs(image: Image.Image) -> None:
    """Open nothing that turns out larger than it was taken for when it was measured."""
    if image.width * image.height > MOST_PIXELS:
        raise ValueError(image.size)


def _resized(image: Image.Image, picture: Picture, width: int) -> Image.Image:
    """Turn a picture upright and give it its width; JPEG need not be read at its full size."""
    size = width, picture.height_at(width)
    image.draft(None, (max(size) * 2, max(size) * 2))
    upright = ImageOps.exif_transpose(image)
    if (upright.width > upright.height) != (picture.width > picture.height):
        upright = image.copy()  # only a note that cameras do not write says it lies
    return _plain(upright).resize(size, Image.Resampling.LANCZOS, reducing_gap=_FRUGAL)


def _plain(image: Image.Image) -> Image.Image:
    """Give a picture colours that can be mixed: no palette, no more than eight bits a channel."""
    if image.mode in _FOR_RESIZING and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _opaque(image: Image.Image) -> Image.Image:
    """Lay a picture that lets something through on white."""
    if not image.has_transparency_data:
        return image
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")


def _in_common_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Give a picture the colours that every screen takes its numbers for (sRGB)."""
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            common = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(image, own, common, outputMode="RGB")
            if made is not None:
                return made
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that is none, or another kind of picture's
    return image.convert("RGB")


def _encoded(image: Image.Image, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", method=_EFFORT, exif=b"", icc_profile=b"", xmp=b"", **how)
    return out.getvalue()
