"""What was measured, as Markdown."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median

from bench.alone import Whole
from bench.bout import Measured
from bench.budgets import BUDGETS, Table, cpu, wall
from bench.measure import Cost

HEAD = """| | generator | wall | CPU | memory | wall, of Hugo's | CPU, of Hugo's | pairs, wall |
|---|---|--:|--:|--:|--:|--:|--:|"""


def table(measured: Iterable[Measured]) -> Iterator[str]:
    """Write a line for each work of each generator: medians, and ratios to Hugo's.

    `pairs` is the median of the ratios of runs that stood next to each other.
    """
    by_name: Table = {(m.work, m.generator): m for m in measured}
    yield HEAD
    for (work, generator), one in by_name.items():
        peak = f"{one.peak:.0f} MB" if one.peak is not None else "–"
        cells = [work, generator, seconds(wall(one)), seconds(cpu(one)), peak]
        yield f"| {' | '.join([*cells, *_ratios(one, by_name.get((work, 'hugo')))])} |"


def _ratios(one: Measured, hugo: Measured | None) -> Iterator[str]:
    if hugo is None or one is hugo:
        yield from ("–", "–", "–")
        return
    pairs = [a.wall / b.wall for a, b in zip(one.costs, hugo.costs, strict=True)]
    for ratio in (wall(one) / wall(hugo), cpu(one) / cpu(hugo), median(pairs)):
        yield f"{ratio:.2f}"


def seconds(value: float) -> str:
    """Write seconds with as many digits as they bear."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def budgets(size: str, measured: Iterable[Measured]) -> Iterator[str]:
    """Write a line for each budget of a size; none where not all that they need was measured."""
    by_name: Table = {(m.work, m.generator): m for m in measured}
    yield "| budget | limit | measured | |\n|---|--:|--:|---|"
    try:
        yield from (budget.told for budget in BUDGETS[size](by_name))
    except KeyError as missing:
        yield f"| not all was measured: {missing} is missing | | | |"


def outputs(found: Iterable[tuple[str, int, int]]) -> Iterator[str]:
    """Write what each generator published."""
    yield "| generator | files | size |\n|---|--:|--:|"
    for name, files, size in found:
        yield f"| {name} | {files:,} | {size / 1e6:.1f} MB |"


def alone(starts: list[Cost], built: Whole) -> Iterator[str]:
    """Write what parsite does by itself."""
    yield f"- `parsite --version`: {seconds(median(cost.wall for cost in starts))}"
    yield (
        f"- the base theme with everything on, cold: {built.files:,} files,"
        f" {built.size / 1e6:.1f} MB, {seconds(built.cost.wall)} ({seconds(built.cost.cpu)} of CPU)"
    )


def machine() -> str:
    """Name the machine by its size."""
    memory = _memory()
    return f"{os.cpu_count()} cores" + (f", {memory:.0f} GB of memory" if memory else "")


def _memory() -> float | None:
    try:
        first = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()[0]
    except OSError:
        return None
    return int(first.split()[1]) / 1e6
