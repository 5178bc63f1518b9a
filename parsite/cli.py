"""The command line: options, exit codes; what the commands do is in `commands`."""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NoReturn

from parsite import __version__
from parsite.commands import COMMANDS, OBJECTS
from parsite.commands.place import USAGE
from parsite.model.day import instant
from parsite.model.place import Halt, Mistakes, Problem
from parsite.report import Report

DATA, FAILED, SETTINGS, INTERRUPTED = 65, 74, 78, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code.

    0 the new site is live · 2 usage · 65 mistakes in the data or content · 74 reading or writing
    failed · 75 another build holds the site · 78 mistakes in the settings or theme. Anything else
    is an error of ours and ends in a traceback (1).
    """
    gc.set_threshold(100_000, 20, 100)  # a run makes its facts once and keeps them to its end
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    report = Report(_language(words), _program())
    chosen, unknown = _parser(report).parse_known_args(words)
    if wrong := _misused(chosen, unknown, report):
        report.wrong_command(wrong)
        return USAGE
    try:
        return COMMANDS[chosen.command](chosen, report.about(chosen.site))
    except Mistakes as mistakes:
        tell = report.problems_for_machines if chosen.format == "json" else report.problems
        tell(mistakes.problems)
        return exit_code(mistakes.problems)
    except Halt as halt:
        report.halted(halt)
        return halt.exit_code
    except OSError as error:
        report.failed(error)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def exit_code(problems: Sequence[Problem]) -> int:
    """Tell mistakes in the settings or the theme, which a webmaster mends, from an editor's."""
    paths = [problem.place.path for problem in problems]
    technical = all(p == "content/site.yaml" or p.startswith("themes/") for p in paths)
    return SETTINGS if technical else DATA


def _misused(chosen: argparse.Namespace, unknown: list[str], report: Report) -> str:
    """Say what was not understood in the words of a call; nothing where all was."""
    wanted = OBJECTS.get(chosen.command)
    if chosen.command not in COMMANDS:
        unknown = unknown or [chosen.command]
    elif chosen.object and not wanted:
        unknown = unknown or [chosen.object]
    if unknown:
        return report.words("program", "unknown", words=" ".join(unknown))
    if wanted and not chosen.object:
        facts = {"program": report.program, "command": chosen.command, "object": wanted}
        return report.words("program", "object_missing", **facts)
    return ""


def _program() -> str:
    """Say how the program was called: `build.py` names its site in the environment."""
    python = "py" if os.name == "nt" else "python"
    return f"{python} build.py" if "PARSITE_SITE" in os.environ else "parsite"


def _language(words: Sequence[str]) -> str:
    """Find `--lang` before anything is said, even that another word was wrong."""
    wanted = [after for word, after in pairwise(words) if word == "--lang"]
    wanted += [word.removeprefix("--lang=") for word in words if word.startswith("--lang=")]
    return "en" if wanted[-1:] == ["en"] else "vi"


def _port(text: str) -> int:
    """Read a port; argparse tells a ValueError as a wrong value."""
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(port)
    return port


def _count(text: str) -> int:
    """Read a number of processes."""
    count = int(text)
    if count < 1:
        raise ValueError(count)
    return count


def _moment(text: str) -> datetime:
    """Read a moment with its offset."""
    moment = instant(text)
    if moment is None:
        raise ValueError(text)
    return moment


class _Parser(argparse.ArgumentParser):
    """argparse, with our words for what went wrong."""

    def __init__(self, report: Report, **settings: object) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)  # type: ignore[arg-type]
        self.report = report

    def format_help(self) -> str:
        """Write the help, its first word in the report's language too."""
        return super().format_help().replace("usage: ", self.report.words("program", "usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Say which option was wrong and leave; argparse's own words are English only."""
        option = re.search(r"--\w+", message)
        name = option[0] if option else ""
        self.report.wrong_command(self.report.words("program", "bad_value", option=name))
        sys.exit(USAGE)


def _described(command: str, words: str) -> str:
    """Write a command's line of the help."""
    called = f"{command} {OBJECTS.get(command, '')}"
    return f"  {called:<16} {words}"


def _parser(report: Report) -> _Parser:
    """Make the parser, its help in the report's language."""

    def words(key: str) -> str:
        return report.words("program", key)

    parser = _Parser(
        report,
        prog=report.program,
        usage=f"{report.program} [{'|'.join(COMMANDS)}] [--site DIR] [--lang vi|en] ...",
        description=words("about"),
        epilog="\n".join([f"{words('commands')}:", *(_described(n, words(n)) for n in COMMANDS)]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options = parser.add_argument_group(words("options"))
    parser.add_argument("command", nargs="?", default="build", help=argparse.SUPPRESS)
    parser.add_argument("object", nargs="?", help=argparse.SUPPRESS)
    options.add_argument("--site", metavar="DIR", help=words("site"))
    options.add_argument("--out", metavar="DIR", help=words("out"))
    options.add_argument("--lang", choices=("vi", "en"), default="vi", help=words("lang"))
    forms = ("text", "json", "markdown")
    options.add_argument("--format", choices=forms, default="text", help=words("format"))
    options.add_argument("--against", metavar="REV|DIR", help=words("against"))
    options.add_argument("--adopt", action="store_true", help=words("adopt"))
    options.add_argument("--xlsx", action="store_true", help=words("xlsx"))
    options.add_argument("--year", metavar="YEAR", help=words("year"))
    options.add_argument("--sheet", metavar="NAME", help=words("sheet"))
    options.add_argument("--port", type=_port, default=8000, help=words("port"))
    options.add_argument("--host", metavar="HOST", default="127.0.0.1", help=words("host"))
    options.add_argument("--jobs", metavar="N", type=_count, default=0, help=words("jobs"))
    options.add_argument("--profile", action="store_true", help=words("profile"))
    options.add_argument("--now", metavar="TIME", type=_moment, help=words("now"))
    options.add_argument("--claims", action="store_true", help=words("claims"))
    options.add_argument("-h", "--help", action="help", help=words("help"))
    version = f"parsite {__version__}"
    options.add_argument("--version", action="version", version=version, help=words("version"))
    return parser
