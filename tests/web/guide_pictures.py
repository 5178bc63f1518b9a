"""Takes the pictures of `docs/huong-dan.md`: `.venv/bin/python -m tests.web.guide_pictures`.

The guide is followed in a fresh folder; what it speaks of is looked at where it speaks of it.
"""

import html
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Browser, sync_playwright

from tests import office
from tests.guide import GUIDE, Desk, Step, steps
from tests.web.screenshots import FOLDER, small
from tests.web.tools import CHROMIUM, FLAGS

LARGEST = 150_000
"""Bytes of a picture."""

STYLE = """\
body { margin: 0; font: 13px Calibri, Carlito, "Liberation Sans", sans-serif; }
table { border-collapse: collapse; }
td, th { border: 1px solid #d0d0d0; padding: 2px 5px; height: 17px; }
th { background: #eee; color: #444; font-weight: normal; text-align: center; }
td { min-width: 22px; white-space: nowrap; }
.number { text-align: right; }
.merged { text-align: center; font-weight: bold; white-space: pre-line; }
"""


def drawn(sheet: Worksheet) -> str:
    """Draw a sheet as a spreadsheet program shows it."""
    merged = {str(r).split(":")[0]: r for r in sheet.merged_cells.ranges}
    letters = "".join(f"<th>{get_column_letter(n + 1)}" for n in range(sheet.max_column))
    lines = [f"<tr><th>{letters}"]
    for row in sheet.iter_rows():
        cells = []
        for cell in row:
            if known := merged.get(cell.coordinate):
                size = f"colspan={known.size['columns']} rowspan={known.size['rows']}"
                cells.append(f"<td class=merged {size}>{html.escape(str(cell.value))}")
            elif type(cell).__name__ != "MergedCell":
                kind = "number" if isinstance(cell.value, int | float) else "text"
                text = "" if cell.value is None else str(cell.value)
                shown = text.replace(".", ",") if kind == "number" else text
                cells.append(f"<td class={kind}>{html.escape(shown)}")
        lines.append(f"<tr><th>{row[0].row}{''.join(cells)}")
    return (
        f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><table>{''.join(lines)}</table>"
    )


class Camera:
    """Takes pictures of pages in windows of many sizes."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    def take(self, name: str, address: str, width: int, height: int, scale: float = 1) -> None:
        """Take a picture of a page, and keep it small."""
        size = {"width": width, "height": height}
        page = self.browser.new_page(viewport=size, device_scale_factor=scale, locale="vi-VN")  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(address, wait_until="load")
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(300)
        picture = small(page.screenshot())
        page.close()
        assert len(picture) <= LARGEST, f"{name}: {len(picture)} bytes"
        (FOLDER / f"huong-dan-{name}.png").write_bytes(picture)
        print(f"docs/pictures/huong-dan-{name}.png: {len(picture):,} bytes")


@contextmanager
def previewed(desk: Desk) -> Iterator[str]:
    """A preview of the editor's site, while it is looked at."""
    words = [sys.executable, "build.py", "serve", "--port", "0"]
    with Popen(
        words, cwd=desk.site, env=desk.env, stdout=PIPE, stderr=DEVNULL, encoding="utf-8"
    ) as process:
        assert process.stdout
        try:
            found = (re.search(r"http://\S+/", line) for line in process.stdout)
            yield next(address[0] for address in found if address)
        finally:
            process.terminate()


def look(desk: Desk, step: Step, camera: Camera) -> None:
    """Take the pictures that belong before a step."""
    if step.kind == "replace" and step.about == "content/2025.md" and not desk.clock:
        with previewed(desk) as address:
            camera.take("loi", f"{address}2025/", 1000, 300)
    if step.about == "py build.py serve":
        with previewed(desk) as address:
            camera.take("trang", f"{address}2025/", 1100, 900)
            camera.take("dien-thoai", f"{address}2025/", 360, 760, 2)


def main() -> int:
    """Take all pictures."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        camera = Camera(playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS)))
        [sheet] = load_workbook(office.FOLDER / "ket-qua-2025.xlsx")
        (folder / "sheet.html").write_text(drawn(sheet), encoding="utf-8")
        camera.take("bang-tinh", (folder / "sheet.html").as_uri(), 960, 680)
        desk = Desk(folder / "cchc")
        for step in steps(GUIDE.read_text(encoding="utf-8")):
            if step.about.startswith("git"):
                break
            look(desk, step, camera)
            desk.do(step)
        with previewed(desk) as address:
            camera.take("dieu-chinh", f"{address}2025/", 900, 460)
        camera.browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
