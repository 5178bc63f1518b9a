"""All that parsite says: the only place that prints, in Vietnamese or English."""

import json
import os
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from parsite.model.lines import aligned, pointer, window
from parsite.model.outcome import Outcome
from parsite.model.place import Halt, Place, Problem
from parsite.model.vietnamese import raised

if TYPE_CHECKING:
    from parsite.stages.ingest.intake import Intake

_MESSAGES = Path(__file__).parent / "messages"


@cache
def _catalogue(language: str, of: str) -> Mapping[str, Any]:
    """Read a language's messages of one kind; only a run that says such a thing waits for them."""
    return tomllib.loads((_MESSAGES / language / f"{of}.toml").read_text(encoding="utf-8"))


def codes(language: str) -> Mapping[str, Mapping[str, str]]:
    """Give every code of a mistake with what it says."""
    return _catalogue(language, "mistakes")


def fields(language: str) -> Mapping[str, Mapping[str, str]]:
    """Give what each field of an editor's files is, by the names of its shape and its own."""
    return _catalogue(language, "fields")


def inputs(language: str) -> Mapping[str, str]:
    """Give what is said of the inputs of pages, by their names or the first words of those."""
    known: Mapping[str, str] = _catalogue(language, "words")["inputs"]
    return known


@dataclass(frozen=True, slots=True)
class Report:
    """A voice: its language (`vi` or `en`), what the program is called on this machine, and `site`,
    the option that names the site, if it was called with one.
    """

    language: str
    program: str
    site: str = ""

    def about(self, site: str | None) -> "Report":
        """Give the voice for a site that was named: what is to be typed next names it too."""
        return replace(self, site=f" --site {_typed(Path(site))}") if site else self

    def words(self, section: str, key: str, **facts: object) -> str:
        """Give a message with its facts."""
        text: str = _catalogue(self.language, "words")[section][key]
        return text.format(**facts)

    def say(self, section: str, key: str, **facts: object) -> None:
        """Print a message."""
        _print(self.words(section, key, **facts), sys.stdout)

    def show(self, text: str) -> None:
        """Print what was written to be read as it is."""
        _print(text, sys.stdout)

    def passing(self, text: str) -> None:
        """Show a line on a terminal, in the place of the passing one before; nowhere else."""
        if sys.stderr is not None and sys.stderr.isatty():
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def built(self, outcome: Outcome, folder: Path, seconds: float) -> None:
        """Say what a build did, where the site lies and how to look at it."""
        total = outcome.made + outcome.kept
        self.warnings(outcome.warnings)
        counts = {"made": outcome.made, "kept": outcome.kept, "removed": outcome.removed}
        key = "built" if outcome.made or outcome.removed else "unchanged"
        self.say("done", key, total=total, seconds=self.seconds(seconds), **counts)
        if outcome.anew:
            self.say("done", outcome.anew)
        self.say("done", "where", folder=folder)
        self.say("done", "look", program=self.program, site=self.site)

    def made(self, command: str, folder: Path, paths: Sequence[str]) -> None:
        """Say which files a command made in a site's folder, and what to do next."""
        self.say("new", "made" if paths else "nothing", folder=folder)
        for path in paths:
            _print(f"  {path}", sys.stdout)
        table = paths[0] if paths else ""
        step = f"{command}_xlsx" if table.endswith(".xlsx") else command
        facts = {"table": table, "folder": _typed(folder), "file": _typed(folder / table)}
        self.say("new", step, program=self.program, site=self.site, **facts)

    def understood(self, intake: "Intake") -> None:
        """Show what an import understood: its results as a table, then what is odd of them."""
        self.say("import", "understood", file=intake.file, year=intake.year)
        for rows in intake.by_table():
            first, count = rows[0], len(rows)
            place = self.words("import", "sheet", sheet=first.sheet) if first.sheet else ""
            facts = {"place": place, "block": first.values["block"] or "?", "count": count}
            _print(f"\n{raised(self.words('import', 'table', **facts))}", sys.stdout)
            titles = [self.words("import", key) for key in ("cell", "name", "unit")]
            for line in aligned(intake.picture(rows, titles)):
                _print(f"  {line}", sys.stdout)
        _print("", sys.stdout)
        if intake.notes:
            self.say("import", "notes", count=len(intake.notes))
        for note in intake.notes:
            where = f"{note.where}: " if note.where else ""
            words = self.words("import", note.code, **note.facts, count=len(note.cells))
            _print(f"  {where}{words}", sys.stdout)

    def taken_in(self, intake: "Intake", paths: Sequence[str]) -> None:
        """Say what an import wrote, what is left for the editor to write, and what to do next."""
        self.say("import", "wrote" if paths or intake.register else "already")
        for path in paths:
            _print(f"  {path}", sys.stdout)
        if intake.register:
            counts = {"count": len(intake.additions.units), "blocks": len(intake.additions.blocks)}
            self.say("import", "new-units", path="data/units.yaml", **counts)
        for path, lines in intake.paste.items():
            self.say("import", "paste", path=path)
            _print(lines, sys.stdout)
        if asked := sum(not row.unit for row in intake.rows):
            self.say("import", "next-asked", count=asked, program=self.program)
        self.say("import", "next", program=self.program, site=self.site)

    def seconds(self, value: float) -> str:
        """Write a time as the language does."""
        text = f"{value:.2f}"
        return text.replace(".", ",") if self.language == "vi" else text

    def halted(self, halt: Halt) -> None:
        """Say why a run could not go on."""
        _print(self.words("halt", halt.code, **halt.facts), sys.stderr)

    def failed(self, error: OSError) -> None:
        """Say what could not be read or written."""
        facts = {"path": error.filename or "", "detail": error.strerror or error}
        _print(self.words("halt", "failed", **facts), sys.stderr)

    def wrong_command(self, detail: str) -> None:
        """Say that a command was not understood."""
        _print(self.words("program", "wrong", detail=detail), sys.stderr)
        _print(self.words("program", "see_help", program=self.program), sys.stderr)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print mistakes to be read, and how many there are."""
        found = list(problems)
        self.warnings(found)
        count = sum(not problem.is_warning for problem in found)
        _print(self.words("done", "problems", count=count), sys.stderr)

    def warnings(self, problems: Iterable[Problem]) -> None:
        """Print what is to be read, in whole, and nothing of how it ended."""
        for problem in problems:
            _print(f"{self.text(problem)}\n", sys.stderr)

    def problems_for_machines(self, problems: Iterable[Problem]) -> None:
        """Print mistakes as a JSON list."""
        told = [self._record(problem) for problem in problems]
        _print(json.dumps(told, ensure_ascii=False, indent=2), sys.stdout)

    def text(self, problem: Problem) -> str:
        """Write a mistake: where it is, what is wrong, the line as it stands, what to do."""
        what, cure = self._message(problem)
        place = problem.place
        weight = self.words("program", "warning") if problem.is_warning else ""
        start = f"{place.path}:{place.line}:{place.column}: {problem.code}: {weight}{what}"
        lines = [f"{start}{self._cell(place)}"]
        if problem.excerpt.strip():
            shown, column = window(problem.excerpt.rstrip(), place.column)
            lines.append(f"{place.line:>6} | {shown}")
            lines.append(f"{'':>6} | {pointer(shown, column)}")
        return "\n".join([*lines, f"     → {cure}"])

    def _cell(self, place: Place) -> str:
        """Say which cell of a spreadsheet a place is, if it is one."""
        if place.cell is None:
            return ""
        key = "cell_below" if place.cell.heading else "cell"
        return self.words("program", key, cell=place.cell.name, heading=place.cell.heading)

    def _message(self, problem: Problem) -> tuple[str, str]:
        message = codes(self.language)[problem.code]
        near = problem.facts.get("nearest") and message.get("near")
        facts = {**problem.facts}
        return message["what"].format(**facts), (near or message["cure"]).format(**facts)

    def _record(self, problem: Problem) -> dict[str, object]:
        what, cure = self._message(problem)
        place = problem.place
        where: dict[str, object] = {"path": place.path, "line": place.line, "column": place.column}
        if place.cell is not None:
            where |= {"cell": place.cell.name, "heading": place.cell.heading}
        where["severity"] = "warning" if problem.is_warning else "error"
        return {**where, "code": problem.code, "message": raised(what), "cure": cure}


def _typed(path: Path) -> str:
    """Write a path as it is typed in a command line: in quotes where it has spaces."""
    return f'"{path}"' if " " in str(path) else str(path)


def _print(text: str, stream: TextIO) -> None:
    """Print a text; where nobody takes it any more, it and all that follows goes nowhere.

    What was done is not undone by a closed pipe or a full disk behind the output.
    """
    try:
        print(text, file=stream, flush=True)
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
