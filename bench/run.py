"""The side-by-side: `python -m bench.run --size province`; see README.md."""

import argparse
import json
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench import alone, table
from bench.bout import Bout, Measured, Unequal
from bench.facts import SIZES, facts
from bench.generators import Generator, generators
from bench.measure import Failed
from bench.works import WORKS

RUNS = 5
PICTURES = {"province": "units", "nation": "off"}
"""The share pictures of the whole site: 4,012 of them are another work, and told apart."""


def main() -> int:
    """Measure, and print a table; pages that are not equal end it at once."""
    chosen = _options().parse_args()
    every = generators()
    used = [g for g in every if g.name in (chosen.only or [one.name for one in every])]
    print(f"{table.machine()}; Python {platform.python_version()}")
    for generator in used:
        print(f"{generator.name}: {generator.told()}")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=chosen.folder) as folder:
        try:
            return _measure(chosen, used, Path(folder))
        except (Unequal, Failed) as wrong:
            print(wrong, file=sys.stderr)
            return 1


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    options.add_argument("--size", choices=SIZES, default="province")
    options.add_argument("--runs", type=int, default=RUNS, help="timed runs of each work")
    options.add_argument("--only", action="append", help="only this generator (may be repeated)")
    options.add_argument("--work", action="append", help="only this work (may be repeated)")
    options.add_argument("--json", type=Path, metavar="OUT", help="write every run's figures")
    options.add_argument("--folder", type=Path, help="where the sites are made for the while")
    return options


def _measure(chosen: argparse.Namespace, used: list[Generator], folder: Path) -> int:
    bout = Bout(facts(SIZES[chosen.size]), folder, used, lambda words: print(words, flush=True))
    print(f"\n## {chosen.size}: {bout.facts.pages:,} pages\n")
    bout.start()
    outputs = list(table.outputs(bout.outputs()))
    works = [work for work in WORKS if work.name in (chosen.work or work.name)]
    measured = [one for work in works for one in bout.measured(work, chosen.runs)]
    print("", *table.table(measured), sep="\n")
    print("", *outputs, sep="\n")
    print("", *table.budgets(chosen.size, measured), sep="\n")
    _alone(chosen, used, bout)
    if chosen.json:
        chosen.json.write_text(_figures(chosen.size, measured), encoding="utf-8")
    return 0


def _alone(chosen: argparse.Namespace, used: list[Generator], bout: Bout) -> None:
    parsite = next((one for one in used if one.name == "parsite"), None)
    if parsite:
        starts = alone.starts(parsite, bout.folder, chosen.runs)
        built = alone.whole(bout.facts, parsite, bout.folder, PICTURES[chosen.size])
        print("", *table.alone(starts, built), sep="\n")


def _figures(size: str, measured: list[Measured]) -> str:
    figures = {"machine": table.machine(), "size": size, "measured": [asdict(m) for m in measured]}
    return json.dumps(figures, indent=1)


if __name__ == "__main__":
    sys.exit(main())
