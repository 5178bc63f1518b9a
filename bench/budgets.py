"""The budgets of the project, held against what was measured."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from bench.bout import Measured

Table = Mapping[tuple[str, str], Measured]
"""What was measured, by work and generator."""
SCORE = "one score, latest year"


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit, what was measured, and how both are written."""

    words: str
    limit: float
    value: float
    unit: str

    @property
    def told(self) -> str:
        """Say whether it was kept, and by how much."""
        share = self.value / self.limit
        how = f"met, {share:.2f} of it used" if share <= 1 else f"missed: {share:.1f} times as much"
        places = 2 if self.unit.startswith("x") else 0
        limit, value = (f"{figure:,.{places}f} {self.unit}" for figure in (self.limit, self.value))
        return f"| {self.words} | {limit} | {value} | {how} |"


def wall(measured: Measured) -> float:
    """Give the median of the seconds on the clock."""
    return median(cost.wall for cost in measured.costs)


def cpu(measured: Measured) -> float:
    """Give the median of the seconds of CPU."""
    return median(cost.cpu for cost in measured.costs)


def of_hugo(table: Table, work: str, figure: Callable[[Measured], float] = wall) -> float:
    """Give parsite's figure divided by Hugo's."""
    return figure(table[work, "parsite"]) / figure(table[work, "hugo"])


def province(table: Table) -> Iterator[Budget]:
    """The budgets at province size."""
    nothing = wall(table["nothing changed", "parsite"]) * 1000
    yield Budget("province, nothing changed", 80, nothing, "ms")
    yield Budget("province, cold: wall time", 1.5, of_hugo(table, "cold"), "x Hugo")
    yield Budget("province, one score: wall time", 1, of_hugo(table, SCORE), "x Hugo")


def nation(table: Table) -> Iterator[Budget]:
    """The budgets at national size."""
    nothing = wall(table["nothing changed", "parsite"]) * 1000
    yield Budget("nation, nothing changed", 150, nothing, "ms")
    yield Budget("nation, cold: CPU time", 0.35, of_hugo(table, "cold", cpu), "x Hugo")
    yield Budget("nation, cold: wall time", 0.3, of_hugo(table, "cold"), "x Hugo")
    yield Budget("nation, one score: wall time", 0.1, of_hugo(table, SCORE), "x Hugo")
    peak = table["cold", "parsite"].peak
    if peak is not None:
        yield Budget("nation, cold: memory", 250, peak, "MB")


BUDGETS = {"province": province, "nation": nation}
