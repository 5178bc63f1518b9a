"""A province in a few lines: each year a table as an editor saves it, and YAML for the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from parsite.model.dataset import Dataset, Sources
from parsite.model.node import Node, Table
from parsite.model.place import Place, Problem
from parsite.model.standing import Ranking, Standing
from parsite.model.vietnamese import slug
from parsite.stages import check, rank
from parsite.stages.rank import Rankings
from parsite.stages.read.table import table
from parsite.stages.read.text import article as split
from parsite.stages.read.tree import tree
from tests.folders import ROOT

WORDING = (ROOT / "themes/base/languages/vi.yaml").read_text(encoding="utf-8")
BLOCKS = {"so": "Sở, ban, ngành", "huyen": "Huyện, thành phố"}
SITE = "{title: Tỉnh Mẫu, organisation: Tỉnh Mẫu, base_url: https://mau.example/, counts: %s}"


@dataclass(frozen=True)
class Province:
    """A site's facts and rankings, and all that was found wrong on the way to them."""

    dataset: Dataset
    rankings: Rankings
    problems: tuple[Problem, ...]

    @property
    def ranking(self) -> Ranking:
        """The latest year's first ranking."""
        latest = max(self.dataset.years)
        return next(ranking for (year, _), ranking in self.rankings.items() if year == latest)

    @property
    def places(self) -> dict[str, int | None]:
        """The ranks of that ranking by name, in the order of its table."""
        return {s.name: s.rank for s in self.ranking.standings}

    @property
    def codes(self) -> list[str]:
        """What is wrong."""
        return [p.code for p in self.problems if not p.is_warning]

    @property
    def warned(self) -> list[str]:
        """What may be wrong."""
        return [p.code for p in self.problems if p.is_warning]

    def of(self, name: str) -> Standing:
        """A unit's standing in that ranking."""
        return next(s for s in self.ranking.standings if s.name == name)


def province(
    tables: Mapping[int, str] | str,
    said: Mapping[int, str] | str = "",
    *,
    units: str = "",
    wording: Iterable[str] = (),
    counts: str = "plain",
    article: str = "",
) -> Province:
    """Check and rank years as users write them; a bare text is of 2024.

    Rows without a column `block` are of the block `so`; `units` is made from the tables where it
    is not given; `wording` lies above the theme's own; `article` is of the latest year.
    """
    by_year = {2024: tables} if isinstance(tables, str) else tables
    beside = {2024: said} if isinstance(said, str) else said
    written = {year: with_block(rows) for year, rows in by_year.items()}
    path = f"content/{max(by_year)}.md"
    text, _ = split(f"---\ntitle: Công bố\n---\n{article}", path)
    assert text is not None
    sources = Sources(
        settings=node(SITE % counts, "content/site.yaml"),
        units=node(units or units_of(written.values()), "data/units.yaml"),
        years={year: node(text, f"data/{year}.yaml") for year, text in beside.items() if text},
        tables={year: rows_of(rows, f"data/{year}.csv") for year, rows in written.items()},
        articles={str(max(by_year)): text} if article else {},
        languages={"vi": tuple(node(text, "vi.yaml") for text in (*wording, WORDING))},
    )
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    return Province(dataset, rankings, unsound + contradictions)


def node(text: str, path: str) -> Node:
    read, problems = tree(text, Place(path))
    assert read is not None, problems
    return read


def rows_of(text: str, path: str) -> Table:
    read, problems = table(text, path)
    assert read is not None, problems
    return read


def with_block(rows: str) -> str:
    heading, *lines = rows.strip().splitlines()
    if heading.startswith("block"):
        return rows.strip()
    return "\n".join([f"block;{heading}", *(f"so;{line}" for line in lines)])


def units_of(tables: Iterable[str]) -> str:
    """What `units.yaml` has to say for tables to be understood; ids are made of names."""
    rows = [line.split(";")[:2] for text in tables for line in text.splitlines()[1:]]
    homes = {name: block for block, name in rows}
    blocks = [f'  {id}: {{name: "{BLOCKS.get(id, id)}"}}' for id in dict.fromkeys(homes.values())]
    units = [f'  {slug(name)}: {{block: {id}, name: "{name}"}}' for name, id in homes.items()]
    return "\n".join(["blocks:", *blocks, "units:", *units])
