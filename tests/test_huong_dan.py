"""The guide for editors, followed step by step in a fresh folder: what it prints is what they see.

`--write-expected` writes the outputs in the guide anew: read the diff as an editor would.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guide import GUIDE, Desk, alike, rewritten, steps


def followed(desk: Desk, text: str) -> Iterator[tuple[str, str, str]]:
    """Give every command of the guide with what it shows and what is printed."""
    for step in steps(text):
        printed = desk.do(step)
        if step.kind == "command":
            yield f"{step.line}: {step.about}", step.text, printed


def test_the_guide_leads_from_a_workbook_to_a_released_year_and_shows_what_is_printed(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    done = list(followed(Desk(tmp_path / "cchc"), text))
    if request.config.getoption("--write-expected"):
        text = rewritten(text, [printed for _, _, printed in done])
        GUIDE.write_text(text, encoding="utf-8")
        done = [
            (told, step.text, printed)
            for (told, _, printed), step in zip(
                done, [s for s in steps(text) if s.kind == "command"], strict=True
            )
        ]
    for told, shown, printed in done:
        assert (told, alike(shown)) == (told, alike(printed))
