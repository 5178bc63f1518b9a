"""An editor's pictures, from a telephone's file to what a reader's telephone is sent."""

import io
from pathlib import Path

import pytest
from PIL import Image

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import python
from tests.webpages import read

PLACE = {1: "N", 2: (21.5, 35.0, 0.0), 3: "E", 4: (105.8, 0.0, 0.0)}
ARTICLE = """---
title: A
photo: {file: hội nghị.jpg, alt: Hội nghị, caption: Sáng 14/3}
---

![Bảng điểm](media/bang.png "Bảng điểm năm 2024")

Xem [ảnh gốc](media/goc.jpg), [biểu mẫu](media/mau.pdf).
"""


def photo(dimensions: tuple[int, int] = (2400, 1800)) -> bytes:
    """A photo as a telephone writes it that was held upright: lying, and saying so."""
    exif = Image.Exif()
    exif[0x112] = 6
    exif.get_ifd(0x8825).update(PLACE)
    out = io.BytesIO()
    Image.new("RGB", dimensions, "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def drawing(colour: str = "white") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (600, 300), colour).save(out, "PNG")
    return out.getvalue()


def laid(make_site: MakeSite) -> Site:
    return make_site(
        {
            "content/2024.md": ARTICLE,
            "content/media/hội nghị.jpg": photo(),
            "content/media/bang.png": drawing(),
            "content/media/goc.jpg": photo(),
            "content/media/mau.pdf": b"%PDF-1.7",
            "content/media/du-thua.jpg": b"x",
        }
    )


def media(site: Site) -> dict[str, Path]:
    return {file.name: file for file in sorted((site.out / "media").iterdir())}


def images(site: Site, path: str = "2024/index.html") -> list[dict[str, str]]:
    """What a page says of its pictures that come from an article."""
    shown = read((site.out / path).read_text(encoding="utf-8"))
    return [dict(e.attrib) for e in shown.iter("img") if "media/" in e.get("src", "")]


def test_pictures_are_published_resized_and_originals_only_where_a_link_leads_to_them(
    make_site: MakeSite,
) -> None:
    site = laid(make_site)
    pipeline.build(site)
    kinds = [name.rsplit("-", 2)[0] + "-" + name.rsplit("-", 1)[1] for name in media(site)
             if name.endswith(".webp")]  # fmt: skip
    assert sorted(kinds) == [
        "bang-480.webp",
        "bang-600.webp",
        *(f"hoi-nghi-{width}.webp" for width in (1200, 1600, 480, 800)),
    ]
    others = [name for name in media(site) if not name.endswith(".webp")]
    assert others == ["goc.jpg", "mau.pdf"]
    assert media(site)["goc.jpg"].read_bytes() == photo()


def test_what_is_sent_is_upright_in_its_width_and_says_nothing_of_the_place(
    make_site: MakeSite,
) -> None:
    site = laid(make_site)
    pipeline.build(site)
    for name, file in media(site).items():
        if name.endswith(".webp"):
            with Image.open(file) as image:
                width = int(name.rsplit("-", 1)[1].removesuffix(".webp"))
                assert image.size[0] == width
                assert (image.size[1] > width) == name.startswith("hoi-nghi")
                assert not image.getexif()


def test_every_address_that_a_page_offers_is_there_and_the_first_picture_does_not_wait(
    make_site: MakeSite,
) -> None:
    site = laid(make_site)
    pipeline.build(site)
    first, second = images(site)
    for image in (first, second):
        choices = [choice.split()[0] for choice in image["srcset"].split(",")]
        assert {image["src"]} <= {*choices}
        assert all((site.out / "2024" / choice).is_file() for choice in choices)
        assert image["sizes"]
    assert (first["alt"], first["width"], first["height"]) == ("Hội nghị", "1600", "2133")
    assert (first.get("loading"), first["fetchpriority"]) == (None, "high")
    assert (second["alt"], second["width"], second["height"]) == ("Bảng điểm", "600", "300")
    assert (second["loading"], second["decoding"]) == ("lazy", "async")


def test_a_photo_placed_in_the_text_waits_until_it_is_near(make_site: MakeSite) -> None:
    text = ARTICLE + "\n[[ảnh]]\n"
    site = laid(make_site)
    (site.root / "content" / "2024.md").write_text(text, encoding="utf-8")
    pipeline.build(site)
    assert [image.get("loading") for image in images(site)] == ["lazy", "lazy"]


def test_a_changed_picture_has_other_addresses_and_the_old_ones_go(make_site: MakeSite) -> None:
    site = laid(make_site)
    pipeline.build(site)
    before = media(site).keys()
    (site.root / "content/media/bang.png").write_bytes(drawing("black"))
    outcome = pipeline.build(site)
    gone, fresh = before - media(site).keys(), media(site).keys() - before
    assert len(gone) == len(fresh) == 2
    assert all(name.startswith("bang-") for name in gone | fresh)
    assert outcome.removed == 2
    assert images(site)[1]["src"].removeprefix("../media/") in fresh


def test_two_copies_of_one_picture_are_sent_as_one(make_site: MakeSite) -> None:
    text = "---\ntitle: A\n---\n\n![A](media/a.png)\n\n![B](media/A.jpg)\n"
    site = make_site(
        {
            "content/2024.md": text,
            "content/media/a.png": drawing(),
            "content/media/A.jpg": drawing(),
        }
    )
    pipeline.build(site)
    assert len(media(site)) == 2
    assert len({image["src"] for image in images(site)}) == 1


def test_a_damaged_picture_is_told_once_and_nothing_is_published(make_site: MakeSite) -> None:
    site = laid(make_site)
    (site.root / "content/media/hội nghị.jpg").write_bytes(photo()[:5000])
    with pytest.raises(Mistakes) as found:
        pipeline.build(site)
    (wrong,) = found.value.problems
    assert (wrong.code, wrong.place.line, wrong.place.column) == ("picture-unreadable", 3, 15)
    assert not site.out.exists()


def test_a_build_with_nothing_to_do_opens_no_picture(make_site: MakeSite) -> None:
    site = laid(make_site)
    pipeline.build(site)
    done = python(
        "-c",
        "import sys\nfrom parsite.cli import main\n"
        f"assert main(['--site', {str(site.root)!r}]) == 0\n"
        "assert not [name for name in sys.modules if name.split('.')[0] == 'PIL']",
    )
    assert done.returncode == 0, done.stderr
