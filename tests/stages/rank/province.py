"""A province in a few lines: each year a table as an editor saves it, and YAML for the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from parsite.model.dataset import Dataset, Sources
from parsite.model.node import Node
from parsite.model.place import Place, Problem
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import slug
from parsite.stages import check, rank
from parsite.stages.read.table import table
from parsite.stages.read.text import article
from parsite.stages.read.tree import tree
from tests.folders import ROOT

WORDING = (ROOT / "themes/base/languages/vi.yaml").read_text(encoding="utf-8")
SITE = "{title: Tỉnh Mẫu, organisation: Tỉnh Mẫu, base_url: https://mau.example/, counts: %s}"


@dataclass(frozen=True)
class Province:
    """The site's facts and rankings, and all that was found wrong on the way to them."""

    dataset: Dataset
    rankings: Mapping[tuple[int, str], Ranking]
    problems: tuple[Problem, ...]

    @property
    def ranking(self) -> Ranking:
        """The latest ranking of the first block."""
        return self.rankings[max(self.dataset.years), "so"]

    @property
    def places(self) -> dict[str, int | None]:
        """The ranks of the latest ranking by name, in the order of the table."""
        return {s.name: s.rank for s in self.ranking.standings}

    @property
    def wrong(self) -> list[tuple[str, str]]:
        """Each problem's code and where it is: the file's line and column."""
        return [(p.code, f"{p.place.line}:{p.place.column}") for p in self.problems]

    def of(self, name: str) -> Standing:
        """A unit's standing in the latest ranking."""
        return next(s for s in self.ranking.standings if s.name == name)


def read(text: str, path: str) -> Node:
    node, problems = tree(text, Place(path))
    assert node is not None
    assert problems == ()
    return node


def in_block(rows: str) -> str:
    """A table of the block `so`, unless it has a column that says which block is meant."""
    heading, *lines = rows.strip().splitlines()
    if heading.startswith("block"):
        return "\n".join([heading, *lines])
    return "\n".join([f"block;{heading}", *(f"so;{line}" for line in lines)])


def registered(tables: Mapping[int, str]) -> str:
    """What `units.yaml` has to say for the tables to be understood; ids are made of names."""
    homes: dict[str, str] = {}
    for rows in tables.values():
        for line in rows.splitlines()[1:]:
            block, name = line.split(";")[:2]
            homes.setdefault(name, block)
    blocks = [f"  {block}: {{name: Các {block}}}" for block in dict.fromkeys(homes.values())]
    units = [f'  {slug(n)}: {{block: {block}, name: "{n}"}}' for n, block in homes.items()]
    return "\n".join(["blocks:", *(blocks or ["  so: {name: Các so}"]), "units:", *units])


def province(
    tables: Mapping[int, str],
    said: str | Mapping[int, str] = "",
    units: str = "",
    wording: tuple[str, ...] = (),
    counts: str = "plain",
) -> Province:
    """Check and rank years as users write them; `said` in YAML, of the latest year or of each."""
    written = {year: in_block(rows) for year, rows in tables.items()}
    beside = {max(written): said} if isinstance(said, str) and said else said or {}
    sources = Sources(
        settings=read(SITE % counts, "content/site.yaml"),
        units=read(units or registered(written), "data/units.yaml"),
        years={year: read(text, f"data/{year}.yaml") for year, text in dict(beside).items()},
        tables={year: sound_table(rows, year) for year, rows in written.items()},
        languages=tuple(read(text, "vi.yaml") for text in (*wording, WORDING)),
    )
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    return Province(dataset, rankings, unsound + contradictions)
