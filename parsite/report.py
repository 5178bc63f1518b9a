"""All that parsite says: the only place that prints, in Vietnamese or English."""

import json
import os
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from parsite.model.place import Halt, Problem
from parsite.model.release import Outcome
from parsite.model.vietnamese import raised

_MESSAGES = Path(__file__).parent / "messages"


@cache
def _catalogue(language: str) -> Mapping[str, Any]:
    """Read a language's messages; only a run that says something waits for it."""
    return tomllib.loads((_MESSAGES / f"{language}.toml").read_text(encoding="utf-8"))


def codes(language: str) -> Mapping[str, Mapping[str, str]]:
    """Give every code of a mistake with what it says."""
    known: Mapping[str, Mapping[str, str]] = _catalogue(language)["codes"]
    return known


@dataclass(frozen=True, slots=True)
class Report:
    """A voice: its language (`vi` or `en`) and what the program is called on this machine."""

    language: str
    program: str

    def words(self, section: str, key: str, **facts: object) -> str:
        """Give a message with its facts."""
        text: str = _catalogue(self.language)[section][key]
        return text.format(**facts)

    def say(self, section: str, key: str, **facts: object) -> None:
        """Print a message."""
        _print(self.words(section, key, **facts), sys.stdout)

    def built(self, outcome: Outcome, folder: Path, seconds: float) -> None:
        """Say what a build did, where the site lies and how to look at it."""
        total = outcome.made + outcome.kept
        counts = {"made": outcome.made, "kept": outcome.kept, "removed": outcome.removed}
        self.say("done", "built", total=total, seconds=self.seconds(seconds), **counts)
        self.say("done", "where", folder=folder)
        self.say("done", "look", program=self.program)

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
        for problem in found:
            _print(f"{self.text(problem)}\n", sys.stderr)
        _print(self.words("done", "problems", count=len(found)), sys.stderr)

    def problems_for_machines(self, problems: Iterable[Problem]) -> None:
        """Print mistakes as a JSON list."""
        told = [self._record(problem) for problem in problems]
        _print(json.dumps(told, ensure_ascii=False, indent=2), sys.stdout)

    def text(self, problem: Problem) -> str:
        """Write a mistake: where it is, what is wrong, the line as it stands, what to do."""
        what, cure = self._message(problem)
        place = problem.place
        lines = [f"{place.path}:{place.line}:{place.column}: {problem.code}: {what}"]
        if problem.excerpt.strip():
            shown, column = _window(problem.excerpt.rstrip(), place.column)
            lines.append(f"{place.line:>6} | {shown}")
            lines.append(f"{'':>6} | {_pointer(shown, column)}")
        return "\n".join([*lines, f"     → {cure}"])

    def _message(self, problem: Problem) -> tuple[str, str]:
        message = codes(self.language)[problem.code]
        near = problem.facts.get("nearest") and message.get("near")
        facts = {**problem.facts}
        return message["what"].format(**facts), (near or message["cure"]).format(**facts)

    def _record(self, problem: Problem) -> dict[str, object]:
        what, cure = self._message(problem)
        place = problem.place
        where = {"path": place.path, "line": place.line, "column": place.column}
        return {**where, "code": problem.code, "message": raised(what), "cure": cure}


_WIDTH = 100
"""As much of a long line as is shown."""


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line down to what surrounds a column, which moves with it."""
    start = max(0, min(column - _WIDTH // 2, len(line) - _WIDTH))
    cut = line[start : start + _WIDTH]
    before, after = "…" if start else "", "…" if start + _WIDTH < len(line) else ""
    return f"{before}{cut}{after}", column - start + len(before)


def _pointer(line: str, column: int) -> str:
    """Write the mark that stands below a line's column, whatever stands before it."""
    before = unicodedata.normalize("NFC", line[: column - 1])
    return "".join("\t" if c == "\t" else " " for c in before) + "^"


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
