"""What parsite alone is measured at: its start, and the base theme with everything on."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from bench import measure, write
from bench.facts import Facts
from bench.generators import Generator
from bench.measure import Cost


@dataclass(frozen=True, slots=True)
class Whole:
    """A cold build of the whole site that parsite makes by itself."""

    cost: Cost
    files: int
    size: int


def starts(parsite: Generator, folder: Path, runs: int) -> list[Cost]:
    """Time `parsite --version`."""
    return [measure.run(parsite.version, folder, parsite.settings) for _ in range(runs)]


def whole(facts: Facts, parsite: Generator, folder: Path, pictures: str) -> Whole:
    """Build the site with the base theme and all that it has, share pictures as said."""
    root = folder / "whole" / "parsite"
    shutil.rmtree(root, ignore_errors=True)
    write.site(facts, root)
    settings = root / "content" / "site.yaml"
    text = re.sub(r"(?m)^(theme|without|share_pictures):.*\n", "", settings.read_text("utf-8"))
    settings.write_text(f'{text}share_pictures: "{pictures}"\n', encoding="utf-8")
    cost = measure.run(parsite.command, root, parsite.settings)
    files = [file for file in (root / "public").rglob("*") if file.is_file()]
    return Whole(cost, len(files), sum(file.stat().st_size for file in files))
