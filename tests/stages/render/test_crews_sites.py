"""Sites made by several processes are those that one makes, and a crew's end is not the site's."""

import os
import signal
from collections.abc import Callable
from dataclasses import replace

import pytest

from parsite import pipeline
from parsite.cli import main
from parsite.model.page import Page
from parsite.model.place import Mistakes, Problem
from parsite.model.site import Site
from parsite.stages import render
from parsite.stages.render import crew
from tests.conftest import MakeSite
from tests.folders import contents, stamps
from tests.rich import FILES

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="only there pages are shared out")


@pytest.fixture(autouse=True)
def few_pages_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a crew make even the smallest site."""
    monkeypatch.setattr(crew, "_PAYS", 2)


def by(site: Site, jobs: int) -> Site:
    return replace(site, out=site.root.with_name(f"by-{jobs}") / "public", jobs=jobs)


@pytest.mark.parametrize("jobs", [2, 3, 8])
def test_several_processes_make_the_site_that_one_makes(make_site: MakeSite, jobs: int) -> None:
    site = make_site(FILES)
    outcomes = [pipeline.build(by(site, n)) for n in (1, jobs)]
    assert outcomes[0] == outcomes[1]
    assert contents(by(site, jobs).out) == contents(by(site, 1).out)


def test_an_edit_is_shared_out_as_well(make_site: MakeSite) -> None:
    site = make_site(FILES)
    for n in (1, 3):
        pipeline.build(by(site, n))
    settings = site.root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("Tỉnh không có thật", "Tỉnh bịa"), encoding="utf-8")
    assert text != settings.read_text(encoding="utf-8")
    for n in (1, 3):
        assert pipeline.build(by(site, n)).made > 10
    assert contents(by(site, 3).out) == contents(by(site, 1).out)


def test_all_pages_are_counted_as_they_are_made(make_site: MakeSite) -> None:
    site, seen = make_site(FILES), []

    def watch(stage: str, done: int = 0, total: int = 0) -> None:
        if total:
            seen.append((stage, done, total))

    total = pipeline.build(by(site, 3), watch).made
    assert seen == [("render", n, total) for n in range(1, total + 1)]


HOUSE = "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\nshare_pictures: off\n"
BROKEN = {
    "content/site.yaml": HOUSE,
    "themes/nha/theme.yaml": "parent: base",
    "themes/nha/templates/unit.html": "{{ nobody.knows }}",
    "themes/nha/templates/home.html": "<p>\n{{ 1 / 0 }}",
}


def mistakes(site: Site) -> list[Problem]:
    with pytest.raises(Mistakes) as found:
        pipeline.build(site)
    return list(found.value.problems)


def test_a_mistake_in_a_template_is_told_once_whoever_met_it(make_site: MakeSite) -> None:
    site = make_site(BROKEN)
    due = mistakes(by(site, 1))
    assert [(p.place.path, p.place.line) for p in due] == [
        ("themes/nha/templates/home.html", 2),
        ("themes/nha/templates/unit.html", 1),
    ]
    for jobs in (2, 3):
        assert mistakes(by(site, jobs)) == due


Strike = Callable[[str], None]


def killed(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def failed(path: str) -> None:
    raise OSError(28, os.strerror(28), path)


@pytest.fixture
def struck(monkeypatch: pytest.MonkeyPatch) -> Callable[[Strike], None]:
    """Has something befall every other process as it makes its first page."""
    own, content = os.getpid(), render._content

    def strike(by_what: Strike) -> None:
        def made(page: Page, templates: object) -> tuple[bytes, tuple[Problem, ...]]:
            if os.getpid() != own:
                by_what(page.path)
            return content(page, templates)  # type: ignore[arg-type]

        monkeypatch.setattr(render, "_content", made)

    return strike


@pytest.mark.parametrize("strike", [killed, failed])
def test_a_crew_that_loses_somebody_leaves_the_live_site_as_it_was(
    make_site: MakeSite,
    struck: Callable[[Strike], None],
    strike: Strike,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    site = make_site(FILES)
    call = ["build", "--site", str(site.root), "--jobs", "3", "--lang", "en"]
    assert main(call) == 0
    before, own = stamps(site.out), sorted(file.name for file in site.state.iterdir())
    settings = site.root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8").replace("Tỉnh không có thật", "Tỉnh bịa")
    settings.write_text(text, encoding="utf-8")
    capfd.readouterr()
    struck(strike)
    assert main(call) == 74
    out, err = capfd.readouterr()
    assert (out, "Traceback" in err, len(err.splitlines())) == ("", False, 1), err
    assert stamps(site.out) == before
    assert sorted(file.name for file in site.state.iterdir()) == own
    monkeypatch.undo()
    assert main(call) == 0
    assert contents(site.out) != {path: content for path, (*_, content) in before.items()}
    pipeline.build(by(site, 1))
    assert contents(site.out) == contents(by(site, 1).out)


def test_a_fork_that_is_refused_is_told_and_leaves_the_live_site(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    site = make_site(FILES)

    def refused() -> int:
        raise BlockingIOError(11, os.strerror(11))

    monkeypatch.setattr(os, "fork", refused)
    code = main(["build", "--site", str(site.root), "--jobs", "3"])
    assert code in {0, 74}
    assert "Traceback" not in capfd.readouterr().err
    assert site.out.exists() is (code == 0)
