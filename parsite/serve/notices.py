"""What a preview says in its pages: what is wrong, and what is not public yet.

It is written into the HTML as it is sent, so that it is there without any script; the pages
themselves, and what is published of them, hold none of it.
"""

import re
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from parsite.model.day import on_clocks
from parsite.model.language import LANGUAGES
from parsite.model.place import Problem
from parsite.model.release import Withheld
from parsite.report import Report

_STYLE = (Path(__file__).parent / "notices.css").read_text(encoding="utf-8")
_BODY = re.compile(rb"<body[^>]*>")


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be told on the page at a path, in the words of a report."""

    report: Report
    path: str
    port: int
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    held: Withheld = field(default_factory=Withheld)

    def words(self, key: str, **facts: object) -> str:
        """Give a wording, as HTML."""
        return escape(self.report.words("preview", key, **facts))

    @property
    def mistakes(self) -> tuple[Problem, ...]:
        """What has to be mended."""
        return tuple(p for p in self.problems if not p.is_warning)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What may be right as it is."""
        return tuple(p for p in self.problems if p.is_warning)


def beside(page: bytes | None, notice: Notice) -> bytes:
    """Write a notice into a page; None: there is no page, and the notice is all there is to see."""
    whole = _blank(notice) if page is None else page
    body = _BODY.search(whole)
    head, end = whole.find(b"</head>"), whole.rfind(b"</body>")
    if not body or not 0 <= head < body.start() <= body.end() <= end:
        return whole  # a fragment, for the page of another
    above, below = _unpublished(notice), _found(notice, is_alone=page is None)
    style = f"<style>{_STYLE}</style>\n" if above or below else ""
    return b"".join(
        (
            *(whole[:head], f"{_head(notice)}{style}".encode(), whole[head : body.end()]),
            *(above.encode(), whole[body.end() : end], below.encode(), whole[end:]),
        )
    )


def _head(notice: Notice) -> str:
    """Keep search engines away, and have the browser listen for what is saved."""
    script = f'<script src="/livereload.js?port={notice.port}" defer></script>'
    return f'<meta name="robots" content="noindex">\n{script}\n'


def _blank(notice: Notice) -> bytes:
    """Make a page for where there is none to show."""
    title = notice.words("title")
    return (
        f'<!DOCTYPE html>\n<html lang="{notice.report.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n</head>\n<body class="parsite-alone">\n'
        f"<main><h1>{title}</h1></main>\n</body>\n</html>\n"
    ).encode()


def _unpublished(notice: Notice) -> str:
    """Say above a page that it, or something that it may tell, is not public yet."""
    if not notice.held:
        return ""
    own = _own(notice)
    said = [_both(notice, key, **facts) for key, facts in own or [("some", _some(notice.held))]]
    level = "" if own else " parsite-quiet"
    label = notice.words("draft_label")
    return f'<aside class="parsite-draft{level}" aria-label="{label}">{"".join(said)}</aside>'


def _both(notice: Notice, key: str, **facts: object) -> str:
    """Say something in both languages: who looks at a draft need not be who called the preview."""
    told = (
        (code, Notice(replace(notice.report, language=code), "", 0).words(key, **facts))
        for code in LANGUAGES
    )
    return "".join(f'<p lang="{code}">{text}</p>' for code, text in told)


def _own(notice: Notice) -> list[tuple[str, dict[str, object]]]:
    """Find what is not public of what a page is about: its year, or its article."""
    parts = PurePosixPath(notice.path).parts
    code = parts[0] if parts[0] in LANGUAGES else "vi"
    name = parts[code != "vi"] if len(parts) > (code != "vi") else ""
    stem = name if code == "vi" else f"{name}.{code}"
    year = int(name) if name.isdecimal() else 0
    if year in notice.held.years:
        moment = notice.held.years[year]
        return [("embargo", {"moment": on_clocks(moment)})] if moment else [("draft", {})]
    if stem in notice.held.articles:
        return [("article" if year else "draft", {})]
    return []


def _some(held: Withheld) -> dict[str, object]:
    """Name all that is not public."""
    years = [str(year) for year in sorted(held.years)]
    texts = sorted(stem for stem in held.articles if stem.split(".")[0] not in years)
    return {"names": ", ".join((*years, *(f"{stem}.md" for stem in texts)))}


def _found(notice: Notice, is_alone: bool) -> str:
    """Show what is wrong, open, and what may be wrong, folded."""
    told = [notice.failure] if notice.failure else []
    parts = [f'<div class="parsite-failure" role="alert"><p>{escape(t)}</p></div>' for t in told]
    if notice.mistakes:
        still = "" if is_alone else f"<p>{notice.words('below')}</p>"
        parts.append(_list(notice, "mistakes", notice.mistakes, still))
    if notice.warnings:
        parts.append(_list(notice, "warnings", notice.warnings))
    if not parts:
        return ""
    label = notice.words("label")
    opening = f'<section class="parsite-notice" lang="{notice.report.language}"'
    return f'{opening} aria-label="{label}">{"".join(parts)}</section>'


def _list(notice: Notice, key: str, problems: tuple[Problem, ...], more: str = "") -> str:
    items = "".join(f"<li>{_problem(notice.report, p)}</li>" for p in problems)
    state, role = (" open", ' role="alert"') if key == "mistakes" else ("", "")
    heading = f"<summary><span{role}>{notice.words(key, count=len(problems))}</span></summary>"
    return f'<details class="parsite-{key}"{state}>{heading}{more}<ol>{items}</ol></details>'


def _excerpt(line: str, pointer: str) -> str:
    """Show a line with its place marked in it too: on a phone it is too long for a mark below."""
    text, at = normalize("NFC", line), len(pointer) - 1
    marked = f"<mark>{escape(text[at : at + 1]) or ' '}</mark>"
    shown = f"{escape(text[:at])}{marked}{escape(text[at + 1 :])}"
    return f'<pre tabindex="0"><bdi>{shown}<span>\n{pointer}</span></bdi></pre>'


def _problem(report: Report, problem: Problem) -> str:
    """Write a mistake as the terminal has it; of what stands in the file nothing is markup."""
    head, *excerpt, cure = report.text(problem).split("\n")
    place = f"{problem.place.path}:{problem.place.line}:{problem.place.column}"
    what = head.removeprefix(f"{place}: {problem.code}: ")
    lines = _excerpt(*excerpt) if excerpt else ""
    return (
        f'<p class="parsite-place"><code>{escape(place)}</code> '
        f"<code>{escape(problem.code)}</code></p>"
        f"<p>{escape(what)}</p>{lines}<p>{escape(cure.strip())}</p>"
    )
