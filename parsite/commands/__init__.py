"""What parsite can be told to do.

To add a command: write a function `(chosen, report) -> exit code` in a module of its own, add it to
COMMANDS and, where it is about something, to OBJECTS; its words of help are in `[program]` of both
languages' messages.
"""

import argparse
from collections.abc import Callable, Mapping

from parsite.commands.build import build
from parsite.commands.check import check
from parsite.commands.diff import diff
from parsite.commands.doctor import doctor
from parsite.commands.files import init, new, schema, take_in
from parsite.commands.preview import serve
from parsite.commands.release import release
from parsite.commands.rollback import rollback
from parsite.commands.verify import verify
from parsite.commands.why import why
from parsite.report import Report

COMMANDS: Mapping[str, Callable[[argparse.Namespace, Report], int]] = {
    "build": build,
    "check": check,
    "serve": serve,
    "new": new,
    "import": take_in,
    "init": init,
    "schema": schema,
    "diff": diff,
    "release": release,
    "why": why,
    "verify": verify,
    "rollback": rollback,
    "doctor": doctor,
}
OBJECTS = {
    "new": "YEAR",
    "import": "FILE",
    "init": "DIR",
    "release": "YEAR",
    "why": "URL",
    "verify": "DIR|URL",
}
"""The commands that are about something, and what they are about."""
