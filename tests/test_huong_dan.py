"""The guide for editors, followed step by step in a fresh folder: what it prints is what they see.

`--write-expected` writes the outputs in the guide anew: read the diff as an editor would.
"""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from openpyxl import load_workbook

from tests import office
from tests.folders import ROOT
from tests.guide import GUIDE, Desk, Step, is_shown, rewritten, steps


class Quiet(SimpleHTTPRequestHandler):
    """The portal's server, without a log."""

    def log_message(self, format: str, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An editor's desk, and a portal to which what is built has been copied."""
    made = Desk(tmp_path / "cchc")
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal" / "cchc").symlink_to(made.site / "public")
    handler = partial(Quiet, directory=tmp_path / "portal")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        made.portal = f"http://127.0.0.1:{server.server_port}/cchc/"
        yield made
        server.shutdown()


def possible(step: Step) -> bool:
    """Whether this machine can do as the guide says; where there is no Git, it ends before Git."""
    return not step.about.startswith("git") or which("git") is not None


def test_the_guide_leads_from_a_workbook_to_a_released_year_and_shows_what_is_printed(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    printed = [desk.do(step) for step in takewhile(possible, steps(text))]
    if request.config.getoption("--write-expected"):
        text = rewritten(text, printed)
        GUIDE.write_text(text, encoding="utf-8")
    for step, said in zip(steps(text), printed, strict=False):
        if step.kind == "command" and not is_shown(step.shown, said):
            assert step.shown == said, f"docs/huong-dan.md:{step.line}: {step.about}"
    corrected = ("2025/index.html", "don-vi/so-y-te/index.html", "feed.xml", "du-lieu/cchc.json")
    for path in corrected:
        assert "Chấm lại điểm điều tra" in (desk.site / "public" / path).read_text("utf-8"), path


@pytest.mark.parametrize("name", office.BOOKS)
def test_the_workbook_in_the_docs_is_the_one_that_is_made(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(office.made(name))
    [made], [kept] = (load_workbook(folder / name) for folder in (tmp_path, office.FOLDER))
    assert [[c.value for c in row] for row in made] == [[c.value for c in row] for row in kept]
    assert made.merged_cells == kept.merged_cells
    assert len(made.merged_cells.ranges) > 2


def test_every_link_and_picture_of_the_guide_leads_somewhere() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    for link in re.findall(r"\]\(([^)]+)\)", text):
        path, _, anchor = link.partition("#")
        assert path.startswith("https://") or (GUIDE.parent / path).exists(), link
        assert path or anchor in anchors, link


def test_pictures_are_small() -> None:
    pictures = list((ROOT / "docs" / "pictures").glob("huong-dan-*"))
    assert len(pictures) >= 3
    assert {p.name: p.stat().st_size for p in pictures if p.stat().st_size > 150_000} == {}
