"""`why`: what a page is made from, and why the next build would make it anew."""

import argparse
import re

from parsite.commands import place
from parsite.model.place import Halt
from parsite.model.release import RELEASE_FILE
from parsite.report import Report, inputs


def why(chosen: argparse.Namespace, report: Report) -> int:
    """Explain a page; Halt where the site has none at that address."""
    from parsite import pipeline

    explained = pipeline.why(place.site(chosen), chosen.object)
    if explained is None:
        raise Halt("no-such-page", place.USAGE, url=chosen.object)
    if explained.path == RELEASE_FILE:
        report.say("why", "listing", path=explained.path)
        return 0
    state = "anew" if explained.reasons else "kept"
    report.say("why", state if explained.given else "ended", path=explained.path)
    for because in explained.reasons:
        report.say("why", because.reason, input=_named(because.input, report))
    if explained.files and any(because.input for because in explained.reasons):
        report.say("why", "files", files=", ".join(explained.files))
    if explained.given:
        names = dict.fromkeys(_named(name, report) for name in explained.given)
        report.say("why", "made-from", names=", ".join(names))
    return 0


def _named(name: str, report: Report) -> str:
    """Name an input in the reader's words: as a whole, or its kind and which of that it is."""
    known = inputs(report.language)
    name, edition = re.fullmatch(r"(.*?)(?: \((\w\w)\))?", name).groups("")  # type: ignore[union-attr]
    kind, _, which = name.partition(" ")
    if kind == "template" and "." not in which:
        kind = "format"
    words = (known.get(name) or known.get(kind, name)).format(which=which).strip()
    return f"{words} ({edition})" if edition else words
