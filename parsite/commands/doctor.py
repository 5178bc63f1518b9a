"""`doctor`: what holds on this machine, for this folder."""

import argparse
from typing import TYPE_CHECKING

from parsite.commands import place
from parsite.report import Report

if TYPE_CHECKING:
    from parsite.stages.publish.facts import Facts, Kept

_SHOWN = 5


def doctor(chosen: argparse.Namespace, report: Report) -> int:
    """Say how a release is put live here, what that means for readers, and what lies here."""
    from parsite.stages.publish.facts import facts

    site = place.site(chosen)
    found = facts(site)
    report.say("doctor", "folder", folder=site.out, state=site.state)
    report.say("doctor", f"way_{found.way or 'busy'}")
    if found.way:
        report.say("doctor", "names" if found.has_names else "copies")
    report.say("doctor", "disk" if found.syncs_at_once else "each")
    report.say("doctor", "free", megabytes=found.free // 1_000_000)
    report.say("doctor", "versions", python=found.python, libraries=", ".join(found.libraries))
    _releases(found, report)
    _files(found, report)
    return 0


def _releases(found: "Facts", report: Report) -> None:
    for key, kept in (("live", found.live), ("previous", found.previous)):
        if kept is None:
            report.say("doctor", f"no_{key}")
        else:
            report.say("doctor", key, since=_moment(kept), count=kept.count)
    if found.live and found.live.harmed:
        harmed = found.live.harmed
        report.say("doctor", "harmed", count=len(harmed), paths=_listed(harmed))


def _moment(kept: "Kept") -> str:
    return f"{kept.since:%d/%m/%Y %H:%M}"


def _files(found: "Facts", report: Report) -> None:
    for key in ("left", "others", "aside"):
        paths = getattr(found, key)
        if paths:
            report.say("doctor", key, count=len(paths), paths=_listed(paths))


def _listed(paths: tuple[str, ...]) -> str:
    return ", ".join(paths[:_SHOWN]) + (" …" if len(paths) > _SHOWN else "")
