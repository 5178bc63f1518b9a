"""Whatever is in a site's files, a build of it succeeds or tells mistakes: it never breaks down."""

import re
import shutil
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from types import FrameType

import pytest

from parsite import pipeline
from parsite.model.dataset import Sources
from parsite.model.place import Mistakes, Problem
from parsite.model.site import Site
from parsite.report import Report
from parsite.stages import check, narrate, plan, rank, read, render, verify
from parsite.theme import Theme
from tests.folders import Shelf
from tests.mutants import spoilt
from tests.rich import FILES

PATIENCE = 20
"""Seconds after which a case is taken for one that never ends."""
REPORTS = [Report("vi", "parsite"), Report("en", "parsite")]


def laid(files: dict[str, bytes], root: Path) -> Site:
    """Writes a site's files, and no others."""
    shutil.rmtree(root, ignore_errors=True)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return Site(root, root / "public")


def found(site: Site, is_rendered: bool) -> tuple[Problem, ...]:
    """Goes through the recipe, as far as it comes; publishes nothing."""
    sources, unreadable = read.sources(site)
    dataset, unsound = check.dataset(sources)
    rankings, contradictions = rank.rankings(dataset)
    false_claims = verify.claims(dataset, rankings)
    try:
        told = pipeline.gate(sources, unreadable, unsound, contradictions, false_claims)
        pages = plan.pages(narrate.editions(dataset, rankings))
        if is_rendered:
            theme = Theme.of(sources.themes, sources.templates)
            _, broken = render.files(pages, theme, site, Shelf().put)
            pipeline.gate(sources, broken)
    except Mistakes as mistakes:
        told = mistakes.problems
    for problem in told:
        _is_told(problem, sources)
    return told


def _is_told(problem: Problem, sources: Sources) -> None:
    """A mistake can be said in both languages, and its place is one in its file."""
    for report in REPORTS:
        text = report.text(problem)
        assert text.startswith(f"{problem.place.path}:{problem.place.line}:")
        assert "{" not in text.replace(problem.excerpt, "") or "{" in str(problem.facts), text
    lines = re.split(r"\r\n?|\n", sources.texts.get(problem.place.path, ""))
    assert 1 <= problem.place.line <= len(lines) + 1, problem
    assert problem.place.column >= 1, problem


@contextmanager
def watched(seed: int) -> Iterator[None]:
    """Tells the seed of a case that breaks down or does not end."""

    def give_up(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"no end after {PATIENCE} s")

    has_alarm = hasattr(signal, "SIGALRM")
    if has_alarm:
        signal.signal(signal.SIGALRM, give_up)
        signal.alarm(PATIENCE)
    try:
        yield
    except Exception as error:
        raise AssertionError(f"seed {seed}: {type(error).__name__}: {error}") from error
    finally:
        if has_alarm:
            signal.alarm(0)


def campaign(seeds: range, root: Path, is_rendered: bool) -> Counter[str]:
    """Goes through many cases and counts what came of them."""
    counts: Counter[str] = Counter()
    for seed in seeds:
        files = spoilt(seed)
        counts["files"] += sum(files.get(path) != text.encode() for path, text in FILES.items())
        with watched(seed):
            told = found(laid(files, root), is_rendered)
        is_stopped = any(not problem.is_warning for problem in told)
        counts["told" if is_stopped else "succeeded"] += 1
        counts["mistakes"] += len(told)
        counts.update(f"code {problem.code}" for problem in told)
    return counts


def test_the_site_is_sound_before_it_is_spoilt(tmp_path: Path) -> None:
    files = {path: text.encode() for path, text in FILES.items()}
    assert found(laid(files, tmp_path / "site"), is_rendered=True) == ()


def test_a_spoilt_site_succeeds_or_is_told(tmp_path: Path) -> None:
    counts = campaign(range(150), tmp_path / "site", is_rendered=False)
    assert counts["told"] + counts["succeeded"] == 150
    assert counts["succeeded"] > 10


def test_a_spoilt_site_that_succeeds_has_its_pages(tmp_path: Path) -> None:
    counts = campaign(range(150, 180), tmp_path / "site", is_rendered=True)
    assert counts["told"] + counts["succeeded"] == 30


@pytest.mark.campaign
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_spoilt_files(part: int, tmp_path: Path) -> None:
    start = monotonic()
    seeds = range(10_000 + part * 1000, 10_000 + part * 1000 + 700)
    counts = campaign(seeds, tmp_path / "site", is_rendered=False)
    rendered = campaign(range(seeds.stop, seeds.stop + 30), tmp_path / "site", is_rendered=True)
    both = counts + rendered
    codes = sum(key.startswith("code ") for key in both)
    plain = {key: both[key] for key in ("files", "succeeded", "told", "mistakes")}
    print(f"\n{plain}, {codes} codes, {monotonic() - start:.0f} s")
    assert both["files"] > 1000
