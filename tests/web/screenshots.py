"""Takes the pictures in `docs/pictures/`: `.venv/bin/python -m tests.web.screenshots`."""

import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps
from playwright.sync_api import Page, sync_playwright

from tests.folders import ROOT
from tests.web.looks import Scheme, Windows
from tests.web.server import serving
from tests.web.sites import make_sites
from tests.web.tools import CHROMIUM, FLAGS, missing

FOLDER = ROOT / "docs" / "pictures"
LARGEST = 250_000
"""Bytes of a picture."""


@dataclass(frozen=True)
class Shot:
    """A picture to take: of what page, in what window, on what medium."""

    name: str
    path: str
    width: int = 1280
    height: int = 1000
    scheme: Scheme = "light"
    medium: str = "screen"
    scale: float = 1
    margin: int = 0


SHOTS = (
    Shot("home", "cchc/"),
    Shot("year", "cchc/2025/"),
    Shot("year-dark", "cchc/2025/", scheme="dark"),
    Shot("year-phone", "cchc/2025/", width=360, height=760, scale=2),
    Shot("year-phone-table", "cchc/2025/#bang-so-ban-nganh", width=360, height=760, scale=2),
    Shot("year-print", "cchc/2025/", width=680, height=1009, medium="print", margin=57),
    Shot("year-english", "cchc/en/2025/"),
    Shot("unit", "cchc/don-vi/so-noi-vu/"),
    Shot("block", "cchc/khoi/so-ban-nganh/"),
    Shot("thai-nguyen", "thai-nguyen/2022/"),
)
"""Of the example, and last of this repository's own site, whose theme is another. Paper is A4 at 96
dots to the inch."""


def take(shot: Shot, windows: Windows) -> bytes:
    """A page as PNG."""
    page: Page = windows.blank(shot.width, device_scale_factor=shot.scale)
    page.set_viewport_size({"width": shot.width, "height": shot.height})
    page.emulate_media(color_scheme=shot.scheme, reduced_motion="reduce", media=shot.medium)  # type: ignore[arg-type]
    page.goto(f"{windows.origin}/{shot.path}", wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    return page.screenshot()


def small(picture: bytes, margin: int = 0) -> bytes:
    """The same picture in at most 256 colours, on a white sheet where it has a margin."""
    with Image.open(io.BytesIO(picture)) as image:
        sheet = ImageOps.expand(image.convert("RGB"), margin, "white")
    few = sheet.quantize(256, dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def shoot(folder: Path) -> None:
    """Take all pictures, from sites that are built in a folder."""
    with serving() as server, sync_playwright() as playwright:
        server.folders = make_sites(folder)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        windows = Windows(browser, server.origin)
        for shot in SHOTS:
            picture = small(take(shot, windows), shot.margin)
            assert len(picture) <= LARGEST, f"{shot.name}: {len(picture)} bytes"
            (FOLDER / f"{shot.name}.png").write_bytes(picture)
            print(f"docs/pictures/{shot.name}.png: {len(picture):,} bytes")
        [share] = (server.folders["cchc"] / "anh").glob("2025-*.png")
        (FOLDER / "share.png").write_bytes(small(share.read_bytes()))
        browser.close()


def main() -> int:
    """Take all pictures, or say what is missing."""
    if lacking := missing():
        print(f"missing: {', '.join(lacking)} (.ci/run installs them)", file=sys.stderr)
        return 74
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shoot(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
