"""A bout: the generators at one size, each work several times, in turn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import measure, oracle, pages, write
from bench.facts import Facts
from bench.generators import Generator
from bench.measure import Cost
from bench.works import Work

Say = Callable[[str], None]


class Unequal(Exception):
    """A generator's pages are not what the facts say; the text names the first of them."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One work of one generator: what each run cost, and the most memory one more run held."""

    work: str
    generator: str
    costs: list[Cost] = field(default_factory=list)
    peak: float | None = None


@dataclass(slots=True)
class Bout:
    """The sites of one size in a folder, and the facts that they tell by now."""

    facts: Facts
    folder: Path
    generators: Sequence[Generator]
    say: Say
    shelves: dict[str, pages.Shelf] = field(default_factory=dict)
    times: int = 0

    def start(self) -> None:
        """Write and build every site; only equal ones go on."""
        for generator in self.generators:
            root = self.folder / generator.name
            write.site(self.facts, root)
            self.shelves[generator.name] = pages.Shelf(root / "public")
            measure.run(generator.command, root, generator.settings)
        self.compare("at first")

    def compare(self, when: str) -> None:
        """Hold every page of each generator against the facts; Unequal where one differs."""
        expected = list(oracle.expected(self.facts))
        for generator in self.generators:
            found = list(pages.differences(expected, self.shelves[generator.name]))
            if found:
                told = "\n".join(found[:5])
                raise Unequal(f"{generator.name}, {when}: {len(found)} pages differ\n{told}")
        self.say(f"  {len(expected)} pages equal, {when}")

    def measured(self, work: Work, runs: int) -> list[Measured]:
        """Do a work so many times, the generators in turn; pages are compared before and after."""
        made = {g.name: Measured(work.name, g.name) for g in self.generators}
        self._round(work)
        self.compare(f"after “{work.name}”, before it is timed")
        for _ in range(runs):
            for name, cost in self._round(work).items():
                made[name].costs.append(cost)
        self.compare(f"after “{work.name}”")
        peaks = self._peaks(work)
        return [
            Measured(m.work, m.generator, m.costs, peaks.get(m.generator)) for m in made.values()
        ]

    def _round(self, work: Work) -> dict[str, Cost]:
        self._change(work)
        return {g.name: measure.run(*self._ready(work, g)) for g in self.generators}

    def _peaks(self, work: Work) -> dict[str, float | None]:
        self._change(work)
        return {g.name: measure.peak(*self._ready(work, g)) for g in self.generators}

    def _change(self, work: Work) -> None:
        self.times += 1
        self.facts = work.change(self.facts, self.times)

    def _ready(
        self, work: Work, generator: Generator
    ) -> tuple[tuple[str, ...], Path, dict[str, str]]:
        """Put the change into a generator's site; give what is to be run."""
        root = self.folder / generator.name
        work.put(self.facts, root)
        if work.is_cold:
            generator.forget(root)
        return generator.command, root, generator.settings

    def outputs(self) -> Iterator[tuple[str, int, int]]:
        """Tell how many files each generator published, and their bytes."""
        for generator in self.generators:
            public = self.folder / generator.name / "public"
            files = [file for file in public.rglob("*") if file.is_file()]
            yield generator.name, len(files), sum(file.stat().st_size for file in files)
